package nl.birthcare.funding.rules.bulk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.internal.ThreeWaySplit;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.rules.bulk.Destination.Divided;
import nl.birthcare.funding.rules.bulk.Destination.Undivided;
import nl.birthcare.funding.rules.bulk.Timetable.Cell;
import nl.birthcare.funding.rules.bulk.Timetable.Period;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.internal.dossier.LineFacts;
import org.jspecify.annotations.Nullable;

/** One walk through columns, by one thread. */
final class BulkRun {

    private static final long LARGEST = LineFacts.LARGEST_AMOUNT.cents();

    /** So many lines of the largest amount can be added up in a {@code long}. */
    private static final int LINES_PER_SUM = (int) (Long.MAX_VALUE / LARGEST);

    /** So many lines are looked up together; their cells stay in the processor's nearest cache until they are divided. */
    private static final int BLOCK = 128;

    private final Timetable timetable;
    private final boolean net;

    /** The smallest amount that is divided, with the other sign: of credits only where net sums are asked for. */
    private final long lowest;

    private final LineColumns lines;
    private final @Nullable SplitColumns parts;

    /** The numbers of all cells: keys, and what their lines come to. */
    private final long[] cells;

    /** Where the lines of a block go. */
    private final int[] targets = new int[BLOCK];

    /** The parts of the line that is being divided. */
    private final long[] split = new long[3];

    private final List<BulkTotal> totals = new ArrayList<>();
    private final Map<Verdict, Long> verdicts = new EnumMap<>(Verdict.class);

    private final List<Undivided> reasons;
    private final Map<Undivided, Integer> reasonPlaces = new HashMap<>();
    private int[] undivided = new int[0];
    private long[] undividedCents = new long[0];
    private int[] reasonOf = new int[0];
    private int undividedCount;

    BulkRun(Timetable timetable, boolean net, LineColumns lines, @Nullable SplitColumns parts) {
        this.timetable = timetable;
        this.net = net;
        this.lowest = net ? LARGEST : 0;
        this.lines = lines;
        this.parts = parts;
        this.cells = timetable.emptyCells();
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
                timetable.scenario(),
                net);
    }

    /**
     * Divides lines block by block, each in three steps. The first two do little with each line, so that the processor
     * fetches the places of many lines from memory at the same time, however many performances there are; the third
     * finds all that it needs nearby.
     */
    private void divide(int from, int to) {
        for (int start = from; start < to; start += Math.min(BLOCK, to - start)) {
            int end = start + Math.min(BLOCK, to - start);
            lookUp(start, end);
            count(start, end);
            divideBlock(start, end);
        }
    }

    private void lookUp(int from, int to) {
        int[] performances = lines.performances();
        int[] epochDays = lines.epochDays();
        long[] cents = lines.cents();
        long below = lowest;
        for (int i = from; i < to; i++) {
            int target = timetable.at(performances[i], epochDays[i]);
            // One comparison for both ends of the range, and for what wraps around.
            boolean inRange = Long.compareUnsigned(cents[i] + below, LARGEST + below) <= 0;
            targets[i - from] = inRange ? target : Timetable.BY_AMOUNT;
        }
    }

    private void count(int from, int to) {
        long[] cents = lines.cents();
        for (int i = from; i < to; i++) {
            if (targets[i - from] >= 0) {
                int cell = targets[i - from] * CellTable.STRIDE;
                cells[cell + CellTable.DEBIT] += cents[i] & ~(cents[i] >> 63);
                cells[cell + CellTable.LINES]++;
            }
        }
    }

    private void divideBlock(int from, int to) {
        long[] cents = lines.cents();
        for (int i = from; i < to; i++) {
            int target = targets[i - from];
            if (target >= 0) {
                divide(i, cents[i], target * CellTable.STRIDE);
            } else {
                putAside(i, target);
            }
        }
    }

    /** Divides one line, without a branch on its amount: the next line is known before this one is done. */
    private void divide(int line, long cents, int cell) {
        long method = cells[cell + CellTable.METHOD];
        ThreeWaySplit.split(
                cents,
                CellTable.isByDivisor(method),
                CellTable.lower(cells[cell + CellTable.WEIGHTS]),
                CellTable.upper(cells[cell + CellTable.WEIGHTS]),
                CellTable.lower(method),
                cells[cell + CellTable.MAGIC],
                CellTable.shift(method),
                split);
        cells[cell + CellTable.FIRST] += split[0];
        cells[cell + CellTable.SECOND] += split[1];
        cells[cell + CellTable.THIRD] += split[2];
        if (parts != null) {
            parts.medicalSpecialistCareCents()[line] = split[0];
            parts.midwiferyCents()[line] = split[1];
            parts.maternityCareCents()[line] = split[2];
        }
    }

    /** The few lines that are not divided, or not by the tables. */
    private void putAside(int line, int target) {
        long cents = lines.cents()[line];
        write(line, FrameworkSplit.ZERO);
        if (target == Timetable.BY_AMOUNT) {
            boolean tooLarge = cents < -LARGEST || cents > LARGEST;
            leave(
                    line,
                    placeOf(tooLarge ? period(line).outOfRange() : period(line).credit()));
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
        List<Cell> all = timetable.cells();
        for (int i = 0; i < all.size(); i++) {
            int sum = i * CellTable.STRIDE;
            long count = cells[sum + CellTable.LINES];
            if (count > 0) {
                long first = cells[sum + CellTable.FIRST];
                long second = cells[sum + CellTable.SECOND];
                long third = cells[sum + CellTable.THIRD];
                FrameworkSplit split = FrameworkSplit.of(first + second + third, first, second, third);
                totals.add(total(all.get(i), count, cells[sum + CellTable.DEBIT], split));
                Arrays.fill(cells, sum + CellTable.FIRST, sum + CellTable.STRIDE, 0);
            }
        }
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
                .rule(Optional.ofNullable(how.rule()))
                .grade(how.grade())
                .year(cell.year())
                .verdict(how.verdict())
                .notices(how.notices())
                .lines(count)
                .debit(Euro.ofCents(debit))
                .split(split)
                .build();
    }
}
