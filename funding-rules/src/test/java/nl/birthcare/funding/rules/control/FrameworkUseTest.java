package nl.birthcare.funding.rules.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import nl.birthcare.funding.core.budget.MacroBudget;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.law.Edition;
import nl.birthcare.funding.core.law.PolicyStatus;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.money.Fraction;
import nl.birthcare.funding.rules.allocation.YearAllocation;
import nl.birthcare.funding.rules.ledger.FrameworkPosition;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyBooks;
import nl.birthcare.funding.rules.policy.PolicyDocument;
import nl.birthcare.funding.rules.projection.PublishedYear;
import org.junit.jupiter.api.Test;

class FrameworkUseTest {

    private static final PolicyBook BOOK = PolicyBooks.figures();

    /** 2021: 682.5, 262.4 and 336.4 million monodisciplinary, 109.4 million integral put on midwifery for the example. */
    private static final List<FrameworkPosition> POSITIONS = List.of(
            position(MacroFramework.MEDICAL_SPECIALIST_CARE, FundingForm.MONODISCIPLINARY, 2021, "682500000.00"),
            position(MacroFramework.MIDWIFERY, FundingForm.MONODISCIPLINARY, 2021, "200000000.00"),
            position(MacroFramework.MIDWIFERY, FundingForm.INTEGRAL, 2021, "50000000.00"),
            position(MacroFramework.MIDWIFERY, FundingForm.SMALL_SCALE_EXPERIMENT, 2021, "100000.00"),
            position(MacroFramework.MIDWIFERY, FundingForm.MONODISCIPLINARY, 2020, "77.00"),
            position(MacroFramework.MATERNITY_CARE, FundingForm.MONODISCIPLINARY, 2021, "336400000.00"),
            position(MacroFramework.MATERNITY_CARE, FundingForm.INTEGRAL, 2021, "20000000.00"));

    private static FrameworkPosition position(MacroFramework framework, FundingForm form, int year, String charged) {
        return FrameworkPosition.builder()
                .framework(framework)
                .form(form)
                .year(year)
                .charged(Euro.parse(charged))
                .lines(1)
                .driftCents(Fraction.ZERO)
                .build();
    }

    private static BudgetQuestion.Builder national() {
        return BudgetQuestion.builder().year(2021).scope(BudgetQuestion.Scope.NATIONAL);
    }

