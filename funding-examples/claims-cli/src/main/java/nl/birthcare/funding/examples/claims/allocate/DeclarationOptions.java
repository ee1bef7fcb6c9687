package nl.birthcare.funding.examples.claims.allocate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.examples.claims.exit.NoResultException;
import nl.birthcare.funding.examples.claims.io.DeclarationFile;
import nl.birthcare.funding.examples.claims.io.Dossiers;
import nl.birthcare.funding.examples.claims.policy.AgreementFiles;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which declarations a command judges, by which agreements, and whether among all lines of the file. */
final class DeclarationOptions {

    @Mixin
    private final AgreementFiles agreements = new AgreementFiles();

    @Option(
            names = "--in",
            required = true,
            paramLabel = "<file.ndjson>",
            description = "The declarations: a file on disk, since it is read twice. Standard input is not supported.")
    private Path in = Path.of("");

    @Option(
            names = "--no-history",
            description = "Judges each row alone, in the order of the input. Then nothing that depends on other"
                    + " lines can be verified (repeated references, credits, bundles, summed hours), and each line"
                    + " has a finding HISTORY_MISSING.")
    private boolean noHistory;

    /** What insurers and declarants agreed. */
    Agreements agreements() {
        return agreements.read();
    }

    /** The same, with those of files that another option names. */
    Agreements agreements(String option, List<Path> more) {
        return agreements.read(option, more);
    }

    /** The file, behind earlier ones if there are any. */
    DeclarationFile declarations(List<Path> earlier) {
        if (noHistory && !earlier.isEmpty()) {
            throw new NoResultException(
                    "--history gives lines to judge by, and --no-history judges each row alone: name one of them");
        }
        return DeclarationFile.at(in).after(earlier);
    }

    /** The snapshot, or null if none was asked for. */
    Dossiers dossiers(DeclarationFile declarations, int threads) throws IOException {
        return noHistory ? declarations.withoutHistory() : declarations.snapshot(threads);
    }

    /** Whether each row is judged alone. */
    boolean isWithoutHistory() {
        return noHistory;
    }

    Path in() {
        return in;
    }
}
