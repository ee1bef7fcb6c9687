package nl.birthcare.funding.rules.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import nl.birthcare.funding.core.budget.AllocationBasis;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.care.Tariff;
import nl.birthcare.funding.core.care.TariffKind;
import nl.birthcare.funding.core.care.TariffUnit;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.DeliveredActivity;
import nl.birthcare.funding.core.declaration.StatedPart;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.PolicyStatus;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.money.ApportionmentMethod;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.money.Fraction;
import nl.birthcare.funding.rules.Assessment;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.LineAssessment;
import nl.birthcare.funding.rules.ResultJson;
import nl.birthcare.funding.rules.Samples;
import nl.birthcare.funding.rules.bulk.BulkAllocator;
import nl.birthcare.funding.rules.bulk.BulkOutcome;
import nl.birthcare.funding.rules.bulk.LineColumns;
import nl.birthcare.funding.rules.ledger.FrameworkLedger;
import nl.birthcare.funding.rules.ledger.FrameworkPosition;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.entry.AllocationRule;
import org.junit.jupiter.api.Test;

/** Lines that give the weights by which they are divided. */
class AllocationBasesTest {

    private static final LocalDate DAY = LocalDate.of(2021, 3, 14);
    private static final Validity ALWAYS = Validity.from(LocalDate.of(2017, 1, 1));
    private static final List<Discipline> DISCIPLINES = List.of(Discipline.values());

    private static AllocationRule rule(AllocationBasis basis) {
        return Samples.rule("of-the-line", ALWAYS)
                .basis(basis)
                .key(Optional.empty())
                .build();
    }

    private static Tariff tariff(PerformanceCode code, long cents, PolicyStatus status) {
        return Tariff.builder()
                .id("tariff-" + code.text())
                .validity(ALWAYS)
                .status(status)
                .grade(EvidenceGrade.SECONDARY)
                .addSources(SourceReference.of(Samples.SOURCE.id(), code.text()))
                .performance(code)
                .kind(TariffKind.MAXIMUM)
                .amount(Euro.ofCents(cents))
                .unit(TariffUnit.PERFORMANCE)
                .build();
    }

    private static PolicyBook book(AllocationBasis basis, PolicyStatus status) {
        return PolicyBook.of(Samples.copyOf(Samples.bookOfFirstChecks("enacted"), "bases")
                .allocationRules(List.of(rule(basis)))
                .tariffs(List.of(
                        tariff(Samples.MIDWIFERY, 30_000, status),
                        tariff(Samples.MATERNITY_CARE, 5_000, PolicyStatus.ENACTED),
                        tariff(Samples.OBSTETRICS, 0, PolicyStatus.ENACTED)))
                .build());
    }

    private static final PolicyBook BY_PARTS = book(AllocationBasis.STATED_PARTS, PolicyStatus.ENACTED);
    private static final PolicyBook BY_ACTIVITIES = book(AllocationBasis.DELIVERED_ACTIVITIES, PolicyStatus.ENACTED);

    private static DeclarationLine.Builder line() {
        return Samples.line(Samples.INTEGRAL, DAY);
    }

    private static DeclarationLine delivered(DeliveredActivity... activities) {
        return line().addActivities(activities).build();
    }

    private static LineAllocation allocated(PolicyBook book, DeclarationLine line) {
        return Samples.assessed(book, line).allocation().orElseThrow();
    }

    private static Optional<UnallocatedReason> reason(PolicyBook book, DeclarationLine line) {
        return Samples.assessed(book, line).reason();
    }

