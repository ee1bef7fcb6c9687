package nl.birthcare.funding.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.LocalDate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.law.Timeline;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.Agreements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mapper without the module loses nothing in silence: it writes and reads a type in full, or throws. */
class BareMapperTest {

    private static final JsonMapper BARE = new JsonMapper();

    @Property
    void writesAndReadsAValueInFullOrThrows(@ForAll("values") Object value) throws IOException {
        Assume.that(!(value instanceof LocalDate));
        String written;
        try {
            written = BARE.writeValueAsString(value);
        } catch (JsonMappingException e) {
            assertThat(e).hasMessageContaining("nl.birthcare.funding.core.json.FundingModule");
            return;
        }
        assertThat(written).isEqualTo(FundingJson.write(value));
        assertThat((Object) BARE.readValue(written, value.getClass())).isEqualTo(value);
    }

    @Provide
    Arbitrary<Object> values() {
        return Values.any();
    }

    @Test
    void namesTheModuleThatIsMissing() {
        Declaration declaration = FundingJson.read(Declaration.class, DeclarationTexts.FULL);

        for (Object value :
                new Object[] {declaration, declaration.lines().get(0), declaration.lines(), Agreements.NONE}) {
            assertThatThrownBy(() -> BARE.writeValueAsString(value))
                    .isInstanceOf(JsonMappingException.class)
                    .hasMessageContaining(
                            "register nl.birthcare.funding.core.json.FundingModule (Jackson 2), or use FundingJson");
        }
        assertThatThrownBy(() -> BARE.readValue(DeclarationTexts.FULL, Declaration.class))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageNotContaining("client-7");
        assertThatThrownBy(() -> BARE.readValue("{}", DeclarationLine.class)).isInstanceOf(JsonMappingException.class);
    }

    @Test
    void aTypeThatIsNoDatumIsWrittenByNoMapper() {
        Timeline<Provision> none = Timeline.none();

        assertThatThrownBy(() -> BARE.writeValueAsString(none)).hasMessageContaining("has no JSON form");
        assertThatThrownBy(() -> FundingJson.write(none))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("No JSON can be written of a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.9", "1e2", "\"1\"", "true", "{}", "[1]", "9223372036854775808", "-9223372036854775808"})
    void anAmountIsIntegerCentsOrRefused(String amount) throws IOException {
        assertThatThrownBy(() -> BARE.readValue(amount, Euro.class)).isInstanceOf(JsonMappingException.class);
        assertThat(BARE.readValue("152300", Euro.class)).isEqualTo(Euro.ofCents(152_300));
    }

    @Test
    void anOlderJacksonIsRefusedInASentence() {
        Version old = new Version(2, 15, 4, null, "com.fasterxml.jackson.core", "jackson-core");
        Version oldest = new Version(2, 16, 0, null, "com.fasterxml.jackson.core", "jackson-databind");

        assertThat(JacksonVersion.refusal(oldest, old))
                .isEqualTo("birthcare-funding needs Jackson 2.16 or later, but jackson-core here is 2.15.4");
        assertThat(JacksonVersion.refusal(oldest, oldest)).isNull();
    }
}
