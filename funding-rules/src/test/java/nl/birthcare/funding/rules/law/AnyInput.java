package nl.birthcare.funding.rules.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;
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
import nl.birthcare.funding.rules.internal.dossier.LineFacts;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.situation.Situations;

/**
 * Whatever may come in: sound declarations and absurd ones, among few enough names that they meet.
 *
 * <p>Days are those around every switch, those of the tables, and the ends of the calendar; amounts are small ones, prices
 * of the catalogue, and the ends of what fits.
 */
final class AnyInput extends DomainContextBase {

    static final String CLIENT = "secret-client-";
    static final String PREGNANCY = "secret-pregnancy-";

    private static final List<String> OVERLAYS = List.of("catalogue", "keys", "tariffs", "exceeding", "unsure-content");

    private static final List<String> CODES = List.of(
            "069:X06901",
            "069:X06902",
            "069:X06903",
            "069:X06904",
            "069:X06905",
            "069:X06907",
            "069:X06909",
            "069:X06911",
            "069:X06914",
            "069:X06916",
            "069:X06917",
            "069:X06999",
            "032:X03201",
            "032:X03202",
            "032:X03203",
            "032:X03204",
            "032:X03205",
            "032:1001",
            "032:1203",
            "011:X01101",
            "011:X01102",
            "011:X01103",
            "041:X04101",
            "041:X04102",
            "041:X04104",
            "999:X99901",
            "000:UNKNOWN");

    private static final List<String> DAYS = List.of(
            "2009-12-31",
            "2010-01-01",
            "2016-12-31",
            "2017-01-01",
            "2018-12-31",
            "2019-01-01",
            "2020-02-29",
            "2020-05-05",
            "2020-06-12",
            "2020-06-13",
            "2021-07-31",
            "2021-08-01",
            "2021-12-31",
            "2022-01-01",
            "2022-12-31",
            "2023-01-01",
            "2027-12-31",
            "2028-01-01");

    static PolicyBook book(String name) {
        return Situations.policy(name, OVERLAYS);
    }

    @Provide
    Arbitrary<PolicyBook> books() {
        return Arbitraries.of("announced-2020", "enacted").map(AnyInput::book);
    }

    @Provide
    Arbitrary<List<Declaration>> declarations() {
        return declaration().list().ofMinSize(1).ofMaxSize(6).map(AnyInput::named);
    }

    /** Declarations have ids of their own; references repeat as they come, and some credits are of lines nearby. */
    private static List<Declaration> named(List<Declaration> declarations) {
        return IntStream.range(0, declarations.size())
                .mapToObj(i -> {
                    Declaration.Builder copy = Declaration.builder();
                    copy.from(declarations.get(i));
                    return copy.id("D-" + i)
                            .lines(credited(declarations.get(i).lines()))
                            .build();
                })
                .toList();
    }

    private static List<DeclarationLine> credited(List<DeclarationLine> lines) {
        List<DeclarationLine> linked = new ArrayList<>();
        DeclarationLine debit = null;
        for (DeclarationLine line : lines) {
            boolean nearby = debit != null && line.direction() == Direction.CREDIT && line.quantity() % 2 == 1;
            linked.add(
                    nearby
                            ? DeclarationLine.builder()
                                    .from(line)
                                    .performance(debit.performance())
                                    .previousReference(debit.reference())
                                    .build()
                            : line);
            debit = line.direction() == Direction.DEBIT ? line : debit;
        }
        return linked;
    }

    @Provide
    Arbitrary<Agreements> agreements() {
        return Combinators.combine(
                        agreement().list().ofMaxSize(6),
                        partnership().list().uniqueElements(Partnership::code).ofMaxSize(2))
                .as(AnyInput::together);
    }

    @Provide
    Arbitrary<Agreement> agreement() {
        Arbitrary<Validity> validity = Combinators.combine(day(), day().optional())
                .as((first, last) -> last.filter(day -> !day.isBefore(first))
                        .map(day -> Validity.between(first, day))
                        .orElse(Validity.from(first)));
        return Combinators.combine(
                        insurer(),
                        declarant(),
                        validity,
                        code().list().uniqueElements().ofMaxSize(2),
                        price().list().uniqueElements(AgreedPrice::performance).ofMaxSize(3),
                        key().optional(0.3),
                        experiment().optional(0.5))
                .as((insurer, declarant, days, performances, prices, key, experiment) -> Agreement.builder()
                        .id("any")
                        .insurer(insurer)
                        .declarant(declarant)
                        .validity(days)
                        .addAllPerformances(performances)
                        .addAllPrices(prices)
                        .allocationKey(key)
                        .experiment(experiment)
                        .build());
    }

