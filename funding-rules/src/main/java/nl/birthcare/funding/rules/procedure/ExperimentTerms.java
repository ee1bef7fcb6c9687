package nl.birthcare.funding.rules.procedure;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.time.LocalDate;
import java.util.List;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.core.party.InnovationExperiment;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.entry.ProcedureRule;

/**
 * How long experiments last, by the procedure rules of a policy book: those of the law (Wmg 58) and small-scale innovation
 * experiments (BR/REG-19158).
 *
 * <p>A financial year is a calendar year. A term of months or years after a last day ends on the day before the one that
 * so many months or years later has the number of the day after it: three months after 31 December end on 31 March.
 */
@JsonFilter(JsonForm.NONE)
public final class ExperimentTerms {

    private final PolicyBook book;

    private ExperimentTerms(PolicyBook book) {
        this.book = book;
    }

    /**
     * Goes by a policy book.
     *
     * @param book the book
     * @return the terms
     */
    public static ExperimentTerms of(PolicyBook book) {
        Require.present("The policy book", book);
        return new ExperimentTerms(book);
    }

    /**
     * {@return the longest term of an experiment under the law: the term: its last possible day, the last day on which
     * its effects may be kept, and the day by which the report is due}
     *
     * @param firstDay its first day
     * @throws IllegalArgumentException if the book has no rule for the first day
     */
    public ExperimentTerm longest(LocalDate firstDay) {
        Require.present("The first day", firstDay);
        return term(firstDay, lastPossible(firstDay));
    }

    /**
     * {@return the term of an experiment under the law whose last day is known}
     *
     * @param firstDay its first day
     * @param lastDay its last day, included
     * @throws IllegalArgumentException if it ends before it starts, or lasts longer than the law allows, or the book has
     *     no rule for the first day
     */
    public ExperimentTerm term(LocalDate firstDay, LocalDate lastDay) {
        Require.present("The first day", firstDay);
        Require.present("The last day", lastDay);
        ProcedureRule rule = ProcedureRules.on(book, ProcedureRule.Subject.EXPERIMENT_TERM, firstDay);
        LocalDate lastPossible = lastPossible(firstDay);
        if (lastDay.isBefore(firstDay) || lastDay.isAfter(lastPossible)) {
            throw new IllegalArgumentException("An experiment from " + firstDay + " must end from that day until "
                    + lastPossible + " (" + rule.sources().get(0).text() + "), but ends on " + lastDay);
        }
        long keptYears = rule.figure("financialYearsAfterEnd");
        return ImmutableExperimentTerm.builder()
                .firstDay(firstDay)
                .lastDay(lastDay)
                .effectsUntil(LocalDate.of(lastDay.getYear(), 12, 31).plusYears(keptYears))
                .reportUntil(monthsAfter(lastDay, rule.figure("reportMonths")))
                .rule(rule)
                .build();
    }

    private LocalDate lastPossible(LocalDate firstDay) {
        ProcedureRule rule = ProcedureRules.on(book, ProcedureRule.Subject.EXPERIMENT_TERM, firstDay);
        return lastDay(firstDay, rule.figure("mostYears"));
    }

    /**
     * {@return the term of a small-scale innovation experiment: with its extension, where it was extended on a stated
     * ground; the term: its last day, the last day to which it can be extended, and the day by which its final
     * evaluation is due}
     *
     * @param experiment the experiment
     * @throws IllegalArgumentException if provider and insurer did not apply for it together, or the book has no rule for
     *     its first day
     */
    public InnovationTerm innovation(InnovationExperiment experiment) {
        Require.present("The experiment", experiment);
        LocalDate firstDay = experiment.firstDay();
        ProcedureRule term = ProcedureRules.on(book, ProcedureRule.Subject.INNOVATION_TERM, firstDay);
        ProcedureRule extension = ProcedureRules.on(book, ProcedureRule.Subject.INNOVATION_EXTENSION, firstDay);
        ProcedureRule application = ProcedureRules.on(book, ProcedureRule.Subject.INNOVATION_APPLICATION, firstDay);
        ProcedureRule evaluation = ProcedureRules.on(book, ProcedureRule.Subject.INNOVATION_EVALUATION, firstDay);
        ProcedureRule joining = ProcedureRules.on(book, ProcedureRule.Subject.INNOVATION_JOINING, firstDay);
        if (!experiment.jointApplication()) {
            throw new IllegalArgumentException("Experiment " + experiment.id()
                    + " must be applied for by provider and insurer together ("
                    + application.sources().get(0).text() + "), but is not");
        }
        LocalDate inPrinciple = lastDay(firstDay, term.figure("years"));
        LocalDate extended = lastDay(firstDay, Math.addExact(term.figure("years"), extension.figure("mostYears")));
        LocalDate lastDay = experiment.extensionGround().isPresent() ? extended : inPrinciple;
        return ImmutableInnovationTerm.builder()
                .firstDay(firstDay)
                .lastDay(lastDay)
                .extendableUntil(extended)
                .evaluationUntil(monthsAfter(lastDay, -evaluation.figure("monthsBeforeEnd")))
                .rules(List.of(term, extension, application, evaluation, joining))
                .build();
    }

    /** The last day of so many years: what begins on 29 February lasts until the end of a February. */
    private static LocalDate lastDay(LocalDate firstDay, long years) {
        LocalDate anniversary = firstDay.plusYears(years);
        return anniversary.getDayOfMonth() < firstDay.getDayOfMonth() ? anniversary : anniversary.minusDays(1);
    }

    /** The last day of so many months after a day; a month that lacks the number ends with its last day. */
    private static LocalDate monthsAfter(LocalDate lastDay, long months) {
        LocalDate next = lastDay.plusDays(1);
        LocalDate then = next.plusMonths(months);
        return months > 0 && then.getDayOfMonth() < next.getDayOfMonth() ? then : then.minusDays(1);
    }
}
