package nl.birthcare.funding.examples.claims.allocate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.birthcare.funding.examples.claims.exit.NoResultException;
import nl.birthcare.funding.examples.claims.io.DeclarationFile;
import nl.birthcare.funding.examples.claims.io.Dossiers;
import nl.birthcare.funding.examples.claims.options.ThreadsOption;
import nl.birthcare.funding.examples.claims.policy.BookOptions;
import nl.birthcare.funding.examples.claims.policy.Policies;
import nl.birthcare.funding.rules.FundingEngine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the commands that judge declarations are asked: by which book and agreements, and which declarations. */
public final class InputOptions {

    @Mixin
    private final BookOptions policy = new BookOptions();

    @Mixin
    private final DeclarationOptions asked = new DeclarationOptions();

    @Option(
            names = "--history",
            paramLabel = "<file.ndjson>",
            description = "Earlier declarations, once or more in the order of receipt: a credit, a copy or a bundle in"
                    + " --in is judged as if all were one file. Nothing is written, counted or charged about them. A row"
                    + " that cannot be read ends the run with exit code 2.")
    private final List<Path> history = new ArrayList<>();

    @Mixin
    private final ThreadsOption threads = new ThreadsOption();

    /**
     * Makes the engine that goes by the book and the agreements.
     *
     * @return the engine
     * @throws NoResultException if a part of either cannot be read
     */
    public FundingEngine engine() {
        return Policies.engine(policy.book(), policy.named()).with(asked.agreements());
    }

    /**
     * Finds the declarations.
     *
     * @return the file, behind its history
     * @throws NoResultException if it cannot be read, or a file of its history cannot
     */
    public DeclarationFile declarations() {
        return asked.declarations(history);
    }

    /** Whether there are earlier files. */
    boolean hasHistory() {
        return !history.isEmpty();
    }

    /**
     * Notes where the rows of each client stand.
     *
     * @param declarations the file
     * @return the dossiers; each declaration alone if that was asked for
     * @throws IOException if it cannot be made
     */
    public Dossiers dossiers(DeclarationFile declarations) throws IOException {
        return asked.dossiers(declarations, threads());
    }

    /** Whether each row is judged alone. */
    boolean isWithoutHistory() {
        return asked.isWithoutHistory();
    }

    /** {@return how many threads judge, of a number that makes sense} */
    public int threads() {
        return threads.threads();
    }

    Path in() {
        return asked.in();
    }
}
