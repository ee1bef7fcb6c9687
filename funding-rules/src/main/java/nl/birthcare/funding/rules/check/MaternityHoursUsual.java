package nl.birthcare.funding.rules.check;

import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.entry.CheckRule;

/** Are the hours of maternity care of one pregnancy together within the entitlement? */
final class MaternityHoursUsual implements DeclarationCheck {

    private static final BigInteger MINUTES_PER_HOUR = BigInteger.valueOf(60);

    @Override
    public FindingCode code() {
        return FindingCode.MATERNITY_HOURS_UNUSUAL;
    }

    @Override
    public Set<String> figures() {
        return Set.of("leastHours", "mostHours");
    }

    @Override
    public List<Finding> examine(LineFacts line, CheckRule rule) {
        BigInteger own = line.isCredit() || !line.isMaternityCare() ? BigInteger.ZERO : line.maternityMinutes();
        BigInteger sum = own != null && own.signum() == 0 ? null : line.maternityMinutesOfPregnancy();
        // Of a pregnancy whose hours were all taken back nothing remains to be judged.
        if (sum == null || (sum.signum() == 0 && line.isMaternityTimeComplete())) {
            return List.of();
        }
        BigInteger least = BigInteger.valueOf(60 * rule.figure("leastHours"));
        BigInteger most = BigInteger.valueOf(60 * rule.figure("mostHours"));
        boolean usual = sum.compareTo(least) >= 0 && sum.compareTo(most) <= 0;
        return usual && line.isMaternityTimeComplete() ? List.of() : finding(line, rule, sum);
    }

    private List<Finding> finding(LineFacts line, CheckRule rule, BigInteger minutes) {
        BigInteger[] hours = minutes.abs().divideAndRemainder(MINUTES_PER_HOUR);
        String sign = minutes.signum() < 0 ? "minus " : "";
        return Findings.by(
                rule,
                line,
                code(),
                "hours",
                sign + hours[0] + " hours and " + hours[1] + " minutes"
                        + (line.isMaternityTimeComplete() ? "" : ", as far as they can be counted"),
                "least",
                Long.toString(rule.figure("leastHours")),
                "most",
                Long.toString(rule.figure("mostHours")));
    }
}
