package nl.birthcare.funding.rules.internal.party;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.internal.DayNumber;
import nl.birthcare.funding.core.internal.HashTable;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.AgreedPrice;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.core.party.Partnership;
import nl.birthcare.funding.rules.internal.party.AgreementTerm.Draft;
import org.jspecify.annotations.Nullable;

/** What is known about a declarant, and what it agreed with one insurer. */
public final class Parties {

    /** Of nobody that is known. */
    static final Parties UNKNOWN = new Parties(Optional.empty(), Participants.of(List.of()), List.of());

    private final Optional<Partnership> partnership;
    private final Participants participants;
    private final int agreements;

    /** The terms of agreements that name the performance, be it for its price. */
    private final HashTable<PerformanceCode, AgreementTerm> byPerformance;

    /** The terms of agreements that cover every performance, about those for which they state no price. */
    private final @Nullable AgreementTerm ofOthers;

    Parties(Optional<Partnership> partnership, Participants participants, List<Agreement> agreements) {
        this.partnership = partnership;
        this.participants = participants;
        this.agreements = agreements.size();
        this.byPerformance = HashTable.copyOf(terms(agreements));
        this.ofOthers = AgreementTerm.tree(agreements.stream()
                .filter(agreement -> agreement.performances().isEmpty())
                .map(agreement -> new Draft(agreement, null))
                .toList());
    }

    private static Map<PerformanceCode, AgreementTerm> terms(List<Agreement> agreements) {
        Map<PerformanceCode, List<Draft>> drafts = new HashMap<>();
        for (Agreement agreement : agreements) {
            Map<PerformanceCode, AgreedPrice> prices = new HashMap<>();
            agreement.prices().forEach(price -> prices.put(price.performance(), price));
            Set<PerformanceCode> named =
                    agreement.performances().isEmpty() ? prices.keySet() : new HashSet<>(agreement.performances());
            for (PerformanceCode code : named) {
                drafts.computeIfAbsent(code, first -> new ArrayList<>()).add(new Draft(agreement, prices.get(code)));
            }
        }
        Map<PerformanceCode, AgreementTerm> terms = new HashMap<>();
        drafts.forEach((code, some) -> terms.put(code, Objects.requireNonNull(AgreementTerm.tree(some))));
        return terms;
    }

    /**
     * Returns the partnership of the declarant.
     *
     * @return the partnership; empty if the agreements do not know it
     */
    public Optional<Partnership> partnership() {
        return partnership;
    }

    /**
     * Returns how many agreements there are between both, whatever and whenever they cover.
     *
     * @return their number
     */
    public int agreements() {
        return agreements;
    }

    /**
     * Tells whether a provider takes part in the partnership.
     *
     * @param provider the provider
     * @param day the {@linkplain DayNumber number} of a day
     * @return whether it does on that day
     */
    public boolean include(AgbCode provider, long day) {
        return participants.include(provider, day);
    }

    /**
     * Returns the terms of a performance on a day. No two agreements can cover it then.
     *
     * @param performance the performance
     * @param day the {@linkplain DayNumber number} of a day
     * @return the terms, or {@code null} if no agreement covers it
     */
    public @Nullable AgreementTerm on(PerformanceCode performance, long day) {
        AgreementTerm named = AgreementTerm.on(byPerformance.get(performance), day);
        return named == null ? AgreementTerm.on(ofOthers, day) : named;
    }

    /**
     * Tells whether an agreement covers a performance on some day.
     *
     * @param performance the performance
     * @return whether one does
     */
    public boolean mayCover(PerformanceCode performance) {
        return ofOthers != null || byPerformance.get(performance) != null;
    }

    /**
     * Tells whether an agreement that says how it is divided covers a performance on some day.
     *
     * @param performance the performance
     * @return whether one does
     */
    public boolean mayAllocate(PerformanceCode performance) {
        return AgreementTerm.isAnyAllocating(ofOthers) || AgreementTerm.isAnyAllocating(byPerformance.get(performance));
    }
}
