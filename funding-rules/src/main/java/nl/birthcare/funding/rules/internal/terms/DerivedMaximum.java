package nl.birthcare.funding.rules.internal.terms;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.care.Tariff;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.money.Fraction;
import nl.birthcare.funding.rules.policy.EntryKinds;
import nl.birthcare.funding.rules.policy.entry.DateSubject;
import nl.birthcare.funding.rules.policy.entry.TariffDerivation;
import nl.birthcare.funding.rules.policy.entry.TariffFormula;
import nl.birthcare.funding.rules.policy.entry.TariffSupplement;
import org.jspecify.annotations.Nullable;

/**
 * A maximum that follows from the full tariff of the day. It is never rounded, since nobody knows how the care authority
 * does.
 *
 * @param derivation what it follows by
 * @param full the full tariff
 * @param formula the formula of the day, or null if the whole is meant
 * @param supplement the supplement, or null
 */
public record DerivedMaximum(
        TariffDerivation derivation,
        Tariff full,
        @Nullable TariffFormula formula,
        @Nullable TariffSupplement supplement) {

    /** The maximum by the entries of the day, or null if one that it needs does not hold, or was never decided. */
    static @Nullable DerivedMaximum of(Terms terms) {
        TariffDerivation derivation = Derivations.derivation(terms);
        Discipline discipline = Derivations.discipline(terms);
        if (derivation == null || discipline == null) {
            return null;
        }
        Tariff full = terms.on(DateSubject.TARIFF, terms.book().tariffs(derivation.full()));
        TariffFormula formula = derivation.part().isEmpty()
                ? null
                : terms.on(DateSubject.TARIFF, terms.book().timeline(EntryKinds.TARIFF_FORMULAS, discipline));
        TariffSupplement supplement = Derivations.supplement(terms);
        boolean whole = full != null
                && full.kind().isMaximum()
                && derivation
                        .part()
                        .map(part -> formula != null && formula.hasPart(part))
                        .orElse(true)
                && (supplement != null || derivation.supplement().isEmpty());
        if (full == null || !whole) {
            return null;
        }
        DerivedMaximum maximum = new DerivedMaximum(derivation, full, formula, supplement);
        return maximum.entries().stream().allMatch(Provision::decides) ? maximum : null;
    }

    /**
     * Returns the most that one performance may cost.
     *
     * @param percent at which percents of the maximum, as far as an agreement lifts it: 100 or more
     * @return the exact amount in cents
     */
    public Fraction cents(int percent) {
        Euro amount = full.amount().orElseThrow();
        Fraction maximum = formula == null
                ? Fraction.of(amount.cents(), 1)
                : formula.part(derivation.part().orElseThrow(), amount);
        return supplement == null ? maximum.times(Fraction.of(percent, 100)) : supplement.applied(maximum, percent);
    }

    /**
     * Returns by what the maximum follows.
     *
     * @return the entries, the derivation first
     */
    public List<Provision> entries() {
        return Stream.of(derivation, full, formula, supplement)
                .filter(Objects::nonNull)
                .map(Provision.class::cast)
                .toList();
    }

    /**
     * Returns how sure it is.
     *
     * @return DERIVED, or what is less sure among the entries
     */
    public EvidenceGrade grade() {
        return entries().stream().map(Provision::grade).reduce(EvidenceGrade.DERIVED, EvidenceGrade::weaker);
    }
}
