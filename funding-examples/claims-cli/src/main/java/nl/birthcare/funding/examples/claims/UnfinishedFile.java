package nl.birthcare.funding.examples.claims;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
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
        return of("--out", out);
    }

    /** Prepares to write what an option names. A directory or a device is refused, since a file would replace it. */
    static UnfinishedFile of(String option, Path out) throws IOException {
        if (!Files.exists(out)) {
            return new UnfinishedFile(out);
        }
        if (!Files.isRegularFile(out)) {
            throw new NoResultException(option + " must be a file, new or to be replaced, but " + out + " is none");
        }
        return new UnfinishedFile(out.toRealPath());
    }

    /** Whether both take the same place, by whichever name. */
    boolean isSameAs(UnfinishedFile other) throws IOException {
        return place().equals(other.place());
    }

    private Path place() throws IOException {
        Path absolute = target.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        return parent == null || !Files.exists(parent)
                ? absolute
                : parent.toRealPath().resolve(absolute.getFileName());
    }

    /** Writes a whole file at once. */
    static void write(String text, Path out) throws IOException {
        try (UnfinishedFile file = of(out)) {
            Files.writeString(file.path(), text, StandardCharsets.UTF_8);
            file.finish();
        }
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
        if (Files.exists(target) && Files.getFileStore(target).supportsFileAttributeView("posix")) {
            // Who may read the earlier file may read the new one, and nobody else.
            Files.setPosixFilePermissions(beside, Files.getPosixFilePermissions(target));
        }
        Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Removes what was not finished. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(beside);
    }
}
