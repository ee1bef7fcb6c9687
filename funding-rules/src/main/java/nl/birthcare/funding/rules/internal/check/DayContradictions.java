package nl.birthcare.funding.rules.internal.check;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.birthcare.funding.core.care.CarePhase;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.rules.internal.dossier.LineFacts;
import nl.birthcare.funding.rules.internal.dossier.Pregnancy;

/**
 * What days of one declaration cannot all be right, each as a clause.
 *
 * <p>That care ends before it starts, or was given after the day of sending, are checks of their own. The day of the birth is
 * never said, and nothing from which it can be counted.
 */
final class DayContradictions {

    private final List<String> found = new ArrayList<>(0);

    private DayContradictions() {}

    static List<String> of(LineFacts line) {
        DayContradictions all = new DayContradictions();
        Declaration declaration = line.declaration();
        LocalDate started = declaration.careStartedOn().orElse(null);
        if (started != null) {
            all.compareStart(started, declaration.submittedOn(), line.line().serviceDate());
        }
        LocalDate birth = declaration.birthDate().orElse(null);
        if (birth != null) {
            all.add(birth.isAfter(declaration.submittedOn()), "birth-after-sending");
            all.compareBirth(birth, line);
        }
        return all.found;
    }

    private void add(boolean contradicts, String phrase, Object... values) {
        if (contradicts) {
            found.add(Words.of("contradiction." + phrase, values));
        }
    }

    private void compareStart(LocalDate started, LocalDate sent, LocalDate service) {
        add(started.isAfter(sent), "started-after-sending", "start", started, "day", sent);
        add(started.isAfter(service), "started-after-line", "start", started, "day", service);
    }

    /** The phases follow the birth: one ends with it at the latest, one contains it, and one begins with it. */
    private void compareBirth(LocalDate birth, LineFacts line) {
        LocalDate start = line.line().serviceDate();
        LocalDate end = line.line().serviceEnd().orElse(start);
        LocalDate last = end.isBefore(start) ? start : end;
        CarePhase phase = line.terms().phase();
        if (phase == CarePhase.PRENATAL) {
            // A whole phase of integral care has an end that documents state: PHASE_ENDS_LATE.
            boolean stated = line.isChargedByPhase();
            add(!stated && last.isAfter(birth), "after-birth");
        } else if (phase == CarePhase.NATAL) {
            add(start.isAfter(birth), "natal-after-birth");
            boolean ended = line.line().serviceEnd().isPresent() && last.isBefore(birth);
            add(ended, "natal-before-birth");
        } else if (phase == CarePhase.POSTNATAL) {
            add(start.isBefore(birth), "before-birth");
        } else if (isMaternityTime(line)) {
            // Birth assistance starts before the birth, registration and intake are no hours.
            add(last.isBefore(birth), "hours-before-birth");
        }
    }

    private static boolean isMaternityTime(LineFacts line) {
        BigInteger minutes = line.terms().isOf(Discipline.MATERNITY_CARE) ? Pregnancy.maternityMinutes(line) : null;
        return minutes != null && minutes.signum() > 0;
    }
}
