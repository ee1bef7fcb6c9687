package nl.birthcare.funding.rules.ledger;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import nl.birthcare.funding.core.budget.AllocationBasis;
import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.money.Fraction;
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
 */
public final class FrameworkLedger {

    /**
     * What is added up together: lines of one form and year, as sure as each other, that were divided alike.
     *
     * @param key the fixed key by which they were divided, or null
     * @param agreement the agreement that says how, or null
     * @param rule the rule of the book that says how, or null
     */
    private record BucketName(
            FundingForm form,
            int year,
            Verdict verdict,
            EvidenceGrade grade,
            AllocationBasis basis,
            @Nullable AllocationKey key,
            @Nullable Agreement agreement,
            @Nullable AllocationRule rule) {

        /** By names alone, since those of an agreement and a rule take no walk through all that they hold. */
        @Override
        public int hashCode() {
            int who = (agreement == null ? 0 : agreement.id().hashCode())
                    + 31 * (rule == null ? 0 : rule.id().hashCode());
            int how = 31 * who + (key == null ? 0 : key.id().hashCode());
            return 31 * (31 * (31 * (31 * how + year) + form.hashCode()) + verdict.hashCode()) + grade.hashCode();
        }

        /** The key and its authority; null where one framework bears all. */
        @Nullable
        UsedKey usedKey() {
            if (!basis.isDivided()) {
                return null;
            }
            EvidenceGrade said = agreement == null ? EvidenceGrade.PRIMARY : agreement.grade();
            List<SourceReference> sources = new ArrayList<>(agreement == null ? List.of() : agreement.sources());
            if (rule != null) {
                sources.addAll(rule.sources());
            }
            return new UsedKey(
                    basis,
                    Optional.ofNullable(key),
                    rule == null ? said : said.weaker(rule.grade()),
                    sources.stream().distinct().toList());
        }
    }

    /** What positions are about. */
    private record FormAndYear(FundingForm form, int year) {}

    private static final MacroFramework[] FRAMEWORKS = MacroFramework.values();

    private static final int RECENT = 1024;

    private final Map<BucketName, Bucket> buckets = new HashMap<>();

    /** A bucket that was added to lately, by a hash of its name: looking there first takes no new object for each line. */
    private final @Nullable Bucket[] recent = new @Nullable Bucket[RECENT];

    private final Map<String, LineCount> noticedLines = new HashMap<>();

    /** The notices of the line before, and how often they came in a row: most lines have the same. */
    private List<PolicyNotice> noticesBefore = List.of();

    private long noticedInARow;
    private final ExactSum debit = new ExactSum();
    private final ExactSum credit = new ExactSum();
    private final ExactSum allocated = new ExactSum();
    private final ExactSum unallocated = new ExactSum();
    private final ExactSum refused = new ExactSum();
    private long declarations;
    private long unreadableRows;
    private long allocatedLines;
    private long unallocatedLines;
    private long refusedLines;
    private @Nullable String scenario;

    /** Makes an empty ledger. */
    public FrameworkLedger() {}

    /**
     * Adds a declaration.
     *
     * @param assessment the answer about it
     * @throws IllegalArgumentException if another scenario was assumed than for what this ledger holds
     */
    public void post(Assessment assessment) {
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
        if (outcome.lines() > 0) {
            assume(outcome.scenario().orElse(null));
        }
        declarations += outcome.lines();
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
        BucketName name = new BucketName(
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
        notice(line.notices(), 1);
        long cents = line.line().charged().cents();
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
            notice(notice.gap(), noticedInARow);
        }
        noticedInARow = 0;
    }

