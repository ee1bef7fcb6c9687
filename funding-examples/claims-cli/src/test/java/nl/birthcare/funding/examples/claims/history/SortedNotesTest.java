package nl.birthcare.funding.examples.claims.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Rows come back in the order of their first numbers, whether memory holds them or not. */
class SortedNotesTest {

    private static final int COLUMNS = 4;
    private static final int SORTED_BY = 3;

    private static List<long[]> inOrder(SortedNotes notes) throws IOException {
        List<long[]> rows = new ArrayList<>();
        SortedNotes.Cursor cursor = notes.inOrder();
        while (cursor.next()) {
            rows.add(new long[] {cursor.at(0), cursor.at(1), cursor.at(2), cursor.at(3)});
        }
        return rows;
    }

    private static void assertInOrder(List<long[]> rows, List<long[]> expected) {
        for (int i = 1; i < rows.size(); i++) {
            assertThat(Arrays.compare(rows.get(i - 1), 0, SORTED_BY, rows.get(i), 0, SORTED_BY))
                    .isLessThanOrEqualTo(0);
        }
        assertThat(rows).usingElementComparator(Arrays::compare).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static void assertSorted(List<long[]> rows, long largest, int mostBytes) throws IOException {
        try (SortedNotes notes = new SortedNotes(COLUMNS, SORTED_BY, largest, mostBytes)) {
            for (long[] row : rows) {
                notes.add(row, 0);
            }
            assertThat(notes.count()).isEqualTo(rows.size());
            assertInOrder(inOrder(notes), rows);
            // A second look finds the same.
            assertInOrder(inOrder(notes), rows);
        }
    }

    @Provide
    Arbitrary<List<long[]>> anyRows() {
        Arbitrary<Long> numbers = Arbitraries.oneOf(
                Arbitraries.longs(),
                Arbitraries.longs().between(-2, 2),
                Arbitraries.longs().between(1L << 40, (1L << 40) + 2));
        return numbers.array(long[].class).ofSize(COLUMNS).list().ofMaxSize(200);
    }

    @Property(tries = 300)
    void anyNumbersAreSorted(
            @ForAll("anyRows") List<long[]> rows, @ForAll @IntRange(min = 1, max = 4_000) int mostBytes)
            throws IOException {
        assertSorted(rows, SortedNotes.ANY, mostBytes);
    }

    @Provide
    Arbitrary<List<long[]>> places() {
        return Arbitraries.longs()
                .between(0, (1L << 62) - 1)
                .array(long[].class)
                .ofSize(COLUMNS)
                .list()
                .ofMaxSize(200);
    }

    @Property(tries = 200)
    void placesUpToALargestAreSorted(
            @ForAll("places") List<long[]> rows,
            @ForAll @IntRange(min = 1, max = 61) int bits,
            @ForAll @IntRange(min = 1, max = 4_000) int mostBytes)
            throws IOException {
        long largest = (1L << bits) - 1;
        rows.forEach(row -> row[0] &= largest);
        assertSorted(rows, largest, mostBytes);
    }

    /** More rows than a block of the file has, in more runs than one, of which the last is not full. */
    @Example
    void manyRowsComeBackFromTheFile() throws IOException {
        List<long[]> rows = new ArrayList<>();
        for (int i = 0; i < 50_000; i++) {
            rows.add(new long[] {Long.rotateLeft(i * 0x9E3779B97F4A7C15L, i), i % 7, i, 0});
        }
        try (SortedNotes notes = new SortedNotes(COLUMNS, SORTED_BY, SortedNotes.ANY, 12_345 * COLUMNS * Long.BYTES)) {
            for (long[] row : rows) {
                notes.add(row, 0);
            }
            rows.sort(Arrays::compare);
            assertThat(inOrder(notes)).usingElementComparator(Arrays::compare).containsExactlyElementsOf(rows);
        }
    }

    @Example
    void noRowsAreInOrder() throws IOException {
        assertSorted(List.of(), 0, 1);
    }
}
