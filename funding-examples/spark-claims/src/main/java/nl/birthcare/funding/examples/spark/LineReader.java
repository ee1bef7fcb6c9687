package nl.birthcare.funding.examples.spark;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.examples.claims.csv.PerformanceIndex;
import nl.birthcare.funding.rules.bulk.BulkAllocator;
import nl.birthcare.funding.rules.bulk.LineColumns;
import nl.birthcare.funding.rules.ledger.FrameworkLedger;
import nl.birthcare.funding.rules.policy.PolicyBook;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/** Gives the lines of one task to the library, some at a time, in columns that are used again and again. */
final class LineReader {

    private static final int LINES_AT_A_TIME = 1 << 16;

    private static final int UNREADABLE = -1;
    private static final int NOT_SEEN = -2;

    private static final int DEBIT = 0;
    private static final int CREDIT = 1;

    private final BulkAllocator allocator;
    private final Map<PerformanceCode, Integer> performances = new HashMap<>();
    private final int unknown;
    private final FrameworkLedger ledger = new FrameworkLedger();

    private final TextColumn lists = new TextColumn();
    private final TextColumn codes = new TextColumn();
    private final TextColumn directions = new TextColumn();

    /** The performance, by the numbers of list and code. */
    private int[][] performanceOf = new int[0][];

    /** The direction, by its number. */
    private int[] directionOf = new int[0];

    private final int[] performance = new int[LINES_AT_A_TIME];
    private final int[] epochDay = new int[LINES_AT_A_TIME];
    private final long[] cents = new long[LINES_AT_A_TIME];
    private int count;

    LineReader(PolicyBook book, boolean netSums) {
        List<PerformanceCode> all = PerformanceIndex.of(book.performanceCodes()).performances();
        this.unknown = all.size() - 1;
        all.subList(0, unknown).forEach(code -> performances.put(code, performances.size()));
        BulkAllocator ofDebits = BulkAllocator.of(book, all);
        this.allocator = netSums ? ofDebits.withNetSums() : ofDebits;
    }

    /**
     * Takes lines in.
     *
     * @param batch the lines
     * @param places in which columns list, code, day, cents and direction stand
     */
    void add(ColumnarBatch batch, int[] places) {
        ColumnVector days = batch.column(places[2]);
        ColumnVector amounts = batch.column(places[3]);
        lists.next(batch.column(places[0]));
        codes.next(batch.column(places[1]));
        directions.next(batch.column(places[4]));
        boolean nulls =
                Arrays.stream(places).anyMatch(place -> batch.column(place).hasNull());
        int rows = batch.numRows();
        for (int row = 0; row < rows; row++) {
            if (nulls && hasNull(batch, places, row)) {
                ledger.postUnreadableRow();
            } else {
                add(performance(row), days.getInt(row), amounts.getLong(row), direction(row));
            }
        }
    }

    private static boolean hasNull(ColumnarBatch batch, int[] places, int row) {
        for (int place : places) {
            if (batch.column(place).isNullAt(row)) {
                return true;
            }
        }
        return false;
    }

    private void add(int which, int day, long amountCents, int direction) {
        if (which == UNREADABLE || direction == UNREADABLE || amountCents < 0) {
            ledger.postUnreadableRow();
            return;
        }
        performance[count] = which;
        epochDay[count] = day;
        // The sign of a column stands for the direction.
        cents[count] = direction == CREDIT ? -amountCents : amountCents;
        if (++count == LINES_AT_A_TIME) {
            allocate();
        }
    }

    private int performance(int row) {
        int list = lists.at(row);
        int code = codes.at(row);
        if (list < performanceOf.length && code < performanceOf[list].length) {
            int known = performanceOf[list][code];
            if (known != NOT_SEEN) {
                return known;
            }
        }
        return newPerformance(list, code, row);
    }

    private int newPerformance(int list, int code, int row) {
        if (list >= performanceOf.length) {
            int before = performanceOf.length;
            performanceOf = Arrays.copyOf(performanceOf, 2 * list + 1);
            Arrays.fill(performanceOf, before, performanceOf.length, new int[0]);
        }
        performanceOf[list] = withRoom(performanceOf[list], code);
        int which = UNREADABLE;
        try {
            which = performances.getOrDefault(PerformanceCode.of(lists.text(row), codes.text(row)), unknown);
        } catch (IllegalArgumentException e) {
            // Not a code that could be known: the row is counted as unreadable.
        }
        performanceOf[list][code] = which;
        return which;
    }

    private int direction(int row) {
        int direction = directions.at(row);
        if (direction < directionOf.length && directionOf[direction] != NOT_SEEN) {
            return directionOf[direction];
        }
        directionOf = withRoom(directionOf, direction);
        String text = directions.text(row);
        boolean debit = text.equals(Direction.DEBIT.name());
        directionOf[direction] = debit ? DEBIT : text.equals(Direction.CREDIT.name()) ? CREDIT : UNREADABLE;
        return directionOf[direction];
    }

    private static int[] withRoom(int[] numbers, int place) {
        if (place < numbers.length) {
            return numbers;
        }
        int[] larger = Arrays.copyOf(numbers, 2 * place + 1);
        Arrays.fill(larger, numbers.length, larger.length, NOT_SEEN);
        return larger;
    }

    private void allocate() {
        ledger.post(
                allocator.allocate(LineColumns.of(performance, epochDay, cents).slice(0, count)));
        count = 0;
    }

    /** What the lines come to, as JSON. */
    String report() {
        allocate();
        return FundingJson.write(ledger.report());
    }
}
