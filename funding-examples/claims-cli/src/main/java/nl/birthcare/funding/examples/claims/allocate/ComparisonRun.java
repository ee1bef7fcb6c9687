package nl.birthcare.funding.examples.claims.allocate;

import java.io.IOException;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.examples.claims.history.ClientRows;
import nl.birthcare.funding.examples.claims.io.DeclarationFile.Row;
import nl.birthcare.funding.examples.claims.io.Dossiers;
import nl.birthcare.funding.rules.compare.ChangedLine;
import nl.birthcare.funding.rules.compare.PolicyComparison;
import nl.birthcare.funding.rules.history.Dossier;

/**
 * One pass over a file of declarations by two policies, client by client as {@link AssessmentRun}. Lines that come out
 * otherwise are written and forgotten.
 */
final class ComparisonRun implements Dossiers.Reader {

    private final PolicyComparison comparison;
    private final ComparisonFiles files;

    ComparisonRun(PolicyComparison comparison, ComparisonFiles files) {
        this.comparison = comparison;
        this.files = files;
    }

    @Override
    public void read(Row row, Declaration declaration) throws IOException {
        write(comparison.add(declaration));
    }

    @Override
    public void read(ClientRows rows, Dossier dossier) throws IOException {
        write(comparison.add(dossier));
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
