package nl.birthcare.funding.rules.control;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.birthcare.funding.core.internal.JsonForm;
import org.immutables.value.Value;

/** Something to know about a settlement that does not stop it. */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface ControlFinding {

    /** {@return what was found: the stable code} */
    Code code();

    /** {@return the particulars, by name, as the message shows them: the values} */
    Map<String, String> values();

    /**
     * Says in a sentence what was found.
     *
     * @return the message
     */
    default String message() {
        return code().filledWith(values());
    }

    /** Names what is to be known about a settlement. The names are stable: callers map them to codes of their own. */
    enum Code {
        /** An institution's turnover that counts is below zero. */
        CONTROL_TURNOVER_NEGATIVE("Institution {institution}: the turnover that counts must be 0.00 or more, but is"
                + " {controlTurnover}. It lowers the total, bears no part of the excess, and repays nothing."),

        /** The medical-specialist share of integral care was counted, though no document says that it should be. */
        INTEGRAL_CARE_INCLUDED(
                "The medical-specialist share of integral care, {amount}, was counted as turnover by choice of"
                        + " the caller: no document says whether it should be.");

        private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

        private final String sentence;

        Code(String sentence) {
            this.sentence = sentence;
        }

        /** {@return the sentence in which findings of this code speak, with names of values between braces} */
        public String sentence() {
            return sentence;
        }

        String filledWith(Map<String, String> values) {
            return NAME.matcher(sentence)
                    .replaceAll(name -> Matcher.quoteReplacement(String.valueOf(values.get(name.group(1)))));
        }
    }
}
