package nl.birthcare.funding.rules.line;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.PregnancyReference;
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
    private final List<HistoryLine> lines;
    private final CareAnswers answers;

    /** The lines of the same client that name no pregnancy, so that they may belong to this one. */
    private @Nullable List<HistoryLine> unplaced;

    private @Nullable CareAnswers unplacedAnswers;
    private DeclarationFacts before;

    PregnancyFacts(DeclarationFacts about, ClientHistory history, PregnancyReference pregnancy) {
        this.about = about;
        this.history = history;
        this.lines = history.pregnancy(about.declaration().client(), pregnancy);
        this.answers = answers(lines, pregnancy);
        this.before = about;
    }

    private CareAnswers answers(List<HistoryLine> among, @Nullable PregnancyReference pregnancy) {
        return among.size() <= FEW
                ? new CareAnswers()
                : about.standings()
                        .careOf(
                                history,
                                about.declaration().declarant(),
                                about.declaration().client(),
                                pregnancy);
    }

    private List<HistoryLine> unplaced() {
        if (unplaced == null) {
            unplaced = history.withoutPregnancy(about.declaration().client());
        }
        return unplaced;
    }

    private CareAnswers unplacedAnswers() {
        if (unplacedAnswers == null) {
            unplacedAnswers = answers(unplaced(), null);
        }
        return unplacedAnswers;
    }

    /** How long the maternity care of the pregnancy took. */
    CareAnswers.Time maternityTime() {
        CareAnswers.Time known = answers.maternityTime;
        if (known == null) {
            known = addUpMaternityTime();
            answers.maternityTime = known;
        }
        return known;
    }

    private CareAnswers.Time addUpMaternityTime() {
        CareAnswers.Time sum = new CareAnswers.Time(BigInteger.ZERO, true);
        for (HistoryLine other : lines) {
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
        if (history.credits(debit.declaration().declarant(), debit.line().reference())
                .isEmpty()) {
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
        CareAnswers.Outside known = answers.outside;
        if (known == null) {
            known = outside(lines);
            answers.outside = known;
        }
        return known;
    }

    /** The first line outside that is or may be monodisciplinary and names no pregnancy. */
    @Nullable
    HistoryLine unplacedOutsideCare() {
        CareAnswers.Outside known = unplacedAnswers().outside;
        if (known == null) {
            known = outside(unplaced());
            unplacedAnswers().outside = known;
        }
        HistoryLine care = known.care();
        return care == null ? known.unknown() : care;
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

    /** The lines of one declaration mostly follow one another: what they share is looked up once. */
    private LineFacts factsOf(HistoryLine other) {
        if (before.declaration() != other.declaration()) {
            before = about.ofOther(other.declaration());
        }
        return before.line(other.line());
    }

    /** Whether any line is of somebody outside, whatever became of it. */
    boolean hasOutsiders() {
        return hasOutsiders(lines, answers) || hasOutsiders(unplaced(), unplacedAnswers());
    }

    private boolean hasOutsiders(List<HistoryLine> among, CareAnswers about) {
        Boolean known = about.outsiders;
        if (known == null) {
            known = hasOutsider(among);
            about.outsiders = known;
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
