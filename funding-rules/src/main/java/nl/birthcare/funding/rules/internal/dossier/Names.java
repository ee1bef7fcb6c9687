package nl.birthcare.funding.rules.internal.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.rules.history.Dossier;
import nl.birthcare.funding.rules.history.HistoryLine;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a dossier by their names: a line is named by its declarant and its reference. Most names are of one line, and
 * nothing has to be found out about them.
 */
final class Names {

    private static final int NOBODY = -1;

    private record Name(AgbCode declarant, String reference) {}

    private final DossierFacts facts;
    private final Dossier dossier;
    private final LineFacts[] lines;

    /** The place of the first line of each name, by its hash or the next free slot after it. At most half are taken. */
    private final int[] slots;

    /** The next line of the same name; empty while no two share one. */
    private int[] next = {};

    /** The first lines of names that several lines have; null while there is none. */
    private @Nullable BitSet shared;

    /** Of names that several lines have, here or with other clients. */
    private Map<Name, Holders> holders = Map.of();

    /** Why a line does not have its name, by its place; null while all have. */
    private @Nullable Naming @Nullable [] told;

    Names(DossierFacts facts, LineFacts[] lines, Dossier dossier) {
        this.facts = facts;
        this.dossier = dossier;
        this.lines = lines;
        this.slots = new int[Integer.highestOneBit(Math.max(1, lines.length)) << 2];
        Arrays.fill(slots, NOBODY);
        for (int place = 0; place < lines.length; place++) {
            put(place);
        }
    }

    private void put(int place) {
        int slot = slotOf(
                lines[place].declaration().declarant(), lines[place].line().reference());
        int first = slots[slot];
        if (first == NOBODY) {
            slots[slot] = place;
            return;
        }
        if (next.length == 0) {
            next = new int[lines.length];
            Arrays.fill(next, NOBODY);
        }
        next[place] = next[first];
        next[first] = place;
        BitSet known = shared == null ? new BitSet(lines.length) : shared;
        known.set(first);
        shared = known;
    }

    /** The slot of a name, or the free one where it would stand. */
    private int slotOf(AgbCode declarant, String reference) {
        int hash = 31 * declarant.hashCode() + reference.hashCode();
        int slot = (hash ^ (hash >>> Short.SIZE)) & (slots.length - 1);
        while (slots[slot] != NOBODY && !isNamed(lines[slots[slot]], declarant, reference)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private static boolean isNamed(LineFacts line, AgbCode declarant, String reference) {
        return line.line().reference().equals(reference)
                && line.declaration().declarant().equals(declarant);
    }

    /** Whether anything has to be found out about any name: mostly nothing has. */
    private boolean isPlain() {
        return shared == null && dossier.isWithoutNamesakes();
    }

    /** Finds out which lines have the names that several share, and which are copies. */
    void give(ByItself byItself) {
        if (isPlain()) {
            return;
        }
        for (int slot = 0; slot < slots.length; slot++) {
            if (slots[slot] != NOBODY) {
                LineFacts line = lines[slots[slot]];
                holders(line.declaration().declarant(), line.line().reference(), byItself);
            }
        }
    }

    /** Who had a name; null if one line of the dossier has it, and none of another client. */
    private @Nullable Holders holders(AgbCode declarant, String reference, ByItself byItself) {
        int first = slots[slotOf(declarant, reference)];
        List<HistoryLine> others = dossier.namesakes(declarant, reference);
        if (others.isEmpty() && (first == NOBODY || shared == null || !shared.get(first))) {
            return null;
        }
        if (holders.isEmpty()) {
            holders = new HashMap<>();
        }
        Name name = new Name(declarant, reference);
        Holders known = holders.get(name);
        if (known == null) {
            known = new Holders(new Candidates(facts, named(first), others, this), byItself, this);
            holders.put(name, known);
        }
        return known;
    }

    private List<LineFacts> named(int first) {
        List<LineFacts> named = new ArrayList<>();
        for (int place = first; place != NOBODY; place = next.length == 0 ? NOBODY : next[place]) {
            named.add(lines[place]);
        }
        return named;
    }

    /** Notes why a line does not have its name, if it is one of the dossier. */
    void tell(LineFacts line, Naming naming) {
        if (line.place() == LineFacts.ELSEWHERE) {
            return;
        }
        @Nullable Naming[] all = told == null ? new @Nullable Naming[lines.length] : told;
        all[line.place()] = naming;
        told = all;
    }

    /** Why a line does not have its name; null if it has. */
    @Nullable
    Naming naming(int place) {
        return told == null || place == LineFacts.ELSEWHERE ? null : told[place];
    }

    /** The facts of a credit, with the line that it names if that is known. */
    LineFacts known(LineFacts credit, ByItself byItself) {
        String previous = credit.line().previousReference().orElse(null);
        if (previous == null) {
            return credit;
        }
        Declaration declaration = credit.declaration();
        Holders.Named named = find(declaration.declarant(), previous, declaration.submittedOn(), byItself);
        if (named == null || named.line().isCredit()) {
            return credit;
        }
        LineFacts debit = named.line();
        boolean takesBack = !named.later()
                && debit.place() != LineFacts.ELSEWHERE
                && debit.line().performance().equals(credit.line().performance());
        return takesBack ? credit.of(debit) : credit.naming(debit);
    }

    /** What a name means to a credit that was sent on a day; null if no line has it. */
    private Holders.@Nullable Named find(AgbCode declarant, String reference, LocalDate sent, ByItself byItself) {
        if (!isPlain()) {
            Holders known = holders(declarant, reference, byItself);
            if (known != null) {
                return known.on(sent);
            }
        }
        int first = slots[slotOf(declarant, reference)];
        return first == NOBODY
                ? null
                : new Holders.Named(
                        lines[first], lines[first].declaration().submittedOn().isAfter(sent));
    }

    /** Of lines of others, those that decide who has their names. */
    List<HistoryLine> decisive(Collection<HistoryLine> namesakes, ByItself byItself) {
        Set<Name> names = new LinkedHashSet<>();
        namesakes.forEach(line ->
                names.add(new Name(line.declaration().declarant(), line.line().reference())));
        Set<HistoryLine> decisive = new LinkedHashSet<>();
        for (Name name : names) {
            Holders known = holders(name.declarant(), name.reference(), byItself);
            if (known != null) {
                known.decisive().forEach(line -> decisive.add(HistoryLine.of(line.declaration(), line.line())));
            }
        }
        return List.copyOf(decisive);
    }

    /** Whether any line has a name. */
    boolean isKnown(AgbCode declarant, String reference) {
        return slots[slotOf(declarant, reference)] != NOBODY
                || !dossier.namesakes(declarant, reference).isEmpty();
    }
}
