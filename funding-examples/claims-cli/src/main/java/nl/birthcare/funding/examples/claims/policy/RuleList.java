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
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.check.FindingCode.Chapter;
import nl.birthcare.funding.rules.policy.EntryKind;
import nl.birthcare.funding.rules.policy.EntryKinds;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyNotice;
import nl.birthcare.funding.rules.policy.entry.CheckRule;

/**
 * What is asked of every line, by one policy book or several.
 *
 * @param books the names of the books
 * @param sections the checks, by what they are about
 * @param entries what the checks go by beside their own rules
 * @param documents the documents that rules and entries refer to, sorted by id
 */
record RuleList(List<String> books, List<Section> sections, List<Row> entries, SortedMap<String, Source> documents) {

    /** Findings that no check makes. */
    static final Map<FindingCode, String> WITHOUT_CHECK = withoutCheck();

    /**
     * The checks of one chapter.
     *
     * @param chapter what they are about
     * @param checks their dated rules, in the order in which they are asked
     * @param unasked codes of checks that no book has a rule for
     */
    record Section(Chapter chapter, List<Row> checks, List<FindingCode> unasked) {

        /** All codes of the chapter. */
        List<FindingCode> codes() {
            return Stream.of(FindingCode.values())
                    .filter(code -> code.chapter() == chapter)
                    .toList();
        }
    }

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

        /** The first day, or that it holds on every day until the last. */
        String since() {
            return entry.validity().hasBeginning() ? entry.validity().firstDay().toString() : "always";
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
        List<Section> sections = Stream.of(Chapter.values())
                .filter(chapter -> chapter != Chapter.RUN)
                .map(chapter -> section(chapter, books))
                .toList();
        List<Row> entries = entries(books);
        Stream<Row> rows = sections.stream().flatMap(section -> section.checks().stream());
        return new RuleList(
                books.stream().map(PolicyBook::name).toList(),
                sections,
                entries,
                documents(books, Stream.concat(rows, entries.stream())));
    }

    private static Section section(Chapter chapter, List<PolicyBook> books) {
        Section section = new Section(chapter, new ArrayList<>(), new ArrayList<>());
        for (FindingCode code : section.codes()) {
            List<Row> rows = rows(code, books);
            section.checks().addAll(rows);
            if (rows.isEmpty()) {
                section.unasked().add(code);
            }
        }
        return section;
    }

    private static List<Row> rows(FindingCode code, List<PolicyBook> books) {
        String datedBy = FundingEngine.datedBy(code).map(Texts::words).orElse("service");
        return rows(
                books,
                book -> book.checkRules(code.name()).versions(),
                (book, rule) -> new Row(code.name(), rule.title(), basis(rule), datedBy, rule, new ArrayList<>()));
    }

    /** A message standard is a sibling where declarations travel by another one. */
    private static String basis(CheckRule rule) {
        String basis = Texts.words(rule.basis());
        return rule.siblingLists().isEmpty()
                ? basis
                : basis + " (sibling standard on "
                        + (rule.siblingLists().size() == 1 ? "list " : "lists ")
                        + String.join(" and ", rule.siblingLists()) + ")";
    }

    private static Map<FindingCode, String> withoutCheck() {
        Map<FindingCode, String> texts = new LinkedHashMap<>();
        texts.put(
                FindingCode.UNREADABLE_ROW,
                "A row must be a declaration. An AGB code must have 8 digits and a UZOVI code 4, and what stands for a"
                        + " client or a pregnancy must not look like a citizen service number (BSN). Else the row is"
                        + " left out and counted.");
        texts.put(
                FindingCode.DECLARATION_WITHOUT_LINES,
                "A declaration asks for what stands in its lines. One without lines is a warning.");
        texts.put(
                FindingCode.POLICY_UNKNOWN,
                "Something about the policy as a whole is not known. A notice, once in a run, with the number of lines"
                        + " that it touched.");
        texts.put(
                FindingCode.INPUT_INCOMPLETE,
                "An invoice of integral care states when the care ended, and the day of the birth. A notice, once in a"
                        + " run, with the number of lines that leave it out.");
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
                ? "said once in a run about " + about(notice) + Texts.words(notice.form()) + " care: "
                        + unknown(book, notice.gap())
                : EntryTexts.of(entry);
    }

    private static String about(PolicyNotice notice) {
        return switch (notice.lines()) {
            case ALL -> "";
            case UNDESCRIBED -> "each code, of no known phase or content, of ";
            case WITHOUT_END -> "lines without an end of ";
            case WITHOUT_BIRTH -> "lines without a day of birth of ";
        };
    }

    private static String unknown(PolicyBook book, String gap) {
        return book.gaps().stream()
                .filter(each -> each.id().equals(gap))
                .map(Gap::unknown)
                .findFirst()
                .orElseThrow();
    }

    /** A row per different entry, with the books that hold it. */
    static <E extends Provision> List<Row> rows(
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
