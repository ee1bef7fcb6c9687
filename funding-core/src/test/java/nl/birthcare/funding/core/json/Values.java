package nl.birthcare.funding.core.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.care.CarePhase;
import nl.birthcare.funding.core.care.ContentTag;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.care.Tariff;
import nl.birthcare.funding.core.care.TariffKind;
import nl.birthcare.funding.core.care.TariffUnit;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.DeliveredActivity;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.declaration.PartialReason;
import nl.birthcare.funding.core.declaration.StatedPart;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.Gap;
import nl.birthcare.funding.core.law.PolicyStatus;
import nl.birthcare.funding.core.law.Source;
import nl.birthcare.funding.core.law.SourceKind;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.money.ApportionmentMethod;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.CitizenServiceNumber;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.core.party.PregnancyReference;
import nl.birthcare.funding.core.party.Uzovi;

/** Any value of any type of this module, with odd texts, extreme amounts, and each option present or absent. */
final class Values {

    private Values() {}

    static Arbitrary<Object> any() {
        return Arbitraries.oneOf(List.of(
                amounts().map(Object.class::cast),
                days().map(Object.class::cast),
                validities().map(Object.class::cast),
                references().map(Object.class::cast),
                sources().map(Object.class::cast),
                gaps().map(Object.class::cast),
                keys().map(Object.class::cast),
                splits().map(Object.class::cast),
                codes().map(Object.class::cast),
                tags().map(Object.class::cast),
                performances().map(Object.class::cast),
                tariffs().map(Object.class::cast),
                providers().map(Object.class::cast),
                insurers().map(Object.class::cast),
                clients().map(Object.class::cast),
                pregnancies().map(Object.class::cast),
                parts().map(Object.class::cast),
                activities().map(Object.class::cast),
                lines().map(Object.class::cast),
                declarations().map(Object.class::cast)));
    }

    /** Texts of any characters: quotes, control characters, other scripts, emoji, what JavaScript takes for a line end. */
    static Arbitrary<String> texts() {
        return Arbitraries.frequencyOf(
                        Tuple.of(6, Arbitraries.integers().between(' ', '~')),
                        Tuple.of(
                                2,
                                Arbitraries.of((int) '"', (int) '\\', (int) '/', (int) '\n', 0, 0x7f, 0x2028, 0xfeff)),
                        Tuple.of(1, Arbitraries.integers().between(0x80, 0xd7ff)),
                        Tuple.of(1, Arbitraries.integers().between(0xe000, 0xffff)),
                        Tuple.of(1, Arbitraries.integers().between(0x10000, 0x10ffff)))
                .list()
                .ofMaxSize(20)
                .map(points -> points.stream()
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString())
                .withoutEdgeCases();
    }

    static Arbitrary<String> names() {
        return texts().filter(text -> !text.isBlank());
    }

    static Arbitrary<Euro> amounts() {
        return Arbitraries.longs().between(-Long.MAX_VALUE, Long.MAX_VALUE).map(Euro::ofCents);
    }

    static Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.parse("0000-01-01").toEpochDay(),
                        LocalDate.parse("9999-12-31").toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    static Arbitrary<Validity> validities() {
        return Combinators.combine(days(), days(), Arbitraries.of(true, false))
                .as((one, other, open) -> open
                        ? Validity.from(one)
                        : Validity.between(one.isBefore(other) ? one : other, one.isBefore(other) ? other : one));
    }

    static Arbitrary<SourceReference> references() {
        return Arbitraries.oneOf(
                names().map(SourceReference::of),
                Combinators.combine(names(), texts()).as(SourceReference::of));
    }

    static Arbitrary<Source> sources() {
        return Builders.withBuilder(Source::builder)
                .use(names())
                .in((builder, id) -> builder.id(id))
                .use(texts())
                .in((builder, title) -> builder.title(title))
                .use(Arbitraries.of(SourceKind.class))
                .in((builder, kind) -> builder.kind(kind))
                .use(days().optional())
                .in((builder, date) -> builder.date(date))
                .use(texts().optional())
                .in((builder, note) -> builder.note(note))
                .build(Source.Builder::build);
    }

