package nl.birthcare.funding.examples.claims.ledger;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import nl.birthcare.funding.examples.claims.exit.ExitCode;
import nl.birthcare.funding.examples.claims.exit.Failures;
import nl.birthcare.funding.examples.claims.exit.NoResultException;
import nl.birthcare.funding.examples.claims.text.Table;
import nl.birthcare.funding.examples.claims.text.Texts;
import nl.birthcare.funding.examples.claims.text.Words;
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
        exitCodeList = {"0:shown", "2:wrong usage, or a ledger that could not be read"},
        footerHeading = "%nExample:%n",
        footer = "  claims ledger show --ledger births.ledger")
final class LedgerShowCommand implements Callable<Integer> {

    @Mixin
    private final LedgerOptions options = new LedgerOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (Ledger ledger = LedgerOpening.forReading(options.ledger(), options.secret())) {
            print(ledger, options.words(), spec.commandLine().getOut());
            return ExitCode.DONE;
        } catch (IOException e) {
            throw new NoResultException("Showing the ledger stopped: " + Failures.reason(e), e);
        }
    }

    private static void print(Ledger ledger, Words words, PrintWriter out) throws IOException {
        out.println(words.heading("ledger.bookings", ledger.book().orElseGet(() -> words.say("ledger.no-book"))));
        Table table = words.table(
                4, "ledger.number", "ledger.booked-on", "ledger.of", "ledger.delivery", "ledger.rows-unreadable");
        BookedTotals before = BookedTotals.none();
        BookedTotals after = BookedTotals.none();
        for (Ledger.Entry entry : ledger.bookings()) {
            String of = entry.closedYear().isPresent()
                    ? words.say("ledger.closing-of", entry.closedYear().getAsInt())
                    : words.name(entry.kind());
            table.add(
                    Long.toString(entry.id()),
                    entry.bookedOn().toString(),
                    of,
                    entry.delivery().map(delivery -> delivery.substring(0, 12)).orElse("-"),
                    Texts.number(ledger.unreadable(entry)));
            before = after;
            after = entry.totals();
        }
        table.print(out);
        out.println();
        LedgerTables tables = new LedgerTables(words, out);
        out.println(words.heading("ledger.last"));
        tables.totals(before, after.minus(before), after);
        tables.closed(ledger);
        out.flush();
    }
}
