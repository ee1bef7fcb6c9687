package nl.birthcare.funding.rules.internal.terms;

import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.rules.policy.EntryKinds;
import nl.birthcare.funding.rules.policy.entry.DateSubject;
import nl.birthcare.funding.rules.policy.entry.TariffDerivation;
import nl.birthcare.funding.rules.policy.entry.TariffSupplement;
import org.jspecify.annotations.Nullable;

/** How the tariff of a performance follows from another, by its terms. */
public final class Derivations {

    private Derivations() {}

    /**
     * Returns by what the tariff follows.
     *
     * @param terms the terms of a line
     * @return the derivation, or {@code null} if none holds on the day that decides about tariffs
     */
    public static @Nullable TariffDerivation derivation(Terms terms) {
        return terms.on(DateSubject.TARIFF, terms.book().timeline(EntryKinds.TARIFF_DERIVATIONS, terms.code()));
    }

    /**
     * Returns the supplement that is charged, on a line of its own or in the price of the line.
     *
     * @param terms the terms of a line
     * @return the supplement, or {@code null} if none is, or none of its key holds on the day
     */
    public static @Nullable TariffSupplement supplement(Terms terms) {
        TariffDerivation derivation = derivation(terms);
        Discipline discipline = discipline(terms);
        String key = derivation == null ? null : derivation.supplement().orElse(null);
        return key == null || discipline == null
                ? null
                : terms.on(DateSubject.TARIFF, terms.book().tariffSupplements(discipline, key));
    }

    /**
     * Returns the supplement that is charged on a line of its own.
     *
     * @param terms the terms of a line
     * @return the supplement, or {@code null} if the line is for something else
     */
    public static @Nullable TariffSupplement separateSupplement(Terms terms) {
        TariffSupplement supplement = supplement(terms);
        return supplement != null && supplement.separate() ? supplement : null;
    }

    static @Nullable Discipline discipline(Terms terms) {
        Performance performance = terms.performance();
        return performance == null ? null : performance.discipline().orElse(null);
    }
}
