package nl.birthcare.funding.rules.line;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.core.party.Partnership;
import nl.birthcare.funding.core.party.PregnancyReference;
import nl.birthcare.funding.rules.policy.PolicyBook;
import org.jspecify.annotations.Nullable;

/** For one thread: what the lines of one declaration share, looked up once for all of them. */
public final class DeclarationFacts {

    private enum Answer {
        UNKNOWN,
        YES,
        NO
    }

    private final PolicyBook book;
    private final Situations situations;
    private final AgreementIndex agreements;
    private final Standings standings;
    private final @Nullable ClientHistory history;
    private final Declaration declaration;
    private final AgreementIndex.Parties parties;
    private final boolean byPartnership;
    private final boolean ofPregnancy;
    private @Nullable PregnancyFacts pregnancy;

    /** The facts that look through the pregnancy for both, if it is needed. */
    private @Nullable DeclarationFacts samePregnancy;

    /** What is known of the declarations of lines that lines of this one take back, by id. */
    private Map<String, DeclarationFacts> others = Map.of();

    /** The credits of each line that a line of this declaration takes back. */
    private Map<String, Credits> credits = Map.of();

    /** What an earlier line named the agreement that covers it: the next mostly gives the same text. */
    private @Nullable String nameBefore;

    private @Nullable Agreement agreementBefore;

    private Answer outsiders = Answer.UNKNOWN;
    private Answer ownOutsiders = Answer.UNKNOWN;

    private DeclarationFacts(
            PolicyBook book,
            Situations situations,
            AgreementIndex agreements,
            Standings standings,
            @Nullable ClientHistory history,
            Declaration declaration) {
        this.book = book;
        this.situations = situations;
        this.agreements = agreements;
        this.standings = standings;
        this.history = history;
        this.declaration = declaration;
        this.parties = agreements.parties(declaration.declarant(), declaration.insurer());
        this.byPartnership = declaration.declarant().isPartnership();
        this.ofPregnancy = declaration.pregnancy().isPresent();
    }

    /**
     * Gathers what is known about a declaration.
     *
     * @param book the policy book
     * @param situations what was found out about the book
     * @param agreements what insurers and declarants agreed
     * @param standings how other lines stand: a credit that is refused takes nothing back
     * @param history the lines around it, or {@code null} if no snapshot was taken
     * @param declaration the declaration
     * @return the facts
     */
    public static DeclarationFacts of(
            PolicyBook book,
            Situations situations,
            AgreementIndex agreements,
            Standings standings,
            @Nullable ClientHistory history,
            Declaration declaration) {
        return new DeclarationFacts(book, situations, agreements, standings, history, declaration);
    }

    /**
     * Gathers what is known about a line of the declaration.
     *
     * @param line the line
     * @return the facts
     */
    public LineFacts line(DeclarationLine line) {
        return new LineFacts(this, line, credit(line), false);
    }

    /** The facts of the declaration of a line that a line of this one takes back. */
    DeclarationFacts ofOther(Declaration other) {
        if (other == declaration) {
            return this;
        }
        DeclarationFacts known = others.get(other.id());
        // An id names a declaration for its messages only: two may share it.
        if (known == null || known.declaration != other) {
            known = aboutOther(other);
            others = others.isEmpty() ? new HashMap<>() : others;
            others.put(other.id(), known);
        }
        return known;
    }

    private DeclarationFacts aboutOther(Declaration other) {
        DeclarationFacts facts = new DeclarationFacts(book, situations, agreements, standings, history, other);
        if (other.declarant().equals(declaration.declarant())
                && other.client().equals(declaration.client())
                && other.pregnancy().equals(declaration.pregnancy())) {
            facts.samePregnancy = this;
        }
        return facts;
    }

    /** What is known of the whole pregnancy, or null without a snapshot or without the name of a pregnancy. */
    @Nullable
    PregnancyFacts pregnancy() {
        if (samePregnancy != null) {
            return samePregnancy.pregnancy();
        }
        PregnancyReference named = declaration.pregnancy().orElse(null);
        if (pregnancy == null && history != null && named != null) {
            pregnancy = new PregnancyFacts(this, history, named);
        }
        return pregnancy;
    }

    /** The facts of a credit of a line, whatever the credits of the same line come to. */
    LineFacts credit(HistoryLine credit, HistoryLine original) {
        return new LineFacts(ofOther(credit.declaration()), credit.line(), CreditPosition.alone(original), false);
    }

    Standing standingOf(LineFacts line) {
        return standings.of(line);
    }

    Standings standings() {
        return standings;
    }

