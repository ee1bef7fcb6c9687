package nl.birthcare.funding.examples.claims.allocate;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.birthcare.funding.rules.Assessment;
import nl.birthcare.funding.rules.LineAssessment;
import nl.birthcare.funding.rules.allocation.UnallocatedReason;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.ledger.FrameworkLedger;
import nl.birthcare.funding.rules.ledger.LedgerReport;

/** Mutable sums and counts of declarations that were judged, for one thread at a time. */
final class Tally {

    private final FrameworkLedger ledger = new FrameworkLedger();
    private final FindingCounts findings = new FindingCounts();
    private final Map<Verdict, Long> verdicts = new EnumMap<>(Verdict.class);
    private final Map<UnallocatedReason, Long> reasons = new EnumMap<>(UnallocatedReason.class);

    void add(Assessment assessment) {
        ledger.post(assessment);
        List<LineAssessment> lines = assessment.lines();
        for (int i = 0; i < lines.size(); i++) {
            count(lines.get(i));
        }
    }

    private void count(LineAssessment line) {
        List<Finding> found = line.findings();
        for (int i = 0; i < found.size(); i++) {
            findings.add(found.get(i));
        }
        verdicts.merge(line.verdict(), 1L, Long::sum);
        line.reason().ifPresent(reason -> reasons.merge(reason, 1L, Long::sum));
    }

    /** Counts a row of which no declaration could be made; what was found in it is added apart. */
    void addUnreadableRow() {
        ledger.postUnreadableRow();
    }

    /** Counts what was found beside the lines: in a row that could not be read, or of the run as a whole. */
    void add(Finding finding) {
        findings.add(finding);
    }

    /** Adds what another came to, whose declarations are others. */
    void add(Tally others) {
        ledger.merge(others.ledger);
        findings.add(others.findings);
        others.verdicts.forEach((verdict, lines) -> verdicts.merge(verdict, lines, Long::sum));
        others.reasons.forEach((reason, lines) -> reasons.merge(reason, lines, Long::sum));
    }

    /** What the frameworks bear of it. */
    LedgerReport report() {
        return ledger.report();
    }

    /** How many findings there are. */
    FindingCounts findings() {
        return findings;
    }

    /** How many lines came to each verdict. */
    Map<Verdict, Long> verdicts() {
        return Collections.unmodifiableMap(verdicts);
    }

    /** How many lines could not be divided, for each reason. */
    Map<UnallocatedReason, Long> reasons() {
        return Collections.unmodifiableMap(reasons);
    }
}
