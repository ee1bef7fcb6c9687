package nl.birthcare.funding.rules.check;

import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.entry.CheckRule;
import nl.birthcare.funding.rules.policy.entry.DateSubject;

/** Is the amount within the maximum tariff, or what a written agreement lifts it to or may have lifted it to? */
final class TariffWithinMaximum implements DeclarationCheck {

    @Override
    public FindingCode code() {
        return FindingCode.TARIFF_EXCEEDED;
    }

    @Override
    public Optional<DateSubject> subject() {
        return Optional.of(DateSubject.TARIFF);
    }

    @Override
    public List<Finding> examine(LineFacts line, CheckRule rule) {
        TariffLimit limit = TariffLimit.of(line);
        return limit == null || !limit.isExceeded()
                ? List.of()
                : Findings.by(rule, limit.tariff(), line, code(), limit.values());
    }
}