    /** Where a line of this declaration stands among the credits of the line that it names; null if it names none. */
    private @Nullable CreditPosition credit(DeclarationLine line) {
        return line.direction() == Direction.DEBIT ? null : positionOf(line);
    }

    private @Nullable CreditPosition positionOf(DeclarationLine line) {
        if (history == null) {
            return null;
        }
        String previous = line.previousReference().orElse(null);
        if (previous == null) {
            return null;
        }
        Credits known = credits.get(previous);
        if (known == null) {
            known = standings.creditsOf(this, history, declaration.declarant(), previous);
            if (known == null) {
                return null;
            }
            credits = credits.isEmpty() ? new HashMap<>() : credits;
            credits.put(previous, known);
        }
        return CreditPosition.of(known, HistoryLine.of(declaration, line));
    }

    PolicyBook book() {
        return book;
    }

    Situations situations() {
        return situations;
    }

    @Nullable
    ClientHistory history() {
        return history;
    }

    Declaration declaration() {
        return declaration;
    }

    Optional<Partnership> partnership() {
        return parties.partnership();
    }

    boolean isByPartnership() {
        return byPartnership;
    }

    boolean isOfPregnancy() {
        return ofPregnancy;
    }

    /** The terms on a numbered day; null if no agreement covers the performance then. */
    AgreementIndex.@Nullable Term covering(PerformanceCode performance, long day) {
        return parties.on(day, performance);
    }

    /** Whether an agreement covers the performance on some day. */
    boolean mayBeAgreed(PerformanceCode performance) {
        return parties.mayCover(performance);
    }

    /** Whether an agreement that says how it is divided covers the performance on some day. */
    boolean mayBeAllocatedByAgreement(PerformanceCode performance) {
        return parties.mayAllocate(performance);
    }

    /** Whether an agreement of another provider with the same insurer covers a performance on a numbered day. */
    boolean isAgreedWith(AgbCode provider, PerformanceCode performance, long day) {
        return agreements.parties(provider, declaration.insurer()).on(day, performance) != null;
    }

    int agreementsBetweenParties() {
        return parties.agreements();
    }

    /** Whether a text that a line gives is the id of an agreement. */
    boolean isName(String text, Agreement agreement) {
        if (agreement == agreementBefore && text.equals(nameBefore)) {
            // Mostly the same objects as before: not a character is read.
            return true;
        }
        boolean same = text.equals(agreement.id());
        if (same) {
            nameBefore = text;
            agreementBefore = agreement;
        }
        return same;
    }

    /**
     * Tells whether anybody but the declarant, and who takes part in its partnership, gave care for the same pregnancy.
     *
     * @return false only if certainly nobody did: no line of the declaration, nor of the pregnancy, is of an outsider
     */
    boolean hasOutsiders() {
        if (outsiders == Answer.UNKNOWN) {
            outsiders = hasOwnOutsiders() || historyHasOutsiders() ? Answer.YES : Answer.NO;
        }
        return outsiders == Answer.YES;
    }

    private boolean includes(AgbCode provider, LocalDate firstDay, LocalDate lastDay) {
        return includes(provider, Days.number(firstDay), Days.number(lastDay));
    }

    private boolean includes(AgbCode provider, long firstDay, long lastDay) {
        return provider.equals(declaration.declarant()) || parties.include(provider, firstDay, lastDay);
    }

    /**
     * Tells whether anybody but the declarant, and who takes part in its partnership, gave care of this declaration.
     *
     * @return whether a line is of an outsider
     */
    boolean hasOwnOutsiders() {
        if (ownOutsiders == Answer.UNKNOWN) {
            ownOutsiders = isOfOutsider(declaration) ? Answer.YES : Answer.NO;
        }
        return ownOutsiders == Answer.YES;
    }

    private boolean isOfOutsider(Declaration other) {
        List<DeclarationLine> lines = other.lines();
        for (int i = 0; i < lines.size(); i++) {
            if (isOfOutsider(other, lines.get(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isOfOutsider(Declaration other, DeclarationLine line) {
        AgbCode performer = line.performer().orElse(null);
        return !isInside(performer == null ? other.declarant() : performer, line.serviceDate());
    }

    private boolean historyHasOutsiders() {
        if (history != null && history.isOtherCareWithin(declaration, this::includes)) {
            return false;
        }
        PregnancyFacts facts = pregnancy();
        return facts != null && facts.hasOutsiders();
    }

    boolean isInside(AgbCode provider, LocalDate day) {
        long number = Days.number(day);
        return includes(provider, number, number);
    }
}
