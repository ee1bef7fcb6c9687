package nl.birthcare.funding.examples.claims.figures;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.examples.claims.csv.CsvCell;
import nl.birthcare.funding.examples.claims.exit.ExitCode;
import nl.birthcare.funding.examples.claims.exit.Failures;
import nl.birthcare.funding.examples.claims.exit.NoResultException;
import nl.birthcare.funding.examples.claims.io.UnfinishedFile;
import nl.birthcare.funding.examples.claims.options.CentsConverter;
import nl.birthcare.funding.examples.claims.options.Choices;
import nl.birthcare.funding.examples.claims.options.LanguageOption;
import nl.birthcare.funding.examples.claims.options.OutputForm;
import nl.birthcare.funding.examples.claims.options.SeparatorOption;
import nl.birthcare.funding.examples.claims.options.YearConverter;
import nl.birthcare.funding.examples.claims.report.ReportOption;
import nl.birthcare.funding.examples.claims.text.Table;
import nl.birthcare.funding.examples.claims.text.Texts;
import nl.birthcare.funding.examples.claims.text.Words;
import nl.birthcare.funding.rules.control.MacroControl;
import nl.birthcare.funding.rules.control.MacroControlQuestion;
import nl.birthcare.funding.rules.control.MacroSettlement;
import nl.birthcare.funding.rules.policy.PolicyBooks;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Applies the macro-control instrument to the turnovers of a year. */
@Command(
        name = "settle",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Applies the macro-control instrument (stcrt-2011-23196 art. 4): if institutions for medical-specialist care"
                    + " together turn over more than a national ceiling, they repay the excess, each in proportion to its"
                    + " turnover.",
            "",
            "Input: CSV in UTF-8 with the header 'institution,turnoverCents', to which may be added settlementCents,"
                    + " capitalTransitionCents and integralShareCents in this order; or a file that ends in .json"
                    + " ('claims schema turnovers'). What counts is the turnover, plus the settlement, less the capital"
                    + " transition, in whole cents.",
            "Output: CSV with the columns institution, controlTurnoverCents, limitCents and repaymentCents, in order of"
                    + " the institutions, and a table or JSON ('claims schema settlement') on the terminal.",
            CsvCell.HELP,
            "Repayments sum to the excess to the cent: by largest remainders, and of equal ones first to the institution"
                    + " whose name comes first. No document says how to round."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:settled",
            "1:settled, with something to know about it: a negative turnover, integral care counted",
            "2:wrong usage, another framework, no rows, or a file that could not be read or written; the CSV is as it was"
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  claims settle --year 2021 --ceiling-cents 2400000000000 \\",
            "    --turnovers in.csv --out settlement.csv"
        })
public final class SettleCommand implements Callable<Integer> {

    private static final List<String> COLUMNS =
            List.of("institution", "controlTurnoverCents", "limitCents", "repaymentCents");

    /** How many rows and findings the terminal shows. */
    private static final int SHOWN = 20;

    @Option(
            names = "--year",
            required = true,
            paramLabel = "<year>",
            converter = YearConverter.class,
            description = "The calendar year.")
    private int year;

    @Option(
            names = "--ceiling-cents",
            paramLabel = "<n>",
            converter = CentsConverter.class,
            description = "The ceiling for all institutions together, in cents. Without it, the one that a document"
                    + " states for the year, if any does.")
    private @Nullable Euro ceiling;

    @Option(
            names = "--enforced-cents",
            paramLabel = "<n>",
            converter = CentsConverter.class,
            description =
                    "The amount that the minister enforces, in cents, at most the excess. Without it, all of the excess.")
    private @Nullable Euro enforced;

