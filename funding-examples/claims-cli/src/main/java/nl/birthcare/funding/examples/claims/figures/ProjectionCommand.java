package nl.birthcare.funding.examples.claims.figures;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.money.ApportionmentMethod;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.money.Fraction;
import nl.birthcare.funding.examples.claims.exit.ExitCode;
import nl.birthcare.funding.examples.claims.exit.NoResultException;
import nl.birthcare.funding.examples.claims.options.CentsConverter;
import nl.birthcare.funding.examples.claims.options.FractionConverter;
import nl.birthcare.funding.examples.claims.options.LanguageOption;
import nl.birthcare.funding.examples.claims.options.OutputForm;
import nl.birthcare.funding.examples.claims.options.YearConverter;
import nl.birthcare.funding.examples.claims.policy.BookOptions;
import nl.birthcare.funding.examples.claims.policy.Policies;
import nl.birthcare.funding.examples.claims.report.ReportOption;
import nl.birthcare.funding.examples.claims.text.EntryTexts;
import nl.birthcare.funding.examples.claims.text.Table;
import nl.birthcare.funding.examples.claims.text.Texts;
import nl.birthcare.funding.examples.claims.text.Words;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.projection.FrameworkProjection;
import nl.birthcare.funding.rules.projection.ProjectionAssumption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Carries the published costs of a year on by an assumption. */
@Command(
        name = "projection",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Shows what each macro framework would bear in the years after a base year, if each year a share of"
                    + " monodisciplinary care moved to integral funding. It starts from the published costs of the base"
                    + " year, and carries them on by your births, growth of prices and price per client. Without these,"
                    + " every year costs what the base year did.",
            "",
            "It is no forecast: the assumption is yours, and is printed beside the figures. If the book says that a form"
                    + " of funding does not exist in a year, no care stays in it or moves to it. What is undecided, or has"
                    + " no key, is on no framework. If the key has the ratio of what moves, the answer says that nothing"
                    + " can change."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all costs of every year are on the frameworks",
            "1:complete, but costs of a year are on no framework",
            "2:wrong usage, a year without published costs, or a file that could not be read"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  claims projection --policy enacted --with national-mono-cost-2021-held \\",
            "    --base-year 2021 --share 1/10 --years 5",
            "  claims projection --policy announced-2020 \\",
            "    --with national-mono-cost-2021-held --scenario monodisciplinary-ends \\",
            "    --base-year 2021 --share 5%% --years 8 \\",
            "    --births 2021=170000 --births 2028=165000 --growth 3%%"
        })
public final class ProjectionCommand implements Callable<Integer> {

    /** More would be a lifetime, in which nothing that is published of a year goes on. */
    private static final int MOST_YEARS = 100;

    @Mixin
    private final BookOptions policy = new BookOptions();

    @Option(
            names = "--base-year",
            required = true,
            paramLabel = "<y>",
            converter = YearConverter.class,
            description = "The year whose costs are carried on, from 2017 to 2021.")
    private int baseYear;

    @Option(
            names = "--share",
            required = true,
            paramLabel = "<share>",
            converter = FractionConverter.class,
            description =
                    "How much of each year's monodisciplinary care moves to integral funding the year after, such as 1/10"
                            + " or 10%%.")
    private Fraction share = Fraction.ZERO;

    @Option(
            names = "--years",
            required = true,
            paramLabel = "<n>",
            description = "How many years after the base year, 1 to " + MOST_YEARS + ".")
    private int years;

    @Option(
            names = "--births",
            paramLabel = "<year>=<n>",
            converter = BirthsOfYear.class,
            description = "How many are born in a year, once or more and with the base year: costs follow the births. A"
                    + " year that is left out has as many as the year before.")
    private final List<ProjectionAssumption.Births> births = new ArrayList<>();

    @Option(
            names = "--growth",
            paramLabel = "<share>",
            converter = FractionConverter.class,
            description = "By how much prices grow each year, such as 3%% or -1/100; without it they stay.")
    private Fraction growth = Fraction.ZERO;

    @Option(
            names = "--price-per-client-cents",
            paramLabel = "<n>",
            converter = CentsConverter.class,
            description =
                    "What integral care costs per client, in cents, in prices of the base year. Care that moves then costs"
                            + " this; without it, what it cost before. Needs --births of the base year.")
    private @Nullable Euro pricePerClient;

