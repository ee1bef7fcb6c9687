package nl.birthcare.funding.examples.claims.ledger;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.examples.claims.report.Cell;
import nl.birthcare.funding.examples.claims.report.Grid;
import nl.birthcare.funding.examples.claims.report.Wording;
import nl.birthcare.funding.examples.claims.text.DeclarantTable;
import nl.birthcare.funding.examples.claims.text.Table;
import nl.birthcare.funding.examples.claims.text.Texts;
import nl.birthcare.funding.examples.claims.text.Words;
import nl.birthcare.funding.rules.booking.DeclarantSums;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.receipt.BookedTotals;
import nl.birthcare.funding.rules.receipt.Correction;

/** Shows a person what was booked. */
final class LedgerTables {

    private final Words words;
    private final PrintWriter out;

    LedgerTables(Words words, PrintWriter out) {
        this.words = words;
        this.out = out;
    }

    /** Counts what one booking holds. */
    static final class Counts {

        private final SortedMap<String, Long> lines = new TreeMap<>();
        private final SortedMap<Correction.Cause, Long> causes =
                new TreeMap<>(Comparator.comparing(cause -> text(cause, Words.ENGLISH)));
        private long corrections;

        void add(Correction correction) {
            if (correction.was().isEmpty()) {
                lines.merge(correction.is().verdict().name(), 1L, Long::sum);
                return;
            }
            corrections++;
            correction.causes().forEach(cause -> causes.merge(cause, 1L, Long::sum));
        }

        private static String text(Correction.Cause cause, Words words) {
            String kind = words.name(cause.kind());
            if (cause.is().isEmpty()) {
                return cause.was()
                        .map(was -> words.say("ledger.cause.gone", kind, was))
                        .orElse(kind);
            }
            return kind + " " + cause.was().map(was -> was + " -> ").orElse("")
                    + cause.is().get();
        }

        long corrections() {
            return corrections;
        }

        Grid newLines(Wording words) {
            Grid grid = new Grid(words.say("caption.newLines"))
                    .texts(words.headings("column.verdict"))
                    .numbers(words.headings("column.lines"));
            lines.forEach(
                    (verdict, count) -> grid.row(Cell.of(words.name(Verdict.valueOf(verdict))), words.count(count)));
            return grid;
        }

        Grid corrected(Wording words) {
            Grid grid = new Grid(words.say("caption.corrected"))
                    .texts(words.headings("column.cause"))
                    .numbers(words.headings("column.lines"));
            Words terms = Words.of(words.locale());
            causes.forEach((cause, count) -> grid.row(Cell.of(text(cause, terms)), words.count(count)));
            return grid;
        }

        boolean isEverythingBooked() {
            return !lines.containsKey(Verdict.REFUSED.name());
        }
    }

    /** How many rows of a delivery could not be read: nothing is booked of them. */
    void unreadable(Ledger.Entry booking, long rows) {
        if (rows > 0) {
            out.println(words.say("ledger.unreadable", booking.id(), Texts.number(rows)));
            out.println();
        }
    }

    void counts(Counts counts) {
        Table table = words.table(1, "ledger.new-lines", "lines");
        counts.lines.forEach((verdict, lines) -> table.add(words.mark(Verdict.valueOf(verdict)), Texts.number(lines)));
        table.print(out);
        corrections(counts);
    }

    void corrections(Counts counts) {
        out.println(words.say("ledger.corrections", Texts.number(counts.corrections)));
        if (!counts.causes.isEmpty()) {
            out.println();
            Table causes = words.table(1, "ledger.why", "lines");
            counts.causes.forEach((cause, lines) -> causes.add(Counts.text(cause, words), Texts.number(lines)));
            causes.print(out);
        }
        out.println();
    }

    /** For whom amounts move. */
    void declarants(List<DeclarantSums.DeclarantSum> sums) {
        DeclarantTable.print(sums, words, out);
    }

    /** Where amounts stand, in any of some totals. */
    static SortedSet<Place> places(BookedTotals... totals) {
        SortedSet<Place> places = new TreeSet<>();
        for (BookedTotals each : totals) {
            each.byForm().forEach(total -> places.add(new Place(total.year(), total.form())));
        }
        return places;
    }

    record Place(int year, FundingForm form) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            return Comparator.comparingInt(Place::year)
                    .thenComparing(Place::form)
                    .compare(this, other);
        }

        Optional<Euro> part(BookedTotals totals, MacroFramework framework) {
            return totals.byForm().stream()
                    .filter(each -> each.year() == year && each.form() == form)
                    .findFirst()
                    .map(each -> each.split().part(framework));
        }

        String of(BookedTotals totals, MacroFramework framework) {
            return part(totals, framework).map(Texts::euros).orElse("-");
        }
    }

    /** Before, change and after, per framework, form and year. */
    void totals(BookedTotals before, BookedTotals change, BookedTotals after) {
        Table table = words.table(
                3, "year", "form", "framework", "ledger.before-eur", "ledger.change-eur", "ledger.after-eur");
        for (Place place : places(before, after)) {
            for (MacroFramework framework : MacroFramework.values()) {
                table.add(
                        Integer.toString(place.year()),
                        words.name(place.form()),
                        words.name(framework),
                        place.of(before, framework),
                        place.of(change, framework),
                        place.of(after, framework));
            }
        }
        table.print(out);
        out.println();
        Table beside =
                words.table(1, "ledger.beside", "ledger.before", "ledger.change", "ledger.after", "ledger.after-eur");
        Map<String, Function<BookedTotals, BookedTotals.Beside>> parts = new TreeMap<>(Map.of(
                "ledger.unallocated",
                BookedTotals::unallocated,
                "ledger.refused",
                BookedTotals::refused,
                "ledger.copies",
                BookedTotals::copied));
        parts.forEach((name, part) -> beside.add(
                words.say(name),
                Texts.number(part.apply(before).lines()),
                Texts.number(part.apply(change).lines()),
                Texts.number(part.apply(after).lines()),
                Texts.euros(part.apply(after).cents())));
        beside.print(out);
    }

    /** What a closed year bore when it was closed, and what was booked to it since. */
    void closed(Ledger ledger) {
        Table table = words.table(
                4,
                "ledger.closed-year",
                "ledger.closed-on",
                "form",
                "framework",
                "ledger.at-closing",
                "ledger.after-closing",
                "together-eur");
        boolean any = false;
        for (Ledger.Entry entry : ledger.bookings()) {
            if (entry.closedYear().isEmpty()) {
                continue;
            }
            any = true;
            int year = entry.closedYear().getAsInt();
            BookedTotals then = entry.totals().ofYear(year);
            BookedTotals now = ledger.totals().ofYear(year);
            BookedTotals since = now.minus(then);
            for (Place place : places(then, now)) {
                for (MacroFramework framework : MacroFramework.values()) {
                    table.add(
                            Integer.toString(year),
                            entry.bookedOn().toString(),
                            words.name(place.form()),
                            words.name(framework),
                            place.of(then, framework),
                            place.of(since, framework),
                            place.of(now, framework));
                }
            }
        }
        if (any) {
            out.println();
            table.print(out);
        }
    }
}
