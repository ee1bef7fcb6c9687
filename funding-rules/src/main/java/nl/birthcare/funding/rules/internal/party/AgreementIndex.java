package nl.birthcare.funding.rules.internal.party;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.internal.HashTable;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.core.party.Partnership;
import nl.birthcare.funding.core.party.Uzovi;

/** What insurers and declarants agreed and who takes part in which partnership, in tables instead of lists. */
public final class AgreementIndex {

    /** A declarant: with each insurer with which it agreed something, and with all others. */
    private record Declarant(HashTable<Uzovi, Parties> withInsurer, Parties withOthers) {}

    private final Agreements agreements;
    private final HashTable<AgbCode, Declarant> byDeclarant;

    private AgreementIndex(Agreements agreements, Map<AgbCode, Declarant> byDeclarant) {
        this.agreements = agreements;
        this.byDeclarant = HashTable.copyOf(byDeclarant);
    }

    /**
     * Makes the index of agreements.
     *
     * @param agreements the agreements and partnerships
     * @return the index
     */
    public static AgreementIndex of(Agreements agreements) {
        Set<AgbCode> declarants = new HashSet<>();
        agreements.agreements().forEach(agreement -> declarants.add(agreement.declarant()));
        agreements.partnerships().forEach(partnership -> declarants.add(partnership.code()));
        Map<AgbCode, Map<Uzovi, List<Agreement>>> agreed = agreements.agreements().stream()
                .collect(Collectors.groupingBy(Agreement::declarant, Collectors.groupingBy(Agreement::insurer)));
        Map<AgbCode, Declarant> byDeclarant = new HashMap<>();
        for (AgbCode declarant : declarants) {
            byDeclarant.put(
                    declarant, declarant(agreements.partnership(declarant), agreed.getOrDefault(declarant, Map.of())));
        }
        return new AgreementIndex(agreements, byDeclarant);
    }

    private static Declarant declarant(Optional<Partnership> partnership, Map<Uzovi, List<Agreement>> agreed) {
        Participants participants =
                Participants.of(partnership.map(Partnership::participants).orElse(List.of()));
        Map<Uzovi, Parties> withInsurer = new HashMap<>();
        agreed.forEach((insurer, theirs) -> withInsurer.put(insurer, new Parties(partnership, participants, theirs)));
        return new Declarant(HashTable.copyOf(withInsurer), new Parties(partnership, participants, List.of()));
    }

    /**
     * Returns what the index was made of.
     *
     * @return the agreements and partnerships
     */
    public Agreements agreements() {
        return agreements;
    }

    /**
     * Returns what is known about a declarant and an insurer.
     *
     * @param declarant the declarant
     * @param insurer the insurer
     * @return both parties; of a declarant that no agreement and no partnership names, those of whom nothing is known
     */
    public Parties parties(AgbCode declarant, Uzovi insurer) {
        Declarant known = byDeclarant.get(declarant);
        if (known == null) {
            return Parties.UNKNOWN;
        }
        Parties together = known.withInsurer().get(insurer);
        return together == null ? known.withOthers() : together;
    }
}
