package nl.birthcare.funding.rules.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.law.EvidenceGrade;
import org.immutables.value.Value;

/** Something that can decide a line, as the rows of a result name it: an entry of the policy book, or an agreement. */
@Value.Immutable
@JsonSerialize(as = ImmutableDecidingEntry.class)
@JsonDeserialize(as = ImmutableDecidingEntry.class)
public interface DecidingEntry {

    /** The kind of an agreement, which is no entry of a policy book. */
    String AGREEMENTS = "agreements";

    /**
     * What it is.
     *
     * @return the name of its list in a policy document, such as {@code regimes}; or {@value #AGREEMENTS}
     */
    @Value.Parameter
    String kind();

    /**
     * How rows name it.
     *
     * @return the id, unique within its kind
     */
    @Value.Parameter
    String id();

    /**
     * How sure it is.
     *
     * @return the grade
     */
    @Value.Parameter
    EvidenceGrade grade();

    /**
     * The scenario that assumes it.
     *
     * @return its name, for an undecided entry that holds under it
     */
    @Value.Parameter
    Optional<String> scenario();

    /**
     * What was agreed.
     *
     * @return the fingerprint of an agreement; empty for an entry of the book, whose fingerprint covers it
     */
    @Value.Parameter
    Optional<String> sha256();

    /**
     * Where it stands.
     *
     * @return the documents; none for an agreement of which no contract was given
     */
    @Value.Parameter
    @JsonInclude(JsonInclude.Include.ALWAYS)
    List<CitedDocument> documents();
}
