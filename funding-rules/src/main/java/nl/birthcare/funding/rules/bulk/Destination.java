package nl.birthcare.funding.rules.bulk;

import java.util.List;
import java.util.Objects;
import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.rules.allocation.UnallocatedReason;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.policy.PolicyNotice;
import nl.birthcare.funding.rules.policy.entry.AllocationRule;
import org.jspecify.annotations.Nullable;

/** Where the lines of one performance go in one period. */
sealed interface Destination {

    /** Onto the frameworks: by a key, or whole to one of them. */
    record Divided(
            FundingForm form,
            @Nullable AllocationKey key,
            @Nullable AllocationRule rule,
            @Nullable MacroFramework framework,
            EvidenceGrade grade,
            Verdict verdict,
            List<PolicyNotice> notices)
            implements Destination {

        /** The framework that bears all, where there is no key. */
        MacroFramework onlyFramework() {
            return Objects.requireNonNull(framework);
        }
    }

    /** Onto no framework. */
    record Undivided(
            Verdict verdict, @Nullable UnallocatedReason reason, List<FindingCode> findings, List<PolicyNotice> notices)
            implements Destination {}
}
