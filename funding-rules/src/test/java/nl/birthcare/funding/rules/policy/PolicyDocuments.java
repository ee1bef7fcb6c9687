package nl.birthcare.funding.rules.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import nl.birthcare.funding.core.budget.AllocationBasis;
import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.care.CarePhase;
import nl.birthcare.funding.core.care.ContentTag;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.care.Tariff;
import nl.birthcare.funding.core.care.TariffKind;
import nl.birthcare.funding.core.care.TariffUnit;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.Gap;
import nl.birthcare.funding.core.law.PolicyStatus;
import nl.birthcare.funding.core.law.Source;
import nl.birthcare.funding.core.law.SourceKind;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.money.ApportionmentMethod;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.rules.policy.entry.AllocationRule;
import nl.birthcare.funding.rules.policy.entry.CheckRule;
import nl.birthcare.funding.rules.policy.entry.ContentExclusion;
import nl.birthcare.funding.rules.policy.entry.DateRule;
import nl.birthcare.funding.rules.policy.entry.DateSubject;
import nl.birthcare.funding.rules.policy.entry.FundingRegime;
import nl.birthcare.funding.rules.policy.entry.LineDate;
import nl.birthcare.funding.rules.policy.entry.PerformanceDescription;
import nl.birthcare.funding.rules.policy.entry.ProviderRule;
import nl.birthcare.funding.rules.policy.entry.TariffAllowance;
import nl.birthcare.funding.rules.policy.entry.TariffRegime;

/** Generates documents from which a book can be made: no entry contradicts another, every source is described. */
final class PolicyDocuments implements ArbitrarySupplier<PolicyDocument> {

    /** What every dated entry has, apart from its id. */
    private record Common(Validity validity, PolicyStatus status, EvidenceGrade grade, List<SourceReference> sources) {}

    @Override
    public Arbitrary<PolicyDocument> get() {
        return documents();
    }

    static Arbitrary<PolicyDocument> documents() {
        return Builders.withBuilder(() -> PolicyDocument.builder()
                        .id("generated")
                        .title("Generated \u00e9\u20ac \"for\" tests.")
                        .sources(sources()))
                .use(regimes())
                .inSetter(PolicyDocument.Builder::regimes)
                .use(performances())
                .inSetter(PolicyDocument.Builder::performances)
                .use(tariffs())
                .inSetter(PolicyDocument.Builder::tariffs)
                .use(allocationRules())
                .inSetter(PolicyDocument.Builder::allocationRules)
                .use(dateRules())
                .inSetter(PolicyDocument.Builder::dateRules)
                .use(checkRules())
                .inSetter(PolicyDocument.Builder::checkRules)
                .use(tariffRegimes())
                .inSetter(PolicyDocument.Builder::tariffRegimes)
                .use(tariffAllowances())
                .inSetter(PolicyDocument.Builder::tariffAllowances)
                .use(contentExclusions())
                .inSetter(PolicyDocument.Builder::contentExclusions)
                .use(providerRules())
                .inSetter(PolicyDocument.Builder::providerRules)
                .use(descriptions())
                .inSetter(PolicyDocument.Builder::descriptions)
                .use(gaps())
                .inSetter(PolicyDocument.Builder::gaps)
                .build(PolicyDocument.Builder::build);
    }

    private static Arbitrary<List<TariffRegime>> tariffRegimes() {
        return Combinators.combine(
                        Arbitraries.of(FundingForm.class).list().uniqueElements(),
                        common(),
                        Arbitraries.of(Discipline.class).optional(0.5),
                        Arbitraries.of(TariffKind.class))
                .as((forms, common, discipline, kind) -> forms.stream()
                        .map(form -> TariffRegime.builder()
                                .id("tariffs " + form)
                                .validity(common.validity())
                                .status(common.status())
                                .grade(common.grade())
                                .sources(common.sources())
                                .form(form)
                                .discipline(discipline)
                                .kind(kind)
                                .build())
                        .collect(Collectors.toList()));
    }

    private static Arbitrary<List<TariffAllowance>> tariffAllowances() {
        return Combinators.combine(
                        Arbitraries.of(Discipline.class).list().uniqueElements(),
                        common(),
                        Arbitraries.integers().between(0, 100))
                .as((disciplines, common, percent) -> disciplines.stream()
                        .map(discipline -> TariffAllowance.builder()
                                .id("allowance " + discipline)
                                .validity(common.validity())
                                .status(common.status())
                                .grade(common.grade())
                                .sources(common.sources())
                                .discipline(discipline)
                                .percent(percent)
                                .build())
                        .collect(Collectors.toList()));
    }

