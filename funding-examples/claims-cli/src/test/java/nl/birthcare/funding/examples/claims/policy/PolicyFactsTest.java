package nl.birthcare.funding.examples.claims.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.birthcare.funding.examples.claims.Claims;
import nl.birthcare.funding.examples.claims.Schemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every fact about the timeline of integral funding, procedure and experiments is the answer to a
 * command, with its grade and its source.
 */
class PolicyFactsTest {

    private static final String A = "announced-2020";
    private static final String B = "enacted";

    private static Arguments fact(String row, String command, String... answers) {
        return Arguments.of(row, command, List.of(answers));
    }

    private static Arguments regime(String book, String day, String says, String standing) {
        return fact(
                book + " on " + day + ": " + says,
                "show --policy " + book + " --on " + day,
                "  " + says + "\n",
                standing);
    }

    /** Section 2, the two tables, on each day on which a row begins or ends. */
    static Stream<Arguments> timelines() {
        String before = "    2010-01-01..2016-12-31, enacted, primary: kst-32279-206 p. 9, De bekostiging";
        String experiment =
                "    2017-01-01..2021-12-31, enacted, primary: BWBR0038364; Wmg 58; kst-32279-206 p. 9, De bekostiging";
        String underAgreement = "integral care: experiment, under a written agreement only";
        String extended =
                "    2022-01-01..2022-12-31, enacted, primary: BR/REG-22100; NR/REG-2201; kst-32279-206 p. 9, De";
        String announced = "    2022-01-01.., announced, primary: kst-32279-206 p. 9, De bekostiging van"
                + " de integrale geboortezorg vanaf 2022\n";
        String regular = "    2023-01-01.., enacted, primary: BWBR0046806; BR/REG-23130 art. 6\n";
        String regularUnderAgreement = "integral care: regular, under a written agreement only";
        return Stream.of(
                regime(A, "2016-12-31", "integral care: not available", before),
                regime(B, "2016-12-31", "integral care: not available", before),
                regime(A, "2017-01-01", underAgreement, experiment),
                regime(B, "2017-01-01", underAgreement, experiment),
                regime(A, "2021-12-31", underAgreement, experiment),
                regime(B, "2021-12-31", underAgreement, experiment),
                regime(A, "2022-01-01", "integral care: regular", announced),
                regime(B, "2022-01-01", underAgreement, extended),
                regime(A, "2022-12-31", "integral care: regular", announced),
                regime(B, "2022-12-31", underAgreement, extended),
                regime(A, "2023-01-01", "integral care: regular", announced),
                regime(B, "2023-01-01", regularUnderAgreement, regular),
                regime(A, "2021-12-31", "monodisciplinary care: regular", "    2010-01-01..2021-12-31, enacted"),
                regime(A, "2022-01-01", "monodisciplinary care: regular", "    2022-01-01..2027-12-31, announced"),
                regime(A, "2027-12-31", "monodisciplinary care: regular", "    2022-01-01..2027-12-31, announced"),
                regime(
                        A,
                        "2028-01-01",
                        "monodisciplinary care: regular",
                        "    2028-01-01.., undecided, so that it decides nothing, primary: kst-32279-206 p. 10, Stip"),
                regime(B, "2028-01-01", "monodisciplinary care: regular", "    2010-01-01.., enacted, primary"),
                fact(
                        "the base of the experiment is BWBR0038364",
                        "show --policy enacted --timeline --kind regimes",
                        "From the beginning\n  begins: integral care: not available\n",
                        "2017-01-01\n",
                        "regimes integral-experiment, 2017-01-01..2021-12-31, enacted, primary: BWBR0038364; Wmg 58;"
                                + " kst-32279-206 p. 9, De bekostiging van de integrale geboortezorg vanaf 2022"),
                fact(
                        "the first policy rule of 2017, and the first day of BR/REG-18150, are UNKNOWN",
                        "show --policy enacted --gaps",
                        "first-policy-rule: ",
                        "the first day of BR/REG-18150"));
    }

