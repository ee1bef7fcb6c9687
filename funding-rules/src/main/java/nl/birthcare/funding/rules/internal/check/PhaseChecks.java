package nl.birthcare.funding.rules.internal.check;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import nl.birthcare.funding.core.care.CarePhase;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.internal.dossier.ChargedBefore;
import nl.birthcare.funding.rules.internal.dossier.LineFacts;
import nl.birthcare.funding.rules.internal.dossier.Trait;
import nl.birthcare.funding.rules.internal.terms.Terms;
import nl.birthcare.funding.rules.policy.EntryKinds;
import nl.birthcare.funding.rules.policy.entry.CheckRule;
import nl.birthcare.funding.rules.policy.entry.DateSubject;

/**
 * Whether integral care that is charged by phase is dated within its phase. The prenatal phase ends where the natal one begins,
 * which no declaration states: it is known from the day of the birth, or from the line of the next phase.
 */
final class PhaseChecks {

    private static final String WEEKS = "postnatalWeeks";
    private static final String DAYS = "prenatalDaysBefore";

    /** Does care of a phase end with its phase, as far as the day of the birth tells? That day itself is never said. */
    static final Check PHASE_ENDED = Check.of(FindingCode.PHASE_ENDS_LATE)
            .dated(DateSubject.FUNDING_FORM)
            .about(Terms::isChargedByPhase)
            .when(Trait.BIRTH)
            .ofDebits()
            .figures(WEEKS, DAYS)
            .reads(EntryKinds.DESCRIPTIONS)
            .finds((line, rule) -> {
                LocalDate birth = line.declaration().birthDate().orElse(null);
                if (birth == null || !line.isChargedByPhase()) {
                    return List.of();
                }
                CarePhase phase = phase(line);
                long weeks = rule.figure(WEEKS);
                long days = rule.figure(DAYS);
                boolean late = switch (phase) {
                    case PRENATAL -> isDatedAfter(line, birth, days);
                    case NATAL -> false;
                    case POSTNATAL -> ChronoUnit.DAYS.between(birth, line.line().lastDay()) > 7 * weeks;
                };
                return late
                        ? rule.finding(line)
                                .words("phase", phase)
                                .value(
                                        "end",
                                        phase == CarePhase.PRENATAL
                                                ? Words.of("end." + before(days) + "-birth", "days", days)
                                                : Words.of("end.weeks-after", "weeks", weeks))
                                .byRule()
                        : List.of();
            });

    /** Does care of a phase end where the next begins? The line that was sent later is asked. */
    static final Check PHASES_APART = Check.of(FindingCode.PHASES_OVERLAP)
            .dated(DateSubject.FUNDING_FORM)
            .about(Terms::isChargedByPhase)
            .when(Trait.OTHER_PHASE)
            .ofDebits()
            .ofEarlierLines()
            .figures(DAYS)
            .reads(EntryKinds.DESCRIPTIONS)
            .finds((line, rule) -> {
                if (!line.isChargedByPhase()) {
                    return List.of();
                }
                Check check = rule.check();
                ChargedBefore.Earlier other =
                        line.dossier().chargedPhases().overlapping(line, each -> days(each, check));
                if (other == null) {
                    return List.of();
                }
                Pair pair = inOrder(line, other.line());
                return rule.finding(line)
                        .value("first", pair.first.line().reference())
                        .words("phase", phase(pair.first))
                        .value("last", pair.first.line().lastDay())
                        .value(
                                "end",
                                Words.of("end." + before(days(pair.first, check)), "days", days(pair.first, check)))
                        .value("next", pair.next.line().reference())
                        .value("begin", pair.next.line().serviceDate())
                        .value("doubt", TwiceChecks.doubt(other))
                        .byRule(other.isCertain());
            });

    private PhaseChecks() {}

    /** Two lines of one pregnancy, by their phases. */
    private record Pair(LineFacts first, LineFacts next) {}

    private static Pair inOrder(LineFacts one, LineFacts other) {
        return phase(one).compareTo(phase(other)) < 0 ? new Pair(one, other) : new Pair(other, one);
    }

    /** How many days before the next phase that of a line ends, by its rule; less than 0 if none speaks of it. */
    private static long days(LineFacts line, Check check) {
        CheckRule rule = check.rule(line.terms());
        return rule == null ? -1 : phase(line) == CarePhase.PRENATAL ? rule.figure(DAYS) : 0;
    }

    /**
     * Whether care is dated after the day before which it ends, or on it. No rule deals with care that begins on the very day on
     * which the next phase does.
     */
    private static boolean isDatedAfter(LineFacts line, LocalDate begin, long days) {
        LocalDate last = line.line().lastDay();
        boolean ofOneDay = last.equals(line.line().serviceDate()) && last.equals(begin);
        return ChronoUnit.DAYS.between(last, begin) < days && !ofOneDay;
    }

    private static String before(long days) {
        return days == 0 ? "day-of" : days == 1 ? "day-before" : "days-before";
    }

    /** The phase of a line that is charged by phase. */
    private static CarePhase phase(LineFacts line) {
        return Objects.requireNonNull(line.terms().phase());
    }
}
