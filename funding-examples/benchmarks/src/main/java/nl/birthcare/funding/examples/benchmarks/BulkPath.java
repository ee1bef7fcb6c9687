package nl.birthcare.funding.examples.benchmarks;

import nl.birthcare.funding.core.money.ApportionmentMethod;
import nl.birthcare.funding.rules.bulk.BulkAllocator;
import nl.birthcare.funding.rules.bulk.BulkOutcome;
import nl.birthcare.funding.rules.bulk.LineColumns;
import nl.birthcare.funding.rules.bulk.SplitColumns;
import nl.birthcare.funding.rules.ledger.FrameworkLedger;
import org.jspecify.annotations.Nullable;

/** The library's path of columns: looked up, checked as far as columns tell, divided, and posted to a ledger. */
final class BulkPath implements Contender {

    private final ApportionmentMethod method;
    private final BulkAllocator allocator;
    private final LineColumns lines;
    private final @Nullable SplitColumns parts;
    private FrameworkLedger ledger = new FrameworkLedger();

    private BulkPath(Work work, ApportionmentMethod method, boolean keepingParts) {
        this.method = method;
        this.allocator =
                BulkAllocator.of(Policy.book(work, method), Policy.codes(work)).withNetSums();
        this.lines = LineColumns.of(work.performance, work.epochDay, work.cents);
        this.parts = keepingParts ? SplitColumns.of(work.lines()) : null;
    }

    /** Adds lines up in a ledger, by largest remainders as the other contenders do. */
    static BulkPath summing(Work work) {
        return new BulkPath(work, ApportionmentMethod.LARGEST_REMAINDER, false);
    }

    /** Adds lines up in a ledger by the divisor method, which the library's own keys use. */
    static BulkPath summingByDivisor(Work work) {
        return new BulkPath(work, ApportionmentMethod.SAINTE_LAGUE, false);
    }

    /** Writes down the parts of each line as well. */
    static BulkPath splitting(Work work) {
        return new BulkPath(work, ApportionmentMethod.LARGEST_REMAINDER, true);
    }

    @Override
    public void run(int from, int to) {
        LineColumns slice = lines.slice(from, to);
        BulkOutcome outcome = parts == null ? allocator.allocate(slice) : allocator.allocate(slice, parts);
        ledger.post(outcome);
    }

    @Override
    public void drainTo(long[] totals) {
        Ledgers.drain(ledger, totals);
        ledger = new FrameworkLedger();
    }

    @Override
    public int atATime() {
        return lines.count();
    }

    @Override
    public boolean sameRounding() {
        return method == ApportionmentMethod.LARGEST_REMAINDER;
    }
}