    static Arbitrary<Gap> gaps() {
        return Combinators.combine(names(), texts(), texts())
                .as((id, unknown, lookedIn) ->
                        Gap.builder().id(id).unknown(unknown).lookedIn(lookedIn).build());
    }

    static Arbitrary<AllocationKey> keys() {
        Arbitrary<Long> weights = Arbitraries.longs().between(0, Long.MAX_VALUE / 3);
        return Combinators.combine(
                        names(),
                        Arbitraries.of(ApportionmentMethod.class),
                        weights,
                        weights,
                        Arbitraries.longs().between(1, Long.MAX_VALUE / 3))
                .as((id, method, first, second, third) -> AllocationKey.builder()
                        .id(id)
                        .method(method)
                        .medicalSpecialistCare(first)
                        .midwifery(second)
                        .maternityCare(third)
                        .build());
    }

    static Arbitrary<FrameworkSplit> splits() {
        return Arbitraries.oneOf(
                Combinators.combine(keys(), amounts()).as(AllocationKey::split),
                Combinators.combine(Arbitraries.of(MacroFramework.class), amounts())
                        .as(FrameworkSplit::whole));
    }

    static Arbitrary<PerformanceCode> codes() {
        return Combinators.combine(
                        Arbitraries.strings().numeric().ofLength(3),
                        Arbitraries.strings()
                                .withCharRange('A', 'Z')
                                .numeric()
                                .ofMinLength(1)
                                .ofMaxLength(12))
                .as(PerformanceCode::of);
    }

    static Arbitrary<ContentTag> tags() {
        return Arbitraries.strings()
                .withCharRange('A', 'Z')
                .numeric()
                .withChars('_')
                .ofMaxLength(10)
                .map(rest -> ContentTag.of("T" + rest));
    }

    static Arbitrary<Performance> performances() {
        return Builders.withBuilder(Performance::builder)
                .use(names())
                .in((builder, id) -> builder.id(id))
                .use(validities())
                .in((builder, validity) -> builder.validity(validity))
                .use(Arbitraries.of(PolicyStatus.class))
                .in((builder, status) -> builder.status(status))
                .use(Arbitraries.of(EvidenceGrade.class))
                .in((builder, grade) -> builder.grade(grade))
                .use(references().list().ofMinSize(1).ofMaxSize(3))
                .in((builder, references) -> builder.sources(references))
                .use(codes())
                .in((builder, code) -> builder.code(code))
                .use(texts())
                .in((builder, name) -> builder.name(name))
                .use(formsWithDiscipline())
                .in((builder, form) -> builder.form(form.get1()).discipline(form.get2()))
                .use(Arbitraries.of(CarePhase.class).optional())
                .in((builder, phase) -> builder.phase(phase))
                .use(tags().list().ofMaxSize(3))
                .in((builder, content) -> builder.content(content))
                .build(Performance.Builder::build);
    }

    private static Arbitrary<Tuple.Tuple2<FundingForm, Optional<Discipline>>> formsWithDiscipline() {
        Arbitrary<Discipline> disciplines = Arbitraries.of(Discipline.class);
        return Arbitraries.oneOf(
                Arbitraries.just(Tuple.of(FundingForm.INTEGRAL, Optional.empty())),
                disciplines.map(discipline -> Tuple.of(FundingForm.MONODISCIPLINARY, Optional.of(discipline))),
                disciplines.optional().map(discipline -> Tuple.of(FundingForm.SMALL_SCALE_EXPERIMENT, discipline)));
    }

    static Arbitrary<Tariff> tariffs() {
        return Builders.withBuilder(Tariff::builder)
                .use(names())
                .in((builder, id) -> builder.id(id))
                .use(validities())
                .in((builder, validity) -> builder.validity(validity))
                .use(Arbitraries.of(PolicyStatus.class))
                .in((builder, status) -> builder.status(status))
                .use(Arbitraries.of(EvidenceGrade.class))
                .in((builder, grade) -> builder.grade(grade))
                .use(references().list().ofMinSize(1).ofMaxSize(3))
                .in((builder, references) -> builder.sources(references))
                .use(codes())
                .in((builder, performance) -> builder.performance(performance))
                .use(Arbitraries.longs()
                        .between(0, Long.MAX_VALUE)
                        .map(Euro::ofCents)
                        .optional())
                .in((builder, amount) ->
                        builder.amount(amount).kind(amount.isPresent() ? TariffKind.MAXIMUM : TariffKind.FREE))
                .use(Arbitraries.of(TariffUnit.class))
                .in((builder, unit) -> builder.unit(unit))
                .build(Tariff.Builder::build);
    }

