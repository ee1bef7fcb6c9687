package nl.birthcare.funding.rules.check;

import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.entry.CheckRule;
import nl.birthcare.funding.rules.policy.entry.DateSubject;

/** Is it known who takes part in the partnership, where somebody else gave the care? */
final class PartnershipKnown implements DeclarationCheck {

    @Override
    public FindingCode code() {
        return FindingCode.PARTNERSHIP_UNKNOWN;
    }

    @Override
    public Optional<DateSubject> subject() {
        return Optional.of(DateSubject.FUNDING_FORM);
    }

    @Override
    public List<Finding> examine(LineFacts line, CheckRule rule) {
        AgbCode declarant = line.declaration().declarant();
        AgbCode performer = line.line().performer().orElse(declarant);
        if (!line.isOf(FundingForm.INTEGRAL)
                || line.isCredit()
                || performer.equals(declarant)
                || line.partnership().isPresent()) {
            return List.of();
        }
        return Findings.by(rule, line, code(), "performer", performer.value(), "declarant", declarant.value());
    }
}
