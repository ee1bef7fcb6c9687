package nl.birthcare.funding.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static List<Finding> findings(List<Severity> severities) {
        return severities.stream()
                .map(severity -> Finding.builder()
                        .code(FindingCode.QUANTITY_NOT_POSITIVE)
                        .severity(severity)
                        .build())
                .collect(Collectors.toList());
    }

    @Test
    void nothingFoundMeansPermitted() {
        assertThat(Verdict.of(List.of())).isEqualTo(Verdict.PERMITTED);
    }

    @Test
    void aNoticeSaysNothingAgainstALine() {
        assertThat(Verdict.of(findings(List.of(Severity.NOTICE, Severity.NOTICE))))
                .isEqualTo(Verdict.PERMITTED);
    }

    @Test
    void aWarningLeavesALineUnverified() {
        assertThat(Verdict.of(findings(List.of(Severity.NOTICE, Severity.WARNING, Severity.NOTICE))))
                .isEqualTo(Verdict.UNVERIFIED);
    }

    @Test
    void oneRefusalRefusesALine() {
        assertThat(Verdict.of(findings(List.of(Severity.WARNING, Severity.REFUSAL, Severity.WARNING))))
                .isEqualTo(Verdict.REFUSED);
    }

    @Property(tries = 200)
    void theGravestFindingDecidesInWhateverOrderTheyCome(@ForAll @Size(max = 6) List<Severity> severities) {
        Verdict expected = severities.contains(Severity.REFUSAL)
                ? Verdict.REFUSED
                : severities.contains(Severity.WARNING) ? Verdict.UNVERIFIED : Verdict.PERMITTED;

        assertThat(Verdict.of(findings(severities))).isEqualTo(expected);
    }
}
