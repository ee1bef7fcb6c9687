package nl.birthcare.funding.rules.internal.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.check.Severity;
import nl.birthcare.funding.rules.internal.dossier.LineFacts;
import nl.birthcare.funding.rules.policy.CheckRule;
import nl.birthcare.funding.rules.policy.DateSubject;

/**
 * Makes the finding of one check about one line: first its values, then how sure it is.
 *
 * <p>A value that may be the number of a person in the wrong field is told by its length only.
 */
final class Found {

    private final Check check;
    private final CheckRule rule;
    private final LineFacts line;
    private final Map<String, String> values = new LinkedHashMap<>();

    Found(Check check, CheckRule rule, LineFacts line) {
        this.check = check;
        this.rule = rule;
        this.line = line;
    }

    /** A figure that the rule states. */
    long figure(String name) {
        return rule.figure(name);
    }

    /** Adds a value, under the name that the sentence of the code has for it. */
    Found value(String name, Object value) {
        values.put(name, ToldValues.told(line, name, String.valueOf(value)));
        return this;
    }

    /** The same as a word of a sentence: "small scale experiment". */
    Found value(String name, Enum<?> choice) {
        return value(name, words(choice));
    }

    /** The name of a choice as it reads in a sentence. */
    static String words(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', ' ');
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
        FindingCode code = check.code();
        Map<String, String> all = new LinkedHashMap<>();
        all.put("line", line.line().reference());
        all.putAll(values);
        return List.of(Finding.builder()
                .declaration(line.declaration().id())
                .line(line.line().reference())
                .code(code)
                .severity(severity)
                .values(all)
                .sources(sources)
                .build());
    }
}
