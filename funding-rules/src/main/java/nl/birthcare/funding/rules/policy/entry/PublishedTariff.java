package nl.birthcare.funding.rules.policy.entry;

import com.fasterxml.jackson.annotation.JsonFilter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.care.TariffKind;
import nl.birthcare.funding.core.care.TariffUnit;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.money.Euro;
import org.immutables.value.Value;

/**
 * A published price of monodisciplinary care by the name of the performance, where its code is unknown. It informs: a
 * {@code Tariff} needs the code, which the caller's own catalogue has.
 */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface PublishedTariff extends Provision {

    /** {@return whose care: the discipline} */
    Discipline discipline();

    /** {@return what is priced: the name of the performance} */
    String name();

    /** {@return whether it is a maximum or a free price: the kind} */
    TariffKind kind();

    /** {@return the price: the amount} */
    @JsonProperty("amountCents")
    Euro amount();

    /** {@return of what: the unit} */
    TariffUnit unit();

    /**
     * {@return of which year its prices are, where another than the year of validity: the calendar year; empty where it
     * is the same}
     */
    Optional<Integer> priceLevel();

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link PublishedTariff}. */
    final class Builder extends ImmutablePublishedTariff.Builder {
        Builder() {}
    }
}
