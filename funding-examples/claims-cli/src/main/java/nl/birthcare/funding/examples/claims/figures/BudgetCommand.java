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
import nl.birthcare.funding.examples.claims.exit.ExitCode;
import nl.birthcare.funding.examples.claims.exit.NoResultException;
import nl.birthcare.funding.examples.claims.io.JsonFiles;
import nl.birthcare.funding.examples.claims.options.Cents;
import nl.birthcare.funding.examples.claims.options.Choices;
import nl.birthcare.funding.examples.claims.options.FourDigits;
import nl.birthcare.funding.examples.claims.options.OutputForm;
import nl.birthcare.funding.examples.claims.policy.FiguresOptions;
import nl.birthcare.funding.rules.control.BudgetQuestion;
import nl.birthcare.funding.rules.control.FrameworkUse;
import nl.birthcare.funding.rules.ledger.FrameworkPosition;
import nl.birthcare.funding.rules.ledger.LedgerStatement;
import nl.birthcare.funding.rules.policy.PolicyBook;
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
            "Holds what a run of 'claims allocate' charged to each macro framework against the budgets of a year.",
            "",
            "Budgets are national, and that of medical-specialist care is for all such care, of which birth care is a"
                    + " small part. Charges of less than the country, or without the other charges to that framework,"
                    + " are not comparable with them: then nothing remains and no share is used, and the reason is said.",
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
            "  claims budget --year 2021 --positions result/positions.json --scope national \\",
            "    --other-charges-cents 2360000000000"
        })
public final class BudgetCommand implements Callable<Integer> {

    @Option(
            names = "--year",
            paramLabel = "<year>",
            converter = FourDigits.class,
            description = "Whose budgets; needed with --positions.")
    private @Nullable Integer year;

    @Option(
            names = "--positions",
            paramLabel = "<positions.json>",
            description = "What was charged: the file of that name that 'claims allocate' writes ('claims schema"
                    + " positions').")
    private @Nullable Path positions;

    @Option(
            names = "--scope",
            paramLabel = "<national|partial>",
            defaultValue = "partial",
            description =
                    "Of whom the charges are: of all insurers in the country together, or of some of them; without"
                            + " it, of some.")
    private String scope = "partial";

    @Option(
            names = "--other-charges-cents",
            paramLabel = "<n>",
            converter = Cents.class,
            description = "What medical-specialist care outside birth care charged in the year, in the same scope.")
    private @Nullable Euro otherCharges;

    @Option(
            names = "--edition",
            paramLabel = "<name>",
            description = "By which edition of the budgets; without it, the newest of each framework.")
    private @Nullable String edition;

    @Mixin
    private final FiguresOptions figures = new FiguresOptions();

    @Mixin
    private final OutputForm form = new OutputForm();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    /** The form of the answer in JSON: the budgets, or what was charged against them and by which policy it was. */
    record Answer(
            String policy,
            Optional<BudgetQuestion> question,
            Optional<String> chargedBy,
            Optional<String> chargedBySha256,
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
        Answer answer = positions == null ? budgets(book) : uses(book, positions);
        PrintWriter out = spec.commandLine().getOut();
        if (form.isJson()) {
            OutputForm.print(answer, out);
        } else {
            BudgetTables.print(answer, book.entries().macroBudgets(), out);
        }
        return ExitCode.of(answer.isComplete());
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
                book.name(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), budgets, List.of());
    }

    private Answer uses(PolicyBook book, Path file) {
        if (year == null) {
            throw new NoResultException("--year must say whose budgets the positions are held against, but is missing");
        }
        LedgerStatement charged = JsonFiles.read("--positions", file, LedgerStatement.class);
        BudgetQuestion question = BudgetQuestion.builder()
                .year(year)
                .edition(edition())
                .scope(Choices.of("--scope", BudgetQuestion.Scope.class, scope))
                .otherSpecialistCharges(Optional.ofNullable(otherCharges))
                .build();
        try {
            List<FrameworkUse> uses = FrameworkUse.of(book, question, charged.positions());
            return new Answer(
                    book.name(),
                    Optional.of(question),
                    Optional.of(charged.policy()),
                    Optional.of(charged.policySha256()),
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

    private Optional<Edition> edition() {
        try {
            return Optional.ofNullable(edition).map(Edition::of);
        } catch (IllegalArgumentException e) {
            throw new NoResultException("--edition cannot be used: " + e.getMessage(), e);
        }
    }
}
