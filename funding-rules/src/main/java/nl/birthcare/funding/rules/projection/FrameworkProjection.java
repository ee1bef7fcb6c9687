package nl.birthcare.funding.rules.projection;

import com.fasterxml.jackson.annotation.JsonFilter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.money.Fraction;
import nl.birthcare.funding.rules.allocation.UnallocatedReason;
import nl.birthcare.funding.rules.policy.PolicyBook;
import org.immutables.value.Value;

/**
 * What the frameworks bear in the years after a base year, if a share of care moves from monodisciplinary to integral
 * funding each year. What the policy book says of each year is taken into account: where monodisciplinary funding no
 * longer exists all its care is integral, and what is undecided is on no framework.
 *
 * <p>All costs of a year are on the frameworks, or said to be on none, to the cent; where nothing is assumed to grow, they are
 * those of the base year. It is no forecast: the assumption stands beside it.
 */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface FrameworkProjection {

    /** {@return which book was asked: its name, with overlays and scenarios} */
    String policy();

    /** {@return the fingerprint of the book: the SHA-256 of its entries, 64 hexadecimal digits} */
    String policySha256();

    /** {@return the scenario that was assumed: its name; empty where nothing was} */
    Optional<String> scenario();

    /** {@return what else is assumed: the assumption} */
    ProjectionAssumption assumption();

    /** {@return the years: one for each year after the base year, in order} */
    List<Year> years();

    /**
     * {@return why nothing can change, whatever moves: a sentence; empty where something can} If every key that divides
     * integral care has the ratio in which monodisciplinary care cost the frameworks in the base year, what moves is divided
     * as it was before it moved.
     */
    Optional<String> notice();

    private static Optional<String> notice(ProjectionAssumption assumption, List<Year> years, Locale locale) {
        List<AllocationKey> keys =
                years.stream().flatMap(year -> year.key().stream()).distinct().toList();
        if (keys.isEmpty() || !keys.stream().allMatch(key -> isRatioOf(key, assumption.monodisciplinary()))) {
            return Optional.empty();
        }
        String named = keys.stream().map(AllocationKey::id).distinct().collect(Collectors.joining(", "));
        return Optional.of(ProjectionWords.filled(
                "notice", Map.of("keys", named, "year", Integer.toString(assumption.baseYear())), locale));
    }

    /**
     * Says in a language why nothing can change.
     *
     * @param locale the language: Dutch, or English for every other
     * @return the {@link #notice()} in that language
     */
    default Optional<String> notice(Locale locale) {
        Require.present("The language", locale);
        return notice(assumption(), years(), locale);
    }

    private static boolean isRatioOf(AllocationKey key, FrameworkSplit costs) {
        for (MacroFramework one : MacroFramework.values()) {
            for (MacroFramework other : MacroFramework.values()) {
                BigInteger left = BigInteger.valueOf(key.weight(one)).multiply(BigInteger.valueOf(costs.cents(other)));
                BigInteger right = BigInteger.valueOf(key.weight(other)).multiply(BigInteger.valueOf(costs.cents(one)));
                if (!left.equals(right)) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * Projects.
     *
     * @param book the book that says which forms of funding exist and how integral costs are divided
     * @param assumption the costs of a base year and what moves
     * @return the projection
     * @throws ArithmeticException if the costs together are out of the range of {@link nl.birthcare.funding.core.money.Euro}
     */
    static FrameworkProjection of(PolicyBook book, ProjectionAssumption assumption) {
        Require.present("The policy book", book);
        Require.present("The assumption", assumption);
        List<Year> years = Projector.years(book, assumption);
        return ImmutableFrameworkProjection.builder()
                .policy(book.name())
                .policySha256(book.sha256())
                .scenario(book.scenario())
                .assumption(assumption)
                .years(years)
                .notice(notice(assumption, years, Locale.ENGLISH))
                .build();
    }

    /**
     * Holds what the frameworks bear in a year against the largest of all years, for a chart.
     *
     * @param year one of the {@link #years()}
     * @return how large it is: from 0 to 1, exact
     */
    default Fraction relativeSize(Year year) {
        Require.present("The year to hold against the largest", year);
        long largest = years().stream()
                .mapToLong(each -> each.frameworks().total().cents())
                .reduce(1, Math::max);
        return Fraction.of(year.frameworks().total().cents(), largest);
    }

    /** What the frameworks bear in one later year, by a {@link ProjectionAssumption} and a policy book. */
    @Value.Immutable
    @JsonFilter(JsonForm.BY_MODULE)
    interface Year {

        /** {@return the calendar year} */
        int year();

        /**
         * {@return what monodisciplinary care costs each framework: the amounts, whether or not the book decides that such
         * care exists}
         */
        FrameworkSplit monodisciplinary();

        /** {@return what integral care costs: the amount} */
        @JsonProperty("integralCents")
        Euro integral();

        /**
         * {@return whether the book decides that monodisciplinary care exists in the year: whether its costs are on the
         * frameworks}
         */
        boolean monodisciplinaryDecided();

        /**
         * {@return how integral care is divided over the frameworks: the split, or empty where the book does not decide it}
         */
        Optional<FrameworkSplit> integralSplit();

        /** {@return by which key integral care is divided; empty where it is not, or where there is none} */
        Optional<AllocationKey> key();

        /** {@return how sure it is that this key is to be taken: the grade of the rule that says so; empty without a key} */
        Optional<EvidenceGrade> keyGrade();

        /** {@return why costs are on no framework: the reasons, each once; none where all costs are on the frameworks} */
        List<UnallocatedReason> reasons();

        /** {@return what each framework bears, as far as the book decides: the amounts} */
        FrameworkSplit frameworks();

        /** {@return what is on no framework: the amount} */
        @JsonProperty("unallocatedCents")
        Euro unallocated();

        /** Refuses a year in which amounts get lost. */
        @Value.Check
        default void check() {
            Euro in = monodisciplinary().total().plus(integral());
            Euro out = frameworks().total().plus(unallocated());
            if (!in.equals(out)) {
                throw new IllegalArgumentException(
                        "The costs of projected year " + year() + " must be " + in + " in all, but are " + out);
            }
        }
    }
}
