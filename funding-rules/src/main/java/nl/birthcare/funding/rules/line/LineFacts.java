package nl.birthcare.funding.rules.line;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.care.Tariff;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.law.Timeline;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.core.party.Partnership;
import nl.birthcare.funding.rules.policy.AllocationRule;
import nl.birthcare.funding.rules.policy.DateRule;
import nl.birthcare.funding.rules.policy.DateSubject;
import nl.birthcare.funding.rules.policy.FundingRegime;
import nl.birthcare.funding.rules.policy.PerformanceDescription;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyNotice;
import nl.birthcare.funding.rules.policy.TariffRegime;
import org.jspecify.annotations.Nullable;

/**
 * One line, the days that decide about it, and what the policy book and the agreements say on those days.
 *
 * <p>An entry that is absent does not hold on its day; a neighbouring version is never put in its place. A credit whose
 * line is in the history is dated as that line is.
 */
public final class LineFacts {

    /**
     * The largest amount of one line that is divided: ten thousand million euros, some millions of which can be added up
     * without overflow. A limit of this library, not of any rule.
     */
    public static final Euro LARGEST_AMOUNT = Euro.ofCents(1_000_000_000_000L);

    private final PolicyBook book;
    private final Agreements agreements;
    private final @Nullable ClientHistory history;
    private final Declaration declaration;
    private final DeclarationLine line;
    private final @Nullable CreditPosition credit;
    private final LocalDate serviceDay;
    private final @Nullable LocalDate performanceDay;
    private final @Nullable LocalDate formDay;
    private final @Nullable LocalDate tariffDay;
    private final @Nullable LocalDate agreementDay;
    private final @Nullable LocalDate allocationDay;
    private final @Nullable LocalDate budgetDay;
    private final @Nullable Performance performance;
    private final @Nullable FundingRegime regime;
    private final boolean originalRefused;

    private LineFacts(
            PolicyBook book,
            Agreements agreements,
            @Nullable ClientHistory history,
            Declaration declaration,
            DeclarationLine line,
            boolean originalRefused) {
        this.book = book;
        this.agreements = agreements;
        this.history = history;
        this.declaration = declaration;
        this.line = line;
        this.credit = creditPosition(history, declaration, line);
        this.originalRefused = originalRefused;
        HistoryLine original = original();
        Declaration dated = original == null ? declaration : original.declaration();
        DeclarationLine datedLine = original == null ? line : original.line();
        this.serviceDay = datedLine.serviceDate();
        this.performanceDay = day(DateSubject.PERFORMANCE, dated, datedLine);
        this.formDay = day(DateSubject.FUNDING_FORM, dated, datedLine);
        this.tariffDay = day(DateSubject.TARIFF, dated, datedLine);
        this.agreementDay = day(DateSubject.AGREEMENT, dated, datedLine);
        this.allocationDay = day(DateSubject.ALLOCATION, dated, datedLine);
        this.budgetDay = day(DateSubject.BUDGET_YEAR, dated, datedLine);
        this.performance = performanceOf(line.performance());
        this.regime = performance == null ? null : on(formDay, book.regimes(performance.form()));
    }

    /**
     * Gathers what is known about a line.
     *
     * @param book the policy book
     * @param agreements what insurers and declarants agreed
     * @param history the lines around it, or {@code null} if no snapshot was taken
     * @param declaration the declaration
     * @param line a line of it
     * @return the facts
     */
    public static LineFacts of(
            PolicyBook book,
            Agreements agreements,
            @Nullable ClientHistory history,
            Declaration declaration,
            DeclarationLine line) {
        return new LineFacts(book, agreements, history, declaration, line, false);
    }

    /**
     * Returns the facts of the line that this credit takes back.
     *
     * @return its facts, or {@code null} if this is no credit, or the line is not in the history or of other care
     */
    public @Nullable LineFacts ofOriginal() {
        HistoryLine original = original();
        return original == null
                ? null
                : new LineFacts(book, agreements, history, original.declaration(), original.line(), false);
    }

    /**
     * Returns these facts with the knowledge that the line that this credit takes back is itself refused.
     *
     * @return the facts
     */
    public LineFacts withRefusedOriginal() {
        return new LineFacts(book, agreements, history, declaration, line, true);
    }

    private static @Nullable CreditPosition creditPosition(
            @Nullable ClientHistory history, Declaration declaration, DeclarationLine line) {
        if (history == null || line.direction() == Direction.DEBIT) {
            return null;
        }
        return line.previousReference()
                .flatMap(previous -> history.debit(declaration.declarant(), previous))
                .map(original -> CreditPosition.of(history, original, declaration, line))
                .orElse(null);
    }

    private @Nullable LocalDate day(DateSubject subject, Declaration dated, DeclarationLine datedLine) {
        LocalDate serviceDate = datedLine.serviceDate();
        DateRule rule = book.dateRules(subject).onEpochDay(serviceDate.toEpochDay());
        if (rule == null) {
            return null;
        }
        return switch (rule.date()) {
            case SERVICE_DATE -> serviceDate;
            case CARE_STARTED_ON -> dated.careStartedOn().orElse(null);
            case SUBMITTED_ON -> dated.submittedOn();
        };
    }

    private @Nullable Performance performanceOf(PerformanceCode code) {
        Performance version = on(performanceDay, book.performances(code));
        return version == null || isDescribed(version) ? version : null;
    }

    /** Whether the description by which a performance goes, if any, holds as well. */
    private boolean isDescribed(Performance version) {
        PerformanceDescription description = descriptionOf(version);
        return description == null
                || (performanceDay != null && description.validity().contains(performanceDay));
    }

