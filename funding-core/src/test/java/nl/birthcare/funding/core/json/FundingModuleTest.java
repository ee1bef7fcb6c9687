package nl.birthcare.funding.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.ClientReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The types in a document of a caller's own, on a mapper of the caller's own. */
class FundingModuleTest {

    private static final JsonMapper PLAIN = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new FundingModule())
            .build();

    record Letter(
            LocalDate day,
            Euro priceCents,
            Optional<Euro> discountCents,
            ClientReference client,
            List<Declaration> declarations) {}

    private static final String LETTER =
            "{\"day\":\"2022-02-01\",\"priceCents\":152300,\"discountCents\":null,\"client\":\"client-7\",\"declarations\":["
                    + DeclarationTexts.FULL + "," + DeclarationTexts.LEAST + "]}";

    @Test
    void readsAndWritesTheTypesInsideTheCallersOwn() throws IOException {
        Letter letter = PLAIN.readValue(LETTER, Letter.class);

        assertThat(letter.day()).isEqualTo(LocalDate.parse("2022-02-01"));
        assertThat(letter.priceCents()).isEqualTo(Euro.ofCents(152_300));
        assertThat(letter.discountCents()).isEmpty();
        assertThat(letter.client()).isEqualTo(ClientReference.of("client-7"));
        assertThat(letter.declarations()).hasSize(2);
        assertThat(PLAIN.writeValueAsString(letter)).isEqualTo(LETTER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "152300       | 1523.00      | $.priceCents: must be an integer",
                "152300       | \"152300\"   | $.priceCents: must be an integer",
                "152300       | true         | $.priceCents: must be an integer",
                "2022-02-01   | 2022-2-1     | $.day: must be a day of the calendar written like 2021-03-14",
                "\"quantity\":2 | \"quantity\":2.0 | $.declarations[0].lines[0].quantity: must be an integer",
                "\"CREDIT\"   | \"credit\"   | $.declarations[0].lines[0].direction: must be one of [DEBIT, CREDIT]",
                "\"reference\" | \"ref\"     | $.declarations[0].lines[0].?: is not a field of a declaration line",
            })
    void isStrictAboutAmountsDaysAndDeclarationsOnALenientMapper(String from, String to, String message) {
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
    @ValueSource(strings = {"\"123456782\"", "123456782", "[\"123456782\"]", "\"123.456.782\""})
    void neverRepeatsAClient(String client) {
        JsonMappingException refusal = catchThrowableOfType(
                JsonMappingException.class,
                () -> PLAIN.readValue(LETTER.replace("\"client-7\"", client), Letter.class));

        assertThat(refusal).isNotNull();
        assertThat(refusal.toString().replaceAll("[^0-9]", "")).doesNotContain("123456782");
    }
}
