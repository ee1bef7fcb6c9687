package nl.birthcare.funding.rules.projection;

import com.fasterxml.jackson.annotation.JsonFilter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
 * What a projection assumes, all of it the caller's: no document forecasts how much care moves, how many are born or what
 * care will cost.
 *
 * <p>Where nothing else is assumed, costs neither grow nor shrink, and care that moves from monodisciplinary to integral
 * funding costs there what it cost before. Costs grow with births and with prices; where a price per client is assumed, care
 * that moves costs that price for each birth.
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

    /** {@return by how much prices grow each year: a fraction above -1, such as 3/100; 0 where nothing else is assumed} */
    @Value.Default
    default Fraction yearlyGrowth() {
        return Fraction.ZERO;
    }

    /**
     * {@return how many are born in the country: births by year, in order, the base year first; none where volume stays as
     * it is} A year that is not among them has as many as the last one before it.
     */
    List<Births> births();

    /**
     * {@return what the integral care of one client costs in prices of the base year: the amount, above 0.00; empty where
     * care that moves costs what it cost} The births of the base year say how many clients there are: those whose care is
     * integral already are what integral care cost, divided by this price, and all others are monodisciplinary.
     */
    @JsonProperty("integralPerClientCents")
    Optional<Euro> integralPerClient();

    /** {@return by which rule the cents of a share go that do not divide evenly: the method} */
    ApportionmentMethod method();

    /** {@return how many years are projected: the number of years after the base year, 1 or more} */
    int years();

    /** Refuses negative costs, a share of less than nothing or more than all, no year, costs without a source, and volumes or prices that cannot be. */
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
        Course.check(this);
    }

    /**
     * Starts an assumption about the costs of a year that a policy book has as published, by the newest edition that has
     * them all.
     *
     * @param book the book with the published costs
     * @param baseYear the calendar year
     * @return a builder with the costs and their sources
     * @throws IllegalArgumentException if no edition has the costs of integral care and those of monodisciplinary care of
     *     each framework in that year
     */
    static Builder ofPublished(PolicyBook book, int baseYear) {
        PublishedYear published = PublishedYear.newest(book, baseYear);
        return builder()
                .baseYear(baseYear)
                .monodisciplinary(published.monodisciplinary())
                .integral(published.integral())
                .sources(published.sources());
    }

    /**
     * {@return what all care cost in the base year: the amount}
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
        return text(Locale.ENGLISH);
    }

    /**
     * Says in a language what is assumed.
     *
     * @param locale the language: Dutch, or English for every other
     * @return the {@link #text()} in that language
     */
    default String text(Locale locale) {
        Require.present("The language", locale);
        return Course.text(this, locale);
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link ProjectionAssumption}. */
    final class Builder extends ImmutableProjectionAssumption.Builder {
        Builder() {}
    }

    /** How many are born in one year. */
    @Value.Immutable
    @JsonFilter(JsonForm.BY_MODULE)
    interface Births {

        /** {@return the calendar year} */
        @Value.Parameter
        int year();

        /** {@return how many are born in it: the number of births, 1 or more} */
        @Value.Parameter
        long number();

        /** Refuses a year without births. */
        @Value.Check
        default void check() {
            if (number() < 1) {
                throw new IllegalArgumentException(
                        "The births of " + year() + " must be 1 or more, but are " + number());
            }
        }

        /**
         * Says how many are born in a year.
         *
         * @param year the calendar year
         * @param number how many, 1 or more
         * @return the births
         */
        static Births of(int year, long number) {
            return ImmutableBirths.of(year, number);
        }
    }
}