    @Test
    void statedPartsAreTheSplit() {
        LineAllocation allocation = allocated(
                BY_PARTS,
                line().addParts(
                                StatedPart.of(Discipline.MIDWIFERY, Euro.ofCents(100_000)),
                                StatedPart.of(Discipline.PAEDIATRICS, Euro.ofCents(2_300)),
                                StatedPart.of(Discipline.OBSTETRICS, Euro.ofCents(50_000)))
                        .build());

        assertThat(allocation.split()).isEqualTo(FrameworkSplit.of(152_300, 52_300, 100_000, 0));
        assertThat(allocation.basis()).isEqualTo(AllocationBasis.STATED_PARTS);
        assertThat(allocation.key()).hasValueSatisfying(key -> {
            assertThat(key.method()).isEqualTo(ApportionmentMethod.SAINTE_LAGUE);
            assertThat(key.medicalSpecialistCare()).isEqualTo(52_300);
            assertThat(key.midwifery()).isEqualTo(100_000);
            assertThat(key.maternityCare()).isZero();
        });
        assertThat(allocation.sources()).containsExactly(SourceReference.of("samples"));
        assertThat(allocation).hasToString("1523.00 = 523.00 + 1000.00 + 0.00 by stated-parts on 2021-03-14, bases");
    }

    @Test
    void anActivityOfNoWeightStandsInTheWayOfNoOther() {
        LineAllocation allocation = allocated(
                BY_ACTIVITIES,
                delivered(
                        DeliveredActivity.of(Samples.OBSTETRICS, 3),
                        DeliveredActivity.of(Samples.MATERNITY_CARE, 1),
                        DeliveredActivity.of(Samples.OBSTETRICS, Long.MAX_VALUE)));

        assertThat(allocation.split()).isEqualTo(FrameworkSplit.of(152_300, 0, 0, 152_300));
    }

    @Test
    void tariffsTimesQuantitiesAreTheWeightsAndTheirSourcesAndGradesCount() {
        LineAllocation allocation = allocated(
                withGrade(EvidenceGrade.PRIMARY),
                delivered(
                        DeliveredActivity.of(Samples.MIDWIFERY, 1),
                        DeliveredActivity.of(Samples.MATERNITY_CARE, 2),
                        DeliveredActivity.of(Samples.MATERNITY_CARE, 4)));

        assertThat(allocation.split()).isEqualTo(FrameworkSplit.of(152_300, 0, 76_150, 76_150));
        assertThat(allocation.basis()).isEqualTo(AllocationBasis.DELIVERED_ACTIVITIES);
        assertThat(allocation.grade()).isEqualTo(EvidenceGrade.SECONDARY);
        assertThat(allocation.sources())
                .containsExactly(
                        SourceReference.of("samples"),
                        SourceReference.of("samples", Samples.MIDWIFERY.text()),
                        SourceReference.of("samples", Samples.MATERNITY_CARE.text()));
    }

    /** The book with performances and rule as sure as can be, so that only tariffs are not. */
    private static PolicyBook withGrade(EvidenceGrade grade) {
        return PolicyBook.of(Samples.copyOf(BY_ACTIVITIES, "bases")
                .performances(BY_ACTIVITIES.entries().performances().stream()
                        .map(performance -> Samples.performance(
                                        performance.code(), performance.form(), performance.validity())
                                .from(performance)
                                .grade(grade)
                                .build())
                        .toList())
                .allocationRules(List.of(AllocationRule.builder()
                        .from(rule(AllocationBasis.DELIVERED_ACTIVITIES))
                        .grade(grade)
                        .build()))
                .build());
    }

