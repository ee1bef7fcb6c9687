package nl.birthcare.funding.examples.claims.report;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.Source;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.ledger.ChargeBreakdown;
import nl.birthcare.funding.rules.ledger.FrameworkPosition;
import nl.birthcare.funding.rules.ledger.KeyUse;
import nl.birthcare.funding.rules.ledger.MarkedAmount;

/** Charts and tables of how sure amounts are and on whose authority, in one language: the parts that pages share. */
public final class AuthorityParts {

    /** How long the list of keys may be: agreements can hold one each. */
    private static final int MOST_KEYS = 200;

    private final Wording words;
    private final FrameworkParts frameworks;

    /**
     * Makes parts in one language.
     *
     * @param words how it is said
     */
    public AuthorityParts(Wording words) {
        this.words = words;
        this.frameworks = new FrameworkParts(words);
    }

    /**
     * Says by which key amounts were divided.
     *
     * @param use the key, the first of those that divided them
     * @param all how many did
     * @return its name, its weights with what they are of, how sure it is, and how many others there are
     */
    public String key(KeyUse use, int all) {
        String key = words.say(
                "answer.keyWeights",
                name(use),
                words.weights(use.key()),
                Stream.of(MacroFramework.values()).map(words::name).collect(Collectors.joining(" : ")),
                words.name(use.grade()));
        return all == 1 ? key : key + " " + words.say("answer.keyMore", words.number(all - 1));
    }

    /**
     * Shows how sure care of each form and year is.
     *
     * @param forms the forms and years
     * @return a bar for each, all of one length
     */
    public Chart chart(List<ChargeBreakdown.FormTotal> forms) {
        List<Chart.Legend> legend = forms.stream()
                .flatMap(form -> form.marks().stream())
                .sorted(MarkedAmount.ORDER)
                .map(mark -> new Chart.Legend(style(mark), name(mark)))
                .distinct()
                .toList();
        Chart chart = new Chart(Chart.Direction.ACROSS, words.say("chart.sure"), legend);
        for (ChargeBreakdown.FormTotal form : forms) {
            Chart.Drawing bar = chart.bar(
                    frameworks.heading(form.form(), form.year()), words.euros(form.totalCents()), FrameworkParts.WHOLE);
            form.marks()
                    .forEach(mark -> form.share(mark)
                            .ifPresent(share -> bar.segment(
                                    style(mark),
                                    share,
                                    words.percent(share),
                                    words.say(
                                            "chart.segment",
                                            name(mark),
                                            words.euros(mark.cents()),
                                            words.percent(share)))));
        }
        return chart;
    }

    private static String style(MarkedAmount mark) {
        return FrameworkParts.style("grade", mark.grade())
                + (mark.verdict() == Verdict.UNVERIFIED ? " unverified" : "");
    }

    private String name(MarkedAmount mark) {
        return words.say("chart.mark", words.name(mark.verdict()), words.name(mark.grade()));
    }

    /**
     * Lists how sure each amount is.
     *
     * @param positions the positions
     * @return a row for each verdict and grade of each position
     */
    public Grid marks(List<FrameworkPosition> positions) {
        Grid grid = grid(
                        "caption.marks",
                        "column.year",
                        "column.form",
                        "column.framework",
                        "column.verdict",
                        "column.gradeOf")
                .numbers(words.headings("column.charged", "column.share", "column.lines"));
        for (FrameworkPosition position : positions) {
            for (MarkedAmount mark : position.marks()) {
                grid.row(
                        words.year(position.year()),
                        Cell.of(words.name(position.form())),
                        Cell.of(words.name(position.framework())),
                        Cell.of(words.name(mark.verdict())),
                        Cell.of(words.name(mark.grade())),
                        words.amount(mark.cents()),
                        words.share(position.share(mark)),
                        words.count(mark.lines()));
            }
        }
        return grid;
    }

    /** {@return what each grade means, from sure to unsure} */
    public Grid grades() {
        Grid grid = grid("caption.grades", "column.gradeOf", "column.meaning");
        for (EvidenceGrade grade : EvidenceGrade.values()) {
            grid.row(Cell.of(words.name(grade)), Cell.of(meaning(grade)));
        }
        return grid;
    }

    /**
     * Says what a grade means.
     *
     * @param grade the grade
     * @return a sentence or two
     */
    public String meaning(EvidenceGrade grade) {
        return words.say("meaning." + grade.name());
    }

    /**
     * Lists by which keys amounts were divided, and who says so.
     *
     * @param caption what the table shows
     * @param keys the keys
     * @return a row for each of the first of them
     */
    public Grid keys(String caption, List<KeyUse> keys) {
        Grid grid = new Grid(caption)
                .texts(words.headings(
                        "column.key", "column.weights", "column.method", "column.gradeOf", "column.documents"))
                .numbers(words.headings("column.charged", "column.lines"));
        keys.stream()
                .limit(MOST_KEYS)
                .forEach(use -> grid.row(
                        Cell.of(name(use)),
                        Cell.of(words.weights(use.key())),
                        Cell.of(use.key().map(key -> words.name(key.method())).orElse("-")),
                        Cell.of(words.name(use.grade())),
                        words.documents(use.sources()),
                        words.amount(use.cents()),
                        words.count(use.lines())));
        return grid;
    }

    /**
     * Says that there are more keys than the table has rows.
     *
     * @param all how many there are
     * @return a sentence, empty where the table has all
     */
    public String moreKeys(int all) {
        return all <= MOST_KEYS ? "" : words.say("keys.more", words.number(MOST_KEYS), words.number(all));
    }

    /**
     * Names a key, or says that lines had their own weights.
     *
     * @param use the use of the key
     * @return its name
     */
    public String name(KeyUse use) {
        return use.key().isPresent() ? use.name() : words.say("noKeyId");
    }

    /**
     * Lists documents, each once with the places that are cited.
     *
     * @param references the places
     * @param sources finds a document by its id
     * @return a row for each document
     */
    public Grid documents(Stream<SourceReference> references, Function<String, Optional<Source>> sources) {
        SortedMap<String, NavigableSet<String>> places = new TreeMap<>();
        references.forEach(reference -> {
            NavigableSet<String> ofDocument = places.computeIfAbsent(reference.source(), any -> new TreeSet<>());
            reference.place().ifPresent(ofDocument::add);
        });
        Grid grid = grid(
                "caption.documents", "column.document", "column.title", "column.kind", "column.date", "column.places");
        places.forEach((id, ofDocument) -> {
            Optional<Source> source = sources.apply(id);
            grid.row(
                    Cell.of(id),
                    words.english(source.map(Source::title).orElse("")),
                    Cell.of(source.map(each -> words.name(each.kind())).orElse("")),
                    Cell.of(source.flatMap(Source::date).map(Object::toString).orElse("")),
                    words.english(String.join("; ", ofDocument)));
        });
        return grid;
    }

    private Grid grid(String caption, String... columns) {
        return new Grid(words.say(caption)).texts(words.headings(columns));
    }
}
