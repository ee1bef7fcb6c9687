package nl.birthcare.funding.examples.claims;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.rules.contribution.ClientContributions;
import nl.birthcare.funding.rules.contribution.ContributionAnswer;
import nl.birthcare.funding.rules.contribution.ContributionGap;
import nl.birthcare.funding.rules.contribution.ContributionQuestion;
import nl.birthcare.funding.rules.contribution.ContributionStatement;
import nl.birthcare.funding.rules.contribution.CostShare;
import nl.birthcare.funding.rules.policy.ContributionItem;
import nl.birthcare.funding.rules.policy.ContributionRule;
import nl.birthcare.funding.rules.policy.DeductibleItem;
import nl.birthcare.funding.rules.policy.DeductibleRule;
import nl.birthcare.funding.rules.policy.PolicyBook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
            "2:wrong usage, nothing asked, or a file that could not be read"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  claims contribution --on 2025-04-01 --hours 49",
            "  claims contribution --on 2025-04-01 --stay-days 3 --stay-price-cents 16000",
            "  claims contribution --on 2025-04-01 --outpatient-birth --outpatient-price-cents 84151"
        })
final class ContributionCommand implements Callable<Integer> {

    @Option(
            names = "--on",
            paramLabel = "<date>",
            description = "Which day decides; needed unless --questions is given.")
    private @Nullable LocalDate day;

    @Option(names = "--hours", paramLabel = "<n>", description = "Hours of maternity care at home.")
    private @Nullable Integer hours;

    @Option(
            names = "--hour-price-cents",
            paramLabel = "<n>",
            converter = Cents.class,
            description = "What an hour of maternity care costs.")
    private @Nullable Euro hourPrice;

    @Option(
            names = "--birth-assistance-hours",
            paramLabel = "<n>",
            description = "Hours of assistance at the birth by a maternity nurse.")
    private @Nullable Integer birthAssistanceHours;

    @Option(
            names = "--birth-assistance-price-cents",
            paramLabel = "<n>",
            converter = Cents.class,
            description = "What such an hour costs.")
    private @Nullable Euro birthAssistancePrice;

    @Option(names = "--stay-days", paramLabel = "<n>", description = "Days in an institution without medical need.")
    private @Nullable Integer stayDays;

    @Option(
            names = "--persons",
            paramLabel = "<n>",
            defaultValue = "2",
            description = "How many persons stay; without it ${DEFAULT-VALUE}, mother and child.")
    private int persons;

    @Option(
            names = "--stay-price-cents",
            paramLabel = "<n>",
            converter = Cents.class,
            description = "What a day of one person costs; needed for an answer, since it is capped.")
    private @Nullable Euro stayPrice;

    @Option(names = "--outpatient-birth", description = "A birth in hospital led by a midwife.")
    private boolean outpatientBirth;

    @Option(names = "--medical-need", description = "That birth had to be in hospital.")
    private boolean medicalNeed;

    @Option(
            names = "--outpatient-price-cents",
            paramLabel = "<n>",
            converter = Cents.class,
            description = "What that birth costs.")
    private @Nullable Euro outpatientPrice;

    @Option(names = "--nipt", description = "A non-invasive prenatal test.")
    private boolean nipt;

    @Option(
            names = "--nipt-price-cents",
            paramLabel = "<n>",
            converter = Cents.class,
            description = "What that test costs.")
    private @Nullable Euro niptPrice;

    @Option(
            names = "--questions",
            paramLabel = "<file.json>",
            description = "More questions, each with its own day ('claims schema questions').")
    private @Nullable Path file;

    @Mixin
    private final FiguresOptions figures = new FiguresOptions();

    @Mixin
    private final OutputForm form = new OutputForm();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    /** The form of the answer in JSON. */
    record Answer(String policy, ContributionStatement statement, List<DeductibleRule> deductibles) {}

