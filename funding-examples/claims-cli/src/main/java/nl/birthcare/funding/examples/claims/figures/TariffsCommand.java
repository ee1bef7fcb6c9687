package nl.birthcare.funding.examples.claims.figures;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.examples.claims.exit.ExitCode;
import nl.birthcare.funding.examples.claims.exit.NoResultException;
import nl.birthcare.funding.examples.claims.options.CentsConverter;
import nl.birthcare.funding.examples.claims.options.LanguageOption;
import nl.birthcare.funding.examples.claims.options.OutputForm;
import nl.birthcare.funding.examples.claims.policy.FiguresOptions;
import nl.birthcare.funding.examples.claims.text.Table;
import nl.birthcare.funding.examples.claims.text.Texts;
import nl.birthcare.funding.examples.claims.text.Words;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.tariff.DerivedTariff;
import nl.birthcare.funding.rules.tariff.DerivedTariffs;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the midwifery maxima that follow from the full tariff. */
@Command(
        name = "tariffs",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Prints the maximum of each partial midwifery tariff, with and without supplements, as it follows from the full"
                    + " tariff by the rule of the day. Rules are known from 2023: --policy names the book that holds them.",
            "",
            "The maxima are exact fractions of a cent; in euros they are shown rounded half up. How the care authority"
                    + " rounds is unknown, so its own figure can differ by a cent."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:printed",
            "1:no rule is known for the day, or no full tariff; the reason is said",
            "2:wrong usage, or a file that could not be read"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  claims tariffs --policy enacted --on 2024-06-01",
            "  claims tariffs --policy enacted --on 2025-06-01 --full-cents 200000"
        })
public final class TariffsCommand implements Callable<Integer> {

    @Option(names = "--on", required = true, paramLabel = "<date>", description = "The day, such as 2024-06-01.")
    private LocalDate day = LocalDate.MIN;

    @Option(
            names = "--full-cents",
            paramLabel = "<cents>",
            converter = CentsConverter.class,
            description =
                    "The full tariff of the day, in cents, as you read or agreed it. Without it, the published one, of"
                            + " which only that of 2024 is known.")
    private @Nullable Euro full;

    @Mixin
    private final FiguresOptions figures = new FiguresOptions();

    @Mixin
    private final OutputForm form = new OutputForm("tariffs");

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (figures.named() == null) {
            throw new NoResultException("--policy must name the book with the rules, such as enacted, but is missing");
        }
        Optional<DerivedTariffs> tariffs = tariffs(figures.book());
        Words words = language.words();
        PrintWriter out = spec.commandLine().getOut();
        if (tariffs.isEmpty()) {
            String unknown = full == null ? "tariffs.unknown-full" : "tariffs.unknown";
            spec.commandLine().getErr().println(words.say(unknown, day));
        } else if (form.isJson()) {
            OutputForm.print(tariffs.get(), out);
        } else {
            print(tariffs.get(), words, out);
        }
        return ExitCode.of(tariffs.isPresent());
    }

    private Optional<DerivedTariffs> tariffs(PolicyBook book) {
        try {
            return full == null
                    ? DerivedTariffs.ofPublished(book, Discipline.MIDWIFERY, day)
                    : DerivedTariffs.of(book, Discipline.MIDWIFERY, day, full);
        } catch (IllegalArgumentException e) {
            throw new NoResultException("--full-cents cannot be used: " + e.getMessage(), e);
        }
    }

    private static void print(DerivedTariffs tariffs, Words words, PrintWriter out) {
        out.println(words.heading("tariffs.heading", tariffs.day(), Texts.euros(tariffs.full()), tariffs.policy()));
        Table table = words.table(2, "tariffs.part", "tariffs.supplement", "tariffs.rounded", "tariffs.exact");
        for (DerivedTariff each : tariffs.tariffs()) {
            table.add(
                    each.part().orElseGet(() -> words.say("tariffs.whole")),
                    each.supplement()
                            .map(key -> each.agreementNeeded() ? words.say("tariffs.agreement", key) : key)
                            .orElse("-"),
                    Texts.euros(each.roundedHalfUp()),
                    each.exactCents().toString());
        }
        table.print(out);
        out.println();
        out.println(words.say(
                "tariffs.by", tariffs.formula(), words.name(tariffs.grade()), Texts.sources(tariffs.sources())));
        out.flush();
    }
}
