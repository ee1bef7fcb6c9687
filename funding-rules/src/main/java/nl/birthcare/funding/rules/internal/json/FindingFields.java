package nl.birthcare.funding.rules.internal.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.check.Severity;
import org.immutables.value.Value;

/** What a finding has in every form. */
interface FindingFields {

    OptionalLong row();

    Optional<String> declaration();

    Optional<String> line();

    Optional<String> path();

    FindingCode code();

    Severity severity();

    Map<String, String> values();

    /** Each as {@link SourceReference#text()}: the id of a source, and after the first space the place in it. */
    List<String> sources();

    /** Refuses what is no finding, while its place is still known. */
    @Value.Check
    default void check() {
        finding();
    }

    default Finding finding() {
        Finding.Builder finding = Finding.builder();
        finding.row(row())
                .declaration(declaration())
                .line(line())
                .path(path())
                .code(code())
                .severity(severity())
                .putAllValues(values());
        sources().forEach(text -> finding.addSources(reference(text)));
        return finding.build();
    }

    private static SourceReference reference(String text) {
        int space = text.indexOf(' ');
        return space < 0
                ? SourceReference.of(text)
                : SourceReference.of(text.substring(0, space), text.substring(space + 1));
    }
}
