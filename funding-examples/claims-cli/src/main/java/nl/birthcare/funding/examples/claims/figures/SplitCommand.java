package nl.birthcare.funding.examples.claims.figures;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.examples.claims.csv.Cells;
import nl.birthcare.funding.examples.claims.csv.CsvCell;
import nl.birthcare.funding.examples.claims.csv.CsvRows;
import nl.birthcare.funding.examples.claims.csv.UnreadableRowException;
import nl.birthcare.funding.examples.claims.exit.ExitCode;
import nl.birthcare.funding.examples.claims.exit.Failures;
import nl.birthcare.funding.examples.claims.exit.NoResultException;
import nl.birthcare.funding.examples.claims.io.UnfinishedFile;
import nl.birthcare.funding.examples.claims.options.CentsConverter;
import nl.birthcare.funding.examples.claims.options.LanguageOption;
import nl.birthcare.funding.examples.claims.options.SeparatorOption;
import nl.birthcare.funding.examples.claims.policy.Policies;
import nl.birthcare.funding.examples.claims.text.Escaped;
import nl.birthcare.funding.examples.claims.text.Table;
import nl.birthcare.funding.examples.claims.text.Texts;
import nl.birthcare.funding.examples.claims.text.Words;
import nl.birthcare.funding.rules.allocation.YearAllocation;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.entry.AllocationRule;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Divides amounts per year, such as published national totals, by the keys of an overlay. */
@Command(
        name = "split",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Divides integral costs per calendar year over the three macro frameworks.",
            "",
            "Input: CSV in UTF-8 with the header 'year,amountCents'; one row per year, the amount in whole cents.",
            "Output: a table, and then the parts as CSV with the columns year, amountCents, medicalSpecialistCareCents,"
                    + " midwiferyCents, maternityCareCents, key, method, grade and reason.",
            CsvCell.HELP,
            "A year is divided by the key that holds on all of its days. A year without one keeps its row, with the"
                    + " reason in place of the parts: the key of another year is never used."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every year was divided",
            "1:a year has no key, or a row could not be read and was left out",
            "2:wrong usage, no rows, or a file that could not be read or written"
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  claims split --with national-mono-cost --in " + NationalYears.SHIPPED,
            "This divides the published national costs of integral birth care by the ratio of the national costs of"
                    + " monodisciplinary care in the same year. No document says that they should be divided so."
        })
public final class SplitCommand implements Callable<Integer> {

    private static final List<String> COLUMNS = List.of("year", "amountCents");

    private static final Pattern YEAR = Pattern.compile("[1-9][0-9]{3}");

    private static final List<String> COLUMNS_OUT = List.of(
            "year",
            "amountCents",
            "medicalSpecialistCareCents",
            "midwiferyCents",
            "maternityCareCents",
            "key",
            "method",
            "grade",
            "reason");

    @Option(
            names = "--with",
            required = true,
            paramLabel = "<overlay>",
            description =
                    "The overlay that holds the keys: national-mono-cost, or a JSON file ('claims schema policy').")
    private String overlay = "";

    @Option(
            names = "--in",
            required = true,
            paramLabel = "<file.csv>",
            description = "The amounts: a file, or " + NationalYears.SHIPPED + ", which comes with this program.")
    private String in = "";

    @Option(
            names = "--out",
            paramLabel = "<file.csv>",
            description = "Where the CSV of parts goes; without it, to standard output after the table.")
    private @Nullable Path out;

    @Mixin
    private final SeparatorOption separator = new SeparatorOption();

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Override
    public Integer call() {
        PolicyBook book = Policies.bookOfOverlay(overlay);
        List<YearAllocation> years = new ArrayList<>();
        boolean allRead = read(book, years);
        print(years);
        write(csv(years));
        return ExitCode.of(
                allRead && years.stream().allMatch(year -> year.split().isPresent()));
    }

    private boolean read(PolicyBook book, List<YearAllocation> to) {
        try (CsvRows rows =
                new CsvRows(NationalYears.open(in), in.equals(NationalYears.SHIPPED) ? ',' : separator.separator())) {
            rows.header(COLUMNS, COLUMNS.size());
            boolean allRead = true;
            while (rows.next()) {
                allRead &= read(rows, book, to);
            }
            if (allRead && to.isEmpty()) {
                throw new NoResultException(
                        "--in " + in + " must hold at least one row after its header, but holds none");
            }
            return allRead;
        } catch (IllegalArgumentException e) {
            throw new NoResultException("--in " + in + " " + e.getMessage(), e);
        } catch (IOException e) {
            throw new NoResultException("--in " + in + " could not be read: " + Failures.reason(e), e);
        }
    }

