package nl.birthcare.funding.examples.claims.allocate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.examples.claims.exit.ExitCode;
import nl.birthcare.funding.examples.claims.exit.Failures;
import nl.birthcare.funding.examples.claims.exit.NoResultException;
import nl.birthcare.funding.examples.claims.io.DeclarationFile;
import nl.birthcare.funding.examples.claims.io.Dossiers;
import nl.birthcare.funding.examples.claims.io.JsonRows;
import nl.birthcare.funding.examples.claims.io.OutputDirectory;
import nl.birthcare.funding.examples.claims.ledger.DeclaredOptions;
import nl.birthcare.funding.examples.claims.ledger.Month;
import nl.birthcare.funding.examples.claims.ledger.MonthOptions;
import nl.birthcare.funding.examples.claims.options.LanguageOption;
import nl.birthcare.funding.examples.claims.options.SeparatorOption;
import nl.birthcare.funding.examples.claims.report.ReportOption;
import nl.birthcare.funding.examples.claims.report.ReportPlace;
import nl.birthcare.funding.rules.Assessment;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.check.ReturnCodes;
import nl.birthcare.funding.rules.ledger.LedgerReport;
import nl.birthcare.funding.rules.receipt.Receipt;
import nl.birthcare.funding.rules.receipt.SealedReceipt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Charges a file of declarations to the macro frameworks. */
@Command(
        name = "allocate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Charges declarations to the three macro frameworks.",
            "",
            "Input: one declaration per line, JSON in UTF-8 ('claims schema declaration'). Amounts are whole cents and"
                    + " never negative: the direction of a line carries the sign. A row that cannot be read becomes a"
                    + " finding with its number and path, and the rest goes on; a file in which no row is one JSON object"
                    + " has no result. A row of more than 16 MiB counts as unreadable.",
            "",
            "The file is read twice: first it is noted where the rows of each client stand, since all declarations of a"
                    + " client are judged together. What of these notes does not fit in a small part of the memory goes to"
                    + " temporary files of some 130 MB for a million lines, which hold no client's identity and are gone"
                    + " at the end. -Djava.io.tmpdir says where they go. Memory stays"
                    + " flat however many clients there are, but what there is about one must fit in it; one that does"
                    + " not ends the run with exit code 2, and with the memory that would do.",
            "",
            "Without a ledger, --history gives the files of earlier months: lines that belong together are judged"
                    + " together, and only those of --in are charged.",
            "",
            "Output: a directory of four files, replaced as a whole when all are complete:",
            "  allocations.ndjson  per line what it puts on each framework and by what;",
            "                      clients in the order in which they first come, each",
            "                      with all its rows in the order of the input",
            "                      ('claims schema allocation')",
            "  findings.ndjson     what was found about lines and rows, in the same",
            "                      order, and once what is unknown about the policy",
            "                      ('claims schema finding')",
            "  positions.json      what each framework bears per form and year, how sure",
            "                      and by which keys that is, control totals, and",
            "                      notices ('claims schema positions')",
            "  documents.json      where everything stands that decided a line: the rows",
            "                      name it by id ('claims schema documents')",
            "and a table on the terminal; with --report also a page to look at, with charts, how sure each amount is,"
                    + " by which key and on whose authority. A run that is killed leaves a hidden directory '.<dir>.new-...' beside it. If"
                    + " <dir> is missing then, the earlier result is whole in '.<dir>.new-.../earlier'. The next run with"
                    + " the same --out puts it back and removes the rest."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every line was allocated",
            "1:the directory is complete, but a line was refused or left unallocated, or a row could not be read",
            "2:wrong usage, no row that is a JSON object, or a file that could not be read or written,"
                    + " or a client that does not fit in memory; the directory"
                    + " is as it was"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  claims generate --births 1000 --year 2021 --seed 1 --out births.ndjson",
            "  claims allocate --policy enacted --with births.ndjson.overlay.json \\",
            "    --with national-mono-cost --agreements births.ndjson.agreements.json \\",
            "    --in births.ndjson --out result --report report.html"
        })
public final class AllocateCommand implements Callable<Integer> {

    @Mixin
    private final InputOptions input = new InputOptions();

    @Option(
            names = "--out",
            paramLabel = "<dir>",
            description =
                    "The directory of the result: new, empty, or holding an earlier result and nothing else. Needed"
                            + " without --ledger.")
    private @Nullable Path out;

    @Option(
            names = "--totals-only",
            description =
                    "Writes positions.json only: the sums, and no row per line or finding. The lines are judged all"
                            + " the same.")
    private boolean sumsOnly;

