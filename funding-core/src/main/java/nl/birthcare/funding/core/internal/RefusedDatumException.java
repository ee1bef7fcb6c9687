package nl.birthcare.funding.core.internal;

/**
 * Refuses a value. Callers who misuse the library are told the value; readers of data say its length and kind instead,
 * since a shifted column puts a client's name or number in any field.
 */
public final class RefusedDatumException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    /** The message without the value. */
    private final String withoutValue;

    /**
     * Makes a refusal.
     *
     * @param message what, rule and value
     * @param withoutValue the same for readers of data, which repeats no value that is not of the right form
     */
    public RefusedDatumException(String message, String withoutValue) {
        super(message);
        this.withoutValue = withoutValue;
    }

    /**
     * Says why a value that was read is refused.
     *
     * @param refusal what the type threw
     * @return the message, without the value where it may be somebody's name or number
     */
    public static String messageOf(Throwable refusal) {
        return refusal instanceof RefusedDatumException datum
                ? datum.withoutValue
                : String.valueOf(refusal.getMessage());
    }
}
