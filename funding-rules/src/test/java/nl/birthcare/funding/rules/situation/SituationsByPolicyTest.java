package nl.birthcare.funding.rules.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.policy.PolicyBook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The situations of each policy together, by an engine that is made for them: what making it does wrong shows here. */
class SituationsByPolicyTest {

    /** Read once, however often the situations of one policy are repeated. */
    private static final Map<PolicyBook, List<SituationRun>> RUNS = byPolicy();

    private static Map<PolicyBook, List<SituationRun>> byPolicy() {
        Map<PolicyBook, List<SituationRun>> runs = new LinkedHashMap<>();
        for (SituationRun run : Situations.runs()) {
            runs.computeIfAbsent(run.policy(), any -> new ArrayList<>()).add(run);
        }
        return runs;
    }

    static Stream<Arguments> policies() {
        return RUNS.entrySet().stream()
                .map(policy -> Arguments.of(policy.getKey().name(), policy.getKey(), policy.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("policies")
    void allSituationsOfAPolicyComeOutAsTheySayByOneEngine(String name, PolicyBook policy, List<SituationRun> runs) {
        FundingEngine engine = FundingEngine.of(policy);

        for (SituationRun run : runs) {
            assertThat(run.actual(run.assessments(engine)))
                    .as("%s: %s", name, run)
                    .isEqualTo(run.expected());
        }
    }
}
