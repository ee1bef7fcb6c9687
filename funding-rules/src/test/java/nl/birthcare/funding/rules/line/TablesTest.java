package nl.birthcare.funding.rules.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.core.party.Participant;
import nl.birthcare.funding.core.party.Uzovi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The tables answer as maps do. */
class TablesTest {

    private static final List<LocalDate> DAYS = Stream.of(
                    "2016-12-31", "2017-01-01", "2018-07-01", "2019-12-31", "2020-01-01", "2999-01-01")
            .map(LocalDate::parse)
            .toList();

    @Provide
    Arbitrary<Set<Integer>> numbers() {
        return Arbitraries.oneOf(
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(53_000_000, 53_000_200),
                        Arbitraries.integers().between(0, Integer.MAX_VALUE))
                .set()
                .ofMaxSize(60);
    }

    @Property
    void aProviderTakesPartInEachOfItsPeriodsAndInNoOther(
            @ForAll("numbers") Set<Integer> known, @ForAll("numbers") Set<Integer> asked, @ForAll Random random) {
        List<Participant> participants = new ArrayList<>();
        for (int number : known) {
            for (int year = 2017; year <= 2019; year += 2) {
                participants.add(Participant.of(provider(number), Discipline.MIDWIFERY, Validity.ofYear(year)));
            }
        }
        Collections.shuffle(participants, random);
        participants.add(
                Participant.of(provider(7), Discipline.MIDWIFERY, Validity.from(LocalDate.parse("2021-01-01"))));

        Participants table = Participants.of(participants);

        Set<Integer> all = new HashSet<>(known);
        all.addAll(asked);
        all.add(7);
        for (int number : all) {
            for (int from = 0; from < DAYS.size(); from++) {
                for (int to = from; to < DAYS.size(); to++) {
                    LocalDate first = DAYS.get(from);
                    LocalDate last = DAYS.get(to);
                    assertThat(table.include(provider(number), Days.number(first), Days.number(last)))
                            .isEqualTo(participants.stream()
                                    .filter(participant ->
                                            participant.provider().equals(provider(number)))
                                    .map(Participant::validity)
                                    .anyMatch(period -> period.contains(first) && period.contains(last)));
                }
            }
        }
    }

    private static AgbCode provider(int number) {
        return AgbCode.of(String.format("%08d", number % 100_000_000));
    }

    @Property
    void aPerformanceIsFoundIfItWasPut(@ForAll("numbers") Set<Integer> known, @ForAll("numbers") Set<Integer> asked) {
        Map<PerformanceCode, String> entries = new HashMap<>();
        known.forEach(number -> entries.put(code(number), "value of " + number));

        PerformanceTable<String> table = PerformanceTable.copyOf(entries);

        known.forEach(number -> assertThat(table.get(code(number))).isEqualTo("value of " + number));
        asked.forEach(number -> assertThat(table.get(code(number))).isEqualTo(entries.get(code(number))));
    }

    private static PerformanceCode code(int number) {
        return PerformanceCode.of("069", Integer.toString(number));
    }

    @Test
    void anEmptyTableHoldsNothing() {
        for (int number : List.of(0, 1, Integer.MAX_VALUE)) {
            assertThat(Participants.of(List.of()).include(provider(number), 0, 0))
                    .isFalse();
            assertThat(PerformanceTable.copyOf(Map.of()).get(code(number))).isNull();
        }
    }

    @Property
    void linesAreGroupedByNameInTheOrderInWhichTheyWereGiven(
            @ForAll @Size(max = 40) List<@IntRange(max = 9) Integer> names) {
        List<HistoryLine> lines = new ArrayList<>();
        Map<String, List<HistoryLine>> expected = new LinkedHashMap<>();
        for (int name : names) {
            HistoryLine line = line("D-" + lines.size(), name);
            lines.add(line);
            if (name > 0) {
                expected.computeIfAbsent(line.line().reference(), any -> new ArrayList<>())
                        .add(line);
            }
        }

        LineGroups<String> groups = LineGroups.of(lines, TablesTest::nameUnlessZero);

        assertThat(IntStream.range(0, groups.size()).mapToObj(groups::get))
                .containsExactlyElementsOf(expected.values());
        for (int name = 0; name <= 10; name++) {
            assertThat(groups.of("L-" + name)).isEqualTo(expected.getOrDefault("L-" + name, List.of()));
        }
    }

    private static @Nullable String nameUnlessZero(HistoryLine line) {
        String name = line.line().reference();
        return "L-0".equals(name) ? null : name;
    }

    private static HistoryLine line(String declaration, int name) {
        DeclarationLine line = DeclarationLine.builder()
                .reference("L-" + name)
                .performance(code(1))
                .serviceDate(LocalDate.parse("2020-05-05"))
                .quantity(1)
                .amount(Euro.ofCents(100))
                .direction(Direction.DEBIT)
                .build();
        return HistoryLine.of(
                Declaration.builder()
                        .id(declaration)
                        .insurer(Uzovi.of("0000"))
                        .declarant(provider(8_999_901))
                        .client(ClientReference.of("client-1"))
                        .submittedOn(LocalDate.parse("2020-06-01"))
                        .addLines(line)
                        .build(),
                line);
    }

    @Test
    void ofAFewEntriesNoTwoBeginAtTheSameSlot() {
        int[] hashes = IntStream.range(0, 9).map(i -> 64 * i).toArray();

        int multiplier = Slots.multiplier(hashes, 31);

        assertThat(Arrays.stream(hashes).map(hash -> Slots.of(hash, multiplier, 31)))
                .doesNotHaveDuplicates();
    }

    @Test
    void thereAreAlwaysMoreSlotsThanEntries() {
        assertThat(IntStream.of(0, 1, 2, 3, 4, 5, 1_000).map(entries -> Slots.count(entries, 2)))
                .containsExactly(2, 2, 4, 8, 8, 16, 2_048);
    }
}
