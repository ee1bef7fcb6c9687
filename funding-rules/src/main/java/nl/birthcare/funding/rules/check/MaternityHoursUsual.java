package nl.birthcare.funding.rules.check;

import java.math.BigInteger;
import java.util.List;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.care.Tariff;
import nl.birthcare.funding.core.care.TariffUnit;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.party.PregnancyReference;
import nl.birthcare.funding.rules.line.ClientHistory;
import nl.birthcare.funding.rules.line.HistoryLine;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.CheckRule;

/** Are the hours of maternity care of one pregnancy together within the entitlement? */
final class MaternityHoursUsual implements DeclarationCheck {

    @Override
    public FindingCode code() {
        return FindingCode.MATERNITY_HOURS_UNUSUAL;
    }

    @Override
    public List<Finding> examine(LineFacts line, CheckRule rule) {
        ClientHistory history = line.history();
        PregnancyReference pregnancy = line.declaration().pregnancy().orElse(null);
        if (history == null
                || pregnancy == null
                || line.isCredit()
                || minutes(line, line.line()).signum() == 0) {
            return List.of();
        }
        BigInteger sum = BigInteger.ZERO;
        for (HistoryLine other : history.pregnancy(line.declaration().client(), pregnancy)) {
            BigInteger minutes = minutes(line, other.line());
            sum = other.line().direction() == Direction.DEBIT ? sum.add(minutes) : sum.subtract(minutes);
        }
        BigInteger least = BigInteger.valueOf(60 * rule.figure("leastHours"));
        BigInteger most = BigInteger.valueOf(60 * rule.figure("mostHours"));
        return sum.compareTo(least) >= 0 && sum.compareTo(most) <= 0 ? List.of() : finding(line, rule, sum);
    }

    private static final BigInteger MINUTES_PER_HOUR = BigInteger.valueOf(60);

    /** The minutes of maternity care of a line; none for other care, and for what is not counted by the hour. */
    private static BigInteger minutes(LineFacts line, DeclarationLine other) {
        long day = other.serviceDate().toEpochDay();
        Performance performance = line.book().performances(other.performance()).onEpochDay(day);
        if (performance == null || performance.discipline().orElse(null) != Discipline.MATERNITY_CARE) {
            return BigInteger.ZERO;
        }
        Tariff tariff = line.book().tariffs(other.performance()).onEpochDay(day);
        TariffUnit unit = other.unit().orElse(tariff == null ? TariffUnit.PERFORMANCE : tariff.unit());
        BigInteger quantity = BigInteger.valueOf(other.quantity());
        return switch (unit) {
            case HOUR -> quantity.multiply(MINUTES_PER_HOUR);
            case FIVE_MINUTES -> quantity.multiply(BigInteger.valueOf(5));
            case PERFORMANCE, DAY -> BigInteger.ZERO;
        };
    }

    private List<Finding> finding(LineFacts line, CheckRule rule, BigInteger minutes) {
        BigInteger[] hours = minutes.abs().divideAndRemainder(MINUTES_PER_HOUR);
        String sign = minutes.signum() < 0 ? "minus " : "";
        return Findings.by(
                rule,
                line,
                code(),
                "hours",
                sign + hours[0] + " hours and " + hours[1] + " minutes",
                "least",
                Long.toString(rule.figure("leastHours")),
                "most",
                Long.toString(rule.figure("mostHours")));
    }
}
