package nl.birthcare.funding.rules.ledger;

import java.util.Comparator;
import java.util.Optional;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.rules.policy.PolicyNotice;

/**
 * What a notice is about, so that lines are counted by it.
 *
 * @param gap the id of the gap
 * @param performance the one performance that it is about, where it is about one
 */
record Noticed(String gap, Optional<PerformanceCode> performance) implements Comparable<Noticed> {

    private static final Comparator<Noticed> ORDER = Comparator.comparing(Noticed::gap)
            .thenComparing(
                    noticed -> noticed.performance().map(PerformanceCode::text).orElse(""));

    static Noticed of(PolicyNotice notice) {
        return new Noticed(notice.gap(), notice.performance());
    }

    static Noticed of(LedgerReport.NoticeCount count) {
        return new Noticed(count.gap(), count.performance());
    }

    LedgerReport.NoticeCount counted(long lines) {
        return ImmutableNoticeCount.of(gap, performance, lines);
    }

    @Override
    public int compareTo(Noticed other) {
        return ORDER.compare(this, other);
    }
}
