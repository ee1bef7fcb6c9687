package nl.birthcare.funding.rules.internal.dossier;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** What the lines of one pregnancy say together, and those of the client that name none, so that they may belong to it. */
public final class Pregnancy {

    /**
     * What somebody outside a partnership gave or declared, and what was not taken back in full.
     *
     * @param care the first line of monodisciplinary care; what certainly breaks a bundle comes before what may not
     * @param certain whether that line certainly breaks a bundle
     * @param unknown the first line of which the book cannot say whether it is monodisciplinary
     */
    public record Outside(
            @Nullable LineFacts care,
            boolean certain,
            @Nullable LineFacts unknown) {}

    /**
     * How long maternity care took.
     *
     * @param minutes the minutes of all debits, less those of the credits of them that are not refused
     * @param complete whether that is certain: of some it may not be known in what unit its quantity counts, and credits may
     *     be in doubt
     */
    public record Time(BigInteger minutes, boolean complete) {

        static final Time NONE = new Time(BigInteger.ZERO, true);

        /** The time of one line, which may not be known. */
        static Time of(LineFacts line) {
            BigInteger known = line.maternityMinutes();
            return new Time(known == null ? BigInteger.ZERO : known, known != null);
        }

        Time plus(Time other) {
            return new Time(minutes.add(other.minutes), complete && other.complete);
        }

        Time minus(Time other) {
            return new Time(minutes.subtract(other.minutes), complete && other.complete);
        }
    }

    private final Care placed;
    private final Care unplaced;

    Pregnancy(Care placed, Care unplaced) {
        this.placed = placed;
        this.unplaced = unplaced;
    }

    /**
     * Returns what somebody outside gave or declared for this pregnancy.
     *
     * @param by what is known of the declaration of a partnership
     * @return the lines on which it hangs whether its bundle is whole
     */
    public Outside outside(DeclarationFacts by) {
        return placed.outside(by);
    }

    /**
     * Returns what somebody outside gave or declared to the client without naming a pregnancy.
     *
     * @param by what is known of the declaration of a partnership
     * @return the lines that may belong to this pregnancy
     */
    public Outside outsideUnplaced(DeclarationFacts by) {
        return unplaced.outside(by);
    }

    /**
     * Returns how long the maternity care of the pregnancy took.
     *
     * @return the time, credits taken off
     */
    public Time maternityTime() {
        return placed.maternityTime();
    }
}
