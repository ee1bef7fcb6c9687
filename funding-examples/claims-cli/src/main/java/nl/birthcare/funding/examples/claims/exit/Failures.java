package nl.birthcare.funding.examples.claims.exit;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Says why a file failed: the messages of many file exceptions are only the file's name. */
public final class Failures {

    private Failures() {}

    /**
     * Says that this program could not go on, for a reason that is in none of its own sentences.
     *
     * @param e what was thrown
     * @return the sentence, without its full stop
     */
    public static String ofProgram(Throwable e) {
        if (e instanceof OutOfMemoryError) {
            return "the memory is too small; give Java more, as in java -Xmx1g -jar claims.jar";
        }
        if (e instanceof StackOverflowError) {
            return "the stack is too small; give Java more, as in java -Xss16m -jar claims.jar";
        }
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String reason = root.getMessage() == null ? "" : ": " + root.getMessage();
        return e instanceof LinkageError
                ? "a part of Java or of this program could not be loaded" + reason
                : "this program has a fault, " + e.getClass().getSimpleName() + reason;
    }

    /**
     * Says why a file could not be read or written.
     *
     * @param e what was thrown
     * @return the reason, as a sentence goes on after a colon
     */
    public static String reason(Exception e) {
        if (e instanceof UncheckedIOException wrapper && wrapper.getCause() != null) {
            return reason(wrapper.getCause());
        }
        if (e instanceof NoSuchFileException) {
            return "there is no such file or directory";
        }
        if (e instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException) {
            return "a file stands where a directory is needed";
        }
        if (e instanceof FileSystemException failure && failure.getReason() != null) {
            return failure.getReason();
        }
        return String.valueOf(e.getMessage());
    }
}
