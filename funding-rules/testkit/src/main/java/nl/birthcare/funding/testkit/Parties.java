package nl.birthcare.funding.testkit;

import java.time.LocalDate;
import java.util.List;
import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.money.ApportionmentMethod;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.core.party.Participant;
import nl.birthcare.funding.core.party.Partnership;

/** Makes keys and agreements. The simplest agreement of the partnership holds from 2017 on, and has no key. */
final class Parties {

    private static final LocalDate START = LocalDate.of(2017, 1, 1);

    private Parties() {}

    static AllocationKey key(Choices choices) {
        ApportionmentMethod method = choices.of(List.of(ApportionmentMethod.values()));
        List<Long> weights = Numbers.weights(choices, 3);
        return World.key("key", method, weights.get(0), weights.get(1), weights.get(2));
    }

    static Agreements agreements(Choices choices) {
        Agreements.Builder agreements = Agreements.builder().addSources(World.CONTRACT);
        if (!choices.sometimes(1, 8)) {
            agreements.addPartnerships(partnership(choices));
        }
        switch (choices.below(4)) {
            case 0 -> agreements.addAgreements(agreement("A-1", Validity.from(START), choices));
            case 1 -> {
                LocalDate change = later(Claims.day(choices), START.plusDays(1));
                agreements.addAgreements(
                        agreement("A-1", Validity.between(START, change.minusDays(1)), choices),
                        agreement("A-2", Validity.from(change), choices));
            }
            case 2 ->
                agreements.addAgreements(
                        agreement("A-1", Validity.between(START, later(Claims.day(choices), START)), choices));
            default -> {
                // Nothing was agreed.
            }
        }
        return agreements.build();
    }

    private static Agreement agreement(String id, Validity validity, Choices choices) {
        Agreement.Builder agreement = Agreement.builder()
                .id(id)
                .insurer(World.INSURER)
                .declarant(World.PARTNERSHIP)
                .validity(validity)
                .addSources(SourceReference.of(World.CONTRACT.id(), id));
        if (choices.sometimes(1, 3)) {
            agreement.allocationKey(key(choices));
        }
        return agreement.build();
    }

    private static Partnership partnership(Choices choices) {
        Validity since = Validity.from(choices.sometimes(1, 5) ? later(Claims.day(choices), START) : START);
        return Partnership.builder()
                .code(World.PARTNERSHIP)
                .addParticipants(
                        Participant.of(World.MIDWIFE, Discipline.MIDWIFERY, since),
                        Participant.of(World.MATERNITY_NURSES, Discipline.MATERNITY_CARE, Validity.from(START)),
                        Participant.of(World.HOSPITAL, Discipline.OBSTETRICS, Validity.from(START)))
                .build();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
