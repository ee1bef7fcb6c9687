package nl.birthcare.funding.rules.check;

import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.entry.CheckRule;
import nl.birthcare.funding.rules.policy.entry.DateSubject;

/** Does an integral line say which pregnancy it belongs to, so that others for the same can be found? */
final class PregnancyStated implements DeclarationCheck {

    @Override
    public FindingCode code() {
        return FindingCode.PREGNANCY_MISSING;
    }

    @Override
    public Optional<DateSubject> subject() {
        return Optional.of(DateSubject.FUNDING_FORM);
    }

    @Override
    public List<Finding> examine(LineFacts line, CheckRule rule) {
        if (!line.isOf(FundingForm.INTEGRAL)
                || line.isCredit()
                || line.declaration().pregnancy().isPresent()) {
            return List.of();
        }
        return Findings.by(rule, line, code());
    }
}