    private static FrameworkUse use(MacroFramework framework, PolicyBook book, BudgetQuestion question) {
        List<FrameworkUse> uses = FrameworkUse.of(book, question, POSITIONS);
        assertThat(uses.stream().map(FrameworkUse::framework)).containsExactly(MacroFramework.values());
        return uses.stream()
                .filter(use -> use.framework() == framework)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nationalChargesAreHeldAgainstTheBudget() {
        FrameworkUse use = use(MacroFramework.MIDWIFERY, BOOK, national().build());

        assertThat(use.budget().orElseThrow().edition()).isEqualTo(Edition.of("2021"));
        assertThat(use.budget().orElseThrow().amount()).isEqualTo(Euro.parse("259100000.00"));
        assertThat(use.monodisciplinary()).isEqualTo(Euro.parse("200000000.00"));
        assertThat(use.integral()).isEqualTo(Euro.parse("50000000.00"));
        assertThat(use.smallScaleExperiment()).isEqualTo(Euro.parse("100000.00"));
        assertThat(use.charged()).isEqualTo(Euro.parse("250100000.00"));
        assertThat(use.remaining()).contains(Euro.parse("9000000.00"));
        assertThat(use.usedShare()).contains(Fraction.of(2501, 2591));
        assertThat(use.notComparable()).isEmpty();
    }

    @Test
    void chargesAboveTheBudgetLeaveLessThanNothing() {
        FrameworkUse use = use(MacroFramework.MATERNITY_CARE, BOOK, national().build());

        // 336.4 + 20.0 - 346.9 = 9.5 million too much.
        assertThat(use.remaining()).contains(Euro.parse("-9500000.00"));
        assertThat(use.usedShare()).contains(Fraction.of(3564, 3469));
    }

    @Test
    void medicalSpecialistCareIsNotComparableWithoutTheOtherCharges() {
        FrameworkUse use =
                use(MacroFramework.MEDICAL_SPECIALIST_CARE, BOOK, national().build());

        assertThat(use.notComparable()).contains(FrameworkUse.NotComparable.OTHER_CHARGES_MISSING);
        assertThat(use.budget()).isPresent();
        assertThat(use.charged()).isEqualTo(Euro.parse("682500000.00"));
        assertThat(use.remaining()).isEmpty();
        assertThat(use.usedShare()).isEmpty();
    }

    @Test
    void theOtherChargesMakeMedicalSpecialistCareComparable() {
        BudgetQuestion question =
                national().otherSpecialistCharges(Euro.parse("23000000000.00")).build();

        FrameworkUse use = use(MacroFramework.MEDICAL_SPECIALIST_CARE, BOOK, question);

        // 24434.7 - 682.5 - 23000.0 = 752.2
        assertThat(use.remaining()).contains(Euro.parse("752200000.00"));
        assertThat(use.usedShare()).contains(Fraction.of(236_825, 244_347));
        assertThat(use(MacroFramework.MIDWIFERY, BOOK, question).otherCharges()).isEmpty();
    }

    @Test
    void theChargesOfAPartAreNotComparableWithANationalBudget() {
        BudgetQuestion question = BudgetQuestion.builder()
                .year(2021)
                .scope(BudgetQuestion.Scope.PARTIAL)
                .otherSpecialistCharges(Euro.ZERO)
                .build();

        assertThat(FrameworkUse.of(BOOK, question, POSITIONS)).allSatisfy(use -> {
            assertThat(use.notComparable()).contains(FrameworkUse.NotComparable.NO_NATIONAL_SCOPE);
            assertThat(use.remaining()).isEmpty();
            assertThat(use.usedShare()).isEmpty();
        });
    }

    @Test
    void aYearWithoutABudgetSaysSoAndTakesNoNeighbour() {
        BudgetQuestion question = national().year(2019).build();

        assertThat(FrameworkUse.of(BOOK, question, POSITIONS))
                .allSatisfy(use -> assertThat(use.notComparable()).contains(FrameworkUse.NotComparable.NO_BUDGET));
    }

    @Test
    void theNewestEditionIsTakenUnlessTheCallerPicksOne() {
        PolicyBook book = BOOK.with(restated(PolicyStatus.ENACTED));

        assertThat(use(MacroFramework.MIDWIFERY, book, national().build()).remaining())
                .contains(Euro.parse("9900000.00"));
        assertThat(use(
                                MacroFramework.MIDWIFERY,
                                book,
                                national().edition(Edition.of("2021")).build())
                        .remaining())
                .contains(Euro.parse("9000000.00"));
        assertThat(use(
                                MacroFramework.MIDWIFERY,
                                book,
                                national().edition(Edition.of("2023")).build())
                        .notComparable())
                .contains(FrameworkUse.NotComparable.NO_BUDGET);
    }

    @Test
    void aBudgetThatIsUndecidedIsPassedOver() {
        PolicyBook book = BOOK.with(restated(PolicyStatus.UNDECIDED));

        assertThat(use(MacroFramework.MIDWIFERY, book, national().build()).remaining())
                .contains(Euro.parse("9000000.00"));
    }

    private static PolicyDocument restated(PolicyStatus status) {
        MacroBudget budget = MacroBudget.builder()
                .from(BOOK.macroBudgets(MacroFramework.MIDWIFERY, 2021).get(0))
                .id("restated")
                .status(status)
                .edition(Edition.of("2022"))
                .amount(Euro.parse("260000000.00"))
                .build();
        return PolicyDocument.builder()
                .id("restated")
                .title("A restated budget.")
                .addMacroBudgets(budget)
                .build();
    }

    @Test
    void everyReasonCanBeToldToAReader() {
        assertThat(FrameworkUse.NotComparable.values())
                .allSatisfy(reason -> assertThat(reason.sentence()).matches("[a-z].*[a-z]"));
    }

    @Test
    void roundTripsThroughJson() {
        for (BudgetQuestion.Scope scope : BudgetQuestion.Scope.values()) {
            BudgetQuestion question = national()
                    .scope(scope)
                    .edition(Edition.of("2021"))
                    .otherSpecialistCharges(Euro.parse("1.00"))
                    .build();
            assertThat(FundingJson.read(BudgetQuestion.class, FundingJson.write(question)))
                    .isEqualTo(question);
            for (FrameworkUse use : FrameworkUse.of(BOOK, question, POSITIONS)) {
                assertThat(FundingJson.read(FrameworkUse.class, FundingJson.write(use)))
                        .isEqualTo(use);
            }
        }
    }

    @Test
    void refusesARemainderOrShareThatDoesNotFollow() {
        FrameworkUse use = use(MacroFramework.MIDWIFERY, BOOK, national().build());

        assertThatIllegalArgumentException()
                .isThrownBy(FrameworkUse.builder().from(use).remaining(Euro.ZERO)::build)
                .withMessage(
                        "The use of MIDWIFERY in 2021 must be its charges, 250100000.00, against its budget, but is"
                                + " 0.00 and 2501/2591");
        assertThatIllegalArgumentException()
                .isThrownBy(FrameworkUse.builder().from(use).usedShare(Fraction.ZERO)::build)
                .withMessageEndingWith("but is 9000000.00 and 0");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        FrameworkUse.builder().from(use).notComparable(FrameworkUse.NotComparable.NO_NATIONAL_SCOPE)
                                ::build)
                .withMessageEndingWith("but is 9000000.00 and 2501/2591");
        assertThatIllegalArgumentException()
                .isThrownBy(FrameworkUse.builder().from(use).notComparable(FrameworkUse.NotComparable.NO_BUDGET)::build)
                .withMessageStartingWith("The use of MIDWIFERY in 2021 must name its budget, or that there is none");
    }

