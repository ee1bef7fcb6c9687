package nl.birthcare.funding.examples.claims.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.rules.history.HistoryLine;
import org.jspecify.annotations.Nullable;

/**
 * A declaration of the file, for one thread, with its lines by name: those of a declaration of many lines are not looked
 * through for each of them.
 */
final class StoredRow {

    private final Declaration declaration;
    private final int length;
    private @Nullable List<HistoryLine> lines;
    private @Nullable Map<String, List<HistoryLine>> debits;
    private @Nullable Map<String, List<HistoryLine>> credits;

    StoredRow(Declaration declaration, int length) {
        this.declaration = declaration;
        this.length = length;
    }

    Declaration declaration() {
        return declaration;
    }

    /** How many bytes the row has in the file. */
    int length() {
        return length;
    }

    /** All lines. */
    List<HistoryLine> lines() {
        List<HistoryLine> all = lines;
        if (all == null) {
            all = declaration.lines().stream()
                    .map(line -> HistoryLine.of(declaration, line))
                    .toList();
            lines = all;
        }
        return all;
    }

    /** The debits that have a reference. */
    List<HistoryLine> debits(String reference) {
        Map<String, List<HistoryLine>> byReference = debits;
        if (byReference == null) {
            byReference = new HashMap<>();
            for (HistoryLine line : lines()) {
                if (line.line().direction() == Direction.DEBIT) {
                    put(byReference, line.line().reference(), line);
                }
            }
            debits = byReference;
        }
        return byReference.getOrDefault(reference, List.of());
    }

    /** The credits that name a line. */
    List<HistoryLine> credits(String previous) {
        Map<String, List<HistoryLine>> byPrevious = credits;
        if (byPrevious == null) {
            byPrevious = new HashMap<>();
            for (HistoryLine line : lines()) {
                DeclarationLine credit = line.line();
                if (credit.direction() == Direction.CREDIT
                        && credit.previousReference().isPresent()) {
                    put(byPrevious, credit.previousReference().get(), line);
                }
            }
            credits = byPrevious;
        }
        return byPrevious.getOrDefault(previous, List.of());
    }

    private static void put(Map<String, List<HistoryLine>> lines, String name, HistoryLine line) {
        lines.computeIfAbsent(name, first -> new ArrayList<>(1)).add(line);
    }
}
