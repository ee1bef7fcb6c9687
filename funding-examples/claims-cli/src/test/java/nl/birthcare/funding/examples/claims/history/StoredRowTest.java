package nl.birthcare.funding.examples.claims.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
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
import nl.birthcare.funding.examples.claims.history.HistoryStore.Place;
import nl.birthcare.funding.examples.claims.history.HistoryStore.Uses;
import nl.birthcare.funding.rules.history.HistoryLine;
import org.jspecify.annotations.Nullable;
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
                        IntStream.range(0, LINES).mapToObj(i -> debit("d-" + i)),
                        IntStream.range(0, LINES).mapToObj(i -> credit("c-" + i, "d-" + i)))),
                asked);
        StoredRow row = new StoredRow(declaration, 1);

        for (int i = 0; i < LINES; i++) {
            String reference = "d-" + i;
            HistoryLine found = row.debit(reference);
            assertThat(found).isNotNull();
            assertThat(found.line()).isEqualTo(debit(reference));
            assertThat(found.declaration()).isSameAs(declaration);
        }

        assertThat(row.debit("c-1")).isNull();
        assertThat(asked).hasValue(1);
    }

    private static @Nullable Uses uses(HistoryStore store, AgbCode declarant, String reference) throws IOException {
        return store.uses(store.keys().line(declarant, reference));
    }

    /** Rows that share references may be large, and too many to keep: the notes alone tell. */
    @Test
    void howOftenAReferenceStandsIsToldWithoutReadingTheFile() throws IOException {
        Path empty = Files.createFile(directory.resolve("empty.ndjson"));
        try (HistoryWriter writer = HistoryWriter.create()) {
            HistoryNotes notes = writer.notes();
            Stream<DeclarationLine> debits =
                    Stream.of("both", "one", "alone", "twice", "twice", "way").map(StoredRowTest::debit);
            notes.add(of(debits), 1, 0, 10);
            notes.add(of(Stream.of(debit("both"), debit("other"), credit("credit", "one"))), 2, 10, 11);
            notes.add(of(Stream.of(credit("way", "one"), credit("of nothing", "unheard of"))), 3, 21, 12);
            notes.deliver();
            try (HistoryStore store = writer.finish(empty)) {
                assertThat(store.isNothingShared()).isFalse();
                assertThat(uses(store, DECLARANT, "both"))
                        .extracting(Uses::lines, Uses::debits)
                        .containsExactly(2L, 2L);
                assertThat(uses(store, DECLARANT, "twice"))
                        .extracting(Uses::lines, Uses::debits)
                        .containsExactly(2L, 2L);
                assertThat(uses(store, DECLARANT, "way")).isEqualTo(new Uses(2, 1, new Place(0, 10)));
                assertThat(uses(store, DECLARANT, "one")).isEqualTo(new Uses(1, 1, new Place(0, 10)));
                for (String name : List.of("alone", "other", "credit", "of nothing", "unheard of", "none")) {
                    assertThat(uses(store, DECLARANT, name)).as(name).isNull();
                }
                assertThat(uses(store, AgbCode.of("53999902"), "both")).isNull();
            }
        }
    }
}
