package nl.birthcare.funding.examples.claims.io;

/** What the bytes of a row tell before it is read as JSON. */
public final class RowBytes {

    /** More than any declaration has; a row without an end must not fill the memory, a small one neither. */
    public static final int LARGEST = 16 << 20;

    /** Says that a row is larger than that. */
    public static final String TOO_LONG = "$: must be at most " + LARGEST + " bytes long, but is longer";

    private RowBytes() {}

    /**
     * Tells whether nothing but spaces is in a row: it counts in the numbers of the rows, and is passed over.
     *
     * @param row the row, without its line feed
     * @return whether it is blank
     */
    public static boolean isBlank(byte[] row) {
        return firstOfText(row, 0) == row.length;
    }

    /**
     * Tells whether a row begins as a JSON object does, however it goes on.
     *
     * @param bytes the bytes of the row, or the first of them
     * @param from where it starts
     * @return whether it opens an object
     */
    public static boolean opensObject(byte[] bytes, int from) {
        int first = firstOfText(bytes, from);
        return first < bytes.length && bytes[first] == '{';
    }

    private static int firstOfText(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '\r')) {
            at++;
        }
        return at;
    }
}
