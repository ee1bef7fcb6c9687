package nl.birthcare.funding.rules.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import nl.birthcare.funding.core.care.Tariff;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.rules.Assessment;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.LineAssessment;
import nl.birthcare.funding.rules.Samples;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.history.ClientHistory;
import nl.birthcare.funding.rules.internal.check.Check;
import nl.birthcare.funding.rules.internal.check.Checks;
import nl.birthcare.funding.rules.internal.dossier.LineFacts;
import nl.birthcare.funding.rules.ledger.ControlTotals;
import nl.birthcare.funding.rules.ledger.FrameworkLedger;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyDocument;
import nl.birthcare.funding.rules.policy.entry.CheckRule;

/** What holds of every check, whatever is declared, agreed and known. */
@Domain(AnyInput.class)
@Domain(DomainContext.Global.class)
class CheckLawsTest {

    private static final Map<String, PolicyBook> RAISED = new ConcurrentHashMap<>();

    private static final List<FindingCode> ORDER =
            Checks.all().stream().map(Check::code).toList();

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void anyDeclarationWhateverGivesAResult(
            @ForAll PolicyBook book, @ForAll Agreements agreements, @ForAll List<Declaration> declarations) {
        FundingEngine engine = FundingEngine.of(book).with(agreements);
        ClientHistory whole = ClientHistory.of(declarations);
        ClientHistory incomplete = ClientHistory.of(declarations.subList(0, declarations.size() / 2));
        FrameworkLedger ledger = new FrameworkLedger();
        for (Declaration declaration : declarations) {
            Assessment assessment = engine.assess(declaration, whole);
            isSound(assessment);
            isSound(engine.assess(declaration, incomplete));
            isSound(engine.assess(declaration));
            ledger.post(assessment);
        }
        ControlTotals totals = ledger.totals();
        assertThat(totals.allocatedCents().add(totals.unallocatedCents()).add(totals.refusedCents()))
                .isEqualTo(totals.debitCents().subtract(totals.creditCents()));
    }

    private static void isSound(Assessment assessment) {
        assertThat(assessment.lines())
                .extracting(LineAssessment::line)
                .isEqualTo(assessment.declaration().lines());
        for (LineAssessment line : assessment.lines()) {
            boolean copy = line.verdict() == Verdict.COPY;
            assertThat(copy ? Verdict.PERMITTED : line.verdict()).isEqualTo(Verdict.of(line.findings()));
            assertThat(line.findings())
                    .extracting(finding -> ORDER.indexOf(finding.code()))
                    .isSorted()
                    .allMatch(index -> index >= 0);
            line.findings().forEach(finding -> isFitToPrint(finding, line.line()));
            boolean refused = line.verdict() == Verdict.REFUSED || copy;
            assertThat(line.allocation().isPresent())
                    .isEqualTo(!refused && line.reason().isEmpty());
            assertThat(refused && line.reason().isPresent()).isFalse();
            line.allocation()
                    .ifPresent(
                            allocation -> assertThat(allocation.split().total()).isEqualTo(line.charged()));
        }
    }

    private static void isFitToPrint(Finding finding, DeclarationLine line) {
        assertThat(finding.message() + finding.values())
                .doesNotContain("null", "secret")
                .contains(line.reference());
        assertThat(finding.message()).doesNotContain("{", "}");
        assertThat(finding.line()).contains(line.reference());
        assertThat(finding.sources()).isNotEmpty();
    }

