package nl.birthcare.funding.examples.claims;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.birthcare.funding.examples.claims.exit.ExitCode;
import nl.birthcare.funding.examples.claims.exit.Failures;
import nl.birthcare.funding.examples.claims.exit.NoResultException;
import nl.birthcare.funding.examples.claims.figures.NationalYears;
import nl.birthcare.funding.examples.claims.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the other commands on real national figures and on a made-up year. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Shows the other commands at work, on national figures and on a made-up year.",
            "Each command line is printed before it runs:",
            "  1. split: the published national costs of integral birth care of 2017 to 2021",
            "  2. generate and allocate: a made-up year of declarations of 2021",
            "The key of both is national-mono-cost, by which no document says that costs should be divided."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything was allocated",
            "1:the run is complete, but something was refused, left unallocated or unreadable",
            "2:wrong usage, or a file that could not be written"
        })
final class DemoCommand implements Callable<Integer> {

    @Option(
            names = "--births",
            paramLabel = "<n>",
            defaultValue = "170000",
            description = "How many births to make up; without it ${DEFAULT-VALUE}, about a year of the country.")
    private int births;

    @Option(
            names = "--out",
            paramLabel = "<dir>",
            defaultValue = "target/claims-demo",
            description = "Where the declarations and the result go; without it ${DEFAULT-VALUE}.")
    private Path out = Path.of("");

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Override
    public Integer call() {
        try {
            Files.createDirectories(out);
        } catch (IOException e) {
            throw new NoResultException("--out " + out + " cannot be written: " + Failures.reason(e), e);
        }
        String rows = out.resolve("births-2021.ndjson").toString();
        String result = out.resolve("result").toString();
        int split = run("split", "--with", "national-mono-cost", "--in", NationalYears.SHIPPED);
        if (split == ExitCode.NO_RESULT) {
            return split;
        }
        int generated =
                run("generate", "--births", Integer.toString(births), "--year", "2021", "--seed", "1", "--out", rows);
        if (generated != ExitCode.DONE) {
            return generated;
        }
        int allocated = run(
                "allocate",
                "--policy",
                "enacted",
                "--with",
                rows + ".overlay.json",
                "--with",
                "national-mono-cost",
                "--agreements",
                rows + ".agreements.json",
                "--in",
                rows,
                "--out",
                result);
        return Math.max(split, allocated);
    }

    private int run(String... arguments) {
        PrintWriter terminal = spec.commandLine().getOut();
        terminal.println(Texts.heading("$ claims " + String.join(" ", arguments)));
        terminal.flush();
        CommandLine command = ClaimsMain.commandLine()
                .setOut(terminal)
                .setErr(spec.commandLine().getErr());
        int exitCode = command.execute(arguments);
        terminal.println();
        terminal.flush();
        return exitCode;
    }
}
