package nl.birthcare.funding.examples.claims.generate;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.law.Source;
import nl.birthcare.funding.core.law.SourceKind;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.core.party.Participant;
import nl.birthcare.funding.core.party.Partnership;

/**
 * The agreements and partnerships of the sample data. They are the same for every year, and hold from the first day of
 * {@link SampleYear#FIRST} on without an end, so that the days around every switch of the rules can be tried.
 */
public final class SampleAgreements {

    private static final Validity ALWAYS = Validity.from(LocalDate.of(SampleYear.FIRST, 1, 1));

    /** A month before any care that they cover. */
    private static final LocalDate SIGNED = ALWAYS.firstDay().minusMonths(1);

    private static final Source CONTRACTS = Source.builder()
            .id("sample-contracts")
            .title("The contracts of the sample partnerships with insurer 0000; made up")
            .kind(SourceKind.CONTRACT)
            .date(SIGNED)
            .build();

    private SampleAgreements() {}

    /**
     * Makes them.
     *
     * @return for each partnership its three participants, and an agreement with insurer 0000 about all integral
     *     performances, without prices; all of it made up
     */
    public static Agreements all() {
        Agreements.Builder all = Agreements.builder().addSources(CONTRACTS);
        List<AgbCode> partnerships = SampleYear.PARTNERSHIPS.codes();
        for (int i = 0; i < partnerships.size(); i++) {
            all.addAgreements(agreement(partnerships.get(i)));
            all.addPartnerships(partnership(i));
        }
        return all.build();
    }

    /**
     * Makes the partnerships alone.
     *
     * @return the same partnerships, which agreed nothing with any insurer
     */
    public static Agreements partnershipsOnly() {
        return Agreements.builder().partnerships(all().partnerships()).build();
    }

    private static Agreement agreement(AgbCode partnership) {
        return Agreement.builder()
                .id("sample-" + SampleGenerator.INSURER.value() + "-" + partnership.value())
                .insurer(SampleGenerator.INSURER)
                .declarant(partnership)
                .addSources(SourceReference.of(CONTRACTS.id(), "contract with " + partnership.value()))
                .validity(ALWAYS)
                .signedOn(SIGNED)
                .performances(integralCodes())
                .build();
    }

    private static List<PerformanceCode> integralCodes() {
        return Stream.of(SampleCode.values())
                .filter(code -> code.discipline().isEmpty())
                .map(SampleCode::code)
                .collect(Collectors.toList());
    }

    private static Partnership partnership(int i) {
        return Partnership.builder()
                .code(SampleYear.PARTNERSHIPS.codes().get(i))
                .addParticipants(
                        participant(SampleGenerator.PARTNER_MIDWIVES.get(i), Discipline.MIDWIFERY),
                        participant(SampleGenerator.PARTNER_HOSPITALS.get(i), Discipline.OBSTETRICS),
                        participant(SampleGenerator.PARTNER_MATERNITY.get(i), Discipline.MATERNITY_CARE))
                .build();
    }

    private static Participant participant(AgbCode provider, Discipline discipline) {
        return Participant.of(provider, discipline, ALWAYS);
    }
}
