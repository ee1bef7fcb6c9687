package nl.birthcare.funding.rules.policy.entry;

import com.fasterxml.jackson.annotation.JsonFilter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
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
@JsonFilter(JsonForm.BY_MODULE)
public interface TariffFormula extends Provision {

    /** The name by which published prices call the tariff that all others follow from. */
    String FULL = "full";

    /** {@return whose tariffs: the discipline} */
    Discipline discipline();

    /** {@return the labour costs that the rule prints: a yearly amount} */
    @JsonProperty("labourCents")
    Euro labour();

    /** {@return the practice costs that the rule prints: a yearly amount} */
    @JsonProperty("practiceCents")
    Euro practice();

    /** {@return over how many units of full care a year these are spread: more than 0} */
    Fraction units();

    /**
     * {@return what is taken off, at the level of the printed costs, by name: amounts; empty where nothing is taken
     * off}
     */
    @JsonProperty("deductionsCents")
    Map<String, Euro> deductions();

    /** {@return which deductions the full tariff has: names of deductions} */
    List<String> fullLess();

    /** {@return the partial tariffs: the parts, each with a name of its own} */
    List<Part> parts();

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
     * {@return whether the formula has a part}
     *
     * @param name the name of the part
     */
    default boolean hasPart(String name) {
        Require.present("The name", name);
        return parts().stream().anyMatch(part -> part.name().equals(name));
    }

    /**
     * {@return a partial tariff by name: the part}
     *
     * @param name the name of the part
     * @throws IllegalArgumentException if the formula has no such part
     */
    default Part part(String name) {
        Require.present("The name", name);
        return parts().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The part of tariff formula " + id()
                        + " must be one of " + parts().stream().map(Part::name).toList() + ", but is " + name));
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
        Require.present("The name", name);
        Require.present("The full tariff", full);
        return full(full.cents()).times(ratio(part(name)));
    }

    private static Fraction full(long cents) {
        return Fraction.of(cents, 1);
    }

    /** What a part is of the full tariff. */
    private Fraction ratio(Part part) {
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

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link TariffFormula}. */
    final class Builder extends ImmutableTariffFormula.Builder {
        Builder() {}
    }

    /** A partial tariff in a {@link TariffFormula}: a share of the full one, or of another part. */
    @Value.Immutable
    @JsonFilter(JsonForm.BY_MODULE)
    interface Part {

        /** {@return the name of the part: unique in its formula} */
        String name();

        /** {@return the part of which it is a share: its name; empty for a share of the whole} */
        Optional<String> of();

        /** {@return which share: a fraction in lowest terms} */
        Fraction share();

        /**
         * {@return which deductions are taken off the whole before the share is taken: names of deductions of the
         * formula} A share of another part has those of that part.
         */
        List<String> less();

        /** {@return an empty builder} */
        static Builder builder() {
            return new Builder();
        }

        /** Builds {@link Part}. */
        final class Builder extends ImmutablePart.Builder {
            Builder() {}
        }
    }
}
