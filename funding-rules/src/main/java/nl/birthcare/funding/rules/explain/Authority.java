package nl.birthcare.funding.rules.explain;

import java.util.List;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.rules.check.Finding;

/** Something that decides: its name, its documents, and how sure it is. What several decide is as sure as the least sure. */
interface Authority {

    /** What it is called; several by their names, with commas. */
    String name();

    /** Each place in a document once. */
    List<SourceReference> sources();

    EvidenceGrade grade();

    /** Whether no document says so. */
    default boolean isAssumed() {
        return switch (grade()) {
            case ILLUSTRATIVE -> true;
            case PRIMARY, AGREED, SECONDARY, READING, DERIVED -> false;
        };
    }

    static Authority of(Provision entry) {
        return new Entry(entry);
    }

    static Authority of(Agreement agreement) {
        return new Stated(agreement.id(), agreement.sources(), agreement.grade());
    }

    /** By documents that were put together elsewhere. */
    static Authority of(String name, List<SourceReference> sources, EvidenceGrade grade) {
        return new Stated(name, sources, grade);
    }

    /** A rule by which something was found, with the documents of the findings. */
    static Authority of(Provision rule, List<Finding> found) {
        return new Stated(
                rule.id(),
                found.stream()
                        .flatMap(finding -> finding.sources().stream())
                        .distinct()
                        .toList(),
                rule.grade());
    }

    static Authority ofEntries(List<? extends Provision> entries) {
        return new Together(entries.stream().map(Authority::of).toList());
    }

    static Authority ofAll(List<Authority> several) {
        return new Together(several);
    }

    /** One entry of the policy book. */
    record Entry(Provision entry) implements Authority {
        @Override
        public String name() {
            return entry.id();
        }

        @Override
        public List<SourceReference> sources() {
            return entry.sources();
        }

        @Override
        public EvidenceGrade grade() {
            return entry.grade();
        }
    }

    /** What somebody states. */
    record Stated(String name, List<SourceReference> sources, EvidenceGrade grade) implements Authority {}

    /** Several that decide together, at least one. */
    record Together(List<Authority> several) implements Authority {
        @Override
        public String name() {
            return String.join(", ", several.stream().map(Authority::name).toList());
        }

        @Override
        public List<SourceReference> sources() {
            return several.stream()
                    .flatMap(each -> each.sources().stream())
                    .distinct()
                    .toList();
        }

        @Override
        public EvidenceGrade grade() {
            return several.stream()
                    .map(Authority::grade)
                    .reduce(EvidenceGrade::weaker)
                    .orElseThrow();
        }
    }
}
