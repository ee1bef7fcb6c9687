package nl.birthcare.funding.examples.claims.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

class LanguageOptionTest {

    @Command(name = "any")
    private static final class Any {
        @Mixin
        private final LanguageOption language = new LanguageOption();
    }

    private static Locale read(String... args) {
        Any any = new Any();
        new CommandLine(any).parseArgs(args);
        return any.language.locale();
    }

    @Test
    void englishUnlessDutchIsAskedFor() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("nl-NL"));
            assertThat(read()).isEqualTo(Locale.ENGLISH);
        } finally {
            Locale.setDefault(before);
        }
        assertThat(read("--language", "en")).isEqualTo(Locale.ENGLISH);
        assertThat(read("--language", "nl")).isEqualTo(Locale.forLanguageTag("nl"));
    }

    @Test
    void anyOtherLanguageIsRefusedWithTheTwoThatThereAre() {
        assertThatThrownBy(() -> read("--language", "NL"))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("it must be nl or en, but is \"NL\"");
    }
}
