package nl.birthcare.funding.rules.line;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.core.party.Partnership;
import nl.birthcare.funding.core.party.PregnancyReference;
import nl.birthcare.funding.rules.policy.PolicyBook;
import org.jspecify.annotations.Nullable;

/** What the lines of one declaration share, looked up once for all of them. */
public final class DeclarationFacts {

    private final PolicyBook book;
    private final Situations situations;
    private final Agreements agreements;
    private final @Nullable ClientHistory history;
    private final Declaration declaration;
    private final List<Agreement> together;
    private final Optional<Partnership> partnership;

    private DeclarationFacts(
            PolicyBook book,
            Situations situations,
            Agreements agreements,
            @Nullable ClientHistory history,
            Declaration declaration) {
        this.book = book;
        this.situations = situations;
        this.agreements = agreements;
        this.history = history;
        this.declaration = declaration;
        this.together = agreements.between(declaration.insurer(), declaration.declarant());
        this.partnership = agreements.partnership(declaration.declarant());
    }

    /**
     * Gathers what is known about a declaration.
     *
     * @param book the policy book
     * @param situations what was found out about the book
     * @param agreements what insurers and declarants agreed
     * @param history the lines around it, or {@code null} if no snapshot was taken
     * @param declaration the declaration
     * @return the facts
     */
    public static DeclarationFacts of(
            PolicyBook book,
            Situations situations,
            Agreements agreements,
            @Nullable ClientHistory history,
            Declaration declaration) {
        return new DeclarationFacts(book, situations, agreements, history, declaration);
    }

    /**
     * Gathers what is known about a line of the declaration.
     *
     * @param line the line
     * @return the facts
     */
    public LineFacts line(DeclarationLine line) {
        return new LineFacts(this, line, false);
    }

    DeclarationFacts ofOther(Declaration other) {
        return new DeclarationFacts(book, situations, agreements, history, other);
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
        return partnership;
    }

    @Nullable
    Agreement covering(PerformanceCode performance, LocalDate day) {
        for (int i = 0; i < together.size(); i++) {
            Agreement agreement = together.get(i);
            if (agreement.validity().contains(day) && agreement.covers(performance)) {
                return agreement;
            }
        }
        return null;
    }

    /**
     * Tells whether anybody but the declarant, and who takes part in its partnership, gave care for the same pregnancy.
     *
     * @return false only if certainly nobody did: no line of the declaration, nor of the pregnancy, is of an outsider
     */
    boolean hasOutsiders() {
        if (outsiders == Answer.UNKNOWN) {
            outsiders = isOfOutsider(declaration) || historyHasOutsiders() ? Answer.YES : Answer.NO;
        }
        return outsiders == Answer.YES;
    }

    private enum Answer {
        UNKNOWN,
        YES,
        NO
    }

    private Answer outsiders = Answer.UNKNOWN;

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
        PregnancyReference pregnancy = declaration.pregnancy().orElse(null);
        if (history == null || pregnancy == null) {
            return false;
        }
        List<HistoryLine> lines = history.pregnancy(declaration.client(), pregnancy);
        for (int i = 0; i < lines.size(); i++) {
            HistoryLine line = lines.get(i);
            // The declaration's own lines were looked at already.
            if (line.declaration() != declaration && isOfOutsider(line.declaration(), line.line())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Tells whether a provider is the declarant, or takes part in its partnership on a day.
     *
     * @param provider the provider
     * @param day the day
     * @return whether it is known to
     */
    boolean isInside(AgbCode provider, LocalDate day) {
        return provider.equals(declaration.declarant())
                || (partnership.isPresent() && partnership.get().includes(provider, day));
    }
}