    private @Nullable PerformanceDescription descriptionOf(Performance version) {
        return version.describedBy().flatMap(book::description).orElse(null);
    }

    private static <T extends Provision> @Nullable T on(@Nullable LocalDate day, Timeline<T> versions) {
        return day == null ? null : versions.onEpochDay(day.toEpochDay());
    }

    /**
     * Returns the policy book that was asked.
     *
     * @return the book
     */
    public PolicyBook book() {
        return book;
    }

    /**
     * Returns the lines around this one.
     *
     * @return the snapshot, or {@code null} if none was taken
     */
    public @Nullable ClientHistory history() {
        return history;
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
     * Tells whether the line takes money back.
     *
     * @return whether it is a credit
     */
    public boolean isCredit() {
        return line.direction() == Direction.CREDIT;
    }

    /**
     * Returns where a credit stands among the credits of the line that it names.
     *
     * @return the position, or {@code null} for a debit, and for a credit whose line is not in the history
     */
    public @Nullable CreditPosition credit() {
        return credit;
    }

    /**
     * Tells whether the line that this credit takes back is itself refused.
     *
     * @return whether it is; false where that is not known
     */
    public boolean isOriginalRefused() {
        return originalRefused;
    }

    private @Nullable HistoryLine original() {
        return credit != null && credit.isMatching() ? credit.original() : null;
    }

    /**
     * Tells whether the book knows the performance on some day, if not on this one.
     *
     * @return whether the code stands in the book
     */
    public boolean isPerformanceKnown() {
        return !book.performances(line.performance()).versions().isEmpty();
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
     * Returns why a performance that stands in the book for the day is not in force all the same.
     *
     * @return the description that it goes by, if that does not hold on the day; else {@code null}
     */
    public @Nullable PerformanceDescription lapsedDescription() {
        Performance version = on(performanceDay, book.performances(line.performance()));
        return version == null || isDescribed(version) ? null : descriptionOf(version);
    }

    /**
     * Tells in which form the line's care is funded.
     *
     * @param form a form
     * @return whether the performance is known, in force, and of that form
     */
    public boolean isOf(FundingForm form) {
        return performance != null && performance.form() == form;
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
     * Returns the tariff of the performance on its day.
     *
     * @return the tariff, or {@code null} if the book has none for that day
     */
    public @Nullable Tariff tariff() {
        return on(tariffDay, book.tariffs(line.performance()));
    }

    /**
     * Returns how far prices of the line's form and discipline are bound on its day.
     *
     * @return the tariff regime, or {@code null} if the book has none for that day
     */
    public @Nullable TariffRegime tariffRegime() {
        return performance == null
                ? null
                : on(tariffDay, book.tariffRegimes(performance.form(), performance.discipline()));
    }

    /**
     * Returns the agreement between insurer and declarant that covers the line on its day. Where the line names an
     * agreement, no other counts.
     *
     * @return the agreement, or {@code null} if there is none
     */
    public @Nullable Agreement agreement() {
        if (agreementDay == null) {
            return null;
        }
        Agreement covering =
                agreements.covering(declaration.insurer(), declaration.declarant(), line.performance(), agreementDay);
        Optional<String> named = line.agreement();
        return covering == null || named.isEmpty() || named.get().equals(covering.id()) ? covering : null;
    }

    /**
     * Returns the partnership that declares.
     *
     * @return the declarant's partnership; empty if the agreements do not know it
     */
    public Optional<Partnership> partnership() {
        return agreements.partnership(declaration.declarant());
    }

    /**
     * Returns the rule by which the line's amount would be divided, were it not the work of one discipline and were
     * there no key in its agreement.
     *
     * @return the rule that names the performance, else the one for all, or {@code null} if there is none
     */
    public @Nullable AllocationRule allocationRule() {
        PerformanceCode code = line.performance();
        AllocationRule own = on(allocationDay, book.allocationRules(code));
        return own != null ? own : on(allocationDay, book.generalAllocationRules());
    }

    /**
     * Returns what a run should say once, and that touches this line.
     *
     * @return the notices about the line's form of funding that hold on its day
     */
    public List<PolicyNotice> notices() {
        LocalDate day = formDay;
        if (performance == null || day == null) {
            return List.of();
        }
        List<PolicyNotice> all = book.notices(performance.form());
        for (int i = 0; i < all.size(); i++) {
            if (!all.get(i).validity().contains(day)) {
                return all.stream()
                        .filter(notice -> notice.validity().contains(day))
                        .toList();
            }
        }
        return all;
    }

    /**
     * Returns the day of service by which the line is judged.
     *
     * @return the service date of the line; of a credit whose line is in the history, the service date of that line
     */
    public LocalDate serviceDay() {
        return serviceDay;
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
     * Returns the day that decides which tariff holds.
     *
     * @return the day, or {@code null} if the book does not say which date decides or the declaration lacks it
     */
    public @Nullable LocalDate tariffDay() {
        return tariffDay;
    }

    /**
     * Returns the day that an agreement must cover.
     *
     * @return the day, or {@code null} if the book does not say which date decides or the declaration lacks it
     */
    public @Nullable LocalDate agreementDay() {
        return agreementDay;
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
        if (tariffDay == null) {
            return DateSubject.TARIFF;
        }
        if (agreementDay == null) {
            return DateSubject.AGREEMENT;
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
        return isInRange(line.charged());
    }

    static boolean isInRange(Euro amount) {
        return amount.cents() <= LARGEST_AMOUNT.cents() && amount.cents() >= -LARGEST_AMOUNT.cents();
    }
}
