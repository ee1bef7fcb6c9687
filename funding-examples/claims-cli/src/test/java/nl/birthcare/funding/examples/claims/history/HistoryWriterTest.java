package nl.birthcare.funding.examples.claims.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.core.party.Uzovi;
import nl.birthcare.funding.rules.history.Dossier;
import nl.birthcare.funding.rules.history.HistoryLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryWriterTest {

    private static final AgbCode DECLARANT = AgbCode.of("53999901");

    @TempDir
    Path directory;

    /** More lines than go into one batch, all of whose references another client has as well. */
    private static Declaration manyLines(String client) {
        return Declaration.builder()
                .id("D-" + client)
                .insurer(Uzovi.of("0000"))
                .declarant(DECLARANT)
                .client(ClientReference.of(client))
                .submittedOn(LocalDate.of(2021, 4, 2))
                .lines(IntStream.range(0, 5_000)
                        .mapToObj(i -> DeclarationLine.builder()
                                .reference("R" + i)
                                .performance(PerformanceCode.of("069", "X00001"))
                                .serviceDate(LocalDate.of(2021, 3, 14))
                                .quantity(1)
                                .amount(Euro.ofCents(1))
                                .direction(Direction.DEBIT)
                                .build())
                        .toList())
                .build();
    }

    /** The same references once more, of another declarant. */
    private static Declaration ofAnother() {
        return Declaration.builder()
                .from(manyLines("c-1"))
                .declarant(AgbCode.of("53999902"))
                .lines(manyLines("c-1").lines().stream()
                        .filter(line -> line.reference().endsWith("0"))
                        .distinct()
                        .toList())
                .build();
    }

    @Test
    void repeatedReferencesAreFoundWhetherTheyFitInMemoryOrNot() throws IOException {
        List<Declaration> declarations = List.of(manyLines("c-1"), ofAnother(), manyLines("c-2"));
        StringBuilder text = new StringBuilder();
        declarations.forEach(declaration -> text.append(FundingJson.write(declaration)));
        Path file = Files.writeString(directory.resolve("in.ndjson"), text);
        for (int mostBytes : new int[] {1 << 24, 1 << 17, 1 << 10, 1}) {
            try (HistoryWriter writer =
                    HistoryWriter.of(List.of(new SnapshotFile(file, 0)), Files.size(file), mostBytes)) {
                HistoryNotes notes = writer.notes();
                int start = 0;
                for (int row = 0; row < declarations.size(); row++) {
                    int length = FundingJson.write(declarations.get(row)).length();
                    notes.add(declarations.get(row), row + 1, start, length);
                    start += length;
                }
                notes.deliver();
                try (HistoryStore snapshot = writer.finish()) {
                    ClientCursor clients = snapshot.clients();
                    Dossier stored = snapshot.views(List::copyOf).get().read(clients.next());
                    assertThat(stored.declarations()).isEqualTo(declarations.subList(0, 2));
                    for (DeclarationLine line : declarations.get(0).lines()) {
                        assertThat(stored.namesakes(DECLARANT, line.reference()))
                                .containsExactly(HistoryLine.of(declarations.get(2), line));
                        assertThat(stored.namesakes(ofAnother().declarant(), line.reference()))
                                .isEmpty();
                    }
                    assertThat(clients.next()).isNotNull();
                    assertThat(clients.next()).isNull();
                }
            }
        }
    }

    @Test
    void namesAreNumberedApartAndDifferentlyInEachRun() {
        HistoryKeys keys = HistoryKeys.create();

        assertThat(keys.line(DECLARANT, "1"))
                .isEqualTo(keys.line(DECLARANT, "1"))
                .isNotEqualTo(keys.line(DECLARANT, "2"))
                .isEqualTo(keys.twin().line(DECLARANT, "1"))
                .isNotEqualTo(HistoryKeys.create().line(DECLARANT, "1"));
    }

    @Test
    void clientsAreNumberedApartFromLines() {
        HistoryKeys keys = HistoryKeys.create();

        assertThat(keys.client(ClientReference.of("c")))
                .isEqualTo(keys.twin().client(ClientReference.of("c")))
                .isNotEqualTo(keys.client(ClientReference.of("cc")))
                .isNotEqualTo(HistoryKeys.create().client(ClientReference.of("c")));
    }
}