    private static Arbitrary<List<ContentExclusion>> contentExclusions() {
        return Combinators.combine(
                        Arbitraries.of("ONE_TAG", "ANOTHER").list().uniqueElements(),
                        common(),
                        Arbitraries.of(FundingForm.class))
                .as((tags, common, form) -> tags.stream()
                        .map(tag -> ContentExclusion.builder()
                                .id("exclusion " + tag)
                                .validity(common.validity())
                                .status(common.status())
                                .grade(common.grade())
                                .sources(common.sources())
                                .form(form)
                                .content(ContentTag.of(tag))
                                .name("some care")
                                .build())
                        .collect(Collectors.toList()));
    }

    private static Arbitrary<List<ProviderRule>> providerRules() {
        return Combinators.combine(
                        Arbitraries.of("011", "032", "041").list().uniqueElements(),
                        common(),
                        Arbitraries.of("03", "08", "33").list().ofMinSize(1).ofMaxSize(2))
                .as((lists, common, types) -> lists.stream()
                        .map(list -> ProviderRule.builder()
                                .id("list " + list)
                                .validity(common.validity())
                                .status(common.status())
                                .grade(common.grade())
                                .sources(common.sources())
                                .list(list)
                                .providerTypes(types)
                                .build())
                        .collect(Collectors.toList()));
    }

    private static Arbitrary<List<PerformanceDescription>> descriptions() {
        return Combinators.combine(
                        Arbitraries.of("one", "two").list().uniqueElements(),
                        common(),
                        Arbitraries.of(FundingForm.class),
                        Arbitraries.of(CarePhase.class).optional(0.5))
                .as((ids, common, form, phase) -> ids.stream()
                        .map(id -> PerformanceDescription.builder()
                                .id(id)
                                .validity(common.validity())
                                .status(common.status())
                                .grade(common.grade())
                                .sources(common.sources())
                                .name("begeleiding")
                                .form(form)
                                .phase(phase)
                                .build())
                        .collect(Collectors.toList()));
    }

    private static List<Source> sources() {
        List<Source> sources = new ArrayList<>();
        for (SourceKind kind : SourceKind.values()) {
            sources.add(Source.builder()
                    .id("source-" + kind)
                    .title("A source")
                    .kind(kind)
                    .date(kind == SourceKind.LAW ? Optional.of(LocalDate.of(2020, 2, 29)) : Optional.empty())
                    .note(kind == SourceKind.LIBRARY ? Optional.of("a note") : Optional.empty())
                    .build());
        }
        return sources;
    }

    private static Arbitrary<Common> common() {
        return Combinators.combine(
                        validities(),
                        Arbitraries.of(PolicyStatus.class),
                        Arbitraries.of(EvidenceGrade.class),
                        references().list().ofMinSize(1).ofMaxSize(3))
                .as(Common::new);
    }

    private static Arbitrary<SourceReference> references() {
        return Combinators.combine(Arbitraries.of(SourceKind.class), texts().optional(0.5))
                .as((kind, place) -> place.map(text -> SourceReference.of("source-" + kind, text))
                        .orElseGet(() -> SourceReference.of("source-" + kind)));
    }

    private static Arbitrary<Validity> validities() {
        return Combinators.combine(days(), days().optional(0.7))
                .as((one, other) -> other.map(
                                day -> one.isAfter(day) ? Validity.between(day, one) : Validity.between(one, day))
                        .orElseGet(() -> Validity.from(one)));
    }

    /** Every day that can be written in JSON. */
    private static Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(0, 1, 1).toEpochDay(),
                        LocalDate.of(9999, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withCharRange(' ', '~')
                .withChars('\u00e9', '\u20ac', '\n', '\\', '"')
                .ofMinLength(1)
                .ofMaxLength(8);
    }

    private static Arbitrary<List<FundingRegime>> regimes() {
        return Combinators.combine(
                        Arbitraries.of(FundingForm.class).list().uniqueElements(),
                        common(),
                        Arbitraries.of(FundingRegime.Kind.class),
                        Arbitraries.of(true, false))
                .as((forms, common, kind, agreementNeeded) -> forms.stream()
                        .map(form -> FundingRegime.builder()
                                .id("regime " + form)
                                .validity(common.validity())
                                .status(common.status())
                                .grade(common.grade())
                                .sources(common.sources())
                                .form(form)
                                .kind(kind)
                                .agreementNeeded(agreementNeeded)
                                .build())
                        .toList());
    }

    private static Arbitrary<List<PerformanceCode>> codes() {
        return Combinators.combine(
                        Arbitraries.of("011", "032", "041", "069"),
                        Arbitraries.integers().between(1, 50))
                .as((list, number) -> PerformanceCode.of(list, "X" + number))
                .list()
                .uniqueElements()
                .ofMaxSize(4);
    }

