package nl.birthcare.funding.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPathsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7                         | $",
                "{\"a\":7}                 | $.a",
                "{\"a\":{\"b\":[1,[2,7]]}} | $.a.b[1][1]",
                "[{},{\"kst-32279-206\":7}] | $[1].kst-32279-206",
                "{\"sha256\":7}            | $.sha256",
            })
    void leadToTheValueThatTheParserStandsOn(String json, String path) throws IOException {
        try (JsonParser parser = parserAtSeven(json)) {
            assertThat(JsonPaths.of(parser.getParsingContext())).isEqualTo(path);
        }
    }

    /** Who keys a document by client must not find her in a log. */
    @ParameterizedTest
    @ValueSource(strings = {"", "123456782", "123.456.782", "c123456782", "Jansen, M.", "a b", "é", "a\\nb", "_"})
    void doNotShowAFieldThatMayBeAClient(String name) throws IOException {
        try (JsonParser parser = parserAtSeven("{\"a\":{\"" + name + "\":7}}")) {
            assertThat(JsonPaths.of(parser.getParsingContext())).isEqualTo("$.a.?");
        }
        assertThat(JsonPaths.of(List.of(new Reference(null, "a"), new Reference(null, name))))
                .isEqualTo("$.a.?");
    }

    @Test
    void followTheReferencesOfJackson() {
        assertThat(JsonPaths.of(List.of())).isEqualTo("$");
        assertThat(JsonPaths.of(
                        List.of(new Reference(null, "sources"), new Reference(null, 2), new Reference(null, "place"))))
                .isEqualTo("$.sources[2].place");
    }

    private static JsonParser parserAtSeven(String json) throws IOException {
        JsonParser parser = new JsonFactory().createParser(json);
        while (parser.nextToken() != JsonToken.VALUE_NUMBER_INT || parser.getIntValue() != 7) {
            assertThat(parser.currentToken()).isNotNull();
        }
        return parser;
    }
}
