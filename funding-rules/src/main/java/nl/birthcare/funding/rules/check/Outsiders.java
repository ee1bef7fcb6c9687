package nl.birthcare.funding.rules.check;

import java.util.ArrayList;
import java.util.List;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.rules.line.HistoryLine;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.entry.CheckRule;

/** Says of an integral line what somebody outside the partnership did. */
final class Outsiders {

    private Outsiders() {}

    /** A finding about the care of somebody outside: a refusal if the rule is strong enough, and the care is certain. */
    static List<Finding> finding(
            CheckRule rule,
            boolean certain,
            LineFacts line,
            FindingCode code,
            HistoryLine other,
            String... namesAndValues) {
        List<String> values = new ArrayList<>(List.of(
                "other",
                other.line().reference(),
                "provider",
                other.provider().value(),
                "partnership",
                line.declaration().declarant().value(),
                "outside",
                care(line, other)));
        values.addAll(List.of(namesAndValues));
        return Findings.by(rule, certain, line, code, values.toArray(String[]::new));
    }

    /** Who gave and who declared the care of a line: "08999909 gave the care of line D-7/2". */
    private static String care(LineFacts line, HistoryLine other) {
        AgbCode provider = other.provider();
        AgbCode declarant = other.declaration().declarant();
        String who = line.partnership().isPresent() ? "" : ", of which nobody said whether it takes part,";
        if (!line.isGiverKnown(other)) {
            return declarant.value() + who + " declared the care of line "
                    + other.line().reference() + ", of which nobody said who gave it,";
        }
        return provider.value() + who + " gave the care of line "
                + other.line().reference()
                + (provider.equals(declarant) ? "" : ", declared by " + declarant.value() + ",");
    }
}
