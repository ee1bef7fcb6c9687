package nl.birthcare.funding.examples.quickstart;

import java.time.LocalDate;
import java.util.Map;
import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.Source;
import nl.birthcare.funding.core.law.SourceKind;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.money.ApportionmentMethod;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.core.party.Uzovi;
import nl.birthcare.funding.rules.policy.PerformanceCatalogue;
import nl.birthcare.funding.rules.policy.PolicyDocument;

/** The samples of the page about terms of your own. */
final class Terms {

    private Terms() {}

    static PerformanceCatalogue catalogue() {
        return PerformanceCatalogue.of(Map.of("X00001", "prenatal", "X00004", "natal"));
    }

    static PolicyDocument key() {
        Source ours = source("our-key", "How we divide what no agreement divides");
        return PolicyDocument.overlay("our-key", ours, EvidenceGrade.AGREED, Validity.from(LocalDate.of(2021, 1, 1)))
                .key(key("half", 2, 1, 1))
                .build();
    }

    static Agreements agreements() {
        Agreement agreement = Agreement.builder()
                .id("A-2021")
                .insurer(Uzovi.of("0000"))
                .declarant(AgbCode.of("53999901"))
                .addSources(SourceReference.of("contract-2021", "art. 3"))
                .validity(Validity.ofYear(2021))
                .allocationKey(key("art-3", 48, 32, 20))
                .build();
        return Agreements.builder()
                .addSources(source("contract-2021", "Our contract with the partnership"))
                .addAgreements(agreement)
                .build();
    }

    static Source source(String id, String title) {
        return Source.builder().id(id).title(title).kind(SourceKind.CONTRACT).build();
    }

    static AllocationKey key(String id, long medicalSpecialistCare, long midwifery, long maternityCare) {
        return AllocationKey.builder()
                .id(id)
                .method(ApportionmentMethod.SAINTE_LAGUE)
                .medicalSpecialistCare(medicalSpecialistCare)
                .midwifery(midwifery)
                .maternityCare(maternityCare)
                .build();
    }
}
