package nl.birthcare.funding.rules.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.law.SourceReference;

/** Adds up what ledgers and their reports hold: positions, marks, and uses of keys. */
final class LedgerSums {

    /** What one position is about, in the order in which positions stand. */
    private record Name(int year, FundingForm form, MacroFramework framework) implements Comparable<Name> {

        private static final Comparator<Name> ORDER =
                Comparator.comparingInt(Name::year).thenComparing(Name::form).thenComparing(Name::framework);

        static Name of(FrameworkPosition position) {
            return new Name(position.year(), position.form(), position.framework());
        }

        @Override
        public int compareTo(Name other) {
            return ORDER.compare(this, other);
        }
    }

    /** Uses of one key by one authority are the same in this order. */
    private static final Comparator<KeyUse> BY_KEY = Comparator.comparing(KeyUse::basis)
            .thenComparing(KeyUse::name)
            .thenComparing(use -> use.key().map(AllocationKey::toString).orElse(""))
            .thenComparing(KeyUse::grade)
            .thenComparing(
                    use -> use.sources().stream().map(SourceReference::text).collect(Collectors.joining("; ")));

    private LedgerSums() {}

    /** The report of both reports together. */
    static LedgerReport of(LedgerReport one, LedgerReport other) {
        return ImmutableLedgerReport.of(
                positions(Stream.concat(one.positions().stream(), other.positions().stream())),
                totals(one.totals(), other.totals()),
                keys(Stream.concat(one.keys().stream(), other.keys().stream())),
                notices(one, other),
                scenario(one, other),
                one.netSums() || other.netSums());
    }

    /** A position per year, form and framework, in that order. */
    static List<FrameworkPosition> positions(Stream<FrameworkPosition> positions) {
        SortedMap<Name, FrameworkPosition> sums = new TreeMap<>();
        positions.forEach(position -> sums.merge(Name.of(position), position, LedgerSums::sum));
        return List.copyOf(sums.values());
    }

    private static FrameworkPosition sum(FrameworkPosition one, FrameworkPosition other) {
        return FrameworkPosition.builder()
                .from(one)
                .charged(one.charged().plus(other.charged()))
                .lines(one.lines() + other.lines())
                .driftCents(one.driftCents().plus(other.driftCents()))
                .marks(marks(Stream.concat(one.marks().stream(), other.marks().stream())))
                .keys(keys(Stream.concat(one.keys().stream(), other.keys().stream())))
                .build();
    }

    /** A sum per verdict and grade, in their order. */
    static List<MarkedAmount> marks(Stream<MarkedAmount> marks) {
        SortedMap<MarkedAmount, MarkedAmount> sums = new TreeMap<>(MarkedAmount.ORDER);
        marks.forEach(mark -> sums.merge(mark, mark, LedgerSums::sum));
        return List.copyOf(sums.values());
    }

    private static MarkedAmount sum(MarkedAmount one, MarkedAmount other) {
        return MarkedAmount.of(one.verdict(), one.grade(), one.cents().add(other.cents()), one.lines() + other.lines());
    }

    /** A sum per key and authority, in their order. */
    static List<KeyUse> keys(Stream<KeyUse> uses) {
        SortedMap<KeyUse, KeyUse> sums = new TreeMap<>(BY_KEY);
        uses.forEach(use -> sums.merge(use, use, LedgerSums::sum));
        return List.copyOf(sums.values());
    }

    private static KeyUse sum(KeyUse one, KeyUse other) {
        return ImmutableKeyUse.of(
                one.basis(),
                one.key(),
                one.grade(),
                one.sources(),
                one.cents().add(other.cents()),
                one.lines() + other.lines());
    }

    private static ControlTotals totals(ControlTotals one, ControlTotals other) {
        return ImmutableControlTotals.builder()
                .rows(one.rows() + other.rows())
                .unreadableRows(one.unreadableRows() + other.unreadableRows())
                .lines(one.lines() + other.lines())
                .allocatedLines(one.allocatedLines() + other.allocatedLines())
                .unallocatedLines(one.unallocatedLines() + other.unallocatedLines())
                .refusedLines(one.refusedLines() + other.refusedLines())
                .copiedLines(one.copiedLines() + other.copiedLines())
                .debitCents(one.debitCents().add(other.debitCents()))
                .creditCents(one.creditCents().add(other.creditCents()))
                .allocatedCents(one.allocatedCents().add(other.allocatedCents()))
                .unallocatedCents(one.unallocatedCents().add(other.unallocatedCents()))
                .refusedCents(one.refusedCents().add(other.refusedCents()))
                .copiedCents(one.copiedCents().add(other.copiedCents()))
                .allocatedMarks(marks(Stream.concat(one.allocatedMarks().stream(), other.allocatedMarks().stream())))
                .build();
    }

    private static List<LedgerReport.NoticeCount> notices(LedgerReport one, LedgerReport other) {
        SortedMap<Noticed, Long> lines = new TreeMap<>();
        one.notices().forEach(notice -> lines.put(Noticed.of(notice), notice.lines()));
        other.notices().forEach(notice -> lines.merge(Noticed.of(notice), notice.lines(), Long::sum));
        List<LedgerReport.NoticeCount> notices = new ArrayList<>();
        lines.forEach((what, count) -> notices.add(what.counted(count)));
        return notices;
    }

    private static Optional<String> scenario(LedgerReport one, LedgerReport other) {
        if (one.totals().lines() == 0) {
            return other.scenario();
        }
        if (other.totals().lines() > 0 && !Objects.equals(one.scenario(), other.scenario())) {
            throw new IllegalArgumentException("Reports that are added up must be of one scenario, but are of "
                    + one.scenario().orElse("none") + " and "
                    + other.scenario().orElse("none"));
        }
        return one.scenario();
    }
}
