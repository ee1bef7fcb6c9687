package nl.birthcare.funding.rules.bulk;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.money.ApportionmentMethod;
import nl.birthcare.funding.rules.bulk.Destination.Divided;
import nl.birthcare.funding.rules.bulk.Destination.Undivided;
import nl.birthcare.funding.rules.policy.PolicyBook;
import org.jspecify.annotations.Nullable;

/**
 * Where the lines of each performance go on each day, as numbers in arrays: the cell to add them to, or why not.
 *
 * <p>A day gives its month from one table and the month its cell from another, since almost every change is on the first
 * of a month; only in a month with a change within it is a search needed.
 */
final class Timetable {

    /** A number of {@link #at} that stands for a search in the days of the month; no cell, and no place of a reason. */
    private static final int WITHIN_MONTH = Integer.MIN_VALUE;

    /** A number of {@link #at} that says that the line must be divided by objects. */
    static final int BY_OBJECTS = Integer.MIN_VALUE + 1;

    private static final int FEWEST_YEARS_AHEAD = 10;
    private static final int MOST_YEARS = 60;

    /** A change after this year is a way to write "never": the table is not stretched for it. */
    private static final int LATEST_CHANGE = 2_100;

    /** What the lines of one cell have in common. */
    record Cell(Divided how, int year) {}

    /** The periods of one performance, from the beginning of time, and where its lines go in each. */
    @SuppressWarnings("ArrayRecordComponent") // Searched, never compared.
    record Course(int[] firstDays, List<Period> periods) {

        Period on(int epochDay) {
            int found = Arrays.binarySearch(firstDays, epochDay);
            return periods.get(found >= 0 ? found : -found - 2);
        }
    }

    /** A period, and where its lines go if their amount is in range and if it is not. */
    record Period(Destination inRange, Undivided outOfRange) {}

    /** The periods of one performance cut at the years, as numbers. */
    @SuppressWarnings("ArrayRecordComponent") // Searched, never compared.
    private record Numbers(int[] firstDays, int[] targets) {

        int on(int epochDay) {
            int found = Arrays.binarySearch(firstDays, epochDay);
            return targets[found >= 0 ? found : -found - 2];
        }
    }

    private final @Nullable String scenario;
    private final List<Course> courses;
    private final List<Numbers> numbers = new ArrayList<>();
    private final List<Cell> cells = new ArrayList<>();
    private final List<Integer> keyOfCells = new ArrayList<>();
    private final Map<Cell, Integer> places = new HashMap<>();
    private final List<Undivided> reasons = new ArrayList<>();
    private final Map<Undivided, Integer> reasonPlaces = new HashMap<>();
    private final KeyTable keyTable = new KeyTable();

    private final int firstYear;
    private final int lastYear;
    private final int firstDay;
    private final short[] monthOfDay;
    private final int monthCount;
    private final int[] months;
    private final int[] keyOfCell;
    private final long[] keys;

    private Timetable(@Nullable String scenario, List<Course> courses, int firstYear, int lastYear) {
        this.scenario = scenario;
        this.courses = courses;
        this.firstYear = firstYear;
        this.lastYear = lastYear;
        this.firstDay = epochDay(LocalDate.of(firstYear, 1, 1));
        this.monthOfDay = new short[epochDay(LocalDate.of(lastYear + 1, 1, 1)) - firstDay];
        this.monthCount = (lastYear - firstYear + 1) * 12;
        this.months = new int[courses.size() * monthCount];
        fillMonthOfDay();
        for (int p = 0; p < courses.size(); p++) {
            numbers.add(numbered(courses.get(p)));
            fillMonths(p);
        }
        this.keyOfCell = keyOfCells.stream().mapToInt(Integer::intValue).toArray();
        this.keys = keyTable.toArray();
    }

    static Timetable of(PolicyBook book, List<PerformanceCode> performances) {
        ColumnRules rules = new ColumnRules(book);
        List<Course> courses = new ArrayList<>();
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (PerformanceCode code : performances) {
            List<LocalDate> changes = rules.changes(code);
            courses.add(rules.course(code, changes));
            first = Math.min(first, changes.get(0).getYear());
            last = Math.max(last, changes.get(changes.size() - 1).getYear());
        }
        // Lines beyond the table are divided all the same, but by objects. What holds "always" begins long before any
        // line, so that a table too long is cut at its beginning.
        int lastYear = Math.min(last, LATEST_CHANGE) + FEWEST_YEARS_AHEAD;
        int firstYear = Math.min(Math.max(first, lastYear - MOST_YEARS), lastYear);
        return new Timetable(book.scenario().orElse(null), List.copyOf(courses), firstYear, lastYear);
    }

