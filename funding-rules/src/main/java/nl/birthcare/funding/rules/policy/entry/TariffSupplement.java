package nl.birthcare.funding.rules.policy.entry;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.util.Optional;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.money.Fraction;
import org.immutables.value.Value;

/** What may be charged on top of the maximum tariffs of a discipline (<i>toeslag</i>), at most. */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface TariffSupplement extends Provision {

    /** {@return whose maximum tariffs: the discipline} */
    Discipline discipline();

    /**
     * {@return by which name derivations refer to it ({@link TariffDerivation#supplement}): the key, unique in its
     * discipline on a day}
     */
    String key();

    /** {@return by how much at most: whole percents of the tariff that it is added to, 1 to 100} */
    int percent();

    /**
     * {@return whether it is charged on a line of its own, instead of raising the price of a line}
     */
    boolean separate();

    /** {@return whether it needs an agreement with the insurer of the client} */
    boolean agreementNeeded();

    /** {@return how often it may be charged; empty where the document sets no limit} */
    Optional<Once> once();

    /** {@return whether it may be charged only if care of the discipline was delivered to the client as well} */
    boolean besideCare();

    /** {@return when it may be charged: a clause} */
    String condition();

    /** Refuses a supplement of nothing, or of more than the tariff itself. */
    @Value.Check
    default void check() {
        if (percent() < 1 || percent() > 100) {
            throw new IllegalArgumentException(
                    "The percentage of tariff supplement " + id() + " must be 1 to 100, but is " + percent());
        }
    }

    /**
     * Calculates what a line may cost with, or for, this supplement.
     *
     * @param maximum what it may cost without: an amount in cents
     * @param percent at which percents of that maximum, as far as an agreement lifts it: 100 or more
     * @return the exact amount in cents; neither a supplement on a line of its own nor what one adds is lifted
     */
    default Fraction applied(Fraction maximum, int percent) {
        Require.present("The maximum", maximum);
        return maximum.times(Fraction.of(separate() ? percent() : percent + percent(), 100));
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link TariffSupplement}. */
    final class Builder extends ImmutableTariffSupplement.Builder {
        Builder() {}
    }

    /** How often a supplement may be charged. */
    enum Once {
        /** Once for a pregnant woman. */
        PREGNANCY,

        /** Once for each performance that it is added to. */
        PERFORMANCE
    }
}
