package nl.birthcare.funding.rules.internal.dossier;

/**
 * Why a line does not have its name: what it has to do with the line that came first under it.
 *
 * @param how how it falls together with that line
 * @param first that line, which may be another client's
 */
public record Naming(How how, LineFacts first) {

    /** How a line falls together with an earlier one of its name. */
    public enum How {
        /** It says the same in every field: it was received before. */
        COPY,

        /** It says something else, and was sent later. */
        LATER,

        /** It says something else, and was sent on the same day. */
        SAME_DAY
    }
}
