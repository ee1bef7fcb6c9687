package nl.birthcare.funding.examples.claims;

import java.util.List;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.rules.policy.EntryKinds;
import nl.birthcare.funding.rules.policy.PolicyQuestion;

/** Says in words what an entry of a policy book says. */
final class EntryTexts {

    private EntryTexts() {}

    /** What an entry says. */
    static String of(Provision entry) {
        return EntryKinds.sentence(entry);
    }

    /** Since and until when an entry holds, how far it has come, how it was established, and by which documents. */
    static String standing(Provision entry) {
        return entry.validity().text() + ", " + status(entry) + ", " + Texts.words(entry.grade()) + ": "
                + documents(entry.sources());
    }

    /** How far an entry has come, and what assumes it: {@code undecided, assumed by scenario monodisciplinary-ends}. */
    static String status(Provision entry) {
        String status = Texts.words(entry.status());
        if (entry.scenario().isPresent()) {
            return status + ", assumed by scenario " + entry.scenario().get();
        }
        boolean decides = entry.decides() || entry instanceof PolicyQuestion;
        return decides ? status : status + ", so that it decides nothing";
    }

    static String documents(List<SourceReference> sources) {
        return sources.stream().map(SourceReference::text).collect(Collectors.joining("; "));
    }
}
