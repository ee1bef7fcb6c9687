package nl.birthcare.funding.examples.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Headings and help have colours on a terminal, and nowhere else: what is kept or read by a program has none. */
class ColoursTest {

    private static final String ESCAPE = "\u001b[";

    /** Gives the program a terminal of its own; what it prints there goes on to the file. */
    private static final String ON_A_TERMINAL = "exec script -qec \"$*\" /dev/null";

    private static final Path SCRIPT = Path.of("/usr/bin/script");

    @TempDir
    Path directory;

    private String printed(String shell, String command) throws Exception {
        Program.Ended ended = new Program(directory).by(shell).run(command.split(" "));
        assertThat(ended.out() + ended.err()).containsAnyOf("Budgets", "Usage", "Unknown");
        return ended.out() + ended.err();
    }

    @ParameterizedTest
    @ValueSource(strings = {"budget", "budget --help", "budget --no-such-option"})
    void whatGoesToAFileHasNoColours(String command) throws Exception {
        assertThat(printed("exec \"$@\"", command)).doesNotContain("\u001b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"budget", "budget --help"})
    void aTerminalShowsColours(String command) throws Exception {
        assumeThat(Files.isExecutable(SCRIPT)).isTrue();

        assertThat(printed("unset NO_COLOR; TERM=xterm; export TERM; " + ON_A_TERMINAL, command))
                .contains(ESCAPE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"budget", "budget --help", "budget --no-such-option"})
    void aTerminalShowsNoneWhereTheReaderWantsNone(String command) throws Exception {
        assumeThat(Files.isExecutable(SCRIPT)).isTrue();

        assertThat(printed("NO_COLOR=1; export NO_COLOR; TERM=xterm; export TERM; " + ON_A_TERMINAL, command))
                .doesNotContain(ESCAPE);
    }
}
