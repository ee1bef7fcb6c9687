package nl.birthcare.funding.rules.policy.entry;

import com.fasterxml.jackson.annotation.JsonFilter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.law.Edition;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.money.Euro;
import org.immutables.value.Value;

/**
 * A published figure about what birth care cost in one calendar year: of one form of funding, of the part of it that one
 * framework bears, or of all.
 *
 * <p>It stands as it was printed. Figures are restated, so several editions of one year can stand side by side.
 */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface PublishedCost extends Provision {

    /** {@return of which form of funding; empty for the total of all} */
    Optional<FundingForm> form();

    /** {@return of which framework; empty for the whole of the form} */
    Optional<MacroFramework> framework();

    /** {@return in which edition it was printed} */
    Edition edition();

    /** {@return what was printed: the amount} */
    @JsonProperty("amountCents")
    Euro amount();

    /** Refuses a period that is not one calendar year, and a framework without a form. */
    @Value.Check
    default void check() {
        if (!validity().equals(Validity.ofYear(year()))) {
            throw new IllegalArgumentException("The validity of published cost " + id()
                    + " must be one calendar year, but is " + validity().text());
        }
        if (framework().isPresent() && form().isEmpty()) {
            throw new IllegalArgumentException("Published cost " + id()
                    + " must name the form of funding whose part it is, but names "
                    + framework().get() + " only");
        }
    }

    /** {@return the year that the figure is about: the calendar year} */
    default int year() {
        return validity().firstDay().getYear();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link PublishedCost}. */
    final class Builder extends ImmutablePublishedCost.Builder {
        Builder() {}
    }
}
