package nl.birthcare.funding.rules.booking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.history.HistoryLine;

/**
 * Finds the declarations of others that share names with a client, for one thread: among those that arrived, and those that
 * were booked before. Of a name that very many have, it keeps the declarations that decide who has it.
 */
final class NamesOfOthers {

    /** So many declarations of one name are handed over as they are. */
    private static final int FEW = 64;

    private final FundingEngine engine;
    private final BookedReceipts booked;
    private final Map<Name, List<Declaration>> arrived = new HashMap<>();
    private final Map<Name, List<Declaration>> ofMany = new HashMap<>();

    NamesOfOthers(FundingEngine engine, Collection<Declaration> arrivals, BookedReceipts booked) {
        this.engine = engine;
        this.booked = booked;
        for (Declaration declaration : arrivals) {
            declaration.lines().stream()
                    .map(line -> new Name(declaration.declarant(), line.reference()))
                    .distinct()
                    .forEach(name -> arrived.computeIfAbsent(name, first -> new ArrayList<>(1))
                            .add(declaration));
        }
    }

    /** The declarations of others that share a name with those of a client; her own may be among them. */
    Collection<Declaration> sharedWith(List<BookedDeclaration> ofClient) {
        List<Declaration> own =
                ofClient.stream().map(BookedDeclaration::declaration).toList();
        List<Declaration> others = new ArrayList<>(0);
        for (Name name : Name.allOf(own)) {
            others.addAll(named(name));
        }
        return others;
    }

    private List<Declaration> named(Name name) {
        List<Declaration> known = ofMany.get(name);
        if (known != null) {
            return known;
        }
        List<Declaration> all = new ArrayList<>(arrived.getOrDefault(name, List.of()));
        booked.named(name.declarant(), name.reference()).forEach(other -> all.add(other.declaration()));
        if (all.size() <= FEW) {
            return all;
        }
        List<Declaration> decisive = engine.decisive(name.lines(all)).stream()
                .map(HistoryLine::declaration)
                .distinct()
                .toList();
        ofMany.put(name, decisive);
        return decisive;
    }

    /** What a line is named by, or what a credit names. */
    record Name(AgbCode declarant, String reference) {

        static Set<Name> allOf(Collection<Declaration> declarations) {
            Set<Name> names = new LinkedHashSet<>();
            for (Declaration declaration : declarations) {
                for (DeclarationLine line : declaration.lines()) {
                    names.add(new Name(declaration.declarant(), line.reference()));
                    if (line.direction() == Direction.CREDIT) {
                        line.previousReference()
                                .ifPresent(previous -> names.add(new Name(declaration.declarant(), previous)));
                    }
                }
            }
            return names;
        }

        /** The lines that have this name. */
        private List<HistoryLine> lines(Collection<Declaration> declarations) {
            List<HistoryLine> lines = new ArrayList<>();
            for (Declaration declaration : declarations) {
                if (declaration.declarant().equals(declarant)) {
                    declaration.lines().stream()
                            .filter(line -> line.reference().equals(reference))
                            .forEach(line -> lines.add(HistoryLine.of(declaration, line)));
                }
            }
            return lines;
        }
    }
}
