package nl.birthcare.funding.rules.line;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.core.party.PregnancyReference;
import nl.birthcare.funding.rules.line.SnapshotAnswers.CareOf;
import org.jspecify.annotations.Nullable;

/**
 * For one thread: what the lines of one pregnancy say together, as seen by one declarant. Each answer is found once, when
 * it is first asked for, so that a declaration of many lines does not look through the pregnancy for each of them.
 *
 * <p>Every line is read as it would be if it were assessed itself: by the dates that decide about it, by the same book.
 */
final class PregnancyFacts {

    /** So many lines are looked through again for each declaration; of more, the answers are kept for the next. */
    private static final int FEW = 32;

    /**
     * A snapshot has no order of its own, and the same answer must come of it every time. Lines that are alike in all of
     * this give the same answer.
     */
    private static final Comparator<HistoryLine> ORDER = Comparator.comparing(
                    (HistoryLine other) -> other.line().serviceDate())
            .thenComparing(other -> other.declaration().id())
            .thenComparing(other -> other.line().reference())
            .thenComparing(other -> other.provider().value())
            .thenComparing(other -> other.declaration().declarant().value())
            .thenComparing(other -> other.line().performance().text())
            .thenComparing(other -> other.line().charged());

    private final DeclarationFacts about;
    private final ClientHistory history;
    private final Care placed;

    /** Of the same client what names no pregnancy, so that it may belong to this one. */
    private final Care unplaced;

    PregnancyFacts(DeclarationFacts about, ClientHistory history, PregnancyReference pregnancy) {
        this.about = about;
        this.history = history;
        this.placed = new Care(pregnancy);
        this.unplaced = new Care(null);
    }

    /**
     * The lines of the pregnancy, or those that name none, and the answers about them. Where all answers are known the
     * snapshot need not look for the lines: many pregnancies may be asked for in turn.
     */
    private final class Care {

        private final @Nullable PregnancyReference pregnancy;
        private @Nullable List<HistoryLine> lines;
        private @Nullable CareAnswers answers;
        private @Nullable CareAnswers answersToAll;

        Care(@Nullable PregnancyReference pregnancy) {
            this.pregnancy = pregnancy;
        }

        List<HistoryLine> lines() {
            List<HistoryLine> found = lines;
            if (found == null) {
                ClientReference client = about.declaration().client();
                found = pregnancy == null ? history.withoutPregnancy(client) : history.pregnancy(client, pregnancy);
                lines = found;
            }
            return found;
        }

        /** What was found out for this declarant. */
        CareAnswers answers() {
            CareAnswers known = answers;
            if (known == null) {
                known = answersTo(about.declaration().declarant());
                answers = known;
            }
            return known;
        }

        /** What was found out for any declarant, since it does not depend on who asks. */
        CareAnswers answersToAll() {
            CareAnswers known = answersToAll;
            if (known == null) {
                known = answersTo(null);
                answersToAll = known;
            }
            return known;
        }

        private CareAnswers answersTo(@Nullable AgbCode declarant) {
            CareOf question = new CareOf(declarant, about.declaration().client(), pregnancy);
            CareAnswers known = about.standings().knownCare(history, question);
            if (known != null) {
                return known;
            }
            return lines().size() <= FEW ? new CareAnswers() : about.standings().careOf(history, question);
        }
    }

    /** How long the maternity care of the pregnancy took. */
    CareAnswers.Time maternityTime() {
        CareAnswers answers = placed.answersToAll();
        CareAnswers.Time known = answers.maternityTime;
        if (known == null) {
            known = addUpMaternityTime();
            answers.maternityTime = known;
        }
        return known;
    }

    private CareAnswers.Time addUpMaternityTime() {
        CareAnswers.Time sum = new CareAnswers.Time(BigInteger.ZERO, true);
        for (HistoryLine other : placed.lines()) {
            LineFacts facts = factsOf(other);
            if (facts.isMaternityCare()) {
                sum = sum.plus(facts.isCredit() ? timeOfCredit(facts) : timeOfDebit(other, facts));
            }
        }
        return sum;
    }

    /** A credit shares the fate of its line, so that it takes hours off the pregnancy of that, whichever it names. */
    private CareAnswers.Time timeOfDebit(HistoryLine debit, LineFacts facts) {
        CareAnswers.Time time = CareAnswers.Time.of(facts.maternityMinutes());
        if (Credits.naming(debit, history).isEmpty()) {
            return time;
        }
        Credits credits = Credits.of(about, history, debit);
        for (HistoryLine credit : credits.taking()) {
            time = time.minus(CareAnswers.Time.of(about.credit(credit, debit).maternityMinutes()));
        }
        return new CareAnswers.Time(time.minutes(), time.complete() && credits.isCertain());
    }

