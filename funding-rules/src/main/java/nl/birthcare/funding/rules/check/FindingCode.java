package nl.birthcare.funding.rules.check;

import java.util.Map;

/**
 * Names what was found. The names are stable: callers map them to codes of their own.
 *
 * <p>Each carries the sentence in which its findings speak, with the values of the finding in the places of their names.
 */
public enum FindingCode {
    /** A row of the input is not a declaration. */
    UNREADABLE_ROW("Row {row} is not a declaration: {problem}. It was left out; correct it and send it again."),

    /** The book does not say which date decides, or the declaration lacks that date. */
    DECIDING_DATE_MISSING("Line {line}: no date decides about {subject}. The policy book {policy} names no date for"
            + " service date {serviceDate}, or the declaration lacks it."),

    /** The book does not know the performance. */
    PERFORMANCE_UNKNOWN(
            "Line {line}: performance {performance} does not stand in policy book {policy}. Supply an overlay"
                    + " that describes it."),

    /** The book knows the performance, but not on the deciding day. */
    PERFORMANCE_NOT_IN_FORCE("Line {line}: performance {performance} is not in force on {day}. It is on {periods}."),

    /** The form of funding does not exist on the deciding day. */
    FORM_NOT_AVAILABLE("Line {line}: {form} care cannot be declared on {day}: the form is not available {period}."),

    /** The book has no rule about the form of funding on the deciding day. */
    FORM_WITHOUT_RULE("Line {line}: policy book {policy} has no rule about {form} care on {day}."),

    /** Whether the form of funding exists on the deciding day has not been decided. */
    FORM_UNDECIDED("Line {line}: whether {form} care can be declared on {day} is undecided ({regime}). Name a scenario"
            + " that decides it."),

    /** Integral care is declared by somebody who is not a partnership. */
    DECLARANT_NOT_A_PARTNERSHIP(
            "Line {line}: integral performance {performance} may be declared by a partnership only (AGB"
                    + " type {neededType}), but is declared by {declarant}."),

    /** The quantity is less than one. */
    QUANTITY_NOT_POSITIVE("Line {line}: the quantity must be 1 or more, but is {quantity}."),

    /** An amount is below zero, though the direction carries the sign. */
    AMOUNT_NEGATIVE(
            "Line {line}: the {what} must be 0.00 or more, since the direction carries the sign, but is {amount}."),

    /** An amount is larger than any that the library adds up. */
    AMOUNT_OUT_OF_RANGE(
            "Line {line}: the amount must be {limit} or less, but is {amount}. It is counted, but not divided.");

    private final String sentence;

    FindingCode(String sentence) {
        this.sentence = sentence;
    }

    /**
     * Returns the sentence in which findings of this code speak.
     *
     * @return the sentence, with names of values between braces
     */
    public String sentence() {
        return sentence;
    }

    String filledWith(Map<String, String> values) {
        StringBuilder text = new StringBuilder(sentence.length() + 64);
        int done = 0;
        for (int open = sentence.indexOf('{'); open >= 0; open = sentence.indexOf('{', done)) {
            int close = sentence.indexOf('}', open);
            text.append(sentence, done, open).append(values.get(sentence.substring(open + 1, close)));
            done = close + 1;
        }
        return text.append(sentence, done, sentence.length()).toString();
    }
}
