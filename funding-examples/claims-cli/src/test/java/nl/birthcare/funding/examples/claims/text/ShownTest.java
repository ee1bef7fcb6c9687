package nl.birthcare.funding.examples.claims.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

class ShownTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** C0, DEL, C1, separators and what turns the direction. */
    private static final String OBEYED = "[\\p{Cc}\\p{Cf}\\u2028\\u2029]";

    @Test
    void aLineBreakBecomesABlankAndAnyOtherControlCharacterANumber() {
        assertThat(Shown.line("a\nb\r\nc\td\u0085e\u2028f")).isEqualTo("a b  c d e f");
        assertThat(Shown.line("\u001b]0;title\u0007 \u009b31m \u007f \u202egnp.exe \u2066x\u2069 \u0000"))
                .isEqualTo("\\u001b]0;title\\u0007 \\u009b31m \\u007f \\u202egnp.exe \\u2066x\\u2069 \\u0000");
        assertThat(Shown.line("Zuiderzeeë b€ 助産")).isEqualTo("Zuiderzeeë b€ 助産");
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.frequencyOf(
                        Tuple.of(1, Arbitraries.chars().range('\0', '\u00a0')),
                        Tuple.of(1, Arbitraries.chars().range('\u2000', '\u2070')),
                        Tuple.of(1, Arbitraries.chars().alpha()))
                .list()
                .ofMaxSize(30)
                .map(each -> each.stream().map(String::valueOf).reduce("", String::concat));
    }

    @Property
    void noControlCharacterIsLeftInALine(@ForAll("texts") String text) {
        assertThat(Shown.line(text)).doesNotContainPattern(OBEYED);
    }

    @Property
    void jsonKeepsItsValueAndHasNone(@ForAll("texts") String text) throws JsonProcessingException {
        String json = Shown.lines(MAPPER.writeValueAsString(text) + "\n");

        assertThat(json.stripTrailing()).doesNotContainPattern(OBEYED);
        assertThat(MAPPER.readValue(json, String.class)).isEqualTo(text);
    }

    @Property
    void aGeneratorOfJsonEscapesThemToo(@ForAll("texts") String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator generator = MAPPER.createGenerator(out)) {
            generator.setCharacterEscapes(new Shown.Escapes());
            generator.writeString(text);
        }

        String json = out.toString(StandardCharsets.UTF_8);
        assertThat(json).doesNotContainPattern(OBEYED);
        assertThat(MAPPER.readValue(json, String.class)).isEqualTo(text);
    }

    @Test
    void aTerminalPrintsOneLineForATextWhateverItHolds() {
        StringWriter printed = new StringWriter();
        Terminal terminal = Terminal.of(new PrintWriter(printed));

        terminal.println("a\nb\u001b[2J");
        terminal.println(Texts.heading("head\ning |@ @|red x|@"));
        terminal.flush();

        assertThat(printed.toString().lines()).containsExactly("a b\\u001b[2J", "head ing |@ @|red x|@");
    }
}
