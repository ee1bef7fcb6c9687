package nl.birthcare.funding.examples.claims.allocate;

import java.io.IOException;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.examples.claims.history.ClientRows;
import nl.birthcare.funding.examples.claims.io.DeclarationFile.Row;
import nl.birthcare.funding.examples.claims.io.Dossiers;
import nl.birthcare.funding.rules.history.Dossier;

/** One pass over a file of declarations by a comparison, client by client as {@link AssessmentRun}. */
final class ComparisonRun implements Dossiers.Reader {

    /** What compares. */
    interface Comparing<T> {
        void add(T input) throws IOException;
    }

    private final Comparing<Dossier> client;
    private final Comparing<Declaration> alone;
    private final Runnable unreadable;

    /** Compares by client; where each declaration is judged alone, that. */
    ComparisonRun(Comparing<Dossier> client, Comparing<Declaration> alone, Runnable unreadable) {
        this.client = client;
        this.alone = alone;
        this.unreadable = unreadable;
    }

    @Override
    public void read(Row row, Declaration declaration) throws IOException {
        alone.add(declaration);
    }

    @Override
    public void read(ClientRows rows, Dossier dossier) throws IOException {
        client.add(dossier);
    }

    @Override
    public void leaveOut(Row row, String path, String problem) {
        unreadable.run();
    }
}
