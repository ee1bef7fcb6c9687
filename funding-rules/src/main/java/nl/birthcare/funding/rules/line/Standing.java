package nl.birthcare.funding.rules.line;

/** What an engine's checks come to about a line, as far as other lines hang on it. */
public enum Standing {
    /** Nothing is found against it. */
    SOUND,

    /** Something about it could not be verified. */
    IN_DOUBT,

    /** It is refused. */
    REFUSED
}
