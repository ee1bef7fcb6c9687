package nl.birthcare.funding.core.party;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.birthcare.funding.core.care.PerformanceCode;
import org.jspecify.annotations.Nullable;

/** The agreements of one insurer and one declarant, by performance and in the order of their periods, never to change. */
final class AgreedTogether {

    private final List<Agreement> all;

    /** Of those that cover every performance. */
    private final AgreedPeriods general;

    /** Of those that name the performances that they cover, taken together. */
    private final AgreedPeriods special;

    private final Map<PerformanceCode, AgreedPeriods> byPerformance = new HashMap<>();

    AgreedTogether(List<Agreement> all) {
        this.all = all;
        List<Agreement> ofAll = new ArrayList<>();
        List<Agreement> ofSome = new ArrayList<>();
        Map<PerformanceCode, List<Agreement>> naming = new HashMap<>();
        for (Agreement agreement : all) {
            (agreement.performances().isEmpty() ? ofAll : ofSome).add(agreement);
            // An agreement that names a performance twice does not overlap with itself.
            for (PerformanceCode code : new HashSet<>(agreement.performances())) {
                naming.computeIfAbsent(code, first -> new ArrayList<>()).add(agreement);
            }
        }
        this.general = new AgreedPeriods(ofAll);
        this.special = new AgreedPeriods(ofSome);
        naming.forEach((code, agreements) -> byPerformance.put(code, new AgreedPeriods(agreements)));
    }

    /** The agreements, in the order in which they were given. */
    List<Agreement> all() {
        return all;
    }

    /** Refuses two that cover the same performance on the same day, and names the first of them. */
    void refuseOverlap() {
        for (Agreement agreement : all) {
            if (overlapsAnother(agreement)) {
                throw new IllegalArgumentException("Agreements of one insurer and declarant must not overlap, but "
                        + text(agreement) + " and " + text(firstOverlapping(agreement)) + " do");
            }
        }
    }

    private boolean overlapsAnother(Agreement agreement) {
        if (agreement.performances().isEmpty()) {
            return general.overlapping(agreement.validity()) > 1 || special.overlapping(agreement.validity()) > 0;
        }
        return general.overlapping(agreement.validity()) > 0
                || agreement.performances().stream()
                        .anyMatch(code -> naming(code).overlapping(agreement.validity()) > 1);
    }

    private Agreement firstOverlapping(Agreement agreement) {
        Set<PerformanceCode> named = new HashSet<>(agreement.performances());
        return all.stream()
                .filter(other -> other != agreement
                        && other.validity().overlaps(agreement.validity())
                        && (named.isEmpty()
                                || other.performances().isEmpty()
                                || !Collections.disjoint(named, other.performances())))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Agreement agreement) {
        return agreement.id() + " (" + agreement.validity().text() + ")";
    }

    private AgreedPeriods naming(PerformanceCode code) {
        return byPerformance.getOrDefault(code, AgreedPeriods.NONE);
    }

    /** The agreement that covers a performance on a day, or null: that of all performances, or one that names it. */
    @Nullable
    Agreement covering(PerformanceCode performance, LocalDate day) {
        Agreement named = naming(performance).on(day);
        return named == null ? general.on(day) : named;
    }
}