    /** Section 2, what is undecided: who stands where, and how to assume an option. */
    static Stream<Arguments> questions() {
        String letters = " (kst-32279-206 p. 8-9, Passende bekostiging voor de integrale geboortezorg; letter-knov-2021"
                + " p. 1-2, Stip op de horizon in 2028)\n";
        return Stream.of(
                fact(
                        "positions on 2028: for",
                        "questions --policy announced-2020",
                        "- it ends (scenario monodisciplinary-ends)\n"
                                + "      for: parties such as NVOG, ZN, NVZ, the existing partnerships (igos)"
                                + letters),
                fact(
                        "positions on 2028: too early",
                        "questions --policy announced-2020",
                        "      too early: parties such as KNOV, BO Geboortezorg, Patientenfederatie" + letters),
                fact(
                        "positions on 2028: no support for unless",
                        "questions --policy announced-2020",
                        "- it ends unless something is the case (scenario monodisciplinary-ends-unless)\n"
                                + "      no support: parties such as KNOV, BO Geboortezorg, Patientenfederatie"
                                + letters),
                fact(
                        "all options stay open",
                        "questions --policy announced-2020",
                        "The minister keeps all options open.",
                        "- no end date is set (scenario monodisciplinary-continues)"),
                fact(
                        "RIVM advice 4 is undecided",
                        "questions --policy announced-2020",
                        "prevention, preconception care and the link with youth health care and the social domain?",
                        "- it does (scenario integral-care-widened)\n      for: parties such as RIVM (advice 4)"
                                + " (kst-32279-206 p. 4, Aanbevelingen)"));
    }

    /** Section 2, the events. */
    static Stream<Arguments> events() {
        String besluit = "letter-knov-2021 p. 2, Besluit over integrale bekostiging vanaf 2022";
        String besluit3 = "letter-knov-2021 p. 3, Besluit over integrale bekostiging vanaf 2022";
        return Stream.of(
                event("2020-09-01  The NZa advises", "primary: " + besluit),
                event("2020-12-07  The minister gives the House advance notice", "primary: kst-32279-206"),
                event("2021-01-04  The KNOV asks", "primary: letter-knov-2021"),
                event("2021-01-13  The NZa replies to the KNOV", "primary: " + besluit3),
                event("2021-01-14  The House debates", "primary: letter-knov-2021 p. 1, Proces"),
                event("2021-01-15  The NZa tells the minister that its advice is unchanged", "primary: " + besluit3),
                event("2021-01-20  The partnerships ask", "primary: " + besluit),
                event("on a day of 2021-01-20..2021-02-25  The minister answers", "primary: letter-knov-2021"),
                event("2021-02-25  The House extends the experiment by one year", "secondary: provider-pages"),
                event("2022-03-21  New advance notice to both chambers", "primary: kst-32279-221"),
                event(
                        "on a day of 2022-03-01..2022-03-31  The end of monodisciplinary funding in 2028 is dropped",
                        "secondary: provider-pages"),
                event("2023-01-01  Integral funding is regular", "primary: BWBR0046806; BR/REG-23130 art. 6"),
                event(
                        "2020-12-07..2021-06-07  The parties most concerned (Patientenfederatie, NVOG, KNOV, BO Geboortezorg) get"
                                + " six months",
                        "primary: kst-32279-206 p. 9, Passende bekostiging voor de integrale geboortezorg;"
                                + " kst-32279-206 p. 10, Stip op de horizon: nader te bepalen"),
                event("on a day of 2021-01-20..2021-02-25  The parties", "led by an independent third party"),
                event(
                        "on a day of 2021-06-01..2021-08-31  The minister wants",
                        "summer of 2021 on the end of monodisciplinary funding, preferably with broad support"),
                event(
                        "2020-09-01  In its advice the NZa proposes a task force",
                        "kst-32279-206 p. 10, Uitvoeringsvraagstukken"),
                event(
                        "2020-12-07  The minister intends to have an external party write a road map",
                        "kst-32279-206 p. 10, Uitvoeringsvraagstukken"),
                event("2020-12-07  Partnerships", "    partnerships: 8\n    primary: kst-32279-206"),
                event(
                        "on a day of 2021-01-20..2021-02-25  Partnerships",
                        "    partnerships: 9\n    primary: letter-knov-2021"),
                event("2017-01-01..2017-12-31  Partnerships", "    partnerships: 6\n    secondary: provider-pages"));
    }

