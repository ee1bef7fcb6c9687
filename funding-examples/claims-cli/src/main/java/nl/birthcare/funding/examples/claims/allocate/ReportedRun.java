package nl.birthcare.funding.examples.claims.allocate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.birthcare.funding.rules.Assessment;
import nl.birthcare.funding.rules.LineAssessment;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.ledger.BreakdownLedger;
import nl.birthcare.funding.rules.ledger.ChargeBreakdown;

/** Passes answers on, and has the library add up what a page shows of them besides positions. */
final class ReportedRun implements AssessmentRun.Results {

    /** Of two examples, the one that comes first by what it is about, whichever thread met it. */
    private static final Comparator<Finding> FIRST = Comparator.comparing(
                    (Finding finding) -> finding.line().orElse(""))
            .thenComparing(finding -> finding.declaration().orElse(""))
            .thenComparing(finding -> finding.statement());

    private final AssessmentRun.Results next;
    private final List<Watching> buffers = new ArrayList<>();

    ReportedRun(AssessmentRun.Results next) {
        this.next = next;
    }

    @Override
    public AssessmentRun.OutputBuffer newBuffer() throws IOException {
        Watching buffer = new Watching(next.newBuffer());
        buffers.add(buffer);
        return buffer;
    }

    /** What was charged, seen from several sides, with this many rows of each. */
    ChargeBreakdown breakdown(int most) {
        BreakdownLedger all = new BreakdownLedger();
        buffers.forEach(buffer -> all.merge(buffer.ledger));
        return all.report(most);
    }

    /** A finding of a code, for instance. */
    Optional<Finding> example(FindingCode code) {
        return buffers.stream()
                .flatMap(buffer -> Optional.ofNullable(buffer.examples.get(code)).stream())
                .min(FIRST);
    }

    /** Passes answers on for one thread. */
    private static final class Watching implements AssessmentRun.OutputBuffer {

        private final AssessmentRun.OutputBuffer next;
        private final BreakdownLedger ledger = new BreakdownLedger();
        private final Map<FindingCode, Finding> examples = new EnumMap<>(FindingCode.class);

        Watching(AssessmentRun.OutputBuffer next) {
            this.next = next;
        }

        @Override
        public void start(boolean alone) {
            next.start(alone);
        }

        @Override
        public void write(long row, Assessment assessment) throws IOException {
            ledger.post(assessment);
            for (LineAssessment line : assessment.lines()) {
                line.findings().forEach(this::note);
            }
            next.write(row, assessment);
        }

        @Override
        public void write(Finding finding) throws IOException {
            note(finding);
            next.write(finding);
        }

        private void note(Finding finding) {
            examples.merge(finding.code(), finding, (one, other) -> FIRST.compare(one, other) <= 0 ? one : other);
        }

        @Override
        public void deliver() throws IOException {
            next.deliver();
        }
    }
}
