package nl.birthcare.funding.rules.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.PolicyStatus;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.money.Fraction;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.core.party.Uzovi;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.history.Dossier;
import nl.birthcare.funding.rules.ledger.FrameworkLedger;
import nl.birthcare.funding.rules.ledger.FrameworkPosition;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyBooks;
import nl.birthcare.funding.rules.policy.PolicyDocument;
import org.junit.jupiter.api.Test;

class MonitoringLedgerTest {

    private static final PerformanceCode INTEGRAL = PerformanceCode.of("069", "X00001");
    private static final PerformanceCode MIDWIFERY = PerformanceCode.of("032", "1001");
    private static final PerformanceCode UNKNOWN = PerformanceCode.of("069", "X99999");

    private static final AgbCode PARTNERSHIP = AgbCode.of("53999901");
    private static final AgbCode MIDWIFE = AgbCode.of("08999901");

    /** Without check rules, so that only the absence of a performance keeps a line out. */
    private static final FundingEngine ENGINE = FundingEngine.of(PolicyBook.of(PolicyDocument.builder()
                    .from(PolicyBooks.named("enacted").entries())
                    .id("without-checks")
                    .checkRules(List.of())
                    .build())
            .with(PolicyBooks.overlay("national-mono-cost"))
            .with(PolicyDocument.builder()
                    .id("my-catalogue")
                    .title("A performance that is made up.")
                    .addPerformances(Performance.builder()
                            .id("x00001")
                            .validity(Validity.from(LocalDate.of(2017, 1, 1)))
                            .status(PolicyStatus.ENACTED)
                            .grade(EvidenceGrade.ILLUSTRATIVE)
                            .addSources(SourceReference.of("birthcare-funding"))
                            .code(INTEGRAL)
                            .name("Integral care, made up")
                            .form(FundingForm.INTEGRAL)
                            .build())
                    .build()));

    private static Declaration declaration(
            AgbCode declarant, String client, PerformanceCode code, String day, Direction direction, String amount) {
        return Declaration.builder()
                .id("d")
                .insurer(Uzovi.of("0000"))
                .declarant(declarant)
                .client(ClientReference.of(client))
                .submittedOn(LocalDate.parse(day))
                .addLines(DeclarationLine.builder()
                        .reference(day)
                        .performance(code)
                        .serviceDate(LocalDate.parse(day))
                        .quantity(1)
                        .amount(Euro.parse(amount))
                        .direction(direction)
                        .previousReference(direction == Direction.CREDIT ? Optional.of("2017-03-01") : Optional.empty())
                        .build())
                .build();
    }

    private static MonitoringLedger ledger(List<Declaration> declarations) {
        MonitoringLedger ledger = new MonitoringLedger();
        declarations.forEach(declaration -> ledger.post(ENGINE.assess(declaration)));
        return ledger;
    }

    private static MonitoringRow row(MonitoringLedger ledger, int year, FundingForm form, MacroFramework framework) {
        List<MonitoringRow> found = ledger.rows().stream()
                .filter(row -> row.year() == year
                        && row.form().equals(Optional.ofNullable(form))
                        && row.framework().equals(Optional.ofNullable(framework)))
                .collect(Collectors.toList());
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @Test
    void aClientCountsOncePerRowHoweverManyLinesSheHas() {
        MonitoringLedger ledger = ledger(List.of(
                declaration(PARTNERSHIP, "a", INTEGRAL, "2017-03-01", Direction.DEBIT, "1000.00"),
                declaration(PARTNERSHIP, "a", INTEGRAL, "2017-04-01", Direction.DEBIT, "500.00"),
                declaration(PARTNERSHIP, "b", INTEGRAL, "2017-04-01", Direction.DEBIT, "500.00"),
                declaration(MIDWIFE, "a", MIDWIFERY, "2017-05-01", Direction.DEBIT, "100.00"),
                declaration(PARTNERSHIP, "c", UNKNOWN, "2017-05-01", Direction.DEBIT, "100.00")));

        MonitoringRow integral = row(ledger, 2017, FundingForm.INTEGRAL, null);
        assertThat(integral.cost()).isEqualTo(Euro.parse("2000.00"));
        assertThat(integral.clients()).isEqualTo(OptionalLong.of(2));
        assertThat(integral.averageCents()).contains(Fraction.of(100_000, 1));
        assertThat(integral.share()).contains(Fraction.of(20, 21));
        MonitoringRow midwifery = row(ledger, 2017, FundingForm.MONODISCIPLINARY, MacroFramework.MIDWIFERY);
        assertThat(midwifery.clients()).isEqualTo(OptionalLong.of(1));
        MonitoringRow maternityCare = row(ledger, 2017, FundingForm.MONODISCIPLINARY, MacroFramework.MATERNITY_CARE);
        assertThat(maternityCare.clients()).isEqualTo(OptionalLong.of(0));
        assertThat(maternityCare.averageCents()).isEmpty();
        // The client without an allocated line does not count.
        assertThat(row(ledger, 2017, null, null).clients()).isEqualTo(OptionalLong.of(2));
        assertThat(row(ledger, 2017, null, null).averageCents()).contains(Fraction.of(105_000, 1));
    }

    @Test
    void positionsAreByDeclarantAndPerformance() {
        MonitoringLedger ledger = new MonitoringLedger();
        ENGINE.assess(Dossier.of(List.of(
                        declaration(PARTNERSHIP, "a", INTEGRAL, "2018-03-01", Direction.DEBIT, "7.00"),
                        declaration(PARTNERSHIP, "a", INTEGRAL, "2017-03-01", Direction.DEBIT, "1000.00"),
                        declaration(PARTNERSHIP, "a", INTEGRAL, "2017-04-01", Direction.CREDIT, "400.00"),
                        declaration(AgbCode.of("53999900"), "a", INTEGRAL, "2017-04-01", Direction.DEBIT, "1.00"),
                        declaration(MIDWIFE, "a", MIDWIFERY, "2017-05-01", Direction.DEBIT, "100.00"))))
                .forEach(ledger::post);

        assertThat(ledger.positions().stream()
                        .map(position -> position.year() + " " + position.form() + " "
                                + position.declarant().value() + " "
                                + position.performance().text() + " " + position.charged() + " " + position.lines()))
                .containsExactly(
                        "2017 MONODISCIPLINARY 08999901 032:1001 100.00 1",
                        "2017 INTEGRAL 53999900 069:X00001 1.00 1",
                        "2017 INTEGRAL 53999901 069:X00001 600.00 2",
                        "2018 INTEGRAL 53999901 069:X00001 7.00 1");
        MonitoringReport report = MonitoringReport.published(ENGINE.book()).besideLedger(ledger);
        assertThat(report.declarants()).isEqualTo(ledger.positions());
        assertThat(report.own()).isEqualTo(ledger.rows());
        assertThat(FundingJson.read(MonitoringReport.class, FundingJson.write(report)))
                .isEqualTo(report);
        assertThat(report.besidePositions(List.of()).declarants()).isEmpty();
    }

    @Test
    void refusesToBeMergedWithItself() {
        MonitoringLedger ledger = new MonitoringLedger();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ledger.merge(ledger))
                .withMessage("A ledger must be merged with another, but was merged with itself");
    }

