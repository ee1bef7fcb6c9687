package nl.birthcare.funding.rules.internal.terms;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.birthcare.funding.core.care.CarePhase;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.care.Tariff;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.law.Timeline;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyNotice;
import nl.birthcare.funding.rules.policy.entry.AllocationRule;
import nl.birthcare.funding.rules.policy.entry.DateRule;
import nl.birthcare.funding.rules.policy.entry.DateSubject;
import nl.birthcare.funding.rules.policy.entry.FundingRegime;
import nl.birthcare.funding.rules.policy.entry.TariffRegime;
import org.jspecify.annotations.Nullable;

/**
 * What a policy book says of one performance on the days that decide about a line. An entry that is absent does not hold on
 * its day; a neighbouring version is never put in its place.
 *
 * <p>Terms of a whole period, in which nothing in the book changes, are asked for on its first day.
 */
public final class Terms {

    /** The {@link #index} of terms that stand in no table. */
    static final int APART = -1;

    private final int index;
    private final PolicyBook book;
    private final PerformanceCode code;
    private final LocalDate serviceDay;
    private final DecidingDays days;
    private final @Nullable Performance version;
    private final @Nullable Performance performance;
    private final @Nullable CarePhase phase;
    private final boolean chargedByPhase;
    private final @Nullable FundingRegime regime;
    private final @Nullable Tariff tariff;
    private final @Nullable TariffRegime tariffRegime;
    private final @Nullable DerivedMaximum derivedMaximum;
    private final @Nullable AllocationRule allocationRule;
    private final Notices notices;

    /**
     * Asks a book.
     *
     * @param sharing gives one list for all that have the same notices: a ledger sees at a glance that nothing changed
     */
    Terms(
            int index,
            PolicyBook book,
            PerformanceCode code,
            LocalDate serviceDay,
            DecidingDays days,
            UnaryOperator<List<PolicyNotice>> sharing) {
        this.index = index;
        this.book = book;
        this.code = code;
        this.serviceDay = serviceDay;
        this.days = days;
        LocalDate performanceDay = day(DateSubject.PERFORMANCE);
        this.version = on(DateSubject.PERFORMANCE, book.performances(code));
        this.performance = performanceDay == null
                ? null
                : book.performance(code, performanceDay).orElse(null);
        this.phase = performance == null ? null : performance.phase().orElse(null);
        this.chargedByPhase = performance != null && performanceDay != null && isOfPhase(performance, performanceDay);
        this.regime = performance == null ? null : on(DateSubject.FUNDING_FORM, book.regimes(performance.form()));
        this.tariff = on(DateSubject.TARIFF, book.tariffs(code));
        this.tariffRegime = performance == null
                ? null
                : on(DateSubject.TARIFF, book.tariffRegimes(performance.form(), performance.discipline()));
        this.derivedMaximum = decidedTariff() == null && isBound() ? DerivedMaximum.of(this) : null;
        AllocationRule own = on(DateSubject.ALLOCATION, book.allocationRules(code));
        this.allocationRule = own != null ? own : on(DateSubject.ALLOCATION, book.generalAllocationRules());
        this.notices = Notices.of(book, performance, day(DateSubject.FUNDING_FORM), sharing);
    }

    /** Whether a performance is integral, of a phase, and described as a variant of that where it is described. */
    private boolean isOfPhase(Performance performance, LocalDate day) {
        return performance.form() == FundingForm.INTEGRAL
                && performance.phase().isPresent()
                && performance
                        .describedBy()
                        .flatMap(key -> book.descriptions(key).on(day))
                        .map(description -> description.variant().isPresent())
                        .orElse(true);
    }

    /**
     * Returns the place of these terms in their table.
     *
     * @return the place, from 0; below 0 for terms that were made for one line
     */
    public int index() {
        return index;
    }

    /** {@return the policy book that was asked} */
    public PolicyBook book() {
        return book;
    }

    /** {@return what is charged} */
    public PerformanceCode code() {
        return code;
    }

    /**
     * Returns the day of service.
     *
     * @return the service date of the line, or the first day of the period
     */
    public LocalDate serviceDay() {
        return serviceDay;
    }

    /** {@return which dates decide} */
    public DecidingDays days() {
        return days;
    }

    /**
     * Returns the day on which the book was asked about a subject.
     *
     * @param subject the subject
     * @return the day, or {@code null} if no date decides
     */
    public @Nullable LocalDate day(DateSubject subject) {
        return days.on(subject, serviceDay);
    }

    /**
     * Tells whether the book says nothing of which date decides about a subject on the day of service, though it does on
     * other days: it begins later or has ended.
     *
     * @param subject the subject
     * @return whether the book has rules, decided or not, and none of them holds on that day
     */
    public boolean isOutsideBook(DateSubject subject) {
        Timeline<DateRule> rules = book.dateRules(subject);
        return days.date(subject) == null
                && !rules.versions().isEmpty()
                && rules.onEpochDay(serviceDay.toEpochDay()) == null;
    }

    /**
     * Returns the day on which the form of funding must exist.
     *
     * @return the day that decides about the form; outside the book, where no date decides, the day of service; {@code null}
     *     if the declaration lacks the date that decides
     */
    public @Nullable LocalDate formDay() {
        return isOutsideBook(DateSubject.FUNDING_FORM) ? serviceDay : day(DateSubject.FUNDING_FORM);
    }

