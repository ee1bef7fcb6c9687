package nl.birthcare.funding.examples.claims.ledger;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nl.birthcare.funding.core.json.DeclarationRows;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.examples.claims.exit.ExitCode;
import nl.birthcare.funding.examples.claims.exit.Failures;
import nl.birthcare.funding.examples.claims.exit.NoResultException;
import nl.birthcare.funding.examples.claims.options.OutputForm;
import nl.birthcare.funding.examples.claims.policy.AgreementFiles;
import nl.birthcare.funding.examples.claims.policy.BookOptions;
import nl.birthcare.funding.examples.claims.policy.Policies;
import nl.birthcare.funding.examples.claims.text.ExplanationText;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.booking.BookedDeclaration;
import nl.birthcare.funding.rules.explain.Explanation;
import nl.birthcare.funding.rules.history.Dossier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells why the answer about a line of a ledger is what it is. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description =
                "Tells why the answer about one line is what it is, among everything of its client that is in the ledger: of a credit"
                        + " also which line of an earlier month it reverses. As 'claims explain' does for a file.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the line was explained, whatever its answer",
            "2:wrong usage, no such line, or a ledger that could not be read"
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  claims ledger explain --ledger births.ledger --line D2021-1/1 \\",
            "    --declarant 06999909 --policy enacted --with births.ndjson.overlay.json \\",
            "    --with national-mono-cost --agreements births.ndjson.agreements.json"
        })
final class LedgerExplainCommand implements Callable<Integer> {

    @Mixin
    private final LedgerOptions options = new LedgerOptions();

    @Option(names = "--line", required = true, paramLabel = "<reference>", description = "The reference of the line.")
    private String line = "";

    @Option(names = "--declarant", required = true, paramLabel = "<agb>", description = "Who declared it: an AGB code.")
    private String declarant = "";

    @Mixin
    private final BookOptions policy = new BookOptions();

    @Mixin
    private final AgreementFiles agreements = new AgreementFiles();

    @Option(names = "--json", description = "Prints JSON in place of text (form: claims schema explanation).")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Override
    public Integer call() {
        AgbCode by = declarant();
        FundingEngine engine = Policies.engine(policy.book(), policy.named()).with(agreements.read());
        try (Ledger ledger = LedgerOpening.forReading(options.ledger(), options.secret());
                LedgerRows rows = new LedgerRows(ledger, engine::decisive)) {
            LedgerPolicy.of(engine).requireBookedBy(ledger, engine);
            List<Explanation> explanations = explain(engine, rows, by);
            if (explanations.isEmpty()) {
                throw new NoResultException(
                        "--line must be the reference of a line of that declarant in the ledger, but none is " + line);
            }
            PrintWriter out = spec.commandLine().getOut();
            for (Explanation explanation : explanations) {
                if (json) {
                    OutputForm.print(explanation, out);
                } else {
                    ExplanationText.print(explanation, options.words(), out);
                }
            }
            return ExitCode.DONE;
        } catch (IOException e) {
            throw new NoResultException("Explaining line " + line + " stopped: " + Failures.reason(e), e);
        }
    }

    private AgbCode declarant() {
        try {
            return AgbCode.of(declarant);
        } catch (IllegalArgumentException e) {
            throw new NoResultException("--declarant cannot be used: " + e.getMessage(), e);
        }
    }

    private List<Explanation> explain(FundingEngine engine, LedgerRows rows, AgbCode by) throws IOException {
        List<Explanation> explanations = new ArrayList<>();
        DeclarationRows reader = new DeclarationRows();
        for (long number : rows.clientsNamed(by, line)) {
            StoredClient client = rows.client(number);
            for (List<BookedDeclaration> ofClient : client.byClient(reader)) {
                Dossier dossier = Dossier.among(
                        ofClient.stream().map(BookedDeclaration::declaration).toList(), client.others(reader));
                engine.explain(dossier).stream()
                        .filter(each ->
                                each.line().equals(line) && each.declarant().equals(by))
                        .forEach(explanations::add);
            }
        }
        return explanations;
    }
}
