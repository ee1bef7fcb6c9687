package nl.birthcare.funding.rules.check;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.entry.CheckRule;

/** Was maternity care given within the weeks after the birth that are insured? */
final class MaternityCareInTime implements DeclarationCheck {

    @Override
    public FindingCode code() {
        return FindingCode.MATERNITY_CARE_LATE;
    }

    @Override
    public Set<String> figures() {
        return Set.of("lastDayAfterBirth");
    }

    @Override
    public List<Finding> examine(LineFacts line, CheckRule rule) {
        LocalDate birth = line.declaration().birthDate().orElse(null);
        Performance performance = line.performance();
        if (birth == null
                || line.isCredit()
                || performance == null
                || performance.discipline().orElse(null) != Discipline.MATERNITY_CARE) {
            return List.of();
        }
        // An end before the start is found by itself, and makes late care no earlier.
        LocalDate start = line.line().serviceDate();
        LocalDate end =
                line.line().serviceEnd().filter(day -> day.isAfter(start)).orElse(start);
        long days = ChronoUnit.DAYS.between(birth, end);
        // How late it was is not said: with the day of the care it would give away the day of the birth.
        long last = rule.figure("lastDayAfterBirth");
        return days <= last
                ? List.of()
                : Findings.by(rule, performance.decides(), line, code(), "last", Long.toString(last));
    }
}
