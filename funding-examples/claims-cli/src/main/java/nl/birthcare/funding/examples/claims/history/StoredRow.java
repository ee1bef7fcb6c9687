package nl.birthcare.funding.examples.claims.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.rules.history.HistoryLine;
import org.jspecify.annotations.Nullable;

/** A declaration of the file, for one thread, with its lines by reference: it is not looked through for each of them. */
final class StoredRow {

    private final Declaration declaration;
    private final int length;
    private @Nullable Map<String, List<HistoryLine>> lines;

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

    /** The lines that have a reference. */
    List<HistoryLine> lines(String reference) {
        Map<String, List<HistoryLine>> byReference = lines;
        if (byReference == null) {
            byReference = new HashMap<>();
            for (DeclarationLine line : declaration.lines()) {
                byReference
                        .computeIfAbsent(line.reference(), first -> new ArrayList<>(1))
                        .add(HistoryLine.of(declaration, line));
            }
            lines = byReference;
        }
        return byReference.getOrDefault(reference, List.of());
    }
}
