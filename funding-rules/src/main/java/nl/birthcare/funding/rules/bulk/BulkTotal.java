package nl.birthcare.funding.rules.bulk;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.policy.PolicyNotice;
import nl.birthcare.funding.rules.policy.entry.AllocationRule;
import org.immutables.value.Value;

/** What the lines that were divided in the same way, in the same year, come to. */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface BulkTotal {

    /**
     * In which form the care was funded.
     *
     * @return the form
     */
    FundingForm form();

    /**
     * Which year's frameworks bear it.
     *
     * @return the calendar year
     */
    int year();

    /**
     * The key by which the lines were divided.
     *
     * @return the key; empty where one framework bears all
     */
    Optional<AllocationKey> key();

    /**
     * The rule of the policy book that says so.
     *
     * @return the rule, where there is a key
     */
    Optional<AllocationRule> rule();

    /**
     * The framework that bears all.
     *
     * @return the framework, where there is no key
     */
    Optional<MacroFramework> framework();

    /**
     * Whether the lines may be declared, as far as columns tell.
     *
     * @return permitted or unverified
     */
    Verdict verdict();

    /**
     * How sure the lines are.
     *
     * @return the least sure grade of what decided them
     */
    EvidenceGrade grade();

    /**
     * What a run should say once about such lines.
     *
     * @return the notices
     */
    List<PolicyNotice> notices();

    /**
     * How many lines there are.
     *
     * @return the number
     */
    long lines();

    /**
     * What the lines that are not credits come to.
     *
     * @return the sum of the amounts of 0.00 or more
     */
    Euro debit();

    /**
     * What the frameworks bear: the sum of the lines' own splits.
     *
     * @return the sum, credits included
     */
    FrameworkSplit split();

    /**
     * Starts a total.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link BulkTotal}. */
    final class Builder extends ImmutableBulkTotal.Builder {
        Builder() {}
    }
}
