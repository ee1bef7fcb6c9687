package nl.birthcare.funding.rules.line;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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

    /** Of a declaration that is the only one for its pregnancy, which most are: there is nothing to look up. */
    private static final Care ALONE = new Care();

    /** The lines of one pregnancy, or of one client without any, and who gave or declared that care between which days. */
    private static final class Care {

        /** More providers than this are not remembered: looking each up would cost as much as the lines. */
        private static final int FEW = 8;

        private final List<HistoryLine> lines = new ArrayList<>(1);
        private AgbCode[] providers = {};
        private LocalDate firstDay = LocalDate.MAX;
        private LocalDate lastDay = LocalDate.MIN;

        void add(HistoryLine line) {
            lines.add(line);
            LocalDate day = line.line().serviceDate();
            firstDay = day.isBefore(firstDay) ? day : firstDay;
            lastDay = day.isAfter(lastDay) ? day : lastDay;
            add(line.provider());
            add(line.declaration().declarant());
        }

        private void add(AgbCode provider) {
            if (providers.length <= FEW && !Arrays.asList(providers).contains(provider)) {
                providers = Arrays.copyOf(providers, providers.length + 1);
                providers[providers.length - 1] = provider;
            }
        }

        boolean isOnlyOf(Declaration declaration) {
            return lines.stream().allMatch(line -> line.declaration() == declaration);
        }

        boolean isWithin(Circle circle) {
            if (providers.length > FEW) {
                return false;
            }
            for (AgbCode provider : providers) {
                if (!circle.includes(provider, firstDay, lastDay)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The debits of each reference, two at most. */
    private final Map<LineName, List<HistoryLine>> byReference = new HashMap<>();

    /** Few references, mostly none, are repeated: a small set answers faster than the map of all lines. */
    private final Set<LineName> repeated = new HashSet<>();

    private final Map<LineName, List<HistoryLine>> byCreditedReference = new HashMap<>();
    private final Map<PregnancyName, Care> byPregnancy = new HashMap<>();
    private final Map<ClientReference, Care> withoutPregnancy = new HashMap<>();

    /** The same objects as were given: those that come from elsewhere, however equal, are found by name. */
    private final IdentityHashMap<Declaration, Care> byDeclaration = new IdentityHashMap<>();

    MemoryHistory(Iterable<Declaration> declarations) {
        for (Declaration declaration : declarations) {
            for (DeclarationLine line : declaration.lines()) {
                add(declaration, HistoryLine.of(declaration, line));
            }
        }
        byDeclaration.replaceAll((declaration, care) -> isAlone(declaration, care) ? ALONE : care);
    }

    private boolean isAlone(Declaration declaration, Care care) {
        return care.isOnlyOf(declaration) && !withoutPregnancy.containsKey(declaration.client());
    }

    private void add(Declaration declaration, HistoryLine line) {
        AgbCode declarant = declaration.declarant();
        LineName name = new LineName(declarant, line.line().reference());
        if (byReference.containsKey(name)) {
            repeated.add(name);
        }
        addDebit(name, line);
        if (line.line().direction() == Direction.CREDIT) {
            line.line()
                    .previousReference()
                    .ifPresent(previous -> put(byCreditedReference, new LineName(declarant, previous), line));
        }
        PregnancyReference pregnancy = declaration.pregnancy().orElse(null);
        if (pregnancy == null) {
            withoutPregnancy
                    .computeIfAbsent(declaration.client(), any -> new Care())
                    .add(line);
        } else {
            byDeclaration
                    .computeIfAbsent(declaration, any -> care(declaration, pregnancy))
                    .add(line);
        }
    }

    /** Two debits of a name say as much as a million, and credits are found by the line that they take back. */
    private void addDebit(LineName name, HistoryLine line) {
        List<HistoryLine> debits = byReference.computeIfAbsent(name, any -> new ArrayList<>(1));
        if (line.line().direction() == Direction.DEBIT && debits.size() < 2) {
            debits.add(line);
        }
    }

    private Care care(Declaration declaration, PregnancyReference pregnancy) {
        return byPregnancy.computeIfAbsent(new PregnancyName(declaration.client(), pregnancy), any -> new Care());
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
        List<HistoryLine> debits = byReference.getOrDefault(new LineName(declarant, reference), List.of());
        return debits.size() == 1 ? Optional.of(debits.get(0)) : Optional.empty();
    }

    @Override
    public List<HistoryLine> credits(AgbCode declarant, String reference) {
        return byCreditedReference.getOrDefault(new LineName(declarant, reference), List.of());
    }

    @Override
    public List<HistoryLine> pregnancy(ClientReference client, PregnancyReference pregnancy) {
        return linesOf(byPregnancy.get(new PregnancyName(client, pregnancy)));
    }

    @Override
    public List<HistoryLine> withoutPregnancy(ClientReference client) {
        return linesOf(withoutPregnancy.get(client));
    }

    private static List<HistoryLine> linesOf(@Nullable Care care) {
        return care == null ? List.of() : care.lines;
    }

    @Override
    public boolean isOtherCareWithin(Declaration declaration, Circle circle) {
        Care known = byDeclaration.get(declaration);
        return known == ALONE || (known != null && known.isWithin(circle) && isUnnamedWithin(declaration, circle));
    }

    private boolean isUnnamedWithin(Declaration declaration, Circle circle) {
        Care unnamed = withoutPregnancy.isEmpty() ? null : withoutPregnancy.get(declaration.client());
        return unnamed == null || unnamed.isWithin(circle);
    }
}
