package nl.birthcare.funding.examples.claims.figures;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.birthcare.funding.core.budget.MacroBudget;
import nl.birthcare.funding.core.law.Edition;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.money.Fraction;
import nl.birthcare.funding.examples.claims.exit.ExitCode;
import nl.birthcare.funding.examples.claims.exit.NoResultException;
import nl.birthcare.funding.examples.claims.io.JsonFiles;
import nl.birthcare.funding.examples.claims.options.CentsConverter;
import nl.birthcare.funding.examples.claims.options.Choices;
import nl.birthcare.funding.examples.claims.options.FractionConverter;
import nl.birthcare.funding.examples.claims.options.LanguageOption;
import nl.birthcare.funding.examples.claims.options.OutputForm;
import nl.birthcare.funding.examples.claims.options.YearConverter;
import nl.birthcare.funding.examples.claims.policy.FiguresOptions;
import nl.birthcare.funding.examples.claims.report.ReportOption;
import nl.birthcare.funding.rules.allocation.YearAllocation;
import nl.birthcare.funding.rules.control.BudgetQuestion;
import nl.birthcare.funding.rules.control.FrameworkUse;
import nl.birthcare.funding.rules.ledger.FrameworkPosition;
import nl.birthcare.funding.rules.ledger.LedgerStatement;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.projection.PublishedYear;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Holds what was charged against the budgets of the macro frameworks. */
@Command(
        name = "budget",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Holds what a run of 'claims allocate' charged to each macro framework against the budgets of a year; with"
                    + " --published, what was published of the costs of the whole country.",
            "",
            "Budgets are national, and that of medical-specialist care is for all such care, of which birth care is a"
                    + " small part. Charges of less than the country, or without the other charges to that framework,"
                    + " are not comparable with them: then no remainder and no used share is shown, but the reason.",
            "An insurer can state its share of the country: then its charges are held against that share of the budget.",
            "Budgets are restated: each is of an edition. Without positions the budgets are listed, with their editions."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every framework was held against its budget, or the budgets were listed",
            "1:a framework could not be, or no budget is known; the reason is said",
            "2:wrong usage, or a file that could not be read"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  claims budget",
            "  claims budget --year 2021 --positions result/positions.json \\",
            "    --scope national --other-charges-cents 2360000000000",
            "  claims budget --year 2021 --positions result/positions.json \\",
            "    --share-of-country 12.5%%",
            "  claims budget --year 2021 --published --with national-mono-cost"
        })
public final class BudgetCommand implements Callable<Integer> {

    @Option(
            names = "--year",
            paramLabel = "<year>",
            converter = YearConverter.class,
            description =
                    "The year of the budgets; needed with --positions and --published, and without it all years are"
                            + " listed.")
    private @Nullable Integer year;

    @Option(
            names = "--positions",
            paramLabel = "<positions.json>",
            description = "What was charged: the file of that name that 'claims allocate' writes ('claims schema"
                    + " positions').")
    private @Nullable Path positions;

    @Option(
            names = "--published",
            description =
                    "Holds the published costs of the year against the budgets, in place of --positions. Integral care"
                            + " is divided by the key of --with or --policy; without a key nothing can be held.")
    private boolean published;

    @Option(
            names = "--scope",
            paramLabel = "<national|partial>",
            description = "national (default of --published): the charges of all insurers together, comparable with the"
                    + " budget. partial (default of --positions): yours only, shown but not compared unless"
                    + " --share-of-country is given.")
    private @Nullable String scope;

    @Option(
            names = "--share-of-country",
            paramLabel = "<share>",
            converter = FractionConverter.class,
            description =
                    "Your share of the country, such as 3/10 or 12.5%%: your charges are held against that share of the"
                            + " budget.")
    private @Nullable Fraction shareOfCountry;

    @Option(
            names = "--other-charges-cents",
            paramLabel = "<n>",
            converter = CentsConverter.class,
            description =
                    "All other hospital care charged in the year to the framework of medical-specialist care, in cents."
                            + " Without it that framework is not compared.")
    private @Nullable Euro otherCharges;

    @Option(
            names = "--edition",
            paramLabel = "<name>",
            description = "By which edition of the budgets; without it, the newest of each framework.")
    private @Nullable String edition;

    @Mixin
    private final FiguresOptions figures = new FiguresOptions();

    @Mixin
    private final OutputForm form = new OutputForm("budget");

