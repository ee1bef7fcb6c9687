package nl.birthcare.funding.core.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidityTest {

    private static final LocalDate FIRST = LocalDate.parse("2017-01-01");
    private static final LocalDate LAST = LocalDate.parse("2021-12-31");

    @ParameterizedTest
    @CsvSource({
        "2016-12-31, false, the day before",
        "2017-01-01, true, the first day",
        "2019-06-15, true, a day between",
        "2021-12-31, true, the last day",
        "2022-01-01, false, the day after",
    })
    void includesBothItsFirstAndItsLastDay(LocalDate day, boolean contained, String which) {
        assertThat(Validity.between(FIRST, LAST).contains(day)).as(which).isEqualTo(contained);
    }

    @Test
    void lastsForeverWhereNoEndIsKnown() {
        Validity open = Validity.from(FIRST);

        assertThat(open.contains(FIRST.minusDays(1))).isFalse();
        assertThat(open.contains(FIRST)).isTrue();
        assertThat(open.contains(LocalDate.MAX)).isTrue();
    }

    @Test
    void mayBeASingleDay() {
        Validity day = Validity.between(FIRST, FIRST);

        assertThat(day.contains(FIRST.minusDays(1))).isFalse();
        assertThat(day.contains(FIRST)).isTrue();
        assertThat(day.contains(FIRST.plusDays(1))).isFalse();
    }

    @Test
    void refusesToEndBeforeItStarts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Validity.between(FIRST, FIRST.minusDays(1)))
                .withMessage("The last day of a validity must not be before its first day, 2017-01-01,"
                        + " but is 2016-12-31");
    }

    @Test
    void refusesToHaveNoFirstDay() {
        assertThatNullPointerException().isThrownBy(() -> Validity.from(null)).withMessage("firstDay");
    }

    @ParameterizedTest
    @CsvSource({
        "2021-01-01..2021-06-30, 2021-07-01..2021-12-31, false, side by side",
        "2021-01-01..2021-07-01, 2021-07-01..2021-12-31, true, one day shared",
        "2021-01-01..2021-12-31, 2021-03-01..2021-03-01, true, one inside the other",
        "2021-01-01..,           2021-12-31..,           true, both without an end",
        "2021-01-01..,           2020-01-01..2020-12-31, false, the end before the open start",
        "2021-01-01..,           2020-01-01..2021-01-01, true, the end on the open start",
        "2021-01-01..2021-01-01, 2021-01-01..2021-01-01, true, the same day",
    })
    void overlapsWhereADayIsShared(String one, String other, boolean overlap, String why) {
        assertThat(validity(one).overlaps(validity(other))).as(why).isEqualTo(overlap);
        assertThat(validity(other).overlaps(validity(one)))
                .as("%s, mirrored", why)
                .isEqualTo(overlap);
    }

    @Property
    void overlapsExactlyWhereSomeDayFallsInBoth(
            @ForAll @IntRange(max = 12) int firstOfOne,
            @ForAll @IntRange(max = 5) int lengthOfOne,
            @ForAll @IntRange(max = 12) int firstOfOther,
            @ForAll @IntRange(max = 5) int lengthOfOther) {
        Validity one = Validity.between(FIRST.plusDays(firstOfOne), FIRST.plusDays(firstOfOne + lengthOfOne));
        Validity other = Validity.between(FIRST.plusDays(firstOfOther), FIRST.plusDays(firstOfOther + lengthOfOther));

        boolean shared = FIRST.datesUntil(FIRST.plusDays(20)).anyMatch(day -> one.contains(day) && other.contains(day));

        assertThat(one.overlaps(other)).isEqualTo(shared);
    }

    @Test
    void printsBothDaysOrAnOpenEnd() {
        assertThat(Validity.between(FIRST, LAST).text()).isEqualTo("2017-01-01..2021-12-31");
        assertThat(Validity.from(FIRST).text()).isEqualTo("2017-01-01..");
    }

    private static Validity validity(String text) {
        String[] days = text.strip().split("\\.\\.", -1);
        LocalDate first = LocalDate.parse(days[0]);
        return days[1].isEmpty() ? Validity.from(first) : Validity.between(first, LocalDate.parse(days[1]));
    }
}