    /** A credit of a line that nobody knows is the mirror image of a debit. */
    private CareAnswers.Time timeOfCredit(LineFacts credit) {
        CareAnswers.Time none = new CareAnswers.Time(BigInteger.ZERO, true);
        return credit.credit() == null && about.standingOf(credit) != Standing.REFUSED
                ? none.minus(CareAnswers.Time.of(credit.maternityMinutes()))
                : none;
    }

    @Nullable
    HistoryLine outsideCare() {
        return outside().care();
    }

    /** Whether the {@link #outsideCare()} certainly breaks a bundle. */
    boolean isOutsideCareCertain() {
        return outside().certain();
    }

    @Nullable
    HistoryLine unknownOutsideCare() {
        return outside().unknown();
    }

    private CareAnswers.Outside outside() {
        return outside(placed);
    }

    /** The first line outside that is or may be monodisciplinary and names no pregnancy. */
    @Nullable
    HistoryLine unplacedOutsideCare() {
        CareAnswers.Outside known = outside(unplaced);
        HistoryLine care = known.care();
        return care == null ? known.unknown() : care;
    }

    private CareAnswers.Outside outside(Care among) {
        CareAnswers answers = among.answers();
        CareAnswers.Outside known = answers.outside;
        if (known == null) {
            known = outside(among.lines());
            answers.outside = known;
        }
        return known;
    }

    private CareAnswers.Outside outside(List<HistoryLine> among) {
        HistoryLine care = null;
        HistoryLine unknown = null;
        boolean certain = false;
        for (HistoryLine other : debitsOfOutsiders(among)) {
            FundingForm form = factsOf(other).form();
            boolean sought = form == null ? unknown == null : form == FundingForm.MONODISCIPLINARY && !certain;
            Credits.TakenBack back = sought ? Credits.of(about, history, other).isTakenBack() : Credits.TakenBack.YES;
            // A line that was credited in full was, in the end, not declared.
            if (back != Credits.TakenBack.YES && form == null) {
                unknown = other;
            } else if (back != Credits.TakenBack.YES) {
                certain = back == Credits.TakenBack.NO && isCertain(other);
                care = care == null || certain ? other : care;
            }
        }
        return new CareAnswers.Outside(care, certain, unknown);
    }

    private List<HistoryLine> debitsOfOutsiders(List<HistoryLine> among) {
        return among.stream()
                .filter(other -> other.line().direction() == Direction.DEBIT)
                .filter(this::isOfOutsider)
                .sorted(ORDER)
                .toList();
    }

    /**
     * Whether a line certainly breaks a bundle. Who declared it and who gave the care must both be known to stand outside,
     * which nobody can tell where the partnership is not known, or where somebody declares who may do so for others; no
     * document says which of the two counts. Nor does any say so of care that integral care could not have contained, for
     * which nothing is charged, or that is refused or undecided itself.
     */
    private boolean isCertain(HistoryLine other) {
        LocalDate day = other.line().serviceDate();
        return about.partnership().isPresent()
                && !about.isInside(other.provider(), day)
                && !about.isInside(other.declaration().declarant(), day)
                && !other.line().charged().equals(Euro.ZERO)
                && isCertain(factsOf(other));
    }

    private boolean isCertain(LineFacts facts) {
        return facts.isGiverKnown()
                && facts.isPerformanceDecided()
                && !facts.isExcludedFromIntegralCare()
                && about.standingOf(facts) != Standing.REFUSED;
    }

    private LineFacts factsOf(HistoryLine other) {
        return about.ofOther(other.declaration()).line(other.line());
    }

    /** Whether any line is of somebody outside, whatever became of it. */
    boolean hasOutsiders() {
        return hasOutsiders(placed) || hasOutsiders(unplaced);
    }

    private boolean hasOutsiders(Care among) {
        CareAnswers answers = among.answers();
        Boolean known = answers.outsiders;
        if (known == null) {
            known = hasOutsider(among.lines());
            answers.outsiders = known;
        }
        return known;
    }

    private boolean hasOutsider(List<HistoryLine> among) {
        for (int i = 0; i < among.size(); i++) {
            if (isOfOutsider(among.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether somebody outside declared a line, or gave its care. */
    private boolean isOfOutsider(HistoryLine other) {
        LocalDate day = other.line().serviceDate();
        return !about.isInside(other.provider(), day)
                || !about.isInside(other.declaration().declarant(), day);
    }
}
