package nl.birthcare.funding.rules.check;

import java.time.LocalDate;
import java.util.List;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.care.Tariff;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.rules.allocation.UnallocatedReason;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.entry.CheckRule;
import nl.birthcare.funding.rules.policy.entry.FundingRegime;

/** Was everything decided by which the line is divided? Whether its form exists is a question of its own. */
final class RuleDecided implements DeclarationCheck {

    @Override
    public FindingCode code() {
        return FindingCode.RULE_UNDECIDED;
    }

    @Override
    public List<Finding> examine(LineFacts line, CheckRule rule) {
        if (!line.book().hasUndecidedAllocation()) {
            return List.of();
        }
        // A credit is divided as the line that it takes back.
        LineFacts original = line.ofOriginal();
        Provision undecided = UnallocatedReason.undecided(original == null ? line : original);
        return undecided == null || undecided instanceof FundingRegime
                ? List.of()
                : Findings.by(
                        rule,
                        undecided,
                        line,
                        code(),
                        "what",
                        kind(undecided),
                        "entry",
                        undecided.id(),
                        "day",
                        day(line, undecided).toString(),
                        "options",
                        Findings.options(line, undecided));
    }

    private static String kind(Provision undecided) {
        if (undecided instanceof Performance) {
            return "performance";
        }
        return undecided instanceof Tariff ? "tariff" : "allocation rule";
    }

    /** What the line itself is goes by another day than that by which it is divided. */
    private static LocalDate day(LineFacts line, Provision undecided) {
        LocalDate performanceDay = line.performanceDay();
        LocalDate allocationDay = line.allocationDay();
        LocalDate day = undecided.equals(line.performance()) ? performanceDay : allocationDay;
        return day == null ? line.serviceDay() : day;
    }
}
