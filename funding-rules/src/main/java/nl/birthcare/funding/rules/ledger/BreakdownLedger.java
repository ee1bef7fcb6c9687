package nl.birthcare.funding.rules.ledger;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.math.BigInteger;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.rules.Assessment;
import nl.birthcare.funding.rules.LineAssessment;
import nl.birthcare.funding.rules.allocation.LineAllocation;
import nl.birthcare.funding.rules.allocation.UnallocatedReason;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.check.Verdict;

/**
 * A mutable running total of what the frameworks bear by month, performance and declarant, for one thread at a time: what
 * a report shows beside the positions of a {@link FrameworkLedger}.
 *
 * <p>Several threads keep one each and {@link #merge} them afterwards: in whatever order and grouping, the outcome is the
 * same.
 */
@JsonFilter(JsonForm.NONE)
public final class BreakdownLedger {

    private record Place(int year, FundingForm form) {}

    private final Map<Place, MarkedCharge> forms = new HashMap<>();
    private final Map<YearMonth, SummedCharge> months = new HashMap<>();
    private final Map<PerformanceCode, SummedCharge> performances = new HashMap<>();
    private final Map<PerformanceCode, String> names = new HashMap<>();
    private final Map<AgbCode, SummedCharge> declarants = new HashMap<>();
    private final SortedMap<UnallocatedReason, LeftCharge> unallocated = new TreeMap<>();
    private final SortedMap<FindingCode, LeftCharge> refused = new TreeMap<>();
    /** By identity, since the equality of entries takes a walk through all that they hold. */
    private final IdentityHashMap<Provision, long[]> entries = new IdentityHashMap<>();

    /** Makes an empty one. */
    public BreakdownLedger() {}

    /**
     * Adds a declaration.
     *
     * @param assessment the answer about it
     */
    public void post(Assessment assessment) {
        Require.present("The assessment to post", assessment);
        List<LineAssessment> lines = assessment.lines();
        for (int i = 0; i < lines.size(); i++) {
            post(lines.get(i), assessment.declaration().declarant());
        }
    }

    private void post(LineAssessment line, AgbCode declarant) {
        LineAllocation allocation = line.allocation().orElse(null);
        if (allocation != null) {
            post(line, allocation, declarant);
        } else if (line.verdict() == Verdict.REFUSED) {
            refused.computeIfAbsent(refusal(line), any -> new LeftCharge())
                    .add(line.charged().cents());
        } else {
            line.reason()
                    .ifPresent(reason -> unallocated
                            .computeIfAbsent(reason, any -> new LeftCharge())
                            .add(line.charged().cents()));
        }
    }

    private void post(LineAssessment line, LineAllocation allocation, AgbCode declarant) {
        Performance performance = allocation.performance();
        forms.computeIfAbsent(new Place(allocation.budgetYear(), allocation.form()), any -> new MarkedCharge())
                .add(line.verdict(), allocation);
        months.computeIfAbsent(YearMonth.from(line.line().serviceDate()), any -> new SummedCharge())
                .add(allocation.split());
        performances
                .computeIfAbsent(performance.code(), any -> new SummedCharge())
                .add(allocation.split());
        names.merge(performance.code(), performance.name(), BreakdownLedger::first);
        declarants.computeIfAbsent(declarant, any -> new SummedCharge()).add(allocation.split());
        for (Provision entry : allocation.entries()) {
            entries.computeIfAbsent(entry, any -> new long[1])[0]++;
        }
    }

    /** The first of the gravest findings, which of a refused line refuses it. */
    private static FindingCode refusal(LineAssessment line) {
        return line.findings().stream()
                .min(Comparator.comparing(Finding::severity).thenComparing(Finding::code))
                .map(Finding::code)
                .orElseThrow();
    }

