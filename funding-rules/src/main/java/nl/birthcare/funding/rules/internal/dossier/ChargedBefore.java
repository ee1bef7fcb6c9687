package nl.birthcare.funding.rules.internal.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.birthcare.funding.core.care.CarePhase;
import nl.birthcare.funding.core.care.ContentTag;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.PregnancyReference;
import nl.birthcare.funding.core.party.Uzovi;
import nl.birthcare.funding.rules.check.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What was charged for the same care before a line was sent. Of one day all others come before a line, and within one
 * declaration those that stand before it. What is refused, was received before or has been taken back whole by then does not
 * count.
 */
public final class ChargedBefore {

    /**
     * A line that was charged before another.
     *
     * @param line that line
     * @param samePregnancy whether both name the same pregnancy; else one of them names none
     * @param stands whether it does so for certain: no credit in doubt may have taken it back, and it is decided what its code
     *     stands for
     */
    public record Earlier(LineFacts line, boolean samePregnancy, boolean stands) {

        /**
         * Tells whether the two are certainly charged for one pregnancy.
         *
         * @return whether nothing about the earlier line is in doubt
         */
        public boolean isCertain() {
            return samePregnancy && stands;
        }
    }

    /** For which pregnancy care was: a named one, none that is named, or any. */
    private record Of(@Nullable PregnancyReference named, boolean any) {

        static final Of NONE = new Of(null, false);
        static final Of ANY = new Of(null, true);

        static Of the(LineFacts line) {
            PregnancyReference named = line.about().namedPregnancy();
            return named == null ? NONE : new Of(named, false);
        }
    }

    /** What lines are found by: all that is null does not matter. */
    private record Care(
            Of pregnancy,
            @Nullable AgbCode declarant,
            @Nullable FundingForm form,
            @Nullable CarePhase phase,
            @Nullable ContentTag content,
            @Nullable Service service) {}

    /** What a line charges, and when. */
    private record Service(PerformanceCode code, LocalDate day, long quantity, Euro amount) {

        static Service of(LineFacts line) {
            return new Service(
                    line.line().performance(),
                    line.line().serviceDate(),
                    line.line().quantity(),
                    line.line().amount());
        }
    }

    /** What a declaration is known by. */
    private record Id(AgbCode declarant, String id) {}

    /** In the order of sending. */
    private final Map<Care, List<LineFacts>> lines = new HashMap<>();

    /** What is charged by phase, by its first day, in the order of sending. */
    private final Map<LocalDate, List<LineFacts>> starting = new HashMap<>();

    /** The first two declarations of each id, in the order of sending: which are first tells all. */
    private final Map<Id, List<DeclarationFacts>> declarations = new HashMap<>();

    private final List<LineFacts> input;
    private @Nullable Deliveries deliveries;
    private @Nullable ChargedPhases phases;

    /** Finds the lines of a dossier that are no copies. */
    ChargedBefore(List<LineFacts> lines) {
        this.input = lines;
        for (LineFacts line : lines.stream().sorted(Candidates.BY_SENDING).toList()) {
            putDeclaration(line);
            if (!line.isCredit()) {
                put(line);
            }
        }
    }

    private void putDeclaration(LineFacts line) {
        List<DeclarationFacts> sharing = declarations.computeIfAbsent(idOf(line), first -> new ArrayList<>(1));
        if (sharing.size() < 2 && !sharing.contains(line.about())) {
            sharing.add(line.about());
        }
    }

    private static Id idOf(LineFacts line) {
        return new Id(line.declaration().declarant(), line.declaration().id());
    }

    /**
     * Finds another declaration of the same declarant and id, sent before a line or on the same day.
     *
     * @param line a line
     * @return the day on which it was sent; {@code null} if there is none
     */
    public @Nullable LocalDate ofSameId(LineFacts line) {
        for (DeclarationFacts other : declarations.getOrDefault(idOf(line), List.of())) {
            LocalDate sent = other.declaration().submittedOn();
            if (other != line.about() && !sent.isAfter(dayOf(line))) {
                return sent;
            }
        }
        return null;
    }

