package nl.birthcare.funding.examples.claims.allocate;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.birthcare.funding.examples.claims.exit.ExitCode;
import nl.birthcare.funding.examples.claims.exit.Failures;
import nl.birthcare.funding.examples.claims.exit.NoResultException;
import nl.birthcare.funding.examples.claims.io.DeclarationFile;
import nl.birthcare.funding.examples.claims.io.Dossiers;
import nl.birthcare.funding.examples.claims.options.LanguageOption;
import nl.birthcare.funding.examples.claims.text.Words;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.ledger.LedgerReport;
import nl.birthcare.funding.rules.policy.PolicyBook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what there is against declarations. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Checks every line: permitted, unverified or refused, why, and by which document.",
            "",
            "Input: as for 'claims allocate', and read twice as there. Output: one finding per line, JSON in UTF-8"
                    + " ('claims schema finding'), clients in the order in which they first come, each with all rows in"
                    + " the order of the input, and at the end what is unknown about the policy as a whole. A table of counts goes"
                    + " to the terminal, or to standard error if the findings go to standard output.",
            "'claims rules' lists the checks."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing was found, or notices only",
            "1:a line was refused or could not be verified, or a row could not be read",
            "2:wrong usage, no rows, or a file that could not be read or written; --out is as it was"
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  claims check --policy enacted --with births.ndjson.overlay.json \\",
            "    --agreements births.ndjson.agreements.json \\",
            "    --in births.ndjson --out findings.ndjson"
        })
public final class CheckCommand implements Callable<Integer> {

    @Mixin
    private final InputOptions input = new InputOptions();

    @Option(
            names = "--out",
            paramLabel = "<file.ndjson>",
            description = "Where the findings go, replaced as a whole; without it, to standard output.")
    private @Nullable Path out;

    @Mixin
    private final ReturnCodeOptions codes = new ReturnCodeOptions();

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Override
    public Integer call() {
        FundingEngine engine = input.engine();
        DeclarationFile declarations = input.declarations();
        FindingRows rows = new FindingRows(codes.codes(), engine.book().scenario(), language.locale());
        try (Dossiers dossiers = input.dossiers(declarations);
                FindingsFile findings = FindingsFile.at(out, rows)) {
            AssessmentRun run = new AssessmentRun(engine, dossiers, findings);
            LedgerReport report = run.assess("Checking", input.threads());
            findings.finish();
            print(engine.book(), run.totals(), report);
            return ExitCode.of(run.totals().findings().noneAboveNotice());
        } catch (IOException | UncheckedIOException e) {
            throw new NoResultException("Checking " + input.in() + " stopped: " + Failures.reason(e), e);
        }
    }

    private void print(PolicyBook book, RunTotals totals, LedgerReport report) {
        Words words = language.words();
        PrintWriter terminal =
                out == null ? spec.commandLine().getErr() : spec.commandLine().getOut();
        terminal.println(words.heading("check.heading", book.name()));
        AllocationTables.verdicts(totals, words, terminal);
        terminal.println();
        AllocationTables.findings(totals.findings(), words, terminal);
        AllocationTables.rows(report.totals(), words, terminal);
        terminal.flush();
    }
}
