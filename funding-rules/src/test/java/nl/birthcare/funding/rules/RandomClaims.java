package nl.birthcare.funding.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import nl.birthcare.funding.core.budget.AllocationBasis;
import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.care.TariffUnit;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.DeliveredActivity;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.declaration.PartialReason;
import nl.birthcare.funding.core.declaration.StatedPart;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.money.ApportionmentMethod;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.AgreedPrice;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.core.party.InnovationExperiment;
import nl.birthcare.funding.core.party.Participant;
import nl.birthcare.funding.core.party.Partnership;
import nl.birthcare.funding.core.party.PregnancyReference;
import nl.birthcare.funding.core.party.Uzovi;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyBooks;
import nl.birthcare.funding.rules.policy.PolicyDocument;

/** Declarations, good and bad, that meet every rule of a small book from all sides. The same seed gives the same ones. */
public final class RandomClaims {

    private static final List<String> CODES = List.of(
            "069:I1",
            "069:I2",
            "069:I3",
            "069:I4",
            "069:I5",
            "032:M1",
            "032:M2",
            "032:M3",
            "032:M4",
            "011:K1",
            "041:O1",
            "041:NONE",
            "069:S1",
            "069:NONE");
    private static final List<String> PROVIDERS =
            List.of("53000001", "53000002", "08000001", "08000002", "33000001", "06000001");

    private static final List<TariffUnit> UNITS =
            List.of(TariffUnit.PERFORMANCE, TariffUnit.HOUR, TariffUnit.FIVE_MINUTES, TariffUnit.DAY);

    private final Random random;

    public RandomClaims(long seed) {
        this.random = new Random(seed);
    }

    /** A book of one timeline, with performances, tariffs and keys that change within months. */
    public static PolicyBook book(String timeline) {
        return PolicyBooks.named(timeline).with(FundingJson.read(PolicyDocument.class, """
                        {"schemaVersion": 1, "id": "tests", "title": "Invented.",
                         "sources": [{"id": "tests", "title": "Invented", "kind": "LIBRARY"}],
                         "performances": [%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s],
                         "tariffs": [%s, %s, %s, %s],
                         "tariffRegimes": [{"id": "u1", %s, "form": "SMALL_SCALE_EXPERIMENT", "kind": "FREE"}],
                         "tariffDerivations": [%s, %s],
                         "allocationRules": [%s, %s, %s, %s, %s],
                         "tariffAllowances": [{"id": "a1", %s, "discipline": "MIDWIFERY", "percent": 10}]}
                        """.formatted(
                performance("i1", "I1", "069", "2016-06-15", "INTEGRAL", ",\"phase\": \"NATAL\""),
                performance(
                        "i2",
                        "I2",
                        "069",
                        "2016-06-15",
                        "INTEGRAL",
                        ",\"describedBy\": \"guidance-ending-before-16-weeks\""),
                performance(
                        "i3",
                        "I3",
                        "069",
                        "2018-03-10",
                        "INTEGRAL",
                        ",\"phase\": \"NATAL\", \"content\": [\"CONTRACEPTIVE_CARE\", \"BIRTH\"]"),
                performance("i4", "I4", "069", "2016-06-15", "INTEGRAL", ",\"phase\": \"PRENATAL\""),
                performance("i5", "I5", "069", "2016-06-15", "INTEGRAL", ",\"phase\": \"POSTNATAL\""),
                performance(
                        "m1",
                        "M1",
                        "032",
                        "2017-01-01",
                        "MONODISCIPLINARY",
                        ",\"discipline\": \"MIDWIFERY\", \"mostPerPregnancy\": 2"),
                performance(
                        "m2",
                        "M2",
                        "032",
                        "2017-01-01",
                        "MONODISCIPLINARY",
                        ",\"discipline\": \"MIDWIFERY\", \"phase\": \"NATAL\", \"content\": [\"BIRTH\", \"PARTIAL_MIDWIFERY_CARE\","
                                + " \"PRECONCEPTION_CARE\"]"),
                performance("m3", "M3", "032", "2017-01-01", "MONODISCIPLINARY", ",\"discipline\": \"MIDWIFERY\""),
                performance("m4", "M4", "032", "2017-01-01", "MONODISCIPLINARY", ",\"discipline\": \"MIDWIFERY\""),
                performance("k1", "K1", "011", "2017-01-01", "MONODISCIPLINARY", ",\"discipline\": \"MATERNITY_CARE\""),
                performance("o1", "O1", "041", "2017-01-01", "MONODISCIPLINARY", ",\"discipline\": \"OBSTETRICS\""),
                performance("s1", "S1", "069", "2018-01-01", "SMALL_SCALE_EXPERIMENT", ""),
                performance("only-tariff", "T1", "069", "2030-01-01", "INTEGRAL", ""),
                tariff("t1", "M1", "032", "2018-02-20", "2019-12-31", "PERFORMANCE"),
                tariff("t2", "K1", "011", "2017-01-01", "2025-12-31", "HOUR"),
                tariff("t3", "M2", "032", "2017-01-01", "2025-12-31", "PERFORMANCE"),
                tariff("t4", "I2", "069", "2019-01-01", "2020-12-31", "PERFORMANCE"),
                dated("2020-01-01", "2021-12-31").replace("ENACTED", "UNDECIDED"),
                derivation("d1", "M3", "\"part\": \"natal\", \"supplement\": \"second-line-reduction\""),
                derivation("d2", "M4", "\"supplement\": \"integral-birth-care\""),
                rule("r1", "2017-01-01", "2019-05-17", "I1", 7, 2, 2, "SAINTE_LAGUE"),
                rule("r2", "2018-01-01", "2022-12-31", "", 6_291, 2_100, 2_963, "SAINTE_LAGUE"),
                rule("r3", "2019-05-18", "2030-12-31", "I1", 1, 1, 1, "LARGEST_REMAINDER"),
                ruleOfLine("r4", "2018-03-10", "2020-06-14", "DELIVERED_ACTIVITIES"),
                ruleOfLine("r5", "2020-06-15", "2024-12-31", "STATED_PARTS"),
                dated("2017-01-01", "2018-12-31"))));
    }

