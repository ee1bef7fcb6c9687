package nl.birthcare.funding.examples.claims.history;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.party.ClientReference;
import org.jspecify.annotations.Nullable;

/** Notes of where some lines stand, taken by one thread at a time, on their way to the {@link HistoryWriter}. */
public final class HistoryNotes {

    /** Numbers in rows of equal length, one after the other. */
    static final class Rows {

        private long[] numbers = new long[1024];
        private int count;

        void add(long... row) {
            if (count + row.length > numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * numbers.length);
            }
            System.arraycopy(row, 0, numbers, count, row.length);
            count += row.length;
        }

        void deliver(SortedNotes to, int columns) throws IOException {
            for (int row = 0; row < count; row += columns) {
                to.add(numbers, row);
            }
            count = 0;
        }
    }

    private final HistoryWriter writer;
    private final HistoryKeys keys;
    private final Rows clients = new Rows();
    private final Rows names = new Rows();
    private final Rows unreadable = new Rows();
    private @Nullable ClientReference last;
    private HistoryKeys.Name numberOfLast = new HistoryKeys.Name(0, 0);

    HistoryNotes(HistoryWriter writer, HistoryKeys keys) {
        this.writer = writer;
        this.keys = keys;
    }

    /**
     * Notes whose a declaration is, and the names of its lines.
     *
     * @param declaration the declaration
     * @param row the number of its row in its file, from 1
     * @param start the place where the row starts, in bytes from 0, counted on from file to file
     * @param length how many bytes the row has
     */
    public void add(Declaration declaration, long row, long start, int length) {
        HistoryKeys.Name client = number(declaration.client());
        clients.add(client.number(), client.second(), writer.turn(start), row, length);
        Map<HistoryKeys.Name, Boolean> stand = new LinkedHashMap<>();
        for (DeclarationLine line : declaration.lines()) {
            stand.put(keys.line(declaration.declarant(), line.reference()), true);
            if (line.direction() == Direction.CREDIT) {
                line.previousReference()
                        .ifPresent(previous -> stand.putIfAbsent(keys.line(declaration.declarant(), previous), false));
            }
        }
        long day = declaration.submittedOn().toEpochDay();
        stand.forEach((name, line) ->
                names.add(name.number(), name.second(), day, start, client.number(), line ? 1 : 0, length));
    }

    /** The rows of a client mostly stand together. */
    private HistoryKeys.Name number(ClientReference client) {
        if (last == null || !last.equals(client)) {
            last = client;
            numberOfLast = keys.client(client);
        }
        return numberOfLast;
    }

    /**
     * Notes a row that is not a declaration.
     *
     * @param row its number in its file, from 1
     * @param start the place where it starts, in bytes from 0, counted on from file to file
     * @param length how many bytes it has; 0 if it is too long to be read
     */
    public void addUnreadable(long row, long start, int length) {
        unreadable.add(start, start, row, length, 1);
    }

    /**
     * Hands the notes over. Only the writer's own thread may do so.
     *
     * @throws IOException if they cannot be written
     */
    public void deliver() throws IOException {
        writer.write(clients, names, unreadable);
    }
}
