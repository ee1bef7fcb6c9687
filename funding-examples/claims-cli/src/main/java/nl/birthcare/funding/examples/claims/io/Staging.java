package nl.birthcare.funding.examples.claims.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A hidden directory of one run, beside what the run replaces: {@code .<name>.new-<number>}. Nobody but its owner may look
 * into it. The run holds a lock on it, so that another can tell whether it was left behind by one that was killed.
 */
final class Staging implements AutoCloseable {

    /** As much of the name of what is replaced as is in the name of the directory, which has a limit. */
    private static final int MOST_OF_NAME = 40;

    private static final Set<PosixFilePermission> OF_GROUP = EnumSet.of(
            PosixFilePermission.GROUP_READ, PosixFilePermission.GROUP_WRITE, PosixFilePermission.GROUP_EXECUTE);

    /** How long a run may take from making its directory to writing its name into it. */
    private static final Duration ABOUT_TO_WRITE = Duration.ofMinutes(10);

    private static final String LOCK = "lock";
    private static final Set<String> MARKS = Set.of("done", "none", "leader");

    private final Path directory;
    private final FileChannel lock;

    private Staging(Path directory, FileChannel lock) {
        this.directory = directory;
        this.lock = lock;
    }

    /** Makes a directory beside what will be replaced. */
    static Staging beside(Path target) throws IOException {
        Path directory = Files.createTempDirectory(parent(target), prefix(target));
        try {
            FileChannel lock =
                    FileChannel.open(directory.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            Staging staging = new Staging(directory, lock);
            lock.lock();
            // The name comes after the lock: without it, nobody takes the directory for one that was left behind.
            lock.write(ByteBuffer.wrap(name(target)));
            return staging;
        } catch (IOException e) {
            Files.deleteIfExists(directory.resolve(LOCK));
            Files.deleteIfExists(directory);
            throw e;
        }
    }

    /** Takes over the directories that runs for the same target left behind. */
    static List<Staging> leftBehind(Path target) throws IOException {
        List<Staging> left = new ArrayList<>();
        if (!Files.isDirectory(parent(target))) {
            return left;
        }
        String prefix = prefix(target);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(
                parent(target), file -> String.valueOf(file.getFileName()).startsWith(prefix))) {
            for (Path directory : files) {
                Staging staging =
                        Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS) ? taken(directory, target) : null;
                if (staging == null) {
                    removeNameless(directory);
                } else {
                    left.add(staging);
                }
            }
        }
        return left;
    }

    private static @Nullable Staging taken(Path directory, Path target) throws IOException {
        FileChannel lock = null;
        boolean taken = false;
        try {
            lock = FileChannel.open(directory.resolve(LOCK), StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock locked = lock.tryLock();
            byte[] name = name(target);
            ByteBuffer read = ByteBuffer.allocate(name.length + 1);
            taken = locked != null
                    && lock.read(read, 0) == name.length
                    && read.flip().equals(ByteBuffer.wrap(name));
            return taken ? new Staging(directory, lock) : null;
        } catch (IOException | OverlappingFileLockException e) {
            // Of a run that goes on, of somebody else, or on a disk without locks: it is left alone.
            return null;
        } finally {
            if (lock != null && !taken) {
                lock.close();
            }
        }
    }

    /**
     * Removes what is left of a run that was killed before it had written its name, or after it had removed all else: nothing, or
     * an empty lock. One that was made just now may belong to a run that is about to write.
     */
    private static void removeNameless(Path directory) {
        FileTime longAgo = FileTime.from(Instant.now().minus(ABOUT_TO_WRITE));
        try (Stream<Path> files = Files.list(directory)) {
            boolean nothing = files.allMatch(Staging::isEmptyLock);
            if (nothing && Files.getLastModifiedTime(directory).compareTo(longAgo) < 0) {
                deleteFile(directory.resolve(LOCK));
                Files.delete(directory);
            }
        } catch (IOException e) {
            // It is not ours to look into, or to remove.
        }
    }

    private static boolean isEmptyLock(Path file) {
        return String.valueOf(file.getFileName()).equals(LOCK)
                && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && file.toFile().length() == 0;
    }

    private static Path parent(Path target) throws IOException {
        Path parent = target.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IOException("it has no parent directory");
        }
        return parent;
    }

    private static String prefix(Path target) {
        String name = String.valueOf(target.getFileName());
        return "."
                + name.substring(
                        0, name.offsetByCodePoints(0, Math.min(MOST_OF_NAME, name.codePointCount(0, name.length()))))
                + ".new-";
    }

    private static byte[] name(Path target) {
        return String.valueOf(target.getFileName()).getBytes(StandardCharsets.UTF_8);
    }

    Path path() {
        return directory;
    }

    /** Where what is new stands until it is complete. */
    Path fresh() {
        return directory.resolve("new");
    }

    /** Where what was there before stands while it is replaced. */
    Path earlier() {
        return directory.resolve("earlier");
    }

    /** Puts a mark of some name into the directory. */
    void mark(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }

    /** Makes an empty file that those may read who may read an earlier one; their owner may write to it. */
    static void createLike(@Nullable Path earlier, Path file) throws IOException {
        Set<PosixFilePermission> rights = earlier == null ? null : rights(earlier);
        if (rights == null) {
            Files.createFile(file);
            return;
        }
        Set<PosixFilePermission> writable = new TreeSet<>(rights);
        writable.add(PosixFilePermission.OWNER_READ);
        writable.add(PosixFilePermission.OWNER_WRITE);
        FileAttribute<Set<PosixFilePermission>> attribute = PosixFilePermissions.asFileAttribute(writable);
        Files.createFile(file, attribute);
    }

    /** Gives the rights of an earlier file or directory to the one that takes its place, and nobody more. */
    static void giveRights(Path earlier, Path to) throws IOException {
        PosixFileAttributeView from = Files.getFileAttributeView(earlier, PosixFileAttributeView.class);
        PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (from == null || view == null) {
            return;
        }
        PosixFileAttributes was = from.readAttributes();
        PosixFileAttributes is = view.readAttributes();
        Set<PosixFilePermission> rights = EnumSet.noneOf(PosixFilePermission.class);
        rights.addAll(was.permissions());
        if (!was.group().equals(is.group()) && !succeeds(() -> view.setGroup(was.group()))) {
            // What one group might do is not given to another.
            rights.removeAll(OF_GROUP);
        }
        if (!was.owner().equals(is.owner())) {
            // Only the superuser gives files away; whoever runs this may read them in any case.
            succeeds(() -> view.setOwner(was.owner()));
        }
        view.setPermissions(rights);
    }

    /** Something about a file that may not be allowed. */
    private interface Step {
        void take() throws IOException;
    }

    private static boolean succeeds(Step step) {
        try {
            step.take();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static @Nullable Set<PosixFilePermission> rights(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        return view == null ? null : view.readAttributes().permissions();
    }

    /** Deletes a directory that holds nothing but regular files of some names; anything else stays where it is. */
    static void delete(Path directory, Set<String> ownFiles) throws IOException {
        for (String name : ownFiles) {
            deleteFile(directory.resolve(name));
        }
        Files.deleteIfExists(directory);
    }

    private static void deleteFile(Path file) throws IOException {
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            Files.delete(file);
        }
    }

    /** Removes the directory with a new and an earlier file in it; what is of somebody else stays. */
    @Override
    public void close() {
        try (lock) {
            deleteFile(fresh());
            deleteFile(earlier());
            for (String mark : MARKS) {
                deleteFile(directory.resolve(mark));
            }
            // Last, since what has no name is nobody's.
            delete(directory, Set.of(LOCK));
        } catch (IOException e) {
            // The result is in its place by now, or was never finished; a leftover harms nobody.
        }
    }
}
