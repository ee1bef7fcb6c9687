package nl.birthcare.funding.rules.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import nl.birthcare.funding.core.budget.AllocationBasis;
import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.law.Source;
import nl.birthcare.funding.core.law.SourceKind;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.money.ApportionmentMethod;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.core.party.Uzovi;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.LineAssessment;
import nl.birthcare.funding.rules.Samples;
import nl.birthcare.funding.rules.internal.dossier.LineFacts;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyDocument;
import nl.birthcare.funding.rules.policy.entry.AllocationRule;
import nl.birthcare.funding.rules.policy.entry.DateSubject;
import nl.birthcare.funding.rules.policy.entry.FundingRegime;
import nl.birthcare.funding.rules.policy.entry.LineDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LineAllocationTest {

    private static final LocalDate DAY = LocalDate.of(2021, 3, 14);
    private static final Validity ALWAYS = Validity.from(Samples.CATALOGUE_START);
    private static final PolicyBook BOOK = Samples.book("enacted");

    private static LineAllocation of(PolicyBook book, DeclarationLine line) {
        LineFacts facts = Samples.facts(book, Samples.declaration(line).build(), line);
        return Objects.requireNonNull(Allocator.of(facts.terms()).allocate(facts));
    }

    static Stream<Arguments> disciplines() {
        return Stream.of(
                Arguments.of(Discipline.OBSTETRICS, Samples.OBSTETRICS, MacroFramework.MEDICAL_SPECIALIST_CARE),
                Arguments.of(Discipline.PAEDIATRICS, Samples.PAEDIATRICS, MacroFramework.MEDICAL_SPECIALIST_CARE),
                Arguments.of(Discipline.DIAGNOSTICS, Samples.DIAGNOSTICS, MacroFramework.MEDICAL_SPECIALIST_CARE),
                Arguments.of(Discipline.MIDWIFERY, Samples.MIDWIFERY, MacroFramework.MIDWIFERY),
                Arguments.of(Discipline.MATERNITY_CARE, Samples.MATERNITY_CARE, MacroFramework.MATERNITY_CARE));
    }

    @ParameterizedTest
    @MethodSource("disciplines")
    void monodisciplinaryCareIsPutWholeOnTheFrameworkOfItsDiscipline(
            Discipline discipline, PerformanceCode code, MacroFramework framework) {
        LineAllocation allocation = of(BOOK, Samples.line(code, DAY).build());

        assertThat(allocation.split()).isEqualTo(FrameworkSplit.whole(framework, Euro.parse("1523.00")));
        assertThat(allocation.split().part(framework)).isEqualTo(Euro.parse("1523.00"));
        assertThat(allocation.basis()).isEqualTo(AllocationBasis.DISCIPLINE);
        assertThat(allocation.key()).isEmpty();
        assertThat(allocation.form()).isEqualTo(FundingForm.MONODISCIPLINARY);
        assertThat(allocation.performance().discipline()).contains(discipline);
        assertThat(allocation.sources()).isEqualTo(allocation.performance().sources());
        assertThat(allocation.grade()).isEqualTo(EvidenceGrade.ILLUSTRATIVE);
    }

    @ParameterizedTest
    @EnumSource(Discipline.class)
    void everyDisciplineIsAmongTheSamples(Discipline discipline) {
        assertThat(disciplines().map(arguments -> arguments.get()[0])).contains(discipline);
    }

    /** The ratio 6825 : 2624 : 3364 of 2021, exact shares 811.244.., 311.898.. and 399.857.. */
    @Test
    void integralCareIsDividedByTheKeyOfItsDay() {
        LineAllocation allocation = of(BOOK, Samples.line(Samples.INTEGRAL, DAY).build());

        assertThat(allocation.split()).isEqualTo(FrameworkSplit.of(152300, 81124, 31190, 39986));
        assertThat(allocation.basis()).isEqualTo(AllocationBasis.KEY);
        assertThat(allocation.key().map(AllocationKey::id)).contains("national-mono-cost-2021");
        assertThat(allocation.form()).isEqualTo(FundingForm.INTEGRAL);
        assertThat(allocation.decidingDate()).isEqualTo(DAY);
        assertThat(allocation.budgetYear()).isEqualTo(2021);
        assertThat(allocation.policy()).isEqualTo("enacted+catalogue+national-mono-cost+own-keys");
        assertThat(allocation.sources())
                .extracting(SourceReference::source)
                .containsExactly("NZa-kerncijfers-2021", "birthcare-funding");
    }

    @Test
    void aSmallScaleExperimentWithoutADisciplineIsDividedByKeyToo() {
        LineAllocation allocation = of(
                BOOK,
                Samples.line(Samples.EXPERIMENT, DAY).amount(Euro.ofCents(100)).build());

        assertThat(allocation.split()).isEqualTo(FrameworkSplit.of(100, 0, 33, 67));
        assertThat(allocation.form()).isEqualTo(FundingForm.SMALL_SCALE_EXPERIMENT);
    }

    @Test
    void aRuleThatNamesThePerformanceGoesBeforeTheGeneralOne() {
        LineAllocation own =
                of(BOOK, Samples.line(Samples.INTEGRAL_WITH_OWN_KEY, DAY).build());
        LineAllocation general = of(BOOK, Samples.line(Samples.INTEGRAL, DAY).build());

        assertThat(own.key().map(AllocationKey::id)).contains("largest-remainder");
        assertThat(general.key().map(AllocationKey::id)).contains("national-mono-cost-2021");
    }

    @Test
    void theAgreementThatStatesTheKeyIsNamedAndNoOther() {
        FundingEngine engine = FundingEngine.of(BOOK).with(Samples.agreements());

        assertThat(engine.assess(Samples.declaration(Samples.line(Samples.INTEGRAL_WITH_OWN_KEY, DAY)
                                        .build())
                                .build())
                        .lines())
                .singleElement()
                .satisfies(line ->
                        assertThat(line.allocation().orElseThrow().agreement()).contains("A-2"));
        assertThat(engine.assess(Samples.declaration(
                                        Samples.line(Samples.INTEGRAL, DAY).build())
                                .build())
                        .lines())
                .singleElement()
                .satisfies(line ->
                        assertThat(line.allocation().orElseThrow().agreement()).isEmpty());
    }

    @Test
    void theGeneralRuleHoldsWhereTheNamedOneDoesNot() {
        PolicyBook book = keys(
                Samples.rule("named", Validity.between(DAY, DAY)).addPerformances(Samples.INTEGRAL),
                Samples.rule("general", ALWAYS));

        assertThat(keyOn(book, DAY.minusDays(1))).isEqualTo("general");
        assertThat(keyOn(book, DAY)).isEqualTo("named");
        assertThat(keyOn(book, DAY.plusDays(1))).isEqualTo("general");
    }

    @Test
    void theDayBeforeAndTheDayAfterAKeyHaveNone() {
        PolicyBook book = keys(
                Samples.rule("first", Validity.between(DAY, DAY.plusDays(9))),
                Samples.rule("second", Validity.from(DAY.plusDays(11))));

        assertThat(keyOn(book, DAY.minusDays(1))).isEqualTo("NO_KEY");
        assertThat(keyOn(book, DAY)).isEqualTo("first");
        assertThat(keyOn(book, DAY.plusDays(9))).isEqualTo("first");
        assertThat(keyOn(book, DAY.plusDays(10))).isEqualTo("NO_KEY");
        assertThat(keyOn(book, DAY.plusDays(11))).isEqualTo("second");
    }

    @ParameterizedTest
    @CsvSource({
        "2016-12-31, NO_KEY",
        "2017-01-01, national-mono-cost-2017",
        "2017-12-31, national-mono-cost-2017",
        "2018-01-01, national-mono-cost-2018",
        "2018-12-31, national-mono-cost-2018",
        "2019-01-01, national-mono-cost-2019",
        "2019-12-31, national-mono-cost-2019",
        "2020-01-01, national-mono-cost-2020",
        "2020-12-31, national-mono-cost-2020",
        "2021-01-01, national-mono-cost-2021",
        "2021-12-31, national-mono-cost-2021",
        "2022-01-01, NO_KEY"
    })
    void theNationalKeyChangesOnNewYearsDayAndEndsWithItsTable(LocalDate day, String key) {
        DeclarationLine line = Samples.line(Samples.INTEGRAL, day).build();
        LineFacts rules = Samples.facts(BOOK, Samples.declaration(line).build(), line);
        UnallocatedReason obstacle = Allocator.of(rules.terms()).obstacle(rules);

        assertThat(
                        obstacle != null
                                ? obstacle.name()
                                : of(BOOK, line).key().orElseThrow().id())
                .isEqualTo(key);
    }

    private static PolicyBook keys(AllocationRule.Builder... rules) {
        PolicyDocument.Builder entries =
                Samples.copyOf(Samples.bookOfFirstChecks("enacted"), "keys").allocationRules(List.of());
        for (AllocationRule.Builder rule : rules) {
            entries.addAllocationRules(rule.build());
        }
        return PolicyBook.of(entries.build());
    }

    private static String keyOn(PolicyBook book, LocalDate day) {
        LineAssessment line =
                Samples.assessed(book, Samples.line(Samples.INTEGRAL, day).build());
        return line.allocation()
                .map(allocation -> allocation.key().orElseThrow().id())
                .orElseGet(() -> line.reason().orElseThrow().name());
    }

    @Test
    void whatTheInsurerGrantsIsDividedAndNotWhatWasAsked() {
        LineAllocation allocation = of(
                BOOK,
                Samples.line(Samples.MIDWIFERY, DAY)
                        .amount(Euro.parse("1523.00"))
                        .granted(Euro.parse("1500.00"))
                        .build());

        assertThat(allocation.split().total()).isEqualTo(Euro.parse("1500.00"));
    }

    @Test
    void aGrantOfNothingIsNotTheSameAsNoGrant() {
        LineAllocation allocation =
                of(BOOK, Samples.line(Samples.MIDWIFERY, DAY).granted(Euro.ZERO).build());

        assertThat(allocation.split()).isEqualTo(FrameworkSplit.ZERO);
    }

    @Property(tries = 500)
    void aCreditIsTheMirrorImageOfTheDebitOfItsDay(
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long cents, @ForAll boolean granted) {
        for (PerformanceCode code :
                List.of(Samples.INTEGRAL, Samples.INTEGRAL_WITH_OWN_KEY, Samples.EXPERIMENT, Samples.MATERNITY_CARE)) {
            DeclarationLine.Builder line = Samples.line(code, DAY).amount(Euro.ofCents(cents));
            if (granted) {
                line.granted(Euro.ofCents(cents / 2));
            }
            LineAllocation debit = of(BOOK, line.build());
            LineAllocation credit = of(
                    BOOK,
                    line.direction(Direction.CREDIT)
                            .reference("D-1/2")
                            .previousReference("D-1/1")
                            .build());

            assertThat(credit.split()).isEqualTo(debit.split().negated());
            assertThat(credit.key()).isEqualTo(debit.key());
            assertThat(credit.budgetYear()).isEqualTo(debit.budgetYear());
        }
    }

    @Test
    void aCreditSentYearsLaterGoesByTheKeyOfTheDayOfItsOriginal() {
        DeclarationLine debit =
                Samples.line(Samples.INTEGRAL, LocalDate.of(2019, 5, 5)).build();
        DeclarationLine credit = DeclarationLine.builder()
                .from(debit)
                .direction(Direction.CREDIT)
                .previousReference("D-0/1")
                .build();

        LineAllocation allocation = Samples.creditOf(
                        Samples.bookOfFirstChecks("enacted"),
                        debit,
                        Samples.declaration(credit)
                                .submittedOn(LocalDate.of(2023, 2, 1))
                                .build())
                .allocation()
                .orElseThrow();

        assertThat(allocation.key().map(AllocationKey::id)).contains("national-mono-cost-2019");
        assertThat(allocation.budgetYear()).isEqualTo(2019);
        assertThat(allocation.split().total()).isEqualTo(Euro.parse("-1523.00"));
    }

    @ParameterizedTest
    @CsvSource({
        "PRIMARY,      PRIMARY,      PRIMARY",
        "PRIMARY,      SECONDARY,    SECONDARY",
        "SECONDARY,    PRIMARY,      SECONDARY",
        "DERIVED,      SECONDARY,    DERIVED",
        "ILLUSTRATIVE, PRIMARY,      ILLUSTRATIVE",
        "PRIMARY,      ILLUSTRATIVE, ILLUSTRATIVE"
    })
    void aDivisionByKeyIsAsSureAsTheWeakerOfPerformanceAndRule(
            EvidenceGrade performance, EvidenceGrade rule, EvidenceGrade weaker) {
        LineAllocation allocation = of(
                graded(performance, rule), Samples.line(Samples.INTEGRAL, DAY).build());

        assertThat(allocation.grade()).isEqualTo(weaker);
    }

    @ParameterizedTest
    @EnumSource(EvidenceGrade.class)
    void aWholeAmountIsAsSureAsThePerformanceWhateverTheKeyThatItDoesNotNeed(EvidenceGrade grade) {
        LineAllocation allocation = of(
                graded(grade, EvidenceGrade.ILLUSTRATIVE),
                Samples.line(Samples.MIDWIFERY, DAY).build());

        assertThat(allocation.grade()).isEqualTo(grade);
    }

    private static PolicyBook graded(EvidenceGrade performance, EvidenceGrade rule) {
        PolicyDocument.Builder entries = Samples.document("graded").addSources(Samples.SOURCE);
        for (DateSubject subject : DateSubject.values()) {
            entries.addDateRules(
                    Samples.dateRule(subject, LineDate.SERVICE_DATE, ALWAYS).build());
        }
        return PolicyBook.of(entries.addPerformances(
                        Samples.integral(Samples.INTEGRAL, ALWAYS)
                                .grade(performance)
                                .build(),
                        Samples.of(Discipline.MIDWIFERY, Samples.MIDWIFERY, ALWAYS)
                                .grade(performance)
                                .build())
                .addAllocationRules(Samples.rule("rule", ALWAYS).grade(rule).build())
                .build());
    }

    private static final SourceReference ARTICLE = SourceReference.of("contract-9", "art. 3");

    /** An agreement about integral care with a key of its own, in a contract or not. */
    private static Agreements agreed(List<SourceReference> contract, Optional<AllocationKey> key) {
        return Agreements.builder()
                .addSources(Source.builder()
                        .id("contract-9")
                        .title("Contract of insurer and partnership")
                        .kind(SourceKind.CONTRACT)
                        .build())
                .addAgreements(Agreement.builder()
                        .id("A-9")
                        .insurer(Uzovi.of("0000"))
                        .declarant(Samples.PARTNERSHIP)
                        .validity(ALWAYS)
                        .sources(contract)
                        .allocationKey(key)
                        .build())
                .build();
    }

    private static LineAssessment assessed(PolicyBook book, Agreements agreements) {
        return FundingEngine.of(book)
                .with(agreements)
                .assess(Samples.declaration(Samples.line(Samples.INTEGRAL, DAY).build())
                        .build())
                .lines()
                .get(0);
    }

    private static final Optional<AllocationKey> THIRDS =
            Optional.of(Samples.key("agreed", ApportionmentMethod.LARGEST_REMAINDER, 1, 1, 1));

    @ParameterizedTest
    @CsvSource({
        "PRIMARY,      true,  AGREED",
        "SECONDARY,    true,  SECONDARY",
        "ILLUSTRATIVE, true,  ILLUSTRATIVE",
        "PRIMARY,      false, ILLUSTRATIVE",
    })
    void aLineThatAnAgreementDividesShowsTheContractAndIsAgreedAtBest(
            EvidenceGrade performance, boolean contract, EvidenceGrade grade) {
        List<SourceReference> sources = contract ? List.of(ARTICLE) : List.of();
        LineAllocation allocation = assessed(graded(performance, EvidenceGrade.PRIMARY), agreed(sources, THIRDS))
                .allocation()
                .orElseThrow();

        assertThat(allocation.sources()).isEqualTo(sources);
        assertThat(allocation.grade()).isEqualTo(grade);
        assertThat(allocation.agreement()).contains("A-9");
        assertThat(allocation.entries()).extracting(Provision::id).doesNotContain("rule");
    }

    /** The regime of 2021 needs an agreement; in a book without that regime nothing hangs on one that has no key. */
    @Test
    void aLineRestsOnTheAgreementThatItsFormNeedsThoughTheBookDividesIt() {
        PolicyBook graded = graded(EvidenceGrade.PRIMARY, EvidenceGrade.PRIMARY);
        PolicyBook needing = PolicyBook.of(Samples.copyOf(graded, "needing")
                .addRegimes(Samples.regime(FundingForm.INTEGRAL, FundingRegime.Kind.EXPERIMENT, ALWAYS)
                        .agreementNeeded(true)
                        .grade(EvidenceGrade.PRIMARY)
                        .build())
                .build());
        Agreements agreements = agreed(List.of(ARTICLE), Optional.empty());

        LineAllocation free = assessed(graded, agreements).allocation().orElseThrow();
        LineAllocation bound = assessed(needing, agreements).allocation().orElseThrow();

        assertThat(free.restsOn()).isEmpty();
        assertThat(free.grade()).isEqualTo(EvidenceGrade.PRIMARY);
        assertThat(bound.restsOn()).map(Agreement::id).contains("A-9");
        assertThat(bound.grade()).isEqualTo(EvidenceGrade.AGREED);
        assertThat(bound.agreement()).as("who says how to divide").isEmpty();
        assertThat(bound.sources()).isEqualTo(free.sources());
    }

    @Test
    void aResultCarriesTheFingerprintsOfItsBookAndOfItsAgreement() {
        PolicyBook book = graded(EvidenceGrade.PRIMARY, EvidenceGrade.PRIMARY);
        Agreements agreements = agreed(List.of(ARTICLE), THIRDS);
        Agreements others = agreed(List.of(), THIRDS);

        LineAssessment one = assessed(book, agreements);
        LineAssessment other = assessed(book, others);

        assertThat(one.policySha256()).isEqualTo(book.sha256());
        assertThat(one.allocation().orElseThrow().policySha256()).isEqualTo(book.sha256());
        assertThat(one.agreementSha256())
                .contains(FundingJson.sha256(agreements.agreements().get(0)))
                .isEqualTo(one.allocation().orElseThrow().agreementSha256())
                .isNotEqualTo(other.agreementSha256());
        assertThat(one).isNotEqualTo(other);
        assertThat(assessed(book, Agreements.NONE).agreementSha256()).isEmpty();
    }

    @Test
    void anAllocationEqualsAnotherThatWasDecidedAlike() {
        DeclarationLine line = Samples.line(Samples.INTEGRAL, DAY).build();
        LineAllocation one = of(BOOK, line);

        assertThat(one).isEqualTo(of(Samples.book("enacted"), line)).hasSameHashCodeAs(of(BOOK, line));
        assertThat(one).isNotEqualTo(of(Samples.book("announced-2020"), line));
        assertThat(one)
                .isNotEqualTo(
                        of(BOOK, Samples.line(Samples.INTEGRAL, DAY.plusDays(1)).build()));
        assertThat(one).isNotEqualTo(one.split());
    }

    @Test
    void anAllocationPrintsItsSplitAndWhatDecidedIt() {
        assertThat(of(BOOK, Samples.line(Samples.INTEGRAL, DAY).build()))
                .hasToString("1523.00 = 811.24 + 311.90 + 399.86 by national-mono-cost-2021 on 2021-03-14,"
                        + " enacted+catalogue+national-mono-cost+own-keys");
    }
}
