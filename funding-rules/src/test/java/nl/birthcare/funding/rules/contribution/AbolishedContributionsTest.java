package nl.birthcare.funding.rules.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.rules.WhatIf;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyBooks;
import nl.birthcare.funding.rules.policy.entry.ContributionRule;
import nl.birthcare.funding.rules.policy.scenario.PolicyScenarios;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RIVM advice 5 (kst-32279-206): undecided, so it holds under its scenarios only. */
class AbolishedContributionsTest {

    private static final Map<ContributionRule.Item, Euro> PRICES = Map.of(
            ContributionRule.Item.OUTPATIENT_BIRTH, Euro.parse("841.51"),
            ContributionRule.Item.INSTITUTION_STAY_DAY, Euro.parse("160.00"));

    @ParameterizedTest
    @CsvSource({
        "contributions-abolished, 2025-06-01, MATERNITY_CARE_HOUR, 2025-05-31, 5.40",
        "contributions-abolished, 2025-06-01, MATERNITY_CARE_HOUR, 2025-06-01, 0.00",
        "contributions-abolished, 2025-06-01, MATERNITY_CARE_HOUR, 2031-01-01, 0.00",
        "contributions-abolished, 2025-06-01, OUTPATIENT_BIRTH,    2025-05-31, 580.51",
        "contributions-abolished, 2025-06-01, OUTPATIENT_BIRTH,    2025-06-01, 0.00",
        // 21.50 and what 160.00 is above the cap of 152.00 (Rzv 2.36); the client of the letter pays neither.
        "contributions-abolished, 2025-06-01, INSTITUTION_STAY_DAY, 2025-05-31, 29.50",
        "contributions-abolished, 2025-06-01, INSTITUTION_STAY_DAY, 2025-06-01, 0.00",
        "contributions-abolished, 2025-06-01, NIPT,                2022-06-01, 175.00",
        "nipt-payment-abolished,  2022-01-01, NIPT,                2021-12-31, 175.00",
        "nipt-payment-abolished,  2022-01-01, NIPT,                2022-01-01, 0.00",
        "nipt-payment-abolished,  2022-01-01, NIPT,                2024-01-01, 0.00",
        "nipt-payment-abolished,  2022-01-01, MATERNITY_CARE_HOUR, 2025-06-01, 5.40"
    })
    void aContributionIsAbolishedFromTheDayThatTheCallerNames(
            String scenario, String firstDay, ContributionRule.Item item, LocalDate day, String client) {
        for (PolicyBook figures : booksWithFigures()) {
            PolicyBook book = figures.under(PolicyScenarios.named(scenario, Map.of("firstDay", List.of(firstDay))));

            ContributionAnswer answer = ClientContributions.of(book).answer(question(item, day));

            assertThat(answer.client()).contains(Euro.parse(client));
            assertThat(answer.scenario())
                    .hasValueSatisfying(full -> assertThat(full).startsWith(scenario + ",firstDay="));
            assertThat(answer.sources()).isNotEmpty();
            assertThat(FundingJson.read(ContributionAnswer.class, FundingJson.write(answer)))
                    .isEqualTo(answer);
            assertThat(ClientContributions.of(figures)
                            .answer(question(item, day))
                            .scenario())
                    .isEmpty();
        }
    }

    /** What the client pays is policy of no book: the figures by themselves, and beside the rules of each book. */
    private static List<PolicyBook> booksWithFigures() {
        return Stream.concat(
                        Stream.of(PolicyBooks.figures()),
                        PolicyBooks.names().stream()
                                .map(name -> PolicyBooks.named(name).with(PolicyBooks.overlay("figures"))))
                .toList();
    }

    private static ContributionQuestion question(ContributionRule.Item item, LocalDate day) {
        return ContributionQuestion.builder()
                .item(item)
                .day(day)
                .quantity(1)
                .price(Optional.ofNullable(PRICES.get(item)))
                .build();
    }

    @ParameterizedTest
    @CsvSource({"contributions-abolished", "nipt-payment-abolished"})
    void theScenarioIsOneOfTheBooksQuestions(String scenario) {
        assertThat(PolicyBooks.named("enacted").under(WhatIf.scenario(scenario)).scenario())
                .hasValueSatisfying(full -> assertThat(full).startsWith(scenario + ",firstDay="));
    }
}
