package nl.birthcare.funding.rules.tariff;

import com.fasterxml.jackson.annotation.JsonFilter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.RoundingMode;
import java.util.Optional;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.money.Fraction;
import nl.birthcare.funding.rules.policy.entry.TariffSupplement;
import org.immutables.value.Value;

/** A maximum that follows from the full tariff. */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface DerivedTariff {

    /** {@return which part of the care it is of: the name of a part of the formula; empty for the whole} */
    Optional<String> part();

    /** {@return with which supplement, or of which: the key; empty for none} */
    Optional<String> supplement();

    /** {@return whether it may be charged only by an agreement with the insurer of the client} */
    boolean agreementNeeded();

    /** {@return the exact maximum, in cents; compare amounts with this one} */
    Fraction exactCents();

    /**
     * {@return the maximum as it is shown: rounded half up to whole cents} How the care authority rounds is unknown, so this
     * need not be what it prints.
     */
    @JsonProperty("roundedHalfUpCents")
    Euro roundedHalfUp();

    /** Refuses a rounded maximum that is not the exact one. */
    @Value.Check
    default void check() {
        Euro rounded = rounded(exactCents());
        if (!rounded.equals(roundedHalfUp())) {
            throw new IllegalArgumentException("The rounded maximum must be " + rounded
                    + ", the exact one rounded half up, but is " + roundedHalfUp());
        }
    }

    private static Euro rounded(Fraction cents) {
        return Euro.ofCents(
                cents.toBigDecimal(0, RoundingMode.HALF_UP).toBigIntegerExact().longValueExact());
    }

    /**
     * Makes a maximum with or without a supplement.
     *
     * @param part which part of the care it is of; empty for the whole
     * @param supplement the supplement; empty for none
     * @param maximum the exact maximum of that part without a supplement, in cents
     * @return the maximum
     */
    static DerivedTariff of(Optional<String> part, Optional<TariffSupplement> supplement, Fraction maximum) {
        Require.present("The part", part);
        Require.present("The supplement", supplement);
        Fraction exact = supplement.map(each -> each.applied(maximum, 100)).orElse(maximum);
        return ImmutableDerivedTariff.builder()
                .part(part)
                .supplement(supplement.map(TariffSupplement::key))
                .agreementNeeded(
                        supplement.map(TariffSupplement::agreementNeeded).orElse(false))
                .exactCents(exact)
                .roundedHalfUp(rounded(exact))
                .build();
    }
}
