package nl.birthcare.funding.examples.claims.figures;

import java.util.List;
import nl.birthcare.funding.examples.claims.report.Cell;
import nl.birthcare.funding.examples.claims.report.Chart;
import nl.birthcare.funding.examples.claims.report.FrameworkParts;
import nl.birthcare.funding.examples.claims.report.Grid;
import nl.birthcare.funding.examples.claims.report.Page;
import nl.birthcare.funding.examples.claims.report.Wording;
import nl.birthcare.funding.rules.control.MacroSettlement;

/** The page of what {@code settle} came to. */
final class SettlementPage {

    /** How many institutions have a row; all are in the CSV. */
    private static final int MOST_ROWS = 2000;

    private static final int MOST_BARS = 20;
    private static final int MOST_NOTES = 100;

    private SettlementPage() {}

    static Page of(MacroSettlement settlement, Wording words) {
        Page page = new Page(words, "settlement")
                .fact(words.say("fact.year"), Integer.toString(settlement.year()))
                .fact(words.say("fact.ceiling"), words.euros(settlement.ceiling()))
                .fact(words.say("fact.turnover"), words.euros(settlement.controlTurnover()))
                .fact(words.say("fact.excess"), words.euros(settlement.excess()))
                .fact(words.say("fact.enforced"), words.euros(settlement.enforced()))
                .fact(words.say("fact.integralCare"), words.name(settlement.integralCare()))
                .fact(words.say("fact.counts"), words.english(settlement.turnoverRule()))
                .fact(words.say("fact.by"), words.documents(settlement.sources()))
                .fact(words.say("fact.gradeOf"), words.name(settlement.grade()));
        List<MacroSettlement.Institution> institutions = settlement.institutions();
        Page.Section section = page.section("institutions", words.say("section.institutions"))
                .figure(chart(institutions, words), grid(institutions, words));
        if (institutions.size() > MOST_BARS) {
            section.text(words.say("more.bars", words.number(MOST_BARS), words.number(institutions.size())));
        }
        if (institutions.size() > MOST_ROWS) {
            section.text(words.say("more.rows", words.number(MOST_ROWS), words.number(institutions.size())));
        }
        Page.Section notes = page.section("notes", words.say("section.notes"));
        settlement.findings().stream()
                .limit(MOST_NOTES)
                .forEach(finding -> notes.text(finding.message(words.locale())));
        if (settlement.findings().size() > MOST_NOTES) {
            notes.text(words.say(
                    "more.rows",
                    words.number(MOST_NOTES),
                    words.number(settlement.findings().size())));
        }
        return page;
    }

    private static Chart chart(List<MacroSettlement.Institution> institutions, Wording words) {
        Chart chart = new Chart(
                Chart.Direction.ACROSS,
                words.say("chart.institutions"),
                List.of(
                        new Chart.Legend("framework-medical-specialist-care", words.say("kept")),
                        new Chart.Legend("framework-midwifery", words.say("repaid"))));
        for (MacroSettlement.Institution each :
                institutions.stream().limit(MOST_BARS).toList()) {
            Chart.Drawing bar =
                    chart.bar(each.institution(), words.euros(each.controlTurnover()), FrameworkParts.WHOLE);
            each.keptShare()
                    .ifPresent(share -> bar.segment(
                            "framework-medical-specialist-care",
                            share,
                            words.percent(share),
                            words.say(
                                    "chart.segment",
                                    words.say("kept"),
                                    words.euros(each.limit()),
                                    words.percent(share))));
            each.repaidShare()
                    .ifPresent(share -> bar.segment(
                            "framework-midwifery",
                            share,
                            words.percent(share),
                            words.say(
                                    "chart.segment",
                                    words.say("repaid"),
                                    words.euros(each.repayment()),
                                    words.percent(share))));
        }
        return chart;
    }

    private static Grid grid(List<MacroSettlement.Institution> institutions, Wording words) {
        Grid grid = new Grid(words.say("caption.institutions"))
                .texts(words.headings("column.institution"))
                .numbers(words.headings("column.turnover", "column.limit", "column.repayment", "column.share"));
        institutions.stream()
                .limit(MOST_ROWS)
                .forEach(each -> grid.row(
                        Cell.of(each.institution()),
                        words.amount(each.controlTurnover()),
                        words.amount(each.limit()),
                        words.amount(each.repayment()),
                        words.share(each.repaidShare())));
        return grid;
    }
}
