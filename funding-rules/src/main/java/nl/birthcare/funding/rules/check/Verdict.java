package nl.birthcare.funding.rules.check;

import java.util.List;
import nl.birthcare.funding.core.internal.Require;

/** May a line be declared? */
public enum Verdict {
    /** Every check passed. */
    PERMITTED,

    /** Nothing forbids it for certain, but something could not be verified. The amount is divided all the same. */
    UNVERIFIED,

    /** A rule forbids it. The amount is not divided. */
    REFUSED,

    /**
     * It was received before, so it is no input: nothing is asked about it, and its amount is counted apart from all others.
     * Only the assessment of a whole dossier knows.
     */
    COPY;

    /**
     * Returns what findings about a line that is no copy come to: refused if one of them is a refusal, else unverified if one is a warning.
     *
     * @param findings the findings about one line
     * @return the verdict
     */
    public static Verdict of(List<Finding> findings) {
        Require.present("The findings", findings);
        Verdict verdict = PERMITTED;
        for (int i = 0; i < findings.size(); i++) {
            Severity severity = findings.get(i).severity();
            Verdict own = switch (severity) {
                case REFUSAL -> REFUSED;
                case WARNING -> UNVERIFIED;
                case NOTICE -> PERMITTED;
            };
            if (own.compareTo(verdict) > 0) {
                verdict = own;
            }
        }
        return verdict;
    }
}
