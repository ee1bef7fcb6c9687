package nl.birthcare.funding.rules.internal.dossier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.care.CarePhase;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.PregnancyReference;
import nl.birthcare.funding.rules.internal.dossier.ChargedBefore.Earlier;
import org.jspecify.annotations.Nullable;

/**
 * What a declarant charges by phase for one pregnancy, to find phases that overlap: care of a phase that is dated after the day
 * by which it ends, since the next begins. No rule deals with care of one day that begins on the very day on which the next
 * phase does.
 */
public final class ChargedPhases {

    private static final Comparator<LineFacts> LAST_TO_END =
            Comparator.comparingLong(ChargedPhases::last).reversed().thenComparing(Candidates.BY_SENDING);

    private record Key(PregnancyReference pregnancy, AgbCode declarant, CarePhase phase) {}

    private final Map<Key, List<LineFacts>> lines = new HashMap<>();
    private final Map<Key, Charged> asked = new HashMap<>();

    ChargedPhases(List<LineFacts> lines) {
        for (LineFacts line : lines) {
            CarePhase phase = line.terms().phase();
            Key key = phase == null || line.isCredit() ? null : key(line, phase);
            if (key != null && line.isChargedByPhase()) {
                this.lines.computeIfAbsent(key, first -> new ArrayList<>(1)).add(line);
            }
        }
    }

    private static @Nullable Key key(LineFacts line, CarePhase phase) {
        PregnancyReference pregnancy = line.about().namedPregnancy();
        return pregnancy == null ? null : new Key(pregnancy, line.declaration().declarant(), phase);
    }

    /**
     * Finds an earlier line of the same declarant and pregnancy whose phase overlaps with that of a line.
     *
     * @param line a line that {@linkplain LineFacts#isChargedByPhase is charged by phase}
     * @param days how many days before the next phase that of a line ends, from 0; less than 0 if no rule speaks of the line:
     *     the same, whoever asks
     * @return one that stands for certain, or else one that may; {@code null} if there is none, or the line names no pregnancy
     */
    public @Nullable Earlier overlapping(LineFacts line, ToLongFunction<LineFacts> days) {
        CarePhase own = line.terms().phase();
        if (own == null || days.applyAsLong(line) < 0) {
            return null;
        }
        Earlier inDoubt = null;
        for (CarePhase phase : CarePhase.values()) {
            Key key = phase == own ? null : key(line, phase);
            Charged charged = key == null ? null : charged(key, days);
            if (charged != null) {
                boolean ofEarlierPhase = phase.compareTo(own) < 0;
                LineFacts certain = find(charged, line, ofEarlierPhase, EarlierLines::standing);
                if (certain != null) {
                    return new Earlier(certain, true, true);
                }
                LineFacts other = inDoubt == null ? find(charged, line, ofEarlierPhase, EarlierLines::inDoubt) : null;
                inDoubt = other == null ? inDoubt : new Earlier(other, true, false);
            }
        }
        return inDoubt;
    }

    private static @Nullable LineFacts find(Charged charged, LineFacts line, boolean ofEarlierPhase, Search search) {
        return ofEarlierPhase ? charged.before(line, search) : charged.after(line, search);
    }

    private @Nullable Charged charged(Key key, ToLongFunction<LineFacts> days) {
        List<LineFacts> some = lines.get(key);
        return some == null ? null : asked.computeIfAbsent(key, any -> new Charged(some, days));
    }

    private static boolean isOfOneDay(LineFacts line) {
        return line.line().lastDay().equals(line.line().serviceDate());
    }

    private static long begin(LineFacts line) {
        return line.line().serviceDate().toEpochDay();
    }

    private static long last(LineFacts line) {
        return line.line().lastDay().toEpochDay();
    }

    /** How a line is looked for among others. */
    private interface Search {

        @Nullable
        LineFacts in(EarlierLines lines, LineFacts line);
    }

