package nl.birthcare.funding.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Questions with their answers, for an implementation in any language: files of the kit's jar, with a row of JSON for each case,
 * in the folder {@code nl/birthcare/funding/testkit/vectors}.
 *
 * <ul>
 *   <li>{@code splits}: an amount, weights, a method, and the parts;
 *   <li>{@code overlays}: the entries that the cases need on top of a bundled book;
 *   <li>{@code declarations}: a book, agreements and declarations, and what is said of each line, by which documents.
 * </ul>
 *
 * <p>{@code check_vectors.py} beside them runs them with Python alone. It divides by arithmetic of its own, or asks a program
 * of yours: {@code python3 check_vectors.py --command ./my-program}.
 */
public final class ConformanceVectors {

    private static final List<String> NAMES = List.of("splits", "overlays", "declarations");

    private ConformanceVectors() {}

    /** {@return the names of the files, for {@link #rows}} */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * Reads a file.
     *
     * @param name one of {@link #names()}
     * @return its rows, an object of JSON each
     * @throws IllegalArgumentException if there is no file of that name
     */
    public static List<String> rows(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("The vectors must be one of " + NAMES + ", but are \"" + name + "\"");
        }
        try (InputStream rows = Optional.ofNullable(
                        ConformanceVectors.class.getResourceAsStream("vectors/" + name + ".ndjson"))
                .orElseThrow(() -> new IllegalStateException("The kit must contain the vectors " + name))) {
            return new String(rows.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
