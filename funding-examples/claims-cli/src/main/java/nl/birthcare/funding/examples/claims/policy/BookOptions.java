package nl.birthcare.funding.examples.claims.policy;

import java.util.ArrayList;
import java.util.List;
import nl.birthcare.funding.rules.policy.PolicyBook;
import picocli.CommandLine.Option;

/** Which policy book a command goes by. */
public final class BookOptions {

    @Option(
            names = "--policy",
            required = true,
            paramLabel = "<book>",
            description = "The policy book: announced-2020 (what the minister's letters describe), enacted (what"
                    + " happened), or a JSON file ('claims schema policy').")
    private String policy = "";

    @Option(
            names = "--with",
            paramLabel = "<overlay>",
            description = "An overlay to add to the book, once or more: national-mono-cost, or a JSON file. No book"
                    + " holds an allocation key or the codes of integral performances; overlays supply them.")
    private final List<String> overlays = new ArrayList<>();

    @Option(
            names = "--scenario",
            paramLabel = "<scenario>",
            description = "A change to assume, once or more: a name of 'claims policy questions', or a JSON file"
                    + " ('claims schema scenario'). Values that it asks for follow after commas, as in"
                    + " contributions-abolished,firstDay=2027-01-01; one that is named again makes a list. The name"
                    + " of the scenario stands in every result.")
    private final List<String> scenarios = new ArrayList<>();

    public PolicyBook book() {
        return Policies.under(Policies.book(policy, overlays), "--scenario", scenarios);
    }

    /** The book with all that its documents state besides rules. */
    PolicyBook documentedBook() {
        return Policies.under(Policies.documented(policy, overlays), "--scenario", scenarios);
    }

    /** The book as the caller named it, for messages. */
    public String named() {
        return policy;
    }
}