    private void put(LineFacts line) {
        Of own = Of.the(line);
        AgbCode declarant = line.declaration().declarant();
        add(new Care(own, declarant, null, null, null, Service.of(line)), line);
        Performance performance = line.performance();
        CarePhase phase = performance == null ? null : performance.phase().orElse(null);
        if (performance == null || phase == null) {
            return;
        }
        if (WholePhase.isCharged(line)) {
            starting.computeIfAbsent(line.line().serviceDate(), first -> new ArrayList<>(1))
                    .add(line);
        }
        for (Of pregnancy : List.of(own, Of.ANY)) {
            if (WholePhase.isCharged(line)) {
                add(new Care(pregnancy, declarant, null, phase, null, null), line);
            }
            for (ContentTag content : performance.content()) {
                add(new Care(pregnancy, declarant, performance.form(), phase, content, null), line);
                add(new Care(pregnancy, null, performance.form(), phase, content, null), line);
            }
        }
    }

    private void add(Care care, LineFacts line) {
        lines.computeIfAbsent(care, first -> new ArrayList<>(1)).add(line);
    }

    /**
     * Finds an earlier line of the same declarant that charges the same phase.
     *
     * @param line a line that {@linkplain WholePhase#isCharged(LineFacts) is charged by phase}
     * @param counted which lines the rule speaks of
     * @return the first, of the same pregnancy if there is one; {@code null} if there is none
     */
    public @Nullable Earlier ofPhase(LineFacts line, Predicate<LineFacts> counted) {
        Performance performance = line.performance();
        CarePhase phase = performance == null ? null : performance.phase().orElse(null);
        return phase == null
                ? null
                : find(line, new Care(Of.ANY, line.declaration().declarant(), null, phase, null, null), counted);
    }

    /**
     * Returns what is charged by phase.
     *
     * @return the lines that name a pregnancy
     */
    public ChargedPhases phases() {
        ChargedPhases known = phases == null ? new ChargedPhases(input) : phases;
        phases = known;
        return known;
    }

    /**
     * Finds an earlier line of care that starts on the same day, and was sent to another insurer.
     *
     * @param line a line that {@linkplain WholePhase#isCharged(LineFacts) is charged by phase}
     * @param counted which lines the rule speaks of
     * @return the first; {@code null} if there is none
     */
    public @Nullable LineFacts ofOtherInsurer(LineFacts line, Predicate<LineFacts> counted) {
        Uzovi insurer = line.declaration().insurer();
        return first(
                line,
                starting.getOrDefault(line.line().serviceDate(), List.of()),
                other -> !other.declaration().insurer().equals(insurer) && counted.test(other));
    }

    /**
     * Finds an earlier line of the other form of funding for the same care, by content and phase.
     *
     * @param line an integral or monodisciplinary line
     * @param ofDeclarant whether only lines of the same declarant are looked for
     * @param counted which lines the rule speaks of
     * @return the first, of the same pregnancy if there is one; {@code null} if there is none
     */
    public @Nullable Earlier ofOtherForm(LineFacts line, boolean ofDeclarant, Predicate<LineFacts> counted) {
        Performance performance = line.performance();
        CarePhase phase = performance == null ? null : performance.phase().orElse(null);
        if (performance == null || phase == null) {
            return null;
        }
        FundingForm other =
                performance.form() == FundingForm.INTEGRAL ? FundingForm.MONODISCIPLINARY : FundingForm.INTEGRAL;
        AgbCode declarant = ofDeclarant ? line.declaration().declarant() : null;
        Earlier found = null;
        for (ContentTag content : performance.content()) {
            Earlier earlier = find(line, new Care(Of.ANY, declarant, other, phase, content, null), counted);
            if (earlier != null && (found == null || (earlier.isCertain() && !found.isCertain()))) {
                found = earlier;
            }
        }
        return found;
    }

