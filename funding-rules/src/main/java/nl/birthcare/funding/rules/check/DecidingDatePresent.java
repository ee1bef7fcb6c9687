package nl.birthcare.funding.rules.check;

import java.util.List;
import nl.birthcare.funding.rules.line.CreditPosition;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.entry.CheckRule;
import nl.birthcare.funding.rules.policy.entry.DateSubject;

/** Is there a date that decides about each subject? */
final class DecidingDatePresent implements DeclarationCheck {

    @Override
    public FindingCode code() {
        return FindingCode.DECIDING_DATE_MISSING;
    }

    @Override
    public List<Finding> examine(LineFacts line, CheckRule rule) {
        DateSubject undated = line.undated();
        if (undated == null) {
            return List.of();
        }
        return Findings.by(
                rule,
                line,
                code(),
                "subject",
                undated.name(),
                "policy",
                line.book().name(),
                "serviceDate",
                line.serviceDay().toString(),
                "of",
                ofOriginal(line));
    }

    /** The date of a credit is that of the line that it takes back. */
    private static String ofOriginal(LineFacts line) {
        CreditPosition credit = line.credit();
        return credit != null && credit.isMatching()
                ? " of line " + credit.original().line().reference() + ", which it takes back"
                : "";
    }
}
