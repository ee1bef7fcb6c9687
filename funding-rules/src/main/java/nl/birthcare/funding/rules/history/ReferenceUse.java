package nl.birthcare.funding.rules.history;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.util.Optional;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.party.AgbCode;
import org.immutables.value.Value;

/**
 * How often a reference of a declarant stands in the whole input: what the lines of one client cannot tell.
 *
 * <p>An input that is spread over machines by client counts its references across them, and keeps the counts, not the
 * lines ({@link Dossier}).
 */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface ReferenceUse {

    /**
     * Whose reference it is.
     *
     * @return the declarant
     */
    AgbCode declarant();

    /**
     * The name that lines share.
     *
     * @return the reference
     */
    String reference();

    /**
     * How many lines have it.
     *
     * @return the number, 1 or more
     */
    long lines();

    /**
     * How many of them are debits.
     *
     * @return the number, at most that of the lines
     */
    long debits();

    /**
     * The only debit, if it is a line of another client than those that are asked about.
     *
     * @return the line; empty if it is one of theirs, or if there is none or several
     */
    Optional<HistoryLine> debitOfOther();

    /** Refuses counts that cannot be, and a line that is not the only debit. */
    @Value.Check
    default void check() {
        if (lines() < 1 || debits() < 0 || debits() > lines()) {
            throw new IllegalArgumentException(
                    "A use of a reference must be of 1 line or more, and of debits among them," + " but is of "
                            + lines() + " lines and " + debits() + " debits");
        }
        if (debitOfOther().isPresent()
                && (debits() != 1 || !isNamedBy(debitOfOther().get()))) {
            throw new IllegalArgumentException("The line of another client must be the only debit of reference "
                    + reference() + " of " + declarant().value() + ", but is "
                    + debitOfOther().get().line().reference() + ", one of " + debits());
        }
    }

    private boolean isNamedBy(HistoryLine debit) {
        return debit.line().direction() == Direction.DEBIT
                && debit.line().reference().equals(reference())
                && debit.declaration().declarant().equals(declarant());
    }

    /**
     * Starts a use.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ReferenceUse}. */
    final class Builder extends ImmutableReferenceUse.Builder {
        Builder() {}
    }
}
