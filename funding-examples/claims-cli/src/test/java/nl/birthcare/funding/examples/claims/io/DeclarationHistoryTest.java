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
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.examples.claims.Rows;
import nl.birthcare.funding.examples.claims.history.ClientRows;
import nl.birthcare.funding.examples.claims.history.HistoryStore;
import nl.birthcare.funding.examples.claims.history.HistoryView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file and the earlier ones that are its history. */
class DeclarationHistoryTest {

    private static final ClientReference CLIENT = ClientReference.of("c-81f2");

    @TempDir
    Path directory;

    private Path write(String name, String... declarations) throws IOException {
        List<String> rows = new ArrayList<>();
        for (String declaration : declarations) {
            rows.add(Rows.row(declaration));
        }
        return Files.write(directory.resolve(name), rows);
    }

    private static HistoryView view(HistoryStore store) {
        return store.view(List::copyOf);
    }

    @Test
    void theRowsOfAClientAreThoseOfTheEarlierFilesInTheirOrderAndThenItsOwn() throws IOException {
        Path first = write("b.ndjson", "B-1", "B-2");
        Path second = write("a.ndjson", "A-1");
        Path in = write("in.ndjson", "I-1", "I-2");

        try (HistoryStore store =
                DeclarationFile.at(in).after(List.of(first, second)).snapshot(2)) {
            ClientRows rows = view(store).rowsOf(CLIENT);

            assertThat(rows.ofHistory()).isEqualTo(3);
            assertThat(List.of(rows.number(0), rows.number(1), rows.number(2), rows.number(3), rows.number(4)))
                    .containsExactly(1L, 2L, 1L, 1L, 2L);
            assertThat(view(store).dossier(CLIENT).declarations())
                    .extracting(Declaration::id)
                    .containsExactly("B-1", "B-2", "A-1", "I-1", "I-2");
        }
    }

    @Test
    void aClientIsMetAtTheFirstOfHerRowsInTheFileItself() throws IOException {
        DeclarationFile file =
                DeclarationFile.at(write("in.ndjson", "I-1", "I-2")).after(List.of(write("a.ndjson", "A-1")));
        List<Long> met = new ArrayList<>();
        try (HistoryStore store = file.snapshot(1)) {
            HistoryView view = view(store);
            file.read("Reading", new DeclarationFile.Reader() {
                @Override
                public void read(DeclarationFile.Row row, Declaration declaration) throws IOException {
                    ClientRows rows = view.startingWith(declaration, row.position());
                    if (rows != null) {
                        met.add(row.number());
                        assertThat(view.read(rows, declaration).declarations().get(1))
                                .isSameAs(declaration);
                    }
                }

                @Override
                public void leaveOut(DeclarationFile.Row row, String path, String problem) {
                    throw new AssertionError(problem);
                }
            });
        }

        assertThat(met).containsExactly(1L);
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
