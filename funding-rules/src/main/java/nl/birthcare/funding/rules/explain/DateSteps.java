package nl.birthcare.funding.rules.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.rules.internal.dossier.LineFacts;
import nl.birthcare.funding.rules.policy.entry.DateSubject;
import nl.birthcare.funding.rules.policy.entry.LineDate;

/** Which date of the line decides about what: mostly one about everything. */
final class DateSteps {

    private DateSteps() {}

    static void add(Judged judged, List<Step> steps) {
        LineFacts line = judged.line();
        List<DateSubject> undecided = new ArrayList<>(0);
        for (LineDate date : LineDate.values()) {
            List<DateSubject> decided = new ArrayList<>(0);
            for (DateSubject subject : DateSubject.values()) {
                if (line.terms().days().date(subject) == date && line.day(subject) != null) {
                    decided.add(subject);
                }
            }
            if (!decided.isEmpty()) {
                steps.add(decided(line, date, decided));
            }
        }
        for (DateSubject subject : DateSubject.values()) {
            if (line.day(subject) == null) {
                undecided.add(subject);
            }
        }
        if (!undecided.isEmpty()) {
            steps.add(
                    Step.of(StepKind.NO_DECIDING_DATE, "subjects", words(undecided), "serviceDate", line.serviceDay()));
        }
    }

    private static Step decided(LineFacts line, LineDate date, List<DateSubject> subjects) {
        Authority rules = new Rules(line, subjects);
        return Step.by(
                StepKind.DECIDING_DATE,
                rules,
                "date",
                date,
                "day",
                Objects.requireNonNull(line.day(subjects.get(0))),
                "subjects",
                words(subjects),
                "entries",
                (Supplier<String>) rules::name);
    }

    private static Told words(List<DateSubject> subjects) {
        return locale -> subjects.stream()
                .map(subject -> StepWords.word(subject, locale))
                .collect(Collectors.joining(", "));
    }

    /** The date rules of some subjects on the day of service of a line, looked up when somebody asks for them. */
    private record Rules(LineFacts line, List<DateSubject> subjects) implements Authority {

        private Authority together() {
            return Authority.ofEntries(subjects.stream()
                    .map(subject -> line.book()
                            .dateRules(subject)
                            .onEpochDay(line.serviceDay().toEpochDay()))
                    .map(Objects::requireNonNull)
                    .toList());
        }

        @Override
        public String name() {
            return together().name();
        }

        @Override
        public List<SourceReference> sources() {
            return together().sources();
        }

        @Override
        public EvidenceGrade grade() {
            return together().grade();
        }
    }
}
