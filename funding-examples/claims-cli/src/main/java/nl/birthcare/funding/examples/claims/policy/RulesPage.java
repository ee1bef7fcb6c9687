package nl.birthcare.funding.examples.claims.policy;

import java.util.Map;
import nl.birthcare.funding.core.law.Source;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.check.FindingCode.Chapter;

/** Writes what is asked of declarations as a page in Markdown. */
final class RulesPage {

    /** The command that writes the page of the two books that ship. */
    static final String COMMAND = "claims rules --policy announced-2020 --policy enacted --markdown";

    private final RuleList rules;
    private final StringBuilder page = new StringBuilder();

    private RulesPage(RuleList rules) {
        this.rules = rules;
    }

    static String of(RuleList rules) {
        return new RulesPage(rules).text();
    }

    private String text() {
        line("# What is asked of a declaration");
        line("");
        line("Every line is asked these questions by policy book " + String.join(" or ", rules.books())
                + ". Here they are"
                + " grouped by what they are about. A finding carries the code, so that callers can map it to a code of"
                + " their own.");
        line("");
        line("A rule **can refuse** where it was read in the document itself (grade primary) and is in force or"
                + " announced; every other leads to a warning at most, and the line is divided all the same. Where a"
                + " figure or a fact behind a rule is weaker than the rule, it warns too.");
        line("");
        line(
                "A rule is asked of a line if a date of the line is in its period: the service date, or whichever date decides"
                        + " about the subject that is named. Which one that is stands among what the checks go by; in the books that"
                        + " ship it is the service date everywhere.");
        line("");
        line("This page is printed by `" + COMMAND + "`; a test fails when it is out of date.");
        line("");
        rules.sections().forEach(this::checks);
        line("## " + Chapter.RUN.title());
        line("");
        row("Code", "What it means", "What to do");
        row("---", "---", "---");
        for (Map.Entry<FindingCode, String> code : RuleList.WITHOUT_CHECK.entrySet()) {
            row("`" + code.getKey() + "`", code.getValue(), code.getKey().remedy());
        }
        line("");
        entries();
        line("");
        documents();
        return page.toString();
    }

    private void checks(RuleList.Section section) {
        line("## " + section.chapter().title());
        line("");
        row("Code", "What is asked", "Basis", "Date of", "Since", "Until", "Grade", "Can refuse", "Documents", "Books");
        row("---", "---", "---", "---", "---", "---", "---", "---", "---", "---");
        for (RuleList.Row row : section.checks()) {
            row(
                    "`" + row.code() + "`",
                    row.text(),
                    row.basis(),
                    row.datedBy(),
                    row.since(),
                    row.until(),
                    row.grade(),
                    row.entry().mayRefuse() ? "yes" : "no",
                    row.sources(),
                    books(row));
        }
        section.unasked()
                .forEach(code -> row("`" + code + "`", "not asked: no rule", "", "", "", "", "", "", "", "none"));
        line("");
        row("Code", "What to do");
        row("---", "---");
        section.codes().forEach(code -> row("`" + code + "`", code.remedy()));
        line("");
    }

    private void entries() {
        line("## What the checks go by");
        line("");
        row("Entry", "Since", "Until", "Grade", "Documents", "Books");
        row("---", "---", "---", "---", "---", "---");
        for (RuleList.Row row : rules.entries()) {
            row(row.text(), row.since(), row.until(), row.grade(), row.sources(), books(row));
        }
    }

    private void documents() {
        line("## Documents");
        line("");
        row("Name", "Document", "Date");
        row("---", "---", "---");
        for (Source source : rules.documents().values()) {
            row(source.id(), source.title(), source.date().map(Object::toString).orElse(""));
        }
    }

    private String books(RuleList.Row row) {
        return row.books().size() == rules.books().size() ? "all" : String.join(", ", row.books());
    }

    private void row(String... cells) {
        StringBuilder row = new StringBuilder("|");
        for (String cell : cells) {
            row.append(' ').append(cell.replace("|", "\\|")).append(" |");
        }
        line(row.toString());
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