    @Option(
            names = "--receipts",
            paramLabel = "<file.ndjson>",
            description =
                    "Where a receipt of each line goes as well: everything that decided it, sealed by a fingerprint"
                            + " ('claims schema receipt'). 'claims verify' replays it, on any later day. It names no client.")
    private @Nullable Path receipts;

    @Option(
            names = "--table",
            paramLabel = "<file.csv>",
            description =
                    "Where one row of CSV for each line goes as well, for a spreadsheet: insurer, declarant, code, form,"
                            + " year, verdict, grade, key, and cents per framework.")
    private @Nullable Path table;

    @Mixin
    private final SeparatorOption separator = new SeparatorOption();

    @Mixin
    private final ReportOption page = new ReportOption();

    @Mixin
    private final ReturnCodeOptions codes = new ReturnCodeOptions();

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Mixin
    private final MonthOptions month = new MonthOptions();

    @Mixin
    private final DeclaredOptions declared = new DeclaredOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Override
    public Integer call() {
        return month.isAsked() ? book() : allocate(out == null ? missingOut() : out);
    }

    private static Path missingOut() {
        throw new NoResultException("--out must name the directory of the result, unless --ledger names a ledger");
    }

    private int book() {
        if (sumsOnly || receipts != null || table != null) {
            throw new NoResultException(
                    "--ledger keeps every receipt: --receipts, --table and --totals-only do not go with it");
        }
        if (input.hasHistory() || input.isWithoutHistory()) {
            throw new NoResultException(
                    "--ledger is the history of what it books: --history and --no-history do not go with it");
        }
        try (ReportPlace report = page.place()) {
            return new Month(
                            month,
                            declared,
                            input.engine(),
                            input.threads(),
                            spec.commandLine().getOut(),
                            language,
                            made -> report.write(language, made))
                    .book(input.in(), input.declarations(), out);
        } catch (IOException | UncheckedIOException e) {
            throw new NoResultException(
                    "Booking " + input.in() + " stopped, and nothing was booked: " + Failures.reason(e), e);
        }
    }

    private int allocate(Path directoryOfResult) {
        FundingEngine engine = input.engine();
        DeclarationFile declarations = input.declarations();
        try {
            declared.check(declarations, "there is no result");
            return charge(engine, declarations, directoryOfResult);
        } catch (IOException | UncheckedIOException e) {
            throw new NoResultException(
                    "Allocating " + input.in() + " stopped, and " + directoryOfResult + " is as it was: "
                            + Failures.reason(e),
                    e);
        }
    }

    private int charge(FundingEngine engine, DeclarationFile declarations, Path directoryOfResult) throws IOException {
        ReturnCodes returnCodes = codes.codes();
        try (OutputDirectory directory = OutputDirectory.at(directoryOfResult, ResultFiles.NAMES);
                Dossiers dossiers = input.dossiers(declarations);
                ResultFiles files = sumsOnly
                        ? ResultFiles.sums(directory, engine)
                        : ResultFiles.all(directory, engine, returnCodes, language.locale());
                RowsFile flat = table == null ? null : table(table, files);
                RowsFile kept = receipts == null ? null : receipts(receipts, flat == null ? files : flat)) {
            AssessmentRun.Results results = kept != null ? kept : flat != null ? flat : files;
            ReportedRun reported = new ReportedRun(results);
            AssessmentRun run = new AssessmentRun(engine, dossiers, page.isAsked() ? reported : results);
            LedgerReport report = run.assess("Allocating", input.threads());
            files.finish(report);
            page.write(language, words -> AllocationPage.of(engine, input.in(), report, run.totals(), reported, words));
            directory.replace();
            if (flat != null) {
                flat.finish();
            }
            if (kept != null) {
                kept.finish();
            }
            new AllocationTables(language.words(), spec.commandLine().getOut())
                    .print(engine.book(), report, run.totals());
            return ExitCode.of(report.totals().everythingAllocated());
        }
    }

    private RowsFile table(Path file, AssessmentRun.Results others) throws IOException {
        char between = separator.separator();
        return RowsFile.at("--table", file, TableRows.head(between), () -> new TableRows(between), others);
    }

    private static RowsFile receipts(Path file, AssessmentRun.Results others) throws IOException {
        return RowsFile.at("--receipts", file, "", () -> AllocateCommand::addReceipts, others);
    }

    private static void addReceipts(Assessment assessment, JsonRows rows) throws IOException {
        for (Receipt receipt : assessment.receipts()) {
            rows.row().writeRawValue(FundingJson.write(SealedReceipt.of(receipt)));
            rows.endRow();
        }
    }
}
