package nl.birthcare.funding.rules.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.Gap;
import nl.birthcare.funding.core.party.InnovationExperiment;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyBooks;
import nl.birthcare.funding.rules.policy.entry.ProcedureRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wmg 58(5)-(7), and small-scale innovation experiments by kst-32279-206 and the policy rule. */
class ExperimentTermsTest {

    private static final PolicyBook BOOK = PolicyBooks.documented("enacted");
    private static final ExperimentTerms TERMS = ExperimentTerms.of(BOOK);

    private static InnovationExperiment.Builder experiment(String firstDay) {
        return InnovationExperiment.builder()
                .id("E-1")
                .firstDay(LocalDate.parse(firstDay))
                .jointApplication(true);
    }

    /** A month that lacks the number of the day ends with its last day. */
    @ParameterizedTest
    @CsvSource({
        "2022-11-27, 2023-02-27",
        "2022-11-28, 2023-02-28",
        "2022-11-29, 2023-02-28",
        "2022-11-30, 2023-02-28",
        "2022-12-01, 2023-03-01",
        "2022-08-29, 2022-11-29",
        "2022-08-30, 2022-11-30",
        "2022-08-31, 2022-11-30"
    })
    void theReportIsDueThreeMonthsAfterTheEnd(LocalDate lastDay, LocalDate reportUntil) {
        assertThat(TERMS.term(LocalDate.of(2020, 1, 1), lastDay).reportUntil()).isEqualTo(reportUntil);
    }

    /** Wmg 58(5)-(7); the first row is the experiment with integral funding. */
    @ParameterizedTest
    @CsvSource({
        "2017-01-01, 2021-12-31, 2022-12-31, 2022-03-31",
        "2017-01-02, 2022-01-01, 2023-12-31, 2022-04-01",
        "2020-02-29, 2025-02-28, 2026-12-31, 2025-05-31",
        "2017-07-01, 2022-06-30, 2023-12-31, 2022-09-30"
    })
    void anExperimentLastsFiveYearsAndItsEffectsUntilTheEndOfTheFinancialYearAfter(
            LocalDate firstDay, LocalDate lastDay, LocalDate effectsUntil, LocalDate reportUntil) {
        ExperimentTerm term = TERMS.longest(firstDay);

        assertThat(term.lastDay()).isEqualTo(lastDay);
        assertThat(term.effectsUntil()).isEqualTo(effectsUntil);
        assertThat(term.reportUntil()).isEqualTo(reportUntil);
        assertThat(term.rule().sources().get(0).text()).isEqualTo("Wmg 58(5)-(7)");
        assertThat(term.rule().grade()).isEqualTo(EvidenceGrade.PRIMARY);
    }

    @Test
    void anExperimentThatEndsEarlierKeepsItsEffectsForLess() {
        ExperimentTerm term = TERMS.term(LocalDate.of(2017, 1, 1), LocalDate.of(2018, 6, 30));

        assertThat(term.effectsUntil()).isEqualTo(LocalDate.of(2019, 12, 31));
        assertThat(term.reportUntil()).isEqualTo(LocalDate.of(2018, 9, 30));
    }

    @Test
    void anExperimentOfMoreThanFiveYearsIsRefused() {
        assertThatThrownBy(() -> TERMS.term(LocalDate.of(2017, 1, 1), LocalDate.of(2022, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("An experiment from 2017-01-01 must end from that day until 2021-12-31 (Wmg 58(5)-(7)), but"
                        + " ends on 2022-01-01");
        assertThatThrownBy(() -> TERMS.term(LocalDate.of(2017, 1, 1), LocalDate.of(2016, 12, 31)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** 3 years by kst-32279-206 (PRIMARY); extension and evaluation by the policy rule (SECONDARY). */
    @ParameterizedTest
    @CsvSource({
        "2022-01-01, false, 2024-12-31, 2026-12-31, 2024-06-30",
        "2022-01-01, true,  2026-12-31, 2026-12-31, 2026-06-30",
        "2022-07-01, false, 2025-06-30, 2027-06-30, 2024-12-31"
    })
    void anInnovationExperimentLastsThreeYearsAndTwoMoreAtMost(
            String firstDay,
            boolean extended,
            LocalDate lastDay,
            LocalDate extendableUntil,
            LocalDate evaluationUntil) {
        InnovationExperiment.Builder experiment = experiment(firstDay);
        if (extended) {
            experiment.extensionGround(InnovationExperiment.ExtensionGround.DESIGN_NEEDS_LONGER);
        }

        InnovationTerm term = TERMS.innovation(experiment.build());

        assertThat(term.lastDay()).isEqualTo(lastDay);
        assertThat(term.extendableUntil()).isEqualTo(extendableUntil);
        assertThat(term.evaluationUntil()).isEqualTo(evaluationUntil);
        assertThat(term.rules())
                .extracting(rule -> rule.subject() + " " + rule.grade())
                .containsExactly(
                        "INNOVATION_TERM PRIMARY",
                        "INNOVATION_EXTENSION SECONDARY",
                        "INNOVATION_APPLICATION PRIMARY",
                        "INNOVATION_EVALUATION SECONDARY",
                        "INNOVATION_JOINING SECONDARY");
    }

    @Test
    void othersMayJoinWhileItLasts() {
        InnovationTerm term = TERMS.innovation(experiment("2022-01-01").build());

        assertThat(term.canBeJoinedOn(LocalDate.of(2021, 12, 31))).isFalse();
        assertThat(term.canBeJoinedOn(LocalDate.of(2022, 1, 1))).isTrue();
        assertThat(term.canBeJoinedOn(LocalDate.of(2024, 12, 31))).isTrue();
        assertThat(term.canBeJoinedOn(LocalDate.of(2025, 1, 1))).isFalse();
    }

    @Test
    void providerAndInsurerApplyTogether() {
        assertThatThrownBy(() -> TERMS.innovation(
                        experiment("2022-01-01").jointApplication(false).build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Experiment E-1 must be applied for by provider and insurer together");
    }

    @Test
    void theTermsAreThoseThatTheChecksGoBy() {
        LocalDate day = LocalDate.of(2022, 1, 1);
        InnovationTerm term = TERMS.innovation(experiment("2022-01-01").build());

        assertThat(BOOK.checkRules("EXPERIMENT_TERM_ENDED")
                        .on(day)
                        .orElseThrow()
                        .figure("years"))
                .isEqualTo(term.rules().get(0).figure("years"));
        assertThat(BOOK.checkRules("EXPERIMENT_EXTENSION_ENDED")
                        .on(day)
                        .orElseThrow()
                        .figure("years"))
                .isEqualTo(term.rules().stream()
                        .limit(2)
                        .flatMap(rule -> rule.figures().values().stream())
                        .mapToLong(Long::longValue)
                        .sum());
    }

    @Test
    void capsAreUnknown() {
        assertThat(BOOK.gaps()).extracting(Gap::id).contains("innovation-caps");
        assertThat(BOOK.entries().procedureRules())
                .flatExtracting((ProcedureRule rule) -> rule.figures().keySet())
                .doesNotContain("cap");
    }
}
