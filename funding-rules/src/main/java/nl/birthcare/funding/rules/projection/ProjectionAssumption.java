package nl.birthcare.funding.rules.projection;

import com.fasterxml.jackson.annotation.JsonFilter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.money.ApportionmentMethod;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.money.Fraction;
import nl.birthcare.funding.rules.policy.PolicyBook;
import org.immutables.value.Value;

/**
 * What a projection assumes, all of it the caller's: no document forecasts how much care moves.
 *
 * <p>Costs neither grow nor shrink, and care that moves from monodisciplinary to integral funding costs there what it cost
 * before.
 */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface ProjectionAssumption {

    /** {@return the year whose costs are carried on: the calendar year} */
    int baseYear();

    /** {@return what monodisciplinary care cost each framework in the base year: the amounts, 0.00 or more} */
    FrameworkSplit monodisciplinary();

    /** {@return what integral care cost in the base year: the amount, 0.00 or more} */
    @JsonProperty("integralCents")
    Euro integral();

    /** {@return where these costs come from: the references, at least one} */
    List<SourceReference> sources();

    /** {@return which share of the monodisciplinary care of a year is integral in the next: a fraction from 0 to 1} */
    Fraction yearlyShare();

    /** {@return by which rule the cents of a share go that do not divide evenly: the method} */
    ApportionmentMethod method();

    /** {@return how many years are projected: the number of years after the base year, 1 or more} */
    int years();

    /** Refuses negative costs, a share of less than nothing or more than all, no year, and costs without a source. */
    @Value.Check
    default void check() {
        boolean negative = integral().isNegative();
        for (MacroFramework framework : MacroFramework.values()) {
            negative |= monodisciplinary().part(framework).isNegative();
        }
        if (negative) {
            throw new IllegalArgumentException("The costs of a projection must be 0.00 or more, but are "
                    + monodisciplinary() + " and " + integral());
        }
        if (yearlyShare().compareTo(Fraction.ZERO) < 0 || yearlyShare().compareTo(Fraction.of(1, 1)) > 0) {
            throw new IllegalArgumentException(
                    "The yearly share of a projection must be from 0 to 1, but is " + yearlyShare());
        }
        if (yearlyShare().denominator().bitLength() >= Long.SIZE) {
            throw new IllegalArgumentException("The denominator of the yearly share must fit in 63 bits, but is "
                    + yearlyShare().denominator());
        }
        if (years() < 1) {
            throw new IllegalArgumentException("A projection must be of 1 year or more, but is of " + years());
        }
        if (sources().isEmpty()) {
            throw new IllegalArgumentException("The costs of a projection must name a source, but name none");
        }
    }

    /**
     * Assumes something about the costs of a year that a policy book has as published, by the newest edition that has them
     * all.
     *
     * @param book the book with the published costs
     * @param baseYear the calendar year
     * @param yearlyShare which share of the monodisciplinary care of a year is integral in the next, from 0 to 1
     * @param method by which rule the cents of a share go that do not divide evenly
     * @param years how many years after the base year, 1 or more
     * @return the assumption
     * @throws IllegalArgumentException if no edition has the costs of integral care and those of monodisciplinary care of
     *     each framework in that year, or the share or the number of years cannot be
     */
    static ProjectionAssumption ofPublished(
            PolicyBook book, int baseYear, Fraction yearlyShare, ApportionmentMethod method, int years) {
        Require.present("The policy book", book);
        Require.present("The yearly share", yearlyShare);
        Require.present("The method", method);
        PublishedYear published = PublishedYear.newest(book, baseYear);
        return builder()
                .baseYear(baseYear)
                .monodisciplinary(published.monodisciplinary())
                .integral(published.integral())
                .sources(published.sources())
                .yearlyShare(yearlyShare)
                .method(method)
                .years(years)
                .build();
    }

    /**
     * {@return what all care cost in the base year, and costs in each later one: the amount}
     *
     * @throws ArithmeticException if it is out of the range of {@link Euro}
     */
    default Euro total() {
        return monodisciplinary().total().plus(integral());
    }

    /**
     * Says in a sentence what is assumed, to be printed beside the figures.
     *
     * @return the sentence
     */
    default String text() {
        return "Assumed, not forecast: each year " + yearlyShare()
                + " of the monodisciplinary care of the year before moves to integral funding at the same cost, and costs"
                + " stay those of " + baseYear() + ".";
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link ProjectionAssumption}. */
    final class Builder extends ImmutableProjectionAssumption.Builder {
        Builder() {}
    }
}
