package nl.birthcare.funding.rules.internal.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.rules.check.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Lines of which the first, in some order, is looked for that was charged before another line. Of one day all others come before
 * a line, and within one declaration those that stand before it. What is refused, charges nothing, or has been taken back whole
 * by then, does not count.
 *
 * <p>Asked about lines in the order in which they were sent, it looks at each of its own a few times, however many ask: what
 * no longer counts never does again. Not thread-safe.
 */
final class EarlierLines {

    private final Comparator<LineFacts> order;
    private final List<LineFacts> bySending;

    /** Of earlier days: what stands for certain, and what may. Some may have ceased to since they were put here. */
    private final PriorityQueue<LineFacts> standing;

    private final PriorityQueue<LineFacts> inDoubt;
    private OfDay standingOfDay;
    private OfDay inDoubtOfDay;
    private LocalDate day = LocalDate.MIN;
    private int next;

    /**
     * Puts lines in order.
     *
     * @param order the order, in which no two are alike
     */
    EarlierLines(Collection<LineFacts> lines, Comparator<LineFacts> order) {
        this.order = order;
        this.bySending = lines.stream().sorted(Candidates.BY_SENDING).toList();
        this.standing = new PriorityQueue<>(order);
        this.inDoubt = new PriorityQueue<>(order);
        this.standingOfDay = new OfDay(order, List.of());
        this.inDoubtOfDay = standingOfDay;
    }

    /** The first that was charged before a line and stands for certain. */
    @Nullable
    LineFacts standing(LineFacts line) {
        reach(dayOf(line));
        return first(order, standing.peek(), standingOfDay.before(line));
    }

    /** The first that was charged before a line and may stand, or not; none may be told that comes after {@link #standing}. */
    @Nullable
    LineFacts inDoubt(LineFacts line) {
        reach(dayOf(line));
        return first(order, inDoubt.peek(), inDoubtOfDay.before(line));
    }

    /** The first that was charged before a line: that stands, or else that may. */
    @Nullable
    LineFacts before(LineFacts line) {
        LineFacts certain = standing(line);
        return certain == null ? inDoubt(line) : certain;
    }

    /** The first that was sent on an earlier day than a line: that stands, or else that may. */
    @Nullable
    LineFacts ofEarlierDay(LineFacts line) {
        reach(dayOf(line));
        return standing.isEmpty() ? inDoubt.peek() : standing.peek();
    }

    /** Whether a line stands for certain on a day of sending: no credit may have taken it back, and the book decides what it is. */
    static boolean stands(LineFacts line, LocalDate day) {
        Performance performance = line.performance();
        return performance != null
                && performance.decides()
                && line.dossier().takenBack(line, day) == Credits.TakenBack.NO;
    }

    /** Whether a line charges anything, and is neither refused by what was sent before a day, nor taken back whole by then. */
    private static boolean counts(LineFacts line, LocalDate day) {
        DossierFacts dossier = line.dossier();
        boolean out = line.chargesNothing()
                || dossier.standing(line) == Verdict.REFUSED
                || (dayOf(line).isBefore(day) && dossier.isRefused(line));
        return !out && dossier.takenBack(line, day) != Credits.TakenBack.YES;
    }

    private void reach(LocalDate asked) {
        if (asked.equals(day)) {
            return;
        }
        if (asked.isBefore(day)) {
            standing.clear();
            inDoubt.clear();
            next = 0;
        }
        day = asked;
        while (next < bySending.size() && dayOf(bySending.get(next)).isBefore(asked)) {
            standing.add(bySending.get(next++));
        }
        settle();
        List<LineFacts> certain = new ArrayList<>(0);
        List<LineFacts> doubtful = new ArrayList<>(0);
        for (int i = next; i < bySending.size() && dayOf(bySending.get(i)).equals(asked); i++) {
            LineFacts line = bySending.get(i);
            if (counts(line, asked)) {
                (stands(line, asked) ? certain : doubtful).add(line);
            }
        }
        standingOfDay = new OfDay(order, certain);
        inDoubtOfDay = new OfDay(order, doubtful);
    }

    /** Has the first of either queue be one that is what the queue says. */
    private void settle() {
        while (!standing.isEmpty() && !(counts(standing.peek(), day) && stands(standing.peek(), day))) {
            inDoubt.add(standing.remove());
        }
        while (!inDoubt.isEmpty() && !counts(inDoubt.peek(), day)) {
            inDoubt.remove();
        }
    }

    private static @Nullable LineFacts first(
            Comparator<LineFacts> order, @Nullable LineFacts one, @Nullable LineFacts other) {
        return one == null || (other != null && order.compare(other, one) < 0) ? other : one;
    }

    private static LocalDate dayOf(LineFacts line) {
        return line.declaration().submittedOn();
    }

    /** What was sent on the day of a line. */
    private static final class OfDay {

        private final Comparator<LineFacts> order;

        /** Of each declaration, for the place of each line: the first of the lines up to it. */
        private final Map<DeclarationFacts, TreeMap<Integer, LineFacts>> firsts = new HashMap<>();

        private @Nullable LineFacts first;

        /** The first of other declarations than that of the first. */
        private @Nullable LineFacts firstElsewhere;

        /** Puts lines in order, which come as they stand in their declarations. */
        OfDay(Comparator<LineFacts> order, List<LineFacts> lines) {
            this.order = order;
            for (LineFacts line : lines) {
                TreeMap<Integer, LineFacts> own = firsts.computeIfAbsent(line.about(), none -> new TreeMap<>());
                LineFacts before = own.isEmpty() ? null : own.lastEntry().getValue();
                own.put(line.place(), before == null || order.compare(line, before) < 0 ? line : before);
            }
            for (TreeMap<Integer, LineFacts> own : firsts.values()) {
                LineFacts ofOwn = own.lastEntry().getValue();
                boolean isFirst = first == null || order.compare(ofOwn, first) < 0;
                firstElsewhere = isFirst ? first : EarlierLines.first(order, firstElsewhere, ofOwn);
                first = isFirst ? ofOwn : first;
            }
        }

        @Nullable
        LineFacts before(LineFacts line) {
            TreeMap<Integer, LineFacts> own = firsts.get(line.about());
            Map.Entry<Integer, LineFacts> before = own == null ? null : own.lowerEntry(line.place());
            LineFacts others = first == null || first.about() != line.about() ? first : firstElsewhere;
            return EarlierLines.first(order, before == null ? null : before.getValue(), others);
        }
    }
}
