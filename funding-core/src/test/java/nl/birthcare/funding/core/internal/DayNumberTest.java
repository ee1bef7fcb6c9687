package nl.birthcare.funding.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DayNumberTest {

    @Property
    void numbersSortAsDaysDo(
            @ForAll @IntRange(min = -365_000, max = 2_932_896) int one,
            @ForAll @IntRange(min = -365_000, max = 2_932_896) int other) {
        assertThat(Integer.signum(Long.compare(number(one), number(other)))).isEqualTo(Integer.signum(one - other));
    }

    private static long number(int epochDay) {
        return DayNumber.of(LocalDate.ofEpochDay(epochDay));
    }

    @Property
    void aNumberIsThatOfTheDayWithItsYearMonthAndDay(
            @ForAll @IntRange(max = 9999) int year,
            @ForAll @IntRange(max = 15) int month,
            @ForAll @IntRange(max = 31) int day) {
        int number = DayNumber.of(year, month, day);

        LocalDate expected = dayOrNull(year, month, day);

        assertThat(DayNumber.day(number)).isEqualTo(expected);
        if (expected != null) {
            assertThat(DayNumber.of(expected)).isEqualTo(number);
        }
    }

    private static @Nullable LocalDate dayOrNull(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    @Property
    void daysOfOneMonthHaveOneMonthNumberAndTheNextMonthHasTheNext(
            @ForAll @IntRange(min = 1, max = 9998) int year, @ForAll @IntRange(min = 1, max = 11) int month) {
        YearMonth here = YearMonth.of(year, month);
        long first = DayNumber.month(DayNumber.of(here.atDay(1)));

        assertThat(DayNumber.month(DayNumber.of(here.atEndOfMonth()))).isEqualTo(first);
        assertThat(DayNumber.month(DayNumber.of(here.plusMonths(1).atDay(1)))).isEqualTo(first + 1);
        assertThat(DayNumber.month(DayNumber.of(here.plusYears(1).atDay(1)))).isEqualTo(first + 16);
    }

    @Test
    void aPeriodWithoutEndLastsLongerThanAnyDay() {
        LocalDate day = LocalDate.parse("2020-02-29");

        assertThat(DayNumber.last(Optional.of(day))).isEqualTo(DayNumber.of(day));
        assertThat(DayNumber.last(Optional.empty())).isGreaterThan(DayNumber.of(LocalDate.MAX));
    }
}
