package nl.birthcare.funding.rules.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.party.ClientReference;

/** A history that holds every declaration in memory. */
final class MemoryHistory implements ClientHistory {

    private static final Dossier NOTHING = Dossier.of(List.of());

    private final Map<ClientReference, Dossier> dossiers = new HashMap<>();

    MemoryHistory(Iterable<Declaration> declarations) {
        for (Dossier dossier : Dossier.byClient(declarations)) {
            dossiers.put(dossier.declarations().get(0).client(), dossier);
        }
    }

    @Override
    public Dossier dossier(ClientReference client) {
        return dossiers.getOrDefault(client, NOTHING);
    }
}