    @Test
    void whatGivesNoWeightLeavesTheLineUndivided() {
        assertThat(reason(BY_PARTS, line().build())).contains(UnallocatedReason.NO_WEIGHTS);
        assertThat(reason(BY_ACTIVITIES, line().build())).contains(UnallocatedReason.NO_WEIGHTS);
        assertThat(reason(BY_ACTIVITIES, delivered(DeliveredActivity.of(Samples.UNKNOWN, 1))))
                .contains(UnallocatedReason.NO_WEIGHTS);
        assertThat(reason(BY_ACTIVITIES, delivered(DeliveredActivity.of(Samples.DIAGNOSTICS, 1))))
                .as("a performance without a tariff")
                .contains(UnallocatedReason.NO_WEIGHTS);
        assertThat(reason(BY_ACTIVITIES, delivered(DeliveredActivity.of(Samples.OBSTETRICS, 3))))
                .as("nothing but tariffs of 0.00")
                .contains(UnallocatedReason.NO_WEIGHTS);
        assertThat(reason(
                        BY_ACTIVITIES,
                        delivered(
                                DeliveredActivity.of(Samples.MIDWIFERY, Long.MAX_VALUE / 30_000),
                                DeliveredActivity.of(Samples.MATERNITY_CARE, Long.MAX_VALUE / 5_000))))
                .as("weights that no sum holds")
                .contains(UnallocatedReason.NO_WEIGHTS);
        assertThat(reason(BY_ACTIVITIES, delivered(DeliveredActivity.of(Samples.MIDWIFERY, Long.MAX_VALUE))))
                .contains(UnallocatedReason.NO_WEIGHTS);
    }

    @Test
    void anUndecidedTariffDecidesNothing() {
        PolicyBook undecided = book(AllocationBasis.DELIVERED_ACTIVITIES, PolicyStatus.UNDECIDED);

        assertThat(reason(undecided, delivered(DeliveredActivity.of(Samples.MIDWIFERY, 1))))
                .contains(UnallocatedReason.UNDECIDED_RULE);
        assertThat(allocated(undecided, delivered(DeliveredActivity.of(Samples.MATERNITY_CARE, 1)))
                        .split())
                .isEqualTo(FrameworkSplit.of(152_300, 0, 0, 152_300));
    }

    @Test
    void theAmountOfAYearStatesNoParts() {
        YearAllocation year = YearAllocation.of(BY_PARTS, 2021, Euro.ofCents(100));

        assertThat(year.reason()).contains(UnallocatedReason.NO_WEIGHTS);
        assertThat(year.rule()).isEmpty();
        assertThat(year.split()).isEmpty();
    }

    @Test
    void columnsStateNoParts() {
        BulkOutcome outcome = BulkAllocator.of(BY_PARTS, List.of(Samples.INTEGRAL))
                .allocate(LineColumns.of(new int[] {0}, new int[] {(int) DAY.toEpochDay()}, new long[] {152_300}));

        assertThat(outcome.undivided()).containsExactly(0);
        assertThat(outcome.reason(0)).contains(UnallocatedReason.NO_WEIGHTS);
    }

    @Test
    void theWeightsAreWrittenInPlaceOfTheIdOfAKey() throws IOException {
        Declaration declaration = Samples.declaration(delivered(DeliveredActivity.of(Samples.MIDWIFERY, 2)))
                .build();
        StringWriter text = new StringWriter();
        try (JsonGenerator out = new JsonMapper().createGenerator(text)) {
            ResultJson.writeLine(declaration, Samples.assessed(BY_ACTIVITIES, declaration), "mine", out);
        }

        assertThat(text)
                .hasToString("{\"declaration\":\"D-1\",\"line\":\"D-1/1\",\"verdict\":\"PERMITTED\","
                        + "\"decidingDate\":\"2021-03-14\",\"decidingDateKind\":\"SERVICE_DATE\","
                        + "\"amountCents\":152300,\"medicalSpecialistCareCents\":0,\"midwiferyCents\":152300,"
                        + "\"maternityCareCents\":0,\"basis\":\"DELIVERED_ACTIVITIES\","
                        + "\"method\":\"SAINTE_LAGUE\",\"weights\":{\"medicalSpecialistCare\":0,"
                        + "\"midwifery\":60000,\"maternityCare\":0},\"policy\":\"mine\","
                        + "\"grade\":\"ILLUSTRATIVE\",\"by\":[\"sample-069-X00001\",\"integral-experiment\","
                        + "\"of-the-line\",\"sample-032-X00021\",\"tariff-032:X00021\"]}");
    }

