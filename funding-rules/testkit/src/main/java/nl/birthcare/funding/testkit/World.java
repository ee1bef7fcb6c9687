package nl.birthcare.funding.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.care.Tariff;
import nl.birthcare.funding.core.care.TariffKind;
import nl.birthcare.funding.core.care.TariffUnit;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.PolicyStatus;
import nl.birthcare.funding.core.law.Source;
import nl.birthcare.funding.core.law.SourceKind;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.money.ApportionmentMethod;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.Uzovi;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.policy.OverlayBuilder;
import nl.birthcare.funding.rules.policy.PerformanceCatalogue;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyBooks;
import nl.birthcare.funding.rules.policy.PolicyDocument;

/** The parties, codes and books of the kit. All of them are made up, and look it. */
final class World {

    static final Uzovi INSURER = Uzovi.of("0000");
    static final AgbCode PARTNERSHIP = AgbCode.of("53999901");
    static final AgbCode MIDWIFE = AgbCode.of("08999901");
    static final AgbCode MATERNITY_NURSES = AgbCode.of("33999901");
    static final AgbCode HOSPITAL = AgbCode.of("06999901");

    /** Takes part in no partnership. */
    static final AgbCode OTHER_MIDWIFE = AgbCode.of("08999902");

    static final PerformanceCode NATAL = PerformanceCode.of(PerformanceCatalogue.LIST, "X06904");
    static final PerformanceCode MIDWIFERY = PerformanceCode.of("032", "X03201");
    static final PerformanceCode MATERNITY_CARE = PerformanceCode.of("011", "X01101");
    static final PerformanceCode OBSTETRICS = PerformanceCode.of("041", "X04101");

    /** Codes that the books of the kit know, the simplest first. */
    static final List<PerformanceCode> INTEGRAL_CODES = List.of(
            NATAL,
            PerformanceCode.of(PerformanceCatalogue.LIST, "X06902"),
            PerformanceCode.of(PerformanceCatalogue.LIST, "X06907"));

    static final List<PerformanceCode> CODES = List.of(
            INTEGRAL_CODES.get(0), INTEGRAL_CODES.get(1), INTEGRAL_CODES.get(2), MIDWIFERY, MATERNITY_CARE, OBSTETRICS);

    /** A code that no book knows. */
    static final PerformanceCode UNKNOWN = PerformanceCode.of(PerformanceCatalogue.LIST, "X06999");

