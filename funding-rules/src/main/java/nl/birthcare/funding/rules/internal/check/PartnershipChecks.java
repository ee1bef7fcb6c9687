package nl.birthcare.funding.rules.internal.check;

import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.Partnership;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.internal.dossier.Trait;
import nl.birthcare.funding.rules.policy.EntryKinds;
import nl.birthcare.funding.rules.policy.entry.DateSubject;
import nl.birthcare.funding.rules.policy.entry.ProviderRule;

/** Who may declare integral care, and who usually declares other care. */
final class PartnershipChecks {

    /** Is integral care declared by a partnership? */
    static final Check DECLARED_BY_PARTNERSHIP = Check.of(FindingCode.DECLARANT_NOT_A_PARTNERSHIP)
            .dated(DateSubject.FUNDING_FORM)
            .about(FundingForm.INTEGRAL)
            .when(Trait.NO_PARTNERSHIP)
            .finds((line, rule) -> {
                AgbCode declarant = line.declaration().declarant();
                if (declarant.isPartnership()) {
                    return List.of();
                }
                return rule.finding(line)
                        .value("performance", line.line().performance().text())
                        .value("neededType", AgbCode.PARTNERSHIP_TYPE)
                        .value("declarant", declarant.value())
                        .byRule();
            });

    /** Was integral care given by the partnership that declares it, or by one of its participants? */
    static final Check GIVEN_BY_PARTICIPANT = Check.of(FindingCode.PERFORMER_NOT_IN_PARTNERSHIP)
            .dated(DateSubject.FUNDING_FORM)
            .about(FundingForm.INTEGRAL)
            .when(Trait.OUTSIDE_PERFORMER)
            .ofDebits()
            .finds((line, rule) -> {
                AgbCode performer = line.provider();
                Optional<Partnership> partnership = line.about().partnership();
                if (partnership.isEmpty() || partnership.get().includes(performer, line.serviceDay())) {
                    return List.of();
                }
                return rule.finding(line)
                        .value("performance", line.line().performance().text())
                        .value("day", line.serviceDay())
                        .value("performer", performer.value())
                        .value("partnership", partnership.get().code().value())
                        .byRule(!tookPartMeanwhile(performer, partnership.get(), line.line()));
            });

    /** Is it known who takes part in the partnership, where somebody else gave the care? */
    static final Check PARTICIPANTS_KNOWN = Check.of(FindingCode.PARTNERSHIP_UNKNOWN)
            .dated(DateSubject.FUNDING_FORM)
            .about(FundingForm.INTEGRAL)
            .when(Trait.OUTSIDE_PERFORMER)
            .ofDebits()
            .finds((line, rule) -> {
                AgbCode declarant = line.declaration().declarant();
                if (line.provider().equals(declarant)
                        || line.about().partnership().isPresent()) {
                    return List.of();
                }
                return rule.finding(line)
                        .value("performer", line.provider().value())
                        .value("declarant", declarant.value())
                        .byRule();
            });

    /** Is the declarant of a type that is known to declare on this list? */
    static final Check PROVIDER_TYPE_USUAL = Check.of(FindingCode.PROVIDER_TYPE_UNUSUAL)
            .about(FundingForm.MONODISCIPLINARY)
            .reads(EntryKinds.PROVIDER_RULES)
            .finds((line, rule) -> {
                String list = line.line().performance().list();
                AgbCode declarant = line.declaration().declarant();
                ProviderRule known = line.book()
                        .providerRules(list)
                        .onEpochDay(line.serviceDay().toEpochDay());
                if (known == null || known.providerTypes().contains(declarant.providerType())) {
                    return List.of();
                }
                return rule.finding(line)
                        .value("list", list)
                        .value("types", String.join(", ", known.providerTypes()))
                        .value("declarant", declarant.value())
                        .byRuleAnd(known);
            });

    private PartnershipChecks() {}

    /** Whether a provider came to take part on a later day of the care: nobody says which day of it counts. */
    private static boolean tookPartMeanwhile(AgbCode provider, Partnership partnership, DeclarationLine line) {
        return !line.lastDay().isBefore(line.serviceDate())
                && partnership.participants().stream()
                        .filter(participant -> participant.provider().equals(provider))
                        .anyMatch(participant ->
                                participant.validity().overlaps(Validity.between(line.serviceDate(), line.lastDay())));
    }
}
