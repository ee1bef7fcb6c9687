package nl.birthcare.funding.rules.allocation;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.time.LocalDate;
import java.util.Optional;
import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.entry.AllocationRule;
import org.immutables.value.Value;

/**
 * The integral costs of a whole calendar year, such as a published national figure, divided by the key that holds all
 * year.
 */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface YearAllocation {

    /**
     * The year.
     *
     * @return the calendar year
     */
    @Value.Parameter
    int year();

    /**
     * What was to be divided.
     *
     * @return the amount
     */
    @Value.Parameter
    Euro amount();

    /**
     * The rule whose key divided it.
     *
     * @return the rule; empty where no single decided rule with a key for all performances holds on every day of the year
     */
    @Value.Parameter
    Optional<AllocationRule> rule();

    /**
     * Why there is no split.
     *
     * @return the reason, where there is no rule: there is no key, it is undecided, or lines give their own weights, which
     *     the amount of a year does not
     */
    @Value.Parameter
    Optional<UnallocatedReason> reason();

    /**
     * The scenario that was assumed.
     *
     * @return its name; empty where nothing was assumed
     */
    @Value.Parameter
    Optional<String> scenario();

    /**
     * Divides the amount of a year.
     *
     * @param book the book that holds the key
     * @param year the calendar year
     * @param amount the amount
     * @return the allocation
     */
    static YearAllocation of(PolicyBook book, int year, Euro amount) {
        Require.present("The policy book", book);
        Validity wholeYear = Validity.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        Optional<AllocationRule> rule = book.generalAllocationRules()
                .on(wholeYear.firstDay())
                .filter(first -> first.validity().contains(wholeYear.lastDay().orElseThrow()));
        if (rule.isEmpty()) {
            return ImmutableYearAllocation.of(
                    year, amount, rule, Optional.of(UnallocatedReason.NO_KEY), book.scenario());
        }
        if (rule.get().basis().isOfLine()) {
            return ImmutableYearAllocation.of(
                    year, amount, Optional.empty(), Optional.of(UnallocatedReason.NO_WEIGHTS), book.scenario());
        }
        return rule.get().decides()
                ? ImmutableYearAllocation.of(year, amount, rule, Optional.empty(), book.scenario())
                : ImmutableYearAllocation.of(
                        year, amount, Optional.empty(), Optional.of(UnallocatedReason.UNDECIDED_RULE), book.scenario());
    }

    /**
     * What each framework bears.
     *
     * @return the split, where there is a rule
     */
    default Optional<FrameworkSplit> split() {
        return key().map(key -> key.split(amount()));
    }

    /**
     * The key that divided it.
     *
     * @return the key, where there is a rule
     */
    default Optional<AllocationKey> key() {
        return rule().flatMap(AllocationRule::key);
    }
}
