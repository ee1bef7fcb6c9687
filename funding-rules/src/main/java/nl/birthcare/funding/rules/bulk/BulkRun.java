package nl.birthcare.funding.rules.bulk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.money.ExactDivision;
import nl.birthcare.funding.rules.bulk.Destination.Divided;
import nl.birthcare.funding.rules.bulk.Destination.Undivided;
import nl.birthcare.funding.rules.bulk.Timetable.Cell;
import nl.birthcare.funding.rules.bulk.Timetable.Period;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.line.LineFacts;
import org.jspecify.annotations.Nullable;

/** One walk through columns, by one thread. */
final class BulkRun {

    private static final long LARGEST = LineFacts.LARGEST_AMOUNT.cents();

    /** So many lines of the largest amount can be added up in a {@code long}. */
    private static final int LINES_PER_SUM = (int) (Long.MAX_VALUE / LARGEST);

    // The sums of a cell, one after the other.
    private static final int STRIDE = 8;
    private static final int FIRST = 0;
    private static final int SECOND = 1;
    private static final int THIRD = 2;
    private static final int DEBIT = 3;
    private static final int LINES = 4;

    private final Timetable timetable;
    private final LineColumns lines;
    private final @Nullable SplitColumns parts;

    private final long[] sums;
    private final List<BulkTotal> totals = new ArrayList<>();
    private final Map<Verdict, Long> verdicts = new EnumMap<>(Verdict.class);

    private final List<Undivided> reasons;
    private final Map<Undivided, Integer> reasonPlaces = new HashMap<>();
    private int[] undivided = new int[0];
    private long[] undividedCents = new long[0];
    private int[] reasonOf = new int[0];
    private int undividedCount;

    BulkRun(Timetable timetable, LineColumns lines, @Nullable SplitColumns parts) {
        this.timetable = timetable;
        this.lines = lines;
        this.parts = parts;
        this.sums = new long[timetable.cells().size() * STRIDE];
        this.reasons = new ArrayList<>(timetable.reasons());
    }

    BulkOutcome outcome() {
        for (int from = lines.from(); from < lines.to(); from += Math.min(LINES_PER_SUM, lines.to() - from)) {
            divide(from, from + Math.min(LINES_PER_SUM, lines.to() - from));
            takeSums();
        }
        return new BulkOutcome(
                lines.count(),
                totals,
                Arrays.copyOf(undivided, undividedCount),
                Arrays.copyOf(undividedCents, undividedCount),
                reasons,
                Arrays.copyOf(reasonOf, undividedCount),
                verdicts,
                timetable.scenario());
    }

    private void divide(int from, int to) {
        int[] performances = lines.performances();
        int[] epochDays = lines.epochDays();
        long[] cents = lines.cents();
        long[] keys = timetable.keys();
        int[] keyOfCell = timetable.keyOfCell();
        for (int i = from; i < to; i++) {
            int cell = timetable.at(performances[i], epochDays[i]);
            // One comparison for both ends of the range, and for what wraps around.
            if (cell >= 0 && Long.compareUnsigned(cents[i] + LARGEST, 2 * LARGEST) <= 0) {
                divide(i, cents[i], keys, keyOfCell[cell], cell * STRIDE);
            } else {
                putAside(i, cell);
            }
        }
    }

    /**
     * Divides one line, without a branch on its amount: what the next line is, is known before this one is done.
     *
     * <p>As in Apportionment, only what is left after the whole multiples of the weights' sum needs rounding. All shares
     * are rounded down; at most two cents are left, and they go to the largest claims: remainders, or by the divisor
     * method the quotients of weight and twice the part plus one, compared by cross-multiplication. A difference shifted
     * by 63 is 1 where it is below zero. Of equal claims the earlier goes first.
     */
    private void divide(int line, long cents, long[] keys, int key, int sum) {
        long sign = cents >> 63;
        long amount = (cents ^ sign) - sign;
        long weightA = keys[key + KeyTable.FIRST];
        long weightB = keys[key + KeyTable.SECOND];
        long weightC = keys[key + KeyTable.THIRD];
        long weights = keys[key + KeyTable.SUM];
        long magic = keys[key + KeyTable.MAGIC];
        int shift = (int) keys[key + KeyTable.SHIFT];

        long multiple = ExactDivision.quotient(amount, magic, shift);
        long rest = amount - multiple * weights;
        long a = ExactDivision.quotient(rest * weightA, magic, shift);
        long b = ExactDivision.quotient(rest * weightB, magic, shift);
        long c = ExactDivision.quotient(rest * weightC, magic, shift);
        long left = rest - a - b - c;

        boolean byDivisor = keys[key + KeyTable.BY_DIVISOR] != 0;
        long claimA = byDivisor ? 0 : rest * weightA - a * weights;
        long claimB = byDivisor ? 0 : rest * weightB - b * weights;
        long claimC = byDivisor ? 0 : rest * weightC - c * weights;
        long bBeforeA = (byDivisor ? weightA * (2 * b + 1) - weightB * (2 * a + 1) : claimA - claimB) >>> 63;
        long cBeforeA = (byDivisor ? weightA * (2 * c + 1) - weightC * (2 * a + 1) : claimA - claimC) >>> 63;
        long cBeforeB = (byDivisor ? weightB * (2 * c + 1) - weightC * (2 * b + 1) : claimB - claimC) >>> 63;
        a += multiple * weightA + ((bBeforeA + cBeforeA - left) >>> 63);
        b += multiple * weightB + ((1 - bBeforeA + cBeforeB - left) >>> 63);
        c += multiple * weightC + ((2 - cBeforeA - cBeforeB - left) >>> 63);

        a = (a ^ sign) - sign;
        b = (b ^ sign) - sign;
        c = (c ^ sign) - sign;
        sums[sum + FIRST] += a;
        sums[sum + SECOND] += b;
        sums[sum + THIRD] += c;
        sums[sum + DEBIT] += cents & ~sign;
        sums[sum + LINES]++;
        if (parts != null) {
            parts.medicalSpecialistCareCents()[line] = a;
            parts.midwiferyCents()[line] = b;
            parts.maternityCareCents()[line] = c;
        }
    }

