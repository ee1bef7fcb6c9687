package nl.birthcare.funding.examples.claims.policy;

import java.util.ArrayList;
import java.util.List;
import nl.birthcare.funding.examples.claims.exit.NoResultException;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyDocument;
import nl.birthcare.funding.rules.policy.scenario.Scenario;
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
            description =
                    "An overlay to add to the book, once or more: national-mono-cost, national-mono-cost-2021-held,"
                            + " a JSON file of entries, or a catalogue of your codes. No book holds an allocation key or the codes of integral performances;"
                            + " overlays supply them. A catalogue is a CSV file with the columns code and performance (or JSON,"
                            + " 'claims schema catalogue'): each row gives a code on list 069 the published performance that it"
                            + " stands for, such as X00001 for prenatal. 'claims policy show' lists them.")
    private final List<String> overlays = new ArrayList<>();

    @Option(
            names = "--scenario",
            paramLabel = "<scenario>",
            description = {
                "A change to assume, once or more: a name of 'claims policy questions', or a JSON file ('claims schema"
                        + " scenario'). Values that it asks for follow its name; one that is named again makes a list:",
                "--scenario <name>,firstDay=2027-01-01",
                "Every result carries the name of the scenario."
            })
    private final List<String> scenarios = new ArrayList<>();

    /**
     * Reads the book, with its overlays and under its scenarios.
     *
     * @return the book
     * @throws NoResultException if a part of it cannot be read, or they do not go together
     */
    public PolicyBook book() {
        return Policies.under(Policies.book(policy, overlays), "--scenario", scenarios);
    }

    /** The book with all that its documents state besides rules. */
    PolicyBook documentedBook() {
        return Policies.under(Policies.documented(policy, overlays), "--scenario", scenarios);
    }

    /**
     * Returns the book as the caller named it, for messages.
     *
     * @return the name or file
     */
    public String named() {
        return policy;
    }

    /**
     * Reads the book without its overlays, for callers that put the parts together elsewhere.
     *
     * @return the book
     * @throws NoResultException if it cannot be read
     */
    public PolicyBook base() {
        return Policies.book("--policy", policy);
    }

    /**
     * Reads the overlays.
     *
     * @return the overlays, as they were named
     * @throws NoResultException if one cannot be read
     */
    public List<PolicyDocument> overlays() {
        PolicyBook together = Policies.book(policy, overlays);
        return Overlay.all("--with", overlays).stream()
                .map(overlay -> overlay.entries().apply(together))
                .toList();
    }

    /**
     * Reads the scenarios.
     *
     * @return the scenarios, as they were named
     * @throws NoResultException if one cannot be read
     */
    public List<Scenario> scenarios() {
        return scenarios.stream()
                .map(scenario -> Policies.scenario("--scenario", scenario))
                .toList();
    }
}
