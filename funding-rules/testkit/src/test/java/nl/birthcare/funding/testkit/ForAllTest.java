package nl.birthcare.funding.testkit;

import static nl.birthcare.funding.testkit.FundingAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Shrinkable;
import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.money.ApportionmentMethod;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.rules.Assessment;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.LineAssessment;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.ledger.FrameworkLedger;
import nl.birthcare.funding.rules.policy.PolicyBook;
import org.junit.jupiter.api.Test;

/** What {@code @ForAll} makes of the library's types. */
class ForAllTest {

    @Property(tries = 200)
    void aKeyDividesAnyAmount(@ForAll Euro amount, @ForAll AllocationKey key) {
        FrameworkSplit split = key.split(amount);
        assertThat(split).hasTotal(amount).isBy(key);
    }

    @Property(tries = 100)
    void everythingThatIsMadeFitsTogether(
            @ForAll PolicyBook book, @ForAll Agreements agreements, @ForAll Declaration declaration) {
        Assessment assessment = FundingEngine.of(book).with(agreements).assess(declaration);
        assertThat(assessment.lines()).hasSameSizeAs(declaration.lines());
        assertThat(FundingJson.read(Declaration.class, FundingJson.write(declaration)))
                .isEqualTo(declaration);
        assertThat(FundingJson.read(Agreements.class, FundingJson.write(agreements)))
                .isEqualTo(agreements);
    }

    @Property(tries = 50)
    void aCourseIsOfOneClient(@ForAll Course course) {
        assertThat(course.declarations())
                .isNotEmpty()
                .extracting(Declaration::client)
                .allMatch(course.declarations().get(0).client()::equals);
    }

    @Property(tries = 50)
    void declarationsAreMadeOfTheCodesOfABookOfTheCallers(@ForAll PolicyBook book, @ForAll Random random) {
        Declaration declaration = FundingGenerators.declarations(book).next(random);
        assertThat(declaration.lines())
                .allMatch(line -> book.performanceCodes().contains(line.performance())
                        || line.performance().equals(World.UNKNOWN));
        assertThat(FundingGenerators.courses(book).next(random).declarations()).isNotEmpty();
    }

    @Test
    void theSameRandomNumbersMakeTheSameValues() {
        assertThat(FundingGenerators.courses().next(new Random(7)))
                .isEqualTo(FundingGenerators.courses().next(new Random(7)))
                .isNotEqualTo(FundingGenerators.courses().next(new Random(8)));
    }

