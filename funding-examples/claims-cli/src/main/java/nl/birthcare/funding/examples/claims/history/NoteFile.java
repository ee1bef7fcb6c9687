package nl.birthcare.funding.examples.claims.history;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Rows of numbers, all of one width, one behind the other: in memory while they are few, and from then on in a temporary file.
 * One thread writes; when all are written, many may read.
 */
final class NoteFile implements Closeable {

    private static final int FIRST_ROOM = 1 << 10;

    private final int columns;
    private final int mostInMemory;
    private long[] memory;
    private int inMemory;
    private long inFile;
    private @Nullable FileChannel file;

    /**
     * Starts with no row.
     *
     * @param columns how many numbers a row has
     * @param mostBytes how many bytes of rows are kept in memory
     */
    NoteFile(int columns, int mostBytes) {
        this.columns = columns;
        this.mostInMemory = Math.max(1, mostBytes / (columns * Long.BYTES));
        this.memory = new long[Math.min(FIRST_ROOM, mostInMemory) * columns];
    }

    /** Adds a row, which starts at a place of an array. */
    void add(long[] numbers, int from) throws IOException {
        if (inMemory == mostInMemory) {
            flush();
        }
        int at = inMemory * columns;
        if (at == memory.length) {
            memory = Arrays.copyOf(memory, (int) Math.min(2L * memory.length, (long) mostInMemory * columns));
        }
        System.arraycopy(numbers, from, memory, at, columns);
        inMemory++;
    }

    /** How many rows there are. */
    long count() {
        return inFile + inMemory;
    }

    /** Forgets all rows from one on. */
    void truncate(long count) {
        inMemory = (int) Math.max(0, count - inFile);
        inFile = Math.min(inFile, count);
    }

    /** Moves what is in memory to the file. */
    private void flush() throws IOException {
        FileChannel to = file;
        if (to == null) {
            to = TemporaryFile.create();
            file = to;
        }
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
        long at = inFile * columns * Long.BYTES;
        int next = 0;
        while (next < inMemory * columns) {
            bytes.clear();
            int some = Math.min(bytes.capacity() / Long.BYTES, inMemory * columns - next);
            bytes.asLongBuffer().put(memory, next, some);
            bytes.limit(some * Long.BYTES);
            while (bytes.hasRemaining()) {
                at += TemporaryFile.write(to, bytes, at);
            }
            next += some;
        }
        inFile += inMemory;
        inMemory = 0;
    }

    /**
     * Reads some rows that stand together.
     *
     * @param first the first of them
     * @param rows how many
     * @param into takes their numbers, from its start on
     */
    void read(long first, int rows, long[] into) throws IOException {
        int ofFile = (int) Math.max(0, Math.min(rows, inFile - first));
        if (ofFile > 0) {
            readFile(first, ofFile * columns, into);
        }
        int from = (int) (first + ofFile - inFile) * columns;
        System.arraycopy(memory, Math.max(0, from), into, ofFile * columns, (rows - ofFile) * columns);
    }

    private void readFile(long first, int numbers, long[] into) throws IOException {
        FileChannel from = file;
        if (from == null) {
            throw new IllegalStateException("Rows that left memory must be in a file");
        }
        ByteBuffer bytes = ByteBuffer.allocate(numbers * Long.BYTES);
        long at = first * columns * Long.BYTES;
        while (bytes.hasRemaining()) {
            int read = from.read(bytes, at + bytes.position());
            if (read < 0) {
                throw new EOFException("the snapshot of all lines became shorter while it was read");
            }
        }
        LongBuffer numbersRead = bytes.flip().asLongBuffer();
        numbersRead.get(into, 0, numbers);
    }

    /** Lets go of the memory and the file. */
    @Override
    public void close() throws IOException {
        memory = new long[0];
        inMemory = 0;
        inFile = 0;
        if (file != null) {
            file.close();
        }
    }
}
