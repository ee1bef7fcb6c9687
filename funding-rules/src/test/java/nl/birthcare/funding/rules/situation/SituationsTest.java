package nl.birthcare.funding.rules.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.LocalDate;
import java.util.List;
import nl.birthcare.funding.rules.Assessment;
import nl.birthcare.funding.rules.LineAssessment;
import nl.birthcare.funding.rules.check.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Situations in plain language, in {@code src/test/resources/situations}. */
class SituationsTest {

    /** Read once, however often a single run is repeated. */
    private static final List<SituationRun> RUNS = Situations.runs();

    static List<SituationRun> runs() {
        return RUNS;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("runs")
    void comesOutAsTheSituationSays(SituationRun run) {
        List<Assessment> assessments = run.assessments();

        assertThat(run.actual(assessments)).as(run.toString()).isEqualTo(run.expected());
        assessments.forEach(SituationsTest::saysItForPeopleAndNamesNoClient);
    }

    private static void saysItForPeopleAndNamesNoClient(Assessment assessment) {
        String birth =
                assessment.declaration().birthDate().map(LocalDate::toString).orElse("client-");
        for (LineAssessment line : assessment.lines()) {
            for (Finding finding : line.findings()) {
                assertThat(finding.message())
                        .startsWith("Line " + line.line().reference() + ": ")
                        .endsWith(".")
                        .doesNotContain("null", "{", "}", "  ", "client-", "pregnancy-", birth);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"topic\":\"t\",\"situations\":[],\"remark\":\"\"}",
                "{\"topic\":\"t\",\"situations\":[{\"title\":\"t\",\"remark\":\"\"}]}",
                "{\"topic\":\"t\",\"situations\":[{\"title\":\"t\",\"expect\":[{\"verdict\":\"REFUSED\","
                        + "\"remark\":\"\"}]}]}"
            })
    void aFieldThatNobodyReadsIsRefused(String json) {
        assertThatThrownBy(() -> Situations.read(json, SituationFile.class))
                .isInstanceOf(UnrecognizedPropertyException.class)
                .hasMessageContaining("remark");
    }

    @Test
    void noTwoSituationsHaveOneTitle() {
        assertThat(Situations.files().stream()
                        .flatMap(file -> file.situations().stream())
                        .map(SituationFile.Situation::title))
                .doesNotHaveDuplicates()
                .allMatch(title -> title.endsWith("."));
    }
}
