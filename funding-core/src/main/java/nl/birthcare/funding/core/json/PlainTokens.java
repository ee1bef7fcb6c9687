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

    private final byte[][] tokens;
    private final long[] starts;
    private final long[] masks;

    private PlainTokens(List<String> texts) {
        int count = texts.size();
        this.tokens = new byte[count][];
        this.starts = new long[count];
        this.masks = new long[count];
        for (int i = 0; i < count; i++) {
            tokens[i] = texts.get(i).getBytes(StandardCharsets.UTF_8);
            byte[] eight = Arrays.copyOf(tokens[i], Long.BYTES);
            starts[i] = (long) EIGHT_BYTES.get(eight, 0);
            masks[i] = tokens[i].length >= Long.BYTES ? -1 : (1L << (tokens[i].length * Byte.SIZE)) - 1;
        }
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
        if (bytes.length - offset < Long.BYTES) {
            return -1;
        }
        long eight = (long) EIGHT_BYTES.get(bytes, offset);
        int place = likely < tokens.length ? likely : 0;
        for (int tried = 0; tried < tokens.length; tried++) {
            if (((eight ^ starts[place]) & masks[place]) == 0 && goesOn(tokens[place], bytes, offset, end)) {
                return place;
            }
            place = place + 1 == tokens.length ? 0 : place + 1;
        }
        return -1;
    }

    private static boolean goesOn(byte[] token, byte[] bytes, int offset, int end) {
        int length = token.length;
        return length <= end - offset
                && (length <= Long.BYTES
                        || Arrays.equals(
                                token, Long.BYTES, length, bytes, offset + Long.BYTES, offset + length));
    }

    int length(int place) {
        return tokens[place].length;
    }
}
