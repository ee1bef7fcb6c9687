package nl.birthcare.funding.examples.claims.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.birthcare.funding.core.law.Gap;
import nl.birthcare.funding.core.law.PolicyStatus;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.law.Source;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.examples.claims.text.EntryTexts;
import nl.birthcare.funding.examples.claims.text.Texts;
import nl.birthcare.funding.rules.check.DeclarationCheck;
import nl.birthcare.funding.rules.check.DeclarationChecks;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.policy.EntryKind;
import nl.birthcare.funding.rules.policy.EntryKinds;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyNotice;

/**
 * What is asked of every line, by one policy book or several.
 *
 * @param books the names of the books
 * @param checks the dated rules of the checks, in the order in which they are asked
 * @param unasked codes of checks that no book has a rule for
 * @param entries what the checks go by beside their own rules
 * @param documents the documents that rules and entries refer to, sorted by id
 */
record RuleList(
        List<String> books,
        List<Row> checks,
        List<FindingCode> unasked,
        List<Row> entries,
        SortedMap<String, Source> documents) {

    /** Findings that no check makes. */
    static final Map<FindingCode, String> WITHOUT_CHECK = withoutCheck();

    /**
     * One dated entry.
     *
     * @param code what is found where it is not met; empty for an entry that is not the rule of a check
     * @param text what it asks or says
     * @param basis on what authority it asks; empty for an entry that is not the rule of a check
     * @param datedBy what the date that must be in its period decides about; empty for an entry that is not the rule of a
     *     check
     * @param entry the entry
     * @param books the names of the books that hold it
     */
    record Row(String code, String text, String basis, String datedBy, Provision entry, List<String> books) {

        String since() {
            return entry.validity().firstDay().toString();
        }

        /** The last day, or nothing while no end is known. */
        String until() {
            return entry.validity().lastDay().map(Object::toString).orElse("");
        }

        /** How the entry was established, and how far it has come where it is not in force. */
        String grade() {
            String grade = Texts.words(entry.grade());
            return entry.status() == PolicyStatus.ENACTED ? grade : grade + ", " + Texts.words(entry.status());
        }

        String sources() {
            return entry.sources().stream().map(SourceReference::text).collect(Collectors.joining("; "));
        }
    }

    static RuleList of(List<PolicyBook> books) {
        List<Row> checks = new ArrayList<>();
        List<FindingCode> unasked = new ArrayList<>();
        for (DeclarationCheck check : DeclarationChecks.all()) {
            String code = check.code().name();
            List<Row> rows = rows(
                    books,
                    book -> book.checkRules(code).versions(),
                    (book, rule) -> new Row(
                            code,
                            rule.title(),
                            Texts.words(rule.basis()),
                            check.subject().map(Texts::words).orElse("service"),
                            rule,
                            new ArrayList<>()));
            checks.addAll(rows);
            if (rows.isEmpty()) {
                unasked.add(check.code());
            }
        }
        List<Row> entries = entries(books);
        return new RuleList(
                books.stream().map(PolicyBook::name).toList(),
                checks,
                unasked,
                entries,
                documents(books, Stream.concat(checks.stream(), entries.stream())));
    }

    private static Map<FindingCode, String> withoutCheck() {
        Map<FindingCode, String> texts = new LinkedHashMap<>();
        texts.put(
                FindingCode.UNREADABLE_ROW,
                "A row must be a declaration. An AGB code must have 8 digits and a UZOVI code 4, and what stands for a"
                        + " client or a pregnancy must not look like a citizen service number (BSN). Else the row is"
                        + " left out and counted.");
        texts.put(
                FindingCode.POLICY_UNKNOWN,
                "Something about the policy as a whole is not known. A notice, once in a run, with the number of lines"
                        + " that it touched.");
        return texts;
    }

    /** What holds for all lines, by kind; what callers supply for their own performances is left out. */
    private static List<Row> entries(List<PolicyBook> books) {
        List<Row> all = new ArrayList<>();
        for (EntryKind<?> kind : EntryKinds.all()) {
            if (kind.role() == EntryKind.Role.LINES && !kind.equals(EntryKinds.CHECK_RULES)) {
                all.addAll(rows(
                        books,
                        book -> kind.entries(book.entries()),
                        (book, entry) -> new Row("", text(book, entry), "", "", entry, new ArrayList<>())));
            }
        }
        return all;
    }

    private static String text(PolicyBook book, Provision entry) {
        return entry instanceof PolicyNotice notice
                ? "not known, said once in a run about " + Texts.words(notice.form()) + " care: "
                        + unknown(book, notice.gap())
                : EntryTexts.of(entry);
    }

    private static String unknown(PolicyBook book, String gap) {
        return book.gaps().stream()
                .filter(each -> each.id().equals(gap))
                .map(Gap::unknown)
                .findFirst()
                .orElseThrow();
    }

    /** A row per different entry, with the books that hold it. */
    private static <E extends Provision> List<Row> rows(
            List<PolicyBook> books,
            Function<PolicyBook, ? extends List<? extends E>> entries,
            BiFunction<PolicyBook, E, Row> row) {
        Map<E, Row> rows = new LinkedHashMap<>();
        for (PolicyBook book : books) {
            for (E entry : entries.apply(book)) {
                rows.computeIfAbsent(entry, any -> row.apply(book, entry))
                        .books()
                        .add(book.name());
            }
        }
        return List.copyOf(rows.values());
    }

    private static SortedMap<String, Source> documents(List<PolicyBook> books, Stream<Row> rows) {
        SortedMap<String, Source> documents = new TreeMap<>();
        rows.flatMap(row -> row.entry().sources().stream())
                .forEach(reference -> books.stream()
                        .flatMap(book -> book.source(reference.source()).stream())
                        .findFirst()
                        .ifPresent(source -> documents.put(source.id(), source)));
        return documents;
    }
}
