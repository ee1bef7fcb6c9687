package nl.birthcare.funding.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.history.ClientHistory;
import nl.birthcare.funding.rules.policy.PolicyBook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Both books and every scenario of declaring on each switch day and its neighbours. */
class ScenarioSituationsTest {

    private static final Map<String, PerformanceCode> PERFORMANCES = Map.of(
            "integral", WhatIf.INTEGRAL,
            "integral with preconception care", WhatIf.INTEGRAL_WITH_PRECONCEPTION_CARE,
            "obstetrics", WhatIf.OBSTETRICS);

    static Stream<Arguments> situations() throws IOException {
        try (InputStream json = ScenarioSituationsTest.class.getResourceAsStream("/situations/scenarios.json")) {
            return StreamSupport.stream(new JsonMapper().readTree(json).spliterator(), false)
                    .map(situation -> Arguments.of(
                            situation.get("policy").asText() + ", "
                                    + situation.get("day").asText() + ": "
                                    + situation.get("title").asText(),
                            situation));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("situations")
    void aLineIsJudgedByTheBookAndTheScenarioOfItsDay(String title, JsonNode situation) {
        String scenario = situation.path("scenario").asText("");
        PolicyBook named = WhatIf.book(situation.get("policy").asText());
        String assumed = scenario.isEmpty() ? "" : WhatIf.scenario(scenario).name();
        PolicyBook book = scenario.isEmpty() ? named : named.under(WhatIf.scenario(scenario));
        LocalDate day = LocalDate.parse(situation.get("day").asText());
        Declaration declaration = WhatIf.declaration(
                        AgbCode.of(situation.get("declarant").asText()),
                        WhatIf.line(
                                        "R-1",
                                        PERFORMANCES.get(
                                                situation.get("performance").asText()),
                                        day)
                                .build())
                .build();

        Agreements agreements =
                situation.path("agreement").asBoolean() ? WhatIf.agreements(declaration.declarant()) : Agreements.NONE;
        LineAssessment line = FundingEngine.of(book)
                .with(agreements)
                .assess(declaration, ClientHistory.of(List.of(declaration)))
                .lines()
                .get(0);

        assertThat(line.verdict())
                .isEqualTo(Verdict.valueOf(situation.get("verdict").asText()));
        assertThat(outcome(line)).isEqualTo(situation.get("outcome").asText());
        List<FindingCode> codes = line.findings().stream().map(Finding::code).toList();
        if (situation.has("finding")) {
            assertThat(codes)
                    .contains(FindingCode.valueOf(situation.get("finding").asText()));
        } else {
            assertThat(codes)
                    .doesNotContain(
                            FindingCode.FORM_NOT_AVAILABLE, FindingCode.FORM_UNDECIDED, FindingCode.AGREEMENT_MISSING);
        }
        assertThat(line.scenario().orElse("")).isEqualTo(assumed);
        line.allocation().ifPresent(allocation -> {
            assertThat(allocation.scenario().orElse("")).isEqualTo(assumed);
            assertThat(allocation.policy()).isEqualTo(book.name());
        });
    }

    private static String outcome(LineAssessment line) {
        return line.allocation()
                .map(allocation -> allocation
                        .key()
                        .map(key -> key.id())
                        .orElse(allocation.basis().name()))
                .or(() -> line.reason().map(Enum::name))
                .orElse(line.verdict().name());
    }
}
