package nl.birthcare.funding.rules.allocation;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.birthcare.funding.core.budget.AllocationBasis;
import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.rules.internal.dossier.LineFacts;
import nl.birthcare.funding.rules.policy.entry.AllocationRule;
import nl.birthcare.funding.rules.policy.entry.DateSubject;
import nl.birthcare.funding.rules.policy.entry.LineDate;
import org.jspecify.annotations.Nullable;

/** What one line puts on each framework, and everything that decided it: enough to show every cent to an auditor. */
@JsonFilter(JsonForm.BY_MODULE)
public final class LineAllocation {

    private final FrameworkSplit split;
    private final Division division;
    private final LocalDate decidingDate;
    private final LineDate decidingDateKind;
    private final int budgetYear;
    private final @Nullable Agreement agreement;
    private final EvidenceGrade grade;

    private LineAllocation(
            FrameworkSplit split,
            Division division,
            LocalDate decidingDate,
            LineDate decidingDateKind,
            int budgetYear,
            @Nullable Agreement agreement,
            EvidenceGrade grade) {
        this.split = split;
        this.division = division;
        this.decidingDate = decidingDate;
        this.decidingDateKind = decidingDateKind;
        this.budgetYear = budgetYear;
        this.agreement = agreement;
        this.grade = grade;
    }

    /** The allocation of a line that nothing stands in the way of dividing. */
    static LineAllocation of(LineFacts line, Division division) {
        Agreement agreement = line.agreement() != null && division.restsOnAgreement(line) ? line.agreement() : null;
        return new LineAllocation(
                division.split(line.line().charged()),
                division,
                Objects.requireNonNull(line.day(DateSubject.ALLOCATION)),
                Objects.requireNonNull(line.terms().days().date(DateSubject.ALLOCATION)),
                Objects.requireNonNull(line.day(DateSubject.BUDGET_YEAR)).getYear(),
                agreement,
                agreement == null ? division.grade() : division.grade().weaker(agreement.grade()));
    }

    /** The allocation of a credit: what remains after it, divided, less what remained before it, divided. */
    LineAllocation credit(Euro before, Euro amount) {
        FrameworkSplit other = remainingAfter(before.plus(amount)).minus(remainingAfter(before));
        return new LineAllocation(other, division, decidingDate, decidingDateKind, budgetYear, agreement, grade);
    }

    /**
     * Returns what each framework bears.
     *
     * @return the split; its total is what the line charges
     */
    public FrameworkSplit split() {
        return split;
    }

    /**
     * Divides what remains of the line once credits reversed part of it. A credit is what remains after it less what remained
     * before.
     *
     * @param reversed what the credits reversed, in the same sign as the line
     * @return the rest, divided as the line is
     * @throws ArithmeticException if more is reversed than was charged and the difference is out of range
     */
    public FrameworkSplit remainingAfter(Euro reversed) {
        Require.present("The amount reversed", reversed);
        return division.split(split.total().minus(reversed));
    }

    /**
     * Returns on what basis the amount was divided.
     *
     * @return the basis
     */
    public AllocationBasis basis() {
        OwnKey own = division.own();
        if (own != null) {
            return own.basis();
        }
        return division.key() == null ? AllocationBasis.DISCIPLINE : AllocationBasis.KEY;
    }

    /**
     * Returns the key by which the amount was divided.
     *
     * @return the key, on every basis but {@link AllocationBasis#DISCIPLINE}; where the line gives its own weights, these
     *     in cents
     */
    public Optional<AllocationKey> key() {
        return Optional.ofNullable(division.key());
    }

    /**
     * Returns the agreement that said how the amount was divided.
     *
     * @return the id of the agreement; empty where the policy book said so
     */
    public Optional<String> agreement() {
        return Optional.ofNullable(division.agreement()).map(Agreement::id);
    }

    /**
     * Returns the form in which the care is funded.
     *
     * @return the form
     */
    public FundingForm form() {
        return performance().form();
    }