    private void notice(String gap, long lines) {
        noticedLines.computeIfAbsent(gap, any -> new LineCount()).lines += lines;
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
                || bucket.name.year() != year
                || bucket.name.form() != form
                || bucket.name.verdict() != verdict
                || bucket.name.grade() != grade
                || bucket.name.basis() != basis
                || bucket.name.agreement() != agreement
                || bucket.name.rule() != rule
                || bucket.name.key() != key) {
            bucket = buckets.computeIfAbsent(
                    new BucketName(form, year, verdict, grade, basis, key, agreement, rule), Bucket::new);
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
        if (other == this) {
            throw new IllegalArgumentException("A ledger must be merged with another, but was merged with itself");
        }
        if (other.allocatedLines + other.unallocatedLines + other.refusedLines > 0) {
            assume(other.scenario);
        }
        other.buckets.forEach(
                (name, bucket) -> buckets.computeIfAbsent(name, Bucket::new).add(bucket));
        other.countNotices();
        other.noticedLines.forEach((gap, count) -> notice(gap, count.lines));
        debit.add(other.debit);
        credit.add(other.credit);
        allocated.add(other.allocated);
        unallocated.add(other.unallocated);
        refused.add(other.refused);
        declarations += other.declarations;
        unreadableRows += other.unreadableRows;
        allocatedLines += other.allocatedLines;
        unallocatedLines += other.unallocatedLines;
        refusedLines += other.refusedLines;
    }

    /**
     * Returns what this ledger holds now.
     *
     * @return positions and totals, which later postings do not change
     * @throws ArithmeticException if a position is out of the range of {@link Euro}; it takes nine million lines of the
     *     largest amount that is divided
     */
    public LedgerReport report() {
        return ImmutableLedgerReport.of(positions(), totals(), keys(), notices(), Optional.ofNullable(scenario));
    }

    private List<LedgerReport.NoticeCount> notices() {
        countNotices();
        return noticedLines.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .<LedgerReport.NoticeCount>map(
                        notice -> ImmutableNoticeCount.of(notice.getKey(), notice.getValue().lines))
                .toList();
    }

    /**
     * Returns what each framework bears now.
     *
     * @return a position per year, form and framework, in that order
     * @throws ArithmeticException if a position is out of the range of {@link Euro}
     */
    public List<FrameworkPosition> positions() {
        Map<FormAndYear, List<Bucket>> byFormAndYear = new HashMap<>();
        buckets.forEach((name, bucket) -> byFormAndYear
                .computeIfAbsent(new FormAndYear(name.form(), name.year()), any -> new ArrayList<>())
                .add(bucket));
        List<FrameworkPosition> positions = new ArrayList<>();
        byFormAndYear.forEach((name, together) -> {
            for (MacroFramework framework : FRAMEWORKS) {
                positions.add(position(name, framework, together));
            }
        });
        positions.sort(Comparator.comparingInt(FrameworkPosition::year)
                .thenComparing(FrameworkPosition::form)
                .thenComparing(FrameworkPosition::framework));
        return List.copyOf(positions);
    }

    private static FrameworkPosition position(FormAndYear name, MacroFramework framework, List<Bucket> together) {
        BigInteger charged = BigInteger.ZERO;
        List<Fraction> drifts = new ArrayList<>();
        long lines = 0;
        for (Bucket bucket : together) {
            charged = charged.add(bucket.part(framework).cents.value());
            drifts.add(bucket.drift(framework));
            lines += bucket.part(framework).lines;
        }
        return FrameworkPosition.builder()
                .framework(framework)
                .form(name.form())
                .year(name.year())
                .charged(Euro.ofCents(charged.longValueExact()))
                .lines(lines)
                .driftCents(Fraction.sum(drifts))
                .marks(marks(together, bucket -> bucket.part(framework)))
                .keys(keys(together, bucket -> bucket.part(framework)))
                .build();
    }

    private static List<MarkedAmount> marks(Collection<Bucket> together, Function<Bucket, Part> part) {
        SortedMap<MarkedAmount, Part> sums = new TreeMap<>(MarkedAmount.ORDER);
        for (Bucket bucket : together) {
            MarkedAmount mark = MarkedAmount.of(bucket.name.verdict(), bucket.name.grade(), BigInteger.ZERO, 0);
            if (!part.apply(bucket).isNothing()) {
                sums.computeIfAbsent(mark, any -> new Part()).add(part.apply(bucket));
            }
        }
        List<MarkedAmount> marks = new ArrayList<>();
        sums.forEach(
                (mark, sum) -> marks.add(MarkedAmount.of(mark.verdict(), mark.grade(), sum.cents.value(), sum.lines)));
        return marks;
    }

    /**
     * Returns by which keys amounts were divided, and by whose authority.
     *
     * @return each key with what it divided over all frameworks, forms and years
     */
    public List<KeyUse> keys() {
        return keys(buckets.values(), bucket -> bucket.total);
    }

