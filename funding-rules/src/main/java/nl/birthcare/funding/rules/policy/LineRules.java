package nl.birthcare.funding.rules.policy;

import java.time.LocalDate;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.law.Timeline;
import nl.birthcare.funding.core.money.Euro;
import org.jspecify.annotations.Nullable;

/**
 * What a policy book says about one line: the days that decide, and the entries that hold on them.
 *
 * <p>An entry that is absent does not hold on its day; a neighbouring version is never put in its place.
 */
public final class LineRules {

    /**
     * The largest amount of one line that is divided: ten thousand million euros, some millions of which can be added up
     * without overflow. A limit of this library, not of any rule.
     */
    public static final Euro LARGEST_AMOUNT = Euro.ofCents(1_000_000_000_000L);

    private final PolicyBook book;
    private final Declaration declaration;
    private final DeclarationLine line;
    private final boolean performanceKnown;
    private final @Nullable LocalDate performanceDay;
    private final @Nullable LocalDate formDay;
    private final @Nullable LocalDate allocationDay;
    private final @Nullable LocalDate budgetDay;
    private final @Nullable Performance performance;
    private final @Nullable FundingRegime regime;
    private final @Nullable AllocationRule allocationRule;

    private LineRules(PolicyBook book, Declaration declaration, DeclarationLine line) {
        this.book = book;
        this.declaration = declaration;
        this.line = line;
        this.performanceDay = day(DateSubject.PERFORMANCE);
        this.formDay = day(DateSubject.FUNDING_FORM);
        this.allocationDay = day(DateSubject.ALLOCATION);
        this.budgetDay = day(DateSubject.BUDGET_YEAR);
        Timeline<Performance> versions = book.performances(line.performance());
        this.performanceKnown = !versions.versions().isEmpty();
        this.performance = performanceDay == null ? null : versions.onEpochDay(performanceDay.toEpochDay());
        this.regime = performance == null || formDay == null
                ? null
                : book.regimes(performance.form()).onEpochDay(formDay.toEpochDay());
        this.allocationRule = allocationDay == null ? null : allocationRule(line.performance(), allocationDay);
    }

    /**
     * Looks up what a book says about a line.
     *
     * @param book the book
     * @param declaration the declaration
     * @param line a line of it
     * @return what holds
     */
    public static LineRules of(PolicyBook book, Declaration declaration, DeclarationLine line) {
        return new LineRules(book, declaration, line);
    }

    private @Nullable LocalDate day(DateSubject subject) {
        DateRule rule = book.dateRules(subject).onEpochDay(line.serviceDate().toEpochDay());
        if (rule == null) {
            return null;
        }
        return switch (rule.date()) {
            case SERVICE_DATE -> line.serviceDate();
            case CARE_STARTED_ON -> declaration.careStartedOn().orElse(null);
            case SUBMITTED_ON -> declaration.submittedOn();
        };
    }

    private @Nullable AllocationRule allocationRule(PerformanceCode code, LocalDate day) {
        AllocationRule own = book.allocationRules(code).onEpochDay(day.toEpochDay());
        return own != null ? own : book.generalAllocationRules().onEpochDay(day.toEpochDay());
    }

    /**
     * Returns the book that was asked.
     *
     * @return the book
     */
    public PolicyBook book() {
        return book;
    }

    /**
     * Returns the declaration.
     *
     * @return the declaration
     */
    public Declaration declaration() {
        return declaration;
    }

    /**
     * Returns the line.
     *
     * @return the line
     */
    public DeclarationLine line() {
        return line;
    }

    /**
     * Tells whether the book knows the performance on some day, if not on this one.
     *
     * @return whether the code stands in the book
     */
    public boolean isPerformanceKnown() {
        return performanceKnown;
    }

    /**
     * Returns what the line's code stands for on its day.
     *
     * @return the performance, or {@code null} if it is not known or not in force
     */
    public @Nullable Performance performance() {
        return performance;
    }

    /**
     * Returns the regime of the performance's form of funding on its day.
     *
     * @return the regime, or {@code null} if the book has no rule for that day
     */
    public @Nullable FundingRegime regime() {
        return regime;
    }

    /**
     * Returns the rule by which the line's amount would be divided, were it not the work of one discipline.
     *
     * @return the rule that names the performance, else the one for all, or {@code null} if there is none
     */
    public @Nullable AllocationRule allocationRule() {
        return allocationRule;
    }

    /**
     * Returns the day that decides which version of the performance holds.
     *
     * @return the day, or {@code null} if the book does not say which date decides or the declaration lacks it
     */
    public @Nullable LocalDate performanceDay() {
        return performanceDay;
    }

    /**
     * Returns the day that decides whether the form of funding exists.
     *
     * @return the day, or {@code null} if the book does not say which date decides or the declaration lacks it
     */
    public @Nullable LocalDate formDay() {
        return formDay;
    }

    /**
     * Returns the day that decides how the line is divided.
     *
     * @return the day, or {@code null} if the book does not say which date decides or the declaration lacks it
     */
    public @Nullable LocalDate allocationDay() {
        return allocationDay;
    }

    /**
     * Returns the day whose year bears the costs.
     *
     * @return the day, or {@code null} if the book does not say which date decides or the declaration lacks it
     */
    public @Nullable LocalDate budgetDay() {
        return budgetDay;
    }

    /**
     * Returns the first subject that has no deciding day.
     *
     * @return the subject, or {@code null} if each has one
     */
    public @Nullable DateSubject undated() {
        if (performanceDay == null) {
            return DateSubject.PERFORMANCE;
        }
        if (formDay == null) {
            return DateSubject.FUNDING_FORM;
        }
        if (allocationDay == null) {
            return DateSubject.ALLOCATION;
        }
        return budgetDay == null ? DateSubject.BUDGET_YEAR : null;
    }

    /**
     * Tells whether the line's amount can be added up with those of others.
     *
     * @return whether it is between minus and plus {@link #LARGEST_AMOUNT}
     */
    public boolean isAmountInRange() {
        long cents = line.charged().cents();
        return cents <= LARGEST_AMOUNT.cents() && cents >= -LARGEST_AMOUNT.cents();
    }
}
