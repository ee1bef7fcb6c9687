package nl.birthcare.funding.rules.line;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.core.party.PregnancyReference;
import org.jspecify.annotations.Nullable;

/** All lines of some clients in memory, with what was counted among those of all. */
final class HistoryOfClients implements ClientHistory {

    private record Name(AgbCode declarant, String reference) {}

    private final ClientHistory own;
    private final Map<Name, ReferenceUse> uses = new HashMap<>();

    HistoryOfClients(Iterable<Declaration> declarations, Iterable<ReferenceUse> uses) {
        this.own = ClientHistory.of(declarations);
        for (ReferenceUse use : uses) {
            if (this.uses.put(new Name(use.declarant(), use.reference()), use) != null) {
                throw new IllegalArgumentException("The use of a reference must be counted once, but " + use.reference()
                        + " of " + use.declarant().value() + " is twice");
            }
        }
    }

    private @Nullable ReferenceUse use(AgbCode declarant, String reference) {
        return uses.isEmpty() ? null : uses.get(new Name(declarant, reference));
    }

    @Override
    public boolean isRepeated(AgbCode declarant, String reference) {
        ReferenceUse use = use(declarant, reference);
        return use == null ? own.isRepeated(declarant, reference) : use.lines() > 1;
    }

    @Override
    public Optional<HistoryLine> debit(AgbCode declarant, String reference) {
        ReferenceUse use = use(declarant, reference);
        if (use == null || use.debitOfOther().isPresent()) {
            return use == null ? own.debit(declarant, reference) : use.debitOfOther();
        }
        return use.debits() == 1 ? own.debit(declarant, reference) : Optional.empty();
    }

    /** Credits of other clients are left out: they never count ({@link Credits}). */
    @Override
    public List<HistoryLine> credits(AgbCode declarant, String reference) {
        return own.credits(declarant, reference);
    }

    @Override
    public List<HistoryLine> pregnancy(ClientReference client, PregnancyReference pregnancy) {
        return own.pregnancy(client, pregnancy);
    }

    @Override
    public List<HistoryLine> withoutPregnancy(ClientReference client) {
        return own.withoutPregnancy(client);
    }

    @Override
    public boolean isOtherCareWithin(Declaration declaration, Circle circle) {
        return own.isOtherCareWithin(declaration, circle);
    }
}
