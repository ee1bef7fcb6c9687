package nl.birthcare.funding.rules.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
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
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.check.Severity;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.history.Dossier;
import nl.birthcare.funding.rules.ledger.FrameworkLedger;
import nl.birthcare.funding.rules.ledger.LedgerReport;
import nl.birthcare.funding.rules.policy.PolicyBook;

/** What was sent earlier and was right stands, whatever is sent later. */
class LaterNeverUndoesTest {

    /** Documents say of the bundle breaker that care from outside breaks a bundle whichever came first. */
    private static final Set<FindingCode> LOOKING_AHEAD = Set.of(
            FindingCode.BUNDLE_BROKEN, FindingCode.OUTSIDE_CARE_UNKNOWN, FindingCode.OUTSIDE_CARE_WITHOUT_PREGNANCY);

    private static final FundingEngine OF_CLAIMS =
            withoutLookingAhead(RandomClaims.book("enacted")).with(RandomClaims.agreements());

    private static final FundingEngine OF_COURSES =
            withoutLookingAhead(RandomCourses.book()).with(RandomCourses.agreements());

    private static FundingEngine withoutLookingAhead(PolicyBook book) {
        return FundingEngine.of(Samples.withChecks(
                book,
                List.of(FindingCode.values()).stream()
                        .filter(code -> !LOOKING_AHEAD.contains(code))
                        .collect(Collectors.toSet())));
    }

    private static IdentityHashMap<Declaration, Assessment> assessed(
            FundingEngine engine, List<Declaration> declarations) {
        IdentityHashMap<Declaration, Assessment> assessed = new IdentityHashMap<>();
        for (Dossier dossier : Dossier.byClient(declarations)) {
            List<Assessment> assessments = engine.assess(dossier);
            for (int i = 0; i < assessments.size(); i++) {
                assessed.put(dossier.declarations().get(i), assessments.get(i));
            }
        }
        return assessed;
    }

    private static LedgerReport report(List<Declaration> declarations) {
        FrameworkLedger ledger = new FrameworkLedger();
        assessed(OF_CLAIMS, declarations).values().forEach(ledger::post);
        return ledger.report();
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void whatWasKnownOnADayIsJudgedAsWithEverythingThatCameLater(@ForAll long seed, @ForAll Random random) {
        assertThatLaterUndoesNothing(OF_CLAIMS, new RandomClaims(seed).declarations(40), random, line -> "");
    }

    @Property(tries = 600, edgeCases = EdgeCasesMode.NONE)
    void soAreSupplementsHoursAndWhatWasPartlyTakenBack(@ForAll long seed, @ForAll Random random) {
        assertThatLaterUndoesNothing(OF_COURSES, RandomCourses.of(seed), random, LaterNeverUndoesTest::against);
    }

    private static void assertThatLaterUndoesNothing(
            FundingEngine engine, List<Declaration> all, Random random, Function<LineAssessment, Object> also) {
        LocalDate day = all.get(random.nextInt(all.size())).submittedOn();
        List<Declaration> known =
                all.stream().filter(each -> !each.submittedOn().isAfter(day)).toList();
        IdentityHashMap<Declaration, Assessment> then = assessed(engine, known);
        IdentityHashMap<Declaration, Assessment> now = assessed(engine, all);

        for (Declaration declaration : known) {
            List<LineAssessment> earlier = then.get(declaration).lines();
            List<LineAssessment> later = now.get(declaration).lines();
            for (int i = 0; i < earlier.size(); i++) {
                assertThat(later.get(i).verdict()).isEqualTo(earlier.get(i).verdict());
                assertThat(also.apply(later.get(i))).isEqualTo(also.apply(earlier.get(i)));
                assertThat(later.get(i).allocation()).isEqualTo(earlier.get(i).allocation());
                assertThat(later.get(i).reason()).isEqualTo(earlier.get(i).reason());
            }
        }
    }

    /** Notices say what is known at the end. */
    private static List<Finding> against(LineAssessment line) {
        return line.findings().stream()
                .filter(finding -> finding.severity() != Severity.NOTICE)
                .toList();
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
    void theClaimsMeetCopiesAndLaterLinesOfOneName() {
        List<LineAssessment> met = met(OF_CLAIMS, seed -> new RandomClaims(seed).declarations(40));

        assertThat(met).anyMatch(line -> line.verdict() == Verdict.COPY);
        assertThat(codes(met)).contains(FindingCode.REFERENCE_REPEATED);
    }

    @Example
    void theCoursesMeetSupplementsHoursAndCredits() {
        assertThat(codes(met(OF_COURSES, RandomCourses::of)))
                .contains(
                        FindingCode.SUPPLEMENT_REPEATED,
                        FindingCode.SUPPLEMENT_WITHOUT_CARE,
                        FindingCode.MATERNITY_HOURS_UNUSUAL,
                        FindingCode.PHASE_CHARGED_TWICE,
                        FindingCode.CREDIT_TO_OTHER_INSURER,
                        FindingCode.CREDIT_OF_REFUSED_LINE,
                        FindingCode.CREDIT_EXCEEDS_DEBIT);
    }

    private static List<LineAssessment> met(FundingEngine engine, LongFunction<List<Declaration>> course) {
        return LongStream.range(0, 40)
                .mapToObj(seed -> assessed(engine, course.apply(seed)))
                .flatMap(assessed -> assessed.values().stream())
                .flatMap(assessment -> assessment.lines().stream())
                .toList();
    }

    private static Set<FindingCode> codes(List<LineAssessment> lines) {
        return lines.stream()
                .flatMap(line -> line.findings().stream())
                .map(Finding::code)
                .collect(Collectors.toSet());
    }
}