    @Option(
            names = TurnoverFile.OPTION,
            required = true,
            paramLabel = "<in.csv>",
            description = "The turnovers, each institution once.")
    private Path turnovers = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "<settlement.csv>",
            description = "Where the CSV goes, in place of an earlier one; without it, none is written.")
    private @Nullable Path out;

    @Option(
            names = "--integral-care",
            paramLabel = "<excluded|included>",
            description =
                    "Whether integralShareCents, the medical-specialist share of integral care, counts. No document"
                            + " says whether it should: without this option it does not.")
    private @Nullable String integralCare;

    @Option(
            names = "--framework",
            paramLabel = "<name>",
            defaultValue = "medical-specialist-care",
            description = "Of which framework: medical-specialist-care, the only one with such an instrument.")
    private String framework = "medical-specialist-care";

    @Mixin
    private final SeparatorOption separator = new SeparatorOption();

    @Mixin
    private final OutputForm form = new OutputForm("settlement");

    @Mixin
    private final ReportOption page = new ReportOption();

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Override
    public Integer call() {
        MacroSettlement settlement = settle();
        if (out != null) {
            write(settlement, out);
        }
        page.write(language, words -> SettlementPage.of(settlement, words));
        PrintWriter terminal = spec.commandLine().getOut();
        if (form.isJson()) {
            OutputForm.print(settlement, terminal);
        } else {
            print(settlement, language.words(), terminal);
        }
        return ExitCode.of(settlement.findings().isEmpty());
    }

    private MacroSettlement settle() {
        try {
            MacroControlQuestion.Builder question = MacroControlQuestion.builder()
                    .framework(Choices.of("--framework", MacroFramework.class, framework))
                    .year(year)
                    .ceiling(Optional.ofNullable(ceiling))
                    .enforced(Optional.ofNullable(enforced))
                    .turnovers(TurnoverFile.read(turnovers, separator.separator()));
            if (integralCare != null) {
                question.integralCare(
                        Choices.of("--integral-care", MacroControlQuestion.IntegralCare.class, integralCare));
            }
            return MacroControl.settle(PolicyBooks.figures(), question.build());
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new NoResultException("Nothing was settled: " + e.getMessage(), e);
        }
    }

    private void write(MacroSettlement settlement, Path file) {
        try (UnfinishedFile unfinished = UnfinishedFile.of(file)) {
            writeRows(settlement, unfinished.path());
            unfinished.finish();
        } catch (IOException | UncheckedIOException e) {
            throw new NoResultException("--out " + file + " cannot be written: " + Failures.reason(e), e);
        }
    }

    private void writeRows(MacroSettlement settlement, Path file) throws IOException {
        try (CsvWriter rows = CsvWriter.builder()
                .fieldSeparator(separator.separator())
                .lineDelimiter(LineDelimiter.LF)
                .build(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            rows.writeRecord(COLUMNS);
            for (MacroSettlement.Institution each : settlement.institutions()) {
                rows.writeRecord(
                        CsvCell.of(each.institution()),
                        Long.toString(each.controlTurnover().cents()),
                        Long.toString(each.limit().cents()),
                        Long.toString(each.repayment().cents()));
            }
        }
    }

    private void print(MacroSettlement settlement, Words words, PrintWriter terminal) {
        terminal.println(words.heading("settle.heading", settlement.year()));
        terminal.println(words.say(
                "settle.ceiling",
                Texts.euros(settlement.ceiling()),
                words.say(ceiling == null ? "settle.published" : "settle.given")));
        terminal.println(words.say("settle.turnover", Texts.euros(settlement.controlTurnover())));
        terminal.println(words.say("settle.excess", Texts.euros(settlement.excess())));
        terminal.println(words.say("settle.enforced", Texts.euros(settlement.enforced())));
        terminal.println(words.say("settle.counts", settlement.turnoverRule()));
        terminal.println(words.say(
                "settle.integral",
                words.say("settle." + settlement.integralCare()),
                words.say(integralCare == null ? "settle.default" : "settle.choice")));
        terminal.println(words.say("settle.by", Texts.sources(settlement.sources()), words.name(settlement.grade())));
        terminal.println();
        Table table = words.table(1, "settle.institution", "settle.counting", "settle.limit", "settle.repayment");
        settlement.institutions().stream()
                .limit(SHOWN)
                .forEach(each -> table.add(
                        each.institution(),
                        Texts.euros(each.controlTurnover()),
                        Texts.euros(each.limit()),
                        Texts.euros(each.repayment())));
        table.print(terminal);
        printMore(settlement.institutions().size(), "settle.more-institutions", words, terminal);
        settlement.findings().stream()
                .limit(SHOWN)
                .map(finding -> finding.message(words.locale()))
                .forEach(terminal::println);
        printMore(settlement.findings().size(), "settle.more-findings", words, terminal);
        terminal.flush();
    }

    private static void printMore(int all, String what, Words words, PrintWriter terminal) {
        if (all > SHOWN) {
            terminal.println(words.say(what, SHOWN, Texts.number(all)));
        }
    }
}
