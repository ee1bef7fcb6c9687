package nl.birthcare.funding.rules.internal.dossier;

import java.time.LocalDate;
import java.util.List;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.care.TariffUnit;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.internal.DayNumber;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.AgreedPrice;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.rules.history.HistoryLine;
import nl.birthcare.funding.rules.internal.party.AgreementTerm;
import nl.birthcare.funding.rules.internal.terms.Terms;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyNotice;
import nl.birthcare.funding.rules.policy.entry.DateSubject;
import nl.birthcare.funding.rules.policy.entry.ProviderRule;
import org.jspecify.annotations.Nullable;

/**
 * One line of a dossier, what the policy book says of it, and the agreement that covers it.
 *
 * <p>A credit of a known line of the same care is dated as that line is.
 */
public final class LineFacts {

    /**
     * The largest amount of one line that is divided: ten thousand million euros, some millions of which can be added up
     * without overflow. A limit of this library, not of any rule.
     */
    public static final Euro LARGEST_AMOUNT = Euro.ofCents(1_000_000_000_000L);

    /** The place of a line that is not of the dossier. */
    static final int ELSEWHERE = -1;

    private final DeclarationFacts about;
    private final DeclarationLine line;
    private final AgbCode provider;
    private final Terms terms;
    private final @Nullable AgreementTerm agreed;

    /** The line that a credit names; null of a debit, and where it is not known. */
    private final @Nullable HistoryLine named;

    /** The line that a credit takes back, if it is of the same care; else null. */
    private final @Nullable LineFacts original;

    /** The place of the line in its dossier. */
    private final int place;

    private LineFacts(
            DeclarationFacts about,
            DeclarationLine line,
            int place,
            Terms terms,
            @Nullable HistoryLine named,
            @Nullable LineFacts original) {
        this.about = about;
        this.line = line;
        this.place = place;
        this.provider = line.performer().orElse(about.declaration().declarant());
        this.terms = terms;
        this.named = named;
        this.original = original;
        LocalDate day = day(DateSubject.AGREEMENT);
        this.agreed = day == null ? null : about.covering(line.performance(), DayNumber.of(day));
    }

    /** The facts of a line by itself, or of a credit whose line is not known. */
    static LineFacts of(DeclarationFacts about, DeclarationLine line, int place) {
        return new LineFacts(about, line, place, about.terms(line), null, null);
    }

    /** The facts of a line that is not of the dossier, but shares a name with one that is. */
    static LineFacts elsewhere(DeclarationFacts about, DeclarationLine line) {
        return of(about, line, ELSEWHERE);
    }

    /** The facts of this credit, which names a line and takes nothing of it back. */
    LineFacts naming(LineFacts debit) {
        return new LineFacts(about, line, place, terms, HistoryLine.of(debit.declaration(), debit.line), null);
    }

    /** The facts of this credit, which takes back a line of the same care, and is dated as that is. */
    LineFacts of(LineFacts debit) {
        HistoryLine named = HistoryLine.of(debit.declaration(), debit.line);
        return new LineFacts(about, line, place, debit.terms, named, debit);
    }

    /** {@return what the policy book says of the line} */
    public Terms terms() {
        return terms;
    }

    /** {@return the policy book that was asked} */
    public PolicyBook book() {
        return terms.book();
    }

    /** {@return the dossier of the line} */
    public DossierFacts dossier() {
        return about.dossier();
    }

    /** {@return what is known of the declaration} */
    public DeclarationFacts about() {
        return about;
    }

    /** {@return the declaration} */
    public Declaration declaration() {
        return about.declaration();
    }

    /** {@return the line} */
    public DeclarationLine line() {
        return line;
    }

