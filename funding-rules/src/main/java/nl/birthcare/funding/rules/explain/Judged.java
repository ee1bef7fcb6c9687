package nl.birthcare.funding.rules.explain;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import nl.birthcare.funding.rules.allocation.LineAllocation;
import nl.birthcare.funding.rules.allocation.UnallocatedReason;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.internal.check.CheckPlan;
import nl.birthcare.funding.rules.internal.check.ToldValues;
import nl.birthcare.funding.rules.internal.dossier.LineFacts;
import nl.birthcare.funding.rules.policy.entry.CheckRule;
import nl.birthcare.funding.rules.policy.entry.DateSubject;
import org.jspecify.annotations.Nullable;

/**
 * A line, and all that an engine found out about it.
 *
 * @param line the line
 * @param checks the checks that concern it
 * @param traits what gives them cause to look at it
 * @param verdict whether it may be declared
 * @param findings what was found
 * @param allocation what each framework bears, or null
 * @param reason why there is no allocation, or null
 * @param reversed the allocation of the line that a credit reverses, or null
 */
record Judged(
        LineFacts line,
        CheckPlan checks,
        long traits,
        Verdict verdict,
        List<Finding> findings,
        @Nullable LineAllocation allocation,
        @Nullable UnallocatedReason reason,
        @Nullable LineAllocation reversed) {

    boolean isCopy() {
        return verdict == Verdict.COPY;
    }

    boolean isRefused() {
        return verdict == Verdict.REFUSED;
    }

    /** The rules by which the line was asked, in the order of the checks. */
    List<CheckRule> asked() {
        return isCopy() ? checks.rulesOfCopy() : checks.rules(line, traits, true);
    }

    /** The rules that concern such lines, and that a line that is no copy gave no cause. */
    List<CheckRule> notAsked() {
        return checks.rules(line, traits, false);
    }

    /** The code of the line, unless it may be the number of a person in the wrong field. */
    Supplier<String> performance() {
        return () ->
                ToldValues.told(line, "performance", line.line().performance().text());
    }

    /** The day that decides about a subject; of a subject about which none does, the day of service. */
    LocalDate day(DateSubject subject) {
        LocalDate day = line.day(subject);
        return day == null ? line.serviceDay() : day;
    }
}
