package nl.birthcare.funding.examples.claims.allocate;

import java.io.IOException;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.examples.claims.history.ClientRows;
import nl.birthcare.funding.examples.claims.history.HistoryView;
import nl.birthcare.funding.examples.claims.io.DeclarationFile;
import nl.birthcare.funding.examples.claims.io.DeclarationFile.Row;
import nl.birthcare.funding.rules.compare.ChangedLine;
import nl.birthcare.funding.rules.compare.PolicyComparison;
import org.jspecify.annotations.Nullable;

/**
 * One pass over a file of declarations by two policies, client by client as {@link AssessmentRun}. Lines that come out
 * otherwise are written and forgotten.
 */
final class ComparisonRun implements DeclarationFile.Reader {

    private final PolicyComparison comparison;
    private final @Nullable HistoryView history;
    private final ComparisonFiles files;

    ComparisonRun(PolicyComparison comparison, @Nullable HistoryView history, ComparisonFiles files) {
        this.comparison = comparison;
        this.history = history;
        this.files = files;
    }

    @Override
    public void read(Row row, Declaration declaration) throws IOException {
        if (history == null) {
            write(comparison.add(declaration));
            return;
        }
        ClientRows client = history.startingWith(declaration, row.position());
        if (client != null) {
            write(comparison.add(history.read(client, declaration)));
        }
    }

    private void write(Iterable<ChangedLine> changed) throws IOException {
        for (ChangedLine line : changed) {
            files.write(line);
        }
    }

    @Override
    public void leaveOut(Row row, String path, String problem) {
        comparison.addUnreadableRow();
    }
}
