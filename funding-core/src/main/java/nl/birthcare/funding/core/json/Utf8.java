package nl.birthcare.funding.core.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Looks at bytes before any parser does: what is not UTF-8 is refused, and never read as something else.
 *
 * <p>Jackson's parser of bytes reads some of it all the same: overlong forms always, and bytes in the names of fields or
 * not, by what it has read before.
 */
final class Utf8 {

    static final int NOWHERE = -1;

    private static final int ROOM = 1 << 12;

    private Utf8() {}

    /** A decoder that refuses what is not UTF-8: overlong forms, surrogates, and what is beyond Unicode as well. */
    static CharsetDecoder decoder() {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** The place of the first byte that is not UTF-8, or {@link #NOWHERE}. */
    static int firstWrong(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] >= 0) {
            at++;
        }
        return at == to ? NOWHERE : firstWrong(ByteBuffer.wrap(bytes, at, to - at));
    }

    private static int firstWrong(ByteBuffer bytes) {
        CharsetDecoder decoder = decoder();
        CharBuffer room = CharBuffer.allocate(Math.min(ROOM, bytes.remaining() + 1));
        while (true) {
            CoderResult result = decoder.decode(bytes, room, true);
            if (result.isError()) {
                return bytes.position();
            }
            if (result.isUnderflow()) {
                return NOWHERE;
            }
            room.clear();
        }
    }
}
