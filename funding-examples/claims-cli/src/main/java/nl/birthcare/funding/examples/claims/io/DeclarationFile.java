package nl.birthcare.funding.examples.claims.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.examples.claims.exit.Failures;
import nl.birthcare.funding.examples.claims.exit.NoResultException;

/** A file of declarations, which can be read several times, and earlier ones that are its history. */
public final class DeclarationFile {

    /**
     * A row that is not blank.
     *
     * @param number its number, from 1
     * @param position where it starts in the file
     * @param length how many bytes it has
     */
    public record Row(long number, long position, int length) {}

    /** Takes rows in, for one thread at a time. */
    public interface Reader {
        /**
         * Takes the declaration of a row.
         *
         * @param row the row
         * @param declaration what it holds
         * @throws IOException if what it comes to cannot be written
         */
        void read(Row row, Declaration declaration) throws IOException;

        /**
         * Takes a row that is not a declaration.
         *
         * @param row the row
         * @param path where in the JSON the trouble is
         * @param problem what is wrong
         * @throws IOException if what it comes to cannot be written
         */
        void leaveOut(Row row, String path, String problem) throws IOException;

        /**
         * Is told before some rows whether nobody else delivers until it does: then it may deliver at any time.
         *
         * @param alone whether nobody else delivers
         */
        default void start(boolean alone) {}

        /**
         * Hands over what the rows so far came to, where several readers share the work.
         *
         * @throws IOException if it cannot be written
         */
        default void deliver() throws IOException {}
    }

    /** Makes readers. */
    public interface Readers {
        /**
         * Makes a reader, for one of the threads.
         *
         * @return the reader
         * @throws IOException if it cannot be prepared
         */
        Reader next() throws IOException;
    }

    private static final String INPUT = "--in";

    private final String option;
    private final Path file;
    private final long size;
    private final FileTime lastModified;
    private final List<DeclarationFile> history;

    private DeclarationFile(String option, Path file, long size, FileTime lastModified, List<DeclarationFile> history) {
        this.option = option;
        this.file = file;
        this.size = size;
        this.lastModified = lastModified;
        this.history = history;
    }

    /**
     * Finds the file that {@code --in} names.
     *
     * @param file where it is
     * @return the file
     * @throws NoResultException if it is not a file on disk that can be read
     */
    public static DeclarationFile at(Path file) {
        return at(INPUT, file);
    }

    private static DeclarationFile at(String option, Path file) {
        if (Files.isDirectory(file)) {
            throw new NoResultException(option + " must be a file, but " + file + " is a directory");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new NoResultException(option + " must be a file on disk, since it is read twice, but " + file
                    + " is a stream or a device");
        }
        try (FileChannel opened = FileChannel.open(file)) {
            return new DeclarationFile(option, file, opened.size(), Files.getLastModifiedTime(file), List.of());
        } catch (IOException e) {
            throw new NoResultException(
                    option + " must be a file that can be read, but " + file + " cannot: " + Failures.reason(e), e);
        }
    }

    /**
     * Puts this file behind the earlier ones that {@code --history} names. They are part of its {@link #snapshot}; {@link
     * #read} passes over them.
     *
     * @param earlier where they are, in the order in which they were received
     * @return the file, with its history
     * @throws NoResultException if one of them is not a file on disk that can be read, or is named twice
     */
    public DeclarationFile after(List<Path> earlier) {
        List<DeclarationFile> files = new ArrayList<>(List.of(this));
        for (Path each : earlier) {
            DeclarationFile next = at("--history", each);
            for (DeclarationFile other : files) {
                next.requireOther(other);
            }
            files.add(next);
        }
        return new DeclarationFile(option, file, size, lastModified, List.copyOf(files.subList(1, files.size())));
    }

