package nl.birthcare.funding.rules.ledger;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.LocalDate;
import java.util.Optional;
import nl.birthcare.funding.core.law.Source;
import nl.birthcare.funding.core.law.SourceKind;
import nl.birthcare.funding.core.law.SourceReference;
import org.immutables.value.Value;

/** A place in a document, with what the document is: enough to look it up without the policy book. */
@Value.Immutable
@JsonSerialize(as = ImmutableCitedDocument.class)
@JsonDeserialize(as = ImmutableCitedDocument.class)
public interface CitedDocument {

    /**
     * Which document.
     *
     * @return the id of the source
     */
    @Value.Parameter
    String source();

    /**
     * What the document is.
     *
     * @return the title
     */
    @Value.Parameter
    String title();

    /**
     * What sort of document it is.
     *
     * @return the kind
     */
    @Value.Parameter
    SourceKind kind();

    /**
     * The day of the document, where it is known to the day.
     *
     * @return the day
     */
    @Value.Parameter
    Optional<LocalDate> date();

    /**
     * Where in the document.
     *
     * @return the place, empty for the document as a whole
     */
    @Value.Parameter
    Optional<String> place();

    /**
     * Cites a document.
     *
     * @param source the document
     * @param reference a place in it
     * @return the citation
     */
    static CitedDocument of(Source source, SourceReference reference) {
        return ImmutableCitedDocument.of(source.id(), source.title(), source.kind(), source.date(), reference.place());
    }
}