    static Arbitrary<AgbCode> providers() {
        return Arbitraries.strings().numeric().ofLength(8).map(AgbCode::of);
    }

    static Arbitrary<Uzovi> insurers() {
        return Arbitraries.strings().numeric().ofLength(4).map(Uzovi::of);
    }

    static Arbitrary<ClientReference> clients() {
        return names().filter(name -> !CitizenServiceNumber.looksLikeOne(name)).map(ClientReference::of);
    }

    static Arbitrary<PregnancyReference> pregnancies() {
        return names().filter(name -> !CitizenServiceNumber.looksLikeOne(name)).map(PregnancyReference::of);
    }

    static Arbitrary<StatedPart> parts() {
        return Combinators.combine(Arbitraries.of(Discipline.class), amounts()).as(StatedPart::of);
    }

    static Arbitrary<DeliveredActivity> activities() {
        return Combinators.combine(codes(), Arbitraries.longs().greaterOrEqual(0))
                .as(DeliveredActivity::of);
    }

    static Arbitrary<DeclarationLine> lines() {
        return Builders.withBuilder(DeclarationLine::builder)
                .use(names())
                .in((builder, reference) -> builder.reference(reference))
                .use(codes())
                .in((builder, performance) -> builder.performance(performance))
                .use(days())
                .in((builder, day) -> builder.serviceDate(day))
                .use(days().optional())
                .in((builder, day) -> builder.serviceEnd(day))
                .use(Arbitraries.longs())
                .in((builder, quantity) -> builder.quantity(quantity))
                .use(amounts())
                .in((builder, amount) -> builder.amount(amount))
                .use(Arbitraries.of(Direction.class))
                .in((builder, direction) -> builder.direction(direction))
                .use(providers().optional())
                .in((builder, performer) -> builder.performer(performer))
                .use(amounts().optional())
                .in((builder, tariff) -> builder.tariff(tariff))
                .use(Arbitraries.of(TariffUnit.class).optional())
                .in((builder, unit) -> builder.unit(unit))
                .use(amounts().optional())
                .in((builder, granted) -> builder.granted(granted))
                .use(texts().optional())
                .in((builder, previous) -> builder.previousReference(previous))
                .use(Arbitraries.of(PartialReason.class).optional())
                .in((builder, reason) -> builder.partialReason(reason))
                .use(texts().optional())
                .in((builder, agreement) -> builder.agreement(agreement))
                .use(texts().optional())
                .in((builder, experiment) -> builder.experiment(experiment))
                .use(parts().list().ofMaxSize(3))
                .in((builder, parts) -> builder.parts(parts))
                .use(activities().list().ofMaxSize(3))
                .in((builder, activities) -> builder.activities(activities))
                .build(DeclarationLine.Builder::build);
    }

    static Arbitrary<Declaration> declarations() {
        return Builders.withBuilder(Declaration::builder)
                .use(names())
                .in((builder, id) -> builder.id(id))
                .use(insurers())
                .in((builder, insurer) -> builder.insurer(insurer))
                .use(providers())
                .in((builder, declarant) -> builder.declarant(declarant))
                .use(clients())
                .in((builder, client) -> builder.client(client))
                .use(days())
                .in((builder, day) -> builder.submittedOn(day))
                .use(pregnancies().optional())
                .in((builder, pregnancy) -> builder.pregnancy(pregnancy))
                .use(days().optional())
                .in((builder, day) -> builder.birthDate(day))
                .use(days().optional())
                .in((builder, day) -> builder.careStartedOn(day))
                .use(lines().list().ofMaxSize(3))
                .in((builder, lines) -> builder.lines(lines))
                .build(Declaration.Builder::build);
    }
}
