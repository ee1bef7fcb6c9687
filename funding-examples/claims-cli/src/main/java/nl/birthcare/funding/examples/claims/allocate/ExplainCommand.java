package nl.birthcare.funding.examples.claims.allocate;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.examples.claims.exit.ExitCode;
import nl.birthcare.funding.examples.claims.exit.Failures;
import nl.birthcare.funding.examples.claims.exit.NoResultException;
import nl.birthcare.funding.examples.claims.io.DeclarationFile;
import nl.birthcare.funding.examples.claims.io.Dossiers;
import nl.birthcare.funding.examples.claims.options.LanguageOption;
import nl.birthcare.funding.examples.claims.options.OutputForm;
import nl.birthcare.funding.examples.claims.text.ExplanationText;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.explain.Explanation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells why the answer about one line is what it is. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Tells why the answer about one line is what it is.",
            "",
            "Step by step: what was claimed, which date decides, what the policy book and the agreements say on that day,"
                    + " what was checked and found, by which weights the amount is divided and where the last cents went,"
                    + " what to do about it, and which documents decide, or that none does.",
            "",
            "Input: as for 'claims allocate', whose answer this is. The line is looked for first; then it is judged among all"
                    + " lines of its client. Where several lines have the reference, each is explained. A line of a ledger"
                    + " is explained by 'claims ledger explain'."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the line was explained, whatever its answer",
            "1:the same, but a row could not be read: lines of the client may be missing",
            "2:wrong usage, no such line, or a file that could not be read"
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  claims explain --policy enacted --with births.ndjson.overlay.json \\",
            "    --with national-mono-cost --agreements births.ndjson.agreements.json \\",
            "    --in births.ndjson --line D2021-1/1"
        })
public final class ExplainCommand implements Callable<Integer> {

    @Mixin
    private final InputOptions input = new InputOptions();

    @Option(names = "--line", required = true, paramLabel = "<reference>", description = "The reference of the line.")
    private String line = "";

    @Option(
            names = "--declarant",
            paramLabel = "<agb>",
            description = "Who declared it: an AGB code. Needed where several declarants use the reference.")
    private @Nullable String declarant;

    @Mixin
    private final OutputForm form = new OutputForm("explanation");

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Override
    public Integer call() {
        Optional<AgbCode> by = declarant();
        FundingEngine engine = input.engine();
        DeclarationFile declarations = input.declarations();
        SoughtLine sought = new SoughtLine(engine, line, by);
        try (Dossiers dossiers = input.dossiers(declarations)) {
            dossiers.read("Looking for the line", 1, engine::decisive, () -> sought);
            print(sought.explanations(input.in()));
        } catch (IOException | UncheckedIOException e) {
            throw new NoResultException("Explaining line " + line + " stopped: " + Failures.reason(e), e);
        }
        sayUnreadable(sought.unreadableRows());
        return ExitCode.of(sought.unreadableRows() == 0);
    }

    private Optional<AgbCode> declarant() {
        try {
            return Optional.ofNullable(declarant).map(AgbCode::of);
        } catch (IllegalArgumentException e) {
            throw new NoResultException("--declarant cannot be used: " + e.getMessage(), e);
        }
    }

    private void print(List<Explanation> explanations) {
        PrintWriter out = spec.commandLine().getOut();
        for (Explanation explanation : explanations) {
            if (form.isJson()) {
                OutputForm.print(explanation, out);
            } else {
                ExplanationText.print(explanation, language.words(), out);
            }
        }
    }

    private void sayUnreadable(long rows) {
        if (rows > 0) {
            PrintWriter err = spec.commandLine().getErr();
            err.println(language.words().say("explain.unreadable", rows));
            err.flush();
        }
    }
}
