package nl.birthcare.funding.rules.bulk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.rules.allocation.LineAllocation;
import nl.birthcare.funding.rules.allocation.UnallocatedReason;
import nl.birthcare.funding.rules.bulk.Destination.Divided;
import nl.birthcare.funding.rules.bulk.Destination.Undivided;
import nl.birthcare.funding.rules.bulk.Timetable.Course;
import nl.birthcare.funding.rules.bulk.Timetable.Period;
import nl.birthcare.funding.rules.check.DeclarationCheck;
import nl.birthcare.funding.rules.check.DeclarationChecks;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.line.Situations;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.entry.CheckRule;
import nl.birthcare.funding.rules.policy.entry.DateRule;
import nl.birthcare.funding.rules.policy.entry.DateSubject;
import nl.birthcare.funding.rules.policy.entry.FundingRegime;
import nl.birthcare.funding.rules.policy.entry.LineDate;
import org.jspecify.annotations.Nullable;

/**
 * Finds out where the lines of a performance go, by asking the checks and the allocation about one line of each period:
 * the rules stand in one place only.
 */
final class ColumnRules {

    /** The questions that columns can answer. */
    private static final Set<FindingCode> ANSWERED = EnumSet.of(
            FindingCode.AMOUNT_OUT_OF_RANGE,
            FindingCode.DECIDING_DATE_MISSING,
            FindingCode.PERFORMANCE_UNKNOWN,
            FindingCode.PERFORMANCE_NOT_IN_FORCE,
            FindingCode.FORM_WITHOUT_RULE,
            FindingCode.FORM_UNDECIDED,
            FindingCode.FORM_NOT_AVAILABLE);

    /** What must be dated for a line to be divided. */
    private static final Set<DateSubject> DECIDING = EnumSet.of(
            DateSubject.PERFORMANCE, DateSubject.FUNDING_FORM, DateSubject.ALLOCATION, DateSubject.BUDGET_YEAR);

    private static final Euro TOO_MUCH = LineFacts.LARGEST_AMOUNT.plus(Euro.ofCents(1));

    private final PolicyBook book;
    private final List<DeclarationCheck> checks;

    ColumnRules(PolicyBook book) {
        this.book = book;
        this.checks = DeclarationChecks.all().stream()
                .filter(check -> ANSWERED.contains(check.code()))
                .toList();
    }

    /** The days on which anything about a performance can change; at least one. */
    List<LocalDate> changes(PerformanceCode code) {
        List<LocalDate> changes = List.copyOf(Situations.changes(book, code));
        return changes.isEmpty() ? List.of(LocalDate.EPOCH) : changes;
    }

    Course course(PerformanceCode code, List<LocalDate> changes) {
        int[] firstDays = new int[changes.size() + 1];
        List<Period> periods = new ArrayList<>();
        firstDays[0] = Integer.MIN_VALUE;
        periods.add(period(code, changes.get(0).minusDays(1)));
        for (int i = 0; i < changes.size(); i++) {
            firstDays[i + 1] = Math.toIntExact(changes.get(i).toEpochDay());
            periods.add(period(code, changes.get(i)));
        }
        return new Course(firstDays, periods);
    }

    private Period period(PerformanceCode code, LocalDate day) {
        return new Period(inRange(sample(code, day, Euro.ZERO)), outOfRange(sample(code, day, TOO_MUCH)));
    }

    private LineFacts sample(PerformanceCode code, LocalDate day, Euro amount) {
        return Situations.sample(book, code, day, amount);
    }

    private Destination inRange(LineFacts sample) {
        List<FindingCode> findings = codes(sample);
        Verdict verdict = verdict(sample);
        UnallocatedReason obstacle = verdict == Verdict.REFUSED ? null : obstacle(sample);
        if (verdict == Verdict.REFUSED || obstacle != null) {
            return new Undivided(verdict, obstacle, findings, sample.notices());
        }
        LineAllocation allocation = LineAllocation.of(sample);
        AllocationKey key = allocation.key().orElse(null);
        Discipline discipline = allocation.performance().discipline().orElse(null);
        return new Divided(
                allocation.form(),
                key,
                allocation.dividedByRule().orElse(null),
                key != null || discipline == null ? null : discipline.framework(),
                allocation.grade(),
                verdict,
                sample.notices());
    }

    private Undivided outOfRange(LineFacts sample) {
        Verdict verdict = verdict(sample);
        return new Undivided(
                verdict,
                verdict == Verdict.REFUSED ? null : UnallocatedReason.AMOUNT_OUT_OF_RANGE,
                codes(sample),
                sample.notices());
    }

    private @Nullable UnallocatedReason obstacle(LineFacts sample) {
        return isDatedBySending(sample) ? UnallocatedReason.NO_DECIDING_DATE : UnallocatedReason.of(sample);
    }

    /** A sample has a day of sending, as every declaration has; columns have none. */
    private boolean isDatedBySending(LineFacts sample) {
        long day = sample.line().serviceDate().toEpochDay();
        for (DateSubject subject : DECIDING) {
            DateRule rule = book.dateRules(subject).onEpochDay(day);
            if (rule != null && rule.date() == LineDate.SUBMITTED_ON) {
                return true;
            }
        }
        return false;
    }

    private Verdict verdict(LineFacts sample) {
        Verdict verdict = Verdict.of(findings(sample));
        boolean uncertain = isDatedBySending(sample) || isOpenToSome(sample);
        return verdict == Verdict.PERMITTED && uncertain ? Verdict.UNVERIFIED : verdict;
    }

    /** Whether the form is open to some declarants only: who declares stands in no column. */
    private static boolean isOpenToSome(LineFacts sample) {
        FundingRegime regime = sample.regime();
        return regime != null
                && regime.kind().isAvailable()
                && !regime.declarants().isEmpty();
    }

    private List<FindingCode> codes(LineFacts sample) {
        return findings(sample).stream().map(Finding::code).toList();
    }

    private List<Finding> findings(LineFacts sample) {
        long day = sample.line().serviceDate().toEpochDay();
        List<Finding> findings = new ArrayList<>();
        for (DeclarationCheck check : checks) {
            CheckRule rule = book.checkRules(check.code().name()).onEpochDay(day);
            boolean asksWho = check.code() == FindingCode.FORM_NOT_AVAILABLE && isOpenToSome(sample);
            if (rule != null && !asksWho) {
                findings.addAll(check.examine(sample, rule));
            }
        }
        return findings;
    }
}
