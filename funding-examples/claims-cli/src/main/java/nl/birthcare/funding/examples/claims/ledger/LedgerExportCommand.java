package nl.birthcare.funding.examples.claims.ledger;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.examples.claims.exit.ExitCode;
import nl.birthcare.funding.examples.claims.exit.Failures;
import nl.birthcare.funding.examples.claims.exit.NoResultException;
import nl.birthcare.funding.examples.claims.io.JsonRows;
import nl.birthcare.funding.examples.claims.io.UnfinishedFile;
import nl.birthcare.funding.examples.claims.text.Texts;
import nl.birthcare.funding.rules.receipt.Correction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes everything that was booked. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description =
                "Writes what was booked, a row for each line and booking: the number and day of the booking, what the line came to"
                        + " then, what was booked of it before, and why the two differ ('claims schema booking'). Lines stand in the"
                        + " order in which they were received. It names no client.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:written",
            "2:wrong usage, or a ledger or file that could not be read or written; --out is as it was"
        },
        footerHeading = "%nExample:%n",
        footer = "  claims ledger export --ledger births.ledger --out bookings.ndjson")
final class LedgerExportCommand implements Callable<Integer> {

    @Mixin
    private final LedgerOptions options = new LedgerOptions();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "<file.ndjson>",
            description = "Where the rows go, replaced as a whole.")
    private Path out = Path.of("");

    @Option(
            names = "--booking",
            paramLabel = "<n>",
            description = "Only what was booked by the booking of this number; without it, everything.")
    private @Nullable Long booking;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    private long rows;

    @Override
    public Integer call() {
        try (Ledger ledger = LedgerOpening.forReading(options.ledger(), options.secret());
                UnfinishedFile file = UnfinishedFile.of(out)) {
            write(ledger, file.path());
            file.finish();
            PrintWriter terminal = spec.commandLine().getOut();
            terminal.println(options.words().say("ledger.exported", Texts.number(rows), out));
            terminal.flush();
            return ExitCode.DONE;
        } catch (IOException e) {
            throw new NoResultException("Exporting the ledger stopped: " + Failures.reason(e), e);
        }
    }

    private void write(Ledger ledger, Path to) throws IOException {
        if (booking != null && ledger.bookings().stream().noneMatch(entry -> entry.id() == booking)) {
            throw new NoResultException(
                    "--booking must be the number of a booking ('claims ledger show'), but is " + booking);
        }
        Map<Long, String> days = new HashMap<>();
        ledger.bookings().forEach(entry -> days.put(entry.id(), entry.bookedOn().toString()));
        try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(to));
                JsonGenerator json = JsonRows.generator(bytes);
                LedgerExport export = new LedgerExport(ledger)) {
            export.each((id, corrections) -> {
                if (booking == null || booking == id) {
                    write(id, days.getOrDefault(id, ""), corrections, json);
                }
            });
        }
    }

    private void write(long id, String day, List<Correction> corrections, JsonGenerator json) throws IOException {
        for (Correction correction : corrections) {
            json.writeStartObject();
            json.writeNumberField("booking", id);
            json.writeStringField("bookedOn", day);
            json.writeFieldName("correction");
            json.writeRawValue(FundingJson.write(correction));
            json.writeEndObject();
            JsonRows.endRow(json);
            rows++;
        }
    }
}
