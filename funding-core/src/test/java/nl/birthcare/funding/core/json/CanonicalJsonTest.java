package nl.birthcare.funding.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The canonical form is that of RFC 8785, for texts, integers, truth values and what is made of them. */
class CanonicalJsonTest {

    private static String canonical(String json) throws IOException {
        return new String(CanonicalJson.utf8(new ObjectMapper().readTree(json)), StandardCharsets.UTF_8);
    }

    @Test
    void textsHaveTheEscapesOfTheStandard() throws IOException {
        // The text of section 3.2.2 of the standard.
        assertThat(canonical("\"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\""))
                .isEqualTo("\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
        assertThat(canonical("\"\\u0008\\u0009\\u000c\\u000d\\u001f\\u007f\\u2028\""))
                .isEqualTo("\"\\b\\t\\f\\r\\u001f\u007f\u2028\"");
    }

    @Test
    void fieldsStandInTheOrderOfTheirCodeUnits() throws IOException {
        // The names of section 3.2.3 of the standard.
        assertThat(
                        canonical(
                                "{\"\\u20ac\":1,\"\\r\":2,\"\\ufb33\":3,\"1\":4,\"\\ud83d\\ude00\":5,\"\\u0080\":6,\"\\u00f6\":7}"))
                .isEqualTo("{\"\\r\":2,\"1\":4,\"\u0080\":6,\"ö\":7,\"€\":1,\"😀\":5,\"\ufb33\":3}");
    }

    @Test
    void arraysKeepTheirOrderAndBlanksGo() throws IOException {
        assertThat(canonical(" { \"b\" : [ 3, 1, { } ] , \"a\" : true , \"c\" : -9223372036854775807 } "))
                .isEqualTo("{\"a\":true,\"b\":[3,1,{}],\"c\":-9223372036854775807}");
    }
}
