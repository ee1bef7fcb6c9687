package nl.birthcare.funding.rules.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.Partnership;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.entry.CheckRule;
import nl.birthcare.funding.rules.policy.entry.DateSubject;

/** Was integral care given by the partnership that declares it, or by one of its participants? */
final class PerformerInPartnership implements DeclarationCheck {

    @Override
    public FindingCode code() {
        return FindingCode.PERFORMER_NOT_IN_PARTNERSHIP;
    }

    @Override
    public Optional<DateSubject> subject() {
        return Optional.of(DateSubject.FUNDING_FORM);
    }

    @Override
    public List<Finding> examine(LineFacts line, CheckRule rule) {
        AgbCode performer = line.line().performer().orElse(line.declaration().declarant());
        LocalDate day = line.serviceDay();
        Optional<Partnership> partnership = line.partnership();
        if (!line.isOf(FundingForm.INTEGRAL)
                || line.isCredit()
                || partnership.isEmpty()
                || partnership.get().includes(performer, day)) {
            return List.of();
        }
        return Findings.by(
                rule,
                line,
                code(),
                "performance",
                line.line().performance().text(),
                "day",
                day.toString(),
                "performer",
                performer.value(),
                "partnership",
                partnership.get().code().value());
    }
}
