package nl.birthcare.funding.rules.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.birthcare.funding.core.law.Gap;
import nl.birthcare.funding.core.law.PolicyStatus;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.rules.policy.entry.PolicyStatement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The two ministerial letters, statement by statement, by the page that lists them. */
class LettersTest {

    private static final PolicyBook ANNOUNCED =
            PolicyBooks.documented("announced-2020").with(PolicyBooks.overlay("figures"));

    private static final Set<String> LETTERS = Set.of("kst-32279-206", "letter-knov-2021");

    private static final Pattern ROW = Pattern.compile("\\| ([AB]\\d+) \\| (.+) \\| (.+) \\|");

    private static final Pattern ENTRY = Pattern.compile("(\\w+) `([^`]+)`");

    /** A statement of a letter, and where it is. */
    record Statement(String number, String text, String where) {

        boolean isLeftOut() {
            return where.startsWith("left out: ");
        }

        List<String[]> entries() {
            List<String[]> entries = new ArrayList<>();
            Matcher matcher = ENTRY.matcher(where);
            while (matcher.find()) {
                entries.add(new String[] {matcher.group(1), matcher.group(2)});
            }
            return entries;
        }

        @Override
        public String toString() {
            return number + " " + text;
        }
    }

    static List<Statement> statements() {
        try {
            return Files.readAllLines(Path.of("..", ".github", "letters.md"), StandardCharsets.UTF_8).stream()
                    .map(ROW::matcher)
                    .filter(Matcher::matches)
                    .map(row -> new Statement(row.group(1), row.group(2), row.group(3)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void noStatementIsMissing() {
        assertThat(statements().stream().map(Statement::number))
                .containsExactlyElementsOf(Stream.concat(
                                IntStream.rangeClosed(1, 21).mapToObj(i -> "A" + i),
                                IntStream.rangeClosed(1, 41).mapToObj(i -> "B" + i))
                        .toList());
        assertThat(statements().stream().filter(Statement::isLeftOut).map(Statement::number))
                .containsExactly("B7", "B13", "B14");
    }

    @ParameterizedTest
    @MethodSource("statements")
    void everyStatementIsAnEntryThatCitesALetterOrIsLeftOut(Statement statement) {
        if (statement.isLeftOut()) {
            assertThat(statement.entries()).isEmpty();
            return;
        }
        List<Provision> found = new ArrayList<>();
        for (String[] entry : statement.entries()) {
            if (entry[0].equals("gaps")) {
                assertThat(ANNOUNCED.gaps()).extracting(Gap::id).contains(entry[1]);
            } else {
                assertThat(ANNOUNCED.entry(entry[0], entry[1])).as(entry[1]).isPresent();
                ANNOUNCED.entry(entry[0], entry[1]).ifPresent(found::add);
            }
        }
        assertThat(found).isNotEmpty();
        assertThat(found.stream()
                        .flatMap(entry -> entry.sources().stream())
                        .map(SourceReference::source)
                        .filter(source -> LETTERS.contains(source) || source.equals("Wmg")))
                .isNotEmpty();
    }

    @Test
    void everyCitationOfALetterNamesItsPlace() {
        for (String name : PolicyBooks.names()) {
            PolicyBook book = PolicyBooks.documented(name);
            assertThat(EntryKinds.entries(book.entries()).stream()
                            .flatMap(entry -> entry.sources().stream()
                                    .filter(source -> LETTERS.contains(source.source()))
                                    .filter(source -> source.place().isEmpty())
                                    .map(source -> entry.id())))
                    .as(name)
                    .isEmpty();
        }
    }

    @Test
    void theQuestionOf2028IsOpenFromTheLetterOnAndClosedByTheNewNotice() {
        PolicyBook enacted = PolicyBooks.named("enacted");

        assertThat(open(ANNOUNCED, LocalDate.of(2020, 12, 6))).doesNotContain("monodisciplinary-end");
        assertThat(open(ANNOUNCED, LocalDate.of(2020, 12, 7))).contains("monodisciplinary-end");
        assertThat(open(ANNOUNCED, LocalDate.of(2028, 1, 1))).contains("monodisciplinary-end");
        assertThat(open(enacted, LocalDate.of(2020, 12, 7))).contains("monodisciplinary-end");
        assertThat(open(enacted, LocalDate.of(2022, 3, 22))).doesNotContain("monodisciplinary-end");
    }

    private static Set<String> open(PolicyBook book, LocalDate day) {
        return book.on(day).questions().stream().map(PolicyQuestion::id).collect(Collectors.toSet());
    }

    @Test
    void whatTheLettersPromisedOfTheInstructionEndsInTheEnactedBook() {
        PolicyBook enacted = PolicyBooks.documented("enacted");
        LocalDate later = LocalDate.of(2023, 6, 1);

        assertThat(ANNOUNCED.on(later).statements(PolicyStatement.Topic.INSTRUCTION))
                .extracting(PolicyStatement::id)
                .contains("instruction-no-agreement");
        assertThat(enacted.on(later).statements(PolicyStatement.Topic.INSTRUCTION))
                .extracting(PolicyStatement::id)
                .containsExactly("instruction-2022");
    }

    @Test
    void anAdviceOnWhichWasDecidedIsNoLongerUndecidedInTheEnactedBook() {
        PolicyBook enacted = PolicyBooks.documented("enacted");

        assertThat(advices(enacted, LocalDate.of(2022, 3, 21))).contains("nza-end-of-monodisciplinary UNDECIDED");
        assertThat(advices(enacted, LocalDate.of(2022, 3, 22)))
                .noneMatch(advice -> advice.startsWith("nza-end-of-monodisciplinary"));
        assertThat(advices(enacted, LocalDate.of(2022, 12, 31))).contains("nza-regular-funding-announced ANNOUNCED");
        assertThat(advices(enacted, LocalDate.of(2023, 1, 1)))
                .contains("nza-regular-funding ENACTED")
                .doesNotContain("nza-regular-funding-announced ANNOUNCED");
        assertThat(advices(ANNOUNCED, LocalDate.of(2028, 1, 1)))
                .contains("nza-end-of-monodisciplinary UNDECIDED", "nza-regular-funding ANNOUNCED");
    }

    private static List<String> advices(PolicyBook book, LocalDate day) {
        return book.on(day).advices().stream()
                .map(advice -> advice.id() + " " + advice.status())
                .toList();
    }

    @Test
    void twoFormsAreAnnouncedUntilTheDayThatIsUndecided() {
        assertThat(ANNOUNCED.on(LocalDate.of(2027, 12, 31)).statements(PolicyStatement.Topic.FUNDING))
                .extracting(PolicyStatement::id)
                .contains("at-least-two-forms");
        assertThat(ANNOUNCED.on(LocalDate.of(2028, 1, 1)).statements(PolicyStatement.Topic.FUNDING))
                .extracting(PolicyStatement::id)
                .doesNotContain("at-least-two-forms");
    }

    @Test
    void whatIntegralCareDoesNotContainIsAnnouncedFromTheDayOfItsFunding() {
        assertThat(ANNOUNCED.on(LocalDate.of(2021, 12, 31)).contentExclusions())
                .hasSize(3)
                .allMatch(exclusion -> exclusion.status() == PolicyStatus.ENACTED);
        assertThat(ANNOUNCED.on(LocalDate.of(2022, 1, 1)).contentExclusions())
                .hasSize(3)
                .allMatch(exclusion -> exclusion.status() == PolicyStatus.ANNOUNCED);
    }

    @Test
    void theExperimentRestsOnAnInstruction() {
        assertThat(ANNOUNCED.on(LocalDate.of(2016, 8, 31)).statements(PolicyStatement.Topic.INSTRUCTION))
                .isEmpty();
        assertThat(ANNOUNCED.on(LocalDate.of(2017, 1, 1)).statements(PolicyStatement.Topic.INSTRUCTION))
                .extracting(PolicyStatement::id)
                .containsExactly("instruction-2016");
    }
}
