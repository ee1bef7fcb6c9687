package nl.birthcare.funding.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.care.TariffUnit;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.DeliveredActivity;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.declaration.PartialReason;
import nl.birthcare.funding.core.declaration.StatedPart;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.core.party.PregnancyReference;
import nl.birthcare.funding.core.party.Uzovi;

/** Generates declarations: any that the types allow, and plausible ones. */
public final class Declarations {

    /** Marks that must never be seen in a text, and a birth date that no other date equals. */
    public static final String CLIENT_MARK = "CLIENTMARK";

    public static final String PREGNANCY_MARK = "PREGNANCYMARK";
    public static final LocalDate BIRTH_DATE = LocalDate.of(1987, 6, 5);

    private static final List<PerformanceCode> KNOWN_CODES = List.of(
            Samples.INTEGRAL,
            Samples.INTEGRAL_WITH_OWN_KEY,
            Samples.OBSTETRICS,
            Samples.PAEDIATRICS,
            Samples.DIAGNOSTICS,
            Samples.MIDWIFERY,
            Samples.MATERNITY_CARE,
            Samples.EXPERIMENT,
            Samples.FULL_MIDWIFERY_CARE_2017);

    private Declarations() {}

    /** Whatever the types allow, the absurd included. */
    public static Arbitrary<Declaration> any() {
        return declarations(anyText(), anyDay(), anyLine().list().ofMaxSize(4));
    }

    /** What could be in a file: days around the switches, amounts of some size, a known code mostly. */
    public static Arbitrary<Declaration> plausible() {
        Arbitrary<LocalDate> days = Arbitraries.integers().between(2015, 2029).flatMap(Declarations::dayOfYear);
        Arbitrary<PerformanceCode> codes = Arbitraries.frequencyOf(
                Tuple.of(12, Arbitraries.of(KNOWN_CODES)), Tuple.of(1, Arbitraries.just(Samples.UNKNOWN)));
        Arbitrary<DeclarationLine> lines = Combinators.combine(
                        Arbitraries.strings().alpha().ofLength(6),
                        codes,
                        days,
                        Arbitraries.longs().between(0, 30),
                        Arbitraries.longs().between(0, 2_000_000),
                        Arbitraries.longs().between(0, 2_000_000).optional(0.3),
                        Arbitraries.of(Direction.class))
                .as((reference, code, day, quantity, cents, granted, direction) -> DeclarationLine.builder()
                        .reference(reference)
                        .performance(code)
                        .serviceDate(day)
                        .quantity(quantity)
                        .amount(Euro.ofCents(cents))
                        .granted(granted.map(Euro::ofCents))
                        .direction(direction)
                        .build());
        return declarations(
                Arbitraries.strings().alpha().ofLength(5),
                days,
                lines.list().ofMinSize(1).ofMaxSize(5));
    }

    private static Arbitrary<LocalDate> dayOfYear(int year) {
        return Arbitraries.integers()
                .between(1, LocalDate.of(year, 12, 31).getDayOfYear())
                .map(day -> LocalDate.ofYearDay(year, day));
    }

    private static Arbitrary<Declaration> declarations(
            Arbitrary<String> ids, Arbitrary<LocalDate> days, Arbitrary<List<DeclarationLine>> lines) {
        return Builders.withBuilder(Declaration::builder)
                .use(ids)
                .inSetter(Declaration.Builder::id)
                .use(Arbitraries.of("0000", "9999"))
                .inSetter((to, code) -> to.insurer(Uzovi.of(code)))
                .use(anyDeclarant())
                .inSetter(Declaration.Builder::declarant)
                .use(days)
                .inSetter(Declaration.Builder::submittedOn)
                .use(Arbitraries.just(PregnancyReference.of(PREGNANCY_MARK)).optional(0.5))
                .inSetter(Declaration.Builder::pregnancy)
                .use(Arbitraries.just(BIRTH_DATE).optional(0.5))
                .inSetter(Declaration.Builder::birthDate)
                .use(days.optional(0.5))
                .inSetter(Declaration.Builder::careStartedOn)
                .use(lines)
                .inSetter(Declaration.Builder::lines)
                .build(to -> to.client(ClientReference.of(CLIENT_MARK)).build());
    }