    @Option(
            names = "--method",
            paramLabel = "<method>",
            defaultValue = "SAINTE_LAGUE",
            description =
                    "How a share that is no whole number of cents is rounded: ${COMPLETION-CANDIDATES}; without it"
                            + " ${DEFAULT-VALUE}.")
    private ApportionmentMethod method = ApportionmentMethod.SAINTE_LAGUE;

    @Mixin
    private final OutputForm form = new OutputForm("projection");

    @Mixin
    private final ReportOption page = new ReportOption();

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    /** Reads how many are born in a year: {@code 2021=170000}. */
    static final class BirthsOfYear implements ITypeConverter<ProjectionAssumption.Births> {
        @Override
        public ProjectionAssumption.Births convert(String text) {
            if (!text.matches("[1-9][0-9]{3}=[1-9][0-9]{0,11}")) {
                throw new TypeConversionException(
                        "it must be a year and a number written like 2021=170000, but is \"" + text + "\"");
            }
            return ProjectionAssumption.Births.of(Integer.parseInt(text, 0, 4, 10), Long.parseLong(text.substring(5)));
        }
    }

    @Override
    public Integer call() {
        FrameworkProjection projection = projection(policy.book());
        page.write(language, words -> ProjectionPage.of(projection, words));
        PrintWriter out = spec.commandLine().getOut();
        if (form.isJson()) {
            OutputForm.print(projection, out);
        } else {
            print(projection, language.words(), out);
            out.flush();
        }
        return ExitCode.of(
                projection.years().stream().allMatch(year -> year.reasons().isEmpty()));
    }

    private FrameworkProjection projection(PolicyBook book) {
        if (years > MOST_YEARS) {
            throw new NoResultException("--years must be 1 to " + MOST_YEARS + ", but is " + years);
        }
        PolicyBook published = Policies.withFigures(policy.named(), book);
        try {
            ProjectionAssumption assumption = ProjectionAssumption.ofPublished(published, baseYear)
                    .yearlyShare(share)
                    .yearlyGrowth(growth)
                    .births(births.stream()
                            .sorted(Comparator.comparingInt(ProjectionAssumption.Births::year))
                            .toList())
                    .integralPerClient(Optional.ofNullable(pricePerClient))
                    .method(method)
                    .years(years)
                    .build();
            return FrameworkProjection.of(book, assumption);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new NoResultException("Nothing can be projected: " + e.getMessage(), e);
        }
    }

    private static void print(FrameworkProjection projection, Words words, PrintWriter out) {
        ProjectionAssumption assumption = projection.assumption();
        out.println(words.heading("projection.heading", projection.policy()));
        out.println(words.say("sha", projection.policySha256()));
        out.println(words.say("projection.rounded", assumption.text(words.locale()), words.name(assumption.method())));
        out.println(words.say(
                "projection.costs",
                assumption.baseYear(),
                assumption.monodisciplinary(),
                assumption.integral(),
                EntryTexts.documents(assumption.sources())));
        out.println();
        Table table = words.table(1, "year", "mono-eur", "integral-eur", "msz", "midwifery", "maternity", "nowhere");
        for (FrameworkProjection.Year year : projection.years()) {
            table.add(
                    Integer.toString(year.year()),
                    Texts.euros(year.monodisciplinary().total()),
                    Texts.euros(year.integral()),
                    Texts.euros(year.frameworks().part(MacroFramework.MEDICAL_SPECIALIST_CARE)),
                    Texts.euros(year.frameworks().part(MacroFramework.MIDWIFERY)),
                    Texts.euros(year.frameworks().part(MacroFramework.MATERNITY_CARE)),
                    Texts.euros(year.unallocated()));
        }
        table.print(out);
        projection.years().stream()
                .flatMap(year -> year.key().stream()
                        .map(key -> words.say(
                                "projection.key",
                                key.id(),
                                year.keyGrade().map(words::name).orElse(""))))
                .distinct()
                .forEach(out::println);
        projection.notice(words.locale()).ifPresent(out::println);
        for (FrameworkProjection.Year year : projection.years()) {
            if (!year.reasons().isEmpty()) {
                String reasons = year.reasons().stream()
                        .map(reason -> reason.sentence(words.locale()))
                        .collect(Collectors.joining(" "));
                out.println(words.say("projection.nowhere", year.year(), reasons));
            }
        }
    }
}