    /** An ordinary day, then those on which something changes in one book or the other, and the days before. */
    static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2021, 3, 14),
            LocalDate.of(2016, 12, 31),
            LocalDate.of(2017, 1, 1),
            LocalDate.of(2019, 12, 31),
            LocalDate.of(2020, 1, 1),
            LocalDate.of(2020, 2, 29),
            LocalDate.of(2020, 12, 31),
            LocalDate.of(2021, 1, 1),
            LocalDate.of(2021, 12, 31),
            LocalDate.of(2022, 1, 1),
            LocalDate.of(2022, 12, 31),
            LocalDate.of(2023, 1, 1),
            LocalDate.of(2027, 12, 31),
            LocalDate.of(2028, 1, 1));

    static final LocalDate FIRST_DAY = LocalDate.of(2010, 1, 1);

    static final Source SOURCE = Source.builder()
            .id("testkit")
            .title("Made up for tests")
            .kind(SourceKind.LIBRARY)
            .build();

    static final Source CONTRACT = Source.builder()
            .id("testkit-contract")
            .title("A contract that was made up for tests")
            .kind(SourceKind.CONTRACT)
            .build();

    private static final Map<Shape, PolicyBook> BOOKS = new ConcurrentHashMap<>();
    private static final Map<PolicyBook, FundingEngine> ENGINES = new ConcurrentHashMap<>();

    private World() {}

    /** How a book divides what is the work of several disciplines. */
    enum Keys {
        /** By a key for each of some years; none before 2018, in 2020 and from 2026 on. */
        BY_YEAR,

        /** By nothing: only an agreement says how. */
        NONE,

        /** By a key per performance, which changes within a year. */
        BY_PERFORMANCE,

        /** By the overlay of the national costs, and none in other years. */
        NATIONAL
    }

    /**
     * A book of the kit.
     *
     * @param policy the bundled book
     * @param keys how it divides
     */
    record Shape(String policy, Keys keys) {}

    /** A book of the kit, made once: books are immutable, and take tens of milliseconds to make. */
    static PolicyBook book(Shape shape) {
        return BOOKS.computeIfAbsent(shape, World::made);
    }

    /** The library's engine of a book, made once: a suite has few books. */
    static FundingEngine engine(PolicyBook book) {
        return ENGINES.computeIfAbsent(book, FundingEngine::of);
    }

    private static PolicyBook made(Shape shape) {
        PolicyBook book = PolicyBooks.named(shape.policy());
        for (PolicyDocument overlay : overlays(shape)) {
            book = book.with(overlay);
        }
        return book;
    }

    /** What a book of the kit adds to the bundled one. */
    static List<PolicyDocument> overlays(Shape shape) {
        List<PolicyDocument> overlays = new ArrayList<>();
        overlays.add(integralCodes().overlay(PolicyBooks.named(shape.policy())));
        overlays.add(otherCodes());
        overlays.addAll(keys(shape.keys()));
        return overlays;
    }

    private static PerformanceCatalogue integralCodes() {
        Map<String, String> codes = new LinkedHashMap<>();
        codes.put(NATAL.code(), "natal");
        codes.put(INTEGRAL_CODES.get(1).code(), "prenatal");
        codes.put(INTEGRAL_CODES.get(2).code(), "postnatal");
        return PerformanceCatalogue.of(codes);
    }

    private static PolicyDocument otherCodes() {
        PolicyDocument codes = overlay("testkit-codes", Validity.from(FIRST_DAY))
                .monodisciplinary(MIDWIFERY, "Midwifery, made up", Discipline.MIDWIFERY)
                .monodisciplinary(MATERNITY_CARE, "Maternity care per hour, made up", Discipline.MATERNITY_CARE)
                .monodisciplinary(OBSTETRICS, "Obstetrics, made up", Discipline.OBSTETRICS)
                .maximum(MIDWIFERY, Euro.parse("2000.00"))
                .build();
        return PolicyDocument.builder()
                .from(codes)
                .addTariffs(Tariff.builder()
                        .id("testkit-codes-hour")
                        .validity(Validity.from(FIRST_DAY))
                        .status(PolicyStatus.ENACTED)
                        .grade(EvidenceGrade.ILLUSTRATIVE)
                        .addSources(SourceReference.of(SOURCE.id()))
                        .performance(MATERNITY_CARE)
                        .kind(TariffKind.MAXIMUM)
                        .amount(Euro.parse("2000.00"))
                        .unit(TariffUnit.HOUR)
                        .build())
                .build();
    }

    private static List<PolicyDocument> keys(Keys keys) {
        return switch (keys) {
            case NONE -> List.of();
            case NATIONAL -> List.of(PolicyBooks.overlay("national-mono-cost"));
            case BY_YEAR -> List.of(keysByYear());
            case BY_PERFORMANCE -> List.of(keysByPerformance());
        };
    }

    private static PolicyDocument keysByYear() {
        OverlayBuilder overlay = overlay("testkit-keys", Validity.ofYear(2018));
        int shift = 0;
        for (int year : List.of(2018, 2019, 2021, 2022, 2023, 2024, 2025)) {
            overlay.during(Validity.ofYear(year))
                    .key(key("key-" + year, ApportionmentMethod.SAINTE_LAGUE, 50 - shift, 30, 20 + shift));
            shift++;
        }
        return overlay.build();
    }

    private static PolicyDocument keysByPerformance() {
        LocalDate change = LocalDate.of(2019, 5, 18);
        Validity before = Validity.between(LocalDate.of(2017, 1, 1), change.minusDays(1));
        List<PerformanceCode> rest = new ArrayList<>(INTEGRAL_CODES.subList(1, INTEGRAL_CODES.size()));
        return overlay("testkit-keys", before)
                .key(key("thirds", ApportionmentMethod.SAINTE_LAGUE, 1, 1, 1), NATAL)
                .during(Validity.from(change))
                .key(key("remainders", ApportionmentMethod.LARGEST_REMAINDER, 7, 5, 3), NATAL)
                .during(Validity.from(before.firstDay()))
                .key(
                        key("no-maternity-care", ApportionmentMethod.SAINTE_LAGUE, 3, 2, 0),
                        rest.toArray(PerformanceCode[]::new))
                .build();
    }

    static AllocationKey key(
            String id, ApportionmentMethod method, long medicalSpecialistCare, long midwifery, long maternityCare) {
        return AllocationKey.builder()
                .id(id)
                .method(method)
                .medicalSpecialistCare(medicalSpecialistCare)
                .midwifery(midwifery)
                .maternityCare(maternityCare)
                .build();
    }

    private static OverlayBuilder overlay(String id, Validity validity) {
        return PolicyDocument.overlay(id, SOURCE, EvidenceGrade.ILLUSTRATIVE, validity);
    }

    /** Who declares on a list. */
    static AgbCode declarant(PerformanceCode code) {
        return switch (code.list()) {
            case "011" -> MATERNITY_NURSES;
            case "032" -> MIDWIFE;
            case "041" -> HOSPITAL;
            default -> PARTNERSHIP;
        };
    }
}