    /** As many of the agreements as do not overlap. */
    private static Agreements together(List<Agreement> candidates, List<Partnership> partnerships) {
        Agreements agreements =
                Agreements.builder().addAllPartnerships(partnerships).build();
        for (Agreement candidate : candidates) {
            agreements = with(agreements, candidate);
        }
        return agreements;
    }

    /** The agreements with another, or as they are if it overlaps. */
    static Agreements with(Agreements agreements, Agreement another) {
        List<Agreement> together = new ArrayList<>(agreements.agreements());
        together.add(Agreement.builder()
                .from(another)
                .id("A-" + (together.size() + 1))
                .build());
        try {
            return Agreements.builder()
                    .addAllPartnerships(agreements.partnerships())
                    .addAllAgreements(together)
                    .build();
        } catch (IllegalArgumentException overlap) {
            return agreements;
        }
    }

    private static Arbitrary<AllocationKey> key() {
        Arbitrary<Integer> weight = Arbitraries.integers().between(0, 7);
        return Combinators.combine(Arbitraries.of(ApportionmentMethod.class), weight, weight, weight)
                .filter((method, one, two, three) -> one + two + three > 0)
                .as((method, one, two, three) -> AllocationKey.builder()
                        .id("any key")
                        .method(method)
                        .medicalSpecialistCare(one)
                        .midwifery(two)
                        .maternityCare(three)
                        .build());
    }

    private static Arbitrary<AgreedPrice> price() {
        return Combinators.combine(
                        code(), amount().filter(amount -> !amount.isNegative()), Arbitraries.of(TariffUnit.class))
                .as(AgreedPrice::of);
    }

    private static Arbitrary<InnovationExperiment> experiment() {
        return Combinators.combine(
                        name("E-"),
                        day(),
                        Arbitraries.of(true, false),
                        Arbitraries.of(InnovationExperiment.ExtensionGround.class)
                                .optional())
                .as((id, first, joint, ground) -> InnovationExperiment.builder()
                        .id(id)
                        .firstDay(first)
                        .jointApplication(joint)
                        .extensionGround(ground)
                        .build());
    }

    private static Arbitrary<Partnership> partnership() {
        Arbitrary<Participant> participant = Combinators.combine(declarant(), Arbitraries.of(Discipline.class), day())
                .as((provider, discipline, first) -> Participant.of(provider, discipline, Validity.from(first)));
        return Combinators.combine(
                        Arbitraries.of("53999901", "53999902"),
                        participant.list().ofMaxSize(4))
                .as((code, participants) -> Partnership.builder()
                        .code(AgbCode.of(code))
                        .addAllParticipants(participants)
                        .build());
    }

    private static Arbitrary<Declaration> declaration() {
        Arbitrary<Declaration.Builder> sent = Combinators.combine(
                        insurer(),
                        declarant(),
                        name(CLIENT),
                        Arbitraries.frequencyOf(
                                Tuple.of(4, Arbitraries.just(LocalDate.of(2029, 1, 1))), Tuple.of(1, day())))
                .as((insurer, declarant, client, submittedOn) -> Declaration.builder()
                        .id("any")
                        .insurer(insurer)
                        .declarant(declarant)
                        .client(ClientReference.of(client))
                        .submittedOn(submittedOn));
        return Combinators.combine(
                        sent,
                        name(PREGNANCY).map(PregnancyReference::of).optional(0.8),
                        day().optional(0.5),
                        day().optional(0.2),
                        line().list().ofMaxSize(5))
                .as((builder, pregnancy, birth, start, lines) -> builder.pregnancy(pregnancy)
                        .birthDate(birth)
                        .careStartedOn(start)
                        .addAllLines(lines)
                        .build());
    }

