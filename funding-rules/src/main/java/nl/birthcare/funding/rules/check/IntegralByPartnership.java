package nl.birthcare.funding.rules.check;

import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.entry.CheckRule;
import nl.birthcare.funding.rules.policy.entry.DateSubject;

/** Is integral care declared by a partnership? */
final class IntegralByPartnership implements DeclarationCheck {

    @Override
    public FindingCode code() {
        return FindingCode.DECLARANT_NOT_A_PARTNERSHIP;
    }

    @Override
    public Optional<DateSubject> subject() {
        return Optional.of(DateSubject.FUNDING_FORM);
    }

    @Override
    public List<Finding> examine(LineFacts line, CheckRule rule) {
        Performance performance = line.performance();
        AgbCode declarant = line.declaration().declarant();
        if (performance == null || performance.form() != FundingForm.INTEGRAL || declarant.isPartnership()) {
            return List.of();
        }
        return Findings.by(
                rule,
                line,
                code(),
                "performance",
                line.line().performance().text(),
                "neededType",
                AgbCode.PARTNERSHIP_TYPE,
                "declarant",
                declarant.value());
    }
}
