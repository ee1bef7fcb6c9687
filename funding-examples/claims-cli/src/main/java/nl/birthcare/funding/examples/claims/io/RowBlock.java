package nl.birthcare.funding.examples.claims.io;

/** A piece of a file, refilled again and again: some whole rows, for one thread at a time. */
final class RowBlock {

    private byte[] bytes = new byte[0];
    private int start;
    private int end;
    private long position;
    private long rowsBefore;
    private boolean tooLong;
    private boolean opensObject;

    /** Makes room for at least so many bytes, and keeps those that are there. */
    byte[] room(int size) {
        if (bytes.length < size) {
            byte[] larger = new byte[size];
            System.arraycopy(bytes, 0, larger, 0, bytes.length);
            bytes = larger;
        }
        return bytes;
    }

    /** Lets go of room beyond a size; of no use for what stands in it. */
    void shrink(int size) {
        if (bytes.length > size) {
            bytes = new byte[size];
        }
    }

    /** Says which rows stand in the bytes. */
    void set(int from, int to, long inFile, long rows) {
        start = from;
        end = to;
        position = inFile;
        rowsBefore = rows;
        tooLong = false;
        opensObject = false;
    }

    /** Says that a row is too long to be kept, and whether it begins as a JSON object does. */
    void setTooLong(long inFile, long rows, boolean beginsAsObject) {
        set(0, 0, inFile, rows);
        tooLong = true;
        opensObject = beginsAsObject;
    }

    /** The bytes in which the rows stand. */
    byte[] bytes() {
        return bytes;
    }

    /** Where the first row starts in the bytes. */
    int start() {
        return start;
    }

    int length() {
        return end - start;
    }

    /** Where in the file the bytes begin. */
    long position() {
        return position;
    }

    /** How many rows stand before the first, blank ones counted. */
    long rowsBefore() {
        return rowsBefore;
    }

    /** Whether there is but one row, of more bytes than are kept of any. */
    boolean isTooLong() {
        return tooLong;
    }

    /** Whether that row begins as a JSON object does. */
    boolean opensObject() {
        return opensObject;
    }
}