    private static String dated(String firstDay, String lastDay) {
        return """
                "validity": {"firstDay": "%s", "lastDay": "%s"}, "status": "ENACTED", "grade": "PRIMARY",
                "sources": [{"source": "tests"}]""".formatted(firstDay, lastDay);
    }

    private static String code(String list, String code) {
        return "{\"list\": \"%s\", \"code\": \"%s\"}".formatted(list, code);
    }

    private static String performance(String id, String code, String list, String firstDay, String form, String more) {
        return "{\"id\": \"%s\", %s, \"code\": %s, \"name\": \"%s\", \"form\": \"%s\"%s}"
                .formatted(id, dated(firstDay, "2031-12-31"), code(list, code), id, form, more);
    }

    private static String tariff(String id, String code, String list, String firstDay, String lastDay, String unit) {
        return "{\"id\": \"%s\", %s, \"performance\": %s, \"kind\": \"MAXIMUM\", \"amountCents\": 5060, \"unit\": \"%s\"}"
                .formatted(id, dated(firstDay, lastDay), code(list, code), unit);
    }

    /** From the tariff of M2. */
    private static String derivation(String id, String code, String by) {
        return "{\"id\": \"%s\", %s, \"performance\": %s, \"full\": %s, %s}"
                .formatted(id, dated("2017-01-01", "2031-12-31"), code("032", code), code("032", "M2"), by);
    }

    private static String rule(
            String id, String firstDay, String lastDay, String code, int a, int b, int c, String method) {
        return """
                {"id": "%s", %s, %s "key": {"id": "%s", "method": "%s", "medicalSpecialistCare": %d,
                 "midwifery": %d, "maternityCare": %d}}""".formatted(
                        id,
                        dated(firstDay, lastDay),
                        code.isEmpty() ? "" : "\"performances\": [" + code("069", code) + "],",
                        id,
                        method,
                        a,
                        b,
                        c);
    }

    private static String ruleOfLine(String id, String firstDay, String lastDay, String basis) {
        return "{\"id\": \"%s\", %s, \"performances\": [%s], \"basis\": \"%s\"}"
                .formatted(id, dated(firstDay, lastDay), code("069", "I3"), basis);
    }

