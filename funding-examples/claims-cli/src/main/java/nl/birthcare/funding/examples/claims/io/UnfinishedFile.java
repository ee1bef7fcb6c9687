package nl.birthcare.funding.examples.claims.io;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import nl.birthcare.funding.examples.claims.exit.NoResultException;

/**
 * A file that is written into a hidden directory beside the one whose place it takes by one renaming, so that what stands
 * there is complete: the earlier file or the new one. Each run has a directory of its own.
 *
 * <p>Several files can take their places together: all of them or none. The last of them is the leader: once it is marked
 * as done, the new files count, and until then the earlier ones, which the next run puts back if this one is killed.
 */
public final class UnfinishedFile implements AutoCloseable {

    private static final String LEADER = "leader";
    private static final String DONE = "done";

    /** Marks that there was no earlier file. */
    private static final String NONE = "none";

    private final Path target;
    private final Staging staging;

    private UnfinishedFile(Path target) throws IOException {
        this.target = target;
        for (Staging left : Staging.leftBehind(target)) {
            try (left) {
                recover(left, target);
            }
        }
        this.staging = Staging.beside(target);
        try {
            Staging.createLike(Files.exists(target) ? target : null, path());
        } catch (IOException e) {
            staging.close();
            throw e;
        }
    }

    /**
     * Prepares to write what {@code --out} names. A directory or a device is refused, since a file would replace it.
     *
     * @param out where the file goes
     * @return the file, to be closed
     * @throws IOException if it cannot be written
     * @throws NoResultException if it is refused
     */
    public static UnfinishedFile of(Path out) throws IOException {
        return of("--out", out);
    }

    /**
     * Prepares to write what an option names. A directory or a device is refused, since a file would replace it.
     *
     * @param option the option
     * @param out where the file goes
     * @return the file, to be closed
     * @throws IOException if it cannot be written
     * @throws NoResultException if it is refused
     */
    public static UnfinishedFile of(String option, Path out) throws IOException {
        if (!Files.exists(out)) {
            return new UnfinishedFile(out.toAbsolutePath());
        }
        if (!Files.isRegularFile(out)) {
            throw new NoResultException(option + " must be a file, new or to be replaced, but " + out + " is none");
        }
        return new UnfinishedFile(out.toRealPath());
    }

    /**
     * Writes a whole file at once.
     *
     * @param text what it holds
     * @param out where it goes
     * @throws IOException if it cannot be written
     */
    public static void write(String text, Path out) throws IOException {
        try (UnfinishedFile file = of(out)) {
            file.write(text);
            file.finish();
        }
    }

    /**
     * Writes all of it at once, without putting it in its place.
     *
     * @param text what it holds
     * @throws IOException if it cannot be written
     */
    public void write(String text) throws IOException {
        Files.writeString(path(), text, StandardCharsets.UTF_8);
    }

    /**
     * Returns where to write until all is written.
     *
     * @return the path
     */
    public Path path() {
        return staging.fresh();
    }

    /**
     * Brings the file to the disk and puts it in its place.
     *
     * @throws IOException if that fails
     */
    public void finish() throws IOException {
        complete();
        move();
    }

    /**
     * Brings files to the disk and puts all of them in their places, or none.
     *
     * @param files the files
     * @throws IOException if that fails
     */
    public static void finish(List<UnfinishedFile> files) throws IOException {
        if (files.size() == 1) {
            files.get(0).finish();
            return;
        }
        if (files.isEmpty()) {
            return;
        }
        for (UnfinishedFile file : files) {
            file.complete();
        }
        Staging leader = files.get(files.size() - 1).staging;
        List<UnfinishedFile> moved = new ArrayList<>();
        try {
            for (UnfinishedFile file : files) {
                file.keepEarlier(leader);
            }
            for (UnfinishedFile file : files) {
                file.move();
                moved.add(file);
            }
            leader.mark(DONE, "");
        } catch (IOException e) {
            for (UnfinishedFile file : moved) {
                putBack(file.staging, file.target);
            }
            throw e;
        }
    }

    private void complete() throws IOException {
        try (FileChannel file = FileChannel.open(path(), StandardOpenOption.WRITE)) {
            file.force(true);
        }
        if (Files.exists(target)) {
            // Who may read the earlier file may read the new one, and nobody else.
            Staging.giveRights(target, path());
        }
    }

    private void move() throws IOException {
        Files.move(path(), target, StandardCopyOption.ATOMIC_MOVE);
    }

    private void keepEarlier(Staging leader) throws IOException {
        staging.mark(LEADER, leader.path().toString());
        if (!Files.exists(target)) {
            staging.mark(NONE, "");
            return;
        }
        if (!Files.isRegularFile(target)) {
            throw new IOException(target.getFileName() + " has become a directory");
        }
        try {
            Files.createLink(staging.earlier(), target);
        } catch (IOException | UnsupportedOperationException e) {
            Files.copy(target, staging.earlier(), StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    /** Puts the earlier file back if a run was killed before all of its files were in their places. */
    private static void recover(Staging left, Path target) throws IOException {
        Path leader = left.path().resolve(LEADER);
        if (Files.exists(leader) && !Files.exists(Path.of(Files.readString(leader), DONE))) {
            putBack(left, target);
        }
    }

    private static void putBack(Staging staging, Path target) throws IOException {
        if (Files.exists(staging.earlier())) {
            Files.move(staging.earlier(), target, StandardCopyOption.ATOMIC_MOVE);
        } else if (Files.exists(staging.path().resolve(NONE)) && !Files.exists(staging.fresh())) {
            Files.deleteIfExists(target);
        }
    }

    /** Removes what was not finished. */
    @Override
    public void close() {
        staging.close();
    }
}
