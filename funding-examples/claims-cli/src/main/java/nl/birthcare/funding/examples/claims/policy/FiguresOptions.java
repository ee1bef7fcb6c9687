package nl.birthcare.funding.examples.claims.policy;

import java.util.ArrayList;
import java.util.List;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyBooks;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the commands that show published figures are asked: by which book. */
public final class FiguresOptions {

    @Option(
            names = "--policy",
            paramLabel = "<book>",
            description = "The policy book beside the published figures: announced-2020 or enacted; or a JSON file"
                    + " ('claims schema policy'), whose own figures count. Without one, the published figures alone.")
    private @Nullable String policy;

    @Option(
            names = "--with",
            paramLabel = "<overlay>",
            description =
                    "An overlay to add, once or more: a JSON file of figures or other entries ('claims schema policy'), or"
                            + " one that comes with the library, such as the key national-mono-cost.")
    private final List<String> overlays = new ArrayList<>();

    @Option(
            names = "--scenario",
            paramLabel = "<scenario>",
            description = {
                "A change to assume, once or more: contributions-abolished with its first day, or a JSON file ('claims"
                        + " schema scenario'). One that is about more than figures needs --policy.",
                "--scenario <name>,firstDay=2027-01-01"
            })
    private final List<String> scenarios = new ArrayList<>();

    /**
     * Reads the published figures, by themselves or with the book that was named, with what was added.
     *
     * @return the book
     * @throws NoResultException if a part of it cannot be read, or they do not go together
     */
    public PolicyBook book() {
        PolicyBook book = policy == null
                ? PolicyBooks.figures()
                : Policies.withFigures(policy, Policies.book("--policy", policy));
        PolicyBook extended = Policies.with(book, "--with", overlays);
        return policy == null
                ? Policies.figuresUnder(extended, "--scenario", scenarios)
                : Policies.under(extended, "--scenario", scenarios);
    }

    /**
     * Returns the book as the caller named it.
     *
     * @return the name or file, or null where none was named
     */
    @Nullable
    public String named() {
        return policy;
    }
}
