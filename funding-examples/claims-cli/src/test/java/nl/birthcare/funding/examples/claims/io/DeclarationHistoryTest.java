package nl.birthcare.funding.examples.claims.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.examples.claims.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file and the earlier ones that are its history. */
class DeclarationHistoryTest {

    @TempDir
    Path directory;

    private Path write(String name, String... declarations) throws IOException {
        List<String> rows = new ArrayList<>();
        for (String declaration : declarations) {
            rows.add(Rows.row(declaration));
        }
        return Files.write(directory.resolve(name), rows);
    }

    @Test
    void theRowsOfAClientAreThoseOfTheEarlierFilesInTheirOrderAndThenItsOwn() throws IOException {
        Path first = write("b.ndjson", "B-1", "B-2");
        Path second = write("a.ndjson", "A-1");
        Path in = write("in.ndjson", "I-1", "I-2");

        CollectedDossiers dossiers = CollectedDossiers.of(DeclarationFile.at(in).after(List.of(first, second)), 2);

        assertThat(dossiers.met()).singleElement().satisfies(met -> {
            assertThat(met.rows().ofHistory()).isEqualTo(3);
            assertThat(met.rowNumbers()).containsExactly(1L, 2L, 1L, 1L, 2L);
            assertThat(met.dossier().declarations())
                    .extracting(Declaration::id)
                    .containsExactly("B-1", "B-2", "A-1", "I-1", "I-2");
        });
    }

    /** Who came first in the history does not come first for it. */
    @Test
    void clientsComeInTheOrderOfTheirRowsInTheFileItself() throws IOException {
        Path earlier = Files.writeString(
                directory.resolve("a.ndjson"),
                Rows.row("A-1").replace("c-81f2", "c-last") + "\n"
                        + Rows.row("A-2").replace("c-81f2", "c-first") + "\n");
        Path in = Files.writeString(
                directory.resolve("in.ndjson"),
                Rows.row("I-1").replace("c-81f2", "c-first") + "\n"
                        + Rows.row("I-2").replace("c-81f2", "c-new") + "\n"
                        + Rows.row("I-3").replace("c-81f2", "c-last") + "\n");

        assertThat(CollectedDossiers.of(DeclarationFile.at(in).after(List.of(earlier)), 1)
                        .met())
                .extracting(met -> met.client().value())
                .containsExactly("c-first", "c-new", "c-last");
    }

    /** Nothing is asked about who has no row in the file itself. */
    @Test
    void aClientOfTheHistoryAloneIsNotMet() throws IOException {
        Path earlier = write("a.ndjson", "A-1");
        Path in = directory.resolve("in.ndjson");
        Files.writeString(in, Rows.row("I-1").replace("c-81f2", "c-other"));

        assertThat(CollectedDossiers.of(DeclarationFile.at(in).after(List.of(earlier)), 1)
                        .met())
                .extracting(met -> met.client().value())
                .containsExactly("c-other");
    }

    @Test
    void anEarlierFileThatChangesMeanwhileIsNamed() throws IOException {
        Path earlier = write("a.ndjson", "A-1");
        DeclarationFile file = DeclarationFile.at(write("in.ndjson", "I-1")).after(List.of(earlier));
        Files.writeString(earlier, "\n", StandardOpenOption.APPEND);

        assertThatThrownBy(() -> file.snapshot(1))
                .isInstanceOf(IOException.class)
                .hasMessage("--history " + earlier + " changed while it was read");
        assertThatThrownBy(() -> file.read("Reading", 1, () -> new DeclarationFile.Reader() {
                    @Override
                    public void read(DeclarationFile.Row row, Declaration declaration) {}

                    @Override
                    public void leaveOut(DeclarationFile.Row row, String path, String problem) {}
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("--history " + earlier + " changed while it was read");
    }
}