    @Test
    void theLedgerAddsSuchLinesUpWithoutDrift() {
        FrameworkLedger ledger = new FrameworkLedger();
        FundingEngine engine = FundingEngine.of(BY_ACTIVITIES);
        for (int i = 0; i < 3; i++) {
            ledger.post(engine.assess(Samples.declaration(delivered(
                            DeliveredActivity.of(Samples.MIDWIFERY, 1),
                            DeliveredActivity.of(Samples.MATERNITY_CARE, 1 + i)))
                    .build()));
        }

        List<FrameworkPosition> positions = ledger.positions();

        assertThat(positions).extracting(FrameworkPosition::lines).containsExactly(0L, 3L, 3L);
        assertThat(positions)
                .extracting(position -> position.charged().cents())
                .containsExactly(0L, 130_543L + 114_225 + 101_533, 21_757L + 38_075 + 50_767);
        // 152300 by 30000 : 5000, by 30000 : 10000 and by 30000 : 15000: 2/7 up, nothing, 1/3 down.
        assertThat(positions)
                .extracting(FrameworkPosition::driftCents)
                .containsExactly(
                        Fraction.ZERO,
                        Fraction.of(130_543L * 7 - 152_300 * 6, 7).plus(Fraction.of(101_533L * 3 - 152_300 * 2, 3)),
                        Fraction.of(21_757L * 7 - 152_300, 7).plus(Fraction.of(50_767L * 3 - 152_300, 3)));
        assertThat(ledger.totals().allocatedLines()).isEqualTo(3);
    }

    @Property(tries = 300)
    void partsOfWhatIsChargedAreTheSplitWhateverTheyAre(
            @ForAll @Size(5) List<@LongRange(min = 0, max = 199_999_999_999L) Long> cents) {
        long total = cents.stream().mapToLong(Long::longValue).sum();
        DeclarationLine line = stated(cents).amount(Euro.ofCents(total)).build();

        assertThat(allocated(BY_PARTS, line).split())
                .isEqualTo(FrameworkSplit.of(
                        total, cents.get(0) + cents.get(1) + cents.get(2), cents.get(3), cents.get(4)));
    }

    private static DeclarationLine.Builder stated(List<Long> cents) {
        DeclarationLine.Builder line = line();
        for (int i = 0; i < cents.size(); i++) {
            line.addParts(StatedPart.of(DISCIPLINES.get(i), Euro.ofCents(cents.get(i))));
        }
        return line;
    }

    @Property(tries = 300)
    void everyPartOfWhatIsGrantedIsWithinACentOfItsExactShare(
            @ForAll @Size(5) List<@LongRange(min = 0, max = 199_999_999_999L) Long> cents,
            @ForAll @LongRange(min = 0, max = 999_999_999_999L) long granted) {
        long total = cents.stream().mapToLong(Long::longValue).sum() + 1;
        DeclarationLine line = stated(cents)
                .addParts(StatedPart.of(Discipline.MIDWIFERY, Euro.ofCents(1)))
                .amount(Euro.ofCents(total))
                .granted(Euro.ofCents(granted))
                .build();
        LineAllocation allocation = allocated(BY_PARTS, line);

        assertThat(allocation.split().total()).isEqualTo(Euro.ofCents(granted));
        for (MacroFramework framework : MacroFramework.values()) {
            BigInteger off = BigInteger.valueOf(allocation.split().cents(framework))
                    .multiply(BigInteger.valueOf(total))
                    .subtract(BigInteger.valueOf(granted)
                            .multiply(BigInteger.valueOf(
                                    allocation.key().orElseThrow().weight(framework))));
            assertThat(off.abs()).isLessThan(BigInteger.valueOf(total));
        }
    }

