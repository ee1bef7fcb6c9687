package nl.birthcare.funding.rules.internal.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.core.party.PregnancyReference;
import nl.birthcare.funding.core.party.Uzovi;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.LineAssessment;
import nl.birthcare.funding.rules.RandomClaims;
import nl.birthcare.funding.rules.Samples;
import nl.birthcare.funding.rules.allocation.UnallocatedReason;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.history.ClientHistory;
import nl.birthcare.funding.rules.internal.terms.CompiledBook;
import nl.birthcare.funding.rules.internal.terms.Terms;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyDocument;
import nl.birthcare.funding.rules.policy.PolicyNotice;
import nl.birthcare.funding.rules.policy.entry.DateSubject;
import nl.birthcare.funding.rules.situation.Situations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineFactsTest {

    private static final PerformanceCode INTEGRAL = PerformanceCode.of("069", "X06901");
    private static final PerformanceCode OBSTETRICS = PerformanceCode.of("041", "X04101");

    private static PolicyBook book(String name) {
        return Situations.policy(name, List.of("catalogue", "keys"));
    }

    private static DeclarationLine.Builder line(PerformanceCode code, String day) {
        return DeclarationLine.builder()
                .reference("1")
                .performance(code)
                .serviceDate(LocalDate.parse(day))
                .quantity(1)
                .amount(Euro.ofCents(100))
                .direction(Direction.DEBIT);
    }

    private static Declaration declaration(DeclarationLine.Builder line) {
        return Declaration.builder()
                .id("D-1")
                .insurer(Uzovi.of("0000"))
                .declarant(AgbCode.of("53999901"))
                .client(ClientReference.of("client-1"))
                .submittedOn(LocalDate.of(2029, 1, 1))
                .addLines(line.build())
                .build();
    }

    private static LineFacts facts(PolicyBook book, DeclarationLine.Builder line) {
        Declaration declaration = declaration(line);
        return Samples.facts(
                book, Agreements.NONE, null, declaration, declaration.lines().get(0));
    }

    /** Said once in a run, and only where it touches a line: the rule that replaced the bundle breaker is not known. */
    @ParameterizedTest
    @CsvSource({
        "announced-2020, 2016-12-31, ''",
        "announced-2020, 2017-01-01, 'allocation-key deciding-date'",
        "announced-2020, 2023-01-01, 'allocation-key deciding-date'",
        "enacted, 2016-12-31, ''",
        "enacted, 2017-01-01, 'allocation-key deciding-date'",
        "enacted, 2021-12-31, 'allocation-key deciding-date'",
        "enacted, 2022-01-01, 'allocation-key deciding-date end-of-care day-of-birth'",
        "enacted, 2022-12-31, 'allocation-key deciding-date end-of-care day-of-birth'",
        "enacted, 2023-01-01, 'allocation-key deciding-date double-funding-rule care-of-a-code end-of-care day-of-birth'",
        "enacted, 2028-01-01, 'allocation-key deciding-date double-funding-rule care-of-a-code end-of-care day-of-birth'"
    })
    void anIntegralLineIsTouchedByWhatIsUnknownOnItsDay(String book, String day, String gaps) {
        assertThat(facts(book(book), line(INTEGRAL, day)).notices().stream().map(PolicyNotice::gap))
                .containsExactlyInAnyOrder(gaps.isEmpty() ? new String[0] : gaps.split(" ", -1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2009-12-31", "2016-12-31", "2020-05-05", "2022-12-31"})
    void noOtherLineIsTouchedByIt(String day) {
        assertThat(facts(book("enacted"), line(OBSTETRICS, day)).notices()).isEmpty();
        assertThat(facts(book("enacted"), line(PerformanceCode.of("069", "X99999"), day))
                        .notices())
                .isEmpty();
        assertThat(facts(book("enacted"), line(INTEGRAL, "2009-12-31")).notices())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theSubjectAboutWhichNoDateDecidesIsNamed(DateSubject subject) {
        PolicyDocument entries = book("enacted").entries();
        PolicyDocument.Builder copy = PolicyDocument.builder();
        PolicyBook without = PolicyBook.of(copy.from(entries)
                .dateRules(entries.dateRules().stream()
                        .filter(rule -> rule.subject() != subject)
                        .toList())
                .build());

        assertThat(facts(without, line(OBSTETRICS, "2020-05-05")).day(subject)).isNull();
        LineAssessment line = FundingEngine.of(without)
                .assess(declaration(line(OBSTETRICS, "2020-05-05")))
                .lines()
                .get(0);
        assertThat(line.findings().stream()
                        .filter(finding -> finding.code() == FindingCode.DECIDING_DATE_MISSING)
                        .map(Finding::message))
                .singleElement()
                .asString()
                .startsWith("Line 1: no date decides about " + subject + ". ");
        boolean divided = subject == DateSubject.TARIFF || subject == DateSubject.AGREEMENT;
        assertThat(line.reason().isEmpty()).isEqualTo(divided);
        line.reason().ifPresent(reason -> assertThat(reason).isEqualTo(UnallocatedReason.NO_DECIDING_DATE));
    }

    @ParameterizedTest
    @EnumSource
    void aLineWithAllDatesIsDated(DateSubject subject) {
        LineFacts facts = facts(book("enacted"), line(OBSTETRICS, "2020-05-05"));

        assertThat(facts.serviceDay()).isEqualTo("2020-05-05");
        assertThat(facts.day(subject)).isEqualTo("2020-05-05");
    }

    @ParameterizedTest
    @CsvSource({
        "DEBIT, 1000000000000, true",
        "DEBIT, 1000000000001, false",
        "CREDIT, 1000000000000, true",
        "CREDIT, 1000000000001, false",
        "CREDIT, -1000000000001, false",
        "DEBIT, 0, true"
    })
    void tenThousandMillionIsTheLargestAmountEitherWay(Direction direction, long cents, boolean expected) {
        LineFacts facts = facts(
                book("enacted"),
                line(INTEGRAL, "2020-05-05").direction(direction).amount(Euro.ofCents(cents)));

        assertThat(facts.isAmountInRange()).isEqualTo(expected);
    }

    @Test
    void anOriginalIsKnownOnlyToACreditInAHistory() {
        Declaration debit = declaration(line(INTEGRAL, "2020-05-05"));
        Declaration credit = declaration(line(INTEGRAL, "2020-06-06")
                .reference("2")
                .direction(Direction.CREDIT)
                .previousReference("1"));
        ClientHistory history = ClientHistory.of(List.of(debit, credit));
        LineFacts facts = Samples.facts(
                book("enacted"),
                Agreements.NONE,
                history,
                credit,
                credit.lines().get(0));

        assertThat(facts.original())
                .satisfies(original -> assertThat(original.line().reference()).isEqualTo("1"));
        assertThat(facts.serviceDay()).isEqualTo("2020-05-05");
        assertThat(facts.day(DateSubject.ALLOCATION)).isEqualTo("2020-05-05");
        assertThat(facts(book("enacted"), line(INTEGRAL, "2020-05-05")).original())
                .isNull();
    }

    private static Declaration ofPregnancy(String declarant, String id, DeclarationLine.Builder line) {
        return Declaration.builder()
                .from(declaration(line))
                .id(id)
                .declarant(AgbCode.of(declarant))
                .pregnancy(PregnancyReference.of("pregnancy-1"))
                .build();
    }

    private static Declaration outside(String id, String reference, String provider, String day) {
        return ofPregnancy(
                "06999901", id, line(OBSTETRICS, day).reference(reference).performer(AgbCode.of(provider)));
    }

    /** Each comes before the next by day, declaration, reference or provider. */
    private static final List<Declaration> OUTSIDE = List.of(
            outside("D-9", "9", "06999909", "2020-04-04"),
            outside("D-2", "9", "06999909", "2020-05-05"),
            outside("D-3", "8", "06999909", "2020-05-05"),
            outside("D-3", "9", "06999902", "2020-05-05"),
            outside("D-3", "9", "06999903", "2020-05-05"));

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void careOutsideThePartnershipIsTheFirstByDayDeclarationReferenceAndProviderInWhateverOrderTheyCame(int first) {
        Declaration integral = ofPregnancy("53999901", "D-1", line(INTEGRAL, "2020-05-05"));
        List<Declaration> all = new ArrayList<>(OUTSIDE.subList(first, OUTSIDE.size()));
        all.add(integral);
        for (int turn = 0; turn < all.size(); turn++) {
            Collections.rotate(all, 1);
            ClientHistory history = ClientHistory.of(all);
            LineFacts facts = Samples.facts(
                    book("enacted"),
                    Agreements.NONE,
                    history,
                    integral,
                    integral.lines().get(0));
            Pregnancy pregnancy = Objects.requireNonNull(facts.about().pregnancy());

            assertThat(pregnancy
                            .outside(facts.about(), Validity.from(LocalDate.of(2010, 1, 1)))
                            .care())
                    .returns(OUTSIDE.get(first), LineFacts::declaration)
                    .returns(OUTSIDE.get(first).lines().get(0), LineFacts::line);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"I1", "I2", "I3", "S1", "T1"})
    void whatAnEngineFindsOutBeforehandIsWhatTheBookSaysOfIntegralCareOnEachDay(String code) {
        sameOnEachDay(PerformanceCode.of("069", code));
    }

    @ParameterizedTest
    @CsvSource({"032, M1", "011, K1", "041, O1"})
    void whatAnEngineFindsOutBeforehandIsWhatTheBookSaysOfOtherCareOnEachDay(String list, String code) {
        sameOnEachDay(PerformanceCode.of(list, code));
    }

    private static void sameOnEachDay(PerformanceCode code) {
        PolicyBook book = RandomClaims.book("enacted");
        CompiledBook compiled = CompiledBook.of(book);
        CompiledBook onDemand = CompiledBook.onDemand(book);
        for (LocalDate day = LocalDate.of(2009, 12, 1); day.getYear() < 2045; day = day.plusDays(1)) {
            boolean manyChanges = day.getYear() > 2015 && day.getYear() < 2021;
            if (manyChanges || day.getDayOfMonth() == 1 || day.getDayOfMonth() == day.lengthOfMonth()) {
                Declaration declaration = declaration(line(code, day.toString()));
                Terms beforehand = compiled.of(declaration, declaration.lines().get(0));
                Terms asked = onDemand.of(declaration, declaration.lines().get(0));

                assertThat(beforehand.index() >= 0)
                        .as("found out beforehand, %s", day)
                        .isEqualTo(day.getYear() >= 2010);
                assertThat(beforehand)
                        .as("%s", day)
                        .returns(asked.performance(), Terms::performance)
                        .returns(asked.version(), Terms::version)
                        .returns(asked.regime(), Terms::regime)
                        .returns(asked.tariff(), Terms::tariff)
                        .returns(asked.tariffRegime(), Terms::tariffRegime)
                        .returns(asked.allocationRule(), Terms::allocationRule)
                        .returns(
                                asked.notices(declaration, declaration.lines().get(0)),
                                terms -> terms.notices(
                                        declaration, declaration.lines().get(0)));
                for (DateSubject subject : DateSubject.values()) {
                    assertThat(beforehand.days().date(subject))
                            .isEqualTo(asked.days().date(subject));
                }
            }
        }
    }
}
