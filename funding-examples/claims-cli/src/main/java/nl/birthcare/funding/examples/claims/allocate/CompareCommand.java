package nl.birthcare.funding.examples.claims.allocate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.examples.claims.exit.ExitCode;
import nl.birthcare.funding.examples.claims.exit.Failures;
import nl.birthcare.funding.examples.claims.exit.NoResultException;
import nl.birthcare.funding.examples.claims.io.DeclarationFile;
import nl.birthcare.funding.examples.claims.io.Dossiers;
import nl.birthcare.funding.examples.claims.options.LanguageOption;
import nl.birthcare.funding.examples.claims.report.ReportOption;
import nl.birthcare.funding.rules.compare.ComparisonReport;
import nl.birthcare.funding.rules.compare.IntegralComparison;
import nl.birthcare.funding.rules.compare.IntegralReport;
import nl.birthcare.funding.rules.compare.PolicyComparison;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what two policy books make of the same declarations. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Compares two policies on the same declarations: what each framework bears by A and by B, and for each line that"
                    + " changes: before, after, and the rule that made the difference. A policy is a book with overlays and"
                    + " scenarios; both can be one book, with a scenario on one side.",
            "",
            "Input: as for 'claims allocate', and read twice as there; both policies judge a line in the same pass,"
                    + " by the same agreements unless one side is given more. A line changes if its verdict, split, year or"
                    + " form of funding differs.",
            "",
            "Output: a table on the terminal, and with --out a directory of two files:",
            "  changes.ndjson   the lines that change: insurer, declarant, verdicts,",
            "                   splits, years, difference and causes",
            "                   ('claims schema change')",
            "  comparison.json  what each framework bears by the two, totals and counts",
            "                   ('claims schema comparison')",
            "It is replaced as a whole. If a run is killed, see 'claims allocate --help'.",
            "",
            "With --integrally, B judges the same care declared integrally: which codes become which integral"
                    + " performance, at which price, is a file of yours. The directory then holds one file:",
            "  integral.json    what each framework bears by the two, for whom amounts",
            "                   move, what was taken up and what stayed",
            "                   ('claims schema integral-comparison')"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every row was read, and no line changes",
            "1:complete, but a line changes or a row could not be read; with --integrally, care stayed as it was",
            "2:wrong usage, no rows, or a file that could not be read or written; the directory is as it was"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "What a year without agreements costs by what was announced and by what happened:",
            "  claims generate --births 1000 --year 2022 --seed 1 --out births.ndjson",
            "  claims compare --a enacted --b announced-2020 \\",
            "    --with births.ndjson.overlay.json --with national-mono-cost-2021-held \\",
            "    --agreements births.ndjson.partnerships.json \\",
            "    --in births.ndjson --out compared",
            "What the end of monodisciplinary funding would do to 2028, the first year without it:",
            "  claims generate --births 1000 --year 2028 --seed 1 --out births-2028.ndjson",
            "  claims compare --a enacted --b enacted --scenario-b monodisciplinary-ends \\",
            "    --with births-2028.ndjson.overlay.json \\",
            "    --agreements births-2028.ndjson.partnerships.json \\",
            "    --in births-2028.ndjson"
        })
public final class CompareCommand implements Callable<Integer> {

    @Mixin
    private final ComparedOptions compared = new ComparedOptions();

    @Option(
            names = "--integrally",
            paramLabel = "<mapping.json>",
            description =
                    "Which monodisciplinary codes belong to which integral performance, with your prices and their"
                            + " source ('claims schema integral-mapping').")
    private @Nullable Path integrally;

    @Option(
            names = "--out",
            paramLabel = "<dir>",
            description = "The directory of the result: new, empty, or holding an earlier result and nothing else."
                    + " Without it there is the table only.")
    private @Nullable Path out;

    @Mixin
    private final ReportOption page = new ReportOption();

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Override
    public Integer call() {
        DeclarationOptions asked = compared.asked();
        try {
            return integrally == null
                    ? asDeclared(compared.comparison(), asked)
                    : declaredIntegrally(compared.integrally(integrally), asked);
        } catch (IOException | UncheckedIOException e) {
            throw new NoResultException("Comparing " + asked.in() + " stopped: " + Failures.reason(e), e);
        }
    }

    private int asDeclared(PolicyComparison comparison, DeclarationOptions asked) throws IOException {
        DeclarationFile declarations = asked.declarations(List.of());
        try (ComparisonFiles files = ComparisonFiles.at(out);
                Dossiers dossiers = asked.dossiers(declarations, 1)) {
            dossiers.read(
                    "Comparing",
                    1,
                    comparison::decisive,
                    () -> new ComparisonRun(
                            dossier -> files.write(comparison.add(dossier)),
                            declaration -> files.write(comparison.add(declaration)),
                            comparison::addUnreadableRow));
            ComparisonReport report = comparison.report();
            files.finish(report);
            page.write(language, words -> ComparisonPage.of(comparison, report, compared.known(), words));
            new ComparisonTables(language.words(), spec.commandLine().getOut()).print(comparison, report);
            return ExitCode.of(report.nothingChanged());
        }
    }

    private int declaredIntegrally(IntegralComparison comparison, DeclarationOptions asked) throws IOException {
        if (asked.isWithoutHistory()) {
            throw new NoResultException(
                    "--integrally takes the care of a pregnancy together, which --no-history judges apart");
        }
        DeclarationFile declarations = asked.declarations(List.of());
        try (ComparisonFiles files = ComparisonFiles.ofIntegral(out);
                Dossiers dossiers = asked.dossiers(declarations, 1)) {
            dossiers.read(
                    "Comparing",
                    1,
                    comparison::decisive,
                    () -> new ComparisonRun(comparison::add, CompareCommand::neverAlone, comparison::addUnreadableRow));
            IntegralReport report = comparison.report();
            files.finish(report);
            page.write(language, words -> ComparisonPage.of(report, compared.known(), words));
            new ComparisonTables(language.words(), spec.commandLine().getOut()).print(report);
            return ExitCode.of(report.everythingTakenUp());
        }
    }

    private static void neverAlone(Declaration declaration) {
        throw new IllegalStateException("Declaration " + declaration.id() + " must be judged with those of its client");
    }
}
