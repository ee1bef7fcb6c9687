package nl.birthcare.funding.rules.internal.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.birthcare.funding.core.care.CarePhase;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.PregnancyReference;
import org.jspecify.annotations.Nullable;

/** What a declarant charges by phase for one pregnancy, in the order of days, so that few lines need to be looked at. */
public final class ChargedPhases {

    private static final Comparator<LineFacts> FIRST_TO_START =
            Comparator.comparing(line -> line.line().serviceDate());

    private static final Comparator<LineFacts> LAST_TO_END =
            Comparator.comparing((LineFacts line) -> line.line().lastDay()).reversed();

    private record Key(PregnancyReference pregnancy, AgbCode declarant, CarePhase phase) {}

    private final Map<Key, List<LineFacts>> byStart = new HashMap<>();
    private final Map<Key, List<LineFacts>> byEnd = new HashMap<>();

    ChargedPhases(List<LineFacts> lines) {
        for (LineFacts line : lines.stream().sorted(Candidates.BY_SENDING).toList()) {
            CarePhase phase = phase(line);
            Key key = phase == null || line.isCredit() ? null : key(line, phase);
            if (key != null && WholePhase.isCharged(line)) {
                byStart.computeIfAbsent(key, first -> new ArrayList<>(1)).add(line);
                byEnd.computeIfAbsent(key, first -> new ArrayList<>(1)).add(line);
            }
        }
        byStart.values().forEach(some -> some.sort(FIRST_TO_START));
        byEnd.values().forEach(some -> some.sort(LAST_TO_END));
    }

    private static @Nullable CarePhase phase(LineFacts line) {
        return line.performance() == null ? null : line.performance().phase().orElse(null);
    }

    private static @Nullable Key key(LineFacts line, CarePhase phase) {
        PregnancyReference pregnancy = line.about().namedPregnancy();
        return pregnancy == null ? null : new Key(pregnancy, line.declaration().declarant(), phase);
    }

    /**
     * Finds an earlier line of the same declarant and pregnancy that charges another phase.
     *
     * @param line a line that {@linkplain WholePhase#isCharged(LineFacts) is charged by phase}
     * @param from the epoch day; lines of earlier phases that end before it are not looked for
     * @param until the epoch day; lines of later phases that start after it are not looked for
     * @param sought which of the others are looked for
     * @return one that stands for certain, or else one that may; {@code null} if there is none, or the line names no pregnancy
     */
    public ChargedBefore.@Nullable Earlier other(LineFacts line, long from, long until, Predicate<LineFacts> sought) {
        CarePhase own = phase(line);
        ChargedBefore.Earlier inDoubt = null;
        for (CarePhase phase : CarePhase.values()) {
            Key key = own == null || phase == own ? null : key(line, phase);
            LineFacts other = key == null || own == null
                    ? null
                    : phase.compareTo(own) < 0
                            ? first(
                                    line,
                                    byEnd.get(key),
                                    each -> each.line().lastDay().toEpochDay() >= from,
                                    sought)
                            : first(
                                    line,
                                    byStart.get(key),
                                    each -> each.line().serviceDate().toEpochDay() <= until,
                                    sought);
            if (other != null && ChargedBefore.stands(other, line)) {
                return new ChargedBefore.Earlier(other, true, true);
            }
            inDoubt = other == null || inDoubt != null ? inDoubt : new ChargedBefore.Earlier(other, true, false);
        }
        return inDoubt;
    }

    private static @Nullable LineFacts first(
            LineFacts line,
            @Nullable List<LineFacts> inOrder,
            Predicate<LineFacts> reached,
            Predicate<LineFacts> sought) {
        LineFacts inDoubt = null;
        for (LineFacts other : inOrder == null ? List.<LineFacts>of() : inOrder) {
            if (!reached.test(other)) {
                return inDoubt;
            }
            if (sought.test(other) && ChargedBefore.isChargedBefore(other, line)) {
                if (ChargedBefore.stands(other, line)) {
                    return other;
                }
                inDoubt = inDoubt == null ? other : inDoubt;
            }
        }
        return inDoubt;
    }
}
