package nl.birthcare.funding.examples.claims.ledger;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import nl.birthcare.funding.examples.claims.exit.ExitCode;
import nl.birthcare.funding.examples.claims.exit.Failures;
import nl.birthcare.funding.examples.claims.exit.NoResultException;
import nl.birthcare.funding.examples.claims.text.Table;
import nl.birthcare.funding.examples.claims.text.Texts;
import nl.birthcare.funding.rules.receipt.BookedTotals;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows the bookings of a ledger, and what they come to. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description =
                "Shows the bookings, what the last of them changed, what the frameworks bear now, and what was booked to closed"
                        + " years after their closing.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:shown", "2:wrong usage, or a ledger that could not be read"})
final class LedgerShowCommand implements Callable<Integer> {

    @Mixin
    private final LedgerOptions options = new LedgerOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (Ledger ledger = Ledger.forReading(options.ledger(), options.secret())) {
            print(ledger, spec.commandLine().getOut());
            return ExitCode.DONE;
        } catch (IOException e) {
            throw new NoResultException("Showing the ledger stopped: " + Failures.reason(e), e);
        }
    }

    private static void print(Ledger ledger, PrintWriter out) throws IOException {
        out.println(
                Texts.heading("The bookings, by policy book " + ledger.book().orElse("of none yet")));
        Table table = Table.of(3, "Booking", "Booked on", "Of", "Delivery");
        BookedTotals before = BookedTotals.none();
        BookedTotals after = BookedTotals.none();
        for (Ledger.Entry entry : ledger.bookings()) {
            String of = entry.closedYear().isPresent()
                    ? "closing of " + entry.closedYear().getAsInt()
                    : Texts.words(entry.kind());
            table.add(
                    Long.toString(entry.id()),
                    entry.bookedOn().toString(),
                    of,
                    entry.delivery().map(delivery -> delivery.substring(0, 12)).orElse("-"));
            before = after;
            after = entry.totals();
        }
        table.print(out);
        out.println();
        LedgerTables tables = new LedgerTables(out);
        out.println(Texts.heading("What the last booking changed"));
        tables.totals(before, after.minus(before), after);
        tables.closed(ledger);
        out.flush();
    }
}
