package nl.birthcare.funding.examples.claims.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.birthcare.funding.core.law.Gap;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.examples.claims.Claims;
import nl.birthcare.funding.rules.policy.EntryKind;
import nl.birthcare.funding.rules.policy.EntryKinds;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyBooks;
import org.junit.jupiter.api.Test;

class DataPageTest {

    private static final Path PAGE = Path.of("../../.github/data.md");

    private static Stream<PolicyBook> books() {
        return Stream.concat(
                PolicyBooks.names().stream().map(PolicyBooks::documented),
                PolicyBooks.overlayNames().stream().map(name -> PolicyBook.of(PolicyBooks.overlay(name))));
    }

    @Test
    void thePageOfTheProjectIsUpToDate() throws IOException {
        Claims run = Claims.run(
                (Object[]) DataPage.COMMAND.substring("claims ".length()).split(" "));

        assertThat(run.exitCode()).isZero();
        assertThat(Files.readString(PAGE))
                .as("The contributing guide says how to print .github/data.md anew")
                .isEqualTo(run.out());
    }

    @Test
    void everyEntryIsOnItWithItsDayGradeStatusAndDocuments() throws IOException {
        List<String> rows = Files.readAllLines(PAGE);
        for (EntryKind<?> kind : EntryKinds.all()) {
            if (kind.equals(EntryKinds.CHECK_RULES)) {
                continue;
            }
            books().flatMap(book -> kind.entries(book.entries()).stream())
                    .forEach(entry -> assertThat(rows).as(entry.id()).anyMatch(row -> isRowOf(entry, row)));
        }
    }

    private static boolean isRowOf(Provision entry, String row) {
        String first =
                entry.validity().hasBeginning() ? entry.validity().firstDay().toString() : "always";
        String days = "| " + first + " | "
                + entry.validity().lastDay().map(day -> day + " | ").orElse(" | ")
                + entry.grade().name().toLowerCase(Locale.ROOT) + " | "
                + entry.status().name().toLowerCase(Locale.ROOT) + " | ";
        return row.startsWith("| `" + entry.id() + "` | ")
                && row.contains(days)
                && entry.sources().stream().allMatch(source -> row.contains(source.source()));
    }

    @Test
    void everyGapAndEveryDocumentIsOnIt() throws IOException {
        String page = Files.readString(PAGE);

        assertThat(books().flatMap(book -> book.gaps().stream()))
                .isNotEmpty()
                .extracting(Gap::unknown)
                .allSatisfy(gap -> assertThat(page).contains(gap.replace("|", "\\|")));
        assertThat(books().flatMap(book -> book.entries().sources().stream()))
                .allSatisfy(source -> assertThat(page).contains("| `" + source.id() + "` | "));
    }
}
