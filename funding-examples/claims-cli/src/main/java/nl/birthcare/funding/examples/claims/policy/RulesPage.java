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
    private final MarkdownPage page = new MarkdownPage();

    private RulesPage(RuleList rules) {
        this.rules = rules;
    }

    static String of(RuleList rules) {
        return new RulesPage(rules).text();
    }

    private String text() {
        page.line("# What is asked of a declaration");
        page.line("");
        page.line("Every line is asked these questions by policy book " + String.join(" or ", rules.books())
                + ". Here they are"
                + " grouped by what they are about. A finding carries the code, so that callers can map it to a code of"
                + " their own.");
        page.line("");
        page.line("A rule **can refuse** where it was read in the document itself (grade primary) and is in force or"
                + " announced; every other leads to a warning at most, and the line is divided all the same. Where a"
                + " figure or a fact behind a rule is weaker than the rule, it warns too.");
        page.line("");
        page.line(
                "A rule applies to a line if a date of the line is in its period: the service date, or whichever date decides"
                        + " about the subject that is named. [What the checks go by](#what-the-checks-go-by) says which date that is: in the"
                        + " bundled books, always the service date.");
        page.line("");
        page.line("This page is printed by `" + COMMAND + "`; a test fails when it is out of date.");
        page.line("");
        rules.sections().forEach(this::checks);
        page.line("## " + Chapter.RUN.title());
        page.line("");
        page.columns("Code", "What it means", "What to do");
        for (Map.Entry<FindingCode, String> code : RuleList.WITHOUT_CHECK.entrySet()) {
            page.row("`" + code.getKey() + "`", code.getValue(), code.getKey().remedy());
        }
        page.line("");
        entries();
        page.line("");
        documents();
        return page.text();
    }

    private void checks(RuleList.Section section) {
        page.line("## " + section.chapter().title());
        page.line("");
        page.columns(
                "Code",
                "What is asked",
                "Basis",
                "Date of",
                "Since",
                "Until",
                "Grade",
                "Can refuse",
                "Documents",
                "Books");
        for (RuleList.Row row : section.checks()) {
            page.row(
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
                .forEach(code -> page.row("`" + code + "`", "not asked: no rule", "", "", "", "", "", "", "", "none"));
        page.line("");
        page.columns("Code", "What to do");
        section.codes().forEach(code -> page.row("`" + code + "`", code.remedy()));
        page.line("");
    }

    private void entries() {
        page.line("## What the checks go by");
        page.line("");
        page.columns("Entry", "Since", "Until", "Grade", "Documents", "Books");
        for (RuleList.Row row : rules.entries()) {
            page.row(row.text(), row.since(), row.until(), row.grade(), row.sources(), books(row));
        }
    }

    private void documents() {
        page.line("## Documents");
        page.line("");
        page.columns("Name", "Document", "Date");
        for (Source source : rules.documents().values()) {
            page.row(
                    source.id(),
                    source.title(),
                    source.date().map(Object::toString).orElse(""));
        }
    }

    private String books(RuleList.Row row) {
        return row.books().size() == rules.books().size() ? "all" : String.join(", ", row.books());
    }
}
