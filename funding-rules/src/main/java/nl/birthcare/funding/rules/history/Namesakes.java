package nl.birthcare.funding.rules.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
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

/** Lines by name, in the order of sending, where a name reaches beyond one client. It never changes. */
final class Namesakes {

    static final Namesakes NONE = new Namesakes(Map.of());

    private static final Comparator<HistoryLine> BY_SENDING = Comparator.comparing(
                    (HistoryLine line) -> line.declaration().submittedOn())
            .thenComparing(line -> line.declaration().id());

    /** A line is named by its declarant and its reference. */
    private record Name(AgbCode declarant, String reference) {

        static Name of(Declaration declaration, DeclarationLine line) {
            return new Name(declaration.declarant(), line.reference());
        }
    }

    private final Map<Name, List<HistoryLine>> lines;

    private Namesakes(Map<Name, List<HistoryLine>> lines) {
        this.lines = lines;
    }

    static Namesakes of(Collection<HistoryLine> lines) {
        Map<Name, List<HistoryLine>> byName = new HashMap<>();
        for (HistoryLine line : lines) {
            byName.computeIfAbsent(Name.of(line.declaration(), line.line()), first -> new ArrayList<>(1))
                    .add(line);
        }
        return sorted(byName);
    }

    /** Of the lines of others, those that have a name which a line of a client has, or which a credit of hers names. */
    static Namesakes of(Collection<Declaration> own, Collection<Declaration> others) {
        Set<Name> asked = new HashSet<>();
        for (Declaration declaration : own) {
            for (DeclarationLine line : declaration.lines()) {
                asked.add(Name.of(declaration, line));
                credited(declaration, line).ifPresent(asked::add);
            }
        }
        Set<HistoryLine> named = new LinkedHashSet<>();
        for (Declaration other : others) {
            for (DeclarationLine line : other.lines()) {
                if (asked.contains(Name.of(other, line))) {
                    named.add(HistoryLine.of(other, line));
                }
            }
        }
        return of(named);
    }

    private static Namesakes sorted(Map<Name, List<HistoryLine>> byName) {
        byName.replaceAll((name, some) -> some.stream().sorted(BY_SENDING).toList());
        return byName.isEmpty() ? NONE : new Namesakes(byName);
    }

    /** The lines that have a name; none where nobody else has it. */
    List<HistoryLine> named(AgbCode declarant, String reference) {
        return lines.isEmpty() ? List.of() : lines.getOrDefault(new Name(declarant, reference), List.of());
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** What each client has to be told; clients of which no name reaches beyond them are left out. */
    static Map<ClientReference, Namesakes> among(Collection<List<Declaration>> clients) {
        Set<Name> reaching = reaching(clients);
        if (reaching.isEmpty()) {
            return Map.of();
        }
        Map<Name, List<HistoryLine>> byName = new HashMap<>();
        for (List<Declaration> declarations : clients) {
            for (Declaration declaration : declarations) {
                for (DeclarationLine line : declaration.lines()) {
                    Name name = Name.of(declaration, line);
                    if (reaching.contains(name)) {
                        byName.computeIfAbsent(name, first -> new ArrayList<>(2))
                                .add(HistoryLine.of(declaration, line));
                    }
                }
            }
        }
        Namesakes all = sorted(byName);
        Map<ClientReference, Namesakes> ofClients = new HashMap<>();
        for (List<Declaration> declarations : clients) {
            Namesakes ofClient = all.askedBy(declarations);
            if (!ofClient.isEmpty()) {
                ofClients.put(declarations.get(0).client(), ofClient);
            }
        }
        return ofClients;
    }

    /** The names that lines of several clients have, or that a line of one has and a credit of another names. */
    private static Set<Name> reaching(Collection<List<Declaration>> clients) {
        Map<Name, ClientReference> first = new HashMap<>();
        Set<Name> reaching = new HashSet<>();
        for (List<Declaration> declarations : clients) {
            for (Declaration declaration : declarations) {
                for (DeclarationLine line : declaration.lines()) {
                    Name name = Name.of(declaration, line);
                    if (!declaration.client().equals(first.computeIfAbsent(name, any -> declaration.client()))) {
                        reaching.add(name);
                    }
                }
            }
        }
        for (List<Declaration> declarations : clients) {
            for (Declaration declaration : declarations) {
                for (DeclarationLine line : declaration.lines()) {
                    Name previous = credited(declaration, line).orElse(null);
                    @Nullable ClientReference owner = previous == null ? null : first.get(previous);
                    if (owner != null && !owner.equals(declaration.client())) {
                        reaching.add(previous);
                    }
                }
            }
        }
        return reaching;
    }

    private static Optional<Name> credited(Declaration declaration, DeclarationLine line) {
        return line.direction() == Direction.CREDIT
                ? line.previousReference().map(previous -> new Name(declaration.declarant(), previous))
                : Optional.empty();
    }

    /** Those that the lines of a client have or credit. The lists are shared, however many clients have a name. */
    private Namesakes askedBy(List<Declaration> declarations) {
        Map<Name, List<HistoryLine>> asked = new HashMap<>(0);
        for (Declaration declaration : declarations) {
            for (DeclarationLine line : declaration.lines()) {
                add(Name.of(declaration, line), asked);
                credited(declaration, line).ifPresent(previous -> add(previous, asked));
            }
        }
        return new Namesakes(asked);
    }

    private void add(Name name, Map<Name, List<HistoryLine>> asked) {
        List<HistoryLine> named = lines.get(name);
        if (named != null) {
            asked.put(name, named);
        }
    }
}
