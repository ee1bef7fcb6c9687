package nl.birthcare.funding.rules.control;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names what is to be known about a settlement. The names are stable: callers map them to codes of their own. */
public enum ControlFindingCode {
    /** An institution's turnover that counts is below zero. */
    CONTROL_TURNOVER_NEGATIVE("Institution {institution}: the turnover that counts must be 0.00 or more, but is"
            + " {controlTurnover}. It lowers the total, bears no part of the excess, and repays nothing."),

    /** The medical-specialist share of integral care was counted, though no document says that it should be. */
    INTEGRAL_CARE_INCLUDED(
            "The medical-specialist share of integral care, {amount}, was counted as turnover by choice of"
                    + " the caller: no document says whether it should be.");

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    private final String sentence;

    ControlFindingCode(String sentence) {
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
        return NAME.matcher(sentence)
                .replaceAll(name -> Matcher.quoteReplacement(String.valueOf(values.get(name.group(1)))));
    }
}
