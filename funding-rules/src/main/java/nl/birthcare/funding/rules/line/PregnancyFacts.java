package nl.birthcare.funding.rules.line;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.care.Tariff;
import nl.birthcare.funding.core.care.TariffUnit;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.rules.policy.PolicyBook;
import org.jspecify.annotations.Nullable;

/**
 * For one thread: what the lines of one pregnancy say together, as seen by one declarant. Each answer is found once, when
 * it is first asked for, so that a declaration of many lines does not look through the pregnancy for each of them.
 */
final class PregnancyFacts {

    /** A snapshot has no order of its own, and the same answer must come of it every time. */
    private static final Comparator<HistoryLine> ORDER = Comparator.comparing(
                    (HistoryLine other) -> other.line().serviceDate())
            .thenComparing(other -> other.declaration().id())
            .thenComparing(other -> other.line().reference())
            .thenComparing(other -> other.provider().value());

    private final DeclarationFacts about;
    private final ClientHistory history;
    private final List<HistoryLine> lines;
    private @Nullable BigInteger maternityMinutes;
    private @Nullable HistoryLine outsideCare;
    private boolean outsideCareSought;
    private @Nullable Boolean outsiders;

    PregnancyFacts(DeclarationFacts about, ClientHistory history, List<HistoryLine> lines) {
        this.about = about;
        this.history = history;
        this.lines = lines;
    }

    /** The minutes of maternity care of all debits, less those of all credits that are not refused. */
    BigInteger maternityMinutes() {
        if (maternityMinutes == null) {
            BigInteger sum = BigInteger.ZERO;
            for (HistoryLine other : lines) {
                BigInteger minutes = maternityMinutes(about.book(), other.line());
                if (other.line().direction() == Direction.DEBIT) {
                    sum = sum.add(minutes);
                } else if (minutes.signum() != 0 && !about.isRefused(other)) {
                    sum = sum.subtract(minutes);
                }
            }
            maternityMinutes = sum;
        }
        return maternityMinutes;
    }

    /** The minutes of maternity care of a line; none for other care, and for what is not counted by time. */
    static BigInteger maternityMinutes(PolicyBook book, DeclarationLine line) {
        long day = line.serviceDate().toEpochDay();
        Performance performance = book.performances(line.performance()).onEpochDay(day);
        if (performance == null || performance.discipline().orElse(null) != Discipline.MATERNITY_CARE) {
            return BigInteger.ZERO;
        }
        Tariff tariff = book.tariffs(line.performance()).onEpochDay(day);
        TariffUnit unit = line.unit().orElse(tariff == null ? TariffUnit.PERFORMANCE : tariff.unit());
        BigInteger quantity = BigInteger.valueOf(line.quantity());
        return switch (unit) {
            case HOUR -> quantity.multiply(BigInteger.valueOf(60));
            case FIVE_MINUTES -> quantity.multiply(BigInteger.valueOf(5));
            case PERFORMANCE, DAY -> BigInteger.ZERO;
        };
    }

    /**
     * The first line of monodisciplinary care by somebody outside that was not taken back in full, if there is one. What
     * integral care could have contained comes before what it could not.
     */
    @Nullable
    HistoryLine outsideCare() {
        if (!outsideCareSought) {
            outsideCare = lines.stream()
                    .filter(this::isOutside)
                    .min(Comparator.comparing((HistoryLine other) -> isExcluded(about.book(), other))
                            .thenComparing(ORDER))
                    .orElse(null);
            outsideCareSought = true;
        }
        return outsideCare;
    }

    /** Whether integral care did not contain the care of a line on its day, so that it could only be declared apart. */
    static boolean isExcluded(PolicyBook book, HistoryLine other) {
        long day = other.line().serviceDate().toEpochDay();
        Performance performance = book.performances(other.line().performance()).onEpochDay(day);
        return performance != null
                && book.contentExclusions(FundingForm.INTEGRAL).stream()
                        .map(exclusions -> exclusions.onEpochDay(day))
                        .anyMatch(exclusion ->
                                exclusion != null && performance.content().contains(exclusion.content()));
    }

    /** Whether any line is of somebody outside, whatever became of it. */
    boolean hasOutsiders() {
        if (outsiders == null) {
            outsiders = findsOutsider();
        }
        return outsiders;
    }

    private boolean findsOutsider() {
        for (int i = 0; i < lines.size(); i++) {
            if (isOfOutsider(lines.get(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isOfOutsider(HistoryLine other) {
        return !about.isInside(other.provider(), other.line().serviceDate());
    }

    private boolean isOutside(HistoryLine other) {
        // A line that was credited in full was, in the end, not declared.
        return isOfOutsider(other) && isMonodisciplinary(other) && !CreditPosition.isTakenBack(about, history, other);
    }

    private boolean isMonodisciplinary(HistoryLine other) {
        LocalDate day = other.line().serviceDate();
        Performance performance =
                about.book().performances(other.line().performance()).onEpochDay(day.toEpochDay());
        return other.line().direction() == Direction.DEBIT
                && performance != null
                && performance.form() == FundingForm.MONODISCIPLINARY;
    }
}
