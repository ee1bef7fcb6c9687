package nl.birthcare.funding.core.json;

import com.fasterxml.jackson.core.Version;
import org.jspecify.annotations.Nullable;

/**
 * Which Jackson is here. One before 2.16 lacks what keeps reading strict, and its own refusals repeat the text around, which
 * may be of a client.
 */
final class JacksonVersion {

    /** Known before any class is loaded that an older Jackson does not have. */
    private static final @Nullable String REFUSAL = refusal(
            com.fasterxml.jackson.core.json.PackageVersion.VERSION,
            com.fasterxml.jackson.databind.cfg.PackageVersion.VERSION);

    private static final int OLDEST_MINOR = 16;

    private JacksonVersion() {}

    /** Throws where Jackson is older than this library can use, each time it is asked. */
    static void refuseOld() {
        if (REFUSAL != null) {
            throw new IllegalStateException(REFUSAL);
        }
    }

    /** What is wrong with the parts of Jackson, or null. */
    static @Nullable String refusal(Version... parts) {
        for (Version part : parts) {
            if (part.getMajorVersion() == 2 && part.getMinorVersion() < OLDEST_MINOR) {
                return "birthcare-funding needs Jackson 2." + OLDEST_MINOR + " or later, but " + part.getArtifactId()
                        + " here is " + part;
            }
        }
        return null;
    }
}
