package nl.birthcare.funding.rules.policy.entry;

import com.fasterxml.jackson.annotation.JsonFilter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.money.Euro;
import org.immutables.value.Value;

/** What all institutions together could turn over in a year within a framework that is controlled. */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface MacroControlCeiling extends Provision {

    /** {@return the framework} */
    MacroFramework framework();

    /** {@return the ceiling: the amount} */
    @JsonProperty("amountCents")
    Euro amount();

    /** {@return of which year its prices are: the calendar year} */
    int priceLevel();

    /** {@return what became of it: one sentence; empty where nothing is known} */
    Optional<String> note();

    /** Refuses a ceiling of other than one calendar year. */
    @Value.Check
    default void check() {
        if (!validity().equals(Validity.ofYear(year()))) {
            throw new IllegalArgumentException("The validity of ceiling " + id() + " must be one calendar year, but is "
                    + validity().text());
        }
    }

    /** {@return the calendar year} */
    default int year() {
        return validity().firstDay().getYear();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link MacroControlCeiling}. */
    final class Builder extends ImmutableMacroControlCeiling.Builder {
        Builder() {}
    }
}
