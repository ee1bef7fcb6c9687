package nl.birthcare.funding.core.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.budget.AllocationBasis;
import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.care.TariffUnit;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.Source;
import nl.birthcare.funding.core.law.SourceKind;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.money.ApportionmentMethod;
import nl.birthcare.funding.core.money.Euro;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AgreementsTest {

    private static final Uzovi INSURER = Uzovi.of("0000");
    private static final AgbCode PARTNERSHIP = AgbCode.of("53999901");
    private static final AgbCode MIDWIFE = AgbCode.of("08999901");
    private static final PerformanceCode WHOLE = PerformanceCode.of("069", "X06901");
    private static final PerformanceCode PART = PerformanceCode.of("069", "X06902");

    private static Agreement.Builder agreement(String id, String firstDay, String lastDay) {
        return Agreement.builder()
                .id(id)
                .insurer(INSURER)
                .declarant(PARTNERSHIP)
                .validity(Validity.between(LocalDate.parse(firstDay), LocalDate.parse(lastDay)));
    }

    private static Agreements of(Agreement.Builder... agreements) {
        Agreements.Builder builder = Agreements.builder();
        for (Agreement.Builder agreement : agreements) {
            builder.addAgreements(agreement.build());
        }
        return builder.build();
    }

    private static String covering(Agreements agreements, PerformanceCode performance, String day) {
        return agreements
                .covering(INSURER, PARTNERSHIP, performance, LocalDate.parse(day))
                .map(Agreement::id)
                .orElse("none");
    }

    private static final AllocationKey KEY = AllocationKey.builder()
            .id("k")
            .method(ApportionmentMethod.SAINTE_LAGUE)
            .medicalSpecialistCare(1)
            .midwifery(1)
            .maternityCare(1)
            .build();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DISCIPLINE           | false | false | must divide by a key, by parts or by activities, but names DISCIPLINE",
                "KEY                  | false | false | must have the key that it divides by, but has none",
                "KEY                  | true  | true  | must name parts or activities for a key to stand in for, but names none",
                "                     | true  | true  | must name parts or activities for a key to stand in for, but names none",
                "STATED_PARTS         | true  | false | must say that its key k stands in where weights are missing, or have none beside STATED_PARTS",
            })
    void aBasisAndAKeyThatDoNotGoTogetherAreRefused(
            @Nullable AllocationBasis basis, boolean key, boolean standsIn, String message) {
        Agreement.Builder agreement = agreement("A-1", "2019-01-01", "2019-12-31")
                .allocationBasis(Optional.ofNullable(basis))
                .allocationKey(Optional.of(KEY).filter(any -> key))
                .keyIfWeightsMissing(standsIn);

        assertThatIllegalArgumentException().isThrownBy(agreement::build).withMessage("Agreement A-1 " + message);
    }

    @ParameterizedTest
    @CsvSource({
        "KEY, true, false",
        "STATED_PARTS, false, false",
        "STATED_PARTS, false, true",
        "DELIVERED_ACTIVITIES, true, true"
    })
    void aBasisIsReadAsItWasWritten(AllocationBasis basis, boolean key, boolean standsIn) {
        Agreements agreements = of(agreement("A-1", "2019-01-01", "2019-12-31")
                .allocationBasis(basis)
                .allocationKey(Optional.of(KEY).filter(any -> key))
                .keyIfWeightsMissing(standsIn));

        assertThat(FundingJson.read(Agreements.class, FundingJson.write(agreements)))
                .isEqualTo(agreements);
    }

    @ParameterizedTest
    @CsvSource({
        "2019-03-31, none",
        "2019-04-01, A-1",
        "2020-03-31, A-1",
        "2020-04-01, A-2",
        "2020-12-31, A-2",
        "2021-01-01, none"
    })
    void oneAgreementCoversADayBothEndsIncluded(String day, String expected) {
        Agreements agreements =
                of(agreement("A-2", "2020-04-01", "2020-12-31"), agreement("A-1", "2019-04-01", "2020-03-31"));

        assertThat(covering(agreements, WHOLE, day)).isEqualTo(expected);
    }

    @Test
    void anAgreementThatNamesPerformancesCoversNoOther() {
        Agreements agreements = of(
                agreement("A-1", "2019-01-01", "2019-12-31").addPerformances(WHOLE),
                agreement("A-2", "2019-01-01", "2019-12-31").addPerformances(PART));

        assertThat(covering(agreements, WHOLE, "2019-05-05")).isEqualTo("A-1");
        assertThat(covering(agreements, PART, "2019-05-05")).isEqualTo("A-2");
        assertThat(covering(agreements, PerformanceCode.of("032", "X06901"), "2019-05-05"))
                .isEqualTo("none");
    }

    @Test
    void anAgreementCoversItsOwnPartiesOnly() {
        Agreements agreements = of(
                agreement("A-1", "2019-01-01", "2019-12-31"),
                agreement("A-2", "2019-01-01", "2019-12-31").declarant(MIDWIFE),
                agreement("A-3", "2019-01-01", "2019-12-31").insurer(Uzovi.of("0001")));
        LocalDate day = LocalDate.of(2019, 5, 5);

        assertThat(agreements.covering(INSURER, MIDWIFE, WHOLE, day).map(Agreement::id))
                .contains("A-2");
        assertThat(agreements
                        .covering(Uzovi.of("0001"), PARTNERSHIP, WHOLE, day)
                        .map(Agreement::id))
                .contains("A-3");
        assertThat(agreements.covering(Uzovi.of("0001"), MIDWIFE, WHOLE, day)).isEmpty();
        assertThat(Agreements.NONE.covering(INSURER, PARTNERSHIP, WHOLE, day)).isEmpty();
    }

    @Test
    void agreementsThatOverlapAreRefusedNamingBoth() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        of(agreement("A-1", "2019-01-01", "2019-12-31"), agreement("A-2", "2019-12-31", "2020-12-31")))
                .withMessage(
                        "Agreements of one insurer and declarant must not overlap, but A-1 (2019-01-01..2019-12-31)"
                                + " and A-2 (2019-12-31..2020-12-31) do");
    }

    @Test
    void anAgreementAboutAllPerformancesOverlapsOneAboutSome() {
        Agreement.Builder all = agreement("A-1", "2019-01-01", "2019-12-31");
        Agreement.Builder some = agreement("A-2", "2019-01-01", "2019-12-31").addPerformances(WHOLE);

        assertThatIllegalArgumentException().isThrownBy(() -> of(all, some)).withMessageContainingAll("A-1", "A-2");
        assertThatIllegalArgumentException().isThrownBy(() -> of(some, all)).withMessageContainingAll("A-1", "A-2");
    }

    @Test
    void agreementsAboutOnePerformanceOfSeveralOverlap() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(
                        agreement("A-1", "2019-01-01", "2019-12-31").addPerformances(WHOLE, PART),
                        agreement("A-2", "2020-01-01", "2020-12-31"),
                        agreement("A-3", "2019-06-01", "2019-06-01")
                                .addPerformances(PerformanceCode.of("032", "X03201"), PART)))
                .withMessageContainingAll("A-1 (", "A-3 (");
    }

    @Test
    void aDayBetweenOrAnotherPartyIsNoOverlap() {
        assertThat(of(
                                agreement("A-1", "2019-01-01", "2019-12-31"),
                                agreement("A-2", "2020-01-01", "2020-12-31"),
                                agreement("A-3", "2019-01-01", "2019-12-31").insurer(Uzovi.of("0001")))
                        .agreements())
                .hasSize(3);
    }

    @Test
    void anIdStandsOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        of(agreement("A-1", "2019-01-01", "2019-12-31"), agreement("A-1", "2021-01-01", "2021-12-31")))
                .withMessage("Every agreement must stand once, but A-1 stands twice");
    }

    @Test
    void aPartnershipStandsOnce() {
        Partnership partnership = Partnership.builder().code(PARTNERSHIP).build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Agreements.builder()
                        .addPartnerships(partnership, partnership)
                        .build())
                .withMessage("Every partnership must stand once, but 53999901 stands twice");
    }

    @Test
    void aPartnershipIsFoundByItsCode() {
        Partnership partnership = Partnership.builder().code(PARTNERSHIP).build();
        Agreements agreements =
                Agreements.builder().addPartnerships(partnership).build();

        assertThat(agreements.partnership(PARTNERSHIP)).contains(partnership);
        assertThat(agreements.partnership(AgbCode.of("53999902"))).isEmpty();
    }

    @Test
    void anotherVersionIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Agreements.builder().schemaVersion(2).build())
                .withMessage("The schema version of agreements must be 1, but is 2");
    }

    @Test
    void whatWasWrittenIsReadBack() {
        Agreements agreements = Agreements.builder()
                .addAgreements(agreement("A-1", "2019-01-01", "2019-12-31")
                        .addPerformances(WHOLE, PART)
                        .addPrices(AgreedPrice.of(WHOLE, Euro.ofCents(123_456), TariffUnit.PERFORMANCE))
                        .experiment(InnovationExperiment.builder()
                                .id("try-out")
                                .firstDay(LocalDate.of(2019, 1, 1))
                                .jointApplication(true)
                                .extensionGround(InnovationExperiment.ExtensionGround.DESIGN_NEEDS_LONGER)
                                .build())
                        .build())
                .addPartnerships(Partnership.builder()
                        .code(PARTNERSHIP)
                        .addParticipants(
                                Participant.of(MIDWIFE, Discipline.MIDWIFERY, Validity.from(LocalDate.of(2019, 1, 1))))
                        .build())
                .build();

        assertThat(FundingJson.read(Agreements.class, FundingJson.write(agreements)))
                .isEqualTo(agreements);
    }

    @Test
    void anAgreementIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> agreement(" ", "2019-01-01", "2019-12-31").build())
                .withMessage("The id of an agreement must not be blank, but is \" \"");
    }

    @Test
    void aTermOfDeclaringIsAMonthOrMore() {
        assertThat(agreement("A-1", "2019-01-01", "2019-12-31")
                        .declaredWithinMonths(1)
                        .build()
                        .declaredWithinMonths())
                .contains(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> agreement("A-1", "2019-01-01", "2019-12-31")
                        .declaredWithinMonths(0)
                        .build())
                .withMessage("The months within which care under agreement A-1 is to be declared must be 1 or more, but"
                        + " are 0");
    }

    @Test
    void aPerformanceIsPricedOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> agreement("A-1", "2019-01-01", "2019-12-31")
                        .addPrices(
                                AgreedPrice.of(WHOLE, Euro.ofCents(1), TariffUnit.PERFORMANCE),
                                AgreedPrice.of(WHOLE, Euro.ofCents(1), TariffUnit.HOUR))
                        .build())
                .withMessage("Agreement A-1 must price a performance once, but prices one of them twice");
    }

    @Test
    void aPriceIsFoundByItsPerformance() {
        AgreedPrice ofWhole = AgreedPrice.of(WHOLE, Euro.ofCents(1), TariffUnit.PERFORMANCE);
        AgreedPrice ofPart = AgreedPrice.of(PART, Euro.ofCents(2), TariffUnit.HOUR);
        Agreement agreement = agreement("A-1", "2019-01-01", "2019-12-31")
                .addPrices(ofWhole, ofPart)
                .build();

        assertThat(List.of(WHOLE, PART))
                .map(agreement::price)
                .containsExactly(Optional.of(ofWhole), Optional.of(ofPart));
        assertThat(agreement.price(PerformanceCode.of("032", "X06901"))).isEmpty();
    }

    @Test
    void aPriceIsNotBelowNothing() {
        assertThat(AgreedPrice.of(WHOLE, Euro.ZERO, TariffUnit.HOUR).amount()).isEqualTo(Euro.ZERO);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AgreedPrice.of(WHOLE, Euro.ofCents(-1), TariffUnit.HOUR))
                .withMessage("The agreed price of 069:X06901 must be 0.00 or more, but is -0.01");
    }

    @Test
    void onlyAPartnershipHasParticipants() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Partnership.builder().code(MIDWIFE).build())
                .withMessage("The code of a partnership must be of AGB type 53, but is 08999901");
    }

    @ParameterizedTest
    @CsvSource({
        "53999901, 2018-01-01, true",
        "53999902, 2019-06-01, false",
        "08999901, 2019-05-31, false",
        "08999901, 2019-06-01, true",
        "08999901, 2019-06-30, true",
        "08999901, 2019-07-01, false",
        "08999901, 2019-08-01, true",
        "08999902, 2019-06-01, false"
    })
    void aPartnershipIncludesItselfAlwaysAndOthersOnTheirDays(String provider, String day, boolean expected) {
        Partnership partnership = Partnership.builder()
                .code(PARTNERSHIP)
                .addParticipants(
                        Participant.of(
                                MIDWIFE,
                                Discipline.MIDWIFERY,
                                Validity.between(LocalDate.of(2019, 6, 1), LocalDate.of(2019, 6, 30))),
                        Participant.of(MIDWIFE, Discipline.MATERNITY_CARE, Validity.from(LocalDate.of(2019, 8, 1))))
                .build();

        assertThat(partnership.includes(AgbCode.of(provider), LocalDate.parse(day)))
                .isEqualTo(expected);
    }

    private static final Source CONTRACT = Source.builder()
            .id("contract-9")
            .title("Contract of insurer and partnership")
            .kind(SourceKind.CONTRACT)
            .build();

    @Test
    void anAgreementThatStandsInAContractIsAgreedAndAnyOtherIsOurs() {
        Agreement.Builder agreement = agreement("A-1", "2019-01-01", "2019-12-31");

        assertThat(agreement.build().grade()).isEqualTo(EvidenceGrade.ILLUSTRATIVE);
        assertThat(agreement
                        .addSources(SourceReference.of("contract-9", "art. 3"))
                        .build()
                        .grade())
                .isEqualTo(EvidenceGrade.AGREED);
    }

    @Test
    void aContractIsReadAsItWasWrittenAndFoundByItsId() {
        Agreements agreements = Agreements.builder()
                .addSources(CONTRACT)
                .addAgreements(agreement("A-1", "2019-01-01", "2019-12-31")
                        .addSources(SourceReference.of("contract-9", "art. 3"))
                        .build())
                .build();

        assertThat(FundingJson.read(Agreements.class, FundingJson.write(agreements)))
                .isEqualTo(agreements);
        assertThat(agreements.source("contract-9")).contains(CONTRACT);
        assertThat(agreements.source("contract-1")).isEmpty();
    }

    @Test
    void aContractThatNobodyDescribesIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        of(agreement("A-1", "2019-01-01", "2019-12-31").addSources(SourceReference.of("contract-9"))))
                .withMessage("The source of agreement A-1 must be described beside it, but contract-9 is not");
    }

    @ParameterizedTest
    @EnumSource(value = SourceKind.class, names = "CONTRACT", mode = EnumSource.Mode.EXCLUDE)
    void aDocumentThatIsNoContractIsRefused(SourceKind kind) {
        Source law = Source.builder().from(CONTRACT).kind(kind).build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Agreements.builder().addSources(law).build())
                .withMessage("The kind of source contract-9 of agreements must be CONTRACT, but is " + kind);
    }

    @Test
    void aContractThatStandsTwiceIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Agreements.builder().addSources(CONTRACT, CONTRACT).build())
                .withMessage("Every source must stand once, but contract-9 stands twice");
    }

    @Test
    void anAgreementThatDiffersInAnythingHasAnotherFingerprint() {
        Agreement agreement = agreement("A-1", "2019-01-01", "2019-12-31").build();
        Agreement read = FundingJson.read(Agreement.class, FundingJson.write(agreement));

        assertThat(FundingJson.sha256(read))
                .isEqualTo(FundingJson.sha256(agreement))
                .matches("[0-9a-f]{64}");
        assertThat(FundingJson.sha256(
                        Agreement.builder().from(agreement).allocationKey(KEY).build()))
                .isNotEqualTo(FundingJson.sha256(agreement));
        assertThat(FundingJson.sha256(
                        agreement("A-1", "2019-01-01", "2019-12-30").build()))
                .isNotEqualTo(FundingJson.sha256(agreement));
    }
}
