package nl.birthcare.funding.examples.claims.io;

import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.birthcare.funding.core.json.RefusedJsonException;
import nl.birthcare.funding.examples.claims.history.ClientRows;
import nl.birthcare.funding.examples.claims.history.HistoryStore;
import nl.birthcare.funding.examples.claims.history.HistoryView;
import nl.birthcare.funding.rules.history.Dossier;
import nl.birthcare.funding.rules.history.HistoryLine;
import org.jspecify.annotations.Nullable;

/**
 * The dossiers of a file of declarations and its history, in the order in which the clients first come in the file: the second of
 * two passes over it.
 */
public final class Dossiers implements Closeable {

    /** Takes dossiers in, for one thread at a time; and the declarations one by one, where nothing is known of the others. */
    public interface Reader extends DeclarationFile.Reader {
        /**
         * Takes the dossier of a client.
         *
         * @param rows where its declarations stand
         * @param dossier the declarations, in the order of the rows
         * @throws IOException if what it comes to cannot be written
         */
        void read(ClientRows rows, Dossier dossier) throws IOException;
    }

    /** Makes readers. */
    public interface Readers {
        /**
         * Makes a reader, for one of the threads.
         *
         * @return the reader
         * @throws IOException if it cannot be prepared
         */
        Reader next() throws IOException;
    }

    private final @Nullable HistoryStore store;
    private final DeclarationFile file;

    Dossiers(@Nullable HistoryStore store, DeclarationFile file) {
        this.store = store;
        this.file = file;
    }

    /**
     * Reads all dossiers of which a row is judged, or each declaration alone if there is no snapshot, and the rows that are not declarations among them. Readers deliver in the order
     * of the file, and on the thread that calls this.
     *
     * @param task what a person is told meanwhile
     * @param threads how many threads read
     * @param decisive keeps, of lines that share a name, those that decide who has it
     * @param readers makes the readers
     * @throws IOException if a file cannot be read or was changed, or what it comes to not be written
     */
    public void read(
            String task, int threads, Function<Collection<HistoryLine>, List<HistoryLine>> decisive, Readers readers)
            throws IOException {
        HistoryStore snapshot = store;
        if (snapshot == null) {
            file.read(task, threads, readers::next);
            return;
        }
        Supplier<HistoryView> views = snapshot.views(decisive);
        try (Progress.Steps progress = Progress.ofSteps(task, snapshot.rows())) {
            BlockPipeline.run(
                    new ClientBlocks(snapshot.clients(), progress),
                    threads,
                    () -> new BlockOfClients(views.get(), readers.next()));
        }
        file.requireAllUnchanged();
    }

    /** Reads the dossiers of one block after the other. */
    private record BlockOfClients(HistoryView view, Reader reader) implements BlockPipeline.Worker<List<ClientRows>> {

        @Override
        public void work(List<ClientRows> block, boolean alone) throws IOException {
            reader.start(alone);
            for (ClientRows rows : block) {
                if (rows.isUnreadable()) {
                    leaveOut(rows);
                } else {
                    reader.read(rows, view.read(rows));
                }
            }
        }

        private void leaveOut(ClientRows rows) throws IOException {
            DeclarationFile.Row row = new DeclarationFile.Row(rows.number(0), rows.position(0), rows.length(0));
            if (row.length() == 0) {
                reader.leaveOut(row, "$", RowBytes.TOO_LONG);
                return;
            }
            RefusedJsonException refusal = view.refusal(rows);
            reader.leaveOut(row, refusal.path(), String.valueOf(refusal.getMessage()));
        }

        @Override
        public void deliver() throws IOException {
            reader.deliver();
        }
    }

    /** Lets go of the snapshot. */
    @Override
    public void close() throws IOException {
        if (store != null) {
            store.close();
        }
    }
}
