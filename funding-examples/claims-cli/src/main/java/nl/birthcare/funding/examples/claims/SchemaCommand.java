package nl.birthcare.funding.examples.claims;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import nl.birthcare.funding.examples.claims.exit.ExitCode;
import nl.birthcare.funding.examples.claims.exit.NoResultException;
import nl.birthcare.funding.rules.FundingLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the form of a file. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        description = {
            "Prints the JSON Schema (draft 2020-12) of a file that the other commands read or write.",
            "Of a file of rows it is the schema of one row."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:printed", "2:wrong usage"},
        footerHeading = "%nExample:%n",
        footer = "  claims schema declaration")
final class SchemaCommand implements Callable<Integer> {

    /** The files that have a schema: those of the library, and those of this program alone. */
    static final List<String> NAMES = Stream.concat(
                    FundingLibrary.schemas().stream(),
                    Stream.of(
                            "policy-answer",
                            "projection",
                            "budget",
                            "turnovers",
                            "settlement",
                            "questions",
                            "contribution",
                            "tariffs",
                            "monitoring",
                            "booking",
                            "month"))
            .toList();

    @Parameters(
            paramLabel = "<name>",
            description =
                    "declaration, policy (a book or an overlay), catalogue, agreements, scenario, allocation, finding, positions,"
                            + " documents, explanation, receipt, correction, totals, change, comparison, integral-mapping, integral-comparison, policy-answer, projection, budget, turnovers, settlement, questions,"
                            + " contribution, tariffs, monitoring, booking (a row of 'claims ledger export') or month (totals.json of a booking).")
    private String name = "";

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!NAMES.contains(name)) {
            throw new NoResultException("The name must be one of " + NAMES + ", but is \"" + name + "\"");
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(text(name));
        out.flush();
        return ExitCode.DONE;
    }

    static String text(String name) {
        return FundingLibrary.schemas().contains(name) ? FundingLibrary.schema(name) : own(name);
    }

    /** The schema of a file that only this program reads or writes. */
    private static String own(String name) {
        String file = "schema/" + name + ".schema.json";
        try (InputStream json = Objects.requireNonNull(SchemaCommand.class.getResourceAsStream(file))) {
            return new String(json.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
