package nl.birthcare.funding.examples.claims.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.CitizenServiceNumber;
import nl.birthcare.funding.examples.claims.generate.NationalFigures.Spent;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.LineAssessment;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.history.Dossier;
import nl.birthcare.funding.rules.ledger.ControlTotals;
import nl.birthcare.funding.rules.ledger.FrameworkLedger;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyBooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SampleGeneratorTest {

    private static List<Declaration> declarations(int year, int births, long seed) {
        List<Declaration> declarations = new ArrayList<>();
        try {
            new SampleGenerator(SampleYear.of(year), births, seed).generate(declarations::add, done -> {});
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return declarations;
    }

    private static String text(List<Declaration> declarations) {
        return declarations.stream().map(FundingJson::write).collect(Collectors.joining("\n"));
    }

    @Test
    void aSeedGivesTheSameDeclarationsOnEverySystem() throws Exception {
        byte[] text = text(declarations(2021, 100, 42)).getBytes(StandardCharsets.UTF_8);

        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text)))
                .isEqualTo("c5a8d9d1e6518078697d56fdb158d6a5050f44dbbb26c7a36e677ac352213c35");
    }

    @Test
    void anotherSeedGivesOtherDeclarations() {
        assertThat(text(declarations(2021, 10, 1))).isNotEqualTo(text(declarations(2021, 10, 2)));
    }

    /**
     * The net charges of each kind of care are the published costs, scaled to the births, give or take three clients who
     * give birth and a cent per birth. All in whole numbers.
     */
    @ParameterizedTest
    @CsvSource({"2017, 2500, 1", "2018, 2501, 2", "2019, 999, 3", "2020, 2500, 4", "2021, 10000, 5", "2021, 1, 6"})
    void chargesAreThePublishedCostsScaledToTheBirths(int year, int births, long seed) {
        SampleYear sample = SampleYear.of(year);
        Map<Discipline, Long> net = new EnumMap<>(Discipline.class);
        long integral = 0;
        for (Declaration declaration : declarations(year, births, seed)) {
            for (DeclarationLine line : declaration.lines()) {
                switch (line.performance().list()) {
                    case "069" -> integral += line.charged().cents();
                    case "041" ->
                        net.merge(Discipline.OBSTETRICS, line.charged().cents(), Long::sum);
                    case "032" -> net.merge(Discipline.MIDWIFERY, line.charged().cents(), Long::sum);
                    default ->
                        net.merge(Discipline.MATERNITY_CARE, line.charged().cents(), Long::sum);
                }
            }
        }
        long specialist = sample.specialistPrices()[0] + sample.specialistPrices()[1];
        NationalFigures.Costs costs = sample.costs();
        assertNear(sample, births, costs.integral(), integral, costs.integral().averageCents());
        assertNear(sample, births, costs.medicalSpecialistCare(), net.get(Discipline.OBSTETRICS), specialist);
        assertNear(sample, births, costs.midwifery(), net.get(Discipline.MIDWIFERY), sample.midwiferyPrice());
        assertNear(
                sample,
                births,
                costs.maternityCare(),
                net.get(Discipline.MATERNITY_CARE),
                sample.maternityHoursPrice());
    }

    private static void assertNear(SampleYear sample, int births, Spent spent, long charged, long clientWithBirth) {
        long national = sample.births().births();
        BigInteger difference = BigInteger.valueOf(charged)
                .multiply(BigInteger.valueOf(national))
                .subtract(BigInteger.valueOf(spent.costCents()).multiply(BigInteger.valueOf(births)));
        BigInteger bound = BigInteger.valueOf(3 * clientWithBirth + births).multiply(BigInteger.valueOf(national));

        assertThat(difference.abs()).isLessThanOrEqualTo(bound);
    }

    /** Clients = costs / average cost: the counts that were published too (2017 to 2019) confirm it within 0.2 %. */
    @ParameterizedTest
    @CsvSource({"2017, 9776", "2018, 14937", "2019, 19573"})
    void integralClientsAgreeWithThePublishedCounts(int year, long published) {
        long clients = SampleYear.of(year).costs().integral().clients();

        assertThat(Math.abs(clients - published) * 500).isLessThanOrEqualTo(published);
    }

    @Test
    void theNumberOfIntegralClientsIsThatOfTheCountryScaled() {
        long integral = declarations(2021, 10_000, 7).stream()
                .filter(declaration -> declaration.declarant().isPartnership())
                .map(Declaration::client)
                .distinct()
                .count();

        // 109.4 million at 3600.70 make 30,383 clients, to 166,466 births.
        assertThat(integral).isEqualTo((10_000L * 30_383 + 166_466 / 2) / 166_466);
    }

    @Test
    void everyDeclarationReadsBackAsItWasWritten() {
        assertThat(declarations(2020, 300, 8))
                .allSatisfy(
                        declaration -> assertThat(FundingJson.read(Declaration.class, FundingJson.write(declaration)))
                                .isEqualTo(declaration));
    }

    @Test
    void noIdentityIsOrLooksReal() {
        assertThat(declarations(2021, 300, 9)).allSatisfy(declaration -> {
            assertThat(declaration.insurer().value()).isEqualTo("0000");
            assertThat(declaration.declarant().value()).matches("(53|06|08|33)9999\\d\\d");
            assertThat(declaration.client().value()).matches("c-[0-9a-f]{16}");
            assertThat(CitizenServiceNumber.looksLikeOne(declaration.client().value()))
                    .isFalse();
            assertThat(declaration.lines()).allSatisfy(line -> {
                assertThat(line.performance().code()).startsWith("X");
                line.performer()
                        .ifPresent(performer -> assertThat(performer.value()).matches("(06|08|33)9999\\d\\d"));
            });
        });
    }

    @Test
    void careFallsInTheYearAndReferencesStandOnce() {
        Set<String> references = new HashSet<>();
        for (Declaration declaration : declarations(2020, 500, 10)) {
            for (DeclarationLine line : declaration.lines()) {
                assertThat(line.serviceDate().getYear()).isEqualTo(2020);
                assertThat(references.add(line.reference())).isTrue();
                assertThat(declaration.submittedOn()).isAfter(line.serviceDate());
            }
        }
    }

    @Test
    void creditsTakeBackAWholeEarlierLineOnItsOwnDay() {
        Map<String, DeclarationLine> debits = declarations(2021, 500, 11).stream()
                .flatMap(declaration -> declaration.lines().stream())
                .filter(line -> line.direction() == Direction.DEBIT)
                .collect(Collectors.toMap(DeclarationLine::reference, line -> line));
        List<DeclarationLine> credits = declarations(2021, 500, 11).stream()
                .flatMap(declaration -> declaration.lines().stream())
                .filter(line -> line.direction() == Direction.CREDIT)
                .collect(Collectors.toList());

        assertThat(credits).isNotEmpty().allSatisfy(credit -> {
            DeclarationLine original = debits.get(credit.previousReference().orElseThrow());
            assertThat(credit.serviceDate()).isEqualTo(original.serviceDate());
            assertThat(credit.amount()).isEqualTo(original.amount());
            assertThat(credit.performance()).isEqualTo(original.performance());
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {2010, 2015, 2017, 2021, 2024, 2035})
    void pricesKeepToTheTariffsOfTheOverlay(int year) {
        PolicyBook book = PolicyBooks.named("enacted").with(SampleCatalogue.overlay());

        assertThat(declarations(year, 200, 12))
                .allSatisfy(declaration -> assertThat(declaration.lines()).allSatisfy(line -> {
                    assertThat(book.performances(line.performance()).on(line.serviceDate()))
                            .isPresent();
                    Euro maximum = book.tariffs(line.performance())
                            .on(line.serviceDate())
                            .orElseThrow()
                            .amount()
                            .orElse(line.amount());
                    assertThat(line.tariff().orElse(line.amount())).isLessThanOrEqualTo(maximum);
                    assertThat(line.tariff().map(tariff -> tariff.times(line.quantity())))
                            .isIn(line.tariff().map(tariff -> line.amount()), Optional.empty());
                }));
    }

    @Test
    void hoursAreAtLeastTwentyFour() {
        assertThat(declarations(2017, 2000, 13).stream()
                        .flatMap(declaration -> declaration.lines().stream())
                        .filter(line -> line.performance().equals(SampleCode.MATERNITY_HOUR.code())))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.quantity()).isBetween(24L, 80L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"enacted", "announced-2020"})
    void withTheOverlayAndTheKeyEveryLineIsAllocated(String name) {
        FundingEngine engine = FundingEngine.of(PolicyBooks.named(name)
                        .with(SampleCatalogue.overlay())
                        .with(PolicyBooks.overlay("national-mono-cost")))
                .with(SampleAgreements.all());
        FrameworkLedger ledger = new FrameworkLedger();
        for (Dossier dossier : Dossier.byClient(declarations(2021, 1000, 14))) {
            engine.assess(dossier).forEach(ledger::post);
        }

        ControlTotals totals = ledger.totals();

        assertThat(totals.allocatedLines()).isEqualTo(totals.lines()).isGreaterThan(6000);
    }

    /** The verdict does not depend on the key, which no document has for these years: a caller's stands in. */
    @ParameterizedTest
    @CsvSource({"enacted, 2023", "enacted, 2024", "announced-2020, 2023", "announced-2020, 2024"})
    void atLeast97OfAHundredLinesOfTheYearsWithoutAKeyArePermitted(String name, int year) {
        FundingEngine engine = FundingEngine.of(PolicyBooks.named(name)
                        .with(SampleCatalogue.overlay())
                        .with(PolicyBooks.overlay("national-mono-cost-2021-held")))
                .with(SampleAgreements.all());
        List<LineAssessment> lines = Dossier.byClient(declarations(year, 1000, 15)).stream()
                .flatMap(dossier -> engine.assess(dossier).stream())
                .flatMap(assessment -> assessment.lines().stream())
                .toList();
        long permitted = lines.stream()
                .filter(line -> line.verdict() == Verdict.PERMITTED)
                .count();

        assertThat(lines).hasSizeGreaterThan(6000);
        assertThat(permitted * 100).isGreaterThanOrEqualTo(lines.size() * 97L);
    }

    @ParameterizedTest
    @CsvSource({"2017, 0, 56", "2018, 0, 42", "2022, 0, 42", "2023, 1, 42", "2024, 1, 42"})
    void integralCareIsDatedByPhaseAsTheRulesOfTheYearSay(int year, int daysBetween, int daysAfter) {
        List<Declaration> integral = declarations(year, 300, 16).stream()
                .filter(declaration -> declaration.declarant().isPartnership())
                .toList();

        assertThat(integral).isNotEmpty().allSatisfy(declaration -> {
            LocalDate birth = declaration.birthDate().orElseThrow();
            List<DeclarationLine> lines = declaration.lines();
            assertThat(lines.get(0).serviceDate()).isBetween(LocalDate.of(year, 1, 1), birth.minusDays(daysBetween));
            assertThat(lines.get(0).serviceEnd()).contains(birth.minusDays(daysBetween));
            assertThat(lines.get(1).serviceDate()).isEqualTo(birth);
            assertThat(lines.get(1).serviceEnd()).contains(birth);
            assertThat(lines.get(2).serviceDate()).isEqualTo(birth);
            assertThat(lines.get(2).serviceEnd()).contains(birth.plusDays(daysAfter));
            assertThat(declaration.submittedOn()).isAfter(birth.plusDays(daysAfter));
        });
    }

    @Test
    void integralCodesStandForPublishedPerformancesAndAgreementsWereSignedBeforehand() {
        assertThat(SampleCatalogue.overlay().performances())
                .filteredOn(performance -> performance.form() == FundingForm.INTEGRAL)
                .filteredOn(performance -> performance.validity().contains(LocalDate.of(2017, 1, 1)))
                .extracting(Performance::describedBy)
                .containsExactly(Optional.of("prenatal"), Optional.of("natal"), Optional.of("postnatal"));
        assertThat(SampleAgreements.all().agreements())
                .allSatisfy(agreement -> assertThat(agreement.signedOn().orElseThrow())
                        .isBefore(agreement.validity().firstDay()));
    }

    @Test
    void theOverlayNamesTheFiguresItGoesBy() {
        assertThat(SampleCatalogue.overlay().title())
                .contains("Illustrative", "NZa-kerncijfers-2021", "the nearest of these is used");
        assertThat(SampleYear.of(2030).basis()).isEqualTo("costs of 2021, births of 2020, maternity prices of 2023");
    }

    @Test
    void aYearOrNumberOfBirthsThatIsOutOfRangeIsRefused() {
        assertThatThrownBy(() -> SampleYear.of(2009)).hasMessage("The year must be 2010 to 2035, but is 2009");
        assertThatThrownBy(() -> SampleYear.of(2036)).hasMessage("The year must be 2010 to 2035, but is 2036");
        assertThatThrownBy(() -> new SampleGenerator(SampleYear.of(2021), 0, 1))
                .hasMessage("The number of births must be 1 to 10000000, but is 0");
    }
}
