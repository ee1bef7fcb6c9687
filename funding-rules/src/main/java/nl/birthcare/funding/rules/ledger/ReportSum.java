package nl.birthcare.funding.rules.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.care.FundingForm;

/** Adds reports up. */
final class ReportSum {

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

    private ReportSum() {}

    static LedgerReport of(LedgerReport one, LedgerReport other) {
        return ImmutableLedgerReport.of(
                positions(one, other),
                totals(one.totals(), other.totals()),
                keys(one.keys(), other.keys()),
                notices(one, other),
                scenario(one, other));
    }

    private static List<FrameworkPosition> positions(LedgerReport one, LedgerReport other) {
        SortedMap<Name, FrameworkPosition> sums = new TreeMap<>();
        one.positions().forEach(position -> sums.put(Name.of(position), position));
        other.positions().forEach(position -> sums.merge(Name.of(position), position, ReportSum::position));
        return List.copyOf(sums.values());
    }

    private static FrameworkPosition position(FrameworkPosition one, FrameworkPosition other) {
        return FrameworkPosition.builder()
                .from(one)
                .charged(one.charged().plus(other.charged()))
                .lines(one.lines() + other.lines())
                .driftCents(one.driftCents().plus(other.driftCents()))
                .marks(marks(one.marks(), other.marks()))
                .keys(keys(one.keys(), other.keys()))
                .build();
    }

    private static List<MarkedAmount> marks(List<MarkedAmount> one, List<MarkedAmount> other) {
        SortedMap<MarkedAmount, MarkedAmount> sums = new TreeMap<>(MarkedAmount.ORDER);
        Stream.concat(one.stream(), other.stream())
                .forEach(mark -> sums.merge(
                        mark,
                        mark,
                        (first, second) -> MarkedAmount.of(
                                first.verdict(),
                                first.grade(),
                                first.cents().add(second.cents()),
                                first.lines() + second.lines())));
        return List.copyOf(sums.values());
    }

    private static List<KeyUse> keys(List<KeyUse> one, List<KeyUse> other) {
        SortedMap<UsedKey, KeyUse> sums = new TreeMap<>();
        Stream.concat(one.stream(), other.stream())
                .forEach(use -> sums.merge(
                        UsedKey.of(use),
                        use,
                        (first, second) -> UsedKey.of(first)
                                .use(first.cents().add(second.cents()), first.lines() + second.lines())));
        return List.copyOf(sums.values());
    }

    private static ControlTotals totals(ControlTotals one, ControlTotals other) {
        return ControlTotals.builder()
                .rows(one.rows() + other.rows())
                .unreadableRows(one.unreadableRows() + other.unreadableRows())
                .lines(one.lines() + other.lines())
                .allocatedLines(one.allocatedLines() + other.allocatedLines())
                .unallocatedLines(one.unallocatedLines() + other.unallocatedLines())
                .refusedLines(one.refusedLines() + other.refusedLines())
                .debitCents(one.debitCents().add(other.debitCents()))
                .creditCents(one.creditCents().add(other.creditCents()))
                .allocatedCents(one.allocatedCents().add(other.allocatedCents()))
                .unallocatedCents(one.unallocatedCents().add(other.unallocatedCents()))
                .refusedCents(one.refusedCents().add(other.refusedCents()))
                .allocatedMarks(marks(one.allocatedMarks(), other.allocatedMarks()))
                .build();
    }

    private static List<LedgerReport.NoticeCount> notices(LedgerReport one, LedgerReport other) {
        SortedMap<String, Long> lines = new TreeMap<>();
        one.notices().forEach(notice -> lines.put(notice.gap(), notice.lines()));
        other.notices().forEach(notice -> lines.merge(notice.gap(), notice.lines(), Long::sum));
        List<LedgerReport.NoticeCount> notices = new ArrayList<>();
        lines.forEach((gap, count) -> notices.add(ImmutableNoticeCount.of(gap, count)));
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
