package nl.birthcare.funding.rules.line;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.party.AgbCode;

/**
 * Who else gave care for the pregnancy of each declaration of a snapshot, never to change.
 *
 * <p>Asked for almost every declaration, so that it goes by the object itself: one that comes from elsewhere, however
 * equal, is not known here.
 */
final class OtherCare {

    /** At most a quarter full: every search ends, and most where they begin. */
    private static final int SLOTS_PER_DECLARATION = 4;

    /** Of a declaration that is the only one for its pregnancy, which most are: nobody need be looked up. */
    private static final Givers NOBODY_ELSE = new Givers();

    /** Who gave or declared some care, and between which days. */
    static final class Givers {

        /** More providers than this are not remembered: looking each up would cost as much as the lines. */
        private static final int FEW = 8;

        private AgbCode[] providers = {};
        private LocalDate firstDay = LocalDate.MAX;
        private LocalDate lastDay = LocalDate.MIN;

        private Givers() {}

        /** Of all care of some lines. */
        static Givers of(List<HistoryLine> lines) {
            Givers givers = new Givers();
            for (HistoryLine line : lines) {
                LocalDate day = line.line().serviceDate();
                givers.add(day, day);
                givers.add(line.provider());
                givers.add(line.declaration().declarant());
            }
            return givers;
        }

        /** Of the lines of a pregnancy, and of those that may belong to it since they name none. */
        static Givers of(List<HistoryLine> pregnancy, Givers unplaced) {
            Declaration first = pregnancy.get(0).declaration();
            if (unplaced.providers.length == 0 && pregnancy.stream().allMatch(line -> line.declaration() == first)) {
                return NOBODY_ELSE;
            }
            Givers givers = of(pregnancy);
            givers.add(unplaced.firstDay, unplaced.lastDay);
            for (AgbCode provider : unplaced.providers) {
                givers.add(provider);
            }
            return givers;
        }

        private void add(LocalDate from, LocalDate to) {
            firstDay = from.isBefore(firstDay) ? from : firstDay;
            lastDay = to.isAfter(lastDay) ? to : lastDay;
        }

        private void add(AgbCode provider) {
            if (providers.length <= FEW && !Arrays.asList(providers).contains(provider)) {
                providers = Arrays.copyOf(providers, providers.length + 1);
                providers[providers.length - 1] = provider;
            }
        }

        boolean areWithin(ClientHistory.Circle circle) {
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

    private final Declaration[] declarations;
    private final Givers[] givers;

    /** One more than the place of a declaration, or 0, by the hash of the object or the next free place after it. */
    private final int[] slots;

    private final int mask;

    /**
     * The place after the last that was found, in an array of one: mostly that of the next declaration, which is then found
     * without a search through memory. Each thread goes through the input in an order of its own.
     */
    private final ThreadLocal<int[]> next = ThreadLocal.withInitial(() -> new int[1]);

    private OtherCare(List<Declaration> declarations, IdentityHashMap<Declaration, Givers> known) {
        this.declarations = declarations.toArray(Declaration[]::new);
        this.givers = new Givers[this.declarations.length];
        this.slots = new int[Slots.count(this.declarations.length, SLOTS_PER_DECLARATION)];
        this.mask = slots.length - 1;
        for (int place = 0; place < givers.length; place++) {
            givers[place] = Objects.requireNonNull(known.get(this.declarations[place]));
            put(place);
        }
    }

    /** Of those of some declarations of which it is known who gave the care, in the order in which they come. */
    static OtherCare of(List<Declaration> declarations, IdentityHashMap<Declaration, Givers> known) {
        Set<Declaration> met = Collections.newSetFromMap(new IdentityHashMap<>());
        return new OtherCare(
                declarations.stream()
                        .filter(declaration -> known.containsKey(declaration) && met.add(declaration))
                        .toList(),
                known);
    }

    private void put(int place) {
        int slot = slotOf(declarations[place]);
        while (slots[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        slots[slot] = place + 1;
    }

    private int slotOf(Declaration declaration) {
        return Slots.of(System.identityHashCode(declaration), mask);
    }

    /** Whether it is certain that all of that care was given and declared by one circle. */
    boolean isWithin(Declaration declaration, ClientHistory.Circle circle) {
        int[] expected = next.get();
        int place = isAt(expected[0], declaration) ? expected[0] : find(declaration);
        if (place < 0) {
            return false;
        }
        expected[0] = place + 1;
        Givers known = givers[place];
        return known == NOBODY_ELSE || known.areWithin(circle);
    }

    private boolean isAt(int place, Declaration declaration) {
        return place < declarations.length && declarations[place] == declaration;
    }

    /** The place of a declaration, or -1. */
    private int find(Declaration declaration) {
        for (int slot = slotOf(declaration); slots[slot] != 0; slot = (slot + 1) & mask) {
            int place = slots[slot] - 1;
            if (declarations[place] == declaration) {
                return place;
            }
        }
        return -1;
    }
}
