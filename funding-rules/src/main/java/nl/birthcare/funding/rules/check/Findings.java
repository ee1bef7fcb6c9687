package nl.birthcare.funding.rules.check;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.party.CitizenServiceNumber;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.entry.CheckRule;
import nl.birthcare.funding.rules.policy.entry.DateSubject;

/** Makes the findings of checks. */
final class Findings {

    /** What hangs on the meaning of the line's code, not on what was agreed or on the line alone: while it is undecided, it warns. */
    private static final Set<FindingCode> OF_MEANING = DeclarationChecks.all().stream()
            .filter(check -> check.subject()
                    .filter(subject -> subject != DateSubject.AGREEMENT)
                    .isPresent())
            .map(DeclarationCheck::code)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(FindingCode.class)));

    /** As many digits as the number of a person has, whatever stands between them; no code on a known list has as many. */
    private static final Pattern NUMBER_OF_A_PERSON = Pattern.compile("([0-9][^0-9]*){8}");

    private Findings() {}

    private static boolean isMeaningUndecided(LineFacts line) {
        Performance performance = line.performance();
        return performance != null && !performance.decides();
    }

    /** The name of a choice as it reads in a sentence: "small scale experiment". */
    static String words(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** A name that somebody typed, unless it may be that of a person in the wrong field. */
    static String name(LineFacts line, String typed) {
        return isOfPerson(line, typed) ? untold(typed) : typed;
    }

    private static String untold(String typed) {
        return "(" + typed.length() + " characters)";
    }

    /** A value of a message, unless it may be that of a person and stands in the wrong field. */
    private static String told(LineFacts line, String name, String value) {
        return switch (name) {
            case "performance" -> line.isPerformanceKnown() ? value : code(line, value);
            case "activity" -> code(line, value);
            case "previous" -> name(line, value);
            default -> value;
        };
    }

    /** One shifted column brings the client's or the pregnancy's reference into another field. */
    private static boolean isOfPerson(LineFacts line, String value) {
        return CitizenServiceNumber.looksLikeOne(value)
                || value.equals(line.declaration().client().value())
                || line.declaration()
                        .pregnancy()
                        .filter(pregnancy -> pregnancy.value().equals(value))
                        .isPresent();
    }

    /** List and code of a performance that the book does not know. */
    private static String code(LineFacts line, String listAndCode) {
        int start = listAndCode.indexOf(':') + 1;
        String code = listAndCode.substring(start);
        return NUMBER_OF_A_PERSON.matcher(code).find() || isOfPerson(line, code)
                ? listAndCode.substring(0, start) + untold(code)
                : listAndCode;
    }

    /** What could be decided about an undecided entry, as far as the book knows. */
    static String options(LineFacts line, Provision undecided) {
        return line.book()
                .question(undecided.id())
                .map(question -> question.question() + " " + question.optionsText())
                .orElse("The policy book knows no options.");
    }

    /** A finding by a rule: a refusal if the rule is strong enough. */
    static List<Finding> by(CheckRule rule, LineFacts line, FindingCode code, String... namesAndValues) {
        return by(rule.mayRefuse(), rule.sources(), line, code, namesAndValues);
    }

    /** A finding by a rule that rests on another entry as well: both must be strong enough to refuse. */
    static List<Finding> by(
            CheckRule rule, Provision entry, LineFacts line, FindingCode code, String... namesAndValues) {
        return by(rule, entry, true, line, code, namesAndValues);
    }

    /** A finding by a rule that rests on another entry as well, and on something that may not be certain. */
    static List<Finding> by(
            CheckRule rule,
            Provision entry,
            boolean certain,
            LineFacts line,
            FindingCode code,
            String... namesAndValues) {
        List<SourceReference> sources = Stream.concat(rule.sources().stream(), entry.sources().stream())
                .distinct()
                .toList();
        return by(rule.mayRefuse() && entry.mayRefuse() && certain, sources, line, code, namesAndValues);
    }

    /** A finding of what the entry demands: the rule only makes sure that it is asked, so the entry's documents are quoted. */
    static List<Finding> demandedBy(
            Provision entry, CheckRule rule, LineFacts line, FindingCode code, String... namesAndValues) {
        return by(rule.mayRefuse() && entry.mayRefuse(), entry.sources(), line, code, namesAndValues);
    }

    /** A finding by a rule that rests on something of the caller's as well, which may not be certain. */
    static List<Finding> by(
            CheckRule rule, boolean certain, LineFacts line, FindingCode code, String... namesAndValues) {
        return by(rule.mayRefuse() && certain, rule.sources(), line, code, namesAndValues);
    }

    /** A finding by a rule that says nothing against the line, whatever the rule. */
    static List<Finding> notice(CheckRule rule, LineFacts line, FindingCode code, String... namesAndValues) {
        return of(Severity.NOTICE, rule.sources(), line, code, namesAndValues);
    }

    private static List<Finding> by(
            boolean certain, List<SourceReference> sources, LineFacts line, FindingCode code, String[] namesAndValues) {
        boolean refusal = certain && !(OF_MEANING.contains(code) && isMeaningUndecided(line));
        return of(refusal ? Severity.REFUSAL : Severity.WARNING, sources, line, code, namesAndValues);
    }

    private static List<Finding> of(
            Severity severity,
            List<SourceReference> sources,
            LineFacts line,
            FindingCode code,
            String[] namesAndValues) {
        // There may be a finding for every line of a run, so that none goes by way of a builder.
        return List.of(ImmutableFinding.of(
                OptionalLong.empty(),
                Optional.of(line.declaration().id()),
                Optional.of(line.line().reference()),
                Optional.empty(),
                code,
                severity,
                values(line, namesAndValues),
                sources));
    }

    private static Map<String, String> values(LineFacts line, String[] namesAndValues) {
        String reference = line.line().reference();
        if (namesAndValues.length == 0) {
            return Map.of("line", reference);
        }
        Map<String, String> values = new LinkedHashMap<>();
        values.put("line", reference);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], told(line, namesAndValues[i], namesAndValues[i + 1]));
        }
        return values;
    }
}