    /** The few lines that are not divided, or not by the tables. */
    private void putAside(int line, int target) {
        long cents = lines.cents()[line];
        write(line, FrameworkSplit.ZERO);
        if (Long.compareUnsigned(cents + LARGEST, 2 * LARGEST) > 0) {
            leave(line, placeOf(period(line).outOfRange()));
        } else if (target == Timetable.BY_OBJECTS) {
            divideByObjects(line, cents);
        } else {
            leave(line, ~target);
        }
    }

    private Period period(int line) {
        return timetable.period(lines.performances()[line], lines.epochDays()[line]);
    }

    private int placeOf(Undivided undivided) {
        if (reasonPlaces.isEmpty()) {
            for (int i = 0; i < reasons.size(); i++) {
                reasonPlaces.put(reasons.get(i), i);
            }
        }
        return reasonPlaces.computeIfAbsent(undivided, reason -> {
            reasons.add(reason);
            return reasons.size() - 1;
        });
    }

    private void leave(int line, int reason) {
        if (undividedCount == undivided.length) {
            int room = Math.min(Math.max(64, 2 * undividedCount), lines.count());
            undivided = Arrays.copyOf(undivided, room);
            undividedCents = Arrays.copyOf(undividedCents, room);
            reasonOf = Arrays.copyOf(reasonOf, room);
        }
        undivided[undividedCount] = line;
        undividedCents[undividedCount] = lines.cents()[line];
        reasonOf[undividedCount] = reason;
        undividedCount++;
        verdicts.merge(reasons.get(reason).verdict(), 1L, Long::sum);
    }

    /** Lines of years beyond the table, and keys whose weights are too large for it. */
    private void divideByObjects(int line, long cents) {
        Divided how = (Divided) period(line).inRange();
        Euro amount = Euro.ofCents(cents);
        AllocationKey key = how.key();
        FrameworkSplit split = key != null ? key.split(amount) : FrameworkSplit.whole(how.onlyFramework(), amount);
        write(line, split);
        int year = LocalDate.ofEpochDay(lines.epochDays()[line]).getYear();
        totals.add(total(new Cell(how, year), 1, Math.max(cents, 0), split));
    }

    private void write(int line, FrameworkSplit split) {
        if (parts != null) {
            parts.medicalSpecialistCareCents()[line] = split.cents(MacroFramework.MEDICAL_SPECIALIST_CARE);
            parts.midwiferyCents()[line] = split.cents(MacroFramework.MIDWIFERY);
            parts.maternityCareCents()[line] = split.cents(MacroFramework.MATERNITY_CARE);
        }
    }

    private void takeSums() {
        List<Cell> cells = timetable.cells();
        for (int i = 0; i < cells.size(); i++) {
            int sum = i * STRIDE;
            if (sums[sum + LINES] > 0) {
                long first = sums[sum + FIRST];
                long second = sums[sum + SECOND];
                long third = sums[sum + THIRD];
                FrameworkSplit split = FrameworkSplit.of(first + second + third, first, second, third);
                totals.add(total(cells.get(i), sums[sum + LINES], sums[sum + DEBIT], split));
            }
        }
        Arrays.fill(sums, 0);
    }

    private BulkTotal total(Cell cell, long count, long debit, FrameworkSplit split) {
        Divided how = cell.how();
        verdicts.merge(how.verdict(), count, Long::sum);
        BulkTotal.Builder total = BulkTotal.builder();
        if (how.key() != null) {
            total.key(how.key());
        } else {
            total.framework(how.onlyFramework());
        }
        return total.form(how.form())
                .year(cell.year())
                .verdict(how.verdict())
                .notices(how.notices())
                .lines(count)
                .debit(Euro.ofCents(debit))
                .split(split)
                .build();
    }
}
