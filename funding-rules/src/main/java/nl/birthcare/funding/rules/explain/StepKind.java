package nl.birthcare.funding.rules.explain;

import java.util.Locale;

/**
 * What sort of step leads to an answer. The names are stable. Their order is that of the steps of an explanation, by chapter.
 */
public enum StepKind {
    /** The line asks for money. */
    DEBIT(Chapter.CLAIM),

    /** The line gives money back. */
    CREDIT(Chapter.CLAIM),

    /** The insurer says what it grants, which is what is charged. */
    GRANTED(Chapter.CLAIM),

    /** The same line was received before. */
    COPY(Chapter.CLAIM),

    /** A credit reverses a line that is known. */
    REVERSES(Chapter.CLAIM),

    /** It cannot be shown that a credit reverses a line. */
    REVERSES_NOTHING(Chapter.CLAIM),

    /** A date decides about some subjects. */
    DECIDING_DATE(Chapter.DATE),

    /** No date decides about some subjects. */
    NO_DECIDING_DATE(Chapter.DATE),

    /** The policy book says what the code stands for. */
    PERFORMANCE(Chapter.POLICY),

    /** The policy book does not say what the code stands for. */
    NO_PERFORMANCE(Chapter.POLICY),

    /** The form of funding is available. */
    REGIME(Chapter.POLICY),

    /** The form of funding is available under an agreement. */
    REGIME_BY_AGREEMENT(Chapter.POLICY),

    /** The form of funding is not available. */
    REGIME_CLOSED(Chapter.POLICY),

    /** The policy book has no rule about the form of funding. */
    NO_REGIME(Chapter.POLICY),

    /** An agreement covers the line. */
    AGREEMENT(Chapter.POLICY),

    /** No agreement covers the line. */
    NO_AGREEMENT(Chapter.POLICY),

    /** The agreement states a price. */
    AGREED_PRICE(Chapter.POLICY),

    /** Prices are bound. */
    PRICES_BOUND(Chapter.POLICY),

    /** Prices are free. */
    PRICES_FREE(Chapter.POLICY),

    /** The policy book does not say whether prices are bound. */
    NO_PRICE_RULE(Chapter.POLICY),

    /** A maximum tariff binds the price. */
    MAXIMUM_TARIFF(Chapter.POLICY),

    /** The maximum follows from a full tariff. */
    DERIVED_MAXIMUM(Chapter.POLICY),

    /** The policy book states a tariff that does not bind the price. */
    OTHER_TARIFF(Chapter.POLICY),

    /** An entry was never decided. */
    UNDECIDED(Chapter.POLICY),

    /** A check found something. */
    FOUND(Chapter.CHECK),

    /** A check looked at the line and found nothing. */
    FOUND_NOTHING(Chapter.CHECK),

    /** Checks were in force, and the line gave them no cause to look at it. */
    NO_CAUSE(Chapter.CHECK),

    /** The verdict: every check passed. */
    PERMITTED(Chapter.CHECK),

    /** The verdict: something could not be verified. */
    UNVERIFIED(Chapter.CHECK),

    /** The verdict: a rule forbids the line. */
    REFUSED(Chapter.CHECK),

    /** The verdict about a copy. */
    COPIED(Chapter.CHECK),

    /** One framework bears all. */
    DISCIPLINE(Chapter.DIVISION),

    /** The agreement divides by a key. */
    AGREED_KEY(Chapter.DIVISION),

    /** A rule of the policy book divides by a key. */
    BOOK_KEY(Chapter.DIVISION),

    /** A key stands in for weights that are missing. */
    KEY_IN_PLACE(Chapter.DIVISION),

    /** The line gives its own weights. */
    OWN_WEIGHTS(Chapter.DIVISION),

    /** A line of nothing states parts of nothing. */
    PARTS_OF_NOTHING(Chapter.DIVISION),

    /** A debit is divided. */
    SPLIT(Chapter.DIVISION),

    /** What remained before a credit. */
    REMAINED(Chapter.DIVISION),

    /** What remains after a credit. */
    REMAINS(Chapter.DIVISION),

    /** What each framework bears. */
    CHARGED(Chapter.DIVISION),

    /** The amount is on no framework. */
    UNALLOCATED(Chapter.DIVISION),

    /** Nothing is charged: the line is refused, or is a copy. */
    NOT_CHARGED(Chapter.DIVISION),

    /** What to do about a finding or a reason. */
    DO(Chapter.REMEDY),

    /** A scenario is assumed. */
    SCENARIO(Chapter.AUTHORITY),

    /** Something about the policy is not known. */
    GAP(Chapter.AUTHORITY),

    /** The answer ends at documents. */
    DOCUMENTS(Chapter.AUTHORITY),

    /** The answer ends at an assumption. */
    ASSUMED(Chapter.AUTHORITY),

    /** The answer ends where no document decides. */
    NO_DOCUMENT(Chapter.AUTHORITY);

    private final Chapter chapter;
    private final String sentence;

    StepKind(Chapter chapter) {
        this.chapter = chapter;
        this.sentence = sentence(Locale.ENGLISH);
    }

    /**
     * Returns what such steps are about.
     *
     * @return the chapter
     */
    public Chapter chapter() {
        return chapter;
    }

    /**
     * Returns the sentence in which such steps speak.
     *
     * @return the sentence, with names of values between braces
     */
    public String sentence() {
        return sentence;
    }

    /**
     * Returns the sentence in which such steps speak, in a language.
     *
     * @param locale the language: Dutch, or English for every other
     * @return the {@link #sentence()} in that language
     */
    public String sentence(Locale locale) {
        return StepWords.sentence(name(), locale);
    }

    /** What steps are about, in the order in which they lead to the answer. */
    public enum Chapter {
        /** The line itself, and what it copies or reverses. */
        CLAIM,

        /** Which date of the line decides about what. */
        DATE,

        /** What the policy book and the agreements say on the days that decide. */
        POLICY,

        /** What was checked, and the verdict. */
        CHECK,

        /** By what the amount is divided, and what each framework bears. */
        DIVISION,

        /** What to do about findings, and about an amount that is on no framework. */
        REMEDY,

        /** At which documents the answer ends. */
        AUTHORITY;

        /**
         * Returns the title.
         *
         * @return a few words, as a heading
         */
        public String title() {
            return title(Locale.ENGLISH);
        }

        /**
         * Returns the title in a language.
         *
         * @param locale the language: Dutch, or English for every other
         * @return the {@link #title()} in that language
         */
        public String title(Locale locale) {
            return StepWords.sentence("chapter." + name(), locale);
        }
    }
}
