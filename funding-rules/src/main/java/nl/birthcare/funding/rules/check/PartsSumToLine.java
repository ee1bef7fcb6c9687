package nl.birthcare.funding.rules.check;

import java.util.List;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.declaration.StatedPart;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.entry.CheckRule;

/** Are the parts that a line states its amount, divided? */
final class PartsSumToLine implements DeclarationCheck {

    @Override
    public FindingCode code() {
        return FindingCode.PARTS_DO_NOT_SUM;
    }

    @Override
    public List<Finding> examine(LineFacts line, CheckRule rule) {
        List<StatedPart> parts = line.line().parts();
        if (parts.isEmpty() || line.isSumOfParts()) {
            return List.of();
        }
        String stated = parts.stream()
                .map(part -> part.amount() + " of " + Findings.words(part.discipline()))
                .collect(Collectors.joining(", "));
        return Findings.by(rule, line, code(), "amount", line.line().amount().toString(), "parts", stated);
    }
}
