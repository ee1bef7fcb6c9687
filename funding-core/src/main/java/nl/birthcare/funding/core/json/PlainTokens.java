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

    private final byte[][] tokens;

    /** The first and the second eight bytes of each token, and which bits of them count. */
    private final long[] firsts;

    private final long[] firstMasks;
    private final long[] seconds;
    private final long[] secondMasks;

    private PlainTokens(List<String> texts) {
        int count = texts.size();
        this.tokens = new byte[count][];
        this.firsts = new long[count];
        this.firstMasks = new long[count];
        this.seconds = new long[count];
        this.secondMasks = new long[count];
        for (int i = 0; i < count; i++) {
            tokens[i] = texts.get(i).getBytes(StandardCharsets.UTF_8);
            byte[] start = Arrays.copyOf(tokens[i], PAIR);
            firsts[i] = (long) EIGHT_BYTES.get(start, 0);
            seconds[i] = (long) EIGHT_BYTES.get(start, Long.BYTES);
            firstMasks[i] = mask(tokens[i].length);
            secondMasks[i] = mask(tokens[i].length - Long.BYTES);
        }
    }

    /** The bits of up to eight bytes. */
    static long mask(int bytes) {
        return bytes >= Long.BYTES ? -1 : bytes <= 0 ? 0 : (1L << (bytes * Byte.SIZE)) - 1;
    }

    /** The names of fields, with the quotes around them and the colon behind. */
    static PlainTokens ofFields(FieldNames fields) {
        return new PlainTokens(
                fields.names().stream().map(name -> "\"" + name + "\":").toList());
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
            if (isAt(bytes, offset, end, place)) {
                return place;
            }
            place = place + 1 == tokens.length ? 0 : place + 1;
        }
        return -1;
    }

    private boolean isAt(byte[] bytes, int offset, int end, int place) {
        int length = tokens[place].length;
        if (bytes.length - offset < PAIR) {
            return length <= end - offset && Arrays.equals(tokens[place], 0, length, bytes, offset, offset + length);
        }
        return ((((long) EIGHT_BYTES.get(bytes, offset) ^ firsts[place]) & firstMasks[place])
                                | (((long) EIGHT_BYTES.get(bytes, offset + Long.BYTES) ^ seconds[place])
                                        & secondMasks[place]))
                        == 0
                && length <= end - offset
                && (length <= PAIR
                        || Arrays.equals(tokens[place], PAIR, length, bytes, offset + PAIR, offset + length));
    }

    int length(int place) {
        return tokens[place].length;
    }
}
