package nl.birthcare.funding.examples.claims.allocate;

import java.io.IOException;
import java.nio.file.Path;
import nl.birthcare.funding.examples.claims.exit.NoResultException;
import nl.birthcare.funding.examples.claims.history.HistoryStore;
import nl.birthcare.funding.examples.claims.io.DeclarationFile;
import nl.birthcare.funding.examples.claims.policy.BookOptions;
import nl.birthcare.funding.examples.claims.policy.Policies;
import nl.birthcare.funding.rules.FundingEngine;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the commands that judge declarations are asked: by which book and agreements, and which declarations. */
final class InputOptions {

    private static final int MOST_THREADS = 256;

    @Mixin
    private final BookOptions policy = new BookOptions();

    @Mixin
    private final DeclarationOptions asked = new DeclarationOptions();

    @Option(
            names = "--threads",
            paramLabel = "<n>",
            defaultValue = "1",
            description =
                    "How many threads judge; without it ${DEFAULT-VALUE}. The output is the same, to the byte, for"
                            + " any number.")
    private int threads;

    FundingEngine engine() {
        return Policies.engine(policy.book(), policy.named()).with(asked.agreements());
    }

    DeclarationFile declarations() {
        return asked.declarations();
    }

    /** The snapshot, or null if none was asked for. */
    @Nullable
    HistoryStore history(DeclarationFile declarations) throws IOException {
        return asked.history(declarations, threads());
    }

    /** How many threads judge, of a number that makes sense. */
    int threads() {
        if (threads < 1 || threads > MOST_THREADS) {
            throw new NoResultException("--threads must be from 1 to " + MOST_THREADS + ", but is " + threads);
        }
        return threads;
    }

    Path in() {
        return asked.in();
    }
}
