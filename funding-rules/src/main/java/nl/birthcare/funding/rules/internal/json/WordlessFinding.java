package nl.birthcare.funding.rules.internal.json;

import com.fasterxml.jackson.annotation.JsonFilter;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.rules.check.Finding;
import org.immutables.value.Value;

/** A finding without its message, which is made of the rest: as receipts hold it. */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
interface WordlessFinding extends FindingFields {

    static WordlessFinding of(Finding finding) {
        return ImmutableWordlessFinding.builder()
                .row(finding.row())
                .declaration(finding.declaration())
                .line(finding.line())
                .path(finding.path())
                .code(finding.code())
                .severity(finding.severity())
                .values(finding.values())
                .sources(finding.sources().stream().map(SourceReference::text).toList())
                .build();
    }
}
