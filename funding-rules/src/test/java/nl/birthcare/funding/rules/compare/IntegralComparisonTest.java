package nl.birthcare.funding.rules.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.law.Source;
import nl.birthcare.funding.core.law.SourceKind;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.core.party.Participant;
import nl.birthcare.funding.core.party.Partnership;
import nl.birthcare.funding.core.party.PregnancyReference;
import nl.birthcare.funding.core.party.Uzovi;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.WhatIf;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.history.Dossier;
import org.junit.jupiter.api.Test;

class IntegralComparisonTest {

    private static final LocalDate DAY = LocalDate.of(2028, 3, 14);
    private static final FundingEngine A = FundingEngine.of(WhatIf.book("enacted"));
    private static final Agreements AGREED = Agreements.builder()
            .from(WhatIf.agreements(WhatIf.PARTNERSHIP))
            .addAgreements(Agreement.builder()
                    .from(WhatIf.agreements(WhatIf.PARTNERSHIP).agreements().get(0))
                    .id("A-2")
                    .insurer(Uzovi.of("0001"))
                    .build())
            .addPartnerships(Partnership.builder()
                    .code(WhatIf.PARTNERSHIP)
                    .addParticipants(Participant.of(
                            WhatIf.HOSPITAL, Discipline.OBSTETRICS, Validity.from(LocalDate.of(2010, 1, 1))))
                    .build())
            .build();
    private static final FundingEngine B = FundingEngine.of(
                    WhatIf.book("enacted").under(WhatIf.scenario("monodisciplinary-ends")))
            .with(AGREED);

    private static IntegralMapping.Builder mapping() {
        return IntegralMapping.builder()
                .id("our-prices")
                .addSources(Source.builder()
                        .id("ours")
                        .title("What we assume")
                        .kind(SourceKind.LIBRARY)
                        .build())
                .addPerformances(IntegralMapping.Replacement.builder()
                        .performance(WhatIf.INTEGRAL)
                        .addCodes(WhatIf.OBSTETRICS)
                        .price(Euro.parse("1500.00"))
                        .addPrices(SourceReference.of("ours"))
                        .build());
    }

    private static IntegralReport compared(IntegralMapping mapping, Declaration... declarations) {
        IntegralComparison comparison = IntegralComparison.of(A, B, mapping);
        Dossier.byClient(List.of(declarations)).forEach(comparison::add);
        IntegralReport report = comparison.report();
        assertThat(FundingJson.read(IntegralReport.class, FundingJson.write(report)))
                .isEqualTo(report);
        return report;
    }

    private static Declaration declaration(AgbCode declarant, String... references) {
        return WhatIf.declaration(
                        declarant,
                        List.of(references).stream()
                                .map(reference -> WhatIf.line(reference, WhatIf.OBSTETRICS, DAY)
                                        .build())
                                .toArray(nl.birthcare.funding.core.declaration.DeclarationLine[]::new))
                .build();
    }

    @Test
    void careOfAPregnancyBecomesOneIntegralLineAtThePriceOfTheMapping() {
        IntegralReport report = compared(mapping().build(), declaration(WhatIf.HOSPITAL, "R-1", "R-2"));

        assertThat(report.takenUpLines()).isEqualTo(2);
        assertThat(report.takenUp()).isEqualTo(Euro.parse("2000.00"));
        assertThat(report.integralLines()).isEqualTo(1);
        assertThat(report.integral()).isEqualTo(Euro.parse("1500.00"));
        assertThat(report.everythingTakenUp()).isTrue();
        // 1500.00 by 6825 : 2624 : 3364 is 798.99 + 307.19 + 393.82; 2000.00 was on medical-specialist care.
        assertThat(report.difference()).hasToString("-500.00 = -1201.01 + 307.19 + 393.82");
        assertThat(report.positions())
                .filteredOn(position -> !position.difference().isZero())
                .extracting(position -> position.form() + " " + position.framework() + " " + position.b() + " "
                        + position.changedLines())
                .containsExactly(
                        "MONODISCIPLINARY MEDICAL_SPECIALIST_CARE 0.00 2",
                        "INTEGRAL MEDICAL_SPECIALIST_CARE 798.99 1",
                        "INTEGRAL MIDWIFERY 307.19 1",
                        "INTEGRAL MATERNITY_CARE 393.82 1");
        assertThat(declarants(report))
                .containsExactly(
                        "0000 06999901 2 -2000.00 = -2000.00 + 0.00 + 0.00",
                        "0000 53999901 1 1500.00 = 798.99 + 307.19 + 393.82");
    }

