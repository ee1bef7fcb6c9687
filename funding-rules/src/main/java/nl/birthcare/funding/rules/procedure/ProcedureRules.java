package nl.birthcare.funding.rules.procedure;

import java.time.LocalDate;
import nl.birthcare.funding.rules.policy.EntryKinds;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.entry.ProcedureRule;

/** Finds the rule of a day. */
final class ProcedureRules {

    private ProcedureRules() {}

    static ProcedureRule on(PolicyBook book, ProcedureRule.Subject subject, LocalDate day) {
        return book.timeline(EntryKinds.PROCEDURE_RULES, subject)
                .on(day)
                .filter(ProcedureRule::decides)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Policy book " + book.name() + " must say about " + subject + " on " + day + ", but does not"));
    }
}