    /**
     * Returns the form in which care of this code is funded whenever it is.
     *
     * @return the form of every version; {@code null} where there is none, they differ or one was never decided
     */
    public @Nullable FundingForm formOfCode() {
        List<Performance> versions = book.performances(code).versions();
        boolean decided = versions.stream().allMatch(Provision::decides);
        boolean one = versions.stream().map(Performance::form).distinct().count() == 1;
        return decided && one ? versions.get(0).form() : null;
    }

    /**
     * Returns the regime by which care of this code is available or not: that of its form on its day, or of the only form
     * that the code ever has where the book does not know it on that day.
     *
     * @return the regime; {@code null} if the book has no rule for the day, or the form is not known
     */
    public @Nullable FundingRegime availability() {
        FundingForm form = version == null ? formOfCode() : null;
        LocalDate day = formDay();
        return form == null || day == null ? regime : book.regimes(form).onEpochDay(day.toEpochDay());
    }

    /**
     * Returns the version of an entry on the day that decides about a subject.
     *
     * @param <T> the entry
     * @param subject the subject
     * @param versions the versions
     * @return the version, or {@code null} if none holds or no date decides
     */
    public <T extends Provision> @Nullable T on(DateSubject subject, Timeline<T> versions) {
        LocalDate day = day(subject);
        return day == null ? null : versions.onEpochDay(day.toEpochDay());
    }

    /**
     * Tells whether the book knows the performance, be it that it is not in force on this day.
     *
     * @return whether the code stands in the book, and it is known since when
     */
    public boolean isPerformanceKnown() {
        List<Performance> versions = book.performances(code).versions();
        return !versions.isEmpty() && !isBeforeKnown(versions.get(0));
    }

    private boolean isBeforeKnown(Performance first) {
        LocalDate day = day(DateSubject.PERFORMANCE);
        boolean before = day != null && day.isBefore(first.validity().firstDay());
        return before && first.earlierUnknown();
    }

    /**
     * Returns what the code stands for on its day, in force or not.
     *
     * @return the performance, or {@code null} if the book does not know it on that day
     */
    public @Nullable Performance version() {
        return version;
    }

    /**
     * Returns what the code stands for on its day.
     *
     * @return the performance, or {@code null} if it is not known or not in force
     */
    public @Nullable Performance performance() {
        return performance;
    }

    /** {@return the phase of the care; null if the performance is not known or not in force, or the book does not say} */
    public @Nullable CarePhase phase() {
        return phase;
    }

    /**
     * Tells whether the performance is charged once for a phase of integral care.
     *
     * @return whether it is integral and a variant of a phase: hours of maternity care are of a phase, and are not
     */
    public boolean isChargedByPhase() {
        return chargedByPhase;
    }

    /**
     * Tells in which form the care is funded.
     *
     * @param form a form
     * @return whether the performance is known, in force, and of that form
     */
    public boolean isOf(FundingForm form) {
        return performance != null && performance.form() == form;
    }

    /**
     * Tells whose work the care is.
     *
     * @param discipline a discipline
     * @return whether the performance is known, in force, and the work of that discipline alone
     */
    public boolean isOf(Discipline discipline) {
        return performance != null && performance.discipline().orElse(null) == discipline;
    }

    /** {@return the regime of the form of funding} */
    public @Nullable FundingRegime regime() {
        return regime;
    }

    /** {@return the tariff} */
    public @Nullable Tariff tariff() {
        return tariff;
    }

    /**
     * Returns the tariff by which a line is judged: one that was never decided is none, unless a scenario assumes it.
     *
     * @return the tariff, or {@code null} if the book has none for the day that decides
     */
    public @Nullable Tariff decidedTariff() {
        return tariff != null && tariff.decides() ? tariff : null;
    }

    /**
     * Returns the maximum tariff that the book states, whether or not prices are bound.
     *
     * @return the tariff, or {@code null} if there is none
     */
    public @Nullable Tariff statedMaximum() {
        Tariff decided = decidedTariff();
        return decided != null && decided.kind().isMaximum() ? decided : null;
    }

    /**
     * Returns the maximum tariff that binds the price.
     *
     * @return the tariff, or {@code null} if the book has none that decides, or prices are not bound for certain
     */
    public @Nullable Tariff bindingMaximum() {
        return isBound() ? statedMaximum() : null;
    }

    /** Whether prices are bound for certain. */
    private boolean isBound() {
        return tariffRegime != null
                && tariffRegime.decides()
                && tariffRegime.kind().isMaximum();
    }

    /**
     * Returns the maximum that follows from the full tariff, where prices are bound for certain and the book states no tariff
     * of the performance itself.
     *
     * @return the maximum, or {@code null} if it cannot be calculated
     */
    public @Nullable DerivedMaximum derivedMaximum() {
        return derivedMaximum;
    }

    /** {@return how far prices are bound} */
    public @Nullable TariffRegime tariffRegime() {
        return tariffRegime;
    }

    /**
     * Returns the rule by which an amount would be divided, were it not the work of one discipline and were there no key in
     * its agreement.
     *
     * @return the rule that names the performance, else the one for all, or {@code null} if there is none
     */
    public @Nullable AllocationRule allocationRule() {
        return allocationRule;
    }

    /**
     * Returns what a run should say once.
     *
     * @param declaration the declaration of a line
     * @param line the line
     * @return the notices about the form of funding that hold on its day
     */
    public List<PolicyNotice> notices(Declaration declaration, DeclarationLine line) {
        return notices.about(declaration, line);
    }
}
