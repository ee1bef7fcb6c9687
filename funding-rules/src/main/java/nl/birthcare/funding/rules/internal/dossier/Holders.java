package nl.birthcare.funding.rules.internal.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who had one name, and since when. The first line that is sent under a name and that its own checks do not refuse has it,
 * for the years of the rule; of several on that day nobody has.
 */
final class Holders {

    /** From a day on one line had the name; or several did want it, and none had it. */
    private record Holding(LocalDate from, @Nullable LocalDate until, List<LineFacts> takers) {

        LineFacts first() {
            return takers.get(0);
        }

        boolean isAlone() {
            return takers.size() == 1;
        }
    }

    /** What a credit names. */
    record Named(LineFacts line, boolean later) {}

    private final List<Holding> holdings = new ArrayList<>(1);
    private final Candidates candidates;

    /** Finds out who had a name, and tells each of the dossier's lines that has not. */
    Holders(Candidates candidates, ByItself byItself, Names names) {
        this.candidates = candidates;
        LocalDate day = candidates.firstDay();
        while (day != null) {
            Holding holding = holdings.isEmpty() ? null : holdings.get(holdings.size() - 1);
            LocalDate until = holding == null ? null : holding.until;
            if (holding != null && until != null && !day.isAfter(until)) {
                for (LineFacts late : candidates.ownAfter(holding.from, until)) {
                    names.tell(late, new Naming(Naming.How.LATER, holding.first()));
                }
                day = candidates.dayAfter(until);
            } else {
                List<LineFacts> before = holdings.stream().map(Holding::first).toList();
                give(day, candidates.takers(day, before, byItself), byItself, names);
                day = candidates.dayAfter(day);
            }
        }
    }

    private void give(LocalDate day, List<LineFacts> takers, ByItself byItself, Names names) {
        if (takers.isEmpty()) {
            return;
        }
        LineFacts first = takers.get(0);
        long years = byItself.yearsOfName(first);
        if (years == 0) {
            takers.forEach(taker -> holdings.add(new Holding(day, null, List.of(taker))));
            return;
        }
        holdings.add(new Holding(day, yearsAfter(day, years), takers));
        if (takers.size() > 1) {
            for (LineFacts taker : takers) {
                LineFacts other = taker == first ? takers.get(1) : first;
                names.tell(taker, new Naming(Naming.How.SAME_DAY, other));
            }
        }
    }

    /** No day of a declaration is too far for this one, however far it is. */
    private static LocalDate yearsAfter(LocalDate day, long years) {
        return day.getYear() > LocalDate.MAX.getYear() - years ? LocalDate.MAX : day.plusYears(years);
    }

    /**
     * What a credit means that was sent on a day: the latest line that had the name then; where none had, the first that
     * was sent under it by then; else the first that was sent under it at all. Null if there is none.
     */
    @Nullable
    Named on(LocalDate day) {
        for (int i = holdings.size() - 1; i >= 0; i--) {
            Holding holding = holdings.get(i);
            if (holding.isAlone() && !holding.from.isAfter(day)) {
                return new Named(holding.first(), false);
            }
        }
        LineFacts first = candidates.first();
        return first == null
                ? null
                : new Named(first, first.declaration().submittedOn().isAfter(day));
    }

    /** The lines without which it would come out otherwise. */
    Set<LineFacts> decisive() {
        Set<LineFacts> decisive = new LinkedHashSet<>();
        LineFacts first = candidates.first();
        if (first != null) {
            decisive.add(first);
        }
        holdings.forEach(holding -> decisive.addAll(holding.takers));
        return decisive;
    }
}
