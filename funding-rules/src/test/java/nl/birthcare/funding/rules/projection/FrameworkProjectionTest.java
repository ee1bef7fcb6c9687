package nl.birthcare.funding.rules.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.money.ApportionmentMethod;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.money.Fraction;
import nl.birthcare.funding.rules.WhatIf;
import nl.birthcare.funding.rules.allocation.UnallocatedReason;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyBooks;
import nl.birthcare.funding.rules.policy.PolicyDocument;
import nl.birthcare.funding.rules.policy.entry.PublishedCost;
import org.junit.jupiter.api.Test;

class FrameworkProjectionTest {

    private static final PolicyBook ENACTED = WhatIf.book("enacted");
    private static final PolicyBook WITH_FIGURES = ENACTED.with(PolicyBooks.overlay("figures"));

    /** NZa-kerncijfers-2021, realised costs of 2021: 682.5, 262.4 and 336.4 million, integral 109.4 million. */
    private static ProjectionAssumption.Builder assumption() {
        return ProjectionAssumption.builder()
                .baseYear(2021)
                .monodisciplinary(
                        FrameworkSplit.of(128_130_000_000L, 68_250_000_000L, 26_240_000_000L, 33_640_000_000L))
                .integral(Euro.ofCents(10_940_000_000L))
                .addSources(SourceReference.of("NZa-kerncijfers-2021", "realised costs 2021"))
                .yearlyShare(Fraction.of(1, 10))
                .method(ApportionmentMethod.SAINTE_LAGUE)
                .years(2);
    }

    @Test
    void aTenthOfMonodisciplinaryCareMovesEachYearAndTheAssumptionStandsBeside() {
        FrameworkProjection projection =
                FrameworkProjection.of(ENACTED, assumption().build());

        assertThat(projection.assumption().text())
                .isEqualTo(
                        "Assumed, not forecast: each year 1/10 of the monodisciplinary care of the year before moves to"
                                + " integral funding at the same cost, and costs stay those of 2021.");
        FrameworkProjection.Year first = projection.years().get(0);
        FrameworkProjection.Year second = projection.years().get(1);
        assertThat(first.year()).isEqualTo(2022);
        // 682.5 x 0.9 = 614.25; 109.4 + 128.13 = 237.53 million, divided 6825 : 2624 : 3364.
        assertThat(first.monodisciplinary()).hasToString("1153170000.00 = 614250000.00 + 236160000.00 + 302760000.00");
        assertThat(first.integral()).hasToString("237530000.00");
        assertThat(first.integralSplit().orElseThrow().total()).isEqualTo(first.integral());
        assertThat(first.unallocated()).isEqualTo(Euro.ZERO);
        assertThat(first.reasons()).isEmpty();
        assertThat(second.monodisciplinary()).hasToString("1037853000.00 = 552825000.00 + 212544000.00 + 272484000.00");
        assertThat(second.frameworks().total()).hasToString("1390700000.00");
        assertThat(FundingJson.read(FrameworkProjection.class, FundingJson.write(projection)))
                .isEqualTo(projection);
    }

    private static ProjectionAssumption published(int year) {
        return ProjectionAssumption.ofPublished(PolicyBooks.figures(), year)
                .yearlyShare(Fraction.of(1, 10))
                .method(ApportionmentMethod.SAINTE_LAGUE)
                .years(2)
                .build();
    }

    @Test
    void thePublishedCostsOfAYearAreThoseOfItsNewestEdition() {
        ProjectionAssumption published = published(2021);
        ProjectionAssumption restated = published(2019);

        assertThat(published)
                .isEqualTo(assumption().sources(published.sources()).build());
        assertThat(published.sources())
                .hasSize(4)
                .allSatisfy(source -> assertThat(source.text()).startsWith("NZa-kerncijfers-2021 realised costs 2021"));
        // 2019 by the edition of 2021: 630.1, 234.3, 300.8, integral 62.2; by an older one 586.1 for specialist care.
        assertThat(restated.monodisciplinary())
                .hasToString("1165200000.00 = 630100000.00 + 234300000.00 + 300800000.00");
        assertThat(restated.integral()).hasToString("62200000.00");
    }