    /**
     * Finds a line of the same declarant and pregnancy for the same service, day, quantity and amount. One of an earlier day is
     * enough; of those that were sent together, only one that equals the line in all but its names.
     *
     * @param line a debit
     * @return the first; {@code null} if there is none
     */
    public @Nullable LineFacts ofSameService(LineFacts line) {
        LineFacts earlier = first(
                line,
                new Care(Of.the(line), line.declaration().declarant(), null, null, null, Service.of(line)),
                other -> dayOf(other).isBefore(dayOf(line)));
        return earlier == null ? deliveries().equalOf(line) : earlier;
    }

    /**
     * Finds a line that was sent together with another, equals it in all but its names and is of the other direction.
     *
     * @param line a line
     * @return the first; {@code null} if there is none
     */
    public @Nullable LineFacts reverseOf(LineFacts line) {
        return deliveries().reverseOf(line);
    }

    private Deliveries deliveries() {
        Deliveries known = deliveries == null ? new Deliveries(input) : deliveries;
        deliveries = known;
        return known;
    }

    /** Who names no pregnancy may mean any, and a line that names none may be for the one that is asked about. */
    private @Nullable Earlier find(LineFacts line, Care care, Predicate<LineFacts> counted) {
        Of own = Of.the(line);
        LineFacts same = own.equals(Of.NONE) ? null : first(line, of(own, care), counted);
        if (same != null) {
            return new Earlier(same, true, stands(same, line));
        }
        LineFacts other = first(line, of(own.equals(Of.NONE) ? Of.ANY : Of.NONE, care), counted);
        return other == null ? null : new Earlier(other, false, stands(other, line));
    }

    private static Care of(Of pregnancy, Care care) {
        return new Care(pregnancy, care.declarant, care.form, care.phase, care.content, care.service);
    }

    private @Nullable LineFacts first(LineFacts line, Care care, Predicate<LineFacts> counted) {
        return first(line, lines.getOrDefault(care, List.of()), counted);
    }

    /** The first that stands for certain, or else the first that may. */
    private static @Nullable LineFacts first(LineFacts line, List<LineFacts> inOrder, Predicate<LineFacts> counted) {
        LineFacts inDoubt = null;
        for (LineFacts other : inOrder) {
            if (dayOf(other).isAfter(dayOf(line))) {
                return inDoubt;
            }
            if (isBefore(other, line) && counted.test(other) && counts(other, line)) {
                if (stands(other, line)) {
                    return other;
                }
                inDoubt = inDoubt == null ? other : inDoubt;
            }
        }
        return inDoubt;
    }

    /** Whether a line was charged before another, and still stands. */
    static boolean isChargedBefore(LineFacts other, LineFacts line) {
        return !dayOf(other).isAfter(dayOf(line)) && isBefore(other, line) && counts(other, line);
    }

    /** Whether a line that was charged before another stands for certain, and is what the book says. */
    static boolean stands(LineFacts other, LineFacts line) {
        Performance performance = other.performance();
        return performance != null
                && performance.decides()
                && other.dossier().creditsOf(other).takenBack(dayOf(line)) == Credits.TakenBack.NO;
    }

    private static boolean isBefore(LineFacts other, LineFacts line) {
        return other.about() == line.about() ? other.place() < line.place() : true;
    }

    private static boolean counts(LineFacts other, LineFacts line) {
        DossierFacts dossier = other.dossier();
        boolean refused = dossier.standing(other) == Verdict.REFUSED
                || (dayOf(other).isBefore(dayOf(line)) && dossier.isRefused(other));
        return !refused && dossier.creditsOf(other).takenBack(dayOf(line)) != Credits.TakenBack.YES;
    }

    private static LocalDate dayOf(LineFacts line) {
        return line.declaration().submittedOn();
    }
}
