package nl.birthcare.funding.core.declaration;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.core.party.PregnancyReference;
import nl.birthcare.funding.core.party.Uzovi;
import org.immutables.value.Value;

/**
 * What one declarant asks of one insurer for the care of one client (<i>declaratie</i>).
 *
 * <p>Printing a declaration shows its id, its parties and its lines, never the client.
 */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface Declaration {

    /**
     * The name of this declaration, for the messages about it.
     *
     * @return the id, not blank
     */
    String id();

    /**
     * Who is asked to pay.
     *
     * @return the insurer
     */
    Uzovi insurer();

    /**
     * Who asks.
     *
     * @return the provider that declares, not necessarily the one that gave the care
     */
    AgbCode declarant();

    /**
     * For whose care.
     *
     * @return the client
     */
    @Value.Redacted
    ClientReference client();

    /**
     * When it was sent.
     *
     * @return the day
     */
    LocalDate submittedOn();

    /**
     * Which pregnancy of the client the care belongs to.
     *
     * @return the pregnancy, where the sender says so
     */
    @Value.Redacted
    Optional<PregnancyReference> pregnancy();

    /**
     * When the child was born.
     *
     * @return the day, where the sender says so
     */
    @Value.Redacted
    Optional<LocalDate> birthDate();

    /**
     * When the care started of which the lines are a part.
     *
     * @return the day, where the sender says so
     */
    Optional<LocalDate> careStartedOn();

    /**
     * What is asked.
     *
     * @return the lines, in the order in which they were sent
     */
    List<DeclarationLine> lines();

    /** Refuses a blank id. */
    @Value.Check
    default void check() {
        Require.notBlank("The id of a declaration", id());
    }

    /**
     * Starts a declaration.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Declaration}. */
    final class Builder extends ImmutableDeclaration.Builder {
        Builder() {}
    }
}
