package nl.birthcare.funding.rules.control;

import com.fasterxml.jackson.annotation.JsonFilter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.birthcare.funding.core.budget.MacroBudget;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.money.Fraction;
import nl.birthcare.funding.rules.allocation.YearAllocation;
import nl.birthcare.funding.rules.ledger.FrameworkPosition;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.projection.PublishedYear;
import org.immutables.value.Value;

/**
 * What was charged to one framework in one year, by form of funding, against its budget.
 *
 * <p>A budget is national, and that of medical-specialist care is for far more than birth care. Where the charges are not
 * of the same scope there is no remainder and no share, but the reason why.
 */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface FrameworkUse {

    /** {@return whose use it is: the framework} */
    MacroFramework framework();

    /** {@return in which year: the calendar year} */
    int year();

    /** {@return what there is, with edition, source and grade: the budget, if one is known} */
    Optional<MacroBudget> budget();

    /** {@return what monodisciplinary birth care charged: the amount} */
    @JsonProperty("monodisciplinaryCents")
    Euro monodisciplinary();

    /** {@return what integral birth care charged: the amount} */
    @JsonProperty("integralCents")
    Euro integral();

    /** {@return what small-scale experiments in birth care charged: the amount} */
    @JsonProperty("smallScaleExperimentCents")
    Euro smallScaleExperiment();

    /**
     * {@return what care outside birth care charged: the amount, for medical-specialist care only; empty where it is
     * not known}
     */
    @JsonProperty("otherChargesCents")
    Optional<Euro> otherCharges();

    /**
     * {@return which share of the country the charges are of: the fraction that the caller stated; empty where they are of
     * the whole country, or where none was stated}
     */
    Optional<Fraction> shareOfCountry();

    /**
     * {@return what the charges are held against: the budget, or the same share of it as the charges are of the country, to
     * the cent; the amount; empty where the two are not comparable}
     */
    @JsonProperty("heldAgainstCents")
    Optional<Euro> heldAgainst();

    /**
     * {@return what is left of that: the amount, below 0.00 where more was charged; empty where the two are not
     * comparable}
     */
    @JsonProperty("remainingCents")
    Optional<Euro> remaining();

    /**
     * {@return which part of the budget was charged, or of its share: the exact share, more than 1 where more was charged;
     * empty where the two are not comparable}
     */
    Optional<Fraction> usedShare();

    /** {@return why charges and budget are not comparable: the first reason; empty where they are} */
    Optional<NotComparable> notComparable();

    /** Refuses a remainder or share that does not follow from budget and charges. */
    @Value.Check
    default void check() {
        if (budget().isEmpty() != notComparable().equals(Optional.of(NotComparable.NO_BUDGET))) {
            throw new IllegalArgumentException("The use of " + framework() + " in " + year()
                    + " must name its budget, or that there is none, but names " + budget() + " and "
                    + notComparable());
        }
        Optional<MacroBudget> comparable = notComparable().isEmpty() ? budget() : Optional.empty();
        if (!heldAgainst().equals(comparable.map(budget -> Charges.heldAgainst(budget, shareOfCountry())))
                || !remaining().equals(heldAgainst().map(against -> against.minus(charged())))
                || !usedShare()
                        .equals(comparable.map(budget -> Charges.usedShare(charged(), budget, shareOfCountry())))) {
            throw new IllegalArgumentException("The use of " + framework() + " in " + year()
                    + " must be its charges, " + charged() + ", against its budget, but is "
                    + remaining().map(Euro::toString).orElse("no remainder") + " and "
                    + usedShare().map(Fraction::toString).orElse("no share"));
        }
    }

    /**
     * {@return what was charged in all: by birth care of every form, and by other care; the amount}
     *
     * @throws ArithmeticException if it is out of the range of {@link Euro}
     */
    default Euro charged() {
        Euro charged = otherCharges().orElse(Euro.ZERO);
        for (FundingForm form : FundingForm.values()) {
            charged = charged.plus(charged(form));
        }
        return charged;
    }

    /**
     * {@return what birth care of one form charged: the amount}
     *
     * @param form the form of funding
     */
    default Euro charged(FundingForm form) {
        Require.present("The form", form);
        return switch (form) {
            case MONODISCIPLINARY -> monodisciplinary();
            case INTEGRAL -> integral();
            case SMALL_SCALE_EXPERIMENT -> smallScaleExperiment();
        };
    }

    /**
     * Holds the charges of a year against the budgets.
     *
     * @param book the book that holds the budgets; an undecided one is passed over
     * @param question the year, and what is to be known about the charges
     * @param positions what was charged, as a ledger gives it; positions of other years are passed over
     * @return the use of each framework, in their order
     * @throws ArithmeticException if what was charged to a framework is out of the range of {@link Euro}
     */
    static List<FrameworkUse> of(PolicyBook book, BudgetQuestion question, List<FrameworkPosition> positions) {
        Require.present("The policy book", book);
        Require.present("The question", question);
        Require.present("The positions", positions);
        return Charges.of(question, positions).against(book, question);
    }

    /**
     * Holds the costs of the country that were published of a year against the budgets.
     *
     * @param book the book that holds the budgets; an undecided one is passed over
     * @param question the year, with the whole country for its scope
     * @param costs the published costs of that year
     * @param integral how integral care of that year is divided over the frameworks; where it is not, no framework can be
     *     compared
     * @return the use of each framework, in their order
     * @throws IllegalArgumentException if the costs are of another year, or the scope is a part of the country
     * @throws ArithmeticException if what was charged to a framework is out of the range of {@link Euro}
     */
    static List<FrameworkUse> ofPublished(
            PolicyBook book, BudgetQuestion question, PublishedYear costs, YearAllocation integral) {
        Require.present("The policy book", book);
        Require.present("The question", question);
        Require.present("The costs", costs);
        Require.present("The allocation of integral care", integral);
        return Charges.of(question, costs, integral).against(book, question);
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link FrameworkUse}. */
    final class Builder extends ImmutableFrameworkUse.Builder {
        Builder() {}

        /**
         * Sets what birth care of one form charged.
         *
         * @param form the form of funding
         * @param amount the amount
         * @return this builder
         */
        public Builder charged(FundingForm form, Euro amount) {
            Require.present("The form", form);
            Require.present("The amount", amount);
            return switch (form) {
                case MONODISCIPLINARY -> monodisciplinary(amount);
                case INTEGRAL -> integral(amount);
                case SMALL_SCALE_EXPERIMENT -> smallScaleExperiment(amount);
            };
        }
    }

    /** Why charges cannot be held against a budget. */
    enum NotComparable {
        /** No budget of that framework, year and edition is known. */
        NO_BUDGET,

        /** What was given as charged holds nothing of the year. */
        NO_CHARGES,

        /** Integral care of the year is on no framework, so that what each bears is not known. */
        INTEGRAL_NOT_DIVIDED,

        /** The charges are not those of the whole country, and the budget is. */
        NO_NATIONAL_SCOPE,

        /** The budget is for all medical-specialist care, and only the charges of birth care are known. */
        OTHER_CHARGES_MISSING;

        /** {@return the reason as a reader would be told it: a clause, without a capital and a full stop} */
        public String sentence() {
            return sentence(Locale.ENGLISH);
        }

        /**
         * Says the same in a language.
         *
         * @param locale the language: Dutch, or English for every other
         * @return the {@link #sentence()} in that language
         */
        public String sentence(Locale locale) {
            return ControlWords.sentence(name(), locale);
        }
    }
}