    @Property(tries = 200)
    void nothingIsLostAgainstTheLedgerOfTheFrameworks(@ForAll("declarations") List<Declaration> declarations) {
        MonitoringLedger ledger = ledger(declarations);
        FrameworkLedger frameworks = new FrameworkLedger();
        declarations.forEach(declaration -> frameworks.post(ENGINE.assess(declaration)));

        for (FrameworkPosition position : frameworks.positions()) {
            assertThat(row(ledger, position.year(), position.form(), position.framework())
                            .cost())
                    .isEqualTo(position.charged());
        }
        long rows = ledger.rows().stream()
                .filter(row -> row.form().isEmpty())
                .mapToLong(row -> row.cost().cents())
                .sum();
        long declarants = ledger.positions().stream()
                .mapToLong(position -> position.charged().cents())
                .sum();
        assertThat(rows)
                .isEqualTo(frameworks.totals().allocatedCents().longValueExact())
                .isEqualTo(declarants);
    }

    @Property(tries = 200)
    void ledgersMergeInAnyOrderAndGrouping(
            @ForAll("declarations") List<Declaration> one, @ForAll("declarations") List<Declaration> other) {
        MonitoringLedger apart = ledger(one);
        apart.merge(ledger(other));
        MonitoringLedger reversed = ledger(other);
        reversed.merge(ledger(one));
        MonitoringLedger together = ledger(one);
        other.forEach(declaration -> together.post(ENGINE.assess(declaration)));

        assertThat(apart.rows()).isEqualTo(together.rows()).isEqualTo(reversed.rows());
        assertThat(apart.positions()).isEqualTo(together.positions()).isEqualTo(reversed.positions());
    }

    @Provide
    Arbitrary<List<Declaration>> declarations() {
        Arbitrary<Declaration> integral = Combinators.combine(
                        Arbitraries.of("53999901", "53999902"),
                        Arbitraries.of("a", "b", "c"),
                        Arbitraries.of(INTEGRAL, UNKNOWN),
                        Arbitraries.of("2016-12-31", "2017-03-01", "2018-03-01", "2021-12-31"),
                        Arbitraries.of(Direction.class),
                        Arbitraries.longs().between(0, 1_000_000))
                .as((declarant, client, code, day, direction, cents) -> declaration(
                        AgbCode.of(declarant),
                        client,
                        code,
                        day,
                        direction,
                        Euro.ofCents(cents).toString()));
        Arbitrary<Declaration> midwifery = Combinators.combine(
                        Arbitraries.of("a", "d"), Arbitraries.longs().between(0, 1_000_000))
                .as((client, cents) -> declaration(
                        MIDWIFE,
                        client,
                        MIDWIFERY,
                        "2017-06-01",
                        Direction.DEBIT,
                        Euro.ofCents(cents).toString()));
        return Arbitraries.oneOf(integral, midwifery).list().ofMaxSize(12);
    }
}
