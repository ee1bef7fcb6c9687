package nl.birthcare.funding.examples.claims.figures;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.money.ApportionmentMethod;
import nl.birthcare.funding.core.money.Fraction;
import nl.birthcare.funding.examples.claims.exit.ExitCode;
import nl.birthcare.funding.examples.claims.exit.NoResultException;
import nl.birthcare.funding.examples.claims.options.FourDigits;
import nl.birthcare.funding.examples.claims.options.OutputForm;
import nl.birthcare.funding.examples.claims.policy.BookOptions;
import nl.birthcare.funding.examples.claims.policy.Policies;
import nl.birthcare.funding.examples.claims.text.EntryTexts;
import nl.birthcare.funding.examples.claims.text.Table;
import nl.birthcare.funding.examples.claims.text.Texts;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.projection.FrameworkProjection;
import nl.birthcare.funding.rules.projection.ProjectionAssumption;
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
                    + " monodisciplinary care moved to integral funding. The costs of the base year are those that were"
                    + " published; every year conserves them to the cent.",
            "",
            "It is no forecast: the assumption is yours, and stands beside the figures. Where the book says that a form"
                    + " of funding does not exist in a year nothing stays or moves there; what is undecided, or has no"
                    + " key, is on no framework."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all costs of every year are on the frameworks",
            "1:complete, but costs of a year are on no framework",
            "2:wrong usage, a year without published costs, or a file that could not be read"
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  claims projection --policy enacted --with national-mono-cost-2021-held \\",
            "    --base-year 2021 --share 1/10 --years 5",
            "  claims projection --policy announced-2020 --with national-mono-cost-2021-held \\",
            "    --scenario monodisciplinary-ends --base-year 2021 --share 1/20 --years 8"
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
            converter = FourDigits.class,
            description = "The year whose costs are carried on; they are published of 2017 to 2021.")
    private int baseYear;

    @Option(
            names = "--share",
            required = true,
            paramLabel = "<n/d>",
            converter = Share.class,
            description = "Which share of the monodisciplinary care of a year is integral in the next: a fraction in"
                    + " lowest terms from 0 to 1, such as 1/10.")
    private Fraction share = Fraction.ZERO;

    @Option(
            names = "--years",
            required = true,
            paramLabel = "<n>",
            description = "How many years after the base year, 1 to " + MOST_YEARS + ".")
    private int years;

    @Option(
            names = "--method",
            paramLabel = "<method>",
            defaultValue = "SAINTE_LAGUE",
            description =
                    "How a share that is no whole number of cents is rounded: ${COMPLETION-CANDIDATES}; without it"
                            + " ${DEFAULT-VALUE}.")
    private ApportionmentMethod method = ApportionmentMethod.SAINTE_LAGUE;

    @Mixin
    private final OutputForm form = new OutputForm();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    /** Reads a share. */
    static final class Share implements ITypeConverter<Fraction> {
        @Override
        public Fraction convert(String text) {
            try {
                return Fraction.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }

    @Override
    public Integer call() {
        FrameworkProjection projection = projection(policy.book());
        PrintWriter out = spec.commandLine().getOut();
        if (form.isJson()) {
            OutputForm.print(projection, out);
        } else {
            print(projection, out);
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
            return FrameworkProjection.of(
                    book, ProjectionAssumption.ofPublished(published, baseYear, share, method, years));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new NoResultException("Nothing can be projected: " + e.getMessage(), e);
        }
    }

    private static void print(FrameworkProjection projection, PrintWriter out) {
        ProjectionAssumption assumption = projection.assumption();
        out.println(Texts.heading("What each macro framework would bear, by policy book " + projection.policy()));
        out.println("SHA-256 of its entries: " + projection.policySha256());
        out.println(assumption.text() + " Rounded by " + Texts.words(assumption.method()) + ".");
        out.println("Costs of " + assumption.baseYear() + ": monodisciplinary " + assumption.monodisciplinary()
                + ", integral " + assumption.integral() + " (" + EntryTexts.documents(assumption.sources()) + ").");
        out.println();
        Table table = Table.of(
                1,
                "Year",
                "Monodisciplinary EUR",
                "Integral EUR",
                "Medical-specialist care",
                "Midwifery",
                "Maternity care",
                "On no framework");
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
        for (FrameworkProjection.Year year : projection.years()) {
            if (!year.reasons().isEmpty()) {
                out.println(year.year() + ": costs are on no framework ("
                        + year.reasons().stream().map(Texts::words).collect(Collectors.joining(", ")) + ").");
            }
        }
    }
}