    /** Refuses one file under two names: each of its lines would be a copy of itself. */
    private void requireOther(DeclarationFile other) {
        try {
            if (Files.isSameFile(file, other.file)) {
                throw new NoResultException(
                        option + " must name another file than " + other.option + ", but both are " + file);
            }
        } catch (IOException e) {
            throw new NoResultException(
                    option + " must be a file that can be read, but " + file + " cannot: " + Failures.reason(e), e);
        }
    }

    /**
     * Reads all rows that are not blank, in the order of the file, and refuses a file in which no row is one JSON
     * object.
     *
     * @param task what a person is told meanwhile
     * @param reader takes the rows
     * @throws IOException if the file cannot be read, or what it comes to not be written
     * @throws NoResultException if it holds no row, or no object
     */
    public void read(String task, Reader reader) throws IOException {
        read(task, 1, () -> reader);
    }

    /**
     * Reads all rows that are not blank, by several threads, and refuses a file in which no row is one JSON object.
     *
     * <p>Each reader gets some rows in their order, delivers, and gets some more. Readers deliver in the order of the
     * file, and on the thread that calls this.
     *
     * @param task what a person is told meanwhile
     * @param threads how many threads read
     * @param readers makes the readers
     * @throws IOException if the file cannot be read, or what it comes to not be written
     * @throws NoResultException if it holds no row, or no object
     */
    public void read(String task, int threads, Readers readers) throws IOException {
        requireRow(readRows(task, threads, readers));
        requireAllUnchanged();
    }

    /** Refuses a file without a row. */
    void requireRow(boolean any) {
        if (!any) {
            throw new NoResultException(named() + " must hold at least one row, but holds none");
        }
    }

    /** Refuses a file that is not as it was found, and a history that is not. */
    void requireAllUnchanged() throws IOException {
        requireUnchanged();
        for (DeclarationFile earlier : history) {
            earlier.requireUnchanged();
        }
    }

    /** Reads all rows, and tells whether there are any. */
    boolean readRows(String task, int threads, Readers readers) throws IOException {
        List<BlockReader> all = new ArrayList<>();
        try (InputStream in = Progress.ofReading(Files.newInputStream(file), task, size)) {
            RowBlocks blocks = new RowBlocks(in, RowBlocks.USUAL_SIZE, RowBytes.LARGEST);
            BlockPipeline.run(blocks, threads, () -> {
                BlockReader reader = new BlockReader(readers.next());
                all.add(reader);
                return reader;
            });
        }
        requireUnchanged();
        boolean anyRow = all.stream().anyMatch(reader -> reader.isAnyRow());
        // Without one object it is not a month in which everything is refused: somebody named another file.
        if (anyRow && all.stream().noneMatch(reader -> reader.isAnyObject())) {
            throw new NoResultException(named() + " must hold one declaration on each row, as a JSON object"
                    + " in UTF-8, but no row is one: " + FileForm.of(file).sentence());
        }
        return anyRow;
    }

    private void requireUnchanged() throws IOException {
        if (size != Files.size(file) || !lastModified.equals(Files.getLastModifiedTime(file))) {
            throw new IOException((option.equals(INPUT) ? "the input" : named()) + " changed while it was read");
        }
    }

    /**
     * Takes a snapshot of all declarations, those of the history first.
     *
     * @param threads how many threads read
     * @return the snapshot, to be closed
     * @throws IOException if a file cannot be read, or a temporary one not be written
     * @throws NoResultException if a row of the history is not a declaration
     */
    public Dossiers snapshot(int threads) throws IOException {
        return new Dossiers(new Snapshot(threads).of(this, history), this);
    }

    /**
     * Has each declaration judged alone: nothing is known of the others.
     *
     * @return the file without a snapshot
     */
    public Dossiers withoutHistory() {
        return new Dossiers(null, this);
    }

    Path path() {
        return file;
    }

    long size() {
        return size;
    }

    /** What it is called in messages: the option and the file. */
    String named() {
        return option + " " + file;
    }
}