    private static Arbitrary<DeclarationLine> anyLine() {
        return Builders.withBuilder(DeclarationLine::builder)
                .use(anyReference())
                .inSetter(DeclarationLine.Builder::reference)
                .use(anyCode())
                .inSetter(DeclarationLine.Builder::performance)
                .use(anyDay())
                .inSetter(DeclarationLine.Builder::serviceDate)
                .use(anyDay().optional(0.3))
                .inSetter(DeclarationLine.Builder::serviceEnd)
                .use(Arbitraries.longs())
                .inSetter(DeclarationLine.Builder::quantity)
                .use(anyAmount())
                .inSetter(DeclarationLine.Builder::amount)
                .use(Arbitraries.of(Direction.class))
                .inSetter(DeclarationLine.Builder::direction)
                .use(anyDeclarant().optional(0.3))
                .inSetter(DeclarationLine.Builder::performer)
                .use(anyAmount().optional(0.3))
                .inSetter(DeclarationLine.Builder::tariff)
                .use(Arbitraries.of(TariffUnit.class).optional(0.3))
                .inSetter(DeclarationLine.Builder::unit)
                .use(anyAmount().optional(0.3))
                .inSetter(DeclarationLine.Builder::granted)
                .use(anyReference().optional(0.3))
                .inSetter(DeclarationLine.Builder::previousReference)
                .use(Arbitraries.of(PartialReason.class).optional(0.3))
                .inSetter(DeclarationLine.Builder::partialReason)
                .use(Arbitraries.of("A-1", "A-2", "A-3").optional(0.3))
                .inSetter(DeclarationLine.Builder::agreement)
                .use(Arbitraries.of("E-1", "E-2").optional(0.3))
                .inSetter(DeclarationLine.Builder::experiment)
                .use(anyPart().list().ofMaxSize(3))
                .inSetter(DeclarationLine.Builder::parts)
                .use(anyActivity().list().ofMaxSize(3))
                .inSetter(DeclarationLine.Builder::activities)
                .build(DeclarationLine.Builder::build);
    }

    private static Arbitrary<StatedPart> anyPart() {
        return Combinators.combine(Arbitraries.of(Discipline.class), anyAmount())
                .as(StatedPart::of);
    }

    private static Arbitrary<DeliveredActivity> anyActivity() {
        return Combinators.combine(anyCode(), Arbitraries.longs().greaterOrEqual(0))
                .as(DeliveredActivity::of);
    }

    private static Arbitrary<AgbCode> anyDeclarant() {
        return Arbitraries.of("53999901", "08999901", "33999901", "06999901", "99999999")
                .map(AgbCode::of);
    }

    private static Arbitrary<PerformanceCode> anyCode() {
        List<PerformanceCode> codes = new ArrayList<>(KNOWN_CODES);
        codes.add(Samples.UNKNOWN);
        codes.add(PerformanceCode.of("000", "0"));
        return Arbitraries.of(codes);
    }

    /** Few enough that lines share them, and that credits name lines. */
    private static Arbitrary<String> anyReference() {
        return Arbitraries.oneOf(Arbitraries.of("R1", "R2", "R3", "R4"), anyText());
    }

    private static Arbitrary<String> anyText() {
        return Arbitraries.strings().ofMaxLength(12).filter(text -> !text.isBlank());
    }

    /** Every amount but the one that has no negation, with small ones as often as large. */
    public static Arbitrary<Euro> anyAmount() {
        return Arbitraries.oneOf(
                        Arbitraries.longs(),
                        Arbitraries.longs().between(-1_000_000, 10_000_000),
                        Arbitraries.of(Long.MAX_VALUE, -Long.MAX_VALUE, 1_000_000_000_000L, 1_000_000_000_001L))
                .filter(cents -> cents != Long.MIN_VALUE)
                .map(Euro::ofCents);
    }

    /** Every day that the platform knows, those around the switches and the ends of the range more often. */
    public static Arbitrary<LocalDate> anyDay() {
        return Arbitraries.oneOf(
                        Arbitraries.longs()
                                .between(LocalDate.MIN.toEpochDay(), LocalDate.MAX.toEpochDay())
                                .map(LocalDate::ofEpochDay),
                        Arbitraries.longs()
                                .between(
                                        LocalDate.of(2009, 1, 1).toEpochDay(),
                                        LocalDate.of(2030, 12, 31).toEpochDay())
                                .map(LocalDate::ofEpochDay),
                        Arbitraries.of(
                                LocalDate.MIN,
                                LocalDate.MAX,
                                LocalDate.of(0, 1, 1),
                                LocalDate.of(9999, 12, 31),
                                LocalDate.of(2016, 12, 31),
                                LocalDate.of(2017, 1, 1),
                                LocalDate.of(2021, 12, 31),
                                LocalDate.of(2022, 1, 1),
                                LocalDate.of(2022, 12, 31),
                                LocalDate.of(2023, 1, 1),
                                LocalDate.of(2027, 12, 31),
                                LocalDate.of(2028, 1, 1)))
                .filter(day -> !day.equals(BIRTH_DATE));
    }
}