    private void fillMonthOfDay() {
        YearMonth month = YearMonth.of(firstYear, 1);
        for (int m = 0, day = 0; m < monthCount; m++, month = month.plusMonths(1)) {
            Arrays.fill(monthOfDay, day, day + month.lengthOfMonth(), (short) m);
            day += month.lengthOfMonth();
        }
    }

    private Numbers numbered(Course course) {
        List<Integer> firstDays = new ArrayList<>();
        List<Integer> targets = new ArrayList<>();
        for (int i = 0; i < course.firstDays().length; i++) {
            int first = course.firstDays()[i];
            int end = i + 1 < course.firstDays().length ? course.firstDays()[i + 1] : Integer.MAX_VALUE;
            for (int year = firstYear - 1; year <= lastYear + 1; year++) {
                int from = Math.max(first, year < firstYear ? Integer.MIN_VALUE : yearStart(year));
                int to = Math.min(end, year > lastYear ? Integer.MAX_VALUE : yearStart(year + 1));
                if (from < to) {
                    firstDays.add(from);
                    targets.add(target(course.periods().get(i).inRange(), year));
                }
            }
        }
        return new Numbers(toArray(firstDays), toArray(targets));
    }

    private static int yearStart(int year) {
        return epochDay(LocalDate.of(year, 1, 1));
    }

    private int target(Destination destination, int year) {
        if (destination instanceof Undivided undivided) {
            return ~placeOf(undivided);
        }
        Divided divided = (Divided) destination;
        int key = keyOf(divided);
        if (year < firstYear || year > lastYear || key == KeyTable.TOO_WIDE) {
            return BY_OBJECTS;
        }
        return places.computeIfAbsent(new Cell(divided, year), cell -> {
            cells.add(cell);
            keyOfCells.add(key);
            return cells.size() - 1;
        });
    }

    private int placeOf(Undivided undivided) {
        return reasonPlaces.computeIfAbsent(undivided, reason -> {
            reasons.add(reason);
            return reasons.size() - 1;
        });
    }

    private int keyOf(Divided divided) {
        AllocationKey key = divided.key();
        if (key != null) {
            return keyTable.add(key.method(), key.medicalSpecialistCare(), key.midwifery(), key.maternityCare());
        }
        return switch (divided.onlyFramework()) {
            case MEDICAL_SPECIALIST_CARE -> keyTable.add(ApportionmentMethod.LARGEST_REMAINDER, 1, 0, 0);
            case MIDWIFERY -> keyTable.add(ApportionmentMethod.LARGEST_REMAINDER, 0, 1, 0);
            case MATERNITY_CARE -> keyTable.add(ApportionmentMethod.LARGEST_REMAINDER, 0, 0, 1);
        };
    }

    private void fillMonths(int performance) {
        Numbers all = numbers.get(performance);
        int day = firstDay;
        for (int month = 0; month < monthCount; month++) {
            int last =
                    day + YearMonth.of(firstYear + month / 12, month % 12 + 1).lengthOfMonth() - 1;
            int target = all.on(day);
            boolean whole = target == all.on(last) && isOnePeriod(all, day, last);
            months[performance * monthCount + month] = whole ? target : WITHIN_MONTH;
            day = last + 1;
        }
    }

    private static boolean isOnePeriod(Numbers all, int day, int last) {
        int from = Arrays.binarySearch(all.firstDays(), day);
        int to = Arrays.binarySearch(all.firstDays(), last);
        return (from >= 0 ? from : -from - 2) == (to >= 0 ? to : -to - 2);
    }

    private static int[] toArray(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int epochDay(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }

    /** The cell of a performance and day; below 0 for the complement of a reason, or {@link #BY_OBJECTS}. */
    int at(int performance, int epochDay) {
        int day = epochDay - firstDay;
        if (Integer.compareUnsigned(day, monthOfDay.length) < 0) {
            int target = months[performance * monthCount + monthOfDay[day]];
            if (target != WITHIN_MONTH) {
                return target;
            }
        }
        return numbers.get(performance).on(epochDay);
    }

    Period period(int performance, int epochDay) {
        return courses.get(performance).on(epochDay);
    }

    List<Cell> cells() {
        return cells;
    }

    int[] keyOfCell() {
        return keyOfCell;
    }

    long[] keys() {
        return keys;
    }

    /** The scenario that the book assumes, or null. */
    @Nullable
    String scenario() {
        return scenario;
    }

    List<Undivided> reasons() {
        return reasons;
    }
}
