package nl.birthcare.funding.rules.internal.dossier;

/** Something that is unusual about a line, so that checks that wait for it must be asked. It knows no check. */
public enum Trait {
    /** Every line has this one: a check that waits for nothing is asked of all. */
    ANY,

    /** The line takes money back. */
    CREDIT,

    /** Nothing is known of other lines. */
    NO_HISTORY,

    /** Another line has the name of the line: its declarant and its reference. */
    SHARED_REFERENCE,

    /** Another declaration of the client may have the same id. */
    SAME_ID,

    /** Another line of the client may charge the same service for the same amount. */
    SAME_SERVICE,

    /** Another line of the client may be funded in the other form, integral or by discipline. */
    OTHER_FORM,

    /** Another line of the client may be of the same phase of care. */
    SAME_PHASE,

    /** Another line of the client may be of another phase of care. */
    OTHER_PHASE,

    /** Another line of the client may have been sent to another insurer. */
    OTHER_INSURER,

    /** The care is dated after the day of sending. */
    AFTER_SENDING,

    /** The care has an end. */
    END,

    /** The quantity is below 1. */
    NO_QUANTITY,

    /** The quantity is 2 or more. */
    SEVERAL,

    /** An amount of the line is below 0.00. */
    NEGATIVE,

    /** The amount is larger than any that is added up. */
    LARGE,

    /** The line says what the insurer grants. */
    GRANTED,

    /** Somebody declares who is no partnership. */
    NO_PARTNERSHIP,

    /** The care was given by somebody who does not take part in the partnership of the declarant, as far as is known. */
    OUTSIDE_PERFORMER,

    /** For the same pregnancy, or for none that is named, somebody outside the partnership gave or declared care. */
    OUTSIDE_CARE,

    /** No agreement covers the line. */
    NO_AGREEMENT,

    /** The agreement that covers the line was signed after the care began. */
    SIGNED_LATER,

    /** The agreement that covers the line says within how many months care is declared. */
    TERM_AGREED,

    /** The line names an agreement that does not cover it. */
    OTHER_AGREEMENT,

    /** The amount is not the quantity times the agreed price; what both count is another question ({@link #UNIT}). */
    NOT_AGREED_PRICE,

    /** The amount is not the quantity times the tariff that the line states; again, whatever both count. */
    NOT_STATED_TARIFF,

    /** The line says what its quantity counts. */
    UNIT,

    /** The line names an earlier line. */
    PREVIOUS_REFERENCE,

    /** The line states parts. */
    PARTS,

    /** The line says what was delivered. */
    ACTIVITIES,

    /** The line says why a part of the care is charged. */
    PARTIAL_REASON,

    /** The declaration names no pregnancy. */
    NO_PREGNANCY,

    /** The declaration names a pregnancy. */
    PREGNANCY,

    /** The day of the birth is known. */
    BIRTH,

    /** The declaration says when the care started. */
    CARE_STARTED,

    /** The line names a small-scale experiment. */
    EXPERIMENT;

    /** Every trait: a line that has all of them is asked everything. */
    public static final long ALL = (1L << values().length) - 1;

    /**
     * Returns the place of this trait in a set.
     *
     * @return a number with one bit
     */
    @SuppressWarnings("EnumOrdinal") // A set of bits, which is stored nowhere.
    public long bit() {
        return 1L << ordinal();
    }
}
