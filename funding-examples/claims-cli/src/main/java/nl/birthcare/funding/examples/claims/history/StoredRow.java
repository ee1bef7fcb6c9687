package nl.birthcare.funding.examples.claims.history;

import java.util.HashMap;
import java.util.Map;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.rules.history.HistoryLine;
import org.jspecify.annotations.Nullable;

/**
 * A declaration of the file, for one thread, with its debits by name: those of a declaration of many lines are not looked
 * through for each credit of another client.
 */
final class StoredRow {

    private final Declaration declaration;
    private final int length;
    private @Nullable Map<String, DeclarationLine> debits;

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

    /** A debit that has a reference, the last if several have; null if none has. */
    @Nullable
    HistoryLine debit(String reference) {
        Map<String, DeclarationLine> byReference = debits;
        if (byReference == null) {
            byReference = new HashMap<>();
            for (DeclarationLine line : declaration.lines()) {
                if (line.direction() == Direction.DEBIT) {
                    byReference.put(line.reference(), line);
                }
            }
            debits = byReference;
        }
        DeclarationLine debit = byReference.get(reference);
        return debit == null ? null : HistoryLine.of(declaration, debit);
    }
}