    private static Arbitrary<DeclarationLine> line() {
        Arbitrary<DeclarationLine.Builder> charge = Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(
                                        3,
                                        Arbitraries.integers()
                                                .between(1, 1_000_000)
                                                .map(i -> "R-" + i)),
                                Tuple.of(2, name("R-"))),
                        code(),
                        day(),
                        quantity(),
                        amount(),
                        Arbitraries.of(Direction.DEBIT, Direction.DEBIT, Direction.CREDIT))
                .as((reference, code, day, quantity, amount, direction) -> DeclarationLine.builder()
                        .reference(reference)
                        .performance(code)
                        .serviceDate(day)
                        .quantity(quantity)
                        .amount(amount)
                        .direction(direction));
        Arbitrary<DeclarationLine.Builder> priced = Combinators.combine(
                        charge,
                        amount().optional(0.1),
                        amount().optional(0.1),
                        Arbitraries.of(TariffUnit.class).optional(0.3),
                        day().optional(0.1),
                        declarant().optional(0.3))
                .as((builder, tariff, granted, unit, end, performer) -> builder.tariff(tariff)
                        .granted(granted)
                        .unit(unit)
                        .serviceEnd(end)
                        .performer(performer));
        return Combinators.combine(
                        priced,
                        name("R-").optional(0.5),
                        Arbitraries.of(PartialReason.class).optional(0.5),
                        name("A-").optional(0.1),
                        name("E-").optional(0.2),
                        Combinators.combine(code(), quantity().filter(quantity -> quantity >= 0))
                                .as(DeliveredActivity::of)
                                .list()
                                .ofMaxSize(2),
                        Combinators.combine(Arbitraries.of(Discipline.class), amount())
                                .as(StatedPart::of)
                                .list()
                                .ofMaxSize(1))
                .as((builder, previous, reason, agreement, experiment, activities, parts) -> builder.previousReference(
                                previous)
                        .partialReason(reason)
                        .agreement(agreement)
                        .experiment(experiment)
                        .addAllActivities(activities)
                        .addAllParts(parts)
                        .build());
    }

    private static Arbitrary<String> name(String prefix) {
        return Arbitraries.of(1, 2, 3).map(number -> prefix + number);
    }

    private static Arbitrary<Uzovi> insurer() {
        return Arbitraries.of("0000", "0000", "0001").map(Uzovi::of);
    }

    private static Arbitrary<AgbCode> declarant() {
        return Arbitraries.of(
                        "53999901", "53999901", "53999902", "08999901", "08999902", "33999901", "06999901", "99999999")
                .map(AgbCode::of);
    }

    private static Arbitrary<PerformanceCode> code() {
        return Arbitraries.of(CODES).map(text -> PerformanceCode.of(text.substring(0, 3), text.substring(4)));
    }

    private static Arbitrary<LocalDate> day() {
        return Arbitraries.frequencyOf(
                Tuple.of(12, Arbitraries.of(DAYS).map(LocalDate::parse)),
                Tuple.of(
                        4,
                        Arbitraries.longs()
                                .between(
                                        LocalDate.of(2015, 1, 1).toEpochDay(),
                                        LocalDate.of(2029, 1, 1).toEpochDay())
                                .map(LocalDate::ofEpochDay)),
                Tuple.of(
                        1,
                        Arbitraries.of(
                                LocalDate.MIN, LocalDate.MAX, LocalDate.of(0, 1, 1), LocalDate.of(9999, 12, 31))));
    }

    private static Arbitrary<Long> quantity() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.just(1L)),
                Tuple.of(3, Arbitraries.longs().between(2, 1000)),
                Tuple.of(1, Arbitraries.of(5L, 0L, -1L, Long.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE / 5060)));
    }

    private static Arbitrary<Euro> amount() {
        Stream<Long> edges = Stream.of(
                        0L, 1L, Long.MAX_VALUE, LineFacts.LARGEST_AMOUNT.cents(), LineFacts.LARGEST_AMOUNT.cents() + 1)
                .flatMap(cents -> Stream.of(cents, -cents));
        return Arbitraries.frequencyOf(
                        Tuple.of(4, Arbitraries.of(49_000L, 50_000L, 50_001L, 53_900L, 30_000L, 5_060L, 2_108L)),
                        Tuple.of(4, Arbitraries.longs().between(0, 200_000)),
                        Tuple.of(1, Arbitraries.of(edges.toList())))
                .map(Euro::ofCents);
    }
}