    @Test
    void whatEveryFormChargedIsPartOfTheUse() {
        List<FrameworkPosition> positions = new ArrayList<>();
        long all = 0;
        for (FundingForm form : FundingForm.values()) {
            // More than all others before it, so that none can stand for another.
            long cents = 100 + all;
            all += cents;
            positions.add(FrameworkPosition.builder()
                    .from(position(MacroFramework.MIDWIFERY, form, 2021, "0.00"))
                    .charged(Euro.ofCents(cents))
                    .build());
        }

        FrameworkUse use = FrameworkUse.of(BOOK, national().build(), positions).stream()
                .filter(each -> each.framework() == MacroFramework.MIDWIFERY)
                .findFirst()
                .orElseThrow();

        for (FrameworkPosition position : positions) {
            assertThat(use.charged(position.form())).isEqualTo(position.charged());
        }
        assertThat(use.charged()).isEqualTo(Euro.ofCents(all));
        assertThat(use.remaining()).contains(Euro.parse("259100000.00").minus(Euro.ofCents(all)));
    }

    @Test
    void positionsOfOtherYearsOnlyAreNoUseOfNothing() {
        List<FrameworkPosition> older =
                POSITIONS.stream().filter(position -> position.year() == 2020).toList();

        for (List<FrameworkPosition> positions : List.of(older, List.<FrameworkPosition>of())) {
            assertThat(FrameworkUse.of(BOOK, national().build(), positions)).allSatisfy(use -> {
                assertThat(use.notComparable()).contains(FrameworkUse.NotComparable.NO_CHARGES);
                assertThat(use.budget()).isPresent();
                assertThat(use.remaining()).isEmpty();
                assertThat(use.usedShare()).isEmpty();
            });
        }
    }

