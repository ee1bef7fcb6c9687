package nl.birthcare.funding.rules.line;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about the care of one pregnancy, or about the care of a client that names none, as seen by one
 * declarant. Threads that share one may find out the same twice, and never anything else.
 */
final class CareAnswers {

    /**
     * What somebody outside gave or declared, and what was not taken back in full.
     *
     * @param care the first line of monodisciplinary care; what certainly breaks a bundle comes before what may not
     * @param certain whether that line certainly breaks a bundle
     * @param unknown the first line of which the book cannot say whether it is monodisciplinary
     */
    record Outside(
            @Nullable HistoryLine care,
            boolean certain,
            @Nullable HistoryLine unknown) {}

    /**
     * How long maternity care took.
     *
     * @param minutes the minutes of all debits, less those of the credits that are not refused
     * @param complete whether that is certain: of some it may not be known in what unit its quantity counts, and credits may
     *     be in doubt
     */
    record Time(BigInteger minutes, boolean complete) {

        /** The time of one line, which may not be known. */
        static Time of(@Nullable BigInteger minutes) {
            return new Time(minutes == null ? BigInteger.ZERO : minutes, minutes != null);
        }

        Time plus(Time other) {
            return new Time(minutes.add(other.minutes), complete && other.complete);
        }

        Time minus(Time other) {
            return new Time(minutes.subtract(other.minutes), complete && other.complete);
        }
    }

    volatile @Nullable Boolean outsiders;
    volatile @Nullable Outside outside;
    volatile @Nullable Time maternityTime;
}
