package nl.birthcare.funding.rules.line;

import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.core.party.PregnancyReference;

/**
 * A snapshot of the lines that a run is about, and of earlier ones where the caller has them, taken before the first is
 * assessed.
 *
 * <p>Checks that need other lines read it and never the run itself, so that no verdict depends on the order of the input.
 * A snapshot covers the whole input, and does not change while it is in use. A caller with more lines than fit in memory
 * implements this on a store; the methods are then called from every thread that assesses.
 */
public interface ClientHistory {

    /**
     * Tells whether several lines of a declarant share a reference.
     *
     * @param declarant the declarant
     * @param reference the reference
     * @return whether two lines or more do
     */
    boolean isRepeated(AgbCode declarant, String reference);

    /**
     * Returns the debit line of a reference.
     *
     * @param declarant the declarant
     * @param reference the reference
     * @return the line; empty if no debit line has that reference, or several have
     */
    Optional<HistoryLine> debit(AgbCode declarant, String reference);

    /**
     * Returns the credit lines that name a line.
     *
     * @param declarant the declarant
     * @param reference the reference that the credits name
     * @return the credits, in any order
     */
    List<HistoryLine> credits(AgbCode declarant, String reference);

    /**
     * Returns all lines for one pregnancy.
     *
     * @param client the client
     * @param pregnancy one of her pregnancies
     * @return the lines, in any order
     */
    List<HistoryLine> pregnancy(ClientReference client, PregnancyReference pregnancy);

    /**
     * Takes a snapshot in memory.
     *
     * @param declarations all declarations that the run is about, and earlier ones where there are
     * @return the snapshot
     */
    static ClientHistory of(Iterable<Declaration> declarations) {
        return new MemoryHistory(declarations);
    }
}
