package nl.birthcare.funding.examples.spark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.rules.bulk.BulkAllocator;
import nl.birthcare.funding.rules.bulk.LineColumns;
import nl.birthcare.funding.rules.ledger.FrameworkLedger;
import nl.birthcare.funding.rules.policy.PolicyBook;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;

/** Gives the lines of one task to the library, some at a time, in columns that are used again and again. */
final class LineReader {

    /** The columns of the table, by the names that they have in a declaration. */
    static final List<String> COLUMNS = List.of("list", "code", "serviceDate", "amountCents", "direction");

    private static final int LINES_AT_A_TIME = 1 << 16;
    private static final int UNREADABLE = -1;

    private static final UTF8String DEBIT = UTF8String.fromString(Direction.DEBIT.name());
    private static final UTF8String CREDIT = UTF8String.fromString(Direction.CREDIT.name());

    private record Name(UTF8String list, UTF8String code) {}

    private final BulkAllocator allocator;
    private final Map<Name, Integer> performances = new HashMap<>();
    private final int unknown;
    private final FrameworkLedger ledger = new FrameworkLedger();
    private final int[] performance = new int[LINES_AT_A_TIME];
    private final int[] epochDay = new int[LINES_AT_A_TIME];
    private final long[] cents = new long[LINES_AT_A_TIME];
    private int count;

    LineReader(PolicyBook book) {
        List<PerformanceCode> codes = new ArrayList<>(book.performanceCodes());
        for (PerformanceCode code : codes) {
            Name name = new Name(UTF8String.fromString(code.list()), UTF8String.fromString(code.code()));
            performances.put(name, performances.size());
        }
        this.unknown = codes.size();
        codes.add(unknownCode(book));
        this.allocator = BulkAllocator.of(book, codes);
    }

    /** A code that stands for all that the book does not know. */
    private static PerformanceCode unknownCode(PolicyBook book) {
        int number = 0;
        PerformanceCode code;
        do {
            code = PerformanceCode.of("000", "X" + number++);
        } while (book.performanceCodes().contains(code));
        return code;
    }

    /** Takes a line in; {@code places} says where each of the {@link #COLUMNS} stands. */
    void add(InternalRow row, int[] places) {
        for (int place : places) {
            if (row.isNullAt(place)) {
                ledger.postUnreadableRow();
                return;
            }
        }
        int which = performance(row.getUTF8String(places[0]), row.getUTF8String(places[1]));
        UTF8String direction = row.getUTF8String(places[4]);
        boolean credit = direction.equals(CREDIT);
        if (which == UNREADABLE || !(credit || direction.equals(DEBIT))) {
            ledger.postUnreadableRow();
            return;
        }
        long amount = row.getLong(places[3]);
        performance[count] = which;
        epochDay[count] = row.getInt(places[2]);
        cents[count] = credit ? -amount : amount;
        if (++count == LINES_AT_A_TIME) {
            allocate();
        }
    }

    private int performance(UTF8String list, UTF8String code) {
        Integer known = performances.get(new Name(list, code));
        return known == null ? newPerformance(list.copy(), code.copy()) : known;
    }

    private int newPerformance(UTF8String list, UTF8String code) {
        int which = unknown;
        try {
            PerformanceCode.of(list.toString(), code.toString());
        } catch (IllegalArgumentException e) {
            which = UNREADABLE;
        }
        performances.put(new Name(list, code), which);
        return which;
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
