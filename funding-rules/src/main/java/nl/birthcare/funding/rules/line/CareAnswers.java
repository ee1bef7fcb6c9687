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
     * @param complete whether all maternity care was counted: of some it may not be known in what unit its quantity counts
     */
    record Time(BigInteger minutes, boolean complete) {}

    volatile @Nullable Boolean outsiders;
    volatile @Nullable Outside outside;
    volatile @Nullable Time maternityTime;
}
