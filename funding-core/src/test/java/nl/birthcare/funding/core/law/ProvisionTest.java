package nl.birthcare.funding.core.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvisionTest {

    /** A provision of any standing. */
    private record Standing(PolicyStatus status, EvidenceGrade grade, Optional<String> scenario) implements Provision {

        @Override
        public String id() {
            return "standing";
        }

        @Override
        public Validity validity() {
            return Validity.from(LocalDate.of(2020, 1, 1));
        }

        @Override
        public List<SourceReference> sources() {
            return List.of(SourceReference.of("test"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ENACTED, PRIMARY, , true, true",
        "ANNOUNCED, PRIMARY, , true, true",
        "UNDECIDED, PRIMARY, , false, false",
        "UNDECIDED, PRIMARY, what-if, true, true",
        "ENACTED, AGREED, , true, false",
        "ENACTED, SECONDARY, , true, false",
        "ENACTED, READING, , true, false",
        "ENACTED, DERIVED, , true, false",
        "ENACTED, ILLUSTRATIVE, , true, false",
        "UNDECIDED, SECONDARY, what-if, true, false",
    })
    void onlyWhatIsDecidedDecidesAndOnlyWhatWasReadRefuses(
            PolicyStatus status, EvidenceGrade grade, String scenario, boolean decides, boolean mayRefuse) {
        Standing provision = new Standing(status, grade, Optional.ofNullable(scenario));

        assertThat(provision.decides()).isEqualTo(decides);
        assertThat(provision.mayRefuse()).isEqualTo(mayRefuse);
    }

    @Test
    void aTimelineOfNothingKnowsNoDay() {
        assertThat(Timeline.<Standing>none().versions()).isEmpty();
        assertThat(Timeline.<Standing>none().onEpochDay(0)).isNull();
    }
}
