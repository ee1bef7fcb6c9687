package nl.birthcare.funding.rules.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import nl.birthcare.funding.core.json.RefusedJsonException;
import nl.birthcare.funding.core.law.PolicyStatus;
import nl.birthcare.funding.core.law.SourceReference;
import org.immutables.value.Value;

/**
 * A change of policy that may come: an amendment of a policy book, and what it rests on.
 *
 * <p>It adds dated entries, ends some, and changes or confirms others. What it adds, changes or confirms decides in a book
 * that is put under it ({@link PolicyBook#under}), though its status be {@code UNDECIDED}.
 *
 * <pre>{@code
 * {
 *   "schemaVersion": 1,
 *   "id": "integral-ends",
 *   "title": "Integral funding ends.",
 *   "status": "UNDECIDED",
 *   "sources": [{"source": "my-note"}],
 *   "add": {"sources": [{"id": "my-note", "title": "What if", "kind": "LIBRARY"}]},
 *   "end": [{"kind": "regimes", "id": "integral-regular", "lastDay": "2029-12-31"}]
 * }
 * }</pre>
 */
@Value.Immutable
@JsonSerialize(as = ImmutableScenario.class)
@JsonDeserialize(as = ImmutableScenario.class)
public interface Scenario {

    /** The only version of this form so far. */
    int SCHEMA_VERSION = 1;

    /**
     * The version of this form.
     *
     * @return {@value #SCHEMA_VERSION}
     */
    int schemaVersion();

    /**
     * What the scenario is called, whatever its values.
     *
     * @return small letters, digits and hyphens
     */
    String id();

    /**
     * With which values of its parameters it was filled in.
     *
     * @return the values by the name of the parameter; none where it leaves nothing to the caller
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Value.NaturalOrder
    SortedMap<String, List<String>> values();

    /**
     * What is assumed.
     *
     * @return one sentence
     */
    String title();

    /**
     * How far the change has come.
     *
     * @return the status
     */
    PolicyStatus status();

    /**
     * What the change rests on.
     *
     * @return the references, at least one; the documents stand in the book or among what is added
     */
    List<SourceReference> sources();

    /**
     * Whether what is added takes the place of what the book holds for the same thing on the same days: an entry of the
     * book then ends the day before, begins the day after, or goes. Else the two must not overlap.
     *
     * @return whether it supersedes; false where it is not said
     */
    @Value.Default
    default boolean supersedes() {
        return false;
    }

    /**
     * What is added, in the lists of a {@link PolicyDocument}.
     *
     * @return the lists of entries, and of the sources and gaps that they need
     */
    Optional<EntryFields> add();

    /**
     * Which entries end.
     *
     * @return the ends
     */
    List<EntryEnd> end();

    /**
     * Which entries change, or are confirmed.
     *
     * @return the changes
     */
    List<EntryChange> change();

    /**
     * Returns the name by which every result says that this was assumed: two uses with other values have other names.
     *
     * @return the id, and the values as in {@code contributions-abolished,firstDay=2027-01-01}
     */
    default String name() {
        StringBuilder name = new StringBuilder(id());
        values().forEach((parameter, given) -> given.forEach(
                value -> name.append(',').append(parameter).append('=').append(value)));
        return name.toString();
    }

    /** Refuses another version, a bad id, a scenario without a source, and entries that are not of their kind. */
    @Value.Check
    default void check() {
        if (schemaVersion() != SCHEMA_VERSION) {
            throw new RefusedJsonException(
                    "$.schemaVersion", "must be " + SCHEMA_VERSION + ", but is " + schemaVersion());
        }
        if (!id().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new RefusedJsonException(
                    "$.id", "must be small letters, digits and single hyphens, but is \"" + id() + "\"");
        }
        if (sources().isEmpty()) {
            throw new RefusedJsonException("$.sources", "must name a source, but names none");
        }
        Amendment.refuseBadEntries(this);
    }

    /**
     * Starts a scenario of the current version.
     *
     * @return a builder with the version set
     */
    static Builder builder() {
        Builder builder = new Builder();
        builder.schemaVersion(SCHEMA_VERSION);
        return builder;
    }

    /** Builds a {@link Scenario}. */
    final class Builder extends ImmutableScenario.Builder {
        Builder() {}

        /**
         * Sets what is added.
         *
         * @param entries a document whose entries are added; its id and title are left out
         * @return this builder
         */
        public Builder adding(PolicyDocument entries) {
            add(Amendment.fieldsOf(entries));
            return this;
        }
    }
}
