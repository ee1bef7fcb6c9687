package nl.birthcare.funding.rules.compare;

import com.fasterxml.jackson.annotation.JsonFilter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.core.law.Source;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.AgbCode;
import org.immutables.value.Value;

/**
 * How care that is declared code by code would be declared integrally (<i>integrale bekostiging</i>): which
 * monodisciplinary codes belong to which integral performance, and at which price. All of it is the caller's: no document
 * says which codes an integral performance takes the place of, and prices of integral care are free.
 */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface IntegralMapping {

    /** The only version of the JSON form so far. */
    int SCHEMA_VERSION = 1;

    /** {@return the version of the JSON form: {@value #SCHEMA_VERSION}} */
    int schemaVersion();

    /** {@return the name of the mapping, which results bear: not blank} */
    String id();

    /**
     * {@return who declares the care of providers that take part in no partnership that is known: an AGB code of type 53;
     * empty where such care stays as it is}
     */
    Optional<AgbCode> declarant();

    /** {@return the documents from which the prices come, such as contracts or an assumption of the caller: at least one} */
    List<Source> sources();

    /** {@return the integral performances: at least one, each once} */
    List<Replacement> performances();

    /** {@return the integral performance that each monodisciplinary code belongs to} */
    @Value.Lazy
    default Map<PerformanceCode, Replacement> byCode() {
        Map<PerformanceCode, Replacement> byCode = new HashMap<>();
        performances().forEach(each -> each.codes().forEach(code -> byCode.put(code, each)));
        return byCode;
    }

    /** Refuses another version, a code that belongs to two performances, and a price from a document that is not described. */
    @Value.Check
    default void check() {
        if (schemaVersion() != SCHEMA_VERSION) {
            throw new IllegalArgumentException("The schema version of an integral mapping must be " + SCHEMA_VERSION
                    + ", but is " + schemaVersion());
        }
        Require.notBlank("The id of an integral mapping", id());
        if (declarant().filter(code -> !code.isPartnership()).isPresent()) {
            throw new IllegalArgumentException("The declarant of integral mapping " + id() + " must be of AGB type "
                    + AgbCode.PARTNERSHIP_TYPE + ", but is " + declarant().get().value());
        }
        if (performances().isEmpty()) {
            throw new IllegalArgumentException(
                    "Integral mapping " + id() + " must name an integral performance, but names none");
        }
        Set<PerformanceCode> seen = new HashSet<>();
        for (Replacement each : performances()) {
            refuseRepeated(seen, each.performance());
            each.codes().forEach(code -> refuseRepeated(seen, code));
            each.prices().forEach(this::refuseUnknownSource);
        }
    }

    private void refuseRepeated(Set<PerformanceCode> seen, PerformanceCode code) {
        if (!seen.add(code)) {
            throw new IllegalArgumentException("A code must stand in integral mapping " + id()
                    + " once, so that it is clear what it belongs to, but " + code.text() + " stands there more often");
        }
    }

    private void refuseUnknownSource(SourceReference reference) {
        if (sources().stream().noneMatch(source -> source.id().equals(reference.source()))) {
            throw new IllegalArgumentException("A price of integral mapping " + id()
                    + " must come from a document that it describes, but comes from " + reference.source());
        }
    }

    /** {@return an empty builder, of the version of today} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link IntegralMapping}. */
    final class Builder extends ImmutableIntegralMapping.Builder {
        Builder() {
            schemaVersion(SCHEMA_VERSION);
        }
    }

    /** One integral performance, and the care whose place it takes. */
    @Value.Immutable
    @JsonFilter(JsonForm.BY_MODULE)
    interface Replacement {

        /** {@return the integral performance: its code} */
        PerformanceCode performance();

        /** {@return the monodisciplinary codes whose care it contains: at least one} */
        List<PerformanceCode> codes();

        /** {@return what it costs for one pregnancy: the amount, 0.00 or more} */
        @JsonProperty("priceCents")
        Euro price();

        /** {@return where the price comes from: places in documents, at least one} */
        List<SourceReference> prices();

        /** Refuses a performance without care, a negative price, and a price that nobody stands for. */
        @Value.Check
        default void check() {
            if (codes().isEmpty() || prices().isEmpty() || price().isNegative()) {
                throw new IllegalArgumentException("Integral performance "
                        + performance().text()
                        + " must take the place of a code, at a price of 0.00 or more that has a source, but has "
                        + codes().size() + " codes, a price of " + price() + " and " + prices().size() + " sources");
            }
        }

        /** {@return an empty builder} */
        static Builder builder() {
            return new Builder();
        }

        /** Builds a {@link Replacement}. */
        final class Builder extends ImmutableReplacement.Builder {
            Builder() {}
        }
    }
}
