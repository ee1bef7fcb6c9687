package nl.birthcare.funding.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** A table answers as the map that it was made of. */
class HashTableTest {

    /** A key whose hash collides with those of nine others. */
    private record Key(int number) {

        @Override
        public int hashCode() {
            return number / 10;
        }
    }

    @Provide
    Arbitrary<Set<Integer>> numbers() {
        return Arbitraries.oneOf(
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(53_000_000, 53_000_200),
                        Arbitraries.integers())
                .set()
                .ofMaxSize(60);
    }

    @Property
    void findsWhatTheMapHolds(@ForAll("numbers") Set<Integer> known, @ForAll("numbers") Set<Integer> asked) {
        Map<Key, String> map = new HashMap<>();
        known.forEach(number -> map.put(new Key(number), "value of " + number));

        HashTable<Key, String> table = HashTable.copyOf(map);

        known.forEach(number -> assertThat(table.get(new Key(number))).isEqualTo("value of " + number));
        asked.forEach(number -> assertThat(table.get(new Key(number))).isEqualTo(map.get(new Key(number))));
    }

    @Test
    void anEmptyTableHoldsNothing() {
        HashTable<Integer, String> table = HashTable.copyOf(Map.of());

        assertThat(IntStream.of(0, 1, Integer.MIN_VALUE, Integer.MAX_VALUE).mapToObj(table::get))
                .containsOnlyNulls();
    }

    @Test
    void fewEntriesBeginAtDifferentSlots() {
        int[] hashes = IntStream.range(0, 9).map(i -> 64 * i).toArray();

        int multiplier = HashTable.multiplier(hashes, 31);

        assertThat(Arrays.stream(hashes).map(hash -> HashTable.start(hash, multiplier, 31)))
                .doesNotHaveDuplicates();
    }

    @Test
    void thereAreAlwaysMoreSlotsThanEntries() {
        assertThat(IntStream.of(0, 1, 2, 3, 4, 5, 1_000).map(HashTable::slots))
                .containsExactly(2, 2, 4, 8, 8, 16, 2_048);
    }
}
