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
import nl.birthcare.funding.examples.claims.history.HistoryStore.Sent;
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
            assertThat(row.lines(reference)).singleElement().satisfies(found -> {
                assertThat(found.line()).isEqualTo(debit(reference));
                assertThat(found.declaration()).isSameAs(declaration);
            });
        }

        assertThat(row.lines("c-1")).hasSize(1);
        assertThat(row.lines("unheard of")).isEmpty();
        assertThat(asked).hasValue(1);
    }

    private static Declaration of(String client, int day, DeclarationLine... lines) {
        return Declaration.builder()
                .from(of(Stream.of(lines)))
                .client(ClientReference.of(client))
                .submittedOn(LocalDate.of(2021, 4, day))
                .build();
    }

    private static List<Long> starts(HistoryStore store, String reference) throws IOException {
        return store.shared().of(store.keys().line(DECLARANT, reference), 9, null).stream()
                .map(sent -> sent.place().start())
                .toList();
    }

    /** Rows that share names may be large, and too many to keep: the notes alone tell. */
    @Test
    void whereANameStandsThatReachesBeyondItsClientIsToldInTheOrderOfSendingWithoutReadingTheFile() throws IOException {
        Path empty = Files.createFile(directory.resolve("empty.ndjson"));
        try (HistoryWriter writer = HistoryWriter.of(List.of(new SnapshotFile(empty, 0)), 45)) {
            HistoryNotes notes = writer.notes();
            notes.add(of("c-1", 9, debit("both"), debit("one"), debit("twice"), debit("twice")), 1, 0, 10);
            notes.add(of("c-2", 2, debit("both"), credit("credit", "one"), credit("c", "unheard of")), 2, 10, 11);
            notes.add(of("c-1", 3, debit("twice"), credit("d", "twice"), debit("alone")), 3, 21, 12);
            notes.add(of("c-3", 4, credit("e", "unheard of"), debit("both")), 4, 33, 12);
            notes.deliver();
            try (HistoryStore store = writer.finish()) {
                assertThat(store.shared().isEmpty()).isFalse();
                assertThat(starts(store, "both")).containsExactly(10L, 33L, 0L);
                assertThat(starts(store, "one")).containsExactly(0L);
                for (String name : List.of("twice", "alone", "credit", "unheard of", "none")) {
                    assertThat(starts(store, name)).as(name).isEmpty();
                }
                HistoryKeys.Name both = store.keys().line(DECLARANT, "both");
                List<Sent> first = store.shared().of(both, 1, null);
                assertThat(store.shared().of(both, 9, first.get(0)))
                        .extracting(Sent::place)
                        .containsExactly(new Place(33, 12), new Place(0, 10));
            }
        }
    }
}
