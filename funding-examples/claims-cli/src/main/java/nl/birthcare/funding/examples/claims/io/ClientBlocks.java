package nl.birthcare.funding.examples.claims.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import nl.birthcare.funding.examples.claims.history.ClientCursor;
import nl.birthcare.funding.examples.claims.history.ClientRows;
import org.jspecify.annotations.Nullable;

/** A mutable cursor, for one thread, that cuts the clients of a snapshot into blocks of some, as many as have a usual number of bytes. */
final class ClientBlocks implements BlockPipeline.Source<List<ClientRows>> {

    private final ClientCursor clients;
    private final LongConsumer done;
    private @Nullable ClientRows next;
    private long rows;

    /**
     * Starts before the first client.
     *
     * @param clients the clients
     * @param done is told how many rows are in the blocks so far
     */
    ClientBlocks(ClientCursor clients, LongConsumer done) throws IOException {
        this.clients = clients;
        this.done = done;
        this.next = clients.next();
    }

    @Override
    public List<ClientRows> newBlock() {
        return new ArrayList<>();
    }

    @Override
    public boolean next(List<ClientRows> block) throws IOException {
        done.accept(rows);
        block.clear();
        long bytes = 0;
        while (next != null && (block.isEmpty() || bytes + next.bytes() <= RowBlocks.USUAL_SIZE)) {
            block.add(next);
            bytes += next.bytes();
            rows += next.count();
            next = clients.next();
        }
        return !block.isEmpty();
    }

    @Override
    public boolean isLarge(List<ClientRows> block) {
        return block.get(0).bytes() > RowBlocks.USUAL_SIZE;
    }

    @Override
    public void letGo(List<ClientRows> block) {
        block.clear();
    }
}
