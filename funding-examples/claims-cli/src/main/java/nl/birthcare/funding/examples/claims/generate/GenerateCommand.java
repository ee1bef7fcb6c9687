package nl.birthcare.funding.examples.claims.generate;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.examples.claims.exit.ExitCode;
import nl.birthcare.funding.examples.claims.exit.Failures;
import nl.birthcare.funding.examples.claims.exit.NoResultException;
import nl.birthcare.funding.examples.claims.io.JsonRows;
import nl.birthcare.funding.examples.claims.io.Progress;
import nl.birthcare.funding.examples.claims.io.UnfinishedFile;
import nl.birthcare.funding.examples.claims.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes up a year of declarations. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Makes up a year of declarations that looks like the country, for trying things out.",
            "",
            "Volumes, the mix of monodisciplinary and integral care and the average costs per client follow"
                    + " NZa-kerncijfers-2021: costs of 2017 to 2021, births of 2017 to 2020, and hourly prices of"
                    + " maternity care of 2010, 2019, 2020 and 2023. For another year the nearest of these is used.",
            "Everything else is made up and looks so: insurer 0000, providers with serials 9999xx, codes that start with"
                    + " X. All care begins in the year, dated by phase. One declaration in a hundred is credited in full"
                    + " and declared again the day after.",
            "No document, and no overlay that ships, has an allocation key for 2022 and later: supply your own (--with), or"
                    + " assume that the shares of 2021 were held (--with national-mono-cost-2021-held).",
            "The same births, year and seed give the same bytes on every system.",
            "",
            "Output: the file, one declaration per line ('claims schema declaration'), and beside it"
                    + " <file.ndjson>.overlay.json, the ILLUSTRATIVE catalogue and tariffs that its codes need"
                    + " ('claims schema policy'), and <file.ndjson>.agreements.json, the partnerships that declare"
                    + " integral care and their agreements with insurer 0000 ('claims schema agreements'), and"
                    + " <file.ndjson>.partnerships.json, the same partnerships without an agreement, to ask what"
                    + " holds without one. Earlier files of these names are replaced, all four or none."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all files are complete",
            "2:wrong usage, or a file that could not be written; all files are as they were"
        },
        footerHeading = "%nExample:%n",
        footer = {"  claims generate --births 1000 --year 2021 --seed 1 --out births.ndjson"})
public final class GenerateCommand implements Callable<Integer> {

    private static final int BUFFER_SIZE = 1 << 16;

    @Option(
            names = "--births",
            required = true,
            paramLabel = "<n>",
            description = "How many births: about 170000 are a year of the country, some 360 MB.")
    private int births;

    @Option(
            names = "--year",
            required = true,
            paramLabel = "<y>",
            description = "The calendar year, " + SampleYear.FIRST + " to " + SampleYear.LAST + ".")
    private int year;

    @Option(names = "--seed", required = true, paramLabel = "<s>", description = "Any whole number of 64 bits.")
    private long seed;

    @Option(names = "--out", required = true, paramLabel = "<file.ndjson>", description = "The file to write.")
    private Path out = Path.of("");

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    private long declarations;
    private long lines;

    @Override
    public Integer call() {
        SampleYear sample;
        SampleGenerator generator;
        try {
            sample = SampleYear.of(year);
            generator = new SampleGenerator(sample, births, seed);
        } catch (IllegalArgumentException e) {
            throw new NoResultException(String.valueOf(e.getMessage()), e);
        }
        Path overlay = Path.of(out + ".overlay.json");
        Path agreements = Path.of(out + ".agreements.json");
        Path partnerships = Path.of(out + ".partnerships.json");
        try (UnfinishedFile ofOverlay = UnfinishedFile.of(overlay);
                UnfinishedFile ofAgreements = UnfinishedFile.of(agreements);
                UnfinishedFile ofPartnerships = UnfinishedFile.of(partnerships);
                UnfinishedFile ofRows = UnfinishedFile.of(out)) {
            write(generator, ofRows.path());
            ofOverlay.write(FundingJson.writePretty(SampleCatalogue.overlay()));
            ofAgreements.write(FundingJson.writePretty(SampleAgreements.all()));
            ofPartnerships.write(FundingJson.writePretty(SampleAgreements.partnershipsOnly()));
            UnfinishedFile.finish(List.of(ofOverlay, ofAgreements, ofPartnerships, ofRows));
        } catch (IOException e) {
            throw new NoResultException("--out " + out + " cannot be written: " + Failures.reason(e), e);
        }
        spec.commandLine()
                .getOut()
                .println(Texts.number(declarations) + " declarations with " + Texts.number(lines)
                        + " lines, calibrated on " + sample.basis() + ": " + out + ", overlay " + overlay
                        + ", agreements " + agreements + ", partnerships without agreements " + partnerships);
        return ExitCode.DONE;
    }

    private void write(SampleGenerator generator, Path to) throws IOException {
        try (JsonGenerator rows = JsonRows.generator(new BufferedOutputStream(Files.newOutputStream(to), BUFFER_SIZE));
                Progress.Steps progress = Progress.ofSteps("Generating", births)) {
            generator.generate(
                    declaration -> {
                        rows.writePOJO(declaration);
                        JsonRows.endRow(rows);
                        declarations++;
                        lines += declaration.lines().size();
                    },
                    progress);
        }
    }
}
