package nl.birthcare.funding.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.birthcare.funding.caller.Letter;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.core.party.PregnancyReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The types in a document of a caller's own, on a mapper of the caller's own. */
class FundingModuleTest {

    private static final JsonMapper PLAIN = with(new Jdk8Module(), new JavaTimeModule(), new FundingModule());

    private static final String LETTER = "{\"day\":\"01-02-2022\",\"priceCents\":152300,\"discountCents\":null,"
            + "\"client\":\"client-7\",\"period\":{\"firstDay\":\"2010-01-01\"},\"declarations\":["
            + DeclarationTexts.FULL + "," + DeclarationTexts.LEAST + "]}";

    private static JsonMapper with(Module... modules) {
        return JsonMapper.builder().addModules(modules).build();
    }

    static Stream<JsonMapper> ordersOfModules() {
        return Stream.of(
                PLAIN,
                with(new FundingModule(), new JavaTimeModule(), new Jdk8Module()),
                with(new JavaTimeModule(), new FundingModule(), new Jdk8Module()),
                JsonMapper.builder().findAndAddModules().build());
    }

    @ParameterizedTest
    @MethodSource("ordersOfModules")
    void theCallersDaysAndOptionalsKeepTheirFormAndOursHaveTheirsInEveryOrderOfModules(JsonMapper mapper)
            throws IOException {
        Letter letter = mapper.readValue(LETTER, Letter.class);

        assertThat(letter.day()).isEqualTo(LocalDate.parse("2022-02-01"));
        assertThat(letter.priceCents()).isEqualTo(Euro.ofCents(152_300));
        assertThat(letter.discountCents()).isEmpty();
        assertThat(letter.client()).isEqualTo(ClientReference.of("client-7"));
        assertThat(letter.period()).isEqualTo(Validity.from(LocalDate.parse("2010-01-01")));
        assertThat(letter.declarations()).hasSize(2);
        assertThat(mapper.writeValueAsString(letter)).isEqualTo(LETTER);
    }

    @Test
    void noSettingOfTheMapperChangesTheForm() throws IOException {
        JsonMapper odd = JsonMapper.builder()
                .addModule(new FundingModule())
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .visibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_DEFAULT, JsonInclude.Include.NON_DEFAULT))
                .enable(SerializationFeature.WRITE_ENUMS_USING_INDEX)
                .enable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();

        for (Object value : List.of(
                FundingJson.read(Declaration.class, DeclarationTexts.FULL),
                Validity.ofYear(2021),
                FrameworkSplit.of(0, 1, -1, 0),
                Euro.ZERO)) {
            assertThat(odd.writeValueAsString(value)).isEqualTo(FundingJson.write(value));
        }
        Declaration full = FundingJson.read(Declaration.class, DeclarationTexts.FULL);
        assertThat(odd.readValue(FundingJson.write(full), Declaration.class)).isEqualTo(full);
        assertThat(odd.readValue("{\"firstDay\":\"2010-01-01\"}", Validity.class))
                .isEqualTo(Validity.from(LocalDate.parse("2010-01-01")));
        assertThatThrownBy(() -> odd.readValue("{\"firstDay\":\"2010-01-01\",\"x\":1}", Validity.class))
                .hasMessageStartingWith("$.x: is not a field that is known here");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "152300       | 1523.00      | $.priceCents: must be an integer, but is 1523.00",
                "152300       | \"152300\"   | $.priceCents: must be an integer, but is a text",
                "152300       | true         | $.priceCents: must be an integer, but is true or false",
                "2010-01-01   | 2010-1-1     | $.period.firstDay: must be a day of the calendar written like 2021-03-14, but is"
                        + " \"2010-1-1\"",
                "\"firstDay\" | \"first\"    | $.period.first: is not a field that is known here",
                "\"quantity\":2 | \"quantity\":2.0 | $.declarations[0].lines[0].quantity: must be an integer, but is 2.0",
                "\"CREDIT\"   | \"credit\"   | $.declarations[0].lines[0].direction: must be one of [DEBIT, CREDIT], but is 6 characters"
                        + " long (letters)",
                "\"reference\" | \"ref\"     | $.declarations[0].lines[0].?: is not a field of a declaration line",
            })
    void isStrictAboutTheLibrarysTypesOnALenientMapper(String from, String to, String message) {
        JsonMappingException refusal = catchThrowableOfType(
                JsonMappingException.class, () -> PLAIN.readValue(LETTER.replace(from, to), Letter.class));

        assertThat(refusal).isNotNull();
        assertThat(refusal.getOriginalMessage()).isEqualTo(message);
    }

    @Test
    void takesARepeatedFieldOfADeclarationForTheErrorItIs() {
        String repeated = LETTER.replace("\"quantity\":2", "\"quantity\":2,\"quantity\":3");

        JsonMappingException refusal =
                catchThrowableOfType(JsonMappingException.class, () -> PLAIN.readValue(repeated, Letter.class));

        assertThat(refusal.getOriginalMessage()).isEqualTo("$.declarations[0].lines[0].quantity: stands here twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"123456782\"", "123456782", "[\"123456782\"]", "\"123.456.782\"", "{\"123456782\":1}"})
    void neverRepeatsAClient(String client) {
        for (JsonMapper mapper : List.of(PLAIN, new JsonMapper())) {
            for (Class<?> type : List.of(ClientReference.class, PregnancyReference.class)) {
                Exception refusal =
                        catchThrowableOfType(JsonProcessingException.class, () -> mapper.readValue(client, type));

                assertThat(refusal).isNotNull();
                assertThat(refusal.toString().replaceAll("[^0-9]", "")).doesNotContain("123456782");
            }
        }
        JsonMappingException refusal = catchThrowableOfType(
                JsonMappingException.class,
                () -> PLAIN.readValue(LETTER.replace("\"client-7\"", client), Letter.class));

        assertThat(refusal.toString().replaceAll("[^0-9]", "")).doesNotContain("123456782");
    }

    /** As every mapper did before Jackson 2.16, and some are told to since. */
    @ParameterizedTest
    @ValueSource(strings = {"\"reference\":1,", "\"reference\":,", "\"reference\" \"", "\"z\":1,"})
    void theTextAroundIsNotRepeatedByAMapperThatShowsItsSource(String wrong) {
        JsonMapper showing = JsonMapper.builder()
                .addModule(new FundingModule())
                .enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .build();
        String row = DeclarationTexts.FULL.replaceFirst("\"reference\":", wrong + "\"reference\":");

        assertThat(row).contains("client-7").isNotEqualTo(DeclarationTexts.FULL);
        assertThatThrownBy(() -> showing.readValue(row, Declaration.class))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageContaining("line: 1, column: ")
                .hasMessageNotContaining("client-7")
                .hasNoCause();
    }
}