    @Mixin
    private final ReportOption page = new ReportOption();

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    /** The form of the answer in JSON: the budgets, or what was charged against them and by which policy it was. */
    record Answer(
            String policy,
            Optional<BudgetQuestion> question,
            Optional<String> chargedBy,
            Optional<String> chargedBySha256,
            Optional<PublishedYear> published,
            Optional<YearAllocation> integral,
            List<Integer> chargedYears,
            List<MacroBudget> budgets,
            List<FrameworkUse> uses) {

        /** Whether a budget that was asked for is not known. */
        boolean isWithoutABudget() {
            return question.isEmpty()
                    ? budgets.isEmpty()
                    : uses.stream().anyMatch(use -> use.budget().isEmpty());
        }

        boolean isComplete() {
            return question.isEmpty()
                    ? !budgets.isEmpty()
                    : uses.stream().allMatch(use -> use.notComparable().isEmpty());
        }
    }

    @Override
    public Integer call() {
        PolicyBook book = figures.book();
        Answer answer = answer(book);
        page.write(language, words -> BudgetPage.of(answer, book, words));
        PrintWriter out = spec.commandLine().getOut();
        if (form.isJson()) {
            OutputForm.print(answer, out);
        } else {
            new BudgetTables(language.words(), out).print(answer, book.entries().macroBudgets());
        }
        return ExitCode.of(answer.isComplete());
    }

    private Answer answer(PolicyBook book) {
        if (positions != null && published) {
            throw new NoResultException("--positions and --published exclude each other: they are two sets of charges");
        }
        if (positions == null && !published) {
            refuseWithoutCharges("--scope", scope);
            refuseWithoutCharges("--share-of-country", shareOfCountry);
            refuseWithoutCharges("--other-charges-cents", otherCharges);
            return budgets(book);
        }
        return positions == null ? published(book) : uses(book, positions);
    }

    private static void refuseWithoutCharges(String option, @Nullable Object given) {
        if (given != null) {
            throw new NoResultException(option + " is about charges, so --positions or --published must name them");
        }
    }

    private Answer budgets(PolicyBook book) {
        List<MacroBudget> budgets = book.entries().macroBudgets().stream()
                .filter(budget -> year == null || budget.year() == year)
                .filter(budget -> edition().map(budget.edition()::equals).orElse(true))
                .sorted(Comparator.comparingInt(MacroBudget::year)
                        .thenComparing(MacroBudget::framework)
                        .thenComparing(MacroBudget::edition))
                .toList();
        return new Answer(
                book.name(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                budgets,
                List.of());
    }

    private Answer uses(PolicyBook book, Path file) {
        BudgetQuestion question = question("partial");
        LedgerStatement charged = JsonFiles.read("--positions", file, LedgerStatement.class);
        try {
            List<FrameworkUse> uses = FrameworkUse.of(book, question, charged.positions());
            return new Answer(
                    book.name(),
                    Optional.of(question),
                    Optional.of(charged.policy()),
                    Optional.of(charged.policySha256()),
                    Optional.empty(),
                    Optional.empty(),
                    charged.positions().stream()
                            .map(FrameworkPosition::year)
                            .distinct()
                            .sorted()
                            .toList(),
                    List.of(),
                    uses);
        } catch (ArithmeticException e) {
            throw new NoResultException("--positions " + file + " cannot be added up: " + e.getMessage(), e);
        }
    }

    private Answer published(PolicyBook book) {
        BudgetQuestion question = question("national");
        try {
            PublishedYear costs = PublishedYear.newest(book, question.year());
            YearAllocation integral = YearAllocation.of(book, question.year(), costs.integral());
            return new Answer(
                    book.name(),
                    Optional.of(question),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(costs),
                    Optional.of(integral),
                    List.of(),
                    List.of(),
                    FrameworkUse.ofPublished(book, question, costs, integral));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new NoResultException("--published cannot be held against budgets: " + e.getMessage(), e);
        }
    }

    private BudgetQuestion question(String usualScope) {
        if (year == null) {
            throw new NoResultException("--year must say whose budgets the charges are held against, but is missing");
        }
        try {
            return BudgetQuestion.builder()
                    .year(year)
                    .edition(edition())
                    .scope(Choices.of("--scope", BudgetQuestion.Scope.class, scope == null ? usualScope : scope))
                    .shareOfCountry(Optional.ofNullable(shareOfCountry))
                    .otherSpecialistCharges(Optional.ofNullable(otherCharges))
                    .build();
        } catch (IllegalArgumentException e) {
            throw new NoResultException("--share-of-country cannot be used: " + e.getMessage(), e);
        }
    }

    private Optional<Edition> edition() {
        try {
            return Optional.ofNullable(edition).map(Edition::of);
        } catch (IllegalArgumentException e) {
            throw new NoResultException("--edition cannot be used: " + e.getMessage(), e);
        }
    }
}
