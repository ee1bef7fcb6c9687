package nl.birthcare.funding.rules.line;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.care.Tariff;
import nl.birthcare.funding.core.care.TariffUnit;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.declaration.StatedPart;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.law.Timeline;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.AgreedPrice;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.core.party.Partnership;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyNotice;
import nl.birthcare.funding.rules.policy.entry.AllocationRule;
import nl.birthcare.funding.rules.policy.entry.DateRule;
import nl.birthcare.funding.rules.policy.entry.DateSubject;
import nl.birthcare.funding.rules.policy.entry.FundingRegime;
import nl.birthcare.funding.rules.policy.entry.LineDate;
import nl.birthcare.funding.rules.policy.entry.PerformanceDescription;
import nl.birthcare.funding.rules.policy.entry.ProviderRule;
import nl.birthcare.funding.rules.policy.entry.TariffRegime;
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

    private final DeclarationFacts about;
    private final DeclarationLine line;

    /** What was found out beforehand; null where the book must be asked. */
    private final @Nullable Situation situation;

    /** What is known of a line that stands in no situation; null of one that does. */
    private final @Nullable Apart apart;

    private final AgreementIndex.@Nullable Term term;

    LineFacts(DeclarationFacts about, DeclarationLine line, @Nullable CreditPosition credit, boolean originalRefused) {
        this.about = about;
        this.line = line;
        long day = Days.number(line.serviceDate());
        this.situation = isCredit() ? null : about.situations().at(line.performance(), day);
        this.apart = situation == null ? Apart.of(about, line, credit, originalRefused) : null;
        this.term = apart == null ? about.covering(line.performance(), day) : termOf(apart.days.agreement());
    }

    private Apart apart() {
        return Objects.requireNonNull(apart);
    }

    /** What is found out about one line alone: a credit, or one of which the book itself must be asked. */
    private record Apart(
            @Nullable CreditPosition credit,
            boolean originalRefused,
            DecidingDays days,
            @Nullable Performance performance,
            @Nullable FundingRegime regime) {

        static Apart of(
                DeclarationFacts about,
                DeclarationLine line,
                @Nullable CreditPosition credit,
                boolean originalRefused) {
            DecidingDays days = DecidingDays.of(about, line, originalOf(credit));
            PolicyBook book = about.book();
            Performance performance =
                    days.performance() == null ? null : book.performance(line.performance(), days.performance());
            FundingRegime regime = performance == null ? null : on(days.form(), book.regimes(performance.form()));
            return new Apart(credit, originalRefused, days, performance, regime);
        }
    }

    /** The days that decide, by subject. */
    private record DecidingDays(
            @Nullable LocalDate performance,
            @Nullable LocalDate form,
            @Nullable LocalDate tariff,
            @Nullable LocalDate agreement,
            @Nullable LocalDate allocation,
            @Nullable LocalDate budget) {

        static DecidingDays of(DeclarationFacts about, DeclarationLine line, @Nullable HistoryLine original) {
            Declaration dated = original == null ? about.declaration() : original.declaration();
            DeclarationLine datedLine = original == null ? line : original.line();
            return new DecidingDays(
                    day(about.book(), DateSubject.PERFORMANCE, dated, datedLine),
                    day(about.book(), DateSubject.FUNDING_FORM, dated, datedLine),
                    day(about.book(), DateSubject.TARIFF, dated, datedLine),
                    day(about.book(), DateSubject.AGREEMENT, dated, datedLine),
                    day(about.book(), DateSubject.ALLOCATION, dated, datedLine),
                    day(about.book(), DateSubject.BUDGET_YEAR, dated, datedLine));
        }

        private static @Nullable LocalDate day(
                PolicyBook book, DateSubject subject, Declaration dated, DeclarationLine datedLine) {
            LocalDate serviceDate = datedLine.serviceDate();
            DateRule rule = book.dateRules(subject).onEpochDay(serviceDate.toEpochDay());
            if (rule == null || !rule.decides()) {
                return null;
            }
            return switch (rule.date()) {
                case SERVICE_DATE -> serviceDate;
                case CARE_STARTED_ON -> dated.careStartedOn().orElse(null);
                case SUBMITTED_ON -> dated.submittedOn();
            };
        }
    }

    /**
     * Gathers what is known about a line, without asking how the credits of the lines around it stand.
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
        return of(book, agreements, Standings.by(credit -> Standing.SOUND), history, declaration, line);
    }

    /**
     * Gathers what is known about a line. All agreements are put in order for it: whoever asks about many lines goes by
     * {@code FundingEngine.about}.
     *
     * @param book the policy book
     * @param agreements what insurers and declarants agreed
     * @param standings how other lines stand: a credit that is refused takes nothing back
     * @param history the lines around it, or {@code null} if no snapshot was taken
     * @param declaration the declaration
     * @param line a line of it
     * @return the facts
     */
    public static LineFacts of(
            PolicyBook book,
            Agreements agreements,
            Standings standings,
            @Nullable ClientHistory history,
            Declaration declaration,
            DeclarationLine line) {
        return DeclarationFacts.of(
                        book, Situations.NONE, AgreementIndex.of(agreements), standings, history, declaration)
                .line(line);
    }

    /**
     * Returns the facts of the line that this credit takes back.
     *
     * @return its facts, or {@code null} if this is no credit, or the line is not in the history or of other care
     */
    public @Nullable LineFacts ofOriginal() {
        HistoryLine original = original();
        return original == null ? null : about.ofOther(original.declaration()).line(original.line());
    }

    /**
     * Returns these facts with the knowledge that the line that this credit takes back is itself refused.
     *
     * @return the facts
     */
    public LineFacts withRefusedOriginal() {
        return new LineFacts(about, line, credit(), true);
    }

    /** Whether the book lets the service date decide about every subject, so that no other date of a line matters. */
    boolean isDatedByService() {
        long day = line.serviceDate().toEpochDay();
        for (DateSubject subject : DateSubject.values()) {
            DateRule rule = about.book().dateRules(subject).onEpochDay(day);
            if (rule == null || !rule.decides() || rule.date() != LineDate.SERVICE_DATE) {
                return false;
            }
        }
        return true;
    }

    private AgreementIndex.@Nullable Term termOf(@Nullable LocalDate day) {
        return day == null ? null : about.covering(line.performance(), Days.number(day));
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
        return about.book();
    }

    /**
     * Returns the lines around this one.
     *
     * @return the snapshot, or {@code null} if none was taken
     */
    public @Nullable ClientHistory history() {
        return about.history();
    }

    /**
     * Returns the declaration.
     *
     * @return the declaration
     */
    public Declaration declaration() {
        return about.declaration();
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
        return apart == null ? null : apart.credit;
    }

    /**
     * Tells whether the line that this credit takes back is itself refused.
     *
     * @return whether it is; false where that is not known
     */
    public boolean isOriginalRefused() {
        return apart != null && apart.originalRefused;
    }

    private @Nullable HistoryLine original() {
        return apart == null ? null : originalOf(apart.credit);
    }

    private static @Nullable HistoryLine originalOf(@Nullable CreditPosition credit) {
        return credit != null && credit.isMatching() ? credit.original() : null;
    }

    /**
     * Tells whether the book knows the performance on some day, if not on this one.
     *
     * @return whether the code stands in the book
     */
    public boolean isPerformanceKnown() {
        return !about.book().performances(line.performance()).versions().isEmpty();
    }

    /**
     * Returns what the line's code stands for on its day.
     *
     * @return the performance, or {@code null} if it is not known or not in force
     */
    public @Nullable Performance performance() {
        return situation != null ? situation.performance() : apart().performance;
    }

    /**
     * Returns why a performance that stands in the book for the day is not in force all the same.
     *
     * @return the description that it goes by, if that does not hold on the day; else {@code null}
     */
    public @Nullable PerformanceDescription lapsedDescription() {
        Performance version = version();
        LocalDate day = performanceDay();
        if (version == null || day == null || performance() != null) {
            return null;
        }
        List<PerformanceDescription> descriptions = version.describedBy()
                .map(key -> about.book().descriptions(key).versions())
                .orElse(List.of());
        // The last one that began by the day; before the first of all, that one.
        return descriptions.stream()
                .filter(each -> !each.validity().firstDay().isAfter(day))
                .reduce((earlier, later) -> later)
                .or(() -> descriptions.stream().findFirst())
                .orElse(null);
    }

    /** What the line's code stands for on its day, in force or not. */
    private @Nullable Performance version() {
        return on(performanceDay(), about.book().performances(line.performance()));
    }

    /**
     * Returns in which form the line's care is funded, whether or not its performance is in force.
     *
     * @return the form, or {@code null} if the book does not know what the code stands for on the line's day
     */
    public @Nullable FundingForm form() {
        Performance performance = performance();
        Performance version = performance == null ? version() : performance;
        return version == null ? null : version.form();
    }

    /**
     * Tells in which form the line's care is funded.
     *
     * @param form a form
     * @return whether the performance is known, in force, and of that form
     */
    public boolean isOf(FundingForm form) {
        if (situation != null) {
            return situation.form() == form;
        }
        Performance performance = performance();
        return performance != null && performance.form() == form;
    }

    /**
     * Returns the regime of the performance's form of funding on its day.
     *
     * @return the regime, or {@code null} if the book has no rule for that day
     */
    public @Nullable FundingRegime regime() {
        return situation != null ? situation.regime() : apart().regime;
    }

    /**
     * Returns the tariff of the performance on its day.
     *
     * @return the tariff, or {@code null} if the book has none for that day
     */
    public @Nullable Tariff tariff() {
        return situation == null ? on(tariffDay(), about.book().tariffs(line.performance())) : situation.tariff();
    }

    /**
     * Returns the tariff by which the line is judged: one that was never decided is none, unless a scenario assumes it.
     *
     * @return the tariff, or {@code null} if the book has none for that day that decides
     */
    public @Nullable Tariff decidedTariff() {
        Tariff tariff = tariff();
        return tariff != null && tariff.decides() ? tariff : null;
    }

    /**
     * Returns how far prices of the line's form and discipline are bound on its day.
     *
     * @return the tariff regime, or {@code null} if the book has none for that day
     */
    public @Nullable TariffRegime tariffRegime() {
        if (situation != null) {
            return situation.tariffRegime();
        }
        Performance performance = performance();
        return performance == null
                ? null
                : on(tariffDay(), about.book().tariffRegimes(performance.form(), performance.discipline()));
    }

    /**
     * Returns the agreement between insurer and declarant that covers the line on its day, whichever the line names: no
     * two can cover the same.
     *
     * @return the agreement, or {@code null} if there is none
     */
    public @Nullable Agreement agreement() {
        return term == null ? null : term.agreement();
    }

    /**
     * Tells whether the line names an agreement that does not cover it, so that what was agreed about it is not certain.
     *
     * @return whether it names another than the {@link #agreement()} that does, or any where there is none
     */
    public boolean isNamingOtherAgreement() {
        String named = line.agreement().orElse(null);
        return named != null && (term == null || !about.isName(named, term.agreement()));
    }

    /**
     * Returns how many agreements there are between insurer and declarant, whatever and whenever they cover.
     *
     * @return their number
     */
    public int agreementsBetweenParties() {
        return about.agreementsBetweenParties();
    }

    /**
     * Tells whether the agreement says how the line is divided.
     *
     * @return whether there is one with a key or a basis of allocation
     */
    public boolean isAllocatedByAgreement() {
        return term != null && term.isAllocating();
    }

    /**
     * Returns the partnership that declares.
     *
     * @return the declarant's partnership; empty if the agreements do not know it
     */
    public Optional<Partnership> partnership() {
        return about.partnership();
    }

    /**
     * Returns the first monodisciplinary line for the same pregnancy that was given or declared by somebody who is not the
     * declarant and is not known to take part in its partnership. Lines that were taken back in full do not count.
     *
     * @return the first of those that certainly break a bundle, else of those that may, by service date, declaration,
     *     reference and provider; {@code null} if there is none or nothing is known of the pregnancy
     */
    public @Nullable HistoryLine outsideCare() {
        PregnancyFacts pregnancy = about.pregnancy();
        return pregnancy == null ? null : pregnancy.outsideCare();
    }

    /**
     * Returns the first line for the same pregnancy by somebody outside of which the book cannot say whether it is
     * monodisciplinary.
     *
     * @return the first in the order of {@link #outsideCare()}, or {@code null} if there is none or nothing is known of the
     *     pregnancy
     */
    public @Nullable HistoryLine unknownOutsideCare() {
        PregnancyFacts pregnancy = about.pregnancy();
        return pregnancy == null ? null : pregnancy.unknownOutsideCare();
    }

    /**
     * Returns the first line for the same client by somebody outside that is or may be monodisciplinary and names no
     * pregnancy, so that it may belong to this one.
     *
     * @return the first in the order of {@link #outsideCare()}, or {@code null} if there is none or nothing is known of the
     *     pregnancy
     */
    public @Nullable HistoryLine unplacedOutsideCare() {
        PregnancyFacts pregnancy = about.pregnancy();
        return pregnancy == null ? null : pregnancy.unplacedOutsideCare();
    }

    /**
     * Tells whether the {@link #outsideCare()} certainly breaks a bundle: it is known who takes part in the partnership and
     * who gave that care, both who gave and who declared it stand outside, something is charged for it, it is neither refused
     * nor in doubt whether it was taken back, and integral care, as far as was decided, could have contained it.
     *
     * @return whether all of that is so
     */
    public boolean isOutsideCareCertain() {
        PregnancyFacts pregnancy = about.pregnancy();
        return pregnancy != null && pregnancy.isOutsideCareCertain();
    }

    /** Whether integral care does not contain the care of the line, so that it can only be declared apart. */
    boolean isExcludedFromIntegralCare() {
        Performance version = version();
        LocalDate day = formDay();
        return version != null
                && day != null
                && about.book().contentExclusions(FundingForm.INTEGRAL).stream()
                        .map(exclusions -> on(day, exclusions))
                        .anyMatch(exclusion ->
                                exclusion != null && version.content().contains(exclusion.content()));
    }

    /**
     * Tells whether the line is for maternity care (kraamzorg).
     *
     * @return whether its performance is known, in force, and of that discipline
     */
    public boolean isMaternityCare() {
        Performance performance = performance();
        return performance != null && performance.discipline().orElse(null) == Discipline.MATERNITY_CARE;
    }

    /**
     * Returns for how many minutes of maternity care the line is.
     *
     * @return the minutes: none for other care, and for what is not counted by time; {@code null} if it is not known in what
     *     unit the quantity counts
     */
    public @Nullable BigInteger maternityMinutes() {
        if (!isMaternityCare()) {
            return BigInteger.ZERO;
        }
        Tariff tariff = line.unit().isPresent() ? null : decidedTariff();
        TariffUnit unit = line.unit().orElse(tariff == null ? null : tariff.unit());
        if (unit == null) {
            return null;
        }
        BigInteger quantity = BigInteger.valueOf(line.quantity());
        return switch (unit) {
            case HOUR -> quantity.multiply(BigInteger.valueOf(60));
            case FIVE_MINUTES -> quantity.multiply(BigInteger.valueOf(5));
            case PERFORMANCE, DAY -> BigInteger.ZERO;
        };
    }

    /**
     * Returns for how many minutes of maternity care all lines for the same pregnancy are, credits taken off.
     *
     * @return the minutes as far as they can be counted, or {@code null} if nothing is known of the pregnancy
     */
    public @Nullable BigInteger maternityMinutesOfPregnancy() {
        PregnancyFacts pregnancy = about.pregnancy();
        return pregnancy == null ? null : pregnancy.maternityTime().minutes();
    }

    /**
     * Tells whether all maternity care for the same pregnancy could be counted.
     *
     * @return false if it is not known of some in what unit its quantity counts, if credits are in doubt, or if nothing is
     *     known of the pregnancy
     */
    public boolean isMaternityTimeComplete() {
        PregnancyFacts pregnancy = about.pregnancy();
        return pregnancy != null && pregnancy.maternityTime().complete();
    }

    /**
     * Returns the rule by which the line's amount would be divided, were it not the work of one discipline and were
     * there no key in its agreement.
     *
     * @return the rule that names the performance, else the one for all, or {@code null} if there is none
     */
    public @Nullable AllocationRule allocationRule() {
        if (situation != null) {
            return situation.allocationRule();
        }
        AllocationRule own = on(allocationDay(), about.book().allocationRules(line.performance()));
        return own != null ? own : on(allocationDay(), about.book().generalAllocationRules());
    }

    /**
     * Returns what a run should say once, and that touches this line.
     *
     * @return the notices about the line's form of funding that hold on its day
     */
    public List<PolicyNotice> notices() {
        if (situation != null) {
            return situation.notices();
        }
        Performance performance = performance();
        LocalDate day = formDay();
        if (performance == null || day == null) {
            return List.of();
        }
        List<PolicyNotice> all = about.book().notices(performance.form());
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
        HistoryLine original = original();
        return original == null ? line.serviceDate() : original.line().serviceDate();
    }

    /**
     * Returns the day that decides which version of the performance holds.
     *
     * @return the day, or {@code null} if the book does not say which date decides or the declaration lacks it
     */
    public @Nullable LocalDate performanceDay() {
        return apart == null ? line.serviceDate() : apart.days.performance();
    }

    /**
     * Returns the day that decides whether the form of funding exists.
     *
     * @return the day, or {@code null} if the book does not say which date decides or the declaration lacks it
     */
    public @Nullable LocalDate formDay() {
        return apart == null ? line.serviceDate() : apart.days.form();
    }

    /**
     * Returns the day that decides which tariff holds.
     *
     * @return the day, or {@code null} if the book does not say which date decides or the declaration lacks it
     */
    public @Nullable LocalDate tariffDay() {
        return apart == null ? line.serviceDate() : apart.days.tariff();
    }

    /**
     * Returns the day that an agreement must cover.
     *
     * @return the day, or {@code null} if the book does not say which date decides or the declaration lacks it
     */
    public @Nullable LocalDate agreementDay() {
        return apart == null ? line.serviceDate() : apart.days.agreement();
    }

    /**
     * Returns the day that decides how the line is divided.
     *
     * @return the day, or {@code null} if the book does not say which date decides or the declaration lacks it
     */
    public @Nullable LocalDate allocationDay() {
        return apart == null ? line.serviceDate() : apart.days.allocation();
    }

    /**
     * Returns the day whose year bears the costs.
     *
     * @return the day, or {@code null} if the book does not say which date decides or the declaration lacks it
     */
    public @Nullable LocalDate budgetDay() {
        return apart == null ? line.serviceDate() : apart.days.budget();
    }

    /**
     * Returns the day that decides about a subject.
     *
     * @param subject the subject
     * @return the day, or {@code null} if the book does not say which date decides or the declaration lacks it
     */
    public @Nullable LocalDate decidingDay(DateSubject subject) {
        return switch (subject) {
            case PERFORMANCE -> performanceDay();
            case FUNDING_FORM -> formDay();
            case TARIFF -> tariffDay();
            case AGREEMENT -> agreementDay();
            case ALLOCATION -> allocationDay();
            case BUDGET_YEAR -> budgetDay();
        };
    }

    /**
     * Returns which date of the line decides about a subject; of a credit whose line is in the history, which date of that
     * line.
     *
     * @param subject the subject
     * @return the date, or {@code null} if the book does not say
     */
    public @Nullable LineDate decidingDate(DateSubject subject) {
        if (situation != null) {
            return LineDate.SERVICE_DATE;
        }
        HistoryLine original = original();
        LocalDate serviceDate = (original == null ? line : original.line()).serviceDate();
        DateRule rule = about.book().dateRules(subject).onEpochDay(serviceDate.toEpochDay());
        return rule == null || !rule.decides() ? null : rule.date();
    }

    /**
     * Returns the first subject that has no deciding day.
     *
     * @return the subject, or {@code null} if each has one
     */
    public @Nullable DateSubject undated() {
        for (DateSubject subject : DateSubject.values()) {
            if (decidingDay(subject) == null) {
                return subject;
            }
        }
        return null;
    }

    /**
     * Tells whether the line's amount can be added up with those of others.
     *
     * @return whether it is between minus and plus {@link #LARGEST_AMOUNT}
     */
    public boolean isAmountInRange() {
        return isInRange(line.charged());
    }

    /**
     * Tells whether the parts that the line states are its amount, divided.
     *
     * @return whether each is 0.00 or more and their sum is what is asked; without parts, whether nothing is asked
     */
    public boolean isSumOfParts() {
        long left = line.amount().cents();
        for (StatedPart part : line.parts()) {
            long cents = part.amount().cents();
            if (cents < 0 || cents > left) {
                return false;
            }
            left -= cents;
        }
        return left == 0;
    }

    /**
     * Returns what was found out beforehand about lines like this one.
     *
     * @return the situation, or {@code null} if the book itself was asked
     */
    public @Nullable Situation situation() {
        return situation;
    }

    /**
     * Returns the price that the agreement states for the performance.
     *
     * @return the price, or {@code null} if there is no agreement or it states none
     */
    public @Nullable AgreedPrice agreedPrice() {
        return term == null ? null : term.price();
    }

    /**
     * Tells whether the declaration names a pregnancy.
     *
     * @return whether it does
     */
    public boolean isOfPregnancy() {
        return about.isOfPregnancy();
    }

    /**
     * Tells whether a partnership declares.
     *
     * @return whether the declarant's code is of that type
     */
    public boolean isByPartnership() {
        return about.isByPartnership();
    }

    /**
     * Tells whether care of the declaration was given by somebody who is not the declarant and is not known to take part
     * in its partnership.
     *
     * @return whether a line of the declaration is of an outsider
     */
    public boolean hasOwnOutsiders() {
        return about.hasOwnOutsiders();
    }

    /**
     * Tells whether somebody who is not {@linkplain #hasOwnOutsiders inside} may have given care for the same pregnancy.
     *
     * @return false only if certainly nobody did: no line of the declaration, nor of the pregnancy, is of an outsider
     */
    public boolean hasOutsiders() {
        return about.hasOutsiders();
    }

    /**
     * Returns the first subject whose deciding day the policy book does not reach: it says of that day not even which date
     * decides.
     *
     * @return the subject, or {@code null} if the book reaches every day that decides
     */
    public @Nullable DateSubject uncovered() {
        if (situation != null) {
            return null;
        }
        for (DateSubject subject : DateSubject.values()) {
            LocalDate day = decidingDay(subject);
            if (day != null && on(day, about.book().dateRules(subject)) == null) {
                return subject;
            }
        }
        return null;
    }

    /**
     * Tells whether it is not known which agreement covers the line, though there are some between insurer and declarant.
     *
     * @return whether no date decides about agreements and one of them may cover the performance
     */
    public boolean isAgreementUndated() {
        return agreementDay() == null && about.mayBeAgreed(line.performance());
    }

    /**
     * Tells whether it is not known by which agreement the line is divided, though there may be one.
     *
     * @return whether no date decides about agreements and one with a key or a basis of allocation may cover the performance
     */
    public boolean isAllocationUndated() {
        return agreementDay() == null && about.mayBeAllocatedByAgreement(line.performance());
    }

    /**
     * Tells whether it is known who gave the care: the line names a performer, or the declarant is of a type that is known to
     * declare on the list. Others, such as factoring companies, may declare for whoever gave it.
     *
     * @return whether it is
     */
    public boolean isGiverKnown() {
        if (line.performer().isPresent()) {
            return true;
        }
        ProviderRule usual =
                on(serviceDay(), about.book().providerRules(line.performance().list()));
        return usual != null
                && usual.decides()
                && usual.providerTypes().contains(declaration().declarant().providerType());
    }

    /**
     * Tells whether it is {@linkplain #isGiverKnown() known} who gave the care of another line.
     *
     * @param other a line, such as the {@link #outsideCare()}
     * @return whether it is
     */
    public boolean isGiverKnown(HistoryLine other) {
        return about.ofOther(other.declaration()).line(other.line()).isGiverKnown();
    }

    /** Whether what the line's code stands for on its day is known, and was decided. */
    boolean isPerformanceDecided() {
        Performance version = version();
        return version != null && version.decides();
    }

    /**
     * Tells whether an agreement of whoever gave the care, with the same insurer, covers the line on its day: a provider may
     * leave it to another to declare.
     *
     * @return whether there is one
     */
    public boolean isAgreedWithPerformer() {
        LocalDate day = agreementDay();
        AgbCode performer = line.performer().orElse(null);
        return day != null && performer != null && about.isAgreedWith(performer, line.performance(), Days.number(day));
    }

    static boolean isInRange(Euro amount) {
        return amount.cents() <= LARGEST_AMOUNT.cents() && amount.cents() >= -LARGEST_AMOUNT.cents();
    }
}
