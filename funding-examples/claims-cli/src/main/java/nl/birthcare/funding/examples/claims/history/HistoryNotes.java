package nl.birthcare.funding.examples.claims.history;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;

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

        long at(int place) {
            return numbers[place];
        }

        int count() {
            return count;
        }

        void clear() {
            count = 0;
        }
    }

    /** A name that lines of one declaration have: noted once, however many share it. */
    private record Use(HistoryKeys.Name name, boolean credit) {}

    private final HistoryWriter writer;
    private final HistoryKeys keys;
    private final Rows lines = new Rows();
    private final Rows credits = new Rows();
    private final Rows pregnancies = new Rows();
    private final Rows unplaced = new Rows();

    HistoryNotes(HistoryWriter writer, HistoryKeys keys) {
        this.writer = writer;
        this.keys = keys;
    }

    /**
     * Notes the lines of a declaration.
     *
     * @param declaration the declaration
     * @param start where its row starts in the file, in bytes from 0
     * @param length how many bytes the row has
     */
    public void add(Declaration declaration, long start, int length) {
        if (declaration.lines().isEmpty()) {
            // Nobody asks for it.
            return;
        }
        Map<Use, Integer> uses = new LinkedHashMap<>();
        Set<Long> credited = new LinkedHashSet<>();
        for (DeclarationLine line : declaration.lines()) {
            boolean credit = line.direction() == Direction.CREDIT;
            uses.merge(new Use(keys.line(declaration.declarant(), line.reference()), credit), 1, Integer::sum);
            String previous = credit ? line.previousReference().orElse(null) : null;
            if (previous != null) {
                credited.add(keys.line(declaration.declarant(), previous).number());
            }
        }
        uses.forEach((use, count) ->
                lines.add(use.name().number(), use.credit() ? 1 : 0, use.name().second(), count, start, length));
        credited.forEach(previous -> credits.add(previous, start, length));
        if (declaration.pregnancy().isPresent()) {
            long name =
                    keys.pregnancy(declaration.client(), declaration.pregnancy().get());
            pregnancies.add(name, start, length);
        } else {
            unplaced.add(keys.client(declaration.client()), start, length);
        }
    }

    /**
     * Hands the notes over. Only the writer's own thread may do so.
     *
     * @throws IOException if they cannot be written
     */
    public void deliver() throws IOException {
        writer.write(lines, credits, pregnancies, unplaced);
        lines.clear();
        credits.clear();
        pregnancies.clear();
        unplaced.clear();
    }
}
