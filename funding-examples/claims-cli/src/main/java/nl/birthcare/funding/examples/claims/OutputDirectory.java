package nl.birthcare.funding.examples.claims;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A directory that is replaced as a whole.
 *
 * <p>The new files are written into a hidden directory beside it. {@link #replace} moves the earlier directory in there
 * and the new one out, each by one renaming, and {@link #close} removes what is left over. After a crash the earlier or
 * the new directory stands whole: in its place, or (between the two renamings) in the hidden one.
 */
final class OutputDirectory implements AutoCloseable {

    private static final int BUFFER_SIZE = 1 << 16;

    private final Path target;
    private final Path parent;
    private final Path beside;
    private final Path fresh;

    private OutputDirectory(Path target, Path parent) throws IOException {
        this.target = target;
        this.parent = Files.createDirectories(parent);
        this.beside = Files.createTempDirectory(parent, "." + target.getFileName() + ".new-");
        this.fresh = Files.createDirectory(beside.resolve("new"));
    }

    /**
     * Prepares to replace a directory. One that holds other files than those named is refused, so that a slip of the
     * keyboard cannot destroy anything.
     */
    static OutputDirectory at(Path directory, Set<String> ownFiles) {
        try {
            Path target = Files.exists(directory)
                    ? directory.toRealPath()
                    : directory.toAbsolutePath().normalize();
            refuseForeign(directory, target, ownFiles);
            Path parent = target.getParent();
            if (parent == null) {
                throw new NoResultException("--out must be a directory that can be replaced, but is " + directory);
            }
            return new OutputDirectory(target, parent);
        } catch (IOException e) {
            throw failure(directory, e);
        }
    }

    private static void refuseForeign(Path directory, Path target, Set<String> ownFiles) throws IOException {
        if (!Files.exists(target)) {
            return;
        }
        if (!Files.isDirectory(target)) {
            throw new NoResultException("--out must be a directory, but " + directory + " is a file");
        }
        try (Stream<Path> files = Files.list(target)) {
            List<String> foreign = files.map(file -> file.getFileName().toString())
                    .filter(name -> !ownFiles.contains(name))
                    .sorted()
                    .limit(3)
                    .collect(Collectors.toList());
            if (!foreign.isEmpty()) {
                throw new NoResultException("--out must be a new directory, or one that holds an earlier result and"
                        + " nothing else, but " + directory + " holds " + foreign + ". Name another directory.");
            }
        }
    }

    /** Opens one of the new files; closing it brings it to the disk. */
    OutputStream create(String name) throws IOException {
        FileChannel file =
                FileChannel.open(fresh.resolve(name), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
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

    /** Puts the new directory in the place of the earlier one. */
    void replace() throws IOException {
        bringToDisk(fresh);
        Path earlier = beside.resolve("earlier");
        boolean replaces = Files.exists(target);
        if (replaces) {
            Files.move(target, earlier, StandardCopyOption.ATOMIC_MOVE);
        }
        try {
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (replaces) {
                Files.move(earlier, target, StandardCopyOption.ATOMIC_MOVE);
            }
            throw e;
        }
        bringToDisk(parent);
    }

    private static void bringToDisk(Path directory) {
        try (FileChannel channel = FileChannel.open(directory)) {
            channel.force(true);
        } catch (IOException e) {
            // Some systems cannot open a directory; there the order of writing is theirs to keep.
        }
    }

    /** Removes what is left over: the earlier directory, or new files that were not finished. */
    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(beside)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).collect(Collectors.toList())) {
                Files.delete(file);
            }
        } catch (IOException | UncheckedIOException e) {
            // The result is in its place by now, or was never finished; a leftover harms nobody.
        }
    }

    static NoResultException failure(Path directory, IOException e) {
        return new NoResultException("--out " + directory + " cannot be written: " + Failures.reason(e), e);
    }
}
