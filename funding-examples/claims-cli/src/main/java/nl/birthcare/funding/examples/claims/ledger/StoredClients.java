package nl.birthcare.funding.examples.claims.ledger;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import nl.birthcare.funding.examples.claims.io.BlockPipeline;
import org.jspecify.annotations.Nullable;

/** A mutable cursor, for one thread, that cuts the clients of a ledger into blocks of some. */
final class StoredClients implements BlockPipeline.Source<List<StoredClient>> {

    /** So many characters are enough for a block. */
    private static final int ENOUGH = 1 << 16;

    /** Numbers clients. */
    interface Numbers {
        /** The next numbers; none at the end. */
        List<Long> next() throws IOException;

        /** Some numbers, all at once. */
        static Numbers of(List<Long> numbers) {
            Queue<List<Long>> once = new ArrayDeque<>(List.of(numbers));
            return () -> once.isEmpty() ? List.of() : once.remove();
        }
    }

    private final LedgerRows rows;
    private final Numbers numbers;
    private final Queue<Long> waiting = new ArrayDeque<>();
    private @Nullable StoredClient next;

    /** Starts before the first client. */
    StoredClients(LedgerRows rows, Numbers numbers) throws IOException {
        this.rows = rows;
        this.numbers = numbers;
        this.next = readNext();
    }

    private @Nullable StoredClient readNext() throws IOException {
        if (waiting.isEmpty()) {
            waiting.addAll(numbers.next());
        }
        Long number = waiting.poll();
        return number == null ? null : rows.client(number);
    }

    @Override
    public List<StoredClient> newBlock() {
        return new ArrayList<>();
    }

    @Override
    public boolean next(List<StoredClient> block) throws IOException {
        block.clear();
        long size = 0;
        while (next != null && (block.isEmpty() || size + next.size() <= ENOUGH)) {
            block.add(next);
            size += next.size();
            next = readNext();
        }
        return !block.isEmpty();
    }

    @Override
    public boolean isLarge(List<StoredClient> block) {
        return block.get(0).size() > ENOUGH;
    }

    @Override
    public void letGo(List<StoredClient> block) {
        block.clear();
    }
}
