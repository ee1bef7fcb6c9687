package nl.birthcare.funding.rules.bulk;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.money.ApportionmentMethod;
import nl.birthcare.funding.rules.bulk.Destination.Divided;
import nl.birthcare.funding.rules.bulk.Destination.Undivided;
import nl.birthcare.funding.rules.internal.terms.CompiledBook;
import nl.birthcare.funding.rules.policy.PolicyBook;
import org.jspecify.annotations.Nullable;

/**
 * Where the lines of each performance go on each day, as numbers in arrays: the cell to add them to, or why not.
 *
 * <p>A day gives its month from one table and the month its cell from another, since almost every change is on the first
 * of a month; only in a month with a change within it is a search needed, and that begins with the month.
 */
final class Timetable {

    /** What {@link #at} says of a line that must be divided by objects. No complement of a reason is as low. */
    static final int BY_OBJECTS = -(1 << 30);

    /** What {@link #at} never says: of lines whose amount is not divided, since it is too large or is that of a credit. */
    static final int BY_AMOUNT = BY_OBJECTS + 1;

    /** In a month with a change within it, this plus the place at which to search; below {@link #BY_OBJECTS}. */
    private static final int SEARCH = Integer.MIN_VALUE;

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

    /** A period, and where its lines go if their amount is in range, if it is not, and if they are credits. */
    record Period(Destination inRange, Undivided outOfRange, Undivided credit) {}

    /** The periods of one performance cut at the years, as numbers. */
    @SuppressWarnings("ArrayRecordComponent") // Searched, never compared.
    private record Numbers(int[] firstDays, int[] targets) {

        /** The place of the period that a day is in. */
        int placeOf(int epochDay) {
            int found = Arrays.binarySearch(firstDays, epochDay);
            return found >= 0 ? found : -found - 2;
        }

        /** The target of a day that is in the period of a place, or soon after it. */
        int onOrAfter(int place, int epochDay) {
            int here = place;
            while (here + 1 < firstDays.length && firstDays[here + 1] <= epochDay) {
                here++;
            }
            return targets[here];
        }
    }

    private final @Nullable String scenario;
    private final List<Course> courses;
    private final List<Numbers> numbers;
    private final List<Cell> cells = new ArrayList<>();
    private final Map<Cell, Integer> places = new HashMap<>();
    private final List<Undivided> reasons = new ArrayList<>();
    private final Map<Undivided, Integer> reasonPlaces = new HashMap<>();
    private final CellTable cellTable = new CellTable();

    private final int firstYear;
    private final int lastYear;
    private final int firstDay;
    private final short[] monthOfDay;
    private final int monthCount;
    private final int performanceCount;
    private final int[] months;

    private Timetable(@Nullable String scenario, List<Course> courses, int firstYear, int lastYear) {
        this.scenario = scenario;
        this.courses = courses;
        this.firstYear = firstYear;
        this.lastYear = lastYear;
        this.firstDay = epochDay(LocalDate.of(firstYear, 1, 1));
        this.monthOfDay = new short[epochDay(LocalDate.of(lastYear + 1, 1, 1)) - firstDay];
        this.monthCount = (lastYear - firstYear + 1) * 12;
        this.performanceCount = courses.size();
        this.months = new int[monthCount * performanceCount];
        fillMonthOfDay();
        this.numbers = numbered();
        for (int p = 0; p < performanceCount; p++) {
            fillMonths(p);
        }
    }

