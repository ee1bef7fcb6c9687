package nl.birthcare.funding.rules.explain;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.internal.check.Check;
import nl.birthcare.funding.rules.internal.check.Checks;
import nl.birthcare.funding.rules.policy.entry.CheckRule;

/** What was checked and what was found, as the engine did: no check is asked again. */
final class CheckSteps {

    private CheckSteps() {}

    static void add(Judged judged, List<Step> steps) {
        List<CheckRule> asked = judged.asked();
        for (CheckRule rule : asked) {
            add(judged, rule, steps);
        }
        int others = judged.isCopy() ? 0 : judged.checks().size() - asked.size();
        if (others > 0) {
            steps.add(withoutCause(judged, others));
        }
        steps.add(Step.of(kind(judged.verdict())));
    }

    private static Step withoutCause(Judged judged, int count) {
        return Step.of(
                StepKind.NO_CAUSE,
                "count",
                count,
                "chapters",
                (Told) locale -> chapters(judged.notAsked(), locale),
                "codes",
                (Supplier<String>)
                        () -> judged.notAsked().stream().map(CheckRule::code).collect(Collectors.joining(", ")));
    }

    private static String chapters(List<CheckRule> rules, Locale locale) {
        Map<FindingCode.Chapter, Long> counts = new EnumMap<>(FindingCode.Chapter.class);
        rules.forEach(rule -> counts.merge(FindingCode.valueOf(rule.code()).chapter(), 1L, Long::sum));
        return counts.entrySet().stream()
                .map(each -> each.getKey().title(locale) + " (" + each.getValue() + ")")
                .collect(Collectors.joining(", "));
    }

    private static void add(Judged judged, CheckRule rule, List<Step> steps) {
        LocalDate day = day(judged, rule);
        boolean found = false;
        for (Finding finding : judged.findings()) {
            if (finding.code().name().equals(rule.code())) {
                found = true;
                steps.add(found(finding, rule, day));
            }
        }
        if (!found) {
            steps.add(Step.by(StepKind.FOUND_NOTHING, rule, "question", rule.title(), "day", day));
        }
    }

    private static Step found(Finding finding, CheckRule rule, LocalDate day) {
        return Step.by(
                StepKind.FOUND,
                Authority.of(rule.id(), finding.sources(), rule.grade()),
                "question",
                rule.title(),
                "day",
                day,
                "rule",
                rule.id(),
                "severity",
                finding.severity(),
                "code",
                finding.code().name(),
                "statement",
                (Told) finding::statement);
    }

    /** The day of the rule: of one that is asked even where no date decides, the day of service. */
    private static LocalDate day(Judged judged, CheckRule rule) {
        return Checks.byCode(FindingCode.valueOf(rule.code()))
                .flatMap(Check::subject)
                .map(judged::day)
                .orElseGet(judged.line()::serviceDay);
    }

    private static StepKind kind(Verdict verdict) {
        return switch (verdict) {
            case PERMITTED -> StepKind.PERMITTED;
            case UNVERIFIED -> StepKind.UNVERIFIED;
            case REFUSED -> StepKind.REFUSED;
            case COPY -> StepKind.COPIED;
        };
    }
}
