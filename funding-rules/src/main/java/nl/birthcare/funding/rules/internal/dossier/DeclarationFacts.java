package nl.birthcare.funding.rules.internal.dossier;

import java.time.LocalDate;
import java.util.Optional;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.internal.DayNumber;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.Partnership;
import nl.birthcare.funding.core.party.PregnancyReference;
import nl.birthcare.funding.rules.internal.party.AgreementTerm;
import nl.birthcare.funding.rules.internal.party.Parties;
import nl.birthcare.funding.rules.internal.terms.Terms;
import org.jspecify.annotations.Nullable;

/** What the lines of one declaration share. */
public final class DeclarationFacts {

    private final DossierFacts dossier;
    private final Declaration declaration;
    private final Parties parties;
    private final @Nullable PregnancyReference pregnancy;
    private final long traits;

    DeclarationFacts(DossierFacts dossier, Declaration declaration) {
        this.dossier = dossier;
        this.declaration = declaration;
        this.parties = dossier.agreements().parties(declaration.declarant(), declaration.insurer());
        this.pregnancy = declaration.pregnancy().orElse(null);
        this.traits = (declaration.declarant().isPartnership() ? 0 : Trait.NO_PARTNERSHIP.bit())
                | (pregnancy == null ? Trait.NO_PREGNANCY : Trait.PREGNANCY).bit()
                | (declaration.birthDate().isPresent() ? Trait.BIRTH.bit() : 0)
                | (declaration.careStartedOn().isPresent() ? Trait.CARE_STARTED.bit() : 0)
                | (dossier.isWithHistory() ? 0 : Trait.NO_HISTORY.bit());
    }

    DossierFacts dossier() {
        return dossier;
    }

    Declaration declaration() {
        return declaration;
    }

    /** The pregnancy that the declaration names; null if it names none. */
    @Nullable
    PregnancyReference namedPregnancy() {
        return pregnancy;
    }

    /** The {@link Trait}s that all lines of the declaration have. */
    long traits() {
        return traits;
    }

    Terms terms(DeclarationLine line) {
        return dossier.book().of(declaration, line);
    }

    /**
     * Returns the partnership that declares.
     *
     * @return the declarant's partnership; empty if the agreements do not know it
     */
    public Optional<Partnership> partnership() {
        return parties.partnership();
    }

    /**
     * Returns how many agreements there are between insurer and declarant, whatever and whenever they cover.
     *
     * @return their number
     */
    public int agreementsBetweenParties() {
        return parties.agreements();
    }

    /** The terms on a {@linkplain DayNumber numbered} day; null if no agreement covers the performance then. */
    @Nullable
    AgreementTerm covering(PerformanceCode performance, long day) {
        return parties.on(performance, day);
    }

    boolean mayBeAgreed(PerformanceCode performance) {
        return parties.mayCover(performance);
    }

    boolean mayBeAllocatedByAgreement(PerformanceCode performance) {
        return parties.mayAllocate(performance);
    }

    /**
     * Tells whether an agreement of another provider with the same insurer covers a performance.
     *
     * @param provider the provider
     * @param performance the performance
     * @param day a day
     * @return whether one does on that day
     */
    public boolean isAgreedWith(AgbCode provider, PerformanceCode performance, LocalDate day) {
        return dossier.agreements().parties(provider, declaration.insurer()).on(performance, DayNumber.of(day)) != null;
    }

    /** Whether a provider is the declarant, or is known to take part in its partnership on a day. */
    boolean isInside(AgbCode provider, LocalDate day) {
        return provider.equals(declaration.declarant()) || parties.include(provider, DayNumber.of(day));
    }

    /** Whether somebody outside declared a line, or gave its care. */
    boolean isOutside(LineFacts line) {
        LocalDate day = line.line().serviceDate();
        return !isInside(line.provider(), day) || !isInside(line.declaration().declarant(), day);
    }

    /**
     * Returns what the lines of the pregnancy say together.
     *
     * @return the pregnancy, or {@code null} if the declaration names none or nothing is known of other lines
     */
    public @Nullable Pregnancy pregnancy() {
        return pregnancy == null || !dossier.isWithHistory() ? null : dossier.pregnancy(pregnancy);
    }

    /** Whether the declaration names a pregnancy, and what else was declared for it is known. */
    boolean isOfKnownPregnancy() {
        return pregnancy != null && dossier.isWithHistory();
    }

    /** Whether, for the same pregnancy or for none that is named, somebody outside gave or declared care. */
    boolean hasOutsiders() {
        return isOfKnownPregnancy() && dossier.hasOutsiders(this);
    }
}
