package nl.birthcare.funding.examples.claims.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.birthcare.funding.examples.claims.exit.Failures;
import nl.birthcare.funding.examples.claims.exit.NoResultException;

/**
 * A directory that is replaced as a whole.
 *
 * <p>The new files are written into a hidden directory beside it. {@link #replace} moves the earlier directory in there
 * and the new one out, each by one renaming, and {@link #close} removes what is left over. After a crash the earlier or
 * the new directory stands whole: in its place, or (between the two renamings) in the hidden one, from where the next run
 * puts it back.
 */
public final class OutputDirectory implements AutoCloseable {

    private static final int BUFFER_SIZE = 1 << 16;

    private final Path directory;
    private final Path target;
    private final Path parent;
    private final Set<String> ownFiles;
    private final Staging staging;

    private OutputDirectory(Path directory, Path target, Path parent, Set<String> ownFiles) throws IOException {
        this.directory = directory;
        this.target = target;
        this.parent = parent;
        this.ownFiles = ownFiles;
        this.staging = Staging.beside(target);
        Files.createDirectory(staging.fresh());
    }

    /**
     * Prepares to replace a directory. One that holds other files than those named is refused, so that a slip of the
     * keyboard cannot destroy anything.
     *
     * @param directory where the result goes
     * @param ownFiles the names of its files
     * @return the directory, to be closed
     * @throws NoResultException if it cannot be replaced
     */
    public static OutputDirectory at(Path directory, Set<String> ownFiles) {
        try {
            Path target = Files.exists(directory)
                    ? directory.toRealPath()
                    : directory.toAbsolutePath().normalize();
            Path parent = target.getParent();
            if (parent == null) {
                throw new NoResultException("--out must be a directory that can be replaced, but is " + directory);
            }
            recover(target, ownFiles);
            refuseForeign(directory, target, ownFiles);
            return new OutputDirectory(directory, target, Files.createDirectories(parent), ownFiles);
        } catch (IOException e) {
            throw failure(directory, e);
        }
    }

    /** Puts back what a run had moved away when it was killed, and removes what it had not finished. */
    private static void recover(Path target, Set<String> ownFiles) throws IOException {
        for (Staging left : Staging.leftBehind(target)) {
            try (left) {
                if (Files.isDirectory(left.earlier()) && !Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                    Files.move(left.earlier(), target, StandardCopyOption.ATOMIC_MOVE);
                }
                removeRest(left, ownFiles);
            }
        }
    }

    private static void removeRest(Staging staging, Set<String> ownFiles) {
        for (Path rest : List.of(staging.fresh(), staging.earlier())) {
            try {
                if (Files.isDirectory(rest, LinkOption.NOFOLLOW_LINKS)) {
                    Staging.delete(rest, ownFiles);
                }
            } catch (IOException e) {
                // The result is in its place by now, or was never finished; a leftover harms nobody.
            }
        }
    }

    private static void refuseForeign(Path directory, Path target, Set<String> ownFiles) throws IOException {
        if (!Files.exists(target)) {
            return;
        }
        if (!Files.isDirectory(target)) {
            throw new NoResultException("--out must be a directory, but " + directory + " is a file");
        }
        List<String> foreign = foreign(target, ownFiles);
        if (!foreign.isEmpty()) {
            throw new NoResultException("--out must be a new directory, or one that holds an earlier result and"
                    + " nothing else, but " + directory + " holds " + foreign + ". Name another directory.");
        }
    }

    /** Some of what is not ours: a file of another name, and whatever is no file. */
    private static List<String> foreign(Path directory, Set<String> ownFiles) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file ->
                            !ownFiles.contains(name(file)) || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .map(OutputDirectory::name)
                    .sorted()
                    .limit(3)
                    .toList();
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /**
     * Opens one of the new files; closing it brings it to the disk.
     *
     * @param name its name
     * @return the file
     * @throws IOException if it cannot be written
     */
    public OutputStream create(String name) throws IOException {
        Path fresh = staging.fresh().resolve(name);
        Staging.createLike(earlier(name).orElse(null), fresh);
        FileChannel file = FileChannel.open(fresh, StandardOpenOption.WRITE);
        return new BufferedOutputStream(Channels.newOutputStream(file), BUFFER_SIZE) {
            @Override
            public void close() throws IOException {
                if (file.isOpen()) {
                    try (file) {
                        flush();
                        file.force(true);
                    }
                }
            }
        };
    }

    /** The earlier file of a name, or of another if there was none of that name: whose rights a new one has. */
    private Optional<Path> earlier(String name) {
        return Stream.concat(Stream.of(name), ownFiles.stream().sorted())
                .map(target::resolve)
                .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                .findFirst();
    }

    /**
     * Puts the new directory in the place of the earlier one.
     *
     * @throws IOException if that fails; the earlier one is in its place
     */
    public void replace() throws IOException {
        boolean replaces = Files.exists(target);
        if (replaces) {
            keepRights();
        }
        bringToDisk(staging.fresh());
        if (replaces) {
            Files.move(target, staging.earlier(), StandardCopyOption.ATOMIC_MOVE);
        }
        try {
            if (replaces) {
                // Somebody may have put something in since the run began.
                refuseForeign(directory, staging.earlier(), ownFiles);
            }
            Files.move(staging.fresh(), target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | NoResultException e) {
            if (replaces) {
                Files.move(staging.earlier(), target, StandardCopyOption.ATOMIC_MOVE);
            }
            throw e;
        }
        bringToDisk(parent);
    }

    private void keepRights() throws IOException {
        for (String name : ownFiles) {
            Path fresh = staging.fresh().resolve(name);
            Optional<Path> earlier = earlier(name);
            if (Files.exists(fresh) && earlier.isPresent()) {
                Staging.giveRights(earlier.get(), fresh);
            }
        }
        Staging.giveRights(target, staging.fresh());
    }

    private static void bringToDisk(Path directory) {
        try (FileChannel channel = FileChannel.open(directory)) {
            channel.force(true);
        } catch (IOException e) {
            // Some systems cannot open a directory; there the order of writing is theirs to keep.
        }
    }

    /** Removes what is left over: the earlier files, or new ones that were not finished. */
    @Override
    public void close() {
        try (staging) {
            removeRest(staging, ownFiles);
        }
    }

    /**
     * Says that what {@code --out} names cannot be written.
     *
     * @param directory what it names
     * @param e why
     * @return the sentence
     */
    public static NoResultException failure(Path directory, IOException e) {
        return new NoResultException("--out " + directory + " cannot be written: " + Failures.reason(e), e);
    }
}
