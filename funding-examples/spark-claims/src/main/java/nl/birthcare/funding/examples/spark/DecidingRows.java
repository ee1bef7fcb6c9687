package nl.birthcare.funding.examples.spark;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.history.HistoryLine;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the rows of one name after the other, each in the order of sending, and keeps those that decide who has the
 * name. It holds a few rows at a time, however many have a name.
 */
final class DecidingRows implements Iterator<Row> {

    private static final int DECLARANT = 0;
    private static final int REFERENCE = 1;
    private static final int JSON = 4;

    /** How many rows are read before it is asked which of them matter. */
    private static final int SOME = 64;

    private final FundingEngine engine;
    private final Iterator<Row> rows;
    private final Deque<Row> results = new ArrayDeque<>();
    private @Nullable Row next;

    DecidingRows(FundingEngine engine, Iterator<Row> rows) {
        this.engine = engine;
        this.rows = rows;
        this.next = rows.hasNext() ? rows.next() : null;
    }

    @Override
    public boolean hasNext() {
        Row first = next;
        if (results.isEmpty() && first != null) {
            takeName(first);
        }
        return !results.isEmpty();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException("Every row was given");
        }
        return results.remove();
    }

    private void takeName(Row first) {
        Map<HistoryLine, Row> kept = new LinkedHashMap<>();
        int read = 0;
        Row row = first;
        while (row != null && isOfSameName(first, row)) {
            for (HistoryLine line : lines(row)) {
                kept.putIfAbsent(line, row);
            }
            row = rows.hasNext() ? rows.next() : null;
            if (++read % SOME == 0) {
                kept.keySet().retainAll(engine.decisive(new ArrayList<>(kept.keySet())));
            }
        }
        next = row;
        kept.keySet().retainAll(engine.decisive(new ArrayList<>(kept.keySet())));
        results.addAll(kept.values().stream().distinct().toList());
    }

    private static boolean isOfSameName(Row one, Row other) {
        return one.getString(DECLARANT).equals(other.getString(DECLARANT))
                && one.getString(REFERENCE).equals(other.getString(REFERENCE));
    }

    private static List<HistoryLine> lines(Row row) {
        return lines(Rows.declaration(row.getAs(JSON)), row.getString(REFERENCE));
    }

    /** The lines of a declaration that have a reference. */
    static List<HistoryLine> lines(Declaration declaration, String reference) {
        return declaration.lines().stream()
                .filter(line -> line.reference().equals(reference))
                .map(line -> HistoryLine.of(declaration, line))
                .toList();
    }
}