    private static Arbitrary<List<Performance>> performances() {
        return Combinators.combine(
                        codes(),
                        common(),
                        Arbitraries.of(FundingForm.class),
                        Arbitraries.of(Discipline.class),
                        Arbitraries.of(CarePhase.class).optional(0.5),
                        Arbitraries.of("ONE_TAG", "ANOTHER").list().ofMaxSize(2))
                .as((codes, common, form, discipline, phase, tags) -> codes.stream()
                        .map(code -> Performance.builder()
                                .id("performance " + code.text())
                                .validity(common.validity())
                                .status(common.status())
                                .grade(common.grade())
                                .sources(common.sources())
                                .code(code)
                                .name("What " + code.text() + " is")
                                .form(form)
                                .discipline(
                                        form == FundingForm.MONODISCIPLINARY
                                                ? Optional.of(discipline)
                                                : Optional.empty())
                                .phase(phase)
                                .content(tags.stream().map(ContentTag::of).toList())
                                .build())
                        .toList());
    }

    private static Arbitrary<List<Tariff>> tariffs() {
        return Combinators.combine(
                        codes(),
                        common(),
                        Arbitraries.of(TariffKind.class),
                        Arbitraries.longs().greaterOrEqual(0),
                        Arbitraries.of(TariffUnit.class))
                .as((codes, common, kind, cents, unit) -> codes.stream()
                        .map(code -> Tariff.builder()
                                .id("tariff " + code.text())
                                .validity(common.validity())
                                .status(common.status())
                                .grade(common.grade())
                                .sources(common.sources())
                                .performance(code)
                                .kind(kind)
                                .amount(
                                        kind == TariffKind.MAXIMUM
                                                ? Optional.of(Euro.ofCents(cents))
                                                : Optional.empty())
                                .unit(unit)
                                .build())
                        .toList());
    }

    private static Arbitrary<List<AllocationRule>> allocationRules() {
        return Combinators.combine(codes(), common(), keys(), bases())
                .as((codes, common, key, basis) -> codes.stream()
                        .map(code -> AllocationRule.builder()
                                .id("rule " + code.text())
                                .validity(common.validity())
                                .status(common.status())
                                .grade(common.grade())
                                .sources(common.sources())
                                .addPerformances(code)
                                .basis(basis)
                                .key(Optional.of(key).filter(any -> !basis.isOfLine() || key.midwifery() % 2 == 0))
                                .build())
                        .toList());
    }

    private static Arbitrary<AllocationBasis> bases() {
        return Arbitraries.of(AllocationBasis.class).filter(basis -> basis != AllocationBasis.DISCIPLINE);
    }

    private static Arbitrary<AllocationKey> keys() {
        return Combinators.combine(
                        Arbitraries.of(ApportionmentMethod.class),
                        Arbitraries.longs().between(0, 1_000_000_000),
                        Arbitraries.longs().between(0, 1_000_000_000),
                        Arbitraries.longs().between(1, Long.MAX_VALUE / 2))
                .as((method, first, second, third) -> AllocationKey.builder()
                        .id("key")
                        .method(method)
                        .medicalSpecialistCare(first)
                        .midwifery(second)
                        .maternityCare(third)
                        .build());
    }

    private static Arbitrary<List<DateRule>> dateRules() {
        return Combinators.combine(
                        Arbitraries.of(DateSubject.class).list().uniqueElements(),
                        common(),
                        Arbitraries.of(LineDate.class))
                .as((subjects, common, date) -> subjects.stream()
                        .map(subject -> DateRule.builder()
                                .id("date " + subject)
                                .validity(common.validity())
                                .status(common.status())
                                .grade(common.grade())
                                .sources(common.sources())
                                .subject(subject)
                                .date(date)
                                .build())
                        .toList());
    }

    private static Arbitrary<List<CheckRule>> checkRules() {
        return Combinators.combine(
                        Arbitraries.of("ONE_CODE", "TWO_CODE", "THREE_CODE")
                                .list()
                                .uniqueElements(),
                        common(),
                        Arbitraries.of(CheckRule.Basis.class),
                        Arbitraries.maps(Arbitraries.of("limit", "days"), Arbitraries.longs()))
                .as((codes, common, basis, figures) -> codes.stream()
                        .map(code -> CheckRule.builder()
                                .id("check " + code)
                                .validity(common.validity())
                                .status(common.status())
                                .grade(common.grade())
                                .sources(common.sources())
                                .code(code)
                                .title("What is asked.")
                                .basis(basis)
                                .figures(figures)
                                .build())
                        .toList());
    }

    private static Arbitrary<List<Gap>> gaps() {
        return Arbitraries.of("one", "two")
                .list()
                .uniqueElements()
                .map(ids -> ids.stream()
                        .map(id -> Gap.builder()
                                .id(id)
                                .unknown("What is not known.")
                                .lookedIn("Everywhere.")
                                .build())
                        .toList());
    }
}
