package nl.birthcare.funding.rules.control;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.util.Locale;
import java.util.Map;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
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
        return message(Locale.ENGLISH);
    }

    /**
     * Says in a language what was found.
     *
     * @param locale the language: Dutch, or English for every other
     * @return the {@link #message()} in that language
     */
    default String message(Locale locale) {
        Require.present("The language", locale);
        return ControlWords.filled(code().name(), values(), locale);
    }

    /** Names what is to be known about a settlement. The names are stable: callers map them to codes of their own. */
    enum Code {
        /** An institution's turnover that counts is below zero. */
        CONTROL_TURNOVER_NEGATIVE,

        /** The medical-specialist share of integral care was counted, though no document says that it should be. */
        INTEGRAL_CARE_INCLUDED;

        /** {@return the sentence in which findings of this code speak, with names of values between braces} */
        public String sentence() {
            return sentence(Locale.ENGLISH);
        }

        /**
         * Says the same in a language.
         *
         * @param locale the language: Dutch, or English for every other
         * @return the {@link #sentence()} in that language
         */
        public String sentence(Locale locale) {
            return ControlWords.sentence(name(), locale);
        }
    }
}
