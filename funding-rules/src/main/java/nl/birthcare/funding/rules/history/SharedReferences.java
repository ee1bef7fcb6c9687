package nl.birthcare.funding.rules.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.ClientReference;
import org.jspecify.annotations.Nullable;

/** Counts the references that stand with several clients, or that a credit of another client names. */
final class SharedReferences {

    private record Name(AgbCode declarant, String reference) {}

    /** How often a name stands, and with whom. */
    private static final class Count {

        private long lines;
        private long debits;
        private @Nullable HistoryLine debit;

        /** With whom it was counted last: of a single line, whose that is. */
        private @Nullable ClientReference client;

        boolean reachesBeyond(ClientReference asked) {
            return lines > 1 || !asked.equals(client);
        }
    }

    private final Map<Name, Count> counts = new HashMap<>();

    private SharedReferences() {}

    /** What each client has to be told of its references; clients of which none reaches beyond them are left out. */
    static Map<ClientReference, List<ReferenceUse>> among(Collection<List<Declaration>> clients) {
        SharedReferences references = new SharedReferences();
        clients.forEach(references::count);
        Map<ClientReference, List<ReferenceUse>> uses = new HashMap<>();
        for (List<Declaration> declarations : clients) {
            List<ReferenceUse> ofClient = references.usesOf(declarations);
            if (!ofClient.isEmpty()) {
                uses.put(declarations.get(0).client(), ofClient);
            }
        }
        return uses;
    }

    private void count(List<Declaration> declarations) {
        for (Declaration declaration : declarations) {
            for (DeclarationLine line : declaration.lines()) {
                Count count = counts.computeIfAbsent(
                        new Name(declaration.declarant(), line.reference()), first -> new Count());
                count.lines++;
                count.client = declaration.client();
                if (line.direction() == Direction.DEBIT) {
                    count.debits++;
                    count.debit = HistoryLine.of(declaration, line);
                }
            }
        }
    }

    private List<ReferenceUse> usesOf(List<Declaration> declarations) {
        List<ReferenceUse> uses = new ArrayList<>(0);
        Set<Name> told = new HashSet<>();
        for (Declaration declaration : declarations) {
            for (DeclarationLine line : declaration.lines()) {
                tell(new Name(declaration.declarant(), line.reference()), declaration.client(), told, uses);
                if (line.direction() == Direction.CREDIT
                        && line.previousReference().isPresent()) {
                    Name previous = new Name(
                            declaration.declarant(), line.previousReference().get());
                    tell(previous, declaration.client(), told, uses);
                }
            }
        }
        return uses;
    }

    private void tell(Name name, ClientReference client, Set<Name> told, List<ReferenceUse> uses) {
        Count count = counts.get(name);
        if (count == null || !told.add(name)) {
            return;
        }
        boolean ofOther = count.debits == 1
                && count.debit != null
                && !count.debit.declaration().client().equals(client);
        if (count.reachesBeyond(client)) {
            uses.add(ReferenceUse.builder()
                    .declarant(name.declarant())
                    .reference(name.reference())
                    .lines(count.lines)
                    .debits(count.debits)
                    .debitOfOther(ofOther ? Optional.ofNullable(count.debit) : Optional.empty())
                    .build());
        }
    }
}
