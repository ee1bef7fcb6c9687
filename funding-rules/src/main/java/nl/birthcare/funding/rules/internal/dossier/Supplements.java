package nl.birthcare.funding.rules.internal.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.internal.terms.Derivations;
import nl.birthcare.funding.rules.internal.terms.Terms;
import nl.birthcare.funding.rules.policy.entry.TariffSupplement;
import org.jspecify.annotations.Nullable;

/**
 * What the lines of one pregnancy charge as one supplement, on lines of its own, as each of them could know when it was sent.
 * It goes through the lines once, day by day, as they are asked about. Lines that are refused do not count, and those that
 * were credited in full count until that day.
 */
public final class Supplements {

    private static final Comparator<LineFacts> BY_SENDING = Comparator.comparing(
                    (LineFacts line) -> line.declaration().submittedOn())
            .thenComparing(LineFacts::place);

    private final List<LineFacts> charged = new ArrayList<>();
    private final Map<LocalDate, Integer> times = new HashMap<>();

    /** Until when lines of earlier days count: those that are never credited until the end of time. */
    private final Queue<LocalDate> standing = new PriorityQueue<>();

    private List<LineFacts> ofLastDay = List.of();
    private int next;
    private boolean certain = true;
    private int performances;
    private boolean besideCare;

    /** Gathers the supplements of a key, and the care that they are added to. */
    Supplements(List<LineFacts> lines, TariffSupplement supplement, PerformanceCode full) {
        for (LineFacts line : lines) {
            if (!line.isCredit() && line.dossier().standing(line) != Verdict.REFUSED) {
                add(line, supplement, full);
            }
        }
        charged.sort(BY_SENDING);
    }

    private void add(LineFacts line, TariffSupplement supplement, PerformanceCode full) {
        Terms terms = line.terms();
        TariffSupplement own = Derivations.separateSupplement(terms);
        Credits.TakenBack back = line.dossier().creditsOf(line).takenBack(LocalDate.MAX);
        if (isOf(own, supplement.discipline(), supplement.key())) {
            charged.add(line);
            certain &= back != Credits.TakenBack.PERHAPS;
        } else if (own == null && terms.isOf(supplement.discipline()) && back != Credits.TakenBack.YES) {
            besideCare = true;
            performances += terms.code().equals(full) ? 1 : 0;
        }
    }

    private static boolean isOf(@Nullable TariffSupplement supplement, Discipline discipline, String key) {
        return supplement != null
                && supplement.discipline() == discipline
                && supplement.key().equals(key);
    }

    /**
     * Returns how many times the supplement was charged by the day on which a line was sent.
     *
     * @param line a line that charges it
     * @return the number of lines of that day, and of those before that still stand
     */
    public int timesBy(LineFacts line) {
        LocalDate day = line.declaration().submittedOn();
        while (next < charged.size()
                && !charged.get(next).declaration().submittedOn().isAfter(day)) {
            goThroughNextDay();
        }
        return times.getOrDefault(day, 0);
    }

    private void goThroughNextDay() {
        for (LineFacts line : ofLastDay) {
            if (!line.dossier().isRefused(line)) {
                standing.add(countsUntil(line));
            }
        }
        LocalDate day = charged.get(next).declaration().submittedOn();
        List<LineFacts> ofDay = new ArrayList<>();
        while (next < charged.size()
                && charged.get(next).declaration().submittedOn().equals(day)) {
            ofDay.add(charged.get(next++));
        }
        while (!standing.isEmpty() && !standing.element().isAfter(day)) {
            standing.remove();
        }
        long own = ofDay.stream().filter(line -> countsUntil(line).isAfter(day)).count();
        times.put(day, standing.size() + (int) own);
        ofLastDay = ofDay;
    }

    /** The day from which a line no longer counts. */
    private static LocalDate countsUntil(LineFacts line) {
        LocalDate gone = line.dossier().creditsOf(line).takenBackOn();
        return gone == null ? LocalDate.MAX : gone;
    }

    /**
     * Tells whether all of them count for certain.
     *
     * @return false where credits that are in doubt may take one back
     */
    public boolean isCertain() {
        return certain;
    }

    /**
     * Returns to how many performances the supplement may be added.
     *
     * @return the number of lines of the performance that it is added to
     */
    public int performances() {
        return performances;
    }

    /**
     * Tells whether care of the discipline was declared as well.
     *
     * @return whether there is a line of it that is no supplement
     */
    public boolean isBesideCare() {
        return besideCare;
    }
}
