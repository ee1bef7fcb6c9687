package nl.birthcare.funding.rules.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.law.PolicyStatus;
import nl.birthcare.funding.rules.WhatIf;
import nl.birthcare.funding.rules.policy.entry.ContributionRule;
import nl.birthcare.funding.rules.policy.entry.FundingRegime;
import nl.birthcare.funding.rules.policy.scenario.PolicyScenarios;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Both books under every scenario on each switch day and its neighbour: what changes, and nothing else. */
class ScenariosOnSwitchDaysTest {

    private static final LocalDate END = LocalDate.of(2028, 1, 1);

    /** What a scenario makes of monodisciplinary funding from 2028 on (kst-32279-206, "stip op de horizon"). */
    private static final Map<String, String> FROM_2028 = Map.of(
            "monodisciplinary-ends", "NOT_AVAILABLE for all",
            "monodisciplinary-ends-unless", "REGULAR for 1",
            "monodisciplinary-continues", "REGULAR for all");

    static Stream<Arguments> days() {
        return Stream.of(
                        "2016-12-31",
                        "2017-01-01",
                        "2021-12-31",
                        "2022-01-01",
                        "2022-12-31",
                        "2023-01-01",
                        "2027-12-31",
                        "2028-01-01")
                .flatMap(day -> PolicyBooks.names().stream()
                        .flatMap(book -> PolicyScenarios.names().stream()
                                .map(scenario -> Arguments.of(book, scenario, LocalDate.parse(day)))));
    }

    @ParameterizedTest
    @MethodSource("days")
    void aScenarioChangesWhatItSaysFromItsFirstDayOnAndNothingElse(String name, String scenario, LocalDate day) {
        PolicyBook book = PolicyBooks.named(name);
        String assumed = WhatIf.scenario(scenario).name();
        PolicyBook under = book.under(WhatIf.scenario(scenario));
        PolicyDay before = book.on(day);
        PolicyDay after = under.on(day);

        assertThat(after.policy()).isEqualTo(name + " under " + assumed);
        assertThat(under.scenario()).contains(assumed);
        assertThat(after.regime(FundingForm.INTEGRAL)).isEqualTo(before.regime(FundingForm.INTEGRAL));
        assertThat(after.tariffRegimes()).isEqualTo(before.tariffRegimes());
        FundingRegime regime = after.regime(FundingForm.MONODISCIPLINARY).orElseThrow();
        if (day.isBefore(END) || !FROM_2028.containsKey(scenario)) {
            assertThat(text(regime)).isEqualTo("REGULAR for all");
            assertThat(regime.decides())
                    .isEqualTo(before.regime(FundingForm.MONODISCIPLINARY)
                            .orElseThrow()
                            .decides());
        } else {
            assertThat(text(regime)).isEqualTo(FROM_2028.get(scenario));
            assertThat(regime.status()).isEqualTo(PolicyStatus.UNDECIDED);
            assertThat(regime.scenario()).contains(assumed);
            assertThat(regime.decides()).isTrue();
        }
        assertThat(excludesPreconceptionCare(after))
                .isEqualTo(excludesPreconceptionCare(before)
                        && !(scenario.equals("integral-care-widened") && day.getYear() >= 2026));
        assertThat(contribution(under, ContributionRule.Item.MATERNITY_CARE_HOUR, day))
                .isEqualTo(
                        scenario.equals("contributions-abolished") && day.getYear() >= 2026
                                ? Optional.of("0.00")
                                : contribution(book, ContributionRule.Item.MATERNITY_CARE_HOUR, day));
        assertThat(contribution(under, ContributionRule.Item.NIPT, day))
                .isEqualTo(
                        scenario.equals("nipt-payment-abolished") && day.getYear() >= 2026
                                ? Optional.of("0.00")
                                : contribution(book, ContributionRule.Item.NIPT, day));
    }

    private static String text(FundingRegime regime) {
        return regime.kind() + " for "
                + (regime.declarants().isEmpty() ? "all" : regime.declarants().size());
    }

    private static boolean excludesPreconceptionCare(PolicyDay day) {
        return day.contentExclusions().stream()
                .anyMatch(exclusion -> exclusion.id().equals("excluded-preconception-care"));
    }

    private static Optional<String> contribution(PolicyBook book, ContributionRule.Item item, LocalDate day) {
        return book.timeline(EntryKinds.CONTRIBUTION_RULES, item)
                .on(day)
                .map(rule -> rule.contribution().toString());
    }
}
