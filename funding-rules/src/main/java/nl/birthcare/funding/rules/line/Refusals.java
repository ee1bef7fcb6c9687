package nl.birthcare.funding.rules.line;

import java.lang.ref.WeakReference;
import java.util.function.Predicate;
import java.util.function.Supplier;
import nl.birthcare.funding.core.party.AgbCode;
import org.jspecify.annotations.Nullable;

/**
 * Says which lines an engine refuses, since a credit that is refused takes nothing back, and remembers the credits of the
 * line that was asked about last: those of one line often follow one another, and looking them up for each of them would
 * take as long as there are pairs of them.
 *
 * <p>Any number of threads may use one. What is remembered never changes what is answered, and keeps no snapshot from
 * being forgotten.
 */
public final class Refusals {

    private record Remembered(ClientHistory history, AgbCode declarant, String reference, Credits credits) {

        boolean isOf(ClientHistory other, AgbCode otherDeclarant, String otherReference) {
            return history == other && declarant.equals(otherDeclarant) && reference.equals(otherReference);
        }
    }

    private final Predicate<LineFacts> refusal;
    private volatile WeakReference<@Nullable Remembered> last = new WeakReference<>(null);

    private Refusals(Predicate<LineFacts> refusal) {
        this.refusal = refusal;
    }

    /**
     * Makes the refusals of one engine.
     *
     * @param refusal whether a line is refused; must give the same answer for the same line every time
     * @return the refusals
     */
    public static Refusals by(Predicate<LineFacts> refusal) {
        return new Refusals(refusal);
    }

    boolean areOf(LineFacts line) {
        return refusal.test(line);
    }

    /** The credits of a line of a snapshot, found out unless they were those of the line before. */
    @Nullable
    Credits creditsOf(
            ClientHistory history, AgbCode declarant, String reference, Supplier<@Nullable Credits> otherwise) {
        Remembered remembered = last.get();
        if (remembered != null && remembered.isOf(history, declarant, reference)) {
            return remembered.credits();
        }
        Credits found = otherwise.get();
        if (found != null) {
            last = new WeakReference<>(new Remembered(history, declarant, reference, found));
        }
        return found;
    }
}
