package nl.birthcare.funding.examples.claims.ledger;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.examples.claims.exit.ExitCode;
import nl.birthcare.funding.examples.claims.exit.Failures;
import nl.birthcare.funding.examples.claims.exit.NoResultException;
import nl.birthcare.funding.rules.receipt.BookedTotals;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what was booked up to a day. */
@Command(
        name = "as-of",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description =
                "Shows what the frameworks bore by everything that was booked on a day or before it, and what was booked since.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:shown", "2:wrong usage, or a ledger that could not be read"},
        footerHeading = "%nExample:%n",
        footer = "  claims ledger as-of 2021-06-30 --ledger births.ledger")
final class LedgerAsOfCommand implements Callable<Integer> {

    @Parameters(paramLabel = "<day>", description = "The day of booking.")
    private LocalDate day = LocalDate.EPOCH;

    @Mixin
    private final LedgerOptions options = new LedgerOptions();

    @Option(names = "--json", description = "Prints JSON in place of text (form: claims schema totals).")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (Ledger ledger = LedgerOpening.forReading(options.ledger(), options.secret())) {
            print(ledger, spec.commandLine().getOut());
            return ExitCode.DONE;
        } catch (IOException e) {
            throw new NoResultException("Showing the ledger stopped: " + Failures.reason(e), e);
        }
    }

    private void print(Ledger ledger, PrintWriter out) {
        BookedTotals then = ledger.asOf(day);
        if (json) {
            out.print(FundingJson.writePretty(then));
        } else {
            out.println(options.words().heading("ledger.as-of", day));
            new LedgerTables(options.words(), out).totals(then, ledger.totals().minus(then), ledger.totals());
        }
        out.flush();
    }
}
