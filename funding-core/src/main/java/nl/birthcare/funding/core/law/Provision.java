package nl.birthcare.funding.core.law;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import org.immutables.value.Value;

/**
 * One dated, sourced entry of a policy: a rule, a tariff, a performance, a key.
 *
 * <p>Nothing that decides an amount exists in this library without these five.
 */
@JsonFilter(JsonForm.BY_MODULE)
public interface Provision {

    /**
     * The name of this entry, unique among the entries of its kind in a policy.
     *
     * @return the id, not blank
     */
    String id();

    /**
     * The days on which this entry holds.
     *
     * @return the period, both ends included
     */
    Validity validity();

    /**
     * How far the entry has come: an {@link PolicyStatus#UNDECIDED} one decides nothing without a named scenario.
     *
     * @return the status
     */
    PolicyStatus status();

    /**
     * How the entry was established.
     *
     * @return the grade
     */
    EvidenceGrade grade();

    /**
     * Where the entry comes from.
     *
     * @return the references, at least one
     */
    List<SourceReference> sources();

    /**
     * The scenario that assumes this entry. A policy book sets it where a scenario is named; no document may state it.
     *
     * @return the name of the scenario, for an undecided entry that holds under it; else empty
     */
    @Value.Default
    default Optional<String> scenario() {
        return Optional.empty();
    }

    /**
     * Tells whether this entry decides anything: it is enacted or announced, or a named scenario assumes it.
     *
     * @return whether it decides
     */
    default boolean decides() {
        return status().decides() || scenario().isPresent();
    }

    /**
     * Tells whether this entry is strong enough to refuse a declaration: it is read in the document itself, and decided,
     * announced or assumed by a named scenario. A weaker entry leaves a line unverified at most. A figure, such as a
     * {@link nl.birthcare.funding.core.care.Tariff tariff}, may also be what the parties of the line agreed.
     *
     * @return whether it may refuse
     */
    default boolean mayRefuse() {
        return grade() == EvidenceGrade.PRIMARY && decides();
    }

    /** Refuses a blank id, and an entry without a source. */
    @Value.Check
    default void checkProvision() {
        Require.notBlank("The id of a provision", id());
        if (sources().isEmpty()) {
            throw new IllegalArgumentException("Provision " + id() + " must name a source, but names none");
        }
    }
}
