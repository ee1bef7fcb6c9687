package nl.birthcare.funding.examples.claims.allocate;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.examples.claims.csv.CsvLines;
import nl.birthcare.funding.examples.claims.csv.PerformanceIndex;
import nl.birthcare.funding.examples.claims.exit.ExitCode;
import nl.birthcare.funding.examples.claims.exit.Failures;
import nl.birthcare.funding.examples.claims.exit.NoResultException;
import nl.birthcare.funding.examples.claims.io.Progress;
import nl.birthcare.funding.examples.claims.io.UnfinishedFile;
import nl.birthcare.funding.examples.claims.options.LanguageOption;
import nl.birthcare.funding.examples.claims.options.SeparatorOption;
import nl.birthcare.funding.examples.claims.policy.BookOptions;
import nl.birthcare.funding.examples.claims.text.Table;
import nl.birthcare.funding.examples.claims.text.Texts;
import nl.birthcare.funding.examples.claims.text.Words;
import nl.birthcare.funding.rules.bulk.BulkAllocator;
import nl.birthcare.funding.rules.bulk.BulkOutcome;
import nl.birthcare.funding.rules.bulk.LineColumns;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.ledger.FrameworkLedger;
import nl.birthcare.funding.rules.ledger.LedgerReport;
import nl.birthcare.funding.rules.ledger.LedgerStatement;
import nl.birthcare.funding.rules.policy.PolicyBook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Charges lines in columns to the macro frameworks: only the sums, as fast as it goes. */
@Command(
        name = "totals",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Charges lines of CSV to the three macro frameworks and prints the sums.",
            "",
            "Input: CSV in UTF-8 with the header 'list,code,serviceDate,amountCents,direction': one line of a"
                    + " declaration per row, the amount in whole cents and never negative, the direction DEBIT or"
                    + " CREDIT, the day as in 2021-03-14. The file is read once, and memory stays flat. Each"
                    + " line is one row, whatever quotes it holds; one that cannot be read is reported, and spoils no other.",
            "",
            "It checks code, form of funding, date and size only. What it refuses, 'claims allocate' refuses too;"
                    + " 'claims allocate' may refuse more, and leave more unverified. No agreement is known here, so none"
                    + " divides a line. Without references it is not known which line a credit reverses: a credit is left"
                    + " unallocated (NEEDS_HISTORY), unless --net-sums is given.",
            "",
            "Output: a table of what each framework bears, of control totals, and of why lines were not divided. The files"
                    + " of --out and --undivided are replaced together, when both are complete."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every line was allocated",
            "1:complete, but a line was refused or left unallocated, or a row could not be read",
            "2:wrong usage, no rows, or a file that could not be read or written; the files are as they were"
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  claims totals --policy enacted --with catalogue.csv \\",
            "    --with national-mono-cost --in lines.csv --out positions.json"
        })
public final class TotalsCommand implements Callable<Integer> {

    @Mixin
    private final BookOptions policy = new BookOptions();

    @Option(names = "--in", required = true, paramLabel = "<file.csv>", description = "The lines, in a file of CSV.")
    private Path in = Path.of("");

    @Mixin
    private final SeparatorOption separator = new SeparatorOption();

    @Option(
            names = "--out",
            paramLabel = "<file.json>",
            description = "Where the sums go as well, in cents ('claims schema positions').")
    private @Nullable Path out;

    @Option(
            names = "--undivided",
            paramLabel = "<file.csv>",
            description = "Where the rows that were not divided go, with the columns row, verdict, reason, findings and"
                    + " problem: the number of the row in the input, the header counted, the codes of what was found, and"
                    + " of a row that could not be read which field breaks which rule.")
    private @Nullable Path undivided;

    @Option(
            names = "--net-sums",
            description =
                    "Divides credits as well, each as a debit of its day with the sign changed. That can differ from the"
                            + " line that it reverses by a cent, or by another key. The result says so.")
    private boolean netSums;

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Override
    public Integer call() {
        PolicyBook book = policy.book();
        PerformanceIndex performances = PerformanceIndex.of(book.performanceCodes());
        BulkAllocator debits = BulkAllocator.of(book, performances.performances());
        BulkAllocator allocator = netSums ? debits.withNetSums() : debits;
        try (UnfinishedFile sums = out == null ? null : UnfinishedFile.of("--out", out);
                UnfinishedFile others = undivided == null ? null : UnfinishedFile.of("--undivided", undivided);
                Undivided rows = Undivided.to(others)) {
            LedgerReport report = read(performances, allocator, rows);
            if (report.totals().rows() == 0) {
                throw new NoResultException(
                        "--in " + in + " must hold at least one row after its header, but holds none");
            }
            if (sums != null) {
                sums.write(FundingJson.writePretty(LedgerStatement.of(book, report)));
            }
            rows.flush();
            UnfinishedFile.finish(
                    Stream.of(others, sums).filter(Objects::nonNull).toList());
            print(book, report, rows);
            return ExitCode.of(report.totals().everythingAllocated());
        } catch (IllegalArgumentException e) {
            throw new NoResultException("--in " + in + " " + e.getMessage(), e);
        } catch (IOException | UncheckedIOException e) {
            throw new NoResultException("Charging " + in + " stopped: " + Failures.reason(e), e);
        }
    }

