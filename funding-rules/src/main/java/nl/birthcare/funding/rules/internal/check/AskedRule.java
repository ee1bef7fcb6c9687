package nl.birthcare.funding.rules.internal.check;

import java.util.List;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.internal.dossier.LineFacts;
import nl.birthcare.funding.rules.internal.dossier.Trait;
import nl.birthcare.funding.rules.policy.entry.CheckRule;

/**
 * A check, the rule by which it is asked, and of which lines.
 *
 * @param check the check
 * @param rule the rule of the day
 * @param when the {@link Trait}s of which a line must have one to be asked
 */
record AskedRule(Check check, CheckRule rule, long when) {

    /** Whether it is asked of every line. */
    boolean isAlwaysAsked() {
        return (when & Trait.ANY.bit()) != 0;
    }

    /** Whether the check ever finds anything about such a line, debit or credit. */
    boolean concerns(LineFacts line) {
        return check.concerns(line);
    }

    /** Asks about a line that the check concerns. */
    List<Finding> ask(LineFacts line) {
        return check.ask(line, this);
    }

    /** Whether the declarations of the line's list travel by another message standard than the one behind the rule. */
    boolean isOfSibling(LineFacts line) {
        return rule.siblingLists().contains(line.line().performance().list());
    }

    /** The days on which the rule holds. */
    Validity validity() {
        return rule.validity();
    }

    /** A figure that the rule states. */
    long figure(String name) {
        return rule.figure(name);
    }

    /** Starts a finding about a line. */
    FindingDraft finding(LineFacts line) {
        return new FindingDraft(check, rule, line);
    }
}
