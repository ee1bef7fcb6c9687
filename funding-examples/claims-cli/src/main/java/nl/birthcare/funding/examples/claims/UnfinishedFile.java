package nl.birthcare.funding.examples.claims;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that is written beside the one whose place it takes by one renaming, so that what stands there is complete: the
 * earlier file or the new one.
 */
final class UnfinishedFile implements AutoCloseable {

    private final Path target;
    private final Path beside;

    private UnfinishedFile(Path target) {
        this.target = target;
        this.beside = Path.of(target + ".unfinished");
    }

    /** Prepares to write what {@code --out} names. A directory or a device is refused, since a file would replace it. */
    static UnfinishedFile of(Path out) throws IOException {
        if (!Files.exists(out)) {
            return new UnfinishedFile(out);
        }
        Path target = out.toRealPath();
        if (!Files.isRegularFile(target)) {
            throw new NoResultException("--out must be a file, new or to be replaced, but " + out + " is none");
        }
        return new UnfinishedFile(target);
    }

    /** Where to write until all is written. */
    Path path() {
        return beside;
    }

    /** Brings the file to the disk and puts it in its place. */
    void finish() throws IOException {
        try (FileChannel file = FileChannel.open(beside, StandardOpenOption.WRITE)) {
            file.force(true);
        }
        Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Removes what was not finished. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(beside);
    }
}
