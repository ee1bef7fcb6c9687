package nl.birthcare.funding.examples.claims.history;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.birthcare.funding.examples.claims.history.HistoryStore.Place;
import nl.birthcare.funding.examples.claims.history.HistoryStore.Sent;
import org.jspecify.annotations.Nullable;

/**
 * Where lines stand whose names reach beyond their client: lines of several clients have the name, or a line of one has it and
 * a credit of another names it. Threads may share them.
 *
 * <p>Memory holds the names of one row in {@value #STEP}; the others are looked up in the file, if there are so many.
 */
final class SharedNames implements Closeable {

    /** What is noted of a name, in the order in which the notes are sorted: the first four numbers. */
    static final int COLUMNS = 7;

    static final int SORTED_BY = 4;

    private static final int CLIENT = 4;
    private static final int STANDS = 5;
    private static final int KEPT_COLUMNS = 5;
    private static final int STEP = 32;

    private final NoteFile rows;
    private final long[] names;

    private SharedNames(NoteFile rows, long[] names) {
        this.rows = rows;
        this.names = names;
    }

    /**
     * Keeps those names that reach beyond their client.
     *
     * @param all the notes of all names, in order: the name in two numbers, the day, the place, the client, 1 if a line has the
     *     name and 0 if it credits the line that has it, and the length of the row
     * @param mostBytes how many bytes of rows are kept in memory
     */
    static SharedNames of(SortedNotes.Cursor all, int mostBytes) throws IOException {
        NoteFile kept = new NoteFile(KEPT_COLUMNS, mostBytes);
        try {
            keep(all, kept);
            return new SharedNames(kept, everyStep(kept));
        } catch (IOException e) {
            kept.close();
            throw e;
        }
    }

    private static void keep(SortedNotes.Cursor all, NoteFile kept) throws IOException {
        long[] row = new long[KEPT_COLUMNS];
        long start = 0;
        long client = 0;
        boolean reaches = true;
        boolean any = false;
        while (all.next()) {
            if (!any || all.at(0) != row[0] || all.at(1) != row[1]) {
                if (!reaches) {
                    kept.truncate(start);
                }
                start = kept.count();
                client = all.at(CLIENT);
                reaches = false;
                any = true;
            }
            reaches |= all.at(CLIENT) != client;
            for (int column = 0; column < SORTED_BY; column++) {
                row[column] = all.at(column);
            }
            row[SORTED_BY] = all.at(COLUMNS - 1);
            if (all.at(STANDS) == 1) {
                kept.add(row, 0);
            }
        }
        if (!reaches) {
            kept.truncate(start);
        }
    }

    private static long[] everyStep(NoteFile kept) throws IOException {
        long[] names = new long[(int) ((kept.count() + STEP - 1) / STEP)];
        long[] row = new long[KEPT_COLUMNS];
        for (int i = 0; i < names.length; i++) {
            kept.read((long) i * STEP, 1, row);
            names[i] = row[0];
        }
        return names;
    }

    boolean isEmpty() {
        return names.length == 0;
    }

    /**
     * Where rows stand that have a line of a name, in the order of sending; none if the name reaches beyond no client.
     *
     * @param after the last that is known already; null to begin with the first
     */
    List<Sent> of(HistoryKeys.Name name, int most, @Nullable Sent after) throws IOException {
        if (isEmpty()) {
            return List.of();
        }
        long[] sought = {
            name.number(),
            name.second(),
            after == null ? Long.MIN_VALUE : after.day(),
            after == null ? Long.MIN_VALUE : after.place().start()
        };
        List<Sent> found = new ArrayList<>(1);
        long[] row = new long[KEPT_COLUMNS];
        for (long next = firstBehind(sought); next < rows.count() && found.size() < most; next++) {
            rows.read(next, 1, row);
            if (row[0] != sought[0] || row[1] != sought[1]) {
                break;
            }
            found.add(new Sent(row[2], new Place(row[3], (int) row[SORTED_BY])));
        }
        return found;
    }

    /** The first row that stands behind what is sought. */
    private long firstBehind(long[] sought) throws IOException {
        long low = Math.max(0, before(sought[0]) - 1L) * STEP;
        long high = Math.min(
                rows.count(), (sought[0] == Long.MAX_VALUE ? names.length : before(sought[0] + 1)) * (long) STEP);
        long[] row = new long[KEPT_COLUMNS];
        while (low < high) {
            long middle = (low + high) >>> 1;
            rows.read(middle, 1, row);
            if (Arrays.compare(row, 0, SORTED_BY, sought, 0, SORTED_BY) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** How many of the names in memory are smaller than one. */
    private int before(long name) {
        int low = 0;
        int high = names.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (names[middle] < name) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