    private static Arguments event(String what, String answer) {
        return fact(what, "history --policy enacted", "  " + what, answer);
    }

    /** Section 8, and the steps that section 2 foresees. */
    static Stream<Arguments> procedures() {
        String notice = "procedure --policy enacted --notice 2022-03-21";
        String innovation = "experiment --policy enacted --innovation --start 2022-01-01";
        return Stream.of(
                fact(
                        "Wmg 7",
                        notice,
                        "never about one provider, one insurer or one consumer.\n    2010-01-01..,"
                                + " enacted, primary: Wmg 7\n"),
                fact(
                        "Wmg 8",
                        notice,
                        "goes to both chambers, and thirty days must have passed before the minister"
                                + " decides.\n    2010-01-01.., enacted, primary: Wmg 8\n",
                        "published in the Staatscourant"),
                fact(
                        "Wmg 59",
                        notice,
                        "  new tariff type: yes\n  other tariff type: yes\n  limit: yes\n  experiment: yes\n",
                        "  tariff amount: no\n",
                        "primary: Wmg 59\n"),
                fact(
                        "the steps of the letters",
                        notice,
                        "consults the field on drafts",
                        "fixes its policy rules",
                        "Insurers purchase care",
                        "The new rules hold."),
                fact(
                        "Wmg 58(5)-(7)",
                        "experiment --policy enacted --start 2017-01-01",
                        "  2021-12-31  last possible day\n",
                        "  2022-12-31  last day on which the NZa may keep its effects\n",
                        "  2022-03-31  last day for the report\n",
                        "primary: Wmg 58(5)-(7)\n"),
                fact(
                        "innovation: three years",
                        innovation,
                        "  2024-12-31  last day in principle\n",
                        "primary: kst-32279-206 p. 10, Evalueren en ruimte voor experimenteren; BR/REG-19158\n"),
                fact(
                        "innovation: two more",
                        innovation,
                        "  2026-12-31  last day to which it can be extended\n",
                        "secondary: BR/REG-19158\n"),
                fact(
                        "innovation: jointly",
                        innovation,
                        "Provider and insurer apply for it together.\n"
                                + "    2019-01-01..2024-12-31, enacted, primary: kst-32279-206"),
                fact(
                        "innovation: evaluation",
                        innovation,
                        "  2024-06-30  last day for the final evaluation\n",
                        "evaluation is due six months before the end.\n    2019-01-01..2024-12-31, enacted, secondary"),
                fact("innovation: joining", innovation, "Other providers and insurers may join it"),
                fact(
                        "innovation from 2025: three years, two more, five in total, by a rule that was read",
                        "experiment --policy enacted --innovation --start 2025-01-01",
                        "  2027-12-31  last day in principle\n",
                        "  2029-12-31  last day to which it can be extended\n",
                        "It can be extended by two years at most, to five in total.\n    2025-01-01.., enacted, primary:"
                                + " BR/REG-25141\n",
                        "  2027-06-30  last day for the final evaluation\n",
                        "the NZa decides within eight weeks"),
                fact(
                        "innovation: caps are UNKNOWN",
                        "show --policy enacted --gaps",
                        "  innovation-caps: ",
                        "Looked for in: BR/REG-19158 and kst-32279-206; BR/REG-25141 has none in numbers."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"timelines", "questions", "events", "procedures"})
    void aRowOfTheFactsIsTheAnswerToACommand(String row, String command, List<String> answers) {
        Claims run = policy(command);

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains(answers);
    }

    private static Claims policy(String command) {
        List<Object> arguments = new ArrayList<>(List.of("policy"));
        arguments.addAll(List.of(command.split(" ", -1)));
        return Claims.run(arguments.toArray());
    }

    @ParameterizedTest
    @CsvSource({"2020-12-07, 2021-01-06", "2022-03-21, 2022-04-20", "2014-11-03, 2014-12-03"})
    void theThirtyDaysAreThoseOfThePrintedExamples(String notice, String decision) {
        assertThat(policy("procedure --policy enacted --notice " + notice).out())
                .contains("  from " + notice + "  The substance")
                .contains("  from " + decision + "  The minister gives the NZa the instruction.");
    }

    @Test
    void theAnnouncedBookEndsWithItsLetters() {
        assertThat(policy("history --policy announced-2020").out())
                .contains("2021-01-20")
                .contains("2022-01-01  Integral funding becomes regular")
                .doesNotContain("\n  2021-02-25", "\n  2022-03", "\n  2023");
    }

    static Stream<String> commands() {
        return Stream.of(
                "show --policy enacted --on 2022-06-01",
                "show --policy announced-2020 --on 2028-01-01",
                "show --policy announced-2020 --on 2028-01-01 --scenario monodisciplinary-ends",
                "show --policy enacted --on 2009-12-31",
                "show --policy enacted --with national-mono-cost --timeline",
                "show --policy announced-2020 --gaps",
                "history --policy enacted",
                "questions --policy announced-2020",
                "procedure --policy enacted --notice 2020-12-07",
                "experiment --policy enacted --start 2017-01-01 --end 2019-06-30",
                "experiment --policy enacted --start 2020-01-01 --innovation --extended INSUFFICIENT_RESULTS");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void anAnswerInJsonFitsItsSchemaAndNamesTheBookAndTheScenario(String command) throws Exception {
        Claims run = policy(command + " --json");

        assertThat(run.exitCode()).isZero();
        JsonNode answer = new ObjectMapper().readTree(run.out());
        Schemas.assertFits("policy-answer", answer);
        assertThat(answer.get("policySha256").asText()).hasSize(64);
        assertThat(answer.has("scenario")).isEqualTo(command.contains("--scenario"));
        assertThat(answer.size()).isGreaterThan(2);
    }

    @Test
    void underAScenarioTheDaySaysWhoAssumesWhat() {
        assertThat(policy("show --policy announced-2020 --on 2028-01-01 --scenario monodisciplinary-ends")
                        .out())
                .contains("by policy book announced-2020 under monodisciplinary-ends")
                .contains("  monodisciplinary care: not available\n    2028-01-01.., undecided, assumed by scenario"
                        + " monodisciplinary-ends, primary: kst-32279-206");
    }

    @Test
    void aDayWithoutARuleIsSaid() {
        assertThat(policy("show --policy enacted --on 2009-12-31").out())
                .contains("Forms of funding\n\n  integral care: not available\n", "Prices\n  no rule for this day\n")
                .contains("Undecided\n  no question is open\n");
    }

    @Test
    void anExtendedInnovationExperimentEndsLaterAndItsEvaluationIsDueLater() {
        assertThat(policy("experiment --policy enacted --start 2020-01-01 --innovation --extended"
                                + " DESIGN_NEEDS_LONGER")
                        .out())
                .contains("  2024-12-31  last day, extended\n", "  2024-06-30  last day for the final evaluation\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "show --policy enacted | Missing required argument",
                "show --policy enacted --on 2022-06-01 --gaps | mutually exclusive",
                "show --policy enacted --on 2022-02-30 | 2022-02-30",
                "show --policy enacted --on 2022-06-01 --kind regimes | --kind must be given with --timeline only",
                "show --policy enacted --timeline --kind rules | no entry is of rules",
                "show --policy enacted --timeline --kind regimes --kind rules | no entry is of rules; there are entries of ",
                "show --policy 2022 --gaps | --policy must be one of [announced-2020, enacted]",
                "procedure --policy enacted --notice 2009-12-31 | must say about ADVANCE_NOTICE on 2009-12-31",
                "experiment --policy enacted --start 2017-01-01 --end 2022-01-01 | until 2021-12-31 (Wmg 58(5)-(7))",
                "experiment --policy enacted --start 2017-01-01 --innovation | must say about INNOVATION_TERM",
                "experiment --policy enacted --start 2017-01-01 --extended INSUFFICIENT_RESULTS | with it only",
                "experiment --policy enacted --start 2019-01-01 --innovation --end 2020-01-01 | without --innovation"
            })
    void aQuestionThatCannotBeAnsweredIsWrongUsage(String command, String reason) {
        Claims run = policy(command);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("claims policy ").contains(reason);
    }

    @Test
    void withoutAQuestionTheQuestionsAreNamed() {
        Claims run = Claims.run("policy");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("one of [show, history, questions, procedure, experiment, data]");
    }
}
