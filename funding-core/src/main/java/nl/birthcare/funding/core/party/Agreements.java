package nl.birthcare.funding.core.party;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.core.law.Source;
import nl.birthcare.funding.core.law.SourceKind;
import nl.birthcare.funding.core.law.SourceReference;
import org.immutables.value.Value;

/**
 * What insurers and declarants agreed, and who takes part in which partnership: what a caller knows beside the policy.
 *
 * <p>Of one insurer and one declarant, one agreement at most covers a performance on a day, so that it is never in doubt
 * which one decides.
 */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public abstract class Agreements {

    /** The only version of the JSON form so far. */
    public static final int SCHEMA_VERSION = 1;

    /** Nobody agreed anything. */
    public static final Agreements NONE = builder().build();

    /** For subclasses that are generated. */
    Agreements() {}

    /**
     * The version of the JSON form.
     *
     * @return {@value #SCHEMA_VERSION}
     */
    public abstract int schemaVersion();

    /**
     * The contracts that agreements refer to.
     *
     * @return the documents, each of kind {@link SourceKind#CONTRACT}, in any order
     */
    public abstract List<Source> sources();

    /**
     * The agreements.
     *
     * @return the agreements, in any order
     */
    public abstract List<Agreement> agreements();

    /**
     * The partnerships.
     *
     * @return the partnerships, in any order
     */
    public abstract List<Partnership> partnerships();

    /** The agreements of one insurer and one declarant. */
    record Parties(Uzovi insurer, AgbCode declarant) {}

    @Value.Lazy
    Map<Parties, AgreedTogether> byParties() {
        return agreements().stream()
                .collect(Collectors.groupingBy(
                        agreement -> new Parties(agreement.insurer(), agreement.declarant()),
                        Collectors.collectingAndThen(Collectors.toUnmodifiableList(), AgreedTogether::new)));
    }

    @Value.Lazy
    Map<String, Source> byId() {
        Map<String, Source> byId = new HashMap<>();
        sources().forEach(source -> byId.put(source.id(), source));
        return byId;
    }

    @Value.Lazy
    Map<AgbCode, Partnership> byCode() {
        Map<AgbCode, Partnership> byCode = new HashMap<>();
        partnerships().forEach(partnership -> byCode.put(partnership.code(), partnership));
        return byCode;
    }

    /**
     * Refuses another version, agreements that overlap, a partnership or an id that stands twice, and a contract that is not
     * described or is of another kind.
     */
    @Value.Check
    void check() {
        if (schemaVersion() != SCHEMA_VERSION) {
            throw new IllegalArgumentException(
                    "The schema version of agreements must be " + SCHEMA_VERSION + ", but is " + schemaVersion());
        }
        refuseRepeated("agreement", agreements().stream().map(Agreement::id).collect(Collectors.toList()));
        refuseRepeated(
                "partnership",
                partnerships().stream()
                        .map(partnership -> partnership.code().value())
                        .collect(Collectors.toList()));
        refuseRepeated("source", sources().stream().map(Source::id).collect(Collectors.toList()));
        byParties().values().forEach(AgreedTogether::refuseOverlap);
        sources().forEach(Agreements::refuseOtherKind);
        agreements().forEach(this::refuseUnknownSource);
    }

    private static void refuseOtherKind(Source source) {
        if (source.kind() != SourceKind.CONTRACT) {
            throw new IllegalArgumentException("The kind of source " + source.id() + " of agreements must be "
                    + SourceKind.CONTRACT + ", but is " + source.kind());
        }
    }

    private void refuseUnknownSource(Agreement agreement) {
        for (SourceReference reference : agreement.sources()) {
            if (!byId().containsKey(reference.source())) {
                throw new IllegalArgumentException("The source of agreement " + agreement.id()
                        + " must be described beside it, but " + reference.source() + " is not");
            }
        }
    }

    private static void refuseRepeated(String what, List<String> names) {
        Set<String> met = new HashSet<>();
        for (String name : names) {
            if (!met.add(name)) {
                throw new IllegalArgumentException("Every " + what + " must stand once, but " + name + " stands twice");
            }
        }
    }

    /**
     * Returns what two parties agreed.
     *
     * @param insurer the insurer
     * @param declarant the declarant
     * @return their agreements; none if there are none
     */
    public List<Agreement> between(Uzovi insurer, AgbCode declarant) {
        Require.present("The insurer", insurer);
        Require.present("The declarant", declarant);
        AgreedTogether together = byParties().get(new Parties(insurer, declarant));
        return together == null ? List.of() : together.all();
    }

    /**
     * Returns the agreement that covers a performance.
     *
     * @param insurer the insurer
     * @param declarant the declarant
     * @param performance the performance
     * @param day the day of service
     * @return the agreement; empty if there is none
     */
    public Optional<Agreement> covering(Uzovi insurer, AgbCode declarant, PerformanceCode performance, LocalDate day) {
        Require.present("The insurer", insurer);
        Require.present("The declarant", declarant);
        Require.present("The performance", performance);
        Require.present("The day", day);
        AgreedTogether together = byParties().get(new Parties(insurer, declarant));
        return Optional.ofNullable(together).map(known -> known.covering(performance, day));
    }

    /**
     * Returns a contract.
     *
     * @param id the id of the source
     * @return the document, or empty if these agreements do not describe it
     */
    public Optional<Source> source(String id) {
        Require.present("The id", id);
        return Optional.ofNullable(byId().get(id));
    }

    /**
     * Returns the partnership of a code.
     *
     * @param code the partnership's own code
     * @return the partnership, or empty if these agreements do not know it
     */
    public Optional<Partnership> partnership(AgbCode code) {
        Require.present("The code", code);
        return Optional.ofNullable(byCode().get(code));
    }

    /**
     * Starts agreements of the current version.
     *
     * @return a builder with the version set
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.schemaVersion(SCHEMA_VERSION);
        return builder;
    }

    /** Builds {@link Agreements}. */
    public static final class Builder extends ImmutableAgreements.Builder {
        Builder() {}
    }
}
