package nl.birthcare.funding.examples.claims;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.birthcare.funding.examples.claims.history.HistoryStore;
import nl.birthcare.funding.rules.FundingEngine;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the commands that judge declarations are asked: by which book and agreements, and which declarations. */
final class InputOptions {

    private static final int MOST_THREADS = 256;

    @Mixin
    private final BookOptions policy = new BookOptions();

    @Option(
            names = "--agreements",
            paramLabel = "<file.json>",
            description = "What insurers and declarants agreed and who takes part in which partnership ('claims schema"
                    + " agreements'), once or more: the files are put together. Agreements of one insurer and"
                    + " declarant must not overlap.")
    private final List<Path> agreements = new ArrayList<>();

    @Option(
            names = "--in",
            required = true,
            paramLabel = "<file.ndjson>",
            description = "The declarations: a file on disk, since it is read twice. Standard input is not supported.")
    private Path in = Path.of("");

    @Option(
            names = "--no-history",
            description = "Takes no snapshot of all lines before they are judged. Then nothing that depends on other"
                    + " lines can be verified (repeated references, credits, bundles, summed hours), and each line"
                    + " has a finding HISTORY_MISSING.")
    private boolean noHistory;

    @Option(
            names = "--threads",
            paramLabel = "<n>",
            defaultValue = "1",
            description =
                    "How many threads judge; without it ${DEFAULT-VALUE}. The output is the same, to the byte, for"
                            + " any number.")
    private int threads;

    FundingEngine engine() {
        return Policies.engine(policy.book(), policy.named()).with(AgreementFiles.read(agreements));
    }

    DeclarationFile declarations() {
        return DeclarationFile.at(in);
    }

    /** The snapshot, or null if none was asked for. */
    @Nullable
    HistoryStore history(DeclarationFile declarations) throws IOException {
        return noHistory ? null : declarations.snapshot(threads());
    }

    /** How many threads judge, of a number that makes sense. */
    int threads() {
        if (threads < 1 || threads > MOST_THREADS) {
            throw new NoResultException("--threads must be from 1 to " + MOST_THREADS + ", but is " + threads);
        }
        return threads;
    }

    NoResultException empty() {
        return new NoResultException("--in " + in + " must hold at least one row, but holds none");
    }

    Path in() {
        return in;
    }
}
