package nl.birthcare.funding.rules.line;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lines by a name that several may share, never to change.
 *
 * <p>In arrays, in the order in which they were given, and not in a map: millions of lines take a few bytes each, and the
 * garbage collector, which moves objects together in the order in which it finds them, leaves those of one declaration and
 * of the next side by side.
 *
 * @param <N> the type of the names
 */
final class LineGroups<N> {

    /** At most half full: every search ends. */
    private static final int SLOTS_PER_GROUP = 2;

    private final Function<HistoryLine, @Nullable N> naming;

    /** The lines, group by group. */
    private final List<HistoryLine> lines;

    /** Where each group begins; the last number is where the last group ends. */
    private final int[] starts;

    /** One more than the number of a group, or 0, by the hash of its name or the next free place after it. */
    private final int[] slots;

    private final int mask;

    private LineGroups(Function<HistoryLine, @Nullable N> naming, HistoryLine[] lines, int[] starts) {
        this.naming = naming;
        this.lines = Collections.unmodifiableList(Arrays.asList(lines));
        this.starts = starts;
        this.slots = new int[Slots.count(starts.length - 1, SLOTS_PER_GROUP)];
        this.mask = slots.length - 1;
        for (int group = 0; group < size(); group++) {
            put(nameOf(group), group);
        }
    }

    /** Groups lines by a name; those without one are left out. */
    static <N> LineGroups<N> of(List<HistoryLine> all, Function<HistoryLine, @Nullable N> naming) {
        Map<N, Integer> numbers = new HashMap<>();
        List<HistoryLine> named = new ArrayList<>();
        int[] groups = new int[all.size()];
        for (HistoryLine line : all) {
            N name = naming.apply(line);
            if (name != null) {
                groups[named.size()] = numbers.computeIfAbsent(name, first -> numbers.size());
                named.add(line);
            }
        }
        return arranged(naming, named, groups, numbers.size());
    }

    private static <N> LineGroups<N> arranged(
            Function<HistoryLine, @Nullable N> naming, List<HistoryLine> named, int[] groups, int count) {
        int[] starts = new int[count + 1];
        for (int i = 0; i < named.size(); i++) {
            starts[groups[i] + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        int[] next = starts.clone();
        HistoryLine[] arranged = new HistoryLine[named.size()];
        for (int i = 0; i < named.size(); i++) {
            arranged[next[groups[i]]++] = named.get(i);
        }
        return new LineGroups<>(naming, arranged, starts);
    }

    private void put(N name, int group) {
        int slot = slotOf(name);
        while (slots[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        slots[slot] = group + 1;
    }

    private int slotOf(N name) {
        return Slots.of(name.hashCode(), mask);
    }

    private N nameOf(int group) {
        N name = naming.apply(lines.get(starts[group]));
        if (name == null) {
            throw new IllegalStateException("Every group of lines must have a name, but the naming changed");
        }
        return name;
    }

    int size() {
        return starts.length - 1;
    }

    /** The lines of a group by its number, in the order in which they were given. */
    List<HistoryLine> get(int group) {
        return lines.subList(starts[group], starts[group + 1]);
    }

    /** The lines of a name, in the order in which they were given; none if nobody has it. */
    List<HistoryLine> of(N name) {
        for (int slot = slotOf(name); slots[slot] != 0; slot = (slot + 1) & mask) {
            int group = slots[slot] - 1;
            if (name.equals(nameOf(group))) {
                return get(group);
            }
        }
        return List.of();
    }
}