    private boolean read(CsvRows rows, PolicyBook book, List<YearAllocation> to) {
        String problem;
        try {
            List<String> fields = rows.fields();
            problem = problem(fields);
            if (problem.isEmpty()) {
                Euro amount = Euro.ofCents(Long.parseLong(fields.get(1)));
                to.add(YearAllocation.of(book, Integer.parseInt(fields.get(0)), amount));
                return true;
            }
        } catch (UnreadableRowException e) {
            problem = "it " + e.getMessage();
        }
        spec.commandLine().getErr().println("Row " + rows.number() + " was left out: " + problem);
        return false;
    }

    /** Which cell is not what it must be, or nothing. */
    private static String problem(List<String> fields) {
        if (fields.size() != COLUMNS.size()) {
            return "it must have " + COLUMNS.size() + " fields, but has " + fields.size();
        }
        if (!YEAR.matcher(fields.get(0)).matches()) {
            return COLUMNS.get(0) + " must be a year of four digits, but is " + Cells.shown(fields.get(0), List.of());
        }
        return CentsConverter.isOne(fields.get(1))
                ? ""
                : COLUMNS.get(1) + " must " + CentsConverter.RULE + ", but is " + Cells.shown(fields.get(1), List.of());
    }

    private void print(List<YearAllocation> years) {
        Words words = language.words();
        PrintWriter terminal = spec.commandLine().getOut();
        Table table = words.table(
                1,
                "year",
                "integral-eur",
                "msz",
                "midwifery",
                "maternity",
                "split.by-key",
                "method",
                "weights",
                "grade",
                "documents");
        for (YearAllocation year : years) {
            FrameworkSplit split = year.split().orElse(null);
            table.add(
                    Integer.toString(year.year()),
                    Texts.euros(year.amount()),
                    split == null ? "-" : Texts.euros(split.part(MacroFramework.MEDICAL_SPECIALIST_CARE)),
                    split == null ? "-" : Texts.euros(split.part(MacroFramework.MIDWIFERY)),
                    split == null ? "-" : Texts.euros(split.part(MacroFramework.MATERNITY_CARE)),
                    year.key()
                            .map(AllocationKey::id)
                            .or(() -> year.reason()
                                    .map(reason -> words.say("split.none", reason.sentence(words.locale()))))
                            .orElse(""),
                    year.key().map(key -> words.name(key.method())).orElse("-"),
                    year.key().map(Texts::weights).orElse("-"),
                    year.rule().map(rule -> words.mark(rule.grade())).orElse("-"),
                    year.rule().map(rule -> Texts.sources(rule.sources())).orElse("-"));
        }
        terminal.println(words.heading("split.heading", overlay));
        table.print(terminal);
        terminal.flush();
    }

    private String csv(List<YearAllocation> years) {
        StringWriter text = new StringWriter();
        try (CsvWriter rows = CsvWriter.builder()
                .fieldSeparator(separator.separator())
                .lineDelimiter(LineDelimiter.LF)
                .build(text)) {
            rows.writeRecord(COLUMNS_OUT);
            years.forEach(year -> rows.writeRecord(fields(year)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private List<String> fields(YearAllocation year) {
        FrameworkSplit split = year.split().orElse(null);
        AllocationRule rule = year.rule().orElse(null);
        AllocationKey key = year.key().orElse(null);
        return List.of(
                Integer.toString(year.year()),
                Long.toString(year.amount().cents()),
                split == null ? "" : Long.toString(split.cents(MacroFramework.MEDICAL_SPECIALIST_CARE)),
                split == null ? "" : Long.toString(split.cents(MacroFramework.MIDWIFERY)),
                split == null ? "" : Long.toString(split.cents(MacroFramework.MATERNITY_CARE)),
                key == null ? "" : cell(key.id()),
                key == null ? "" : key.method().name(),
                rule == null ? "" : rule.grade().name(),
                year.reason().map(Enum::name).orElse(""));
    }

    /** A text of the overlay, which may stand in a file but not on a terminal as it is. */
    private String cell(String text) {
        return CsvCell.of(out == null ? Escaped.line(text) : text);
    }

    private void write(String csv) {
        if (out == null) {
            PrintWriter terminal = spec.commandLine().getOut();
            terminal.println();
            terminal.print(csv);
            terminal.flush();
            return;
        }
        try {
            UnfinishedFile.write(csv, out);
        } catch (IOException e) {
            throw new NoResultException("--out " + out + " cannot be written: " + Failures.reason(e), e);
        }
    }
}
