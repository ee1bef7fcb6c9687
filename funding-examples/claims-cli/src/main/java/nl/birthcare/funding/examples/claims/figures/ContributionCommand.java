package nl.birthcare.funding.examples.claims.figures;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.birthcare.funding.examples.claims.exit.ExitCode;
import nl.birthcare.funding.examples.claims.exit.NoResultException;
import nl.birthcare.funding.examples.claims.options.LanguageOption;
import nl.birthcare.funding.examples.claims.options.OutputForm;
import nl.birthcare.funding.examples.claims.policy.FiguresOptions;
import nl.birthcare.funding.rules.contribution.ClientContributions;
import nl.birthcare.funding.rules.contribution.ContributionQuestion;
import nl.birthcare.funding.rules.contribution.ContributionStatement;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.entry.DeductibleRule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says what the client pays. */
@Command(
        name = "contribution",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Says what the client pays of birth care on a day, by which document and how sure that is, and what of it her"
                    + " deductible may be charged for.",
            "",
            "Where a price is given, it is divided over client and insurer. A day for which no figure is known is a gap,"
                    + " and there is no total then: the figure of another year is never used."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every question was answered",
            "1:an answer is a gap; the reason is said",
            "2:wrong usage, nothing asked, an option without what it belongs to, or a file that could not be read"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  claims contribution --on 2025-04-01 --hours 49.5",
            "  claims contribution --on 2025-04-01 --stay-days 3 --stay-price-cents 16000",
            "  claims contribution --on 2025-04-01 --outpatient-birth \\",
            "    --outpatient-price-cents 84151",
            "  claims contribution --on 2027-04-01 --hours 49 \\",
            "    --scenario contributions-abolished,firstDay=2027-01-01"
        })
public final class ContributionCommand implements Callable<Integer> {

    @Mixin
    private final ContributionOptions asked = new ContributionOptions();

    @Mixin
    private final FiguresOptions figures = new FiguresOptions();

    @Mixin
    private final OutputForm form = new OutputForm("contribution");

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    /** The form of the answer in JSON: what she pays, and of each day that was asked about what is exempt. */
    record Answer(String policy, ContributionStatement statement, List<DayDeductibles> deductibles) {}

    /** Whether her deductible may be charged on a day. */
    record DayDeductibles(LocalDate day, List<DeductibleRule> rules) {}

    @Override
    public Integer call() {
        PolicyBook book = figures.book();
        ClientContributions contributions = ClientContributions.of(book);
        List<ContributionQuestion> questions = asked.questions();
        Answer answer =
                new Answer(book.name(), statement(contributions, questions), deductibles(contributions, questions));
        PrintWriter out = spec.commandLine().getOut();
        if (form.isJson()) {
            OutputForm.print(answer, out);
        } else {
            new ContributionTables(language.words(), out).print(answer);
        }
        return ExitCode.of(answer.statement().client().isPresent());
    }

    private static ContributionStatement statement(
            ClientContributions contributions, List<ContributionQuestion> questions) {
        try {
            return contributions.statement(questions);
        } catch (ArithmeticException e) {
            throw new NoResultException("The contributions cannot be added up: " + e.getMessage(), e);
        }
    }

    private static List<DayDeductibles> deductibles(
            ClientContributions contributions, List<ContributionQuestion> questions) {
        return questions.stream()
                .map(ContributionQuestion::day)
                .distinct()
                .sorted()
                .map(day -> deductibles(contributions, day))
                .toList();
    }

    private static DayDeductibles deductibles(ClientContributions contributions, LocalDate day) {
        List<DeductibleRule> rules = Arrays.stream(DeductibleRule.Item.values())
                .map(item -> contributions.deductible(item, day))
                .flatMap(Optional::stream)
                .toList();
        return new DayDeductibles(day, rules);
    }
}
