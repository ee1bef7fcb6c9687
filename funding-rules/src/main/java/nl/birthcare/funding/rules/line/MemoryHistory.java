package nl.birthcare.funding.rules.line;

import java.util.ArrayList;
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

    /** The lines of one pregnancy, and the declaration that they are all of, where they are of one. */
    private static final class Pregnancy {

        private final List<HistoryLine> lines = new ArrayList<>(1);
        private @Nullable Declaration only;

        void add(HistoryLine line) {
            only = lines.isEmpty() || only == line.declaration() ? line.declaration() : null;
            lines.add(line);
        }
    }

    private final Map<LineName, List<HistoryLine>> byReference = new HashMap<>();

    /** Few references, mostly none, are repeated: a small set answers faster than the map of all lines. */
    private final Set<LineName> repeated = new HashSet<>();

    private final Map<LineName, List<HistoryLine>> byCreditedReference = new HashMap<>();
    private final Map<PregnancyName, Pregnancy> byPregnancy = new HashMap<>();

    MemoryHistory(Iterable<Declaration> declarations) {
        for (Declaration declaration : declarations) {
            for (DeclarationLine line : declaration.lines()) {
                add(declaration, HistoryLine.of(declaration, line));
            }
        }
    }

    private void add(Declaration declaration, HistoryLine line) {
        AgbCode declarant = declaration.declarant();
        LineName name = new LineName(declarant, line.line().reference());
        if (byReference.containsKey(name)) {
            repeated.add(name);
        }
        put(byReference, name, line);
        if (line.line().direction() == Direction.CREDIT) {
            line.line()
                    .previousReference()
                    .ifPresent(previous -> put(byCreditedReference, new LineName(declarant, previous), line));
        }
        declaration
                .pregnancy()
                .ifPresent(pregnancy -> byPregnancy
                        .computeIfAbsent(new PregnancyName(declaration.client(), pregnancy), any -> new Pregnancy())
                        .add(line));
    }

    private static <K> void put(Map<K, List<HistoryLine>> map, K name, HistoryLine line) {
        map.computeIfAbsent(name, any -> new ArrayList<>(1)).add(line);
    }

    @Override
    public boolean isRepeated(AgbCode declarant, String reference) {
        return !repeated.isEmpty() && repeated.contains(new LineName(declarant, reference));
    }

    @Override
    public Optional<HistoryLine> debit(AgbCode declarant, String reference) {
        List<HistoryLine> debits = byReference.getOrDefault(new LineName(declarant, reference), List.of()).stream()
                .filter(line -> line.line().direction() == Direction.DEBIT)
                .toList();
        return debits.size() == 1 ? Optional.of(debits.get(0)) : Optional.empty();
    }

    @Override
    public List<HistoryLine> credits(AgbCode declarant, String reference) {
        return byCreditedReference.getOrDefault(new LineName(declarant, reference), List.of());
    }

    @Override
    public List<HistoryLine> pregnancy(ClientReference client, PregnancyReference pregnancy) {
        Pregnancy known = byPregnancy.get(new PregnancyName(client, pregnancy));
        return known == null ? List.of() : known.lines;
    }

    @Override
    public boolean isAlone(Declaration declaration) {
        PregnancyReference pregnancy = declaration.pregnancy().orElse(null);
        Pregnancy known =
                pregnancy == null ? null : byPregnancy.get(new PregnancyName(declaration.client(), pregnancy));
        return known != null && known.only == declaration;
    }
}
