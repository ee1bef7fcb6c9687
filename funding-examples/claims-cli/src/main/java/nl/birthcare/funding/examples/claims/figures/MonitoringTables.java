package nl.birthcare.funding.examples.claims.figures;

import java.io.PrintWriter;
import java.util.List;
import nl.birthcare.funding.examples.claims.text.Table;
import nl.birthcare.funding.examples.claims.text.Texts;
import nl.birthcare.funding.rules.monitoring.MonitoringReport;
import nl.birthcare.funding.rules.monitoring.MonitoringRow;
import nl.birthcare.funding.rules.policy.entry.Erratum;
import nl.birthcare.funding.rules.policy.entry.PublishedNumber;

/** Prints a monitoring report as tables. */
final class MonitoringTables {

    /** How many rows of declarants the terminal shows. */
    private static final int SHOWN = 40;

    private MonitoringTables() {}

    static void print(MonitoringReport report, PrintWriter out) {
        out.println(Texts.heading("Published: what birth care cost in the country, by " + report.policy()));
        print(report.published(), out);
        if (!report.own().isEmpty()) {
            out.println();
            out.println(Texts.heading("The caller's own"));
            print(report.own(), out);
        }
        printDeclarants(report.declarants(), out);
        printNumbers(report.numbers(), out);
        printErrata(report.errata(), out);
        out.flush();
    }

    private static void print(List<MonitoringRow> rows, PrintWriter out) {
        Table table = Table.of(
                4, "Year", "Form", "Framework", "Edition", "Cost EUR", "Clients", "Average EUR", "Share", "Growth");
        for (MonitoringRow row : rows) {
            table.add(
                    Integer.toString(row.year()),
                    row.form().map(Texts::words).orElse("all"),
                    row.framework().map(Texts::words).orElse("all"),
                    row.edition().map(edition -> edition.name()).orElse("-"),
                    Texts.euros(row.cost()),
                    row.clients().isPresent() ? Texts.number(row.clients().getAsLong()) : "-",
                    row.averageCents().map(Texts::euros).orElse("-"),
                    row.share().map(Texts::percent).orElse("-"),
                    row.growth().map(Texts::percent).orElse("-"));
        }
        table.print(out);
    }

    private static void printDeclarants(List<MonitoringReport.Declarant> declarants, PrintWriter out) {
        if (declarants.isEmpty()) {
            return;
        }
        out.println();
        out.println(Texts.heading("Who declared what"));
        Table table = Table.of(4, "Year", "Form", "Declarant", "Performance", "Charged EUR", "Lines");
        declarants.stream()
                .limit(SHOWN)
                .forEach(position -> table.add(
                        Integer.toString(position.year()),
                        Texts.words(position.form()),
                        position.declarant().value(),
                        position.performance().text(),
                        Texts.euros(position.charged()),
                        Texts.number(position.lines())));
        table.print(out);
        if (declarants.size() > SHOWN) {
            out.println("The first " + SHOWN + " of " + Texts.number(declarants.size()) + " are shown; --json has"
                    + " all.");
        }
    }

    private static void printNumbers(List<PublishedNumber> numbers, PrintWriter out) {
        out.println();
        out.println(Texts.heading("Also published; a rate means nothing without its definition, which stands below"));
        Table table = Table.of(4, "What", "Period", "Number", "Source");
        for (PublishedNumber number : numbers) {
            table.add(
                    Texts.words(number.measure()),
                    number.validity().text(),
                    number.text(),
                    Texts.sources(number.sources()));
        }
        table.print(out);
        for (PublishedNumber number : numbers) {
            number.definition()
                    .ifPresent(definition -> out.println(Texts.capitalised(Texts.words(number.measure())) + " of "
                            + number.validity().text() + ", " + number.text()
                            + (number.measure().isRate() ? " per 1,000 births: " : ": ") + definition));
        }
    }

    private static void printErrata(List<Erratum> errata, PrintWriter out) {
        out.println();
        out.println(Texts.heading("Published figures that do not add up, as they were printed"));
        for (Erratum erratum : errata) {
            out.println(erratum.title());
            out.println("  " + erratum.text() + " (" + Texts.sources(erratum.sources()) + ")");
        }
        if (errata.isEmpty()) {
            out.println("none");
        }
    }
}
