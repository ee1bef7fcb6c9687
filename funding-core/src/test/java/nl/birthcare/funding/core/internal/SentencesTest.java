package nl.birthcare.funding.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SentencesTest {

    private static final Sentences SENTENCES = Sentences.of(
            "words.properties",
            new ByteArrayInputStream("A=Line {line}: {what-to-do} é\nwhat-to-do=send it.\nB={missing-phrase}\n"
                    .getBytes(StandardCharsets.UTF_8)));

    @Test
    void phrasesAreFilledInAndValuesAreLeft() {
        assertThat(SENTENCES.sentence("A")).isEqualTo("Line {line}: {what-to-do} é");
        assertThat(SENTENCES.keys()).containsExactlyInAnyOrder("A", "B", "what-to-do");
        assertThat(Sentences.filled("Line {line}, {amount}.", Map.of("line", "D-1/1", "amount", "{1}")))
                .isEqualTo("Line D-1/1, {1}.");
    }

    @Test
    void whatHasNoWordsIsNamed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> SENTENCES.sentence("C"))
                .withMessage("words.properties must have words for C, but has none");
        assertThatIllegalStateException()
                .isThrownBy(() -> SENTENCES.whole("B"))
                .withMessage("words.properties must have words for missing-phrase, but has none");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Sentences.of("none.properties", null))
                .withMessage("The jar of the library must contain none.properties, but does not");
    }
}
