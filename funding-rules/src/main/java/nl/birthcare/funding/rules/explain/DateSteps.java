package nl.birthcare.funding.rules.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.birthcare.funding.rules.internal.dossier.LineFacts;
import nl.birthcare.funding.rules.policy.entry.DateRule;
import nl.birthcare.funding.rules.policy.entry.DateSubject;
import nl.birthcare.funding.rules.policy.entry.LineDate;

/** Which date of the line decides about what: mostly one about everything. */
final class DateSteps {

    private DateSteps() {}

    static void add(Judged judged, List<Step> steps) {
        LineFacts line = judged.line();
        Map<LineDate, List<DateSubject>> decided = new EnumMap<>(LineDate.class);
        List<DateSubject> undecided = new ArrayList<>(0);
        for (DateSubject subject : DateSubject.values()) {
            LineDate date = line.terms().days().date(subject);
            if (date == null || line.day(subject) == null) {
                undecided.add(subject);
            } else {
                decided.computeIfAbsent(date, first -> new ArrayList<>()).add(subject);
            }
        }
        decided.forEach((date, subjects) -> steps.add(decided(line, date, subjects)));
        if (!undecided.isEmpty()) {
            steps.add(
                    Step.of(StepKind.NO_DECIDING_DATE, "subjects", words(undecided), "serviceDate", line.serviceDay()));
        }
    }

    private static Step decided(LineFacts line, LineDate date, List<DateSubject> subjects) {
        LocalDate day = Objects.requireNonNull(line.day(subjects.get(0)));
        List<DateRule> rules = subjects.stream()
                .map(subject -> line.book()
                        .dateRules(subject)
                        .onEpochDay(line.serviceDay().toEpochDay()))
                .map(Objects::requireNonNull)
                .toList();
        return Step.byAll(
                StepKind.DECIDING_DATE, rules, "date", StepWords.date(date), "day", day, "subjects", words(subjects));
    }

    private static String words(List<DateSubject> subjects) {
        return subjects.stream().map(StepWords::words).collect(Collectors.joining(", "));
    }
}