    @Test
    void amountsMoveForTheDeclarantsOfEachInsurerAndForNobodyWhoseLinesStay() {
        Declaration ofAnotherInsurer = of(
                "c-2",
                Declaration.builder()
                        .from(declaration(WhatIf.HOSPITAL, "R-3"))
                        .insurer(Uzovi.of("0001"))
                        .build());
        LocalDate before = LocalDate.of(2027, 3, 14);
        Declaration stays = of(
                "c-3",
                WhatIf.declaration(
                                WhatIf.OTHER_HOSPITAL,
                                WhatIf.line("R-4", WhatIf.OBSTETRICS, before).build())
                        .build());
        Declaration refused = of("c-4", declaration(WhatIf.OTHER_HOSPITAL, "R-5"));

        IntegralReport report = compared(
                mapping().build(), declaration(WhatIf.HOSPITAL, "R-1", "R-2"), ofAnotherInsurer, stays, refused);

        assertThat(declarants(report))
                .containsExactly(
                        "0000 06999901 2 -2000.00 = -2000.00 + 0.00 + 0.00",
                        "0000 06999902 1 -1000.00 = -1000.00 + 0.00 + 0.00",
                        "0000 53999901 1 1500.00 = 798.99 + 307.19 + 393.82",
                        "0001 06999901 1 -1000.00 = -1000.00 + 0.00 + 0.00",
                        "0001 53999901 1 1500.00 = 798.99 + 307.19 + 393.82");
    }

    @Test
    void sumsOfDeclarantsThatAreNotTheDifferenceAreRefused() {
        IntegralReport report = compared(mapping().build(), declaration(WhatIf.HOSPITAL, "R-1"));

        assertThatThrownBy(() -> ImmutableIntegralReport.builder()
                        .from(report)
                        .declarants(report.declarants().subList(0, 1))
                        .build())
                .hasMessage(
                        "The difference of integral care must be that of its declarants, -1000.00 = -1000.00 + 0.00 +"
                                + " 0.00, but is 500.00 = -201.01 + 307.19 + 393.82");
    }

    private static Declaration of(String client, Declaration declaration) {
        return Declaration.builder()
                .from(declaration)
                .client(ClientReference.of(client))
                .pregnancy(PregnancyReference.of(client))
                .build();
    }

    private static List<String> declarants(IntegralReport report) {
        return report.declarants().stream()
                .map(sum -> sum.insurer().value() + " " + sum.declarant().value() + " " + sum.lines() + " "
                        + sum.difference())
                .toList();
    }

    @Test
    void careThatWasCreditedInFullIsNotDeclaredAnew() {
        Declaration credit = WhatIf.declaration(
                        WhatIf.HOSPITAL,
                        WhatIf.line("C-1", WhatIf.OBSTETRICS, DAY)
                                .direction(Direction.CREDIT)
                                .previousReference("R-1")
                                .build())
                .submittedOn(DAY.plusDays(60))
                .build();

        IntegralReport report = compared(mapping().build(), declaration(WhatIf.HOSPITAL, "R-1"), credit);

        assertThat(report.takenUpLines()).isEqualTo(2);
        assertThat(report.takenUp()).isEqualTo(Euro.ZERO);
        assertThat(report.integralLines()).isZero();
        assertThat(report.difference().total()).isEqualTo(Euro.ZERO);
    }

