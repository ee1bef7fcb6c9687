package nl.birthcare.funding.examples.claims.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * Loads the library of SQLite that is not Java from the temporary directory, and removes it from there at once: the driver
 * would leave it there if the run is killed, and say in many lines why it cannot be loaded.
 */
final class NativeLibrary {

    private static final String PATH = "org.sqlite.lib.path";
    private static final String NAME = "org.sqlite.lib.name";

    private static boolean loaded;

    private NativeLibrary() {}

    /** Loads the library, the first time that it is asked to. */
    static synchronized void load() throws IOException {
        if (!loaded) {
            if (System.getProperty(PATH) == null) {
                loadFrom(temporaryDirectory());
            }
            loaded = true;
        }
    }

    /** Where temporary files go. */
    static Path temporaryDirectory() {
        return Path.of(System.getProperty("java.io.tmpdir", "")).toAbsolutePath();
    }

    /** Says which directory it is that does not serve, and what to do. */
    static IOException failure(String what, @Nullable String reason, Throwable cause) {
        return new IOException(
                what + " in the temporary directory " + temporaryDirectory() + ": " + reason
                        + "; name another directory with -Djava.io.tmpdir=<dir>",
                cause);
    }

    private static void loadFrom(Path temporary) throws IOException {
        String name = LibraryLoaderUtil.getNativeLibName();
        try (InputStream library =
                SQLiteJDBCLoader.class.getResourceAsStream(LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name)) {
            if (library == null) {
                // There is none for this system in the driver; it looks elsewhere.
                return;
            }
            Path directory = Files.createTempDirectory(temporary, "claims-sqlite-");
            Path file = directory.resolve(name);
            try {
                Files.copy(library, file);
                load(file);
            } finally {
                remove(file);
                remove(directory);
            }
        } catch (UnsatisfiedLinkError e) {
            String reason = String.valueOf(e.getMessage()).replaceAll("/\\S*: ", "");
            throw failure("the library of SQLite cannot be loaded", reason, e);
        } catch (IOException e) {
            throw failure("the library of SQLite cannot be unpacked", reason(e), e);
        }
    }

    private static String reason(IOException e) {
        return e instanceof NoSuchFileException ? "there is no such directory" : String.valueOf(e.getMessage());
    }

    private static void load(Path file) throws IOException {
        // The driver would only say in its log why it fails.
        System.load(file.toString());
        System.setProperty(PATH, String.valueOf(file.getParent()));
        System.setProperty(NAME, String.valueOf(file.getFileName()));
        try {
            SQLiteJDBCLoader.initialize();
        } catch (Exception e) {
            throw new IOException(e.getMessage(), e);
        } finally {
            System.clearProperty(PATH);
            System.clearProperty(NAME);
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // Some systems keep a file that is in use.
            file.toFile().deleteOnExit();
        }
    }
}
