package nl.birthcare.funding.core.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.json.RefusedJsonException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditionTest {

    @Test
    void theNewestEditionIsTheLastByName() {
        assertThat(Stream.of("2021-revised", "2020-or-earlier", "2022", "2021")
                        .map(Edition::of)
                        .sorted()
                        .map(Edition::name))
                .containsExactly("2020-or-earlier", "2021", "2021-revised", "2022");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "21", "20211", "older", "2021-", "2021-Revised", "2021 revised", "٢٠٢١"})
    void refusesANameThatWouldNotSortByAge(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Edition.of(name))
                .withMessage("An edition must be written like 2021 or 2021-revised, but is \"" + name + "\"");
    }

    @Test
    void isABareTextInJson() {
        assertThat(FundingJson.write(Edition.of("2021"))).isEqualTo("\"2021\"");
        assertThat(FundingJson.read(Edition.class, "\"2021\"")).isEqualTo(Edition.of("2021"));
        assertThatExceptionOfType(RefusedJsonException.class).isThrownBy(() -> FundingJson.read(Edition.class, "2021"));
    }
}