    @Override
    public Integer call() {
        PolicyBook book = figures.book();
        ClientContributions contributions = ClientContributions.of(book);
        List<ContributionQuestion> questions = questions();
        Answer answer = new Answer(
                book.name(),
                statement(contributions, questions),
                deductibles(contributions, questions.get(0).day()));
        PrintWriter out = spec.commandLine().getOut();
        if (form.isJson()) {
            OutputForm.print(answer, out);
        } else {
            print(answer, out);
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

    private static List<DeductibleRule> deductibles(ClientContributions contributions, LocalDate day) {
        return Arrays.stream(DeductibleItem.values())
                .map(item -> contributions.deductible(item, day))
                .flatMap(Optional::stream)
                .toList();
    }

    private List<ContributionQuestion> questions() {
        List<ContributionQuestion> questions = new ArrayList<>();
        try {
            if (day != null) {
                addOptions(questions, day);
            }
        } catch (IllegalArgumentException e) {
            throw new NoResultException("Nothing was answered: " + e.getMessage(), e);
        }
        if (file != null) {
            questions.addAll(JsonFiles.readList("--questions", file, ContributionQuestion.class));
        }
        if (questions.isEmpty()) {
            throw new NoResultException(
                    "At least one item must be asked about, with --on and the day or in --questions," + " but none is");
        }
        return questions;
    }

    private void addOptions(List<ContributionQuestion> questions, LocalDate on) {
        add(questions, on, ContributionItem.MATERNITY_CARE_HOUR, hours, hourPrice);
        add(questions, on, ContributionItem.BIRTH_ASSISTANCE_HOUR, birthAssistanceHours, birthAssistancePrice);
        if (stayDays != null) {
            questions.add(ContributionQuestion.ofStay(on, stayDays, persons, Optional.ofNullable(stayPrice)));
        }
        ContributionItem birth =
                medicalNeed ? ContributionItem.OUTPATIENT_BIRTH_WITH_MEDICAL_NEED : ContributionItem.OUTPATIENT_BIRTH;
        add(questions, on, birth, outpatientBirth ? 1 : null, outpatientPrice);
        add(questions, on, ContributionItem.NIPT, nipt ? 1 : null, niptPrice);
    }

    private static void add(
            List<ContributionQuestion> questions,
            LocalDate on,
            ContributionItem item,
            @Nullable Integer quantity,
            @Nullable Euro price) {
        if (quantity != null) {
            questions.add(ContributionQuestion.builder()
                    .day(on)
                    .item(item)
                    .quantity(quantity)
                    .price(Optional.ofNullable(price))
                    .build());
        }
    }

    private static void print(Answer answer, PrintWriter out) {
        out.println(Texts.heading("What the client pays, by " + answer.policy()));
        Table table =
                Table.of(2, "Item", "On", "Units", "Contribution", "Cap", "Client EUR", "Insurer EUR", "Price EUR");
        answer.statement().answers().forEach(each -> add(table, each));
        Optional<CostShare> share = answer.statement().share();
        table.add(
                "together",
                "",
                "",
                "",
                "",
                answer.statement().client().map(Texts::euros).orElse("-"),
                share.map(CostShare::insurer).map(Texts::euros).orElse("-"),
                share.map(CostShare::price).map(Texts::euros).orElse("-"));
        table.print(out);
        out.println();
        answer.statement().answers().forEach(each -> out.println(because(each)));
        for (DeductibleRule rule : answer.deductibles()) {
            out.println("Deductible: " + Texts.words(rule.item()) + " is " + (rule.exempt() ? "" : "not ") + "exempt; "
                    + Texts.words(rule.grade()) + ", " + Texts.sources(rule.sources()));
        }
        out.flush();
    }

    private static void add(Table table, ContributionAnswer answer) {
        Optional<ContributionRule> rule = answer.rule();
        table.add(
                Texts.words(answer.question().item()),
                answer.question().day().toString(),
                Texts.number(answer.question().quantity()),
                rule.map(ContributionRule::contribution).map(Texts::euros).orElse("-"),
                rule.flatMap(ContributionRule::cap).map(Texts::euros).orElse("-"),
                answer.client().map(Texts::euros).orElse("-"),
                answer.share().map(CostShare::insurer).map(Texts::euros).orElse("-"),
                answer.share().map(CostShare::price).map(Texts::euros).orElse("-"));
    }

    private static String because(ContributionAnswer answer) {
        String item = Texts.capitalised(Texts.words(answer.question().item()));
        String gap = answer.gap().map(ContributionGap::sentence).orElse("");
        String by = answer.grade()
                .map(grade -> Texts.words(grade) + ", " + Texts.sources(answer.sources()))
                .orElse("");
        return item + ": " + gap + (gap.isEmpty() || by.isEmpty() ? "" : "; ") + by;
    }
}