    private LedgerReport read(PerformanceIndex performances, BulkAllocator allocator, Undivided rows)
            throws IOException {
        FrameworkLedger ledger = new FrameworkLedger();
        try (InputStream bytes = Progress.ofReading(Files.newInputStream(in), "Charging", Files.size(in));
                CsvLines lines = new CsvLines(bytes, separator.separator(), performances, (row, problem) -> {
                    ledger.postUnreadableRow();
                    rows.addUnreadable(row, problem);
                })) {
            for (LineColumns some = lines.next(); some.count() > 0; some = lines.next()) {
                BulkOutcome outcome = allocator.allocate(some);
                ledger.post(outcome);
                for (int line : outcome.undivided()) {
                    rows.add(lines.row(line), outcome, line);
                }
            }
        }
        return ledger.report();
    }

    private void print(PolicyBook book, LedgerReport report, Undivided rows) {
        Words words = language.words();
        PrintWriter terminal = spec.commandLine().getOut();
        new AllocationTables(words, terminal).sums(book, report);
        terminal.println(words.say("by-columns"));
        if (report.netSums()) {
            terminal.println(words.say("by-columns.net-sums"));
        }
        rows.printUnreadable(spec.commandLine().getErr());
        if (!rows.counts.isEmpty() || !rows.reasons.isEmpty()) {
            terminal.println();
            Table table = words.table(1, "by-columns.because", "by-columns.rows");
            rows.counts.forEach((code, count) -> table.add(code, Texts.number(count)));
            rows.reasons.forEach(
                    (reason, count) -> table.add(words.say("undivided.reason", reason), Texts.number(count)));
            table.print(terminal);
        }
        terminal.flush();
    }

    /** The rows that were not divided: counts by what was found, and a file where one is wanted. */
    private static final class Undivided implements AutoCloseable {

        /** How many of the rows that could not be read the terminal shows. */
        private static final int SHOWN = 20;

        private final SortedMap<String, Long> counts = new TreeMap<>();
        private final SortedMap<String, Long> reasons = new TreeMap<>();
        private final List<String> unreadable = new ArrayList<>();
        private final @Nullable CsvWriter file;

        private Undivided(@Nullable CsvWriter file) {
            this.file = file;
        }

        static Undivided to(@Nullable UnfinishedFile path) throws IOException {
            if (path == null) {
                return new Undivided(null);
            }
            Writer to = Files.newBufferedWriter(path.path(), StandardCharsets.UTF_8);
            CsvWriter file = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(to);
            file.writeRecord("row", "verdict", "reason", "findings", "problem");
            return new Undivided(file);
        }

        void addUnreadable(long row, String problem) {
            counts.merge(FindingCode.UNREADABLE_ROW.name(), 1L, Long::sum);
            if (unreadable.size() < SHOWN) {
                unreadable.add("Row " + row + " was left out: " + problem + ".");
            }
            if (file != null) {
                file.writeRecord(Long.toString(row), "", "", FindingCode.UNREADABLE_ROW.name(), problem);
            }
        }

        void printUnreadable(PrintWriter terminal) {
            unreadable.forEach(terminal::println);
            long all = counts.getOrDefault(FindingCode.UNREADABLE_ROW.name(), 0L);
            if (all > SHOWN) {
                terminal.println("The first " + SHOWN + " of " + Texts.number(all)
                        + " rows that were left out are shown; --undivided names all.");
            }
            terminal.flush();
        }

        void add(long row, BulkOutcome outcome, int line) {
            outcome.findings(line).forEach(code -> counts.merge(code.name(), 1L, Long::sum));
            outcome.reason(line).ifPresent(reason -> reasons.merge(reason.name(), 1L, Long::sum));
            if (file != null) {
                file.writeRecord(
                        Long.toString(row),
                        outcome.verdict(line).name(),
                        outcome.reason(line).map(Enum::name).orElse(""),
                        outcome.findings(line).stream().map(Enum::name).collect(Collectors.joining(" ")),
                        "");
            }
        }

        /** Brings all rows into the file. */
        void flush() throws IOException {
            if (file != null) {
                file.flush();
            }
        }

        @Override
        public void close() throws IOException {
            if (file != null) {
                file.close();
            }
        }
    }
}
