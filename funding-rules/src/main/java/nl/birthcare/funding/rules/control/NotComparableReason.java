package nl.birthcare.funding.rules.control;

/** Why charges cannot be held against a budget. */
public enum NotComparableReason {
    /** No budget of that framework, year and edition is known. */
    NO_BUDGET("no budget of this framework is known for the year and edition that were asked for"),

    /** What was given as charged holds nothing of the year. */
    NO_CHARGES("the positions that were given hold no charges of this year"),

    /** The charges are not those of the whole country, and the budget is. */
    NO_NATIONAL_SCOPE("the budget is national, and the charges are of a part of the country only"),

    /** The budget is for all medical-specialist care, and only the charges of birth care are known. */
    OTHER_CHARGES_MISSING(
            "the budget is for all medical-specialist care, and the charges outside birth care are missing");

    private final String sentence;

    NotComparableReason(String sentence) {
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
