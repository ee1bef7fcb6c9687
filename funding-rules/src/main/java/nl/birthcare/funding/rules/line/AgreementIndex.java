package nl.birthcare.funding.rules.line;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.AgreedPrice;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.core.party.Partnership;
import nl.birthcare.funding.core.party.Uzovi;
import org.jspecify.annotations.Nullable;

/** What insurers and declarants agreed and who takes part in which partnership, in maps instead of lists. */
public final class AgreementIndex {

    private static final Terms[] NOTHING = {};
    private static final Party STRANGER =
            new Party(Optional.empty(), NumberTable.copyOf(Map.of()), NumberTable.copyOf(Map.of()));

    private final Agreements agreements;
    private final NumberTable<Party> parties;

    private AgreementIndex(Agreements agreements, Map<Integer, Party> parties) {
        this.agreements = agreements;
        this.parties = NumberTable.copyOf(parties);
    }

    /** What is known about one declarant. */
    record Party(
            Optional<Partnership> partnership, NumberTable<Period[]> participants, NumberTable<Terms[]> agreements) {

        /** Whether a provider takes part, in one period, from one numbered day to another. */
        boolean includes(AgbCode provider, long firstDay, long lastDay) {
            Period[] periods = participants.get(provider.number());
            if (periods != null) {
                for (Period period : periods) {
                    if (period.contains(firstDay) && period.contains(lastDay)) {
                        return true;
                    }
                }
            }
            return false;
        }

        Terms[] with(Uzovi insurer) {
            Terms[] terms = agreements.get(insurer.number());
            return terms == null ? NOTHING : terms;
        }
    }

    /** A period by the {@linkplain Days numbers} of its first and last day. */
    record Period(long first, long last) {

        static Period of(Validity validity) {
            return new Period(Days.number(validity.firstDay()), Days.last(validity));
        }

        boolean contains(long day) {
            return day >= first && day <= last;
        }
    }

    /** What an agreement says about one performance that it covers, and whether it says how it is divided. */
    record Term(Agreement agreement, @Nullable AgreedPrice price, boolean isAllocating) {

        static Term of(Agreement agreement, @Nullable AgreedPrice price) {
            boolean allocating = agreement.allocationKey().isPresent()
                    || agreement.allocationBasis().isPresent();
            return new Term(agreement, price, allocating);
        }
    }

    /** What an agreement says, by performance: one look-up tells whether it covers it, and at what price. */
    record Terms(
            Period period,
            PerformanceTable<Term> byPerformance,
            @Nullable Term ofOthers) {

        static Terms of(Agreement agreement) {
            Term unpriced = Term.of(agreement, null);
            Map<PerformanceCode, Term> byPerformance = new HashMap<>();
            for (PerformanceCode code : agreement.performances()) {
                byPerformance.put(code, unpriced);
            }
            for (AgreedPrice price : agreement.prices()) {
                if (agreement.covers(price.performance())) {
                    byPerformance.put(price.performance(), Term.of(agreement, price));
                }
            }
            return new Terms(
                    Period.of(agreement.validity()),
                    PerformanceTable.copyOf(byPerformance),
                    agreement.performances().isEmpty() ? unpriced : null);
        }

        @Nullable
        Term on(long day, PerformanceCode performance) {
            return period.contains(day) ? about(performance) : null;
        }

        /** What is agreed about a performance in the period of the agreement. */
        @Nullable
        Term about(PerformanceCode performance) {
            Term named = byPerformance.get(performance);
            return named == null ? ofOthers : named;
        }
    }

    /**
     * Makes the index of agreements.
     *
     * @param agreements the agreements and partnerships
     * @return the index
     */
    public static AgreementIndex of(Agreements agreements) {
        Map<Integer, Party> parties = new HashMap<>();
        Map<AgbCode, List<Agreement>> byDeclarant =
                agreements.agreements().stream().collect(Collectors.groupingBy(Agreement::declarant));
        agreements.partnerships().forEach(partnership -> byDeclarant.putIfAbsent(partnership.code(), List.of()));
        byDeclarant.forEach((declarant, theirs) ->
                parties.put(declarant.number(), party(agreements.partnership(declarant), theirs)));
        return new AgreementIndex(agreements, parties);
    }

    /** The index of what concerns some providers, for who asks about a line or two. */
    static AgreementIndex of(Agreements agreements, Set<AgbCode> providers) {
        Map<Integer, Party> parties = new HashMap<>();
        for (AgbCode provider : providers) {
            List<Agreement> theirs = agreements.agreements().stream()
                    .filter(agreement -> agreement.declarant().equals(provider))
                    .toList();
            parties.put(provider.number(), party(agreements.partnership(provider), theirs));
        }
        return new AgreementIndex(agreements, parties);
    }

    private static Party party(Optional<Partnership> partnership, List<Agreement> agreements) {
        Map<Integer, List<Terms>> terms = agreements.stream()
                .collect(Collectors.groupingBy(
                        agreement -> agreement.insurer().number(), Collectors.mapping(Terms::of, Collectors.toList())));
        Map<Integer, List<Period>> participants = partnership.map(Partnership::participants).orElse(List.of()).stream()
                .collect(Collectors.groupingBy(
                        participant -> participant.provider().number(),
                        Collectors.mapping(participant -> Period.of(participant.validity()), Collectors.toList())));
        return new Party(
                partnership,
                NumberTable.copyOf(withArrays(participants, list -> list.toArray(Period[]::new))),
                NumberTable.copyOf(withArrays(terms, list -> list.toArray(Terms[]::new))));
    }

    private static <T> Map<Integer, T[]> withArrays(Map<Integer, List<T>> map, Function<List<T>, T[]> toArray) {
        Map<Integer, T[]> arrays = new HashMap<>();
        map.forEach((key, list) -> arrays.put(key, toArray.apply(list)));
        return arrays;
    }

    /**
     * Returns what the index was made of.
     *
     * @return the agreements and partnerships
     */
    public Agreements agreements() {
        return agreements;
    }

    Party party(AgbCode declarant) {
        Party known = parties.get(declarant.number());
        return known == null ? STRANGER : known;
    }
}