    @Test
    void careStaysWhereNothingSaysWhatItBecomesOrWhoDeclaresIt() {
        IntegralMapping other = IntegralMapping.builder()
                .from(mapping().build())
                .performances(List.of(IntegralMapping.Replacement.builder()
                        .from(mapping().build().performances().get(0))
                        .codes(List.of(WhatIf.INTEGRAL_WITH_PRECONCEPTION_CARE))
                        .build()))
                .build();
        Declaration nameless = Declaration.builder()
                .from(declaration(WhatIf.HOSPITAL, "R-1"))
                .pregnancy(java.util.Optional.empty())
                .build();

        assertThat(compared(other, declaration(WhatIf.HOSPITAL, "R-1")).stayed())
                .containsExactly(ImmutableStayedCount.of(IntegralReport.Stayed.NOT_IN_MAPPING, 1));
        assertThat(compared(mapping().build(), nameless).stayed())
                .containsExactly(ImmutableStayedCount.of(IntegralReport.Stayed.NO_PREGNANCY, 1));
        IntegralReport unknown = compared(mapping().build(), declaration(WhatIf.OTHER_HOSPITAL, "R-1"));
        assertThat(unknown.stayed()).containsExactly(ImmutableStayedCount.of(IntegralReport.Stayed.NO_PARTNERSHIP, 1));
        assertThat(unknown.everythingTakenUp()).isFalse();
        // What stays is refused in a year without monodisciplinary funding, and counted as such.
        assertThat(unknown.totalsB().refusedLines()).isEqualTo(1);
        assertThat(unknown.refusedB()).singleElement().satisfies(refused -> {
            assertThat(refused.code()).isEqualTo(FindingCode.FORM_NOT_AVAILABLE);
            assertThat(refused.cents()).isEqualTo(100_000);
            assertThat(refused.lines()).isEqualTo(1);
        });
        assertThatThrownBy(() -> ImmutableIntegralReport.builder()
                        .from(unknown)
                        .refusedB(List.of())
                        .build())
                .hasMessage("What the second policy refuses must be 100000 cents by all codes, but is 0");
        assertThat(unknown.difference().total()).isEqualTo(Euro.parse("-1000.00"));
    }

    @Test
    void theDeclarantOfTheMappingDeclaresForProvidersOfNoPartnership() {
        IntegralReport report =
                compared(mapping().declarant(WhatIf.PARTNERSHIP).build(), declaration(WhatIf.OTHER_HOSPITAL, "R-1"));

        assertThat(report.stayed()).isEmpty();
        assertThat(report.integralLines()).isEqualTo(1);
    }

    @Test
    void aMappingThatSaysTwoThingsOrNothingIsRefused() {
        assertThatThrownBy(() -> mapping()
                        .addPerformances(mapping().build().performances().get(0))
                        .build())
                .hasMessageContaining("must stand in integral mapping our-prices once");
        assertThatThrownBy(() -> mapping().declarant(WhatIf.HOSPITAL).build())
                .hasMessage("The declarant of integral mapping our-prices must be of AGB type 53, but is 06999901");
        assertThatThrownBy(() -> mapping().sources(List.of()).build())
                .hasMessageContaining("must come from a document that it describes, but comes from ours");
        assertThatThrownBy(() -> IntegralMapping.builder().id("none").build()).hasMessageContaining("names none");
        assertThatThrownBy(() -> FundingJson.read(
                        IntegralMapping.class,
                        FundingJson.write(mapping().build()).replace("\"our-prices\"", "\"x\",\"surprise\":1")))
                .hasMessageContaining("surprise");
        assertThat(FundingJson.read(
                        IntegralMapping.class, FundingJson.write(mapping().build())))
                .isEqualTo(mapping().build());
    }
}
