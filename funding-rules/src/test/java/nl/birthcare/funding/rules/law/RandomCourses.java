package nl.birthcare.funding.rules.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.care.TariffUnit;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.core.party.PregnancyReference;
import nl.birthcare.funding.core.party.Uzovi;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.situation.Situations;

/**
 * What happens to one client within a few weeks of 2024, on so few days that lines meet: care, supplements on it, hours of
 * maternity care, and credits of them, whole and in parts, some of them in doubt. The same seed gives the same course.
 */
final class RandomCourses {

    private static final Uzovi INSURER = Uzovi.of("0000");
    private static final LocalDate FIRST_SENT = LocalDate.of(2024, 9, 1);

    /** What a code costs, in cents; by who declares on its list. */
    private static final Map<String, Long> PRICES = Map.of(
            "032:X03211",
            150_000L,
            "032:X03212",
            50_000L,
            "032:X03214",
            15_000L,
            "011:X01111",
            10_000L,
            "011:X01112",
            1_000L,
            "011:X01101",
            5_000L,
            "069:X06921",
            90_000L);

    private static final List<String> CODES = PRICES.keySet().stream().sorted().toList();
    private static final Map<String, String> DECLARANTS =
            Map.of("032", "08999901", "011", "33999901", "069", "53999901");

    private final Random random;
    private final List<Declaration> sent = new ArrayList<>();

    private RandomCourses(long seed) {
        this.random = new Random(seed);
    }

    static PolicyBook book() {
        return Situations.policy("enacted", List.of("catalogue", "keys", "derived", "whole-phases"));
    }

    static Agreements agreements() {
        Agreements.Builder agreements = Agreements.builder();
        DECLARANTS
                .values()
                .forEach(declarant -> agreements.addAgreements(Agreement.builder()
                        .id("A-" + declarant)
                        .insurer(INSURER)
                        .declarant(AgbCode.of(declarant))
                        .validity(Validity.from(LocalDate.of(2017, 1, 1)))
                        .build()));
        return agreements.build();
    }

    static List<Declaration> of(long seed) {
        RandomCourses course = new RandomCourses(seed);
        for (int i = 0; i < 14; i++) {
            course.sent.add(course.declaration("D" + i));
        }
        return course.sent;
    }

    private Declaration declaration(String id) {
        Declaration earlier = sent.isEmpty() ? null : sent.get(random.nextInt(sent.size()));
        if (earlier != null && random.nextInt(5) < 2) {
            return crediting(id, earlier);
        }
        String list = List.of("032", "032", "011", "011", "069").get(random.nextInt(5));
        Declaration.Builder declaration = Declaration.builder();
        declaration
                .id(id)
                .insurer(INSURER)
                .declarant(AgbCode.of(DECLARANTS.get(list)))
                .client(ClientReference.of("a client"))
                .pregnancy(PregnancyReference.of("p" + random.nextInt(2)))
                .submittedOn(day(FIRST_SENT, 12));
        for (int i = random.nextInt(3); i >= 0; i--) {
            declaration.addLines(line(id + "/" + i, list));
        }
        return declaration.build();
    }

    private DeclarationLine line(String reference, String list) {
        List<String> codes =
                CODES.stream().filter(each -> each.startsWith(list)).toList();
        String code = codes.get(random.nextInt(codes.size()));
        boolean hours = code.equals("011:X01101");
        long quantity = hours ? 10 + random.nextInt(40) : 1;
        return DeclarationLine.builder()
                .reference(reference)
                .performance(PerformanceCode.of(list, code.substring(4)))
                .serviceDate(day(LocalDate.of(2024, 4, 1), 60))
                .quantity(quantity)
                .unit(hours ? TariffUnit.HOUR : TariffUnit.PERFORMANCE)
                .amount(Euro.ofCents(quantity * PRICES.get(code)))
                .direction(Direction.DEBIT)
                .build();
    }

    /** Takes back lines that were sent earlier, whole, by half, or by the other half. */
    private Declaration crediting(String id, Declaration earlier) {
        return Declaration.builder()
                .from(earlier)
                .id(id)
                .insurer(random.nextInt(4) == 0 ? Uzovi.of("0001") : INSURER)
                .submittedOn(day(earlier.submittedOn(), 8))
                .lines(earlier.lines().stream()
                        .filter(line -> line.direction() == Direction.DEBIT)
                        .map(line -> credit(id, line))
                        .toList())
                .build();
    }

    private DeclarationLine credit(String id, DeclarationLine line) {
        int part = 1 + random.nextInt(2);
        return DeclarationLine.builder()
                .from(line)
                .reference(id + "-" + line.reference())
                .previousReference(line.reference())
                .direction(Direction.CREDIT)
                .quantity(Math.max(1, line.quantity() / part))
                .amount(Euro.ofCents(line.amount().cents() / part))
                .build();
    }

    private LocalDate day(LocalDate first, int days) {
        return first.plusDays(random.nextInt(days));
    }
}
