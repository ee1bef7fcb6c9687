package nl.birthcare.funding.examples.claims.figures;

import java.util.List;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.examples.claims.report.Cell;
import nl.birthcare.funding.examples.claims.report.Chart;
import nl.birthcare.funding.examples.claims.report.FrameworkParts;
import nl.birthcare.funding.examples.claims.report.Grid;
import nl.birthcare.funding.examples.claims.report.Page;
import nl.birthcare.funding.examples.claims.report.Wording;
import nl.birthcare.funding.rules.projection.FrameworkProjection;

/** The page of what {@code projection} came to. */
final class ProjectionPage {

    private ProjectionPage() {}

    static Page of(FrameworkProjection projection, Wording words) {
        Page page = new Page(words, "projection")
                .policy(projection.policy(), projection.scenario(), projection.policySha256());
        Page.Section assumed = page.section("assumption", words.say("section.assumption"))
                .text(projection.assumption().text(words.locale()))
                .text(words.documents(projection.assumption().sources()));
        projection.notice(words.locale()).ifPresent(assumed::text);
        page.section("years", words.say("section.projection"))
                .figure(chart(projection, words), grid(projection.years(), words));
        return page;
    }

    private static Chart chart(FrameworkProjection projection, Wording words) {
        FrameworkParts parts = new FrameworkParts(words);
        Chart chart = parts.divided(Chart.Direction.UP, "chart.projection");
        for (FrameworkProjection.Year year : projection.years()) {
            parts.segments(
                    chart.bar(
                            Integer.toString(year.year()),
                            words.euros(year.frameworks().total()),
                            projection.relativeSize(year)),
                    year.frameworks());
        }
        return chart;
    }

    private static Grid grid(List<FrameworkProjection.Year> years, Wording words) {
        Grid grid = new Grid(words.say("caption.projection"))
                .texts(words.headings("column.year"))
                .numbers(new FrameworkParts(words).frameworks())
                .numbers(words.headings("column.total", "column.mono", "column.integral", "column.nowhere"))
                .texts(words.headings("column.key", "column.why"));
        for (FrameworkProjection.Year year : years) {
            grid.row(
                    words.year(year.year()),
                    words.amount(year.frameworks().part(MacroFramework.MEDICAL_SPECIALIST_CARE)),
                    words.amount(year.frameworks().part(MacroFramework.MIDWIFERY)),
                    words.amount(year.frameworks().part(MacroFramework.MATERNITY_CARE)),
                    words.amount(year.frameworks().total()),
                    words.amount(year.monodisciplinary().total()),
                    words.amount(year.integral()),
                    words.amount(year.unallocated()),
                    Cell.of(key(year, words)),
                    Cell.of(year.reasons().stream()
                            .map(reason -> reason.sentence(words.locale()))
                            .collect(Collectors.joining(" "))));
        }
        return grid;
    }

    /** The key of a year, and how sure it is. */
    private static String key(FrameworkProjection.Year year, Wording words) {
        return year.key().map(key -> key.id()).orElse("-")
                + year.keyGrade().map(grade -> " (" + words.name(grade) + ")").orElse("");
    }
}
