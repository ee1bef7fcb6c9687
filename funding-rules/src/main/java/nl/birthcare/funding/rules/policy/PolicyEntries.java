package nl.birthcare.funding.rules.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.law.Gap;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.law.Source;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.rules.policy.entry.PerformanceDescription;
import nl.birthcare.funding.rules.policy.entry.TariffAllowance;

/** Puts the entries of documents together, and takes their fingerprint. */
final class PolicyEntries {

    private PolicyEntries() {}

    /** All entries of several documents, sorted by id. An entry that stands twice, word for word, counts once. */
    static PolicyDocument merged(String id, String title, List<PolicyDocument> documents) {
        PolicyDocument.Builder together = PolicyDocument.builder()
                .id(id)
                .title(title)
                .sources(merged("sources", documents, PolicyDocument::sources, Source::id))
                .gaps(merged("gaps", documents, PolicyDocument::gaps, Gap::id));
        EntryKinds.all().forEach(kind -> kind.merge(documents, together));
        return together.build();
    }

    /** The lists of one name, put together. */
    static <T> List<T> merged(
            String list,
            List<PolicyDocument> documents,
            Function<PolicyDocument, List<T>> kind,
            Function<? super T, String> id) {
        SortedMap<String, T> byId = new TreeMap<>();
        for (PolicyDocument document : documents) {
            for (T entry : kind.apply(document)) {
                T earlier = byId.putIfAbsent(id.apply(entry), entry);
                if (earlier != null && !earlier.equals(entry)) {
                    throw new IllegalArgumentException("An id in " + list
                            + " must be of one entry only, but two that differ are called " + id.apply(entry)
                            + ", the second in " + document.id());
                }
            }
        }
        return new ArrayList<>(byId.values());
    }

    /** Every reference of an entry to a document: its own, and of a question those of positions and closing. */
    static List<SourceReference> references(Provision entry) {
        if (!(entry instanceof PolicyQuestion question)) {
            return entry.sources();
        }
        return Stream.of(
                        question.sources().stream(),
                        question.options().stream()
                                .flatMap(option -> option.positions().stream())
                                .flatMap(position -> position.sources().stream()),
                        question.closing().stream().flatMap(closing -> closing.sources().stream()))
                .flatMap(references -> references)
                .toList();
    }

    /** The fingerprint of the entries that can decide, sorted by id, and of the names of scenarios. */
    static String sha256(PolicyDocument entries, List<String> scenarios) {
        ObjectNode tree = FundingJson.strictMapper().valueToTree(entries);
        tree.retain(deciding());
        if (!scenarios.isEmpty()) {
            scenarios.forEach(tree.putArray("scenarios")::add);
        }
        return FundingJson.sha256(tree);
    }

    /** The fingerprint of what only informs: documents, gaps, and the kinds of entries that decide nothing. */
    static String informationSha256(PolicyDocument entries) {
        ObjectNode tree = FundingJson.strictMapper().valueToTree(entries);
        tree.remove(List.of("id", "title", "schemaVersion"));
        tree.remove(deciding());
        return FundingJson.sha256(tree);
    }

    private static List<String> deciding() {
        return EntryKinds.all().stream()
                .filter(EntryKind::decides)
                .map(EntryKind::name)
                .toList();
    }

    /** Refuses entries that cite a document that is not described. */
    static void refuseUnknownSources(PolicyDocument entries, Set<String> described) {
        for (Provision entry : EntryKinds.entries(entries)) {
            for (SourceReference reference : references(entry)) {
                if (!described.contains(reference.source())) {
                    throw new IllegalArgumentException("The source of entry " + entry.id()
                            + " must be described in the book, but " + reference.source() + " is not");
                }
            }
        }
    }

    /** Refuses entries that name a gap or a description that is not among them. */
    static void refuseUnknownNames(PolicyDocument entries) {
        Set<String> gaps = entries.gaps().stream().map(Gap::id).collect(Collectors.toSet());
        Set<String> described =
                entries.descriptions().stream().map(PerformanceDescription::key).collect(Collectors.toSet());
        for (PolicyNotice notice : entries.notices()) {
            refuseUnknown(gaps, "gap", notice, Optional.of(notice.gap()));
        }
        for (TariffAllowance allowance : entries.tariffAllowances()) {
            refuseUnknown(gaps, "gap", allowance, allowance.gap());
        }
        for (Performance performance : entries.performances()) {
            refuseUnknown(described, "description", performance, performance.describedBy());
        }
    }

    private static void refuseUnknown(Set<String> known, String what, Provision entry, Optional<String> name) {
        if (name.isPresent() && !known.contains(name.get())) {
            throw new IllegalArgumentException("The " + what + " of entry " + entry.id()
                    + " must stand in the book, but " + name.get() + " does not");
        }
    }
}
