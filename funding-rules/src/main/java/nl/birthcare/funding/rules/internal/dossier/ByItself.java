package nl.birthcare.funding.rules.internal.dossier;

/** Judges a line by nothing but the line, the book and the agreements: what decides whether it takes its name. */
public interface ByItself {

    /**
     * Tells whether a line may not be declared, whatever else was.
     *
     * @param line the line
     * @return whether one of its own checks refuses it
     */
    boolean isRefused(LineFacts line);

    /**
     * Returns for how long a line keeps its name to itself.
     *
     * @param line the line
     * @return the years from the day of sending; 0 if no rule of its day says that names are unique
     */
    long yearsOfName(LineFacts line);
}
