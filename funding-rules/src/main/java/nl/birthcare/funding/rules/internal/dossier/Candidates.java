package nl.birthcare.funding.rules.internal.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.core.party.PregnancyReference;
import nl.birthcare.funding.core.party.Uzovi;
import nl.birthcare.funding.rules.history.HistoryLine;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one name, those of the dossier without copies, and those of others. Both stand in the order of sending, so
 * that however many others there are, only those are looked at that may have the name.
 */
final class Candidates {

    static final Comparator<LineFacts> BY_SENDING = Comparator.comparing(
                    (LineFacts line) -> line.declaration().submittedOn())
            .thenComparing(line -> line.declaration().id())
            .thenComparing(LineFacts::place);

    /** What a line and its copy have in common; the day of sending and the id of the declaration may differ. */
    private record Same(
            DeclarationLine line, Uzovi insurer, ClientReference client, Optional<PregnancyReference> pregnancy) {

        static Same of(LineFacts line) {
            return new Same(
                    line.line(),
                    line.declaration().insurer(),
                    line.declaration().client(),
                    line.declaration().pregnancy());
        }
    }

    private final DossierFacts dossier;
    private final List<LineFacts> own;
    private final List<HistoryLine> others;

    /** Takes the lines of the dossier out that are copies, and tells each. */
    Candidates(DossierFacts dossier, List<LineFacts> named, List<HistoryLine> others, Names names) {
        this.dossier = dossier;
        this.others = others;
        this.own = new ArrayList<>(named.size());
        Map<Same, LineFacts> firsts = new HashMap<>();
        for (LineFacts line : named.stream().sorted(BY_SENDING).toList()) {
            LineFacts first = firsts.putIfAbsent(Same.of(line), line);
            if (first == null) {
                own.add(line);
            } else {
                names.tell(line, new Naming(Naming.How.COPY, first));
            }
        }
    }

    /** The first day on which any was sent; null if there is none. */
    @Nullable
    LocalDate firstDay() {
        return earlier(own.isEmpty() ? null : dayOf(own.get(0)), others.isEmpty() ? null : dayOf(others.get(0)));
    }

    /** The first line that was sent at all; on one day, one of the dossier. */
    @Nullable
    LineFacts first() {
        LocalDate day = firstDay();
        if (day == null) {
            return null;
        }
        return !own.isEmpty() && dayOf(own.get(0)).equals(day) ? own.get(0) : facts(others.get(0));
    }

    /** The first day after another on which any was sent; null if there is none. */
    @Nullable
    LocalDate dayAfter(LocalDate day) {
        int nextOwn = ownAfter(day);
        int nextOther = otherAfter(day);
        return earlier(
                nextOwn == own.size() ? null : dayOf(own.get(nextOwn)),
                nextOther == others.size() ? null : dayOf(others.get(nextOther)));
    }

    /** The lines of the dossier that were sent after a day, up to and including another. */
    List<LineFacts> ownAfter(LocalDate day, LocalDate last) {
        return own.subList(ownAfter(day), ownAfter(last));
    }

    /**
     * The lines sent on a day that their own checks do not refuse. Of those of others two at most are looked for, since more
     * change nothing; one that says the same as another, or as one that had the name before, counts once.
     */
    List<LineFacts> takers(LocalDate day, List<LineFacts> before, ByItself byItself) {
        List<LineFacts> takers = new ArrayList<>(1);
        for (LineFacts line : own.subList(ownOn(day), ownAfter(day))) {
            if (!byItself.isRefused(line)) {
                takers.add(line);
            }
        }
        int enough = takers.size() + 2;
        for (int i = otherOn(day); i < others.size() && takers.size() < enough; i++) {
            HistoryLine other = others.get(i);
            if (!dayOf(other).equals(day)) {
                break;
            }
            if (!isOfDossier(other)) {
                LineFacts line = facts(other);
                boolean copy = Stream.concat(before.stream(), takers.stream())
                        .anyMatch(taker -> Same.of(taker).equals(Same.of(line)));
                if (!copy && !byItself.isRefused(line)) {
                    takers.add(line);
                }
            }
        }
        return takers;
    }

    private boolean isOfDossier(HistoryLine line) {
        return line.declaration().client().equals(dossier.client());
    }

    private LineFacts facts(HistoryLine other) {
        return LineFacts.elsewhere(new DeclarationFacts(dossier, other.declaration()), other.line());
    }

    private static LocalDate dayOf(LineFacts line) {
        return line.declaration().submittedOn();
    }

    private static LocalDate dayOf(HistoryLine line) {
        return line.declaration().submittedOn();
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }

    /** Of days in order, the place of the first that is a day or later, or that is later only. */
    private static int search(int size, IntFunction<LocalDate> days, LocalDate day, boolean later) {
        int from = 0;
        int to = size;
        while (from < to) {
            int middle = (from + to) >>> 1;
            int order = days.apply(middle).compareTo(day);
            if (order < 0 || (later && order == 0)) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private int ownOn(LocalDate day) {
        return search(own.size(), place -> dayOf(own.get(place)), day, false);
    }

    private int ownAfter(LocalDate day) {
        return search(own.size(), place -> dayOf(own.get(place)), day, true);
    }

    private int otherOn(LocalDate day) {
        return search(others.size(), place -> dayOf(others.get(place)), day, false);
    }

    private int otherAfter(LocalDate day) {
        return search(others.size(), place -> dayOf(others.get(place)), day, true);
    }
}
