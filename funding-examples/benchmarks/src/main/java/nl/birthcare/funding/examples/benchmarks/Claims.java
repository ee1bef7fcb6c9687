package nl.birthcare.funding.examples.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.care.TariffUnit;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.AgreedPrice;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.core.party.Participant;
import nl.birthcare.funding.core.party.Partnership;
import nl.birthcare.funding.core.party.PregnancyReference;
import nl.birthcare.funding.core.party.Uzovi;

/**
 * The work as declarations, with all that the checks ask for: integral lines of partnerships, given by a participant, at
 * the price of an agreement that names the performances; monodisciplinary lines at their tariff; a pregnancy for each.
 */
final class Claims {

    private static final int INSURERS = 20;
    private static final int PARTNERSHIPS = 80;
    private static final int PARTICIPANTS = 6;
    private static final List<String> PROVIDER_TYPES = List.of("06", "08", "33");
    private static final Validity ALWAYS = Validity.from(LocalDate.of(Work.FIRST_YEAR, 1, 1));

    private final Work work;
    private final List<PerformanceCode> codes;

    /** What several lines of a declaration name is one object, as it is where the library reads declarations. */
    private final Map<Object, Object> shared = new HashMap<>();

    private Claims(Work work) {
        this.work = work;
        this.codes = Policy.codes(work);
    }

    static List<Declaration> declarations(Work work) {
        Claims claims = new Claims(work);
        List<Declaration> declarations = new ArrayList<>();
        for (int line = 0; line < work.lines(); line += Work.LINES_PER_DECLARATION) {
            declarations.add(claims.declaration(line));
        }
        return declarations;
    }

    static Agreements agreements(Work work) {
        Claims claims = new Claims(work);
        Agreements.Builder agreements = Agreements.builder();
        for (int partnership = 0; partnership < PARTNERSHIPS; partnership++) {
            agreements.addPartnerships(partnership(partnership));
            for (int insurer = 0; insurer < INSURERS; insurer++) {
                agreements.addAgreements(claims.agreement(insurer, partnership));
            }
        }
        return agreements.build();
    }

    private Declaration declaration(int firstLine) {
        int number = firstLine / Work.LINES_PER_DECLARATION;
        int mother = mother(number);
        int performance = work.performance[firstLine];
        Declaration.Builder declaration = Declaration.builder();
        declaration
                .id("D-" + number)
                .insurer(shared(insurer(mother % INSURERS)))
                .declarant(shared(
                        work.isMonodisciplinary(performance)
                                ? provider(PROVIDER_TYPES.get(work.frameworkOf(performance)), number % 500)
                                : provider(AgbCode.PARTNERSHIP_TYPE, mother % PARTNERSHIPS)))
                .client(ClientReference.of("client-" + mother))
                .pregnancy(PregnancyReference.of("pregnancy-" + mother))
                .submittedOn(shared(LocalDate.of(Work.FIRST_YEAR + Work.YEARS, 1, 31)));
        for (int line = firstLine; line < firstLine + Work.LINES_PER_DECLARATION; line++) {
            declaration.addLines(line(line, number));
        }
        return declaration.build();
    }

    /** A third of the declarations share a pregnancy with another of the same partnership. */
    private static int mother(int declaration) {
        return declaration % 6 == 2 ? declaration - 1 : declaration;
    }

    private DeclarationLine line(int line, int declaration) {
        int performance = work.performance[line];
        DeclarationLine.Builder built = DeclarationLine.builder();
        built.reference("L-" + line)
                .performance(codes.get(performance))
                .serviceDate(shared(LocalDate.ofEpochDay(work.epochDay[line])))
                .quantity(work.quantity[line])
                .amount(Euro.ofCents(work.cents[line]))
                .direction(Direction.DEBIT);
        if (!work.isMonodisciplinary(performance)) {
            int partnership = mother(declaration) % PARTNERSHIPS;
            return built.performer(shared(participant(partnership, line % PARTICIPANTS)))
                    .agreement(shared(agreementId(mother(declaration) % INSURERS, partnership)))
                    .build();
        }
        built.tariff(Euro.ofCents(work.prices[performance]));
        if (work.frameworkOf(performance) == 2) {
            built.unit(TariffUnit.HOUR);
        }
        return built.build();
    }

    @SuppressWarnings("unchecked") // A value is its own key.
    private <T> T shared(T value) {
        return (T) shared.computeIfAbsent(value, same -> same);
    }

    private Agreement agreement(int insurer, int partnership) {
        Agreement.Builder agreement = Agreement.builder();
        agreement
                .id(agreementId(insurer, partnership))
                .insurer(insurer(insurer))
                .declarant(provider(AgbCode.PARTNERSHIP_TYPE, partnership))
                .validity(ALWAYS);
        for (int p = 0; p < work.performances; p++) {
            if (!work.isMonodisciplinary(p)) {
                agreement.addPerformances(codes.get(p));
                agreement.addPrices(AgreedPrice.of(codes.get(p), Euro.ofCents(work.prices[p]), TariffUnit.PERFORMANCE));
            }
        }
        return agreement.build();
    }

    private static Partnership partnership(int number) {
        Partnership.Builder partnership = Partnership.builder();
        partnership.code(provider(AgbCode.PARTNERSHIP_TYPE, number));
        for (int participant = 0; participant < PARTICIPANTS; participant++) {
            partnership.addParticipants(Participant.of(participant(number, participant), Discipline.MIDWIFERY, ALWAYS));
        }
        return partnership.build();
    }

    private static String agreementId(int insurer, int partnership) {
        return "A-" + insurer + "-" + partnership;
    }

    private static Uzovi insurer(int number) {
        return Uzovi.of(String.format("%04d", 7000 + number));
    }

    private static AgbCode participant(int partnership, int participant) {
        return provider("08", 10_000 + partnership * PARTICIPANTS + participant);
    }

    private static AgbCode provider(String type, int number) {
        return AgbCode.of(type + String.format("%06d", number));
    }
}