    static Timetable of(PolicyBook book, List<PerformanceCode> performances) {
        ColumnRules rules = new ColumnRules(CompiledBook.of(book));
        List<Course> courses = new ArrayList<>();
        // Without performances any year will do.
        int first = performances.isEmpty() ? LocalDate.EPOCH.getYear() : Integer.MAX_VALUE;
        int last = performances.isEmpty() ? LocalDate.EPOCH.getYear() : Integer.MIN_VALUE;
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

    /** Year by year, so that the cells of a year lie together, and those of years without lines are out of the way. */
    private List<Numbers> numbered() {
        List<Numbering> all = courses.stream().map(Numbering::new).toList();
        for (int year = firstYear - 1; year <= lastYear + 1; year++) {
            int from = year < firstYear ? Integer.MIN_VALUE : yearStart(year);
            int end = year > lastYear ? Integer.MAX_VALUE : yearStart(year + 1);
            for (Numbering one : all) {
                one.addYear(year, from, end);
            }
        }
        return all.stream().map(Numbering::done).toList();
    }

    /** Cuts the periods of one performance at the years. */
    private final class Numbering {

        private final Course course;
        private final List<Integer> firstDays = new ArrayList<>();
        private final List<Integer> targets = new ArrayList<>();
        private int period;

        Numbering(Course course) {
            this.course = course;
        }

        void addYear(int year, int from, int end) {
            while (nextBeginsBy(from)) {
                period++;
            }
            add(from, year);
            while (nextBeginsBy(end - 1)) {
                period++;
                add(course.firstDays()[period], year);
            }
        }

        private boolean nextBeginsBy(int day) {
            return period + 1 < course.firstDays().length && course.firstDays()[period + 1] <= day;
        }

        private void add(int firstDay, int year) {
            firstDays.add(firstDay);
            targets.add(target(course.periods().get(period).inRange(), year));
        }

        Numbers done() {
            return new Numbers(toArray(firstDays), toArray(targets));
        }
    }

    private static int yearStart(int year) {
        return epochDay(LocalDate.of(year, 1, 1));
    }

    private int target(Destination destination, int year) {
        if (destination instanceof Undivided undivided) {
            return ~placeOf(undivided);
        }
        Divided divided = (Divided) destination;
        return year < firstYear || year > lastYear
                ? BY_OBJECTS
                : places.computeIfAbsent(new Cell(divided, year), this::placeOf);
    }

    private int placeOf(Cell cell) {
        int place = add(cell.how());
        if (place < 0) {
            return BY_OBJECTS;
        }
        cells.add(cell);
        return place;
    }

    private int placeOf(Undivided undivided) {
        return reasonPlaces.computeIfAbsent(undivided, reason -> {
            reasons.add(reason);
            return reasons.size() - 1;
        });
    }

    private int add(Divided divided) {
        AllocationKey key = divided.key();
        if (key != null) {
            return cellTable.add(key.method(), key.medicalSpecialistCare(), key.midwifery(), key.maternityCare());
        }
        return switch (divided.onlyFramework()) {
            case MEDICAL_SPECIALIST_CARE -> cellTable.add(ApportionmentMethod.LARGEST_REMAINDER, 1, 0, 0);
            case MIDWIFERY -> cellTable.add(ApportionmentMethod.LARGEST_REMAINDER, 0, 1, 0);
            case MATERNITY_CARE -> cellTable.add(ApportionmentMethod.LARGEST_REMAINDER, 0, 0, 1);
        };
    }

    private void fillMonths(int performance) {
        Numbers all = numbers.get(performance);
        int day = firstDay;
        for (int month = 0; month < monthCount; month++) {
            int last =
                    day + YearMonth.of(firstYear + month / 12, month % 12 + 1).lengthOfMonth() - 1;
            int place = all.placeOf(day);
            months[placeOf(month, performance)] = place == all.placeOf(last) ? all.targets()[place] : SEARCH + place;
            day = last + 1;
        }
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
            int target = months[placeOf(monthOfDay[day], Objects.checkIndex(performance, performanceCount))];
            return target >= BY_OBJECTS ? target : numbers.get(performance).onOrAfter(target - SEARCH, epochDay);
        }
        Numbers all = numbers.get(performance);
        return all.targets()[all.placeOf(epochDay)];
    }

    /** The months of a year lie together too, whatever the performances. */
    private int placeOf(int month, int performance) {
        return month * performanceCount + performance;
    }

    Period period(int performance, int epochDay) {
        return courses.get(performance).on(epochDay);
    }

    List<Cell> cells() {
        return cells;
    }

    /** The cells as numbers, with nothing added up yet; every caller gets an array of its own. */
    long[] emptyCells() {
        return cellTable.toArray();
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
