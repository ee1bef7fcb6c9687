package nl.birthcare.funding.core.law;

import java.time.LocalDate;
import java.util.List;

/** The plainest provision there is, for tests of what only looks at days. */
record Version(String id, Validity validity) implements Provision {

    static Version from(String id, String firstDay) {
        return new Version(id, Validity.from(LocalDate.parse(firstDay)));
    }

    static Version between(String id, String firstDay, String lastDay) {
        return new Version(id, Validity.between(LocalDate.parse(firstDay), LocalDate.parse(lastDay)));
    }

    @Override
    public PolicyStatus status() {
        return PolicyStatus.ENACTED;
    }

    @Override
    public EvidenceGrade grade() {
        return EvidenceGrade.ILLUSTRATIVE;
    }

    @Override
    public List<SourceReference> sources() {
        return List.of(SourceReference.of("test"));
    }
}
