package nl.birthcare.funding.examples.claims;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.ledger.LedgerReport;
import nl.birthcare.funding.rules.policy.PolicyBook;
import picocli.CommandLine.Command;
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
                    + " finding with its number and path, and the rest goes on. Memory stays flat however long the"
                    + " file is; a row of more than 32 MiB counts as unreadable.",
            "",
            "Output: a directory of three files, replaced as a whole when all three are complete:",
            "  allocations.ndjson  per line what it puts on each framework and by what,",
            "                      in the order of the input ('claims schema allocation')",
            "  findings.ndjson     what was found about lines and rows",
            "                      ('claims schema finding')",
            "  positions.json      what each framework bears per form and year, and",
            "                      control totals ('claims schema positions')",
            "and a table on the terminal. A run that is broken off leaves a hidden directory '.<dir>.new-...' beside it,"
                    + " which can be removed."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every line was allocated",
            "1:the directory is complete, but a line was refused or left unallocated, or a row could not be read",
            "2:wrong usage, no rows, or a file that could not be read or written; the directory is as it was"
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  claims generate --births 1000 --year 2021 --seed 1 --out births.ndjson",
            "  claims allocate --policy enacted --with births.ndjson.overlay.json \\",
            "    --with national-mono-cost --in births.ndjson --out result"
        })
final class AllocateCommand implements Callable<Integer> {

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

    @Option(names = "--in", required = true, paramLabel = "<file.ndjson>", description = "The declarations.")
    private Path in = Path.of("");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "<dir>",
            description = "The directory of the result: new, empty, or holding an earlier result and nothing else.")
    private Path out = Path.of("");

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Override
    public Integer call() {
        PolicyBook book = Policies.book(policy, overlays);
        FundingEngine engine = Policies.engine(book, policy);
        try (InputStream rows = open();
                OutputDirectory directory = OutputDirectory.at(out, ResultFiles.NAMES);
                ResultFiles files = new ResultFiles(directory, book)) {
            AllocationRun run = new AllocationRun(engine, files);
            run.read(rows);
            LedgerReport report = run.report();
            if (report.totals().rows() == 0) {
                throw new NoResultException("--in " + in + " must hold at least one row, but holds none");
            }
            files.finish(report);
            directory.replace();
            new AllocationTables(spec.commandLine().getOut()).print(book, report, run);
            return ExitCode.of(report.totals().everythingAllocated());
        } catch (IOException e) {
            throw new NoResultException(
                    "Allocating " + in + " stopped, and " + out + " is as it was: " + Failures.reason(e), e);
        }
    }

    private InputStream open() {
        if (Files.isDirectory(in)) {
            throw new NoResultException("--in must be a file, but " + in + " is a directory");
        }
        try {
            return Progress.ofReading(Files.newInputStream(in), "Allocating", Files.size(in));
        } catch (IOException e) {
            throw new NoResultException(
                    "--in must be a file that can be read, but " + in + " cannot: " + Failures.reason(e), e);
        }
    }
}
