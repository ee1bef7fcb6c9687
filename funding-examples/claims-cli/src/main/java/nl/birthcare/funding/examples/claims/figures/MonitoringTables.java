package nl.birthcare.funding.examples.claims.figures;

import java.io.PrintWriter;
import java.util.List;
import nl.birthcare.funding.examples.claims.text.Table;
import nl.birthcare.funding.examples.claims.text.Texts;
import nl.birthcare.funding.examples.claims.text.Words;
import nl.birthcare.funding.rules.monitoring.MonitoringReport;
import nl.birthcare.funding.rules.monitoring.MonitoringRow;
import nl.birthcare.funding.rules.policy.entry.Erratum;
import nl.birthcare.funding.rules.policy.entry.PublishedNumber;

/** Prints a monitoring report as tables. */
final class MonitoringTables {

    /** How many rows of declarants the terminal shows. */
    private static final int SHOWN = 40;

    private final Words words;
    private final PrintWriter out;

    MonitoringTables(Words words, PrintWriter out) {
        this.words = words;
        this.out = out;
    }

    void print(MonitoringReport report) {
        out.println(words.heading("monitoring.heading", report.policy()));
        print(report.published());
        if (!report.own().isEmpty()) {
            out.println();
            out.println(words.heading("monitoring.own"));
            print(report.own());
        }
        printDeclarants(report.declarants());
        printNumbers(report.numbers());
        printErrata(report.errata());
        out.flush();
    }

    private void print(List<MonitoringRow> rows) {
        Table table = words.table(
                4,
                "year",
                "form",
                "framework",
                "edition",
                "monitoring.cost",
                "monitoring.clients",
                "monitoring.average",
                "monitoring.share",
                "monitoring.growth");
        for (MonitoringRow row : rows) {
            table.add(
                    Integer.toString(row.year()),
                    row.form().map(words::name).orElseGet(() -> words.say("all")),
                    row.framework().map(words::name).orElseGet(() -> words.say("all")),
                    row.edition().map(edition -> edition.name()).orElse("-"),
                    Texts.euros(row.cost()),
                    row.clients().isPresent() ? Texts.number(row.clients().getAsLong()) : "-",
                    row.averageCents().map(Texts::euros).orElse("-"),
                    row.share().map(Texts::percent).orElse("-"),
                    row.growth().map(Texts::percent).orElse("-"));
        }
        table.print(out);
    }

    private void printDeclarants(List<MonitoringReport.Declarant> declarants) {
        if (declarants.isEmpty()) {
            return;
        }
        out.println();
        out.println(words.heading("monitoring.who"));
        Table table = words.table(4, "year", "form", "declarant", "performance", "charged", "lines");
        declarants.stream()
                .limit(SHOWN)
                .forEach(position -> table.add(
                        Integer.toString(position.year()),
                        words.name(position.form()),
                        position.declarant().value(),
                        position.performance().text(),
                        Texts.euros(position.charged()),
                        Texts.number(position.lines())));
        table.print(out);
        if (declarants.size() > SHOWN) {
            out.println(words.say("monitoring.more", SHOWN, Texts.number(declarants.size())));
        }
    }

    private void printNumbers(List<PublishedNumber> numbers) {
        out.println();
        out.println(words.heading("monitoring.numbers"));
        Table table = words.table(4, "monitoring.what", "monitoring.period", "monitoring.number", "monitoring.source");
        for (PublishedNumber number : numbers) {
            table.add(
                    words.name(number.measure()),
                    words.days(number.validity()),
                    number.text(),
                    Texts.sources(number.sources()));
        }
        table.print(out);
        for (PublishedNumber number : numbers) {
            number.definition()
                    .ifPresent(definition -> out.println(words.say(
                            number.measure().isRate() ? "monitoring.rate" : "monitoring.definition",
                            Texts.capitalised(words.name(number.measure())),
                            words.days(number.validity()),
                            number.text(),
                            definition)));
        }
    }

    private void printErrata(List<Erratum> errata) {
        out.println();
        out.println(words.heading("monitoring.errata"));
        for (Erratum erratum : errata) {
            out.println(erratum.title());
            out.println("  " + erratum.text(words.locale()) + " (" + Texts.sources(erratum.sources()) + ")");
        }
        if (errata.isEmpty()) {
            out.println(words.say("none"));
        }
    }
}