    /** The lines of one phase of which a rule speaks, in the orders in which they may overlap with others. */
    private static final class Charged {

        private final ToLongFunction<LineFacts> days;
        private final long mostDays;
        private final EarlierLines longByEnd;
        private final EarlierLines shortByDay;
        private final EarlierLines byStart;

        /** Care of one day, by that day, and all care, by its first. */
        private final NavigableMap<Long, EarlierLines> shortOn = new TreeMap<>();

        private final NavigableMap<Long, EarlierLines> startingOn = new TreeMap<>();

        Charged(List<LineFacts> all, ToLongFunction<LineFacts> days) {
            this.days = days;
            List<LineFacts> lines =
                    all.stream().filter(line -> days.applyAsLong(line) >= 0).toList();
            this.mostDays = lines.stream().mapToLong(days).max().orElse(0);
            List<LineFacts> ofDays =
                    lines.stream().filter(line -> !isOfOneDay(line)).toList();
            List<LineFacts> ofOneDay =
                    lines.stream().filter(ChargedPhases::isOfOneDay).toList();
            Comparator<LineFacts> byEnd =
                    Comparator.comparingLong(this::end).reversed().thenComparing(Candidates.BY_SENDING);
            Comparator<LineFacts> byStart =
                    Comparator.comparingLong(ChargedPhases::begin).thenComparing(Candidates.BY_SENDING);
            this.longByEnd = new EarlierLines(ofDays, byEnd);
            this.shortByDay = new EarlierLines(ofOneDay, LAST_TO_END);
            this.byStart = new EarlierLines(lines, byStart);
            putByDay(ofOneDay, byEnd, shortOn);
            putByDay(lines, byStart, startingOn);
        }

        private static void putByDay(
                List<LineFacts> lines, Comparator<LineFacts> order, NavigableMap<Long, EarlierLines> into) {
            lines.stream()
                    .collect(Collectors.groupingBy(ChargedPhases::begin))
                    .forEach((day, some) -> into.put(day, new EarlierLines(some, order)));
        }

        /** The day before which its phase ends, for the next to begin. */
        private long end(LineFacts line) {
            return last(line) + days.applyAsLong(line);
        }

        /** One of these that is dated too late for a line of a later phase. */
        @Nullable
        LineFacts before(LineFacts line, Search search) {
            long begin = begin(line);
            LineFacts ofDays = search.in(longByEnd, line);
            LineFacts ofOneDay = search.in(shortByDay, line);
            boolean late = ofDays != null && end(ofDays) > begin;
            if (ofOneDay != null && begin(ofOneDay) > begin) {
                return late && LAST_TO_END.compare(ofDays, ofOneDay) < 0 ? ofDays : ofOneDay;
            }
            if (late) {
                return ofDays;
            }
            for (EarlierLines ofDay : between(shortOn, begin - mostDays, begin)) {
                LineFacts found = search.in(ofDay, line);
                if (found != null && end(found) > begin) {
                    return found;
                }
            }
            return null;
        }

        /** One of these that begins too early for a line of an earlier phase. */
        @Nullable
        LineFacts after(LineFacts line, Search search) {
            long last = last(line);
            long end = end(line);
            LineFacts found = search.in(byStart, line);
            if (found != null && begin(found) < (isOfOneDay(line) ? last : end)) {
                return found;
            }
            for (EarlierLines ofDay : isOfOneDay(line) ? between(startingOn, last, end) : List.<EarlierLines>of()) {
                found = search.in(ofDay, line);
                if (found != null) {
                    return found;
                }
            }
            return null;
        }

        /** What there is of days between two, where a rule leaves more than a day between phases. */
        private static Collection<EarlierLines> between(NavigableMap<Long, EarlierLines> byDay, long from, long to) {
            return to - from < 2
                    ? List.of()
                    : byDay.subMap(from, false, to, false).values();
        }
    }
}