    /** What insurers and declarants agreed. */
    public static Agreements agreements() {
        Agreements.Builder agreements = Agreements.builder();
        agreements.addPartnerships(Partnership.builder()
                .code(AgbCode.of("53000001"))
                .addParticipants(
                        participant("08000001", "2017-01-01", "2019-06-30"),
                        participant("33000001", "2018-01-01", "2030-12-31"))
                .build());
        agreements.addAgreements(
                agreement("A1", "53000001", "2018-01-01", "2020-03-15")
                        .addPrices(
                                AgreedPrice.of(PerformanceCode.of("069", "I1"), Euro.ofCents(5060), TariffUnit.HOUR),
                                AgreedPrice.of(
                                        PerformanceCode.of("069", "I2"), Euro.ofCents(1000), TariffUnit.PERFORMANCE))
                        .build(),
                agreement("A2", "53000001", "2020-03-16", "2024-12-31")
                        .signedOn(LocalDate.of(2024, 5, 17))
                        .declaredWithinMonths(18)
                        .allocationKey(AllocationKey.builder()
                                .id("own")
                                .method(ApportionmentMethod.LARGEST_REMAINDER)
                                .medicalSpecialistCare(1)
                                .midwifery(2)
                                .maternityCare(0)
                                .build())
                        .build(),
                agreement("A3", "53000002", "2017-01-01", "2030-12-31")
                        .addPerformances(PerformanceCode.of("069", "I1"), PerformanceCode.of("069", "S1"))
                        .allocationBasis(AllocationBasis.STATED_PARTS)
                        .keyIfWeightsMissing(true)
                        .experiment(InnovationExperiment.builder()
                                .id("X1")
                                .firstDay(LocalDate.of(2019, 1, 1))
                                .jointApplication(false)
                                .extensionGround(InnovationExperiment.ExtensionGround.INSUFFICIENT_RESULTS)
                                .build())
                        .build(),
                agreement("A4", "08000001", "2018-06-01", "2030-12-31")
                        .experiment(InnovationExperiment.builder()
                                .id("X2")
                                .firstDay(LocalDate.of(2019, 1, 1))
                                .jointApplication(true)
                                .build())
                        .build());
        return agreements.build();
    }

    private static Agreement.Builder agreement(String id, String declarant, String firstDay, String lastDay) {
        Agreement.Builder agreement = Agreement.builder();
        agreement
                .id(id)
                .insurer(Uzovi.of("7000"))
                .declarant(AgbCode.of(declarant))
                .validity(Validity.between(LocalDate.parse(firstDay), LocalDate.parse(lastDay)));
        return agreement;
    }

    private static Participant participant(String provider, String firstDay, String lastDay) {
        return Participant.of(
                AgbCode.of(provider),
                Discipline.MIDWIFERY,
                Validity.between(LocalDate.parse(firstDay), LocalDate.parse(lastDay)));
    }

