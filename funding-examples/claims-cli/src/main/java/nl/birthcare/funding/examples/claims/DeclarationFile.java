package nl.birthcare.funding.examples.claims;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.json.RefusedJsonException;
import nl.birthcare.funding.examples.claims.history.HistoryStore;
import nl.birthcare.funding.examples.claims.history.HistoryWriter;

/** A file of declarations, which can be read several times. */
final class DeclarationFile {

    /** More than any declaration has; a row without an end must not fill the memory. */
    static final int LARGEST_ROW = 32 << 20;

    /** Takes the rows in, in the order of the file. */
    interface Reader {
        /** Takes the declaration of a row. */
        void read(RowReader row, Declaration declaration) throws IOException;

        /** Takes a row that is not a declaration, and where and why it is not. */
        void leaveOut(RowReader row, String path, String problem) throws IOException;
    }

    private final Path file;
    private final long size;
    private final FileTime lastModified;

    private DeclarationFile(Path file, long size, FileTime lastModified) {
        this.file = file;
        this.size = size;
        this.lastModified = lastModified;
    }

    static DeclarationFile at(Path file) {
        if (Files.isDirectory(file)) {
            throw new NoResultException("--in must be a file, but " + file + " is a directory");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new NoResultException(
                    "--in must be a file on disk, since it is read twice, but " + file + " is a stream or a device");
        }
        try (FileChannel opened = FileChannel.open(file)) {
            return new DeclarationFile(file, opened.size(), Files.getLastModifiedTime(file));
        } catch (IOException e) {
            throw new NoResultException(
                    "--in must be a file that can be read, but " + file + " cannot: " + Failures.reason(e), e);
        }
    }

    /** Reads all rows that are not blank. */
    void read(String task, Reader reader) throws IOException {
        try (InputStream in = Progress.ofReading(Files.newInputStream(file), task, size)) {
            RowReader rows = new RowReader(in, LARGEST_ROW);
            while (rows.next()) {
                read(rows, reader);
            }
        }
        if (size != Files.size(file) || !lastModified.equals(Files.getLastModifiedTime(file))) {
            throw new IOException("the input changed while it was read");
        }
    }

    private static void read(RowReader row, Reader reader) throws IOException {
        if (row.isTooLong()) {
            reader.leaveOut(row, "$", "$: must be at most " + LARGEST_ROW + " bytes long, but is longer");
            return;
        }
        Declaration declaration;
        try {
            declaration = FundingJson.read(Declaration.class, row.buffer(), row.offset(), row.length());
        } catch (RefusedJsonException e) {
            reader.leaveOut(row, e.path(), String.valueOf(e.getMessage()));
            return;
        }
        reader.read(row, declaration);
    }

    /** Takes a snapshot of all lines, in a temporary file. */
    HistoryStore snapshot() throws IOException {
        try (HistoryWriter writer = HistoryWriter.create()) {
            read("Taking a snapshot", new Reader() {
                @Override
                public void read(RowReader row, Declaration declaration) throws IOException {
                    writer.add(declaration, row.position(), row.length());
                }

                @Override
                public void leaveOut(RowReader row, String path, String problem) {
                    // The second pass says so.
                }
            });
            return writer.finish(file);
        }
    }
}
