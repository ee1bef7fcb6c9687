package nl.birthcare.funding.examples.claims.history;

import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Files that are gone when they are closed, or when the run ends in whatever way. */
final class TemporaryFile {

    private TemporaryFile() {}

    /** Makes one in the directory for temporary files, and opens it. */
    static FileChannel create() throws IOException {
        try {
            Path file = Files.createTempFile("claims-history-", ".notes");
            FileChannel channel = FileChannel.open(file, READ, WRITE, DELETE_ON_CLOSE);
            hide(file);
            return channel;
        } catch (IOException e) {
            throw failure("the snapshot of all lines cannot be made", e);
        }
    }

    /**
     * Takes the name of the file away, where the system lets an open file go on without one. Then nothing is left even if
     * the run is killed.
     */
    private static void hide(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            // It goes when it is closed.
        }
    }

    /** Writes some bytes at a place, and returns how many. */
    static int write(FileChannel file, ByteBuffer bytes, long at) throws IOException {
        try {
            return file.write(bytes, at);
        } catch (IOException e) {
            throw failure("the snapshot of all lines failed", e);
        }
    }

    /** Says which directory it is that does not serve, and what to do. */
    private static IOException failure(String what, IOException cause) {
        return new IOException(
                what + " in the temporary directory "
                        + Path.of(System.getProperty("java.io.tmpdir", "")).toAbsolutePath() + ": " + reason(cause)
                        + "; name another directory with -Djava.io.tmpdir=<dir>",
                cause);
    }

    private static @Nullable String reason(IOException cause) {
        return cause.getMessage();
    }
}
