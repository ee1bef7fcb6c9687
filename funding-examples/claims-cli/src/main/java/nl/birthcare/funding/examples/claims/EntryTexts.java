package nl.birthcare.funding.examples.claims;

import java.util.List;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.rules.policy.AllocationRule;
import nl.birthcare.funding.rules.policy.CheckRule;
import nl.birthcare.funding.rules.policy.ContentExclusion;
import nl.birthcare.funding.rules.policy.DateRule;
import nl.birthcare.funding.rules.policy.FundingRegime;
import nl.birthcare.funding.rules.policy.PerformanceDescription;
import nl.birthcare.funding.rules.policy.PolicyEvent;
import nl.birthcare.funding.rules.policy.PolicyQuestion;
import nl.birthcare.funding.rules.policy.ProcedureRule;
import nl.birthcare.funding.rules.policy.ProviderRule;
import nl.birthcare.funding.rules.policy.TariffAllowance;
import nl.birthcare.funding.rules.policy.TariffRegime;

/** Says in words what an entry of a policy book says. */
final class EntryTexts {

    private EntryTexts() {}

    /** What an entry says; of one that is a figure, or of a kind that has no words yet, its id. */
    static String of(Provision entry) {
        if (entry instanceof FundingRegime regime) {
            return regime(regime);
        }
        if (entry instanceof TariffRegime regime) {
            return "prices of " + Texts.words(regime.form()) + " care"
                    + regime.discipline().map(each -> ", " + Texts.words(each)).orElse("") + ": "
                    + Texts.words(regime.kind());
        }
        if (entry instanceof ContentExclusion exclusion) {
            return Texts.words(exclusion.form()) + " care does not contain " + exclusion.name();
        }
        if (entry instanceof PerformanceDescription description) {
            return "care described as \"" + description.name() + "\" may be declared ("
                    + Texts.words(description.form()) + ")";
        }
        if (entry instanceof TariffAllowance allowance) {
            return "a written agreement " + (allowance.gap().isEmpty() ? "lifts" : "lifts, on days that are not known,")
                    + " the maximum tariffs of " + Texts.words(allowance.discipline()) + " by " + allowance.percent()
                    + " percent";
        }
        if (entry instanceof ProviderRule rule) {
            return "known to declare on list " + rule.list() + ": AGB types " + String.join(", ", rule.providerTypes());
        }
        if (entry instanceof DateRule rule) {
            return "the " + Texts.words(rule.date()) + " decides about the " + Texts.words(rule.subject());
        }
        return sentence(entry);
    }

    private static String regime(FundingRegime regime) {
        return Texts.words(regime.form()) + " care: " + Texts.words(regime.kind())
                + (regime.agreementNeeded() ? ", under a written agreement only" : "")
                + (regime.declarants().isEmpty()
                        ? ""
                        : ", for " + regime.declarants().size() + " listed declarants only");
    }

    private static String sentence(Provision entry) {
        if (entry instanceof CheckRule rule) {
            return rule.title();
        }
        if (entry instanceof ProcedureRule rule) {
            return rule.title();
        }
        if (entry instanceof PolicyEvent event) {
            return event.title();
        }
        if (entry instanceof PolicyQuestion question) {
            return question.question();
        }
        if (entry instanceof Performance performance) {
            return performance.code().text() + " " + performance.name();
        }
        if (entry instanceof AllocationRule rule) {
            return rule.key()
                    .map(key -> "key " + key.id() + ", " + Texts.words(key.method()))
                    .orElseGet(() -> "divided by " + Texts.words(rule.basis()));
        }
        return entry.id();
    }

    /** Since and until when an entry holds, how far it has come, how it was established, and by which documents. */
    static String standing(Provision entry) {
        return entry.validity().text() + ", " + status(entry) + ", " + Texts.words(entry.grade()) + ": "
                + documents(entry.sources());
    }

    private static String status(Provision entry) {
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
