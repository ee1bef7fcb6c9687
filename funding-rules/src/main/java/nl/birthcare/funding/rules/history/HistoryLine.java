package nl.birthcare.funding.rules.history;

import com.fasterxml.jackson.annotation.JsonFilter;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.party.AgbCode;
import org.immutables.value.Value;

/** A line with the declaration that it came in. */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface HistoryLine {

    /**
     * The declaration.
     *
     * @return the declaration that holds the line
     */
    @Value.Parameter
    Declaration declaration();

    /**
     * The line.
     *
     * @return the line
     */
    @Value.Parameter
    DeclarationLine line();

    /**
     * Who gave the care.
     *
     * @return the performer, or the declarant where the line names nobody else
     */
    default AgbCode provider() {
        return line().performer().orElse(declaration().declarant());
    }

    /**
     * Names a line.
     *
     * @param declaration the declaration that holds it
     * @param line the line
     * @return both together
     */
    static HistoryLine of(Declaration declaration, DeclarationLine line) {
        return ImmutableHistoryLine.of(declaration, line);
    }
}
