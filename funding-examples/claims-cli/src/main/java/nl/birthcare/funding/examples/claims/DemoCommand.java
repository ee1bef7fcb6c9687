package nl.birthcare.funding.examples.claims;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import nl.birthcare.funding.examples.claims.exit.ExitCode;
import nl.birthcare.funding.examples.claims.exit.Failures;
import nl.birthcare.funding.examples.claims.exit.NoResultException;
import nl.birthcare.funding.examples.claims.figures.NationalYears;
import nl.birthcare.funding.examples.claims.text.Texts;
import org.jspecify.annotations.Nullable;
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
            "  1. split: the published national costs of integral care of 2017 to 2021",
            "  2. generate and allocate: a made-up year of declarations of 2021",
            "It says first what it will write and where. Without --out that is a temporary directory, which is removed at"
                    + " the end. With --out, report.html is a page of what was allocated, to look at in a browser.",
            "Both divide integral costs by the key national-mono-cost. That is an assumption: no document gives a key."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything was allocated",
            "1:the run is complete, but something was refused, left unallocated or unreadable",
            "2:wrong usage, or a file that could not be written"
        },
        footerHeading = "%nExamples:%n",
        footer = {"  claims demo --births 1000", "  claims demo --births 1000 --out shown"})
final class DemoCommand implements Callable<Integer> {

    /** What declarations and results take on disk, measured over a year of the country. */
    private static final long BYTES_OF_A_BIRTH = 4_900;

    @Option(
            names = "--births",
            paramLabel = "<n>",
            defaultValue = "170000",
            description = "How many births to make up; without it ${DEFAULT-VALUE}, about a year of the country.")
    private int births;

    @Option(
            names = "--out",
            paramLabel = "<dir>",
            description = "Where the declarations, the result and its page go, and stay; without it nothing stays.")
    private @Nullable Path out;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Override
    public Integer call() {
        try {
            Path directory = out == null ? Files.createTempDirectory("claims-demo") : Files.createDirectories(out);
            try {
                announce(directory);
                return show(directory);
            } finally {
                if (out == null) {
                    remove(directory);
                }
            }
        } catch (IOException e) {
            throw new NoResultException(
                    "--out " + (out == null ? "(a temporary directory)" : out) + " cannot be written: "
                            + Failures.reason(e),
                    e);
        }
    }

    private void announce(Path directory) {
        PrintWriter terminal = spec.commandLine().getOut();
        terminal.println("This writes about " + (births * BYTES_OF_A_BIRTH / 1_000_000 + 1)
                + " MB to " + directory
                + (out == null ? ", and removes it at the end; --out keeps it, --births makes it less." : "."));
        terminal.println();
        terminal.flush();
    }

    private static void remove(Path directory) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(directory)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.delete(each);
        }
    }

    private int show(Path directory) {
        String rows = directory.resolve("births-2021.ndjson").toString();
        String result = directory.resolve("result").toString();
        int split = run("split", "--with", "national-mono-cost", "--in", NationalYears.SHIPPED);
        if (split == ExitCode.NO_RESULT) {
            return split;
        }
        int generated =
                run("generate", "--births", Integer.toString(births), "--year", "2021", "--seed", "1", "--out", rows);
        if (generated != ExitCode.DONE) {
            return generated;
        }
        List<String> allocate = new ArrayList<>(List.of(
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
                result));
        if (out != null) {
            allocate.addAll(List.of("--report", directory.resolve("report.html").toString()));
        }
        return Math.max(split, run(allocate.toArray(String[]::new)));
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
