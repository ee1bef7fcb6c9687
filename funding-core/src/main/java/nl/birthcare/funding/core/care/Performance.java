package nl.birthcare.funding.core.care;

import com.fasterxml.jackson.annotation.JsonFilter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.law.Provision;
import org.immutables.value.Value;

/**
 * What a performance code stands for in some period (<i>prestatie</i>).
 *
 * <p>The care authority (NZa) describes performances; a price may only be charged for a described one (Wmg 35(1)(c)).
 */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface Performance extends Provision {

    /**
     * The list and code by which it is declared.
     *
     * @return the code
     */
    PerformanceCode code();

    /**
     * What it is.
     *
     * @return a short description
     */
    String name();

    /**
     * In which form it is funded.
     *
     * @return the form
     */
    FundingForm form();

    /**
     * Whose work it is, where it is the work of one discipline.
     *
     * @return the discipline; always present for a monodisciplinary performance, never for an integral one
     */
    Optional<Discipline> discipline();

    /**
     * The phase of care it covers, where it covers one.
     *
     * @return the phase
     */
    Optional<CarePhase> phase();

    /**
     * What kinds of care it contains, as far as rules about content speak of them.
     *
     * @return the tags
     */
    List<ContentTag> content();

    /**
     * By which description of the care authority it goes, where a policy book knows descriptions by name.
     *
     * @return the id of the description; where there is one, the performance ends with it
     */
    Optional<String> describedBy();

    /**
     * How often it may be charged for one pregnancy, where that is limited.
     *
     * @return the number, 1 or more
     */
    Optional<Integer> mostPerPregnancy();

    /**
     * Whether nobody knows if the code stood for this before the first day as well: where that is the first day of the rule that
     * names the code, and no document says when the code began.
     *
     * @return whether it is unknown what the code stood for before; if not, it did not stand for this. JSON leaves it out where
     *     it is false
     */
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    @Value.Default
    default boolean earlierUnknown() {
        return false;
    }

    /** Refuses a number of times below 1, a monodisciplinary performance without a discipline, and an integral one with one. */
    @Value.Check
    default void check() {
        if (mostPerPregnancy().orElse(1) < 1) {
            throw new IllegalArgumentException("The number of times that performance " + code().text() + " (" + id()
                    + ") may be charged for a pregnancy must be 1 or more, but is "
                    + mostPerPregnancy().get());
        }
        switch (form()) {
            case MONODISCIPLINARY -> requireDiscipline();
            case INTEGRAL -> refuseDiscipline();
            case SMALL_SCALE_EXPERIMENT -> {
                // May be of one discipline or of several.
            }
        }
    }

    private void requireDiscipline() {
        if (discipline().isEmpty()) {
            throw new IllegalArgumentException("Monodisciplinary performance " + code().text() + " (" + id()
                    + ") must name its discipline, but names none");
        }
    }

    private void refuseDiscipline() {
        if (discipline().isPresent()) {
            throw new IllegalArgumentException(
                    "Integral performance " + code().text() + " (" + id() + ") must not name one discipline, but names "
                            + discipline().get());
        }
    }

    /**
     * Starts a performance.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Performance}. */
    final class Builder extends ImmutablePerformance.Builder {
        Builder() {}
    }
}
