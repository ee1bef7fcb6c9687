package nl.birthcare.funding.rules.check;

import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.care.ContentTag;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.entry.CheckRule;
import nl.birthcare.funding.rules.policy.entry.DateSubject;

/** Is there a reason for charging a part of the midwifery care only? */
final class PartialCareHasReason implements DeclarationCheck {

    @Override
    public FindingCode code() {
        return FindingCode.PARTIAL_WITHOUT_REASON;
    }

    @Override
    public Optional<DateSubject> subject() {
        return Optional.of(DateSubject.PERFORMANCE);
    }

    @Override
    public List<Finding> examine(LineFacts line, CheckRule rule) {
        Performance performance = line.performance();
        if (performance == null
                || line.isCredit()
                || line.line().partialReason().isPresent()
                || !performance.content().contains(PARTIAL)) {
            return List.of();
        }
        return Findings.by(
                rule,
                performance,
                line,
                code(),
                "performance",
                performance.code().text());
    }

    /** Marks a performance that is a part of midwifery care, to be charged for a reason only. */
    private static final ContentTag PARTIAL = ContentTag.of("PARTIAL_MIDWIFERY_CARE");
}
