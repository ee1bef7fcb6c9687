package nl.birthcare.funding.rules.allocation;

import java.util.Locale;
import nl.birthcare.funding.core.internal.Bilingual;

/** Why the amount of a line is on no framework. The words are in {@code unallocated.properties} beside this class. */
public enum UnallocatedReason {
    /** The amount is larger than any that the library adds up. */
    AMOUNT_OUT_OF_RANGE,

    /** No date decides which rules hold. */
    NO_DECIDING_DATE,

    /** The book does not say, for the deciding day, what the performance is. */
    NO_PERFORMANCE,

    /** A rule on which the line depends has not been decided, and no scenario says how. */
    UNDECIDED_RULE,

    /** No key holds on the deciding day. */
    NO_KEY,

    /**
     * The line should be divided by the parts that it states or by what was delivered, and these give no weights: they are
     * not there, parts do not sum to the line, a tariff is not known on the deciding day, or what was delivered weighs too much
     * to be added up.
     */
    NO_WEIGHTS,

    /** The line that a credit takes back is refused, though no rule refuses the credit itself. */
    LINE_REFUSED,

    /**
     * A credit says that more was granted of it than remains of what was granted for its line, or another of the same day
     * does: no document says what it takes back then.
     */
    MORE_THAN_GRANTED,

    /**
     * It cannot be shown that a credit reverses a line: the line that it names is not known, is no debit or is for other
     * care. A credit reverses what was charged, and moves nothing of itself.
     */
    NO_LINE_REVERSED,

    /** Which line a credit reverses is not known without a history: no other lines are known, or it stands in columns. */
    NEEDS_HISTORY;

    private final String sentence;
    private final String remedy;

    UnallocatedReason() {
        this.sentence = sentence(Locale.ENGLISH);
        this.remedy = remedy(Locale.ENGLISH);
    }

    /**
     * Says why the amount is on no framework.
     *
     * @return the sentence
     */
    public String sentence() {
        return sentence;
    }

    /**
     * Says what to do about it, for the sender of the declaration or for whoever runs the program. No remedy leads to a
     * second charge of the same care.
     *
     * @return one or two sentences
     */
    public String remedy() {
        return remedy;
    }

    /**
     * Says why the amount is on no framework, in a language.
     *
     * @param locale the language: Dutch, or English for every other
     * @return the {@link #sentence()} in that language
     */
    public String sentence(Locale locale) {
        return Words.ALL.in(locale).sentence(name());
    }

    /**
     * Says what to do about it, in a language.
     *
     * @param locale the language: Dutch, or English for every other
     * @return the {@link #remedy()} in that language
     */
    public String remedy(Locale locale) {
        return Words.ALL.in(locale).sentence(name() + ".remedy");
    }

    /** Read once, before the first constant is made. */
    private static final class Words {

        private static final Bilingual ALL = Bilingual.of("unallocated", UnallocatedReason.class::getResourceAsStream);

        private Words() {}
    }
}