    public List<Declaration> declarations(int count) {
        List<Declaration> declarations = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            declarations.add(declaration("D" + i));
            if (sometimes(1, 20)) {
                declarations.add(again("R" + i, declarations.get(random.nextInt(declarations.size()))));
            }
        }
        return declarations;
    }

    /** The same lines once more, sent later, now and then under other references. */
    private Declaration again(String id, Declaration earlier) {
        int apart = sometimes(1, 2) ? 1_000 : 0;
        return Declaration.builder()
                .from(earlier)
                .id(apart > 0 && sometimes(1, 2) ? earlier.id() : id)
                .lines(earlier.lines().stream()
                        .map(line -> DeclarationLine.builder()
                                .from(line)
                                .reference(line.reference().charAt(0)
                                        + Integer.toString(apart
                                                + Integer.parseInt(
                                                        line.reference().substring(1))))
                                .build())
                        .toList())
                .insurer(sometimes(1, 4) ? Uzovi.of("7001") : earlier.insurer())
                .submittedOn(earlier.submittedOn().plusDays(random.nextInt(60)))
                .build();
    }

    private Declaration declaration(String id) {
        Declaration.Builder declaration = Declaration.builder();
        declaration
                .id(id)
                .insurer(Uzovi.of(sometimes(1, 8) ? "7001" : "7000"))
                .declarant(AgbCode.of(oneOf(PROVIDERS)))
                .client(ClientReference.of("client-" + random.nextInt(4)))
                .submittedOn(day().plusYears(sometimes(3, 4) ? 3 : 0));
        if (sometimes(3, 4)) {
            declaration.pregnancy(PregnancyReference.of("pregnancy-" + random.nextInt(4)));
        }
        if (sometimes(1, 4)) {
            declaration.birthDate(day());
        }
        if (sometimes(1, 4)) {
            declaration.careStartedOn(day());
        }
        for (int i = random.nextInt(4); i >= 0; i--) {
            DeclarationLine line = line();
            declaration.addLines(line);
            if (sometimes(1, 12)) {
                declaration.addLines(creditOf(line));
            }
        }
        return declaration.build();
    }

    /** Takes a line back as it is, or less or more of it. */
    private DeclarationLine creditOf(DeclarationLine line) {
        if (sometimes(1, 4)) {
            return DeclarationLine.builder()
                    .from(line)
                    .reference("C" + random.nextInt(1_000))
                    .previousReference(line.reference())
                    .direction(Direction.CREDIT)
                    .build();
        }
        return DeclarationLine.builder()
                .from(line)
                .reference("C" + random.nextInt(1_000))
                .previousReference(line.reference())
                .direction(Direction.CREDIT)
                .granted(
                        sometimes(1, 4)
                                ? Optional.of(Euro.ofCents(line.charged().cents() / 2 + random.nextInt(60_000)))
                                : Optional.empty())
                .amount(Euro.ofCents(line.amount().cents() / 2 + random.nextInt(60_000)))
                .build();
    }

    private DeclarationLine line() {
        long quantity = sometimes(1, 30) ? random.nextInt(3) - 1 : random.nextInt(40) + 1;
        long price = List.of(5060L, 1000L, 4217L, 60720L).get(random.nextInt(4));
        DeclarationLine.Builder line = DeclarationLine.builder();
        line.reference("L" + random.nextInt(200))
                .serviceDate(day())
                .quantity(sometimes(1, 60) ? Long.MAX_VALUE - random.nextInt(3) : quantity)
                .amount(amount(quantity * price))
                .direction(sometimes(1, 5) ? Direction.CREDIT : Direction.DEBIT);
        String code = oneOf(CODES);
        line.performance(PerformanceCode.of(code.substring(0, 3), code.substring(4)));
        if (sometimes(1, 3)) {
            line.performer(AgbCode.of(oneOf(PROVIDERS)));
        }
        if (sometimes(1, 3)) {
            line.tariff(sometimes(1, 10) ? amount(price) : Euro.ofCents(price));
        }
        if (sometimes(1, 2)) {
            line.unit(UNITS.get(random.nextInt(UNITS.size())));
        }
        if (code.equals("011:K1") && sometimes(1, 4)) {
            line.unit(TariffUnit.FIVE_MINUTES).amount(Euro.ofCents((quantity * 5060 + 11) / 12));
        }
        addRareParts(line, quantity * price);
        return line.build();
    }

    private void addRareParts(DeclarationLine.Builder line, long cents) {
        if (sometimes(1, 6)) {
            line.serviceEnd(day());
        }
        if (sometimes(1, 6)) {
            line.granted(amount(cents));
        }
        if (sometimes(1, 3)) {
            line.previousReference("L" + random.nextInt(200));
        }
        if (sometimes(1, 6)) {
            line.partialReason(PartialReason.SPONTANEOUS_ABORTION);
        }
        if (sometimes(1, 4)) {
            line.agreement("A" + (random.nextInt(5) + 1));
        }
        if (sometimes(1, 10)) {
            line.experiment("X" + (random.nextInt(2) + 1));
        }
        if (sometimes(1, 6)) {
            line.addActivities(DeliveredActivity.of(PerformanceCode.of("032", "M2"), 1));
        }
        if (sometimes(1, 4)) {
            line.addActivities(
                    DeliveredActivity.of(PerformanceCode.of("032", "M1"), random.nextInt(4)),
                    DeliveredActivity.of(PerformanceCode.of("011", "K1"), sometimes(1, 9) ? Long.MAX_VALUE : 49));
        }
        if (sometimes(1, 12)) {
            line.addActivities(DeliveredActivity.of(PerformanceCode.of("011", "NONE"), random.nextInt(2)));
        }
        if (sometimes(1, 4)) {
            addParts(line, cents);
        }
    }

    /** Parts that mostly sum to the line. */
    private void addParts(DeclarationLine.Builder line, long cents) {
        long first = sometimes(1, 9) ? -1 : cents / 3;
        line.addParts(
                StatedPart.of(Discipline.PAEDIATRICS, Euro.ofCents(first)),
                StatedPart.of(Discipline.OBSTETRICS, Euro.ofCents(cents / 5)),
                StatedPart.of(Discipline.MIDWIFERY, Euro.ofCents(cents - first - cents / 5)));
    }

    private Euro amount(long cents) {
        return switch (random.nextInt(20)) {
            case 0 -> Euro.ofCents(-cents);
            case 1 -> Euro.ofCents(cents + random.nextInt(3) - 1);
            case 2 -> Euro.ofCents(random.nextLong() | 1);
            case 3, 4 -> Euro.ofCents(cents / 12 + random.nextInt(2));
            default -> Euro.ofCents(cents);
        };
    }

    /** Mostly days near a change, in the years around all rules; now and then any day at all. */
    private LocalDate day() {
        if (sometimes(1, 50)) {
            return LocalDate.of(random.nextInt(4_000) - 500, 1 + random.nextInt(12), 1 + random.nextInt(28));
        }
        LocalDate day = LocalDate.of(2016 + random.nextInt(14), 1 + random.nextInt(12), 1);
        return sometimes(1, 2) ? day.plusDays(random.nextInt(31)) : day.minusDays(random.nextInt(2));
    }

    private boolean sometimes(int times, int outOf) {
        return random.nextInt(outOf) < times;
    }

    private String oneOf(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
