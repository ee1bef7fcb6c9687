package nl.birthcare.funding.rules.line;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.party.PregnancyReference;
import org.jspecify.annotations.Nullable;

/**
 * For one thread: what the lines of one pregnancy say together, as seen by one declarant. Each answer is found once, when
 * it is first asked for, so that a declaration of many lines does not look through the pregnancy for each of them.
 *
 * <p>Every line is read as it would be if it were assessed itself: by the dates that decide about it, by the same book.
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

    private @Nullable List<HistoryLine> unplaced;
    private DeclarationFacts before;
    private @Nullable BigInteger maternityMinutes;
    private @Nullable Outside outside;
    private @Nullable Boolean outsiders;

    PregnancyFacts(DeclarationFacts about, ClientHistory history, PregnancyReference pregnancy) {
        this.about = about;
        this.history = history;
        this.lines = history.pregnancy(about.declaration().client(), pregnancy);
        this.before = about;
    }

    /**
     * What somebody outside gave and declared, and what was not taken back in full.
     *
     * @param care the first line of monodisciplinary care; what integral care could have contained comes before what it
     *     could not
     * @param unknown the first line of the pregnancy of which the book cannot say whether it is monodisciplinary
     * @param unplaced the first line that is or may be monodisciplinary and names no pregnancy
     */
    private record Outside(
            @Nullable HistoryLine care,
            @Nullable HistoryLine unknown,
            @Nullable HistoryLine unplaced) {}

    /** The lines of the same client that name no pregnancy, so that they may belong to this one. */
    private List<HistoryLine> unplaced() {
        if (unplaced == null) {
            unplaced = history.withoutPregnancy(about.declaration().client());
        }
        return unplaced;
    }

    /** The minutes of maternity care of all debits, less those of all credits that are not refused. */
    BigInteger maternityMinutes() {
        if (maternityMinutes == null) {
            BigInteger sum = BigInteger.ZERO;
            for (HistoryLine other : lines) {
                LineFacts facts = factsOf(other);
                BigInteger minutes = facts.maternityMinutes();
                if (!facts.isCredit()) {
                    sum = sum.add(minutes);
                } else if (minutes.signum() != 0 && !about.isRefused(facts)) {
                    sum = sum.subtract(minutes);
                }
            }
            maternityMinutes = sum;
        }
        return maternityMinutes;
    }

    @Nullable
    HistoryLine outsideCare() {
        return outside().care;
    }

    @Nullable
    HistoryLine unknownOutsideCare() {
        return outside().unknown;
    }

    @Nullable
    HistoryLine unplacedOutsideCare() {
        return outside().unplaced;
    }

    private Outside outside() {
        if (outside == null) {
            outside = new Outside(
                    first(
                            lines,
                            line -> line.form() == FundingForm.MONODISCIPLINARY,
                            Comparator.comparing((HistoryLine other) ->
                                            factsOf(other).isExcludedFromIntegralCare())
                                    .thenComparing(ORDER)),
                    first(lines, line -> line.form() == null, ORDER),
                    first(
                            unplaced(),
                            line -> line.form() == null || line.form() == FundingForm.MONODISCIPLINARY,
                            ORDER));
        }
        return outside;
    }

    private @Nullable HistoryLine first(
            List<HistoryLine> among, Predicate<LineFacts> wanted, Comparator<HistoryLine> order) {
        return among.stream()
                .filter(this::isOfOutsider)
                .filter(other -> other.line().direction() == Direction.DEBIT)
                .filter(other -> wanted.test(factsOf(other)))
                // A line that was credited in full was, in the end, not declared.
                .filter(other -> !CreditPosition.isTakenBack(about, history, other))
                .min(order)
                .orElse(null);
    }

    /** The lines of one declaration mostly follow one another: what they share is looked up once. */
    private LineFacts factsOf(HistoryLine other) {
        if (before.declaration() != other.declaration()) {
            before = about.ofOther(other.declaration());
        }
        return before.line(other.line());
    }

    /** Whether any line is of somebody outside, whatever became of it. */
    boolean hasOutsiders() {
        if (outsiders == null) {
            outsiders = hasOutsider(lines) || hasOutsider(unplaced());
        }
        return outsiders;
    }

    private boolean hasOutsider(List<HistoryLine> among) {
        for (int i = 0; i < among.size(); i++) {
            if (isOfOutsider(among.get(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isOfOutsider(HistoryLine other) {
        return !about.isInside(other.provider(), other.line().serviceDate());
    }
}
