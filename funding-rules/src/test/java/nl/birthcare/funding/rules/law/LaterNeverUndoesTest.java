package nl.birthcare.funding.rules.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.rules.Assessment;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.LineAssessment;
import nl.birthcare.funding.rules.RandomClaims;
import nl.birthcare.funding.rules.Samples;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.history.Dossier;
import nl.birthcare.funding.rules.ledger.FrameworkLedger;
import nl.birthcare.funding.rules.ledger.LedgerReport;

/** What was sent earlier and was right stands, whatever is sent later. */
class LaterNeverUndoesTest {

    /** Documents say of the bundle breaker that care from outside breaks a bundle whichever came first. */
    private static final Set<FindingCode> LOOKING_AHEAD = Set.of(
            FindingCode.BUNDLE_BROKEN, FindingCode.OUTSIDE_CARE_UNKNOWN, FindingCode.OUTSIDE_CARE_WITHOUT_PREGNANCY);

    private static final FundingEngine ENGINE = FundingEngine.of(Samples.withChecks(
                    RandomClaims.book("enacted"),
                    List.of(FindingCode.values()).stream()
                            .filter(code -> !LOOKING_AHEAD.contains(code))
                            .collect(Collectors.toSet())))
            .with(RandomClaims.agreements());

    private static IdentityHashMap<Declaration, Assessment> assessed(List<Declaration> declarations) {
        IdentityHashMap<Declaration, Assessment> assessed = new IdentityHashMap<>();
        for (Dossier dossier : Dossier.byClient(declarations)) {
            List<Assessment> assessments = ENGINE.assess(dossier);
            for (int i = 0; i < assessments.size(); i++) {
                assessed.put(dossier.declarations().get(i), assessments.get(i));
            }
        }
        return assessed;
    }

    private static LedgerReport report(List<Declaration> declarations) {
        FrameworkLedger ledger = new FrameworkLedger();
        assessed(declarations).values().forEach(ledger::post);
        return ledger.report();
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void whatWasKnownOnADayIsJudgedAsWithEverythingThatCameLater(@ForAll long seed, @ForAll Random random) {
        List<Declaration> all = new RandomClaims(seed).declarations(40);
        LocalDate day = all.get(random.nextInt(all.size())).submittedOn();
        List<Declaration> known =
                all.stream().filter(each -> !each.submittedOn().isAfter(day)).toList();
        IdentityHashMap<Declaration, Assessment> then = assessed(known);
        IdentityHashMap<Declaration, Assessment> now = assessed(all);

        for (Declaration declaration : known) {
            List<LineAssessment> earlier = then.get(declaration).lines();
            List<LineAssessment> later = now.get(declaration).lines();
            for (int i = 0; i < earlier.size(); i++) {
                assertThat(later.get(i).verdict()).isEqualTo(earlier.get(i).verdict());
                assertThat(later.get(i).allocation()).isEqualTo(earlier.get(i).allocation());
                assertThat(later.get(i).reason()).isEqualTo(earlier.get(i).reason());
            }
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void copiesAndTheOrderOfRowsChangeNoPosition(@ForAll long seed, @ForAll Random random) {
        List<Declaration> all = new RandomClaims(seed).declarations(30);
        List<Declaration> twice = new ArrayList<>(all);
        for (Declaration each : all) {
            if (random.nextBoolean()) {
                twice.add(Declaration.builder().from(each).build());
            }
        }
        Collections.shuffle(twice, random);
        LedgerReport once = report(all);
        LedgerReport again = report(twice);

        assertThat(again.positions()).isEqualTo(once.positions());
        assertThat(again.totals().lines()).isEqualTo(once.totals().lines());
        assertThat(again.totals().unallocatedCents()).isEqualTo(once.totals().unallocatedCents());
        assertThat(again.totals().refusedCents()).isEqualTo(once.totals().refusedCents());
    }

    @Example
    void theSampleMeetsCopiesAndLaterLinesOfOneName() {
        boolean copied = false;
        boolean refused = false;
        for (long seed = 0; seed < 40; seed++) {
            for (Assessment assessment :
                    assessed(new RandomClaims(seed).declarations(40)).values()) {
                for (LineAssessment line : assessment.lines()) {
                    copied |= line.verdict() == Verdict.COPY;
                    refused |= line.findings().stream()
                            .anyMatch(finding -> finding.code() == FindingCode.REFERENCE_REPEATED);
                }
            }
        }
        assertThat(copied && refused).isTrue();
    }
}
