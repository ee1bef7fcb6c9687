package nl.birthcare.funding.examples.claims.ledger;

import java.util.HashSet;
import java.util.Set;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.json.FundingJson;

/**
 * A declaration as the ledger takes it in.
 *
 * @param hidden the declaration, its client hidden
 * @param document the same, as it is stored
 * @param client the number under which its client stands
 * @param names the numbers of the names of its lines, and of those that they credit
 */
record Arrival(Declaration hidden, String document, long client, Set<Long> names) {

    static Arrival of(Declaration declaration, LedgerKeys keys) {
        Declaration hidden = keys.hidden(declaration);
        Set<Long> names = new HashSet<>();
        for (DeclarationLine line : hidden.lines()) {
            names.add(keys.number(hidden.declarant(), line.reference()));
            line.previousReference().ifPresent(previous -> names.add(keys.number(hidden.declarant(), previous)));
        }
        return new Arrival(hidden, FundingJson.write(hidden), LedgerKeys.number(hidden.client()), names);
    }
}