    /**
     * Returns what was charged.
     *
     * @return the performance, as it holds on its day
     */
    public Performance performance() {
        return Objects.requireNonNull(division.performance());
    }

    /**
     * Returns the agreement on which the line rests: it says how the amount was divided, states the price, or is one that the
     * form of funding needs.
     *
     * @return the agreement that covers the line; empty where none does, or nothing hangs on it
     */
    public Optional<Agreement> restsOn() {
        return Optional.ofNullable(agreement);
    }

    /**
     * Returns the agreement that said how the amount was divided.
     *
     * @return the agreement; empty where the policy book said so
     */
    public Optional<Agreement> dividedByAgreement() {
        return Optional.ofNullable(division.agreement());
    }

    /**
     * Returns the rule of the policy book that said how the amount was divided.
     *
     * @return the rule; empty where one framework bears all, or an agreement said so, unless by the key of the book
     */
    public Optional<AllocationRule> dividedByRule() {
        return Optional.ofNullable(division.rule());
    }

    /**
     * Returns the entries of the policy book that decided: what the performance is, that its form of funding exists, what
     * binds its price, and how it is divided.
     *
     * @return the performance, then as far as there are: the regime, the maximum tariff, the allocation rule, and the
     *     performances and tariffs that are the weights
     */
    public List<Provision> entries() {
        return division.entries();
    }

    /**
     * Returns by which documents the amount was divided.
     *
     * @return the references of the agreement that says how to divide, or else of the rule; of the tariffs where these are
     *     the weights; of the performance where one framework bears all. Empty where an agreement divides of which no
     *     contract was given
     */
    public List<SourceReference> sources() {
        return division.sources();
    }

    /**
     * Returns how sure the allocation is: as sure as the least sure of the {@linkplain #entries() entries} that decided it
     * and of the agreement on which it {@linkplain #restsOn() rests}. The convention which date decides is the same for
     * every line, and is left out.
     *
     * @return the grade
     */
    public EvidenceGrade grade() {
        return grade;
    }

    /**
     * Returns the day that decided which key holds, or which tariffs weigh.
     *
     * @return the day
     */
    public LocalDate decidingDate() {
        return decidingDate;
    }

    /**
     * Returns which date of the line that day is.
     *
     * @return the date
     */
    public LineDate decidingDateKind() {
        return decidingDateKind;
    }

    /**
     * Returns the year whose frameworks bear the amount.
     *
     * @return the calendar year
     */
    public int budgetYear() {
        return budgetYear;
    }

    /**
     * Returns the policy book that decided.
     *
     * @return its name, overlays and scenarios included
     */
    public String policy() {
        return division.book().name();
    }

    /**
     * Returns what that book held.
     *
     * @return the fingerprint of the entries that can decide, 64 hexadecimal digits
     */
    public String policySha256() {
        return division.book().sha256();
    }

    /**
     * Returns what was agreed.
     *
     * @return the fingerprint of the agreement on which the line {@linkplain #restsOn() rests}, 64 hexadecimal digits; it is
     *     taken anew each time
     */
    public Optional<String> agreementSha256() {
        return restsOn().map(FundingJson::sha256);
    }

    /**
     * Returns the scenario that was assumed.
     *
     * @return its name; empty where nothing was assumed
     */
    public Optional<String> scenario() {
        return division.book().scenario();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LineAllocation that
                && split.equals(that.split)
                && division.equals(that.division)
                && decidingDate.equals(that.decidingDate)
                && decidingDateKind == that.decidingDateKind
                && budgetYear == that.budgetYear
                && Objects.equals(agreement, that.agreement);
    }

    @Override
    public int hashCode() {
        return Objects.hash(split, division, decidingDate, decidingDateKind, budgetYear);
    }

    /**
     * Prints the split and what decided it.
     *
     * @return the text
     */
    @Override
    public String toString() {
        return split + " by " + key().map(AllocationKey::id).orElse(basis().name()) + " on " + decidingDate + ", "
                + policy();
    }
}