    @Test
    void amountsAndKeysMeetTheirEdges() {
        Random random = new Random(1);
        Set<Euro> amounts = new HashSet<>();
        Set<AllocationKey> keys = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            amounts.add(FundingGenerators.euros().next(random));
            keys.add(FundingGenerators.keys().next(random));
        }
        assertThat(amounts)
                .contains(Euro.ZERO, Euro.ofCents(1), Euro.ofCents(-1), Euro.ofCents(Long.MAX_VALUE))
                .hasSizeGreaterThan(400);
        assertThat(keys)
                .anyMatch(key -> key.method() == ApportionmentMethod.LARGEST_REMAINDER && key.maternityCare() == 0)
                .anyMatch(key -> key.medicalSpecialistCare() > Integer.MAX_VALUE)
                .anyMatch(key -> key.midwifery() == key.maternityCare() && key.midwifery() > 0);
        assertThat(FundingGenerators.euros().arbitrary().edgeCases().suppliers())
                .hasSize(5);
    }

    @Test
    void coursesMeetEveryVerdictCreditsThatCountAndMuchThatIsFound() {
        Random random = new Random(1);
        Set<Verdict> verdicts = new HashSet<>();
        Set<FindingCode> found = new HashSet<>();
        int credited = 0;
        for (int i = 0; i < 1_000; i++) {
            FundingEngine engine = World.engine(FundingGenerators.books().next(random))
                    .with(FundingGenerators.agreements().next(random));
            Course course = FundingGenerators.courses().next(random);
            for (Assessment assessment : Library.assessments(engine, course.declarations())) {
                for (LineAssessment line : assessment.lines()) {
                    verdicts.add(line.verdict());
                    line.findings().stream().map(Finding::code).forEach(found::add);
                    credited += line.charged().isNegative() && line.allocation().isPresent() ? 1 : 0;
                }
            }
        }
        assertThat(verdicts).containsExactlyInAnyOrder(Verdict.values());
        assertThat(credited).isGreaterThan(100);
        assertThat(found)
                .contains(
                        FindingCode.BUNDLE_BROKEN,
                        FindingCode.CREDIT_EXCEEDS_DEBIT,
                        FindingCode.REFERENCE_REPEATED,
                        FindingCode.AGREEMENT_MISSING,
                        FindingCode.FORM_UNDECIDED,
                        FindingCode.FORM_NOT_AVAILABLE)
                .hasSizeGreaterThan(20);
    }

    @Test
    void aCounterexampleShrinksToTheSmallestDeclarationThatBreaksTheProperty() {
        assertThat(FundingJson.write(smallest(FundingGenerators.declarations(), ForAllTest::breaks)))
                .isEqualTo(
                        "{\"schemaVersion\":1,\"id\":\"D-1\",\"insurer\":\"0000\",\"declarant\":\"53999901\","
                                + "\"client\":\"client-1\",\"submittedOn\":\"2021-04-13\",\"pregnancy\":\"client-1-pregnancy\","
                                + "\"lines\":[{\"reference\":\"D-1/1\",\"list\":\"069\",\"code\":\"X06904\","
                                + "\"serviceDate\":\"2021-03-14\",\"quantity\":1,\"amountCents\":777,\"direction\":\"DEBIT\"}]}");
    }

    @Example
    void amountsKeysAndAgreementsShrinkToo() {
        assertThat(smallest(FundingGenerators.euros(), amount -> amount.cents() >= 777))
                .isEqualTo(Euro.ofCents(777));
        assertThat(FundingJson.write(smallest(FundingGenerators.keys(), key -> key.maternityCare() >= 5)))
                .isEqualTo("{\"id\":\"key\",\"method\":\"SAINTE_LAGUE\",\"medicalSpecialistCare\":0,\"midwifery\":0,"
                        + "\"maternityCare\":5}");
        assertThat(smallest(
                                FundingGenerators.agreements(),
                                made -> !made.agreements().isEmpty())
                        .agreements())
                .singleElement()
                .satisfies(agreement -> {
                    assertThat(agreement.allocationKey()).isEmpty();
                    assertThat(agreement.prices()).isEmpty();
                });
    }

    @Test
    void aCourseShrinksToADebitAndTheCreditOfIt() {
        Course course = smallest(FundingGenerators.courses(), ForAllTest::isCredited);

        assertThat(course.declarations())
                .flatExtracting(Declaration::lines)
                .extracting(
                        DeclarationLine::direction,
                        DeclarationLine::amount,
                        DeclarationLine::quantity,
                        DeclarationLine::previousReference)
                .containsExactly(
                        tuple(Direction.DEBIT, Euro.ZERO, 1L, Optional.empty()),
                        tuple(Direction.CREDIT, Euro.ZERO, 1L, Optional.of("client-1/0/1")));
    }

    private static boolean isCredited(Course course) {
        return course.declarations().stream()
                .flatMap(declaration -> declaration.lines().stream())
                .anyMatch(line -> line.direction() == Direction.CREDIT);
    }

    /** What jqwik makes of a value that breaks a property, step by step. */
    private static <T> T smallest(Generator<T> all, Predicate<T> breaks) {
        Shrinkable<T> smallest = null;
        Shrinkable<T> next = all.arbitrary().generator(1_000).stream(new Random(1))
                .filter(made -> breaks.test(made.value()))
                .findFirst()
                .orElseThrow();
        while (next != null) {
            smallest = next;
            next = smallest.shrink()
                    .filter(made -> breaks.test(made.value()))
                    .findFirst()
                    .orElse(null);
        }
        return smallest.value();
    }

    private static boolean breaks(Declaration declaration) {
        return declaration.lines().stream().anyMatch(line -> line.amount().cents() >= 777);
    }

    @Test
    void assertionsTellWhatWasFound() {
        Course course = FundingGenerators.courses().make(Choices.again(new long[0]));
        FundingEngine engine = World.engine(FundingGenerators.books().make(Choices.again(new long[0])));
        FrameworkLedger ledger = new FrameworkLedger();
        List<String> failures = new ArrayList<>();
        for (Assessment assessment : Library.assessments(engine, course.declarations())) {
            ledger.post(assessment);
            assertThat(assessment).line("client-1/0/1").isRefused().hasFinding(FindingCode.AGREEMENT_MISSING);
            try {
                assertThat(assessment).isPermitted();
            } catch (AssertionError e) {
                failures.add(e.getMessage());
            }
        }
        assertThat(ledger.report()).closes();
        assertThat(failures)
                .singleElement()
                .asString()
                .contains("[line client-1/0/1] Expected PERMITTED but was REFUSED");
    }
}
