package nl.birthcare.funding.rules.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.money.Fraction;
import org.immutables.value.Value;

/**
 * How the maximum tariffs of a discipline follow from one: the care authority (NZa) calculates the full tariff from labour
 * and practice costs, and the partial tariffs as shares of it.
 *
 * <p>The index by which a year's amounts are raised is unknown, so the amounts are too. What is exact is the ratio: {@link
 * #part} gives a partial maximum from the published full tariff. How the care authority rounds is unknown as well, so the
 * result stays a fraction.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableTariffFormula.class)
@JsonDeserialize(as = ImmutableTariffFormula.class)
public interface TariffFormula extends Provision {

    /**
     * Whose tariffs.
     *
     * @return the discipline
     */
    Discipline discipline();

    /**
     * The labour costs that the rule prints.
     *
     * @return a yearly amount
     */
    @JsonProperty("labourCents")
    Euro labour();

    /**
     * The practice costs that the rule prints.
     *
     * @return a yearly amount
     */
    @JsonProperty("practiceCents")
    Euro practice();

    /**
     * Over how many units of full care a year these are spread.
     *
     * @return more than 0
     */
    Fraction units();

    /**
     * What is taken off, at the level of the printed costs, by name.
     *
     * @return amounts; empty where nothing is taken off
     */
    @JsonProperty("deductionsCents")
    Map<String, Euro> deductions();

    /**
     * Which deductions the full tariff has.
     *
     * @return names of deductions
     */
    List<String> fullLess();

    /**
     * The partial tariffs.
     *
     * @return the parts, each with a name of its own
     */
    List<TariffPart> parts();

    /**
     * What may be added to the tariffs.
     *
     * @return the supplements
     */
    List<TariffSupplement> supplements();

    /** Refuses a part whose deduction or whole is not in the formula. */
    @Value.Check
    default void check() {
        if (units().compareTo(Fraction.ZERO) <= 0) {
            throw new IllegalArgumentException(
                    "The units of tariff formula " + id() + " must be more than 0, but are " + units());
        }
        List<String> used = new ArrayList<>(fullLess());
        parts().forEach(part -> used.addAll(part.less()));
        used.removeAll(deductions().keySet());
        if (!used.isEmpty()) {
            throw new IllegalArgumentException(
                    "The deductions of tariff formula " + id() + " must be stated in it, but " + used + " are not");
        }
        parts().forEach(part -> part.of().ifPresent(this::part));
    }

    /**
     * Returns a partial tariff by name.
     *
     * @param name the name of the part
     * @return the part
     * @throws IllegalArgumentException if the formula has no such part
     */
    default TariffPart part(String name) {
        return parts().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("The part of tariff formula " + id() + " must be one of "
                                + parts().stream().map(TariffPart::name).toList() + ", but is " + name));
    }

    /**
     * Calculates a partial maximum from the full tariff of the same year.
     *
     * <p>The index of the year falls out: with the printed costs per unit {@code B0} and the printed deductions {@code d0},
     * a full tariff of {@code F} has the base {@code B = F x B0 / (B0 - d0)}, and each deduction grows as the base does.
     *
     * @param name the name of the part
     * @param full the full tariff of the year
     * @return the exact amount in cents
     * @throws IllegalArgumentException if the formula has no such part
     */
    default Fraction part(String name, Euro full) {
        return full(full.cents()).times(ratio(part(name)));
    }

    private static Fraction full(long cents) {
        return Fraction.of(cents, 1);
    }

    /** What a part is of the full tariff. */
    private Fraction ratio(TariffPart part) {
        Fraction whole = part.of()
                .map(of -> ratio(part(of)))
                .orElseGet(() -> base(part.less()).dividedBy(base(fullLess())));
        return whole.times(part.share());
    }

    /** The printed costs per unit less deductions, in cents. */
    private Fraction base(List<String> less) {
        Fraction base = Fraction.of(labour().plus(practice()).cents(), 1).dividedBy(units());
        for (String deduction : less) {
            Euro amount = Objects.requireNonNull(deductions().get(deduction));
            base = base.minus(Fraction.of(amount.cents(), 1));
        }
        return base;
    }

    /**
     * Starts a {@code TariffFormula}.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link TariffFormula}. */
    final class Builder extends ImmutableTariffFormula.Builder {
        Builder() {}
    }
}