    @Test
    void aRuleRefusesABasisThatItCannotHave() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule(AllocationBasis.DISCIPLINE))
                .withMessage("Allocation rule of-the-line must divide by a key, by parts or by activities, but names"
                        + " DISCIPLINE");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule(AllocationBasis.KEY))
                .withMessage("Allocation rule of-the-line must state its key, but states none");
    }

    @Test
    void withoutAHistoryNothingElseChanges() {
        Assessment assessment = FundingEngine.of(BY_PARTS)
                .assess(Samples.declaration(stated(List.of(152_300L)).build()).build());

        assertThat(assessment.lines())
                .extracting(LineAssessment::allocation)
                .allSatisfy(allocation ->
                        assertThat(allocation.orElseThrow().basis()).isEqualTo(AllocationBasis.STATED_PARTS));
    }

    @Test
    void partsOfNothingAreTheSplitOfALineOfNothing() {
        DeclarationLine nothing = line().amount(Euro.ZERO)
                .parts(List.of(
                        StatedPart.of(Discipline.OBSTETRICS, Euro.ZERO),
                        StatedPart.of(Discipline.MIDWIFERY, Euro.ZERO)))
                .build();

        LineAllocation allocation = allocated(BY_PARTS, nothing);

        assertThat(allocation.split()).isEqualTo(FrameworkSplit.ZERO);
        assertThat(allocation.basis()).isEqualTo(AllocationBasis.STATED_PARTS);
        assertThat(reason(
                        BY_PARTS,
                        DeclarationLine.builder()
                                .from(nothing)
                                .granted(Euro.ofCents(1))
                                .build()))
                .as("more is granted than the parts of nothing can divide")
                .contains(UnallocatedReason.NO_WEIGHTS);
        assertThat(reason(BY_PARTS, line().amount(Euro.ZERO).build()))
                .as("no parts at all")
                .contains(UnallocatedReason.NO_WEIGHTS);
    }

    @Test
    void anActivityOfQuantityZeroWasNotDelivered() {
        DeliveredActivity given = DeliveredActivity.of(Samples.MIDWIFERY, 1);

        FrameworkSplit without = allocated(BY_ACTIVITIES, delivered(given)).split();

        for (PerformanceCode other : List.of(Samples.MATERNITY_CARE, Samples.UNKNOWN, Samples.DIAGNOSTICS)) {
            assertThat(allocated(BY_ACTIVITIES, delivered(given, DeliveredActivity.of(other, 0)))
                            .split())
                    .as(other.text())
                    .isEqualTo(without);
        }
        assertThat(reason(BY_ACTIVITIES, delivered(DeliveredActivity.of(Samples.MIDWIFERY, 0))))
                .as("nothing was delivered")
                .contains(UnallocatedReason.NO_WEIGHTS);
    }

    @Test
    void partsOfWhichLessIsGrantedDriftAndMergedLedgersDriftTogether() {
        FundingEngine engine = FundingEngine.of(BY_PARTS);
        DeclarationLine line = line().amount(Euro.ofCents(10))
                .granted(Euro.ofCents(7))
                .parts(List.of(
                        StatedPart.of(Discipline.OBSTETRICS, Euro.ofCents(3)),
                        StatedPart.of(Discipline.MIDWIFERY, Euro.ofCents(3)),
                        StatedPart.of(Discipline.MATERNITY_CARE, Euro.ofCents(4))))
                .build();
        FrameworkLedger one = new FrameworkLedger();
        FrameworkLedger other = new FrameworkLedger();

        one.post(engine.assess(Samples.declaration(line).build()));
        other.post(engine.assess(Samples.declaration(line).build()));
        one.merge(other);

        // 7 by 3 : 3 : 4 is 2, 2 and 3, where the exact shares are 2.1, 2.1 and 2.8.
        assertThat(other.positions())
                .extracting(FrameworkPosition::driftCents)
                .containsExactly(Fraction.of(-1, 10), Fraction.of(-1, 10), Fraction.of(1, 5));
        assertThat(one.positions())
                .extracting(FrameworkPosition::driftCents)
                .containsExactly(Fraction.of(-1, 5), Fraction.of(-1, 5), Fraction.of(2, 5));
    }
}
