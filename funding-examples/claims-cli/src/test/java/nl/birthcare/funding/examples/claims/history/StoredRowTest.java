package nl.birthcare.funding.examples.claims.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.core.party.Uzovi;
import nl.birthcare.funding.rules.history.ClientHistory;
import nl.birthcare.funding.rules.history.HistoryLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A declaration of many lines is looked through once, not once for each of them. */
class StoredRowTest {

    private static final AgbCode DECLARANT = AgbCode.of("53999901");
    private static final int LINES = 1_000;

    @TempDir
    Path directory;

    private static DeclarationLine debit(String reference) {
        return DeclarationLine.builder()
                .reference(reference)
                .performance(PerformanceCode.of("069", "X00001"))
                .serviceDate(LocalDate.of(2021, 3, 14))
                .quantity(1)
                .amount(Euro.ofCents(1))
                .direction(Direction.DEBIT)
                .build();
    }

    private static DeclarationLine credit(String reference, String previous) {
        return DeclarationLine.builder()
                .from(debit(reference))
                .direction(Direction.CREDIT)
                .previousReference(previous)
                .build();
    }

    private static Declaration of(Stream<DeclarationLine> lines) {
        return Declaration.builder()
                .id("D-1")
                .insurer(Uzovi.of("0000"))
                .declarant(DECLARANT)
                .client(ClientReference.of("c-1"))
                .submittedOn(LocalDate.of(2021, 4, 2))
                .lines(lines.toList())
                .build();
    }

    /** A declaration that counts how often it is asked for its lines. */
    private static Declaration counted(Declaration declaration, AtomicInteger asked) {
        return (Declaration) Proxy.newProxyInstance(
                StoredRowTest.class.getClassLoader(), new Class<?>[] {Declaration.class}, (self, method, arguments) -> {
                    if (method.getName().equals("lines")) {
                        asked.incrementAndGet();
                    }
                    return method.invoke(declaration, arguments);
                });
    }

    @Test
    void theLinesAreLookedThroughOnce() {
        AtomicInteger asked = new AtomicInteger();
        Declaration declaration = counted(
                of(Stream.concat(
                        IntStream.range(0, LINES).mapToObj(i -> debit("d-" + i / 2)),
                        IntStream.range(0, LINES).mapToObj(i -> credit("c-" + i, "d-" + i / 2)))),
                asked);
        StoredRow row = new StoredRow(declaration, 1);

        for (int i = 0; i < LINES / 2; i++) {
            String reference = "d-" + i;
            assertThat(row.debits(reference))
                    .extracting(HistoryLine::line)
                    .containsExactly(debit(reference), debit(reference));
            assertThat(row.credits(reference))
                    .extracting(line -> line.line().reference())
                    .containsExactly("c-" + 2 * i, "c-" + (2 * i + 1));
        }

        assertThat(row.debits("c-1")).isEmpty();
        assertThat(row.credits("c-1")).isEmpty();
        assertThat(row.lines()).hasSize(2 * LINES);
        assertThat(asked).hasValue(1);
    }

    /** Rows that share references may be large, and too many to keep: the notes alone tell. */
    @Test
    void whetherAReferenceIsRepeatedIsToldWithoutReadingTheFile() throws IOException {
        Path empty = Files.createFile(directory.resolve("empty.ndjson"));
        try (HistoryWriter writer = HistoryWriter.create()) {
            HistoryNotes notes = writer.notes();
            notes.add(of(Stream.of(debit("both"), debit("one"), debit("twice"), debit("twice"), debit("way"))), 0, 10);
            notes.add(of(Stream.of(debit("both"), debit("other"), credit("credit", "one"))), 10, 10);
            notes.add(of(Stream.of(credit("way", "one"))), 20, 10);
            notes.deliver();
            try (HistoryStore store = writer.finish(empty)) {
                ClientHistory view = store.view();
                assertThat(Stream.of("both", "twice", "way")).allMatch(name -> view.isRepeated(DECLARANT, name));
                assertThat(Stream.of("one", "other", "credit", "none"))
                        .noneMatch(name -> view.isRepeated(DECLARANT, name));
                assertThat(view.isRepeated(AgbCode.of("53999902"), "both")).isFalse();
            }
        }
    }
}
