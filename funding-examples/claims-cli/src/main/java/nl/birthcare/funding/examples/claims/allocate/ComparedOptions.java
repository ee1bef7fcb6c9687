package nl.birthcare.funding.examples.claims.allocate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.examples.claims.io.JsonFiles;
import nl.birthcare.funding.examples.claims.policy.Policies;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.compare.IntegralComparison;
import nl.birthcare.funding.rules.compare.IntegralMapping;
import nl.birthcare.funding.rules.compare.PolicyComparison;
import nl.birthcare.funding.rules.policy.PolicyBook;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What {@code compare} is asked: two books, what is added to both or to one of them, and which declarations. */
final class ComparedOptions {

    private static final String BOOK = "announced-2020, enacted, or a JSON file ('claims schema policy').";

    @Option(names = "--a", required = true, paramLabel = "<book>", description = "The first policy book: " + BOOK)
    private String a = "";

    @Option(names = "--b", required = true, paramLabel = "<book>", description = "The second policy book: " + BOOK)
    private String b = "";

    @Option(
            names = "--with",
            paramLabel = "<overlay>",
            description = "An overlay to add to both books, once or more: national-mono-cost,"
                    + " national-mono-cost-2021-held, or a JSON file.")
    private final List<String> overlays = new ArrayList<>();

    @Option(names = "--with-a", paramLabel = "<overlay>", description = "An overlay to add to the first book only.")
    private final List<String> overlaysOfA = new ArrayList<>();

    @Option(names = "--with-b", paramLabel = "<overlay>", description = "An overlay to add to the second book only.")
    private final List<String> overlaysOfB = new ArrayList<>();

    @Option(
            names = "--scenario",
            paramLabel = "<scenario>",
            description = {
                "A change to assume by both books, once or more: a name of 'claims policy questions', or a JSON file ('claims"
                        + " schema scenario'). Values that it asks for follow its name:",
                "--scenario integral-care-widened,firstDay=2027-01-01"
            })
    private final List<String> scenarios = new ArrayList<>();

    @Option(
            names = "--scenario-a",
            paramLabel = "<scenario>",
            description = "A change to assume by the first book only.")
    private final List<String> scenariosOfA = new ArrayList<>();

    @Option(
            names = "--scenario-b",
            paramLabel = "<scenario>",
            description = "A change to assume by the second book only.")
    private final List<String> scenariosOfB = new ArrayList<>();

    @Option(
            names = "--agreements-a",
            paramLabel = "<file.json>",
            description = "Agreements and partnerships that only the first side knows, once or more.")
    private final List<Path> agreementsOfA = new ArrayList<>();

    @Option(
            names = "--agreements-b",
            paramLabel = "<file.json>",
            description =
                    "Agreements and partnerships that only the second side knows: one that was made afterwards, or that"
                            + " changed, is compared with what was known before.")
    private final List<Path> agreementsOfB = new ArrayList<>();

    @Mixin
    private final DeclarationOptions asked = new DeclarationOptions();

    /**
     * What a page says in its header.
     *
     * @param in the declarations
     * @param agreementsA what the first side knows
     * @param agreementsB what the second side knows
     */
    record Known(Path in, Agreements agreementsA, Agreements agreementsB) {}

    private Agreements knownA = Agreements.NONE;
    private Agreements knownB = Agreements.NONE;

    PolicyComparison comparison() {
        return PolicyComparison.of(engineA(), engineB());
    }

    /** Both policies, of which the second judges what a mapping declares integrally. */
    IntegralComparison integrally(Path mapping) {
        return IntegralComparison.of(
                engineA(), engineB(), JsonFiles.read("--integrally", mapping, IntegralMapping.class));
    }

    private FundingEngine engineA() {
        knownA = asked.agreements("--agreements-a", agreementsOfA);
        return engine("--a", a, "--with-a", overlaysOfA, "--scenario-a", scenariosOfA)
                .with(knownA);
    }

    private FundingEngine engineB() {
        knownB = asked.agreements("--agreements-b", agreementsOfB);
        return engine("--b", b, "--with-b", overlaysOfB, "--scenario-b", scenariosOfB)
                .with(knownB);
    }

    /** What both sides went by, once their engines are made. */
    Known known() {
        return new Known(asked.in(), knownA, knownB);
    }

    private FundingEngine engine(
            String option,
            String name,
            String withOption,
            List<String> ownOverlays,
            String scenarioOption,
            List<String> ownScenarios) {
        PolicyBook book = Policies.with(Policies.book(option, name), "--with", overlays);
        book = Policies.with(book, withOption, ownOverlays);
        book = Policies.under(book, "--scenario", scenarios);
        book = Policies.under(book, scenarioOption, ownScenarios);
        return Policies.engine(book, option, name);
    }

    /** Which declarations, and by which agreements that both know. */
    DeclarationOptions asked() {
        return asked;
    }
}
