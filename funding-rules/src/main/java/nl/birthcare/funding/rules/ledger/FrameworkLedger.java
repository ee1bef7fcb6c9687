package nl.birthcare.funding.rules.ledger;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.birthcare.funding.core.budget.AllocationBasis;
import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.rules.Assessment;
import nl.birthcare.funding.rules.LineAssessment;
import nl.birthcare.funding.rules.allocation.LineAllocation;
import nl.birthcare.funding.rules.bulk.BulkOutcome;
import nl.birthcare.funding.rules.bulk.BulkTotal;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.policy.PolicyNotice;
import nl.birthcare.funding.rules.policy.entry.AllocationRule;
import org.jspecify.annotations.Nullable;

/**
 * A mutable running total of what each framework bears, for one thread at a time.
 *
 * <p>Several threads keep a ledger each and {@link #merge} them afterwards: in whatever order and grouping, the outcome
 * is the same.
 *
 * <p>It adds up and remembers no declaration: what is posted or merged twice counts twice. One dossier holds copies that were
 * received twice; what was booked in an earlier run is told by {@link nl.birthcare.funding.rules.booking.Corrections}, which
 * book nothing a second time.
 */
@JsonFilter(JsonForm.NONE)
public final class FrameworkLedger {

    private static final int RECENT = 1024;

    private final Map<Bucket.Name, Bucket> buckets = new HashMap<>();

    /** A bucket that was added to lately, by a hash of its name: looking there first takes no new object for each line. */
    private final @Nullable Bucket[] recent = new @Nullable Bucket[RECENT];

    private final Map<Noticed, LineCount> noticedLines = new HashMap<>();

    /** The notices of the line before, and how often they came in a row: most lines have the same. */
    private List<PolicyNotice> noticesBefore = List.of();

    private long noticedInARow;
    private final ExactSum debit = new ExactSum();
    private final ExactSum credit = new ExactSum();
    private final ExactSum allocated = new ExactSum();
    private final ExactSum unallocated = new ExactSum();
    private final ExactSum refused = new ExactSum();
    private final ExactSum copied = new ExactSum();
    private long declarations;
    private long unreadableRows;
    private long allocatedLines;
    private long unallocatedLines;
    private long refusedLines;
    private long copiedLines;
    private @Nullable String scenario;
    private boolean net;

    /** Makes an empty ledger. */
    public FrameworkLedger() {}

    /**
     * Adds a declaration, each time that it is posted.
     *
     * @param assessment the answer about it
     * @throws IllegalArgumentException if another scenario was assumed than for what this ledger holds
     */
    public void post(Assessment assessment) {
        Require.present("The assessment to post", assessment);
        List<LineAssessment> lines = assessment.lines();
        if (!lines.isEmpty()) {
            assume(lines.get(0).scenario().orElse(null));
        }
        declarations++;
        for (int i = 0; i < lines.size(); i++) {
            post(lines.get(i));
        }
    }

    /**
     * Adds lines that stood in columns, each of which counts as a row.
     *
     * @param outcome what came of them
     * @throws IllegalArgumentException if another scenario was assumed than for what this ledger holds
     */
    public void post(BulkOutcome outcome) {
        Require.present("The outcome to post", outcome);
        if (outcome.lines() > 0) {
            assume(outcome.scenario().orElse(null));
        }
        declarations += outcome.lines();
        net |= outcome.isNet();
        for (BulkTotal total : outcome.totals()) {
            post(total);
        }
        for (int line : outcome.undivided()) {
            post(outcome, line);
        }
    }

    private void post(BulkTotal total) {
        notice(total.notices(), total.lines());
        long cents = total.split().total().cents();
        debit.add(total.debit().cents());
        credit.add(total.debit().cents() - cents);
        allocatedLines += total.lines();
        allocated.add(cents);
        AllocationKey key = total.key().orElse(null);
        Bucket.Name name = new Bucket.Name(
                total.form(),
                total.year(),
                total.verdict(),
                total.grade(),
                key == null ? AllocationBasis.DISCIPLINE : AllocationBasis.KEY,
                key,
                null,
                total.rule().orElse(null));
        buckets.computeIfAbsent(name, Bucket::new)
                .add(total.split(), name.key(), total.framework().orElse(null), total.lines());
    }

    private void post(BulkOutcome outcome, int line) {
        notice(outcome.notices(line), 1);
        long cents = outcome.cents(line);
        if (cents < 0) {
            credit.subtract(cents);
        } else {
            debit.add(cents);
        }
        leave(outcome.verdict(line), cents);
    }

    /** Counts a row that could not be read as a declaration. */
    public void postUnreadableRow() {
        unreadableRows++;
    }

    /** Amounts under one scenario and under another, or under none, cannot be added up. */
    private void assume(@Nullable String other) {
        boolean empty = allocatedLines + unallocatedLines + refusedLines == 0;
        if (!empty && !Objects.equals(scenario, other)) {
            throw new IllegalArgumentException(
                    "A ledger must be of one scenario, " + scenario + ", but is given amounts of " + other);
        }
        scenario = other;
    }

    private void post(LineAssessment line) {
        long cents = line.charged().cents();
        if (line.verdict() == Verdict.COPY) {
            copiedLines++;
            copied.add(cents);
            return;
        }
        notice(line.notices(), 1);
        switch (line.line().direction()) {
            case DEBIT -> debit.add(cents);
            case CREDIT -> credit.add(-cents);
        }
        LineAllocation allocation = line.allocation().orElse(null);
        if (allocation != null) {
            allocatedLines++;
            allocated.add(cents);
            bucketOf(line.verdict(), allocation).add(allocation);
        } else {
            leave(line.verdict(), cents);
        }
    }

