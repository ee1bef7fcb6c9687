package nl.birthcare.funding.rules.check;

import java.util.List;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.declaration.StatedPart;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.entry.AllocationRule;
import nl.birthcare.funding.rules.policy.entry.CheckRule;

/** Is a line that states parts divided by them? If not, whoever stated them may expect another split than there is. */
final class PartsUsed implements DeclarationCheck {

    @Override
    public FindingCode code() {
        return FindingCode.PARTS_NOT_USED;
    }

    @Override
    public List<Finding> examine(LineFacts line, CheckRule rule) {
        List<StatedPart> parts = line.line().parts();
        Performance performance = line.performance();
        if (parts.isEmpty() || line.isCredit() || performance == null) {
            return List.of();
        }
        Discipline discipline = performance.discipline().orElse(null);
        if (discipline == null) {
            return isDividedByParts(line)
                    ? List.of()
                    : Findings.notice(
                            rule, line, code(), values(parts, "neither agreement nor policy book divides it by parts"));
        }
        String[] values = values(parts, "it is the work of " + Findings.words(discipline) + " alone");
        return parts.stream().allMatch(part -> part.discipline() == discipline)
                ? Findings.notice(rule, line, code(), values)
                : Findings.by(rule, line, code(), values);
    }

    private static boolean isDividedByParts(LineFacts line) {
        Agreement agreement = line.agreement();
        if (agreement != null && agreement.allocationBasis().isPresent()) {
            return agreement.allocationBasis().get().usesStatedParts();
        }
        if (agreement != null && agreement.allocationKey().isPresent()) {
            return false;
        }
        AllocationRule rule = line.allocationRule();
        return rule != null && rule.basis().usesStatedParts();
    }

    private static String[] values(List<StatedPart> parts, String why) {
        return new String[] {
            "parts",
            parts.stream()
                    .map(part -> part.amount() + " of " + Findings.words(part.discipline()))
                    .collect(Collectors.joining(", ")),
            "why",
            why
        };
    }
}
