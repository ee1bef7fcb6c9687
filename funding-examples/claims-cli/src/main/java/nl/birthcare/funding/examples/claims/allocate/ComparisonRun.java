package nl.birthcare.funding.examples.claims.allocate;

import java.io.IOException;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.examples.claims.history.ClientRows;
import nl.birthcare.funding.examples.claims.history.HistoryView;
import nl.birthcare.funding.examples.claims.io.DeclarationFile;
import nl.birthcare.funding.examples.claims.io.DeclarationFile.Row;
import nl.birthcare.funding.rules.history.Dossier;
import org.jspecify.annotations.Nullable;

/** One pass over a file of declarations by a comparison, client by client as {@link AssessmentRun}. */
final class ComparisonRun implements DeclarationFile.Reader {

    /** What compares. */
    interface Comparing<T> {
        void add(T input) throws IOException;
    }

    private final Comparing<Dossier> client;
    private final Comparing<Declaration> alone;
    private final Runnable unreadable;
    private final @Nullable HistoryView history;

    /** Compares by client; without a history, each declaration alone. */
    ComparisonRun(
            Comparing<Dossier> client,
            Comparing<Declaration> alone,
            Runnable unreadable,
            @Nullable HistoryView history) {
        this.client = client;
        this.alone = alone;
        this.unreadable = unreadable;
        this.history = history;
    }

    @Override
    public void read(Row row, Declaration declaration) throws IOException {
        if (history == null) {
            alone.add(declaration);
            return;
        }
        ClientRows rows = history.startingWith(declaration, row.position());
        if (rows != null) {
            client.add(history.read(rows, declaration));
        }
    }

    @Override
    public void leaveOut(Row row, String path, String problem) {
        unreadable.run();
    }
}