    private static List<KeyUse> keys(Collection<Bucket> together, Function<Bucket, Part> part) {
        SortedMap<UsedKey, Part> sums = new TreeMap<>();
        for (Bucket bucket : together) {
            UsedKey used = bucket.name.usedKey();
            if (used != null && !part.apply(bucket).isNothing()) {
                sums.computeIfAbsent(used, any -> new Part()).add(part.apply(bucket));
            }
        }
        List<KeyUse> keys = new ArrayList<>();
        sums.forEach((used, sum) -> keys.add(used.use(sum.cents.value(), sum.lines)));
        return keys;
    }

    /**
     * Returns what came in and where it went.
     *
     * @return the totals
     */
    public ControlTotals totals() {
        return ControlTotals.builder()
                .rows(declarations + unreadableRows)
                .unreadableRows(unreadableRows)
                .lines(allocatedLines + unallocatedLines + refusedLines)
                .allocatedLines(allocatedLines)
                .unallocatedLines(unallocatedLines)
                .refusedLines(refusedLines)
                .debitCents(debit.value())
                .creditCents(credit.value())
                .allocatedCents(allocated.value())
                .unallocatedCents(unallocated.value())
                .refusedCents(refused.value())
                .allocatedMarks(marks(buckets.values(), bucket -> bucket.total))
                .build();
    }

    /** A number of lines that grows, without a new object for each. */
    private static final class LineCount {

        private long lines;
    }

    /** The sums of one bucket. */
    private static final class Bucket {

        private final BucketName name;
        private final Part total = new Part();
        private final Part medicalSpecialistCare = new Part();
        private final Part midwifery = new Part();
        private final Part maternityCare = new Part();
        private final OwnDrift ownDrift = new OwnDrift();

        Bucket(BucketName name) {
            this.name = name;
        }

        Part part(MacroFramework framework) {
            return switch (framework) {
                case MEDICAL_SPECIALIST_CARE -> medicalSpecialistCare;
                case MIDWIFERY -> midwifery;
                case MATERNITY_CARE -> maternityCare;
            };
        }

        void add(LineAllocation allocation) {
            AllocationKey weights =
                    name.key() != null ? name.key() : allocation.key().orElse(null);
            MacroFramework bearer = weights != null
                    ? null
                    : allocation
                            .performance()
                            .discipline()
                            .map(Discipline::framework)
                            .orElse(null);
            add(allocation.split(), weights, bearer, 1);
            if (name.key() == null && weights != null) {
                ownDrift.add(allocation.split(), weights);
            }
        }

        /** Adds lines that came to a split; without weights, one framework bears them all. */
        void add(FrameworkSplit split, @Nullable AllocationKey weights, @Nullable MacroFramework bearer, long lines) {
            total.cents.add(split.total().cents());
            total.lines += lines;
            for (MacroFramework framework : FRAMEWORKS) {
                Part part = part(framework);
                part.cents.add(split.cents(framework));
                boolean bears = weights != null ? weights.weight(framework) > 0 : framework == bearer;
                part.lines += bears ? lines : 0;
            }
        }

        void add(Bucket other) {
            ownDrift.add(other.ownDrift);
            total.add(other.total);
            for (MacroFramework framework : FRAMEWORKS) {
                part(framework).add(other.part(framework));
            }
        }

        /** What the parts of single lines come to, less the part that their sum would have had without rounding. */
        Fraction drift(MacroFramework framework) {
            AllocationKey key = name.key();
            if (key == null) {
                return ownDrift.of(framework);
            }
            BigInteger weights = BigInteger.ZERO;
            for (MacroFramework each : FRAMEWORKS) {
                weights = weights.add(BigInteger.valueOf(key.weight(each)));
            }
            BigInteger weight = BigInteger.valueOf(key.weight(framework));
            BigInteger drift = part(framework).cents.value().multiply(weights);
            return Fraction.of(drift.subtract(total.cents.value().multiply(weight)), weights);
        }
    }

    /** What one framework bears of one bucket, or all of them together. */
    private static final class Part {

        private final ExactSum cents = new ExactSum();
        private long lines;

        void add(Part other) {
            cents.add(other.cents);
            lines += other.lines;
        }

        boolean isNothing() {
            return lines == 0;
        }
    }
}