    /** A code can be called otherwise from one day on: the same of its names, whichever line comes first. */
    private static String first(String one, String other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /**
     * Adds everything that another one holds. The other stays as it is.
     *
     * @param other the other
     * @throws IllegalArgumentException if it is this one
     */
    public void merge(BreakdownLedger other) {
        Require.present("The other breakdown", other);
        if (other == this) {
            throw new IllegalArgumentException("A breakdown must be merged with another, but was merged with itself");
        }
        other.forms.forEach((place, charge) ->
                forms.computeIfAbsent(place, any -> new MarkedCharge()).add(charge));
        merge(months, other.months);
        merge(performances, other.performances);
        other.names.forEach((code, name) -> names.merge(code, name, BreakdownLedger::first));
        merge(declarants, other.declarants);
        left(unallocated, other.unallocated);
        left(refused, other.refused);
        other.entries.forEach((entry, lines) -> entries.computeIfAbsent(entry, any -> new long[1])[0] += lines[0]);
    }

    private static <K> void merge(Map<K, SummedCharge> sums, Map<K, SummedCharge> others) {
        others.forEach((key, charge) ->
                sums.computeIfAbsent(key, any -> new SummedCharge()).add(charge));
    }

    private static <K> void left(Map<K, LeftCharge> sums, Map<K, LeftCharge> others) {
        others.forEach((key, charge) ->
                sums.computeIfAbsent(key, any -> new LeftCharge()).add(charge));
    }

    /**
     * Returns what this holds now, which later postings do not change.
     *
     * @param most how many rows there are of months, performances and declarants at most, the rest as one: the largest; 1 or
     *     more
     * @return the breakdown
     * @throws IllegalArgumentException if there may be no row
     */
    public ChargeBreakdown report(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("The most rows of a breakdown must be 1 or more, but are " + most);
        }
        return ImmutableChargeBreakdown.builder()
                .forms(formTotals())
                .months(BreakdownRows.of(months, YearMonth::toString, most).inOrder())
                .performances(BreakdownRows.of(performances, PerformanceCode::text, most)
                        .titled(code -> Optional.ofNullable(names.get(code)))
                        .largestFirst())
                .declarants(BreakdownRows.of(declarants, AgbCode::value, most).largestFirst())
                .unallocated(unallocatedRows())
                .refused(refusedRows())
                .entries(entryUses())
                .build();
    }

    private List<ChargeBreakdown.FormTotal> formTotals() {
        return forms.entrySet().stream()
                .map(form -> form.getValue()
                        .total(form.getKey().year(), form.getKey().form()))
                .sorted(ChargeBreakdown.FormTotal.ORDER)
                .toList();
    }

    private List<ChargeBreakdown.Unallocated> unallocatedRows() {
        return unallocated.entrySet().stream()
                .<ChargeBreakdown.Unallocated>map(left -> ImmutableUnallocated.of(
                        left.getKey(), left.getValue().cents(), left.getValue().lines()))
                .toList();
    }

    private List<ChargeBreakdown.Refused> refusedRows() {
        return refused.entrySet().stream()
                .<ChargeBreakdown.Refused>map(left -> ImmutableRefused.of(
                        left.getKey(), left.getValue().cents(), left.getValue().lines()))
                .toList();
    }

    private List<ChargeBreakdown.EntryUse> entryUses() {
        Map<Provision, Long> lines = new HashMap<>();
        entries.forEach((entry, count) -> lines.merge(entry, count[0], Long::sum));
        return lines.entrySet().stream()
                .<ChargeBreakdown.EntryUse>map(use -> ImmutableEntryUse.of(use.getKey(), use.getValue()))
                .sorted(Comparator.comparingLong(ChargeBreakdown.EntryUse::lines)
                        .reversed()
                        .thenComparing(use -> use.entry().id())
                        .thenComparing(use -> use.entry().validity().firstDay()))
                .toList();
    }

    /** What is on no framework for one reason. */
    private static final class LeftCharge {

        private final ExactSum cents = new ExactSum();
        private long lines;

        void add(long amount) {
            cents.add(amount);
            lines++;
        }

        void add(LeftCharge other) {
            cents.add(other.cents);
            lines += other.lines;
        }

        BigInteger cents() {
            return cents.value();
        }

        long lines() {
            return lines;
        }
    }

    /** What one form charges in one year, by verdict and grade. */
    private static final class MarkedCharge {

        private record Mark(Verdict verdict, EvidenceGrade grade) {}

        private final Map<Mark, SummedCharge> marks = new HashMap<>();

        void add(Verdict verdict, LineAllocation allocation) {
            marks.computeIfAbsent(new Mark(verdict, allocation.grade()), any -> new SummedCharge())
                    .add(allocation.split());
        }

        void add(MarkedCharge other) {
            BreakdownLedger.merge(marks, other.marks);
        }

        ChargeBreakdown.FormTotal total(int year, FundingForm form) {
            SummedCharge sum = new SummedCharge();
            marks.values().forEach(sum::add);
            return ImmutableFormTotal.builder()
                    .year(year)
                    .form(form)
                    .medicalSpecialistCareCents(sum.cents(MacroFramework.MEDICAL_SPECIALIST_CARE))
                    .midwiferyCents(sum.cents(MacroFramework.MIDWIFERY))
                    .maternityCareCents(sum.cents(MacroFramework.MATERNITY_CARE))
                    .lines(sum.lines())
                    .marks(marks.entrySet().stream()
                            .map(mark -> MarkedAmount.of(
                                    mark.getKey().verdict(),
                                    mark.getKey().grade(),
                                    mark.getValue().total(),
                                    mark.getValue().lines()))
                            .sorted(MarkedAmount.ORDER)
                            .toList())
                    .build();
        }
    }
}
