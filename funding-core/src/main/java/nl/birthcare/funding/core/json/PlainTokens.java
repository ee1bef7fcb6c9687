package nl.birthcare.funding.core.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The texts that may stand at one place, as the bytes by which they are recognised. */
final class PlainTokens {

    /** Eight bytes of an array as one number, the first byte lowest. */
    static final VarHandle EIGHT_BYTES = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int PAIR = 2 * Long.BYTES;

    /** A text, its first and its second eight bytes, and which bits of them count. */
    @SuppressWarnings("ArrayRecordComponent") // Read, never compared.
    private record Token(byte[] bytes, long first, long firstMask, long second, long secondMask) {

        static Token of(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            byte[] start = Arrays.copyOf(bytes, PAIR);
            return new Token(
                    bytes,
                    (long) EIGHT_BYTES.get(start, 0),
                    mask(bytes.length),
                    (long) EIGHT_BYTES.get(start, Long.BYTES),
                    mask(bytes.length - Long.BYTES));
        }

        boolean isAt(byte[] other, int offset, int end) {
            int length = bytes.length;
            if (length > end - offset) {
                return false;
            }
            if (other.length - offset < PAIR) {
                return Arrays.equals(bytes, 0, length, other, offset, offset + length);
            }
            long differs = (((long) EIGHT_BYTES.get(other, offset) ^ first) & firstMask)
                    | (((long) EIGHT_BYTES.get(other, offset + Long.BYTES) ^ second) & secondMask);
            return differs == 0
                    && (length <= PAIR || Arrays.equals(bytes, PAIR, length, other, offset + PAIR, offset + length));
        }
    }

    private final Token[] tokens;

    private PlainTokens(List<String> texts) {
        this.tokens = texts.stream().map(Token::of).toArray(Token[]::new);
    }

    /** The bits of up to eight bytes. */
    static long mask(int bytes) {
        return bytes >= Long.BYTES ? -1 : bytes <= 0 ? 0 : (1L << (bytes * Byte.SIZE)) - 1;
    }

    /** The names of fields, with the quotes around them and the colon behind. */
    static PlainTokens ofFields(String... names) {
        return new PlainTokens(
                Arrays.stream(names).map(name -> "\"" + name + "\":").toList());
    }

    /** The names of choices, with the quotes around them. */
    static PlainTokens ofChoices(Enum<?>[] choices) {
        return new PlainTokens(Arrays.stream(choices)
                .map(choice -> "\"" + choice.name() + "\"")
                .toList());
    }

    /**
     * Finds out which of the texts stands somewhere.
     *
     * @param likely the one to try first, and then those after it
     * @return its place, or -1 if none of them stands there
     */
    int at(byte[] bytes, int offset, int end, int likely) {
        int place = likely < tokens.length ? likely : 0;
        for (int tried = 0; tried < tokens.length; tried++) {
            if (tokens[place].isAt(bytes, offset, end)) {
                return place;
            }
            place = place + 1 == tokens.length ? 0 : place + 1;
        }
        return -1;
    }

    int length(int place) {
        return tokens[place].bytes.length;
    }
}
