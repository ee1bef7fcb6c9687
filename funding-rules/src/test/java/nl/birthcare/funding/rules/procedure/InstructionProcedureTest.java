package nl.birthcare.funding.rules.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.PolicyStatus;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.core.party.Uzovi;
import nl.birthcare.funding.rules.policy.EntryKinds;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyBooks;
import nl.birthcare.funding.rules.policy.entry.ProcedureRule;
import nl.birthcare.funding.rules.policy.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wmg 7, 8 and 59, and the steps that the letters foresee. */
class InstructionProcedureTest {

    private static final PolicyBook BOOK = PolicyBooks.documented("enacted");
    private static final InstructionProcedure PROCEDURE = InstructionProcedure.of(BOOK);
    private static final LocalDate NOTICE = LocalDate.of(2020, 12, 7);

    private static Instruction.Builder instruction() {
        return Instruction.builder().title("Integral funding becomes regular.");
    }

    /** The examples that the documents print: Wmg 8. */
    @ParameterizedTest
    @CsvSource({"2020-12-07, 2021-01-06", "2022-03-21, 2022-04-20", "2014-11-03, 2014-12-03"})
    void theMinisterDecidesNotBeforeThirtyDaysHavePassed(LocalDate notice, LocalDate decision) {
        for (String name : PolicyBooks.names()) {
            assertThat(InstructionProcedure.of(PolicyBooks.documented(name)).earliestDecision(notice))
                    .isEqualTo(decision);
        }
    }

    @Test
    void theThirtyDaysAreDataThatAScenarioCanChange() {
        PolicyBook longer = BOOK.under(Scenario.builder()
                .id("longer-notice")
                .title("Six weeks.")
                .status(PolicyStatus.UNDECIDED)
                .addSources(SourceReference.of("Wmg"))
                .addChange(Scenario.Change.builder()
                        .kind("procedureRules")
                        .id("procedure-advance-notice")
                        .set(Scenario.Fields.parse("{\"figures\":{\"days\":42}}"))
                        .build())
                .build());

        assertThat(InstructionProcedure.of(longer).earliestDecision(NOTICE)).isEqualTo(LocalDate.of(2021, 1, 18));
    }

    /** Wmg 59. */
    @ParameterizedTest
    @CsvSource({
        "NEW_TARIFF_TYPE, true",
        "OTHER_TARIFF_TYPE, true",
        "LIMIT, true",
        "EXPERIMENT, true",
        "TARIFF_AMOUNT, false",
        "PERFORMANCE_DESCRIPTION, false"
    })
    void someChangesNeedAnInstructionFirst(ProcedureRule.ChangeKind change, boolean needed) {
        assertThat(PROCEDURE.needsInstruction(change, NOTICE)).isEqualTo(needed);
        assertThat(PROCEDURE.isNeeded(
                        instruction()
                                .addChanges(ProcedureRule.ChangeKind.TARIFF_AMOUNT, change)
                                .build(),
                        NOTICE))
                .isEqualTo(needed);
    }

    /** Section 2: advance notice, 30 days, instruction, publication, consultation, policy rules, care purchasing. */
    @Test
    void theCourseHasTheStepsOfTheLettersInOrder() {
        List<InstructionProcedure.Step> course = PROCEDURE.course(NOTICE);

        assertThat(course)
                .extracting(step -> step.rule().subject() + " " + step.notBefore() + " "
                        + step.rule().sources().get(0).source())
                .containsExactly(
                        "ADVANCE_NOTICE 2020-12-07 Wmg",
                        "INSTRUCTION 2021-01-06 Wmg",
                        "PUBLICATION 2021-01-06 Wmg",
                        "CONSULTATION 2021-01-06 kst-32279-206",
                        "POLICY_RULE 2021-01-06 letter-knov-2021",
                        "CARE_PURCHASING 2021-01-06 letter-knov-2021",
                        "IN_FORCE 2021-01-06 letter-knov-2021");
        assertThat(course).allSatisfy(step -> assertThat(step.rule().grade()).isEqualTo(EvidenceGrade.PRIMARY));
        assertThat(FundingJson.read(InstructionProcedure.Step.class, FundingJson.write(course.get(0))))
                .isEqualTo(course.get(0));
    }

    /** Wmg 7. */
    @Test
    void anInstructionIsNeverAboutAnIndividualParty() {
        assertThat(instruction().build().providers()).isEmpty();
        assertThatThrownBy(
                        () -> instruction().addProviders(AgbCode.of("53999901")).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "An instruction must be general (Wmg 7), but is about 1 providers, 0 insurers and 0 consumers");
        assertThatThrownBy(() -> instruction().addInsurers(Uzovi.of("0000")).build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        instruction().addConsumers(ClientReference.of("c-81f2")).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("c-81f2");
        assertThat(BOOK.timeline(EntryKinds.PROCEDURE_RULES, ProcedureRule.Subject.INSTRUCTION_SCOPE)
                        .on(NOTICE)
                        .orElseThrow())
                .satisfies(rule -> {
                    assertThat(rule.title()).contains("never about one provider, one insurer or one consumer");
                    assertThat(rule.sources().get(0).text()).isEqualTo("Wmg 7");
                });
    }

    @Test
    void aDayWithoutARuleIsSaid() {
        assertThatThrownBy(() -> PROCEDURE.earliestDecision(LocalDate.of(2009, 12, 31)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Policy book enacted must say about ADVANCE_NOTICE on 2009-12-31, but does not");
    }

    @Test
    void aFigureThatIsNotStatedIsSaid() {
        ProcedureRule rule = BOOK.timeline(EntryKinds.PROCEDURE_RULES, ProcedureRule.Subject.INSTRUCTION)
                .on(NOTICE)
                .orElseThrow();

        assertThatThrownBy(() -> rule.figure("days"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Procedure rule procedure-instruction must state the figure days, but states {}");
    }
}