    @Test
    void aYearOfWhichNotAllCostsArePublishedIsRefused() {
        assertThatThrownBy(() -> ProjectionAssumption.ofPublished(WITH_FIGURES, 2016))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Policy book " + WITH_FIGURES.name() + " must have published costs of integral care and of each"
                                + " framework of the year, but has not of 2016; it has of 2017, 2018, 2019, 2020, 2021");
    }

    @Test
    void aKeyOfTheRatioOfWhatMovesSaysThatNothingCanChange() {
        FrameworkProjection same = FrameworkProjection.of(ENACTED, assumption().build());
        FrameworkProjection other = FrameworkProjection.of(
                ENACTED,
                assumption()
                        .monodisciplinary(
                                FrameworkSplit.of(128_130_000_000L, 68_250_000_001L, 26_239_999_999L, 33_640_000_000L))
                        .build());

        assertThat(same.notice())
                .hasValueSatisfying(notice -> assertThat(notice)
                        .startsWith(
                                "Nothing can change: the key national-mono-cost-2021-held divides integral care in the"
                                        + " ratio of what moves, that of the costs of monodisciplinary care in 2021."));
        assertThat(same.years().get(0).keyGrade()).contains(EvidenceGrade.ILLUSTRATIVE);
        // By a single cent another ratio: something can change, if little.
        assertThat(other.notice()).isEmpty();
        assertThat(FrameworkProjection.of(
                                PolicyBooks.named("enacted"), assumption().build())
                        .notice())
                .isEmpty();
    }

    @Test
    void costsFollowBirthsAndPricesExactly() {
        FrameworkProjection projection = FrameworkProjection.of(
                ENACTED,
                assumption()
                        .yearlyShare(Fraction.ZERO)
                        .yearlyGrowth(Fraction.of(3, 100))
                        .addBirths(
                                ProjectionAssumption.Births.of(2021, 170_000),
                                ProjectionAssumption.Births.of(2023, 165_000))
                        .build());

        // 682.5 x 1.03 = 702.975 million; then x 1.03 x 165 / 170 = 702 768 242.647..., in whole cents.
        assertThat(projection.years().get(0).monodisciplinary())
                .hasToString("1319739000.00 = 702975000.00 + 270272000.00 + 346492000.00");
        assertThat(projection.years().get(1).monodisciplinary().part(MacroFramework.MEDICAL_SPECIALIST_CARE))
                .hasToString("702768242.65");
        assertThat(projection.assumption().text())
                .endsWith("at the same cost, and prices grow by 3/100 each year, and costs follow the births.");
        assertThat(FundingJson.read(FrameworkProjection.class, FundingJson.write(projection)))
                .isEqualTo(projection);
    }

    @Test
    void careThatMovesCostsThePricePerClient() {
        FrameworkProjection.Year year = FrameworkProjection.of(
                        ENACTED,
                        assumption()
                                .years(1)
                                .yearlyShare(Fraction.of(1, 1))
                                .addBirths(ProjectionAssumption.Births.of(2021, 170_000))
                                .integralPerClient(Euro.parse("3600.70"))
                                .build())
                .years()
                .get(0);

        // If all care is integral it costs 170,000 times the price, whatever was integral before.
        assertThat(year.monodisciplinary()).isEqualTo(FrameworkSplit.ZERO);
        assertThat(year.integral()).hasToString("612119000.00");
        assertThat(year.frameworks().total().plus(year.unallocated())).isEqualTo(year.integral());
    }

    @Property
    void allCostsOfAGrowingYearAreOnTheFrameworksOrSaidToBeOnNone(
            @ForAll @LongRange(max = 99) long share,
            @ForAll @IntRange(min = -50, max = 50) int growth,
            @ForAll @LongRange(min = 100_000, max = 200_000) long births,
            @ForAll @LongRange(min = 100_000, max = 2_000_000) long price) {
        FrameworkProjection projection = FrameworkProjection.of(
                ENACTED,
                assumption()
                        .yearlyShare(Fraction.of(share, 100))
                        .yearlyGrowth(Fraction.of(growth, 100))
                        .addBirths(
                                ProjectionAssumption.Births.of(2021, 170_000),
                                ProjectionAssumption.Births.of(2022, births))
                        .integralPerClient(Euro.ofCents(price))
                        .build());

        for (FrameworkProjection.Year year : projection.years()) {
            assertThat(year.frameworks().total().plus(year.unallocated()))
                    .isEqualTo(year.monodisciplinary().total().plus(year.integral()));
        }
        // Exactly: what stays of 2022, within a cent for growth and one for the share.
        Fraction exact = Fraction.of(68_250_000_000L, 1)
                .times(Fraction.of(100 + growth, 100))
                .times(Fraction.of(births, 170_000))
                .times(Fraction.of(100 - share, 100));
        Fraction off = exact.minus(Fraction.of(
                projection.years().get(0).monodisciplinary().cents(MacroFramework.MEDICAL_SPECIALIST_CARE), 1));
        assertThat(off).isBetween(Fraction.of(-2, 1), Fraction.of(2, 1));
    }

    @Test
    void volumesAndPricesThatCannotBeAreRefused() {
        assertThatThrownBy(() -> assumption().yearlyGrowth(Fraction.of(-1, 1)).build())
                .hasMessage("The yearly growth of prices must be above -1, but is -1");
        assertThatThrownBy(() -> assumption()
                        .addBirths(ProjectionAssumption.Births.of(2022, 1))
                        .build())
                .hasMessage("The births of base year 2021 must be given, since those of later years are held against"
                        + " them, but are missing");
        assertThatThrownBy(() -> assumption()
                        .addBirths(ProjectionAssumption.Births.of(2021, 1), ProjectionAssumption.Births.of(2021, 2))
                        .build())
                .hasMessageContaining("but are of 2021 after 2021");
        assertThatThrownBy(() -> ProjectionAssumption.Births.of(2021, 0))
                .hasMessage("The births of 2021 must be 1 or more, but are 0");
        assertThatThrownBy(() ->
                        assumption().integralPerClient(Euro.parse("3600.70")).build())
                .hasMessageContaining("needs the births of base year 2021");
        assertThatThrownBy(() -> assumption()
                        .integralPerClient(Euro.parse("1.00"))
                        .addBirths(ProjectionAssumption.Births.of(2021, 170_000))
                        .build())
                .hasMessage("The price per client times the births of 2021 must be above what integral care cost,"
                        + " 109400000.00, but the price is 1.00");
    }

    @Test
    void withoutAKeyIntegralCostsAreOnNoFramework() {
        FrameworkProjection.Year year = FrameworkProjection.of(
                        PolicyBooks.named("enacted"), assumption().build())
                .years()
                .get(0);

        assertThat(year.integralSplit()).isEmpty();
        assertThat(year.unallocated()).isEqualTo(year.integral());
        assertThat(year.reasons()).containsExactly(UnallocatedReason.NO_KEY);
        assertThat(year.frameworks()).isEqualTo(year.monodisciplinary());
    }

    @Test
    void ifMonodisciplinaryFundingEndsAllCareIsIntegralFromThatYear() {
        FrameworkProjection projection = FrameworkProjection.of(
                ENACTED.under(WhatIf.scenario("monodisciplinary-ends")),
                assumption().years(7).yearlyShare(Fraction.ZERO).build());

        assertThat(projection.scenario()).contains("monodisciplinary-ends");
        assertThat(projection.policy()).endsWith("under monodisciplinary-ends");
        assertThat(projection.policySha256()).isNotEqualTo(ENACTED.sha256()).hasSize(64);
        assertThat(projection.years().get(5).integral()).hasToString("109400000.00");
        assertThat(projection.years().get(6).year()).isEqualTo(2028);
        assertThat(projection.years().get(6).monodisciplinary()).isEqualTo(FrameworkSplit.ZERO);
        assertThat(projection.years().get(6).integral()).hasToString("1390700000.00");
    }

    @Test
    void whatIsUndecidedIsOnNoFrameworkUntilAScenarioIsNamed() {
        PolicyBook announced = WhatIf.book("announced-2020");
        ProjectionAssumption assumption = assumption().years(7).build();

        FrameworkProjection.Year without =
                FrameworkProjection.of(announced, assumption).years().get(6);
        FrameworkProjection.Year under = FrameworkProjection.of(
                        announced.under(WhatIf.scenario("monodisciplinary-continues")), assumption)
                .years()
                .get(6);

        assertThat(without.monodisciplinaryDecided()).isFalse();
        assertThat(without.unallocated()).isEqualTo(without.monodisciplinary().total());
        assertThat(without.reasons()).containsExactly(UnallocatedReason.UNDECIDED_RULE);
        assertThat(without.frameworks()).isEqualTo(without.integralSplit().orElseThrow());
        assertThat(under.monodisciplinaryDecided()).isTrue();
        assertThat(under.unallocated()).isEqualTo(Euro.ZERO);
    }

    @Test
    void nothingMovesToAFormThatDoesNotExist() {
        FrameworkProjection.Year year = FrameworkProjection.of(
                        ENACTED,
                        assumption().baseYear(2015).years(1).integral(Euro.ZERO).build())
                .years()
                .get(0);

        assertThat(year.monodisciplinary()).isEqualTo(assumption().build().monodisciplinary());
        assertThat(year.integral()).isEqualTo(Euro.ZERO);
        assertThat(year.reasons()).isEmpty();
    }

    @Property(tries = 200)
    void everyYearConservesTheCostsOfTheBaseYearToTheCent(
            @ForAll @LongRange(max = 1_000_000_000_000L) long specialist,
            @ForAll @LongRange(max = 1_000_000_000_000L) long midwifery,
            @ForAll @LongRange(max = 1_000_000_000_000L) long maternity,
            @ForAll @LongRange(max = 1_000_000_000_000L) long integral,
            @ForAll @LongRange(max = 1_000_000_000L) long share,
            @ForAll @LongRange(min = 1, max = 1_000_000_000L) long whole,
            @ForAll @IntRange(min = 1, max = 9) int years,
            @ForAll ApportionmentMethod method,
            @ForAll boolean announced) {
        ProjectionAssumption assumption = assumption()
                .monodisciplinary(
                        FrameworkSplit.of(specialist + midwifery + maternity, specialist, midwifery, maternity))
                .integral(Euro.ofCents(integral))
                .yearlyShare(Fraction.of(Math.min(share, whole), whole))
                .method(method)
                .years(years)
                .build();

        List<FrameworkProjection.Year> projected = FrameworkProjection.of(
                        announced ? WhatIf.book("announced-2020") : ENACTED, assumption)
                .years();

        FrameworkSplit before = assumption.monodisciplinary();
        for (FrameworkProjection.Year year : projected) {
            assertThat(year.monodisciplinary().total().plus(year.integral())).isEqualTo(assumption.total());
            assertThat(year.frameworks().total().plus(year.unallocated())).isEqualTo(assumption.total());
            for (MacroFramework framework : MacroFramework.values()) {
                assertThat(year.monodisciplinary().cents(framework)).isBetween(0L, before.cents(framework));
            }
            before = year.monodisciplinary();
        }
    }

    @Test
    void anAssumptionThatCannotBeIsRefused() {
        assertThatThrownBy(() -> assumption().yearlyShare(Fraction.of(11, 10)).build())
                .hasMessage("The yearly share of a projection must be from 0 to 1, but is 11/10");
        assertThatThrownBy(() -> assumption().yearlyShare(Fraction.of(-1, 10)).build())
                .hasMessageContaining("but is -1/10");
        assertThatThrownBy(() -> assumption().years(0).build())
                .hasMessage("A projection must be of 1 year or more, but is of 0");
        assertThatThrownBy(() -> assumption().integral(Euro.ofCents(-1)).build())
                .hasMessageContaining("must be 0.00 or more");
        assertThatThrownBy(() -> assumption().sources(List.of()).build())
                .hasMessage("The costs of a projection must name a source, but name none");
        assertThatThrownBy(() -> assumption()
                        .yearlyShare(Fraction.parse("1/9223372036854775809"))
                        .build())
                .hasMessageContaining("must fit in 63 bits");
    }

    @Test
    void publishedCostsOfAFormThatIsNotCarriedOnAreRefusedAndNotLost() {
        PublishedCost integral = WITH_FIGURES.entries().realisedCosts().stream()
                .filter(cost -> cost.year() == 2021 && cost.form().equals(Optional.of(FundingForm.INTEGRAL)))
                .findFirst()
                .orElseThrow();
        PolicyBook book = WITH_FIGURES.with(PolicyDocument.builder()
                .id("experiments")
                .title("What experiments cost.")
                .addRealisedCosts(PublishedCost.builder()
                        .from(integral)
                        .id("realised-experiments")
                        .form(FundingForm.SMALL_SCALE_EXPERIMENT)
                        .build())
                .build());

        assertThatThrownBy(() -> ProjectionAssumption.ofPublished(book, 2021))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The published costs of 2021 must be monodisciplinary or integral, but realised-experiments is of"
                                + " SMALL_SCALE_EXPERIMENT");
    }

    @Test
    void aYearIsHeldAgainstTheLargest() {
        FrameworkProjection projection = FrameworkProjection.of(
                ENACTED, assumption().yearlyGrowth(Fraction.of(1, 1)).build());

        assertThat(projection.years().stream().map(projection::relativeSize))
                .containsExactly(Fraction.of(1, 2), Fraction.of(1, 1));
    }
}
