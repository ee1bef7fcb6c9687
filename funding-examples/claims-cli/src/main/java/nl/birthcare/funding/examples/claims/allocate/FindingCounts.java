package nl.birthcare.funding.examples.claims.allocate;

import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.birthcare.funding.examples.claims.text.Table;
import nl.birthcare.funding.examples.claims.text.Texts;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.check.Severity;
import org.jspecify.annotations.Nullable;

/** Mutable counts of findings per code and severity. */
final class FindingCounts {

    private final SortedMap<FindingCode, Map<Severity, Long>> counts = new TreeMap<>();

    void add(Finding finding) {
        counts.computeIfAbsent(finding.code(), any -> new EnumMap<>(Severity.class))
                .merge(finding.severity(), 1L, Long::sum);
    }

    void add(FindingCounts others) {
        others.counts.forEach((code, bySeverity) -> bySeverity.forEach(
                (severity, count) -> counts.computeIfAbsent(code, any -> new EnumMap<>(Severity.class))
                        .merge(severity, count, Long::sum)));
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    /** Whether there is nothing but notices. */
    boolean noneAboveNotice() {
        return counts.values().stream()
                .allMatch(bySeverity -> bySeverity.keySet().stream().allMatch(Severity.NOTICE::equals));
    }

    /** A row per code, in the order of the codes. */
    void addTo(Table table) {
        counts.forEach((code, bySeverity) -> table.add(
                code.name(),
                text(bySeverity.get(Severity.REFUSAL)),
                text(bySeverity.get(Severity.WARNING)),
                text(bySeverity.get(Severity.NOTICE))));
    }

    /** Takes how many findings of a code there are. */
    interface Taker {
        void take(FindingCode code, long refusals, long warnings, long notices);
    }

    /** Hands out a count per code, in the order of the codes. */
    void forEach(Taker taker) {
        counts.forEach((code, bySeverity) -> taker.take(
                code,
                bySeverity.getOrDefault(Severity.REFUSAL, 0L),
                bySeverity.getOrDefault(Severity.WARNING, 0L),
                bySeverity.getOrDefault(Severity.NOTICE, 0L)));
    }

    private static String text(@Nullable Long count) {
        return count == null ? "" : Texts.number(count);
    }
}
