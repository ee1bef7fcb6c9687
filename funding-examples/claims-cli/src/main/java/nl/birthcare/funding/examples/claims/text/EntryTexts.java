package nl.birthcare.funding.examples.claims.text;

import java.util.List;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.rules.policy.EntryKinds;
import nl.birthcare.funding.rules.policy.PolicyQuestion;

/** Says in words what an entry of a policy book says. */
public final class EntryTexts {

    private EntryTexts() {}

    /**
     * Says what an entry says.
     *
     * @param entry the entry
     * @return the text
     */
    public static String of(Provision entry) {
        return EntryKinds.sentence(entry);
    }

    /**
     * Says since and until when an entry holds, how far it has come, how it was established, and by which documents.
     *
     * @param entry the entry
     * @return the text
     */
    public static String standing(Provision entry) {
        return standing(entry, Words.ENGLISH);
    }

    /**
     * Says the same in a language.
     *
     * @param entry the entry
     * @param words the language
     * @return the text
     */
    public static String standing(Provision entry, Words words) {
        return words.days(entry.validity()) + ", " + status(entry, words) + ", " + words.name(entry.grade()) + ": "
                + documents(entry.sources());
    }

    /**
     * Says how far an entry has come, and what assumes it:
     * {@code undecided, assumed by scenario monodisciplinary-ends}.
     *
     * @param entry the entry
     * @return the text
     */
    public static String status(Provision entry) {
        return status(entry, Words.ENGLISH);
    }

    /**
     * Says the same in a language.
     *
     * @param entry the entry
     * @param words the language
     * @return the text
     */
    public static String status(Provision entry, Words words) {
        String status = words.name(entry.status());
        if (entry.scenario().isPresent()) {
            return words.say("status.assumed", status, entry.scenario().get());
        }
        boolean decides = entry.decides() || entry instanceof PolicyQuestion;
        return decides ? status : words.say("status.idle", status);
    }

    /**
     * Writes documents in a list, or that there is none.
     *
     * @param sources the documents
     * @return the text
     */
    public static String documents(List<SourceReference> sources) {
        return sources.stream().map(SourceReference::text).collect(Collectors.joining("; "));
    }
}
