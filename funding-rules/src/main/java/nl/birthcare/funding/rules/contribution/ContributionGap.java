package nl.birthcare.funding.rules.contribution;

/** Why it cannot be said what the client pays. */
public enum ContributionGap {
    /** The policy book has no figure for the day; a neighbouring one is never used. */
    NO_FIGURE("no figure is known for this day"),

    /** The figure of the day is of a rule that has not been decided. */
    UNDECIDED_RULE("the rule of this day has not been decided"),

    /** What the client pays depends on the price, and the question does not state it. */
    PRICE_MISSING("what the client pays depends on the price, which the question does not state");

    private final String sentence;

    ContributionGap(String sentence) {
        this.sentence = sentence;
    }

    /**
     * Returns the reason as a reader would be told it.
     *
     * @return a clause, without a capital and a full stop
     */
    public String sentence() {
        return sentence;
    }
}
