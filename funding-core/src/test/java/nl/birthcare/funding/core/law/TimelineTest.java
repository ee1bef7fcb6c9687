package nl.birthcare.funding.core.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelineTest {

    private static final Version FIRST = Version.between("first", "2017-04-01", "2018-12-31");
    private static final Version SECOND = Version.between("second", "2019-01-01", "2019-06-30");
    private static final Version AFTER_THE_GAP = Version.between("after-the-gap", "2020-01-01", "2020-12-31");

    @ParameterizedTest
    @CsvSource({
        "-999999999-01-01, , long before everything",
        "2017-03-31, , the day before the first version",
        "2017-04-01, first, its first day",
        "2018-12-31, first, its last day",
        "2019-01-01, second, the first day of the version that follows at once",
        "2019-06-30, second, its last day",
        "2019-07-01, , the first day of a gap",
        "2019-12-31, , the last day of a gap",
        "2020-01-01, after-the-gap, the first day after it",
        "2020-12-31, after-the-gap, the last day of the last version",
        "2021-01-01, , the day after the last version",
        "+999999999-12-31, , long after everything",
    })
    void findsTheVersionOfADayAndNeverItsNeighbour(LocalDate day, String id, String which) {
        Timeline<Version> timeline = Timeline.of("a tariff", List.of(FIRST, SECOND, AFTER_THE_GAP));

        assertThat(timeline.on(day).map(Version::id)).as(which).isEqualTo(Optional.ofNullable(id));
        assertThat(Optional.ofNullable(timeline.onEpochDay(day.toEpochDay())).map(Version::id))
                .as(which)
                .isEqualTo(Optional.ofNullable(id));
    }

    @Test
    void sortsVersionsGivenInAnyOrder() {
        Timeline<Version> timeline = Timeline.of("a tariff", List.of(AFTER_THE_GAP, FIRST, SECOND));

        assertThat(timeline.versions()).containsExactly(FIRST, SECOND, AFTER_THE_GAP);
        assertThat(timeline.on(LocalDate.parse("2019-03-01"))).contains(SECOND);
    }

    @Test
    void keepsItsVersionsWhateverTheCallerDoesLater() {
        List<Version> given = new ArrayList<>(List.of(FIRST, SECOND));
        Timeline<Version> timeline = Timeline.of("a tariff", given);

        given.clear();

        assertThat(timeline.versions()).containsExactly(FIRST, SECOND);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> timeline.versions().clear());
    }

    @Test
    void mayEndWithAVersionWithoutAnEnd() {
        Timeline<Version> timeline = Timeline.of("a tariff", List.of(Version.from("open", "2020-01-01"), FIRST));

        assertThat(timeline.on(LocalDate.parse("2019-12-31"))).isEmpty();
        assertThat(timeline.on(LocalDate.MAX).map(Version::id)).contains("open");
    }

    @Test
    void mayBeEmpty() {
        Timeline<Version> timeline = Timeline.of("a tariff", List.of());

        assertThat(timeline.versions()).isEmpty();
        assertThat(timeline.on(LocalDate.parse("2020-01-01"))).isEmpty();
    }

    @Test
    void refusesTwoVersionsOfOneDayAndNamesBoth() {
        Version late = Version.between("late", "2018-12-31", "2019-12-31");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Timeline.of("tariff 069:X00001", List.of(late, FIRST)))
                .withMessage("The versions of tariff 069:X00001 must not overlap, but first (2017-04-01..2018-12-31)"
                        + " and late (2018-12-31..2019-12-31) do");
    }

    @Test
    void refusesWhatFollowsAVersionWithoutAnEnd() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Timeline.of("a tariff", List.of(Version.from("open", "2010-01-01"), SECOND)))
                .withMessageContainingAll("open (2010-01-01..)", "second (2019-01-01..2019-06-30)");
    }

    @Test
    void refusesTheSameVersionTwice() {
        assertThatIllegalArgumentException().isThrownBy(() -> Timeline.of("a tariff", List.of(FIRST, FIRST)));
    }

    @Test
    void printsIdsAndPeriods() {
        assertThat(Timeline.of("a tariff", List.of(Version.from("open", "2020-01-01"), FIRST)))
                .hasToString("[first 2017-04-01..2018-12-31, open 2020-01-01..]");
    }

    /** Periods and gaps of given lengths, one after another: each day has the one version that says it contains it. */
    @Property
    void findsWhatALinearSearchFinds(@ForAll @Size(max = 8) List<@IntRange(max = 4) Integer> lengths) {
        List<Version> versions = new ArrayList<>();
        LocalDate start = LocalDate.parse("2020-02-25");
        LocalDate day = start;
        for (int i = 0; i < lengths.size(); i++) {
            LocalDate next = day.plusDays(lengths.get(i) + 1L);
            if (i % 3 != 2) {
                versions.add(new Version("v" + i, Validity.between(day, next.minusDays(1))));
            }
            day = next;
        }
        Timeline<Version> timeline = Timeline.of("a tariff", versions);

        start.minusDays(2)
                .datesUntil(day.plusDays(2))
                .forEach(asked -> assertThat(timeline.on(asked))
                        .isEqualTo(versions.stream()
                                .filter(version -> version.validity().contains(asked))
                                .findFirst()));
    }
}