    private void notice(List<PolicyNotice> notices, long lines) {
        if (notices != noticesBefore) {
            countNotices();
            noticesBefore = notices;
        }
        noticedInARow += lines;
    }

    private void countNotices() {
        for (PolicyNotice notice : noticesBefore) {
            notice(Noticed.of(notice), noticedInARow);
        }
        noticedInARow = 0;
    }

    private void notice(Noticed what, long lines) {
        noticedLines.computeIfAbsent(what, any -> new LineCount()).lines += lines;
    }

    private void leave(Verdict verdict, long cents) {
        if (verdict == Verdict.REFUSED) {
            refusedLines++;
            refused.add(cents);
        } else {
            unallocatedLines++;
            unallocated.add(cents);
        }
    }

    private Bucket bucketOf(Verdict verdict, LineAllocation allocation) {
        AllocationBasis basis = allocation.basis();
        // The own keys of lines are as many as the lines: they would be a bucket each.
        AllocationKey key = basis.isOfFixedKey() ? allocation.key().orElse(null) : null;
        Agreement agreement = allocation.dividedByAgreement().orElse(null);
        AllocationRule rule = allocation.dividedByRule().orElse(null);
        FundingForm form = allocation.form();
        int year = allocation.budgetYear();
        EvidenceGrade grade = allocation.grade();
        int how = System.identityHashCode(agreement == null ? rule : agreement) + grade.hashCode();
        int place = (how + verdict.hashCode() + form.hashCode() + 31 * year) & (RECENT - 1);
        Bucket bucket = recent[place];
        if (bucket == null
                || bucket.name().year() != year
                || bucket.name().form() != form
                || bucket.name().verdict() != verdict
                || bucket.name().grade() != grade
                || bucket.name().basis() != basis
                || bucket.name().agreement() != agreement
                || bucket.name().rule() != rule
                || bucket.name().key() != key) {
            bucket = buckets.computeIfAbsent(
                    new Bucket.Name(form, year, verdict, grade, basis, key, agreement, rule), Bucket::new);
            recent[place] = bucket;
        }
        return bucket;
    }

    /**
     * Adds everything that another ledger holds. The other stays as it is.
     *
     * @param other the other ledger
     * @throws IllegalArgumentException if it is this ledger, or is of another scenario
     */
    public void merge(FrameworkLedger other) {
        Require.present("The other ledger", other);
        if (other == this) {
            throw new IllegalArgumentException("A ledger must be merged with another, but was merged with itself");
        }
        if (other.allocatedLines + other.unallocatedLines + other.refusedLines > 0) {
            assume(other.scenario);
        }
        other.buckets.forEach(
                (name, bucket) -> buckets.computeIfAbsent(name, Bucket::new).add(bucket));
        other.countNotices();
        other.noticedLines.forEach((what, count) -> notice(what, count.lines));
        debit.add(other.debit);
        credit.add(other.credit);
        allocated.add(other.allocated);
        unallocated.add(other.unallocated);
        refused.add(other.refused);
        copied.add(other.copied);
        net |= other.net;
        declarations += other.declarations;
        unreadableRows += other.unreadableRows;
        allocatedLines += other.allocatedLines;
        unallocatedLines += other.unallocatedLines;
        refusedLines += other.refusedLines;
        copiedLines += other.copiedLines;
    }

    /**
     * {@return what this ledger holds now: positions and totals, which later postings do not change}
     *
     * @throws ArithmeticException if a position is out of the range of {@link Euro}; it takes nine million lines of the
     *     largest amount that is divided
     */
    public LedgerReport report() {
        return ImmutableLedgerReport.of(positions(), totals(), keys(), notices(), Optional.ofNullable(scenario), net);
    }

    private List<LedgerReport.NoticeCount> notices() {
        countNotices();
        return noticedLines.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(notice -> notice.getKey().counted(notice.getValue().lines))
                .toList();
    }

    /**
     * {@return what each framework bears now: a position per year, form and framework, in that order}
     *
     * @throws ArithmeticException if a position is out of the range of {@link Euro}
     */
    public List<FrameworkPosition> positions() {
        return LedgerSums.positions(buckets.values().stream()
                .flatMap(bucket -> Stream.of(MacroFramework.values()).map(bucket::position)));
    }

    /**
     * {@return by which keys amounts were divided, and by whose authority: each key with what it divided over all
     * frameworks, forms and years}
     */
    public List<KeyUse> keys() {
        return LedgerSums.keys(buckets.values().stream().flatMap(Bucket::use));
    }

    /** {@return what came in and where it went: the totals} */
    public ControlTotals totals() {
        return ImmutableControlTotals.builder()
                .rows(declarations + unreadableRows)
                .unreadableRows(unreadableRows)
                .lines(allocatedLines + unallocatedLines + refusedLines)
                .allocatedLines(allocatedLines)
                .unallocatedLines(unallocatedLines)
                .refusedLines(refusedLines)
                .copiedLines(copiedLines)
                .debitCents(debit.value())
                .creditCents(credit.value())
                .allocatedCents(allocated.value())
                .unallocatedCents(unallocated.value())
                .refusedCents(refused.value())
                .copiedCents(copied.value())
                .allocatedMarks(LedgerSums.marks(buckets.values().stream().flatMap(Bucket::mark)))
                .build();
    }

    /** A number of lines that grows, without a new object for each. */
    private static final class LineCount {

        private long lines;
    }
}
