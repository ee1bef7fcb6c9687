package nl.birthcare.funding.rules.internal.check;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.internal.dossier.LineFacts;
import nl.birthcare.funding.rules.internal.dossier.Pregnancy;
import nl.birthcare.funding.rules.internal.dossier.Trait;
import nl.birthcare.funding.rules.policy.EntryKinds;
import org.jspecify.annotations.Nullable;

/** Whether maternity care (kraamzorg) stays within what is insured and entitled to. */
final class MaternityChecks {

    private static final String LAST_DAY = "lastDayAfterBirth";
    private static final String LEAST = "leastHours";
    private static final String MOST = "mostHours";

    private static final BigInteger MINUTES_PER_HOUR = BigInteger.valueOf(60);

    /** Was maternity care given within the weeks after the birth that are insured? */
    static final Check CARE_IN_TIME = Check.of(FindingCode.MATERNITY_CARE_LATE)
            .about(Discipline.MATERNITY_CARE)
            .when(Trait.BIRTH)
            .ofDebits()
            .figures(LAST_DAY)
            .finds((line, rule) -> {
                LocalDate birth = line.declaration().birthDate().orElse(null);
                Performance performance = line.performance();
                if (birth == null || performance == null) {
                    return List.of();
                }
                long last = rule.figure(LAST_DAY);
                if (ChronoUnit.DAYS.between(birth, line.line().lastDay()) <= last) {
                    return List.of();
                }
                // How late it was is not said: with the day of the care it would give away the day of the birth.
                return rule.finding(line).value("last", last).byRule(performance.decides());
            });

    /**
     * Are the hours of maternity care of one pregnancy together within the entitlement? The line is asked with which they come
     * to more; that they are fewer is said at the end of what is known, and says nothing against a line.
     */
    static final Check HOURS_USUAL = Check.of(FindingCode.MATERNITY_HOURS_UNUSUAL)
            .about(Discipline.MATERNITY_CARE)
            .ofDebits()
            .ofEarlierLines()
            .figures(LEAST, MOST)
            .reads(EntryKinds.TARIFFS, EntryKinds.TARIFF_DERIVATIONS, EntryKinds.TARIFF_SUPPLEMENTS)
            .finds((line, rule) -> {
                Pregnancy pregnancy = line.about().pregnancy();
                Pregnancy.Time time = time(line, pregnancy);
                if (time == null) {
                    return List.of();
                }
                FindingDraft finding = rule.finding(line)
                        .value("hours", hours(time))
                        .value("least", rule.figure(LEAST))
                        .value("most", rule.figure(MOST));
                if (!time.complete() || isMore(time, rule.figure(MOST))) {
                    return finding.byRule();
                }
                boolean few = pregnancy != null && pregnancy.isOfLastDay(line) && isLess(time, rule.figure(LEAST));
                return few ? finding.notice() : List.of();
            });

    /** Is it known with which other hours those of a line are added up? */
    static final Check HOURS_PLACED = Check.of(FindingCode.MATERNITY_HOURS_ALONE)
            .about(Discipline.MATERNITY_CARE)
            .when(Trait.NO_PREGNANCY)
            .ofDebits()
            .reads(EntryKinds.TARIFFS, EntryKinds.TARIFF_DERIVATIONS, EntryKinds.TARIFF_SUPPLEMENTS)
            .finds((line, rule) -> line.declaration().pregnancy().isPresent() || isWithoutHours(line)
                    ? List.of()
                    : rule.finding(line).notice());

    private MaternityChecks() {}

    private static boolean isWithoutHours(LineFacts line) {
        BigInteger own = Pregnancy.maternityMinutes(line);
        return own != null && own.signum() == 0;
    }

    /** The time of the care for the same pregnancy, or of the line alone where none is known; null if it takes none. */
    private static Pregnancy.@Nullable Time time(LineFacts line, @Nullable Pregnancy pregnancy) {
        if (isWithoutHours(line)) {
            return null;
        }
        BigInteger own = Pregnancy.maternityMinutes(line);
        return pregnancy != null ? pregnancy.maternityTime(line) : own == null ? null : new Pregnancy.Time(own, true);
    }

    private static boolean isMore(Pregnancy.Time time, long hours) {
        return time.minutes().compareTo(BigInteger.valueOf(60 * hours)) > 0;
    }

    /** Of a pregnancy whose hours were all taken back nothing remains to be judged. */
    private static boolean isLess(Pregnancy.Time time, long hours) {
        return time.minutes().signum() != 0 && time.minutes().compareTo(BigInteger.valueOf(60 * hours)) < 0;
    }

    private static String hours(Pregnancy.Time time) {
        BigInteger minutes = time.minutes();
        BigInteger[] hours = minutes.abs().divideAndRemainder(MINUTES_PER_HOUR);
        return Words.of(
                time.complete() ? "hours.whole" : "hours.partly",
                "count",
                minutes.signum() < 0 ? Words.of("count.minus", "number", hours[0]) : hours[0],
                "minutes",
                hours[1]);
    }
}
