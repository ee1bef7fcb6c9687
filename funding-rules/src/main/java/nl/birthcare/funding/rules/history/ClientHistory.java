package nl.birthcare.funding.rules.history;

import com.fasterxml.jackson.annotation.JsonFilter;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.party.ClientReference;

/**
 * Hands over the dossiers of clients: every declaration received that the caller knows, refused ones too.
 *
 * <p>It should reach back five years: so long a reference is its declarant's own (Vektis MZ301). A caller with more
 * declarations than fit in memory implements this on a store. Nothing that it answers is remembered by the library, so that
 * its answers may change from one call to the next; it is called from every thread that assesses.
 */
@FunctionalInterface
@JsonFilter(JsonForm.NONE)
public interface ClientHistory {

    /**
     * Returns what is known of a client.
     *
     * @param client the client
     * @return all of its declarations; an empty dossier if nothing is known
     */
    Dossier dossier(ClientReference client);

    /**
     * Holds declarations in memory.
     *
     * @param declarations all declarations that the run is about, and earlier ones where there are
     * @return the history
     */
    static ClientHistory of(Iterable<Declaration> declarations) {
        return new MemoryHistory(declarations);
    }
}
