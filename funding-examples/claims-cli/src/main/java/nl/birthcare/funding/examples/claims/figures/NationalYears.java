package nl.birthcare.funding.examples.claims.figures;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import nl.birthcare.funding.examples.claims.exit.NoResultException;

/** Finds a file of amounts per year: a file, or else one that comes with this program. */
public final class NationalYears {

    /** The national costs of integral birth care (NZa-kerncijfers-2021). */
    public static final String SHIPPED = "national-integral-2017-2021.csv";

    private NationalYears() {}

    static InputStream open(String fileOrName) {
        try {
            Path file = Path.of(fileOrName);
            InputStream shipped = !Files.exists(file) && SHIPPED.equals(fileOrName)
                    ? NationalYears.class.getResourceAsStream(SHIPPED)
                    : null;
            return shipped != null ? shipped : Files.newInputStream(file);
        } catch (IOException | InvalidPathException e) {
            throw new NoResultException(
                    "--in must be a file that can be read, or " + SHIPPED + ", which comes with this program, but is \""
                            + fileOrName + "\"",
                    e);
        }
    }
}
