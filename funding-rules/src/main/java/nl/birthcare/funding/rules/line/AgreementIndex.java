package nl.birthcare.funding.rules.line;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.AgreedPrice;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.core.party.Participant;
import nl.birthcare.funding.core.party.Partnership;
import nl.birthcare.funding.core.party.Uzovi;
import org.jspecify.annotations.Nullable;

/** What insurers and declarants agreed and who takes part in which partnership, in maps instead of lists. */
public final class AgreementIndex {

    private static final Party STRANGER = new Party(Optional.empty(), Map.of(), Map.of());

    private final Agreements agreements;
    private final Map<AgbCode, Party> parties = new HashMap<>();

    private AgreementIndex(Agreements agreements) {
        this.agreements = agreements;
    }

    /** What is known about one declarant. */
    record Party(
            Optional<Partnership> partnership,
            Map<AgbCode, List<Validity>> participants,
            Map<Uzovi, List<Terms>> agreements) {

        boolean includes(AgbCode provider, LocalDate day) {
            List<Validity> periods = participants.get(provider);
            for (int i = 0; periods != null && i < periods.size(); i++) {
                if (periods.get(i).contains(day)) {
                    return true;
                }
            }
            return false;
        }

        List<Terms> with(Uzovi insurer) {
            return agreements.getOrDefault(insurer, List.of());
        }
    }

    /** What an agreement says about one performance that it covers. */
    record Term(Agreement agreement, @Nullable AgreedPrice price) {}

    /** What an agreement says, by performance: one look-up tells whether it covers it, and at what price. */
    record Terms(
            Agreement agreement,
            Map<PerformanceCode, Term> byPerformance,
            @Nullable Term ofOthers) {

        static Terms of(Agreement agreement) {
            Term unpriced = new Term(agreement, null);
            Map<PerformanceCode, Term> byPerformance = new HashMap<>();
            for (PerformanceCode code : agreement.performances()) {
                byPerformance.put(code, unpriced);
            }
            for (AgreedPrice price : agreement.prices()) {
                if (agreement.covers(price.performance())) {
                    byPerformance.put(price.performance(), new Term(agreement, price));
                }
            }
            return new Terms(agreement, byPerformance, agreement.performances().isEmpty() ? unpriced : null);
        }

        @Nullable
        Term on(LocalDate day, PerformanceCode performance) {
            if (!agreement.validity().contains(day)) {
                return null;
            }
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
        AgreementIndex index = new AgreementIndex(agreements);
        Map<AgbCode, List<Agreement>> byDeclarant =
                agreements.agreements().stream().collect(Collectors.groupingBy(Agreement::declarant));
        agreements.partnerships().forEach(partnership -> byDeclarant.putIfAbsent(partnership.code(), List.of()));
        byDeclarant.forEach(
                (declarant, theirs) -> index.parties.put(declarant, party(agreements.partnership(declarant), theirs)));
        return index;
    }

    /** The index of what concerns one declarant, for who asks about a line or two. */
    static AgreementIndex of(Agreements agreements, AgbCode declarant) {
        AgreementIndex index = new AgreementIndex(agreements);
        List<Agreement> theirs = agreements.agreements().stream()
                .filter(agreement -> agreement.declarant().equals(declarant))
                .toList();
        index.parties.put(declarant, party(agreements.partnership(declarant), theirs));
        return index;
    }

    private static Party party(Optional<Partnership> partnership, List<Agreement> agreements) {
        Map<Uzovi, List<Terms>> terms = new HashMap<>();
        for (Agreement agreement : agreements) {
            terms.computeIfAbsent(agreement.insurer(), any -> new ArrayList<>(1))
                    .add(Terms.of(agreement));
        }
        Map<AgbCode, List<Validity>> participants = new HashMap<>();
        for (Participant participant :
                partnership.map(Partnership::participants).orElse(List.of())) {
            participants
                    .computeIfAbsent(participant.provider(), any -> new ArrayList<>(1))
                    .add(participant.validity());
        }
        return new Party(partnership, participants, terms);
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
        return parties.getOrDefault(declarant, STRANGER);
    }
}
