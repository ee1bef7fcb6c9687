package nl.birthcare.funding.rules.bulk;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.util.List;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.rules.policy.PolicyBook;

/**
 * Divides lines in columns by a policy book: the same cents as the {@linkplain nl.birthcare.funding.rules.FundingEngine
 * engine} gives, many times faster, without an object per line.
 *
 * <pre>{@code
 * BulkAllocator allocator = BulkAllocator.of(book, performances);
 * BulkOutcome outcome = allocator.allocate(LineColumns.of(performanceColumn, dayColumn, centsColumn));
 * ledger.post(outcome);
 * }</pre>
 *
 * <p>Columns answer fewer questions than declarations do. They answer:
 *
 * <ul>
 *   <li>whether the performance is known, and in force on the day;
 *   <li>whether its form of funding has a rule on the day, is decided, and is available; where a scenario opens it to
 *       some declarants only, the line is unverified, and divided;
 *   <li>whether the amount is in the range that is divided;
 *   <li>whether a date decides; what the book dates by the start of care or the day of sending has none.
 * </ul>
 *
 * <p>They do not answer who declares and who gave the care, whether there is an agreement, what was priced, what other
 * lines there are, nor anything else: "permitted" means that no answered question speaks against it. No agreement is
 * known, so that the key of an agreement never decides; give such lines to the engine. Give it lines too that a rule
 * divides by the parts that they state or by what was delivered: columns hold neither, and such lines stay undivided for
 * want of weights.
 *
 * <p>Columns have no references, so they hold debits only: which line a credit (a negative amount) reverses is not known,
 * and it stays undivided as {@code NEEDS_HISTORY}. The engine divides it, given its history. Where only the {@linkplain
 * #withNetSums() net sums} are wanted, credits can be divided as the mirror image of debits; the outcome says so.
 *
 * <p>An allocator never changes: any number of threads may use one.
 */
@JsonFilter(JsonForm.NONE)
public final class BulkAllocator {

    private final Timetable timetable;
    private final boolean net;

    private BulkAllocator(Timetable timetable, boolean net) {
        this.timetable = timetable;
        this.net = net;
    }

    /**
     * Makes an allocator. What the book says about the performances is found out once, here.
     *
     * @param book the book
     * @param performances the performances; columns name them by their index in this list
     * @return the allocator
     */
    public static BulkAllocator of(PolicyBook book, List<PerformanceCode> performances) {
        Require.present("The policy book", book);
        Require.present("The performances", performances);
        return new BulkAllocator(Timetable.of(book, performances), false);
    }

    /**
     * Returns an allocator that divides a credit as the mirror image of a debit, by the rules of its own day. Net sums can be
     * a cent off per line, and go by another key than the line that was reversed.
     *
     * @return the allocator; this one stays as it is
     */
    public BulkAllocator withNetSums() {
        return new BulkAllocator(timetable, true);
    }

    /**
     * Divides lines and adds them up.
     *
     * @param lines the lines
     * @return what came of it
     * @throws IndexOutOfBoundsException if a line names a performance that is not in the list
     */
    public BulkOutcome allocate(LineColumns lines) {
        Require.present("The lines", lines);
        return new BulkRun(timetable, net, lines, null).outcome();
    }

    /**
     * Divides lines, writes down the parts of each, and adds them up.
     *
     * @param lines the lines
     * @param parts where the parts of each line are written, under the line's number
     * @return what came of it
     * @throws IndexOutOfBoundsException if a line names a performance that is not in the list, or the columns of parts
     *     are too short
     */
    public BulkOutcome allocate(LineColumns lines, SplitColumns parts) {
        Require.present("The lines", lines);
        Require.present("The parts", parts);
        return new BulkRun(timetable, net, lines, parts).outcome();
    }
}