    /**
     * Returns the place of the line in its dossier.
     *
     * @return the place, from 0; below 0 of a line that is not of the dossier, but shares a name with one that is
     */
    public int place() {
        return place;
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
     * Returns the line that this credit names.
     *
     * @return the debit, of whatever care; {@code null} if this is no credit, or no such debit is known
     */
    public @Nullable HistoryLine named() {
        return named;
    }

    /**
     * Tells whether this credit was sent before the line that it names, so that it named nothing then.
     *
     * @return whether it was
     */
    public boolean isSentBeforeNamed() {
        return named != null
                && declaration().submittedOn().isBefore(named.declaration().submittedOn());
    }

    /**
     * Returns the line that this credit takes back.
     *
     * @return the facts of the debit that it names; {@code null} if it is not known, or of another client or performance
     */
    public @Nullable LineFacts original() {
        return original;
    }

    /**
     * Returns what is charged.
     *
     * @return the performance; {@code null} if it is not known or not in force
     */
    public @Nullable Performance performance() {
        return terms.performance();
    }

    /**
     * Tells in which form the care is funded.
     *
     * @param form a form
     * @return whether the performance is known, in force, and of that form
     */
    public boolean isOf(FundingForm form) {
        return terms.isOf(form);
    }

    /**
     * Tells whether the line charges a whole phase of integral care, not hours of it.
     *
     * @return whether its performance is one of those that are charged once per phase
     */
    public boolean isChargedByPhase() {
        // What documents describe as a phase is one in whatever unit a line counts it.
        return terms.isChargedByPhase() && (!isOfHours() || isDescribed());
    }

    /** {@return whether the line says that it counts hours, or parts of them} */
    public boolean isOfHours() {
        TariffUnit unit = line.unit().orElse(TariffUnit.PERFORMANCE);
        return unit == TariffUnit.HOUR || unit == TariffUnit.FIVE_MINUTES;
    }

    /** {@return whether the performance is one of those that are published} */
    public boolean isDescribed() {
        Performance performance = terms.performance();
        return performance != null && performance.describedBy().isPresent();
    }

    /** {@return whether nothing is charged: the line asks nothing, or nothing was granted of it} */
    public boolean chargesNothing() {
        return line.charged().equals(Euro.ZERO);
    }

    /**
     * Returns the day of service by which the line is judged.
     *
     * @return the service date of the line; of a credit of a known line of the same care, that of that line
     */
    public LocalDate serviceDay() {
        return original == null ? line.serviceDate() : original.line.serviceDate();
    }

    /**
     * Returns the day that decides about a subject.
     *
     * @param subject the subject
     * @return the day, or {@code null} if the book does not say which date decides or the declaration lacks it
     */
    public @Nullable LocalDate day(DateSubject subject) {
        return terms.days().on(subject, serviceDay());
    }

    /**
     * Returns the agreement between insurer and declarant that covers the line on its day, whichever the line names: no two
     * can cover the same.
     *
     * @return the agreement, or {@code null} if there is none
     */
    public @Nullable Agreement agreement() {
        return agreed == null ? null : agreed.agreement();
    }

    /**
     * Returns the price that the agreement states for the performance.
     *
     * @return the price, or {@code null} if there is no agreement or it states none
     */
    public @Nullable AgreedPrice agreedPrice() {
        return agreed == null ? null : agreed.price();
    }

    /**
     * Tells whether the agreement says how the line is divided.
     *
     * @return whether there is one with a key or a basis of allocation
     */
    public boolean isAllocatedByAgreement() {
        return agreed != null && agreed.isAllocating();
    }

    /**
     * Tells whether it is not known which agreement covers the line, though there are some between insurer and declarant.
     *
     * @return whether no date decides about agreements and one of them may cover the performance
     */
    public boolean isAgreementUndated() {
        return day(DateSubject.AGREEMENT) == null && about.mayBeAgreed(line.performance());
    }

    /**
     * Tells whether it is not known by which agreement the line is divided, though there may be one.
     *
     * @return whether no date decides about agreements and one with a key or a basis of allocation may cover the performance
     */
    public boolean isAllocationUndated() {
        return day(DateSubject.AGREEMENT) == null && about.mayBeAllocatedByAgreement(line.performance());
    }

    /**
     * Tells whether the line names an agreement that does not cover it, so that what was agreed about it is not certain.
     *
     * @return whether it names another than the {@link #agreement()} that does, or any where there is none
     */
    public boolean isNamingOtherAgreement() {
        String named = line.agreement().orElse(null);
        return named != null
                && (agreed == null || !named.equals(agreed.agreement().id()));
    }

    /**
     * Returns who gave the care.
     *
     * @return the performer, or the declarant where the line names nobody else
     */
    public AgbCode provider() {
        return provider;
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
        ProviderRule usual = book().providerRules(line.performance().list())
                .onEpochDay(serviceDay().toEpochDay());
        return usual != null
                && usual.decides()
                && usual.providerTypes().contains(declaration().declarant().providerType());
    }

    /**
     * Returns what a run should say once about lines like this.
     *
     * @return the notices that hold on its day
     */
    public List<PolicyNotice> notices() {
        return terms.notices(declaration(), line);
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

    /**
     * Tells what is unusual about the line.
     *
     * @return the bits of the {@link Trait}s that it has; of a credit, and of a line that is not of the dossier, all
     */
    public long traits() {
        return isCredit() || place == ELSEWHERE ? Trait.ALL : Traits.of(this);
    }
}
