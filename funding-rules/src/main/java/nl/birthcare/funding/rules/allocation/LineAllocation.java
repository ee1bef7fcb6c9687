package nl.birthcare.funding.rules.allocation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.birthcare.funding.core.budget.AllocationBasis;
import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.rules.line.CreditPosition;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.AllocationRule;
import nl.birthcare.funding.rules.policy.DateSubject;
import nl.birthcare.funding.rules.policy.LineDate;

/** What one line puts on each framework, and everything that decided it: enough to show every cent to an auditor. */
public final class LineAllocation {

    private final FrameworkSplit split;
    private final Division division;
    private final LocalDate decidingDate;
    private final LineDate decidingDateKind;
    private final int budgetYear;

    private LineAllocation(
            FrameworkSplit split,
            Division division,
            LocalDate decidingDate,
            LineDate decidingDateKind,
            int budgetYear) {
        this.split = split;
        this.division = division;
        this.decidingDate = decidingDate;
        this.decidingDateKind = decidingDateKind;
        this.budgetYear = budgetYear;
    }

    /** The allocation of a line that nothing stands in the way of dividing. */
    static LineAllocation of(LineFacts line, Division division) {
        return of(line, division, division.split(line.line().charged()));
    }

    /** The allocation of a line that was divided. */
    static LineAllocation of(LineFacts line, Division division, FrameworkSplit split) {
        return new LineAllocation(
                split,
                division,
                Objects.requireNonNull(line.allocationDay()),
                Objects.requireNonNull(line.decidingDate(DateSubject.ALLOCATION)),
                Objects.requireNonNull(line.budgetDay()).getYear());
    }

    /**
     * Divides what a line charges: whole to the framework of its discipline where it is the work of one, else as its
     * agreement says, else as the policy book says: by a key, by the parts that the line states, or by the tariffs of what
     * was delivered. A credit whose line is not known is divided as the mirror image of a debit.
     *
     * @param line the line and what holds for it
     * @return the allocation
     * @throws IllegalArgumentException if something stands in the way: ask {@link UnallocatedReason#of} first
     */
    public static LineAllocation of(LineFacts line) {
        Division division = Division.of(line);
        if (division.obstacle() != null) {
            throw new IllegalArgumentException("Line " + line.line().reference()
                    + " must be free of obstacles to be divided, but has " + division.obstacle());
        }
        return of(line, division);
    }

    /**
     * Divides a credit by the allocation of the line that it takes back, so that what remains of that line is always
     * divided as an amount of that size would be.
     *
     * @param credit where the credit stands among the credits of the line
     * @param amount what the credit takes back, 0.00 or more
     * @return the allocation of the credit: what remains after it, divided, less what remained before it, divided
     * @throws ArithmeticException if the credit takes back more than remains and the difference is out of range
     */
    public LineAllocation credit(CreditPosition credit, Euro amount) {
        Euro remaining = split.total().minus(credit.before());
        FrameworkSplit other = division.split(remaining.minus(amount)).minus(division.split(remaining));
        return new LineAllocation(other, division, decidingDate, decidingDateKind, budgetYear);
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
     * Returns by which documents the amount was divided.
     *
     * @return the references of the rule, or else of the performance; and of the tariffs where these are the weights
     */
    public List<SourceReference> sources() {
        AllocationRule rule = division.rule();
        OwnKey own = division.own();
        List<SourceReference> sources = rule == null ? performance().sources() : rule.sources();
        if (own == null || own.entries().isEmpty()) {
            return sources;
        }
        return Stream.concat(
                        sources.stream(),
                        own.entries().stream().map(Provision::sources).flatMap(List::stream))
                .distinct()
                .toList();
    }

    /**
     * Returns how sure the division is: as sure as the weakest entry that decided it.
     *
     * @return the grade
     */
    public EvidenceGrade grade() {
        AllocationRule rule = division.rule();
        OwnKey own = division.own();
        EvidenceGrade known = performance().grade();
        EvidenceGrade grade = rule == null ? known : known.weaker(rule.grade());
        for (Provision entry : own == null ? List.<Provision>of() : own.entries()) {
            grade = grade.weaker(entry.grade());
        }
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
                && budgetYear == that.budgetYear;
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
