package nl.birthcare.funding.rules.explain;

import com.fasterxml.jackson.annotation.JsonFilter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.money.Fraction;
import org.immutables.value.Value;

/** What one framework bears of an amount that was divided by a key. */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface Share {

    /** {@return who bears it: the framework} */
    @Value.Parameter
    MacroFramework framework();

    /** {@return its weight in the key, 0 or more} */
    @Value.Parameter
    long weight();

    /** {@return its exact share of the amount in cents, with the sign of the amount} */
    @Value.Parameter
    Fraction exactCents();

    /** {@return what it bears, with the sign of the amount: within one cent of its exact share} */
    @Value.Parameter
    @JsonProperty("partCents")
    Euro part();

    /**
     * {@return its claim to one of the cents that are left when all shares are rounded down: by largest remainders what its
     * share lost, by the divisor method its weight divided by twice its rounded share plus one}
     */
    @Value.Parameter
    Fraction claim();

    /** {@return why it did or did not get one of these cents} */
    @Value.Parameter
    LastCent lastCent();

    /** {@return what it bears, in words} */
    default String text() {
        return text(Locale.ENGLISH);
    }

    /**
     * Says what it bears, in a language.
     *
     * @param locale the language: Dutch, or English for every other
     * @return the {@link #text()} in that language
     */
    default String text(Locale locale) {
        Require.present("The language", locale);
        return StepWords.text(this, locale);
    }
}
