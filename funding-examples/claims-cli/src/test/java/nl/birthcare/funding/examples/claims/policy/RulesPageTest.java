package nl.birthcare.funding.examples.claims.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.birthcare.funding.examples.claims.Claims;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.policy.PolicyBooks;
import nl.birthcare.funding.rules.policy.entry.CheckRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulesPageTest {

    private static final Path PAGE = Path.of("../../.github/rules.md");

    @TempDir
    Path directory;

    @Test
    void thePageOfTheProjectIsUpToDate() throws IOException {
        Claims run = Claims.run(
                (Object[]) RulesPage.COMMAND.substring("claims ".length()).split(" "));

        assertThat(run.exitCode()).isZero();
        assertThat(Files.readString(PAGE))
                .as("The contributing guide says how to print .github/rules.md anew")
                .isEqualTo(run.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"announced-2020", "enacted"})
    void everyCodeIsListedByItsChapter(String book) {
        Claims run = Claims.run("rules", "--policy", book);

        assertThat(run.exitCode()).isZero();
        List<String> codes = run.out()
                .lines()
                .filter(line -> line.matches("[A-Z_]+"))
                .distinct()
                .toList();
        Set<String> asked = PolicyBooks.named(book).entries().checkRules().stream()
                .map(CheckRule::code)
                .collect(Collectors.toSet());
        assertThat(codes)
                .isEqualTo(Stream.of(FindingCode.values())
                        // What the book does not ask, such as the law of 2023 in the letters, comes last in its
                        // chapter.
                        .sorted(Comparator.comparing(FindingCode::chapter)
                                .thenComparing(code ->
                                        code.chapter() != FindingCode.Chapter.RUN && !asked.contains(code.name())))
                        .map(FindingCode::name)
                        .toList());
    }

    @Test
    void thePageHasASectionForEachChapterAndARemedyForEachCode() throws IOException {
        String page = Files.readString(PAGE);

        assertThat(page.lines().filter(line -> line.startsWith("## ")))
                .startsWith(Stream.of(FindingCode.Chapter.values())
                        .map(chapter -> "## " + chapter.title())
                        .toArray(String[]::new));
        assertThat(FindingCode.values())
                .allSatisfy(
                        code -> assertThat(page).contains("`" + code + "` | ").contains(code.remedy()));
    }

    @Test
    void aCodeIsOfACheckOrIsExplainedApart() {
        assertThat(RuleList.WITHOUT_CHECK.keySet())
                .containsExactlyElementsOf(Stream.of(FindingCode.values())
                        .filter(code -> code.chapter() == FindingCode.Chapter.RUN)
                        .toList());
    }

    @Test
    void aRuleSaysItsTermItsAuthorityAndWhetherItRefuses() {
        assertThat(Claims.run("rules", "--policy", "enacted").out())
                .contains("""
                        BUNDLE_BROKEN
                          During the experiment no integral care can be declared beside monodisciplinary care of a provider outside the partnership for the same pregnancy (bundle breaker).
                          2017-01-01..2022-12-31, by the date of funding form; basis: law, primary; can refuse: NZa-pages; KNOV-2018
                        """)
                .contains(
                        "2010-01-01.., by the date of service; basis: law, secondary; warns: Bzv 2.11; provider-pages")
                .contains("  from the beginning, by the date of service; basis: library, illustrative; warns: ")
                .doesNotContain("0000-01-01");
    }

    @Test
    void aBookWithoutRulesAsksNothing() throws IOException {
        Path book = Files.writeString(
                directory.resolve("mine.json"), "{\"schemaVersion\":1,\"id\":\"mine\",\"title\":\"Mine\"}");

        Claims text = Claims.run("rules", "--policy", book);
        Claims page = Claims.run("rules", "--policy", book, "--markdown");

        assertThat(text.out()).contains("TARIFF_EXCEEDED\n  Not asked: no rule in the book.\n");
        assertThat(page.out()).contains("| `TARIFF_EXCEEDED` | not asked: no rule |");
    }
}
