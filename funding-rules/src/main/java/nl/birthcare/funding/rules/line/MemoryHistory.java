package nl.birthcare.funding.rules.line;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.core.party.PregnancyReference;
import org.jspecify.annotations.Nullable;

/** A snapshot that holds every line in memory. */
final class MemoryHistory implements ClientHistory {

    /** What names a line for ever: references are unique per declarant. */
    private record LineName(AgbCode declarant, String reference) {}

    private record PregnancyName(ClientReference client, PregnancyReference pregnancy) {

        /** Callers often number both alike, "c-17" and "p-17": the usual sum of hashes would hit few places of a map. */
        @Override
        public int hashCode() {
            int mixed = client.hashCode() * 0x9E3779B1;
            return (mixed ^ (mixed >>> 15)) + pregnancy.hashCode();
        }
    }

    private final LineGroups<LineName> debits;

    /** Few references, mostly none, are repeated: a small set answers faster than all lines. */
    private final Set<LineName> repeated = new HashSet<>();

    private final LineGroups<LineName> byCreditedReference;
    private final LineGroups<PregnancyName> byPregnancy;
    private final LineGroups<ClientReference> withoutPregnancy;
    private final OtherCare otherCare;

    MemoryHistory(Iterable<Declaration> declarations) {
        List<HistoryLine> all = new ArrayList<>();
        for (Declaration declaration : declarations) {
            for (DeclarationLine line : declaration.lines()) {
                all.add(HistoryLine.of(declaration, line));
            }
        }
        this.debits = LineGroups.of(all, MemoryHistory::debitName);
        this.byCreditedReference = LineGroups.of(all, MemoryHistory::creditedName);
        this.byPregnancy = LineGroups.of(all, MemoryHistory::pregnancyName);
        this.withoutPregnancy = LineGroups.of(all, MemoryHistory::clientWithoutPregnancy);
        Set<LineName> met = new HashSet<>();
        for (HistoryLine line : all) {
            LineName name = name(line);
            if (!met.add(name)) {
                repeated.add(name);
            }
        }
        this.otherCare = otherCare(all);
    }

    private static LineName name(HistoryLine line) {
        return new LineName(line.declaration().declarant(), line.line().reference());
    }

    private static @Nullable LineName debitName(HistoryLine line) {
        return line.line().direction() == Direction.DEBIT ? name(line) : null;
    }

    private static @Nullable LineName creditedName(HistoryLine line) {
        return line.line().direction() == Direction.DEBIT
                ? null
                : line.line()
                        .previousReference()
                        .map(previous -> new LineName(line.declaration().declarant(), previous))
                        .orElse(null);
    }

    private static @Nullable PregnancyName pregnancyName(HistoryLine line) {
        Declaration declaration = line.declaration();
        return declaration
                .pregnancy()
                .map(pregnancy -> new PregnancyName(declaration.client(), pregnancy))
                .orElse(null);
    }

    private static @Nullable ClientReference clientWithoutPregnancy(HistoryLine line) {
        Declaration declaration = line.declaration();
        return declaration.pregnancy().isPresent() ? null : declaration.client();
    }

    private OtherCare otherCare(List<HistoryLine> all) {
        IdentityHashMap<Declaration, OtherCare.Givers> known = new IdentityHashMap<>();
        Map<ClientReference, OtherCare.Givers> unplaced = new HashMap<>();
        for (int group = 0; group < byPregnancy.size(); group++) {
            List<HistoryLine> lines = byPregnancy.get(group);
            OtherCare.Givers givers = OtherCare.Givers.of(
                    lines,
                    unplaced.computeIfAbsent(
                            lines.get(0).declaration().client(),
                            client -> OtherCare.Givers.of(withoutPregnancy.of(client))));
            lines.forEach(line -> known.put(line.declaration(), givers));
        }
        return OtherCare.of(all.stream().map(HistoryLine::declaration).toList(), known);
    }

    @Override
    public boolean isRepeated(AgbCode declarant, String reference) {
        return !repeated.isEmpty() && repeated.contains(new LineName(declarant, reference));
    }

    @Override
    public Optional<HistoryLine> debit(AgbCode declarant, String reference) {
        List<HistoryLine> sharing = debits.of(new LineName(declarant, reference));
        return sharing.size() == 1 ? Optional.of(sharing.get(0)) : Optional.empty();
    }

    @Override
    public List<HistoryLine> credits(AgbCode declarant, String reference) {
        return byCreditedReference.of(new LineName(declarant, reference));
    }

    @Override
    public List<HistoryLine> pregnancy(ClientReference client, PregnancyReference pregnancy) {
        return byPregnancy.of(new PregnancyName(client, pregnancy));
    }

    @Override
    public List<HistoryLine> withoutPregnancy(ClientReference client) {
        return withoutPregnancy.of(client);
    }

    @Override
    public boolean isOtherCareWithin(Declaration declaration, Circle circle) {
        return otherCare.isWithin(declaration, circle);
    }
}
