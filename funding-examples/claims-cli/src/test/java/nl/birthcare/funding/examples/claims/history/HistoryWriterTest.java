package nl.birthcare.funding.examples.claims.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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
import nl.birthcare.funding.rules.history.ClientHistory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryWriterTest {

    private static final AgbCode DECLARANT = AgbCode.of("53999901");

    @TempDir
    Path directory;

    /** More lines than go into one batch, each reference twice. */
    private static Declaration manyLines() {
        return Declaration.builder()
                .id("D-1")
                .insurer(Uzovi.of("0000"))
                .declarant(DECLARANT)
                .client(ClientReference.of("c-1"))
                .submittedOn(LocalDate.of(2021, 4, 2))
                .lines(IntStream.range(0, 10_000)
                        .mapToObj(i -> DeclarationLine.builder()
                                .reference("R" + i / 2)
                                .performance(PerformanceCode.of("069", "X00001"))
                                .serviceDate(LocalDate.of(2021, 3, 14))
                                .quantity(1)
                                .amount(Euro.ofCents(1))
                                .direction(Direction.DEBIT)
                                .build())
                        .toList())
                .build();
    }

    @Test
    void repeatedReferencesAreFoundWhetherTheyFitInMemoryOrNot() throws IOException {
        Declaration declaration = manyLines();
        byte[] row = FundingJson.write(declaration).getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(directory.resolve("in.ndjson"), row);
        for (int most : new int[] {5_000, 4_999, 0}) {
            try (HistoryWriter writer = HistoryWriter.create()) {
                HistoryNotes notes = writer.notes();
                notes.add(declaration, 0, row.length);
                notes.deliver();
                try (HistoryStore snapshot = writer.finish(file, most)) {
                    ClientHistory store = snapshot.view();
                    assertThat(store.isRepeated(DECLARANT, "R0")).isTrue();
                    assertThat(store.isRepeated(DECLARANT, "R4999")).isTrue();
                    assertThat(store.isRepeated(DECLARANT, "R5000")).isFalse();
                    assertThat(store.isRepeated(AgbCode.of("53999902"), "R0")).isFalse();
                    assertThat(store.debit(DECLARANT, "R0")).isEmpty();
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
}
