package nl.birthcare.funding.rules.internal.dossier;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.rules.history.ReferenceUse;
import org.jspecify.annotations.Nullable;

/** The lines of a dossier by their names: a line is named by its declarant and its reference. */
final class Names {

    private static final int NOBODY = -1;

    private record Name(AgbCode declarant, String reference) {}

    private final LineFacts[] lines;

    /** The place of the first line of each name, by its hash or the next free slot after it. At most half are taken. */
    private final int[] slots;

    /** The next line of the same name; empty while no two share one. */
    private int[] next = {};

    private @Nullable BitSet shared;

    /** How names are used in the whole input, where that is more than these lines tell. */
    private final Map<Name, ReferenceUse> uses;

    Names(LineFacts[] lines, List<ReferenceUse> told) {
        this.lines = lines;
        this.slots = new int[Integer.highestOneBit(Math.max(1, lines.length)) << 2];
        this.uses = told.isEmpty() ? Map.of() : new HashMap<>();
        Arrays.fill(slots, NOBODY);
        for (int place = 0; place < lines.length; place++) {
            put(place);
        }
        for (ReferenceUse use : told) {
            put(use);
        }
    }

    private void put(int place) {
        AgbCode declarant = lines[place].declaration().declarant();
        String reference = lines[place].line().reference();
        int slot = slotOf(declarant, reference);
        int first = slots[slot];
        if (first == NOBODY) {
            slots[slot] = place;
        } else if (lines[first].isCredit() && !lines[place].isCredit()) {
            slots[slot] = place;
            lead(place, first);
        } else {
            boolean afterSecond = lines[place].isCredit() && isDebit(after(first));
            share(afterSecond ? after(first) : first, place);
        }
    }

    /** Puts a debit before the credits of its name. */
    private void lead(int debit, int first) {
        int rest = after(first);
        share(debit, first);
        next[first] = rest;
    }

    private boolean isDebit(int place) {
        return place != NOBODY && !lines[place].isCredit();
    }

    /** Puts a line behind another of the same name. Debits come first: two of them are enough to see that there are several. */
    private void share(int earlier, int later) {
        if (next.length == 0) {
            next = new int[lines.length];
            Arrays.fill(next, NOBODY);
        }
        next[later] = next[earlier];
        next[earlier] = later;
        markShared(earlier);
        markShared(later);
    }

    private void markShared(int place) {
        BitSet places = shared == null ? new BitSet(lines.length) : shared;
        places.set(place);
        shared = places;
    }

    private void put(ReferenceUse use) {
        uses.put(new Name(use.declarant(), use.reference()), use);
        if (use.lines() > 1) {
            for (int place = first(use.declarant(), use.reference()); place != NOBODY; place = after(place)) {
                markShared(place);
            }
        }
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

    private int first(AgbCode declarant, String reference) {
        return slots[slotOf(declarant, reference)];
    }

    private int after(int place) {
        return next.length == 0 ? NOBODY : next[place];
    }

    /** Whether another line has the name of the line at a place. */
    boolean isShared(int place) {
        return shared != null && shared.get(place);
    }

    /** Whether several lines have a name. */
    boolean isShared(AgbCode declarant, String reference) {
        ReferenceUse use = use(declarant, reference);
        if (use != null) {
            return use.lines() > 1;
        }
        int first = shared == null ? NOBODY : first(declarant, reference);
        return first != NOBODY && isShared(first);
    }

    /** Whether any line has a name. */
    boolean isKnown(AgbCode declarant, String reference) {
        return use(declarant, reference) != null || first(declarant, reference) != NOBODY;
    }

    /** How a name is used in the whole input; null if no more is known than these lines tell. */
    @Nullable
    ReferenceUse use(AgbCode declarant, String reference) {
        return uses.isEmpty() ? null : uses.get(new Name(declarant, reference));
    }

    /** The debit of a name; null if none of these lines is one, or several are. */
    @Nullable
    LineFacts debit(AgbCode declarant, String reference) {
        int first = first(declarant, reference);
        return isDebit(first) && !isDebit(after(first)) ? lines[first] : null;
    }
}
