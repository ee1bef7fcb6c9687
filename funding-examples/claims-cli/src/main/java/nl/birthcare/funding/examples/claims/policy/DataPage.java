package nl.birthcare.funding.examples.claims.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.birthcare.funding.core.law.Gap;
import nl.birthcare.funding.core.law.Source;
import nl.birthcare.funding.examples.claims.text.EntryTexts;
import nl.birthcare.funding.examples.claims.text.Texts;
import nl.birthcare.funding.rules.policy.EntryKind;
import nl.birthcare.funding.rules.policy.EntryKinds;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyBooks;

/** Writes all that policy books state as a page in Markdown: every entry of every kind, every gap, every document. */
final class DataPage {

    /** The command that writes the page of what ships. */
    static final String COMMAND = "claims policy data";

    private final List<PolicyBook> books;
    private final MarkdownPage page = new MarkdownPage();

    private DataPage(List<PolicyBook> books) {
        this.books = books;
    }

    /** The page of both books with all that their documents state, and of the overlays. */
    static String ofAllThatShips() {
        List<PolicyBook> books = new ArrayList<>();
        PolicyBooks.names().forEach(name -> books.add(PolicyBooks.documented(name)));
        PolicyBooks.overlayNames().forEach(name -> books.add(PolicyBook.of(PolicyBooks.overlay(name))));
        return new DataPage(books).text();
    }

    private String text() {
        page.paragraph("# The data of the policy books");
        page.paragraph(
                "Every figure and dated rule that ships with the library, by kind: what it says, on which days it"
                        + " holds, how it was established (grade), how far it has come (status), by which documents, and which"
                        + " book or overlay holds it. What no document says is under [What is not known](#what-is-not-known)."
                        + " The questions that declarations are asked are on the [page of rules](rules.md).");
        page.paragraph(
                "Grades, from sure to unsure: primary was read in the law, a ministerial letter, a page of the care"
                        + " authority or a message standard; agreed is in a contract of the caller; secondary was read on other"
                        + " pages; reading is our interpretation; derived was calculated by a stated formula; illustrative is"
                        + " our assumption.");
        page.paragraph("This page is printed by `" + COMMAND + "`; a test fails when it is out of date.");
        books();
        EntryKinds.all().stream()
                .filter(kind -> !kind.equals(EntryKinds.CHECK_RULES))
                .forEach(this::entries);
        gaps();
        documents();
        return page.text();
    }

    private void books() {
        page.paragraph("## Books and overlays");
        page.columns("Name", "What it is", "Entries that decide, SHA-256", "Other entries, SHA-256");
        books.forEach(book -> page.row(
                "`" + book.id() + "`", book.title(), "`" + book.sha256() + "`", "`" + book.informationSha256() + "`"));
        page.line("");
    }

    private void entries(EntryKind<?> kind) {
        List<RuleList.Row> rows = RuleList.rows(
                books,
                book -> kind.entries(book.entries()),
                (book, entry) -> new RuleList.Row("", EntryTexts.of(entry), "", "", entry, new ArrayList<>()));
        if (rows.isEmpty()) {
            return;
        }
        page.paragraph("## " + title(kind));
        page.columns("Entry", "What it says", "Since", "Until", "Grade", "Status", "Documents", "Held by");
        for (RuleList.Row row : rows) {
            page.row(
                    "`" + row.entry().id() + "`",
                    row.text(),
                    row.since(),
                    row.until(),
                    Texts.words(row.entry().grade()),
                    Texts.words(row.entry().status()),
                    row.sources(),
                    String.join(", ", row.books()));
        }
        page.line("");
    }

    /** Its name as words: {@code tariffRegimes} are Tariff regimes. */
    private static String title(EntryKind<?> kind) {
        return Texts.capitalised(kind.name().replaceAll("(?=[A-Z])", " ").toLowerCase(Locale.ROOT));
    }

    private void gaps() {
        Map<Gap, List<String>> gaps = new LinkedHashMap<>();
        books.forEach(book -> book.gaps()
                .forEach(gap ->
                        gaps.computeIfAbsent(gap, any -> new ArrayList<>()).add(book.id())));
        page.paragraph("## What is not known");
        page.columns("Gap", "What is not known", "Looked in", "Said by");
        gaps.forEach((gap, names) ->
                page.row("`" + gap.id() + "`", gap.unknown(), gap.lookedIn(), String.join(", ", names)));
        page.line("");
    }

    private void documents() {
        SortedMap<String, Source> documents = new TreeMap<>();
        books.stream()
                .flatMap(book -> book.entries().sources().stream())
                .forEach(source -> documents.put(source.id(), source));
        page.paragraph("## Documents");
        page.columns("Name", "Document", "Kind", "Date", "Note");
        documents
                .values()
                .forEach(source -> page.row(
                        "`" + source.id() + "`",
                        source.title(),
                        Texts.words(source.kind()),
                        source.date().map(Object::toString).orElse(""),
                        source.note().orElse("")));
    }
}