    @Test
    void aPartOfTheCountryIsHeldAgainstItsShareOfTheBudget() {
        FrameworkUse use = use(
                MacroFramework.MIDWIFERY,
                BOOK,
                BudgetQuestion.builder()
                        .year(2021)
                        .scope(BudgetQuestion.Scope.PARTIAL)
                        .shareOfCountry(Fraction.of(1, 3))
                        .build());

        // 259.1 / 3 = 86 366 666.666... million, to the cent; of the exact third 250.1 is 7503/2591.
        assertThat(use.heldAgainst()).contains(Euro.parse("86366666.67"));
        assertThat(use.remaining()).contains(Euro.parse("-163733333.33"));
        assertThat(use.usedShare()).contains(Fraction.of(7503, 2591));
        assertThat(FundingJson.read(FrameworkUse.class, FundingJson.write(use))).isEqualTo(use);
    }

    @Test
    void aShareThatIsNoneOrOfTheWholeCountryIsRefused() {
        for (Fraction share : List.of(Fraction.ZERO, Fraction.of(-1, 2), Fraction.of(3, 2))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(BudgetQuestion.builder()
                            .year(2021)
                            .scope(BudgetQuestion.Scope.PARTIAL)
                            .shareOfCountry(share)::build)
                    .withMessageContaining("must be above 0 and at most 1, but is " + share);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(national().shareOfCountry(Fraction.of(1, 2))::build)
                .withMessageContaining("but is of national ones");
    }

    @Test
    void publishedCostsOfTheCountryAreHeldAgainstTheBudgetsOfTheirYear() {
        PolicyBook book = BOOK.with(PolicyBooks.overlay("national-mono-cost"));
        List<FrameworkUse> uses = published(book, 2021);

        // (262.4 + 109.4 x 2624 / 12813) / 259.1 and (336.4 + 109.4 x 3364 / 12813) / 346.9, to the cent.
        assertThat(uses.get(1).charged()).isEqualTo(Euro.parse("284804245.69"));
        assertThat(uses.get(1).usedShare()).contains(Fraction.of(28_480_424_569L, 25_910_000_000L));
        assertThat(uses.get(2).charged()).isEqualTo(Euro.parse("365122516.19"));
        assertThat(uses.get(2).remaining()).contains(Euro.parse("-18222516.19"));
        assertThat(uses.get(0).notComparable()).contains(FrameworkUse.NotComparable.OTHER_CHARGES_MISSING);
    }

    @Test
    void publishedCostsThatNoKeyDividesAreHeldAgainstNothing() {
        assertThat(published(BOOK, 2021))
                .allSatisfy(use ->
                        assertThat(use.notComparable()).contains(FrameworkUse.NotComparable.INTEGRAL_NOT_DIVIDED))
                .allSatisfy(use -> assertThat(use.usedShare()).isEmpty());
    }

    @Test
    void publishedCostsAreOfTheCountryAndOfTheYear() {
        PublishedYear costs = PublishedYear.newest(BOOK, 2020);
        YearAllocation integral = YearAllocation.of(BOOK, 2020, costs.integral());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> FrameworkUse.ofPublished(BOOK, national().build(), costs, integral))
                .withMessage("Published costs must be of the year of the budgets, 2021, but are of 2020 and 2020");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FrameworkUse.ofPublished(
                        BOOK, national().scope(BudgetQuestion.Scope.PARTIAL).build(), costs, integral))
                .withMessageContaining("since they are of the country");
    }

    private static List<FrameworkUse> published(PolicyBook book, int year) {
        PublishedYear costs = PublishedYear.newest(book, year);
        return FrameworkUse.ofPublished(
                book, national().build(), costs, YearAllocation.of(book, year, costs.integral()));
    }
}
