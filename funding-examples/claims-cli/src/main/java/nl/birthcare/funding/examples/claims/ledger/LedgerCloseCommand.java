package nl.birthcare.funding.examples.claims.ledger;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import nl.birthcare.funding.examples.claims.exit.ExitCode;
import nl.birthcare.funding.examples.claims.exit.Failures;
import nl.birthcare.funding.examples.claims.exit.NoResultException;
import nl.birthcare.funding.examples.claims.options.YearConverter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Closes a year. */
@Command(
        name = "close",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description =
                "Closes a charge year: its positions as they are known on the booking day are fixed. A line of that year that is"
                        + " booked later keeps its year, is booked on its own day, and is told apart as booked after closing.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:closed", "2:wrong usage, a year that is closed, or a ledger that could not be written"},
        footerHeading = "%nExample:%n",
        footer = "  claims ledger close 2020 --ledger births.ledger --booked-on 2022-07-01")
final class LedgerCloseCommand implements Callable<Integer> {

    @Parameters(paramLabel = "<year>", converter = YearConverter.class, description = "The charge year.")
    private int year;

    @Mixin
    private final LedgerOptions options = new LedgerOptions();

    @Option(names = "--booked-on", required = true, paramLabel = "<day>", description = "The day of the closing.")
    private LocalDate bookedOn = LocalDate.EPOCH;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (Ledger ledger = LedgerOpening.forChanges(options.ledger(), options.secret())) {
            close(ledger);
            PrintWriter out = spec.commandLine().getOut();
            out.println(options.words().say("ledger.closed", year, bookedOn));
            new LedgerTables(options.words(), out).closed(ledger);
            out.flush();
            return ExitCode.DONE;
        } catch (IOException e) {
            throw new NoResultException(
                    "Closing " + year + " stopped, and nothing was changed: " + Failures.reason(e), e);
        }
    }

    private void close(Ledger ledger) throws IOException {
        if (bookedOn.getYear() <= year) {
            throw new NoResultException(
                    "A year can be closed once it has ended, but " + year + " has not on " + bookedOn);
        }
        Ledger.Entry last = ledger.last()
                .orElseThrow(
                        () -> new NoResultException("A year can be closed once something is booked, but nothing is"));
        ledger.bookings().stream()
                .filter(entry -> entry.closedYear().equals(OptionalInt.of(year)))
                .findFirst()
                .ifPresent(entry -> {
                    throw new NoResultException("Year " + year + " was closed before, on " + entry.bookedOn());
                });
        ledger.add(new Ledger.Entry(
                ledger.next(bookedOn),
                Ledger.Kind.CLOSING,
                bookedOn,
                Optional.empty(),
                OptionalInt.of(year),
                last.policy(),
                last.agreements(),
                last.totals()));
        ledger.commit();
    }
}