    /** Also on days on which its rule does not hold. */
    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void noCheckThrowsOnData(
            @ForAll PolicyBook book, @ForAll Agreements agreements, @ForAll List<Declaration> declarations) {
        Map<FindingCode, CheckRule> rules = new HashMap<>();
        book.entries().checkRules().forEach(rule -> rules.put(FindingCode.valueOf(rule.code()), rule));
        ClientHistory history = ClientHistory.of(declarations);
        for (Declaration declaration : declarations) {
            for (DeclarationLine line : declaration.lines()) {
                LineFacts facts = Samples.facts(book, agreements, history, declaration, line);
                LineFacts alone = Samples.facts(book, agreements, null, declaration, line);
                for (Check check : Checks.all()) {
                    CheckRule rule = rules.get(check.code());
                    assertThat(check.examine(facts, rule)).allMatch(found -> found.code() == check.code());
                    assertThat(check.examine(alone, rule)).allMatch(found -> found.code() == check.code());
                }
            }
        }
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void neitherOrderNorPartitionChangesAVerdictOrATotal(
            @ForAll PolicyBook book,
            @ForAll Agreements agreements,
            @ForAll List<Declaration> declarations,
            @ForAll Random random) {
        FundingEngine engine = FundingEngine.of(book).with(agreements);
        List<Declaration> shuffled = new ArrayList<>(declarations);
        Collections.shuffle(shuffled, random);
        ClientHistory history = ClientHistory.of(declarations);
        ClientHistory other = ClientHistory.of(shuffled);
        FrameworkLedger together = new FrameworkLedger();
        FrameworkLedger first = new FrameworkLedger();
        FrameworkLedger second = new FrameworkLedger();
        for (Declaration declaration : declarations) {
            assertThat(engine.assess(declaration, other)).isEqualTo(engine.assess(declaration, history));
            together.post(engine.assess(declaration, history));
        }
        for (Declaration declaration : shuffled) {
            (random.nextBoolean() ? first : second).post(engine.assess(declaration, other));
        }
        first.merge(second);
        assertThat(first.report()).isEqualTo(together.report());
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void anAgreementWithoutPricesNeverTurnsAPermittedLineIntoARefusedOne(
            @ForAll PolicyBook book,
            @ForAll Agreements agreements,
            @ForAll Agreement another,
            @ForAll List<Declaration> declarations) {
        Agreement withoutPrices =
                Agreement.builder().from(another).prices(List.of()).build();
        FundingEngine before = FundingEngine.of(book).with(agreements);
        FundingEngine after = before.with(AnyInput.with(agreements, withoutPrices));
        List<Declaration> apart = withNamesOfTheirOwn(declarations);
        ClientHistory history = ClientHistory.of(apart);
        for (Declaration declaration : apart) {
            List<LineAssessment> earlier = before.assess(declaration, history).lines();
            List<LineAssessment> later = after.assess(declaration, history).lines();
            for (int i = 0; i < earlier.size(); i++) {
                if (earlier.get(i).verdict() == Verdict.PERMITTED) {
                    assertThat(later.get(i).verdict()).isNotEqualTo(Verdict.REFUSED);
                }
            }
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void raisingAMaximumNeverRefusesMore(
            @ForAll PolicyBook book,
            @ForAll Agreements agreements,
            @ForAll List<Declaration> declarations,
            @ForAll("raises") int cents) {
        FundingEngine before = FundingEngine.of(book).with(agreements);
        FundingEngine after = FundingEngine.of(raised(book, cents)).with(agreements);
        List<Declaration> apart = withNamesOfTheirOwn(declarations);
        ClientHistory history = ClientHistory.of(apart);
        for (Declaration declaration : apart) {
            List<LineAssessment> earlier = before.assess(declaration, history).lines();
            List<LineAssessment> later = after.assess(declaration, history).lines();
            for (int i = 0; i < earlier.size(); i++) {
                assertThat(later.get(i).verdict())
                        .isLessThanOrEqualTo(earlier.get(i).verdict());
            }
        }
    }

    /** The first line of each name: one that is no longer refused for itself takes its name from another. */
    private static List<Declaration> withNamesOfTheirOwn(List<Declaration> declarations) {
        Set<List<String>> names = new HashSet<>();
        return declarations.stream()
                .map(declaration -> Declaration.builder()
                        .from(declaration)
                        .lines(declaration.lines().stream()
                                .filter(line -> names.add(
                                        List.of(declaration.declarant().value(), line.reference())))
                                .toList())
                        .build())
                .toList();
    }

    @Provide
    Arbitrary<Integer> raises() {
        return Arbitraries.of(0, 1, 4_900, 10_000_000);
    }

    private static PolicyBook raised(PolicyBook book, int cents) {
        return RAISED.computeIfAbsent(book.name() + cents, any -> raisedAnew(book, cents));
    }

    private static PolicyBook raisedAnew(PolicyBook book, int cents) {
        PolicyDocument entries = book.entries();
        PolicyDocument.Builder copy = PolicyDocument.builder();
        return PolicyBook.of(copy.from(entries)
                .tariffs(entries.tariffs().stream()
                        .map(tariff -> Tariff.builder()
                                .from(tariff)
                                .amount(tariff.amount().map(amount -> amount.plus(Euro.ofCents(cents))))
                                .build())
                        .toList())
                .build());
    }
}
