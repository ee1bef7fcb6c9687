package nl.birthcare.funding.examples.claims.allocate;

import java.io.IOException;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.examples.claims.io.DeclarationFile;
import nl.birthcare.funding.examples.claims.io.DeclarationFile.Row;
import nl.birthcare.funding.rules.compare.ChangedLine;
import nl.birthcare.funding.rules.compare.PolicyComparison;
import nl.birthcare.funding.rules.history.ClientHistory;
import org.jspecify.annotations.Nullable;

/** One pass over a file of declarations by two policies. Lines that come out otherwise are written and forgotten. */
final class ComparisonRun implements DeclarationFile.Reader {

    private final PolicyComparison comparison;
    private final @Nullable ClientHistory history;
    private final ComparisonFiles files;

    ComparisonRun(PolicyComparison comparison, @Nullable ClientHistory history, ComparisonFiles files) {
        this.comparison = comparison;
        this.history = history;
        this.files = files;
    }

    @Override
    public void read(Row row, Declaration declaration) throws IOException {
        Iterable<ChangedLine> changed =
                history == null ? comparison.add(declaration) : comparison.add(declaration, history);
        for (ChangedLine line : changed) {
            files.write(line);
        }
    }

    @Override
    public void leaveOut(Row row, String path, String problem) {
        comparison.addUnreadableRow();
    }
}
