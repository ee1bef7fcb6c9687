package nl.birthcare.funding.rules.policy.scenario;

import com.fasterxml.jackson.annotation.JsonFilter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.json.RefusedJsonException;
import nl.birthcare.funding.core.law.PolicyStatus;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyDocument;
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
@JsonFilter(JsonForm.BY_MODULE)
public interface Scenario {

    /** The only version of this form so far. */
    int SCHEMA_VERSION = 1;

    /** {@return the version of this form: {@value #SCHEMA_VERSION}} */
    int schemaVersion();

    /** {@return what the scenario is called, whatever its values: small letters, digits and hyphens} */
    String id();

    /**
     * {@return with which values of its parameters it was filled in, by the name of the parameter; none where it leaves
     * nothing to the caller}
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Value.NaturalOrder
    SortedMap<String, List<String>> values();

    /** {@return what is assumed: one sentence} */
    String title();

    /** {@return how far the change has come: the status} */
    PolicyStatus status();

    /**
     * {@return what the change rests on: the references, at least one; the documents stand in the book or among what is
     * added}
     */
    List<SourceReference> sources();

    /**
     * {@return whether what is added takes the place of what the book holds for the same thing on the same days: an
     * entry of the book then ends the day before, begins the day after, or goes; whether it supersedes; false where it
     * is not said} Else the two must not overlap.
     */
    @Value.Default
    default boolean supersedes() {
        return false;
    }

    /**
     * {@return what is added, in the lists of a {@link PolicyDocument}: the lists of entries, and of the sources and
     * gaps that they need}
     */
    Optional<Fields> add();

    /** {@return which entries end} */
    List<End> end();

    /** {@return which entries change, or are confirmed} */
    List<Change> change();

    /**
     * {@return the name by which every result says that this was assumed: two uses with other values have other names;
     * the id, and the values as in {@code contributions-abolished,firstDay=2027-01-01}}
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
        ScenarioEntries.refuseBadEntries(this);
    }

    /**
     * {@return what entries become under scenarios: the same entries where there is no scenario}
     *
     * @param entries the entries of a book
     * @param scenarios the scenarios, sorted by name
     * @throws RefusedJsonException if a scenario does not fit the entries, with the path in the scenario and the reason
     */
    static PolicyDocument amended(PolicyDocument entries, List<Scenario> scenarios) {
        Require.present("The entries", entries);
        Require.present("The scenarios", scenarios);
        return Amendment.amended(entries, scenarios);
    }

    /** {@return a builder with the version set} */
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
            Require.present("The entries", entries);
            add(ScenarioEntries.fieldsOf(entries));
            return this;
        }
    }

    /** Changes or confirms an entry of a policy book, in a {@link Scenario}. */
    @Value.Immutable
    @JsonFilter(JsonForm.BY_MODULE)
    interface Change {

        /**
         * {@return what sort of entry it is: the name of the list of a {@link PolicyDocument} in which it stands, such
         * as {@code regimes}}
         */
        String kind();

        /** {@return which entry: its id} */
        String id();

        /**
         * {@return what becomes of its fields: the new values by name; absent where the entry is confirmed as it
         * stands}
         */
        Optional<Fields> set();

        /** {@return an empty builder} */
        static Builder builder() {
            return new Builder();
        }

        /** Builds a {@link Change}. */
        final class Builder extends ImmutableChange.Builder {
            Builder() {}
        }
    }

    /** Ends an entry of a policy book on some day, in a {@link Scenario}. */
    @Value.Immutable
    @JsonFilter(JsonForm.BY_MODULE)
    interface End {

        /**
         * {@return what sort of entry it is: the name of the list of a {@link PolicyDocument} in which it stands, such
         * as {@code regimes}}
         */
        String kind();

        /** {@return which entry: its id} */
        String id();

        /** {@return the last day on which it holds, included} */
        LocalDate lastDay();

        /** {@return an empty builder} */
        static Builder builder() {
            return new Builder();
        }

        /** Builds an {@link End}. */
        final class Builder extends ImmutableEnd.Builder {
            Builder() {}
        }
    }

    /**
     * Fields of entries as JSON, of whatever kind: what a scenario sets or adds. They are read strictly where the kind is
     * known.
     */
    @JsonFilter(JsonForm.BY_MODULE)
    final class Fields {

        private final ObjectNode fields;

        private Fields(ObjectNode fields) {
            this.fields = fields;
        }

        /**
         * Takes fields over.
         *
         * @param fields an object; later changes to it are not seen
         * @return the fields
         */
        public static Fields of(ObjectNode fields) {
            Require.present("The fields", fields);
            return new Fields(fields.deepCopy());
        }

        /**
         * Reads fields.
         *
         * @param json a JSON object
         * @return the fields
         * @throws nl.birthcare.funding.core.json.RefusedJsonException if the text is not one object
         */
        public static Fields parse(String json) {
            return new Fields(FundingJson.read(ObjectNode.class, json));
        }

        /** {@return the fields: an object that is the caller's to change} */
        public ObjectNode json() {
            return fields.deepCopy();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Fields that && fields.equals(that.fields);
        }

        @Override
        public int hashCode() {
            return fields.hashCode();
        }

        /**
         * Prints the fields.
         *
         * @return the JSON
         */
        @Override
        public String toString() {
            return fields.toString();
        }
    }

    /** Something that a scenario leaves to the caller, because no document says it: a first day, a list of declarants. */
    @Value.Immutable
    @JsonFilter(JsonForm.BY_MODULE)
    interface Parameter {

        /** {@return the name by which a value is given: letters} */
        String name();

        /** {@return what the value means: a phrase} */
        String meaning();

        /** {@return whether it is a list, of which several values can be given; false where it is not said} */
        @Value.Default
        default boolean list() {
            return false;
        }
    }
}
