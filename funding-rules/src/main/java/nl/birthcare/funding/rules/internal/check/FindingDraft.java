package nl.birthcare.funding.rules.internal.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.check.Severity;
import nl.birthcare.funding.rules.internal.dossier.LineFacts;
import nl.birthcare.funding.rules.policy.entry.CheckRule;
import nl.birthcare.funding.rules.policy.entry.DateSubject;
import org.jspecify.annotations.Nullable;

/**
 * A finding of one check about one line while it is written: first its values, then how sure it is.
 *
 * <p>A value that may be the number of a person in the wrong field is told by its length only.
 */
final class FindingDraft {

    private final Check check;
    private final CheckRule rule;
    private final LineFacts line;
    private final Map<String, String> values = new LinkedHashMap<>();

    FindingDraft(Check check, CheckRule rule, LineFacts line) {
        this.check = check;
        this.rule = rule;
        this.line = line;
        values.put("line", line.line().reference());
    }

    /** Adds a value, under the name that the sentence of the code has for it. */
    FindingDraft value(String name, @Nullable Object value) {
        values.put(name, ToldValues.told(line, name, String.valueOf(value)));
        return this;
    }

    /** Adds the name of a choice, as words. */
    FindingDraft words(String name, Enum<?> choice) {
        return value(name, ToldValues.words(choice));
    }

    /** A finding by the rule: a refusal if the rule is strong enough. */
    List<Finding> byRule() {
        return byRule(true);
    }

    /** A finding by the rule and something that may not be certain, such as what the caller supplied. */
    List<Finding> byRule(boolean certain) {
        return of(rule.mayRefuse() && certain, rule.sources());
    }

    /** A finding by the rule that rests on another entry as well: both must be strong enough to refuse. */
    List<Finding> byRuleAnd(Provision entry) {
        return byRuleAnd(entry, true);
    }

    /** A finding by the rule that rests on another entry as well, and on something that may not be certain. */
    List<Finding> byRuleAnd(Provision entry, boolean certain) {
        List<SourceReference> sources = Stream.concat(rule.sources().stream(), entry.sources().stream())
                .distinct()
                .toList();
        return of(rule.mayRefuse() && entry.mayRefuse() && certain, sources);
    }

    /** A finding by the rule that rests on entries which are together too unsure to refuse. */
    List<Finding> unsure(List<Provision> entries) {
        List<SourceReference> sources = Stream.concat(Stream.of(rule), entries.stream())
                .flatMap(entry -> entry.sources().stream())
                .distinct()
                .toList();
        return of(Severity.WARNING, sources);
    }

    /** A finding of what an entry demands: the rule only makes sure that it is asked, so the entry's documents are quoted. */
    List<Finding> demandedBy(Provision entry) {
        return of(rule.mayRefuse() && entry.mayRefuse(), entry.sources());
    }

    /** A finding that says nothing against the line, whatever the rule. */
    List<Finding> notice() {
        return of(Severity.NOTICE, rule.sources());
    }

    private List<Finding> of(boolean certain, List<SourceReference> sources) {
        return of(certain && !isOfUndecidedMeaning() ? Severity.REFUSAL : Severity.WARNING, sources);
    }

    /** Whether the finding hangs on the meaning of the line's code, which was never decided. */
    private boolean isOfUndecidedMeaning() {
        boolean ofMeaning = check.subject()
                .filter(subject -> subject != DateSubject.AGREEMENT)
                .isPresent();
        Performance performance = line.performance();
        return ofMeaning && performance != null && !performance.decides();
    }

    private List<Finding> of(Severity severity, List<SourceReference> sources) {
        return List.of(Finding.builder()
                .declaration(line.declaration().id())
                .line(line.line().reference())
                .code(check.code())
                .severity(severity)
                .values(values)
                .sources(sources)
                .build());
    }
}
