package nl.birthcare.funding.examples.claims.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.examples.claims.exit.Failures;
import nl.birthcare.funding.examples.claims.exit.NoResultException;

/** Reads files of one JSON value. */
public final class JsonFiles {

    private JsonFiles() {}

    /**
     * Reads a file of one value.
     *
     * @param <T> the type of the value
     * @param option the option that names the file, for the message
     * @param file where it is
     * @param type the type of the value
     * @return the value
     * @throws NoResultException if it cannot be read, or is refused
     */
    public static <T> T read(String option, Path file, Class<T> type) {
        byte[] json = bytes(option, file);
        try {
            return FundingJson.read(type, json);
        } catch (IllegalArgumentException e) {
            throw new NoResultException(option + " " + file + " cannot be used: " + e.getMessage(), e);
        }
    }

    /**
     * Reads a file of an array of values.
     *
     * @param <T> the type of the values
     * @param option the option that names the file, for the message
     * @param file where it is
     * @param type the type of the values
     * @return the values
     * @throws NoResultException if it cannot be read, or is refused
     */
    public static <T> List<T> readList(String option, Path file, Class<T> type) {
        byte[] json = bytes(option, file);
        try {
            return FundingJson.readList(type, json);
        } catch (IllegalArgumentException e) {
            throw new NoResultException(option + " " + file + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static byte[] bytes(String option, Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new NoResultException(
                    option + " must be a file that can be read, but " + file + " cannot: " + Failures.reason(e), e);
        }
    }
}
