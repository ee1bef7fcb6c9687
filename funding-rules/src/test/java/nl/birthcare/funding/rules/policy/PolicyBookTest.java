package nl.birthcare.funding.rules.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
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
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.law.Source;
import nl.birthcare.funding.core.law.SourceKind;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.law.Timeline;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.rules.Samples;
import nl.birthcare.funding.rules.WhatIf;
import nl.birthcare.funding.rules.policy.entry.AllocationRule;
import nl.birthcare.funding.rules.policy.entry.CheckRule;
import nl.birthcare.funding.rules.policy.entry.DateSubject;
import nl.birthcare.funding.rules.policy.entry.FundingRegime;
import nl.birthcare.funding.rules.policy.entry.LineDate;
import nl.birthcare.funding.rules.policy.entry.TariffAllowance;
import nl.birthcare.funding.rules.policy.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyBookTest {

    private static final Validity EARLIER = Validity.between(LocalDate.of(2017, 1, 1), LocalDate.of(2018, 6, 30));
    private static final Validity LATER = Validity.from(LocalDate.of(2018, 6, 30));
    private static final Validity AFTER = Validity.from(LocalDate.of(2018, 7, 1));

    private static PolicyBook book(PolicyDocument... documents) {
        return PolicyBook.of("a-book", "A book for tests.", documents);
    }

    private static PolicyDocument.Builder sourced(String id) {
        return Samples.document(id).addSources(Samples.SOURCE);
    }

    private static PolicyDocument oneOfEachKind(String suffix, Validity validity) {
        return sourced("document" + suffix)
                .addRegimes(Samples.regime(FundingForm.INTEGRAL, FundingRegime.Kind.REGULAR, validity)
                        .id("regime" + suffix)
                        .build())
                .addPerformances(Samples.integral(Samples.INTEGRAL, validity)
                        .id("performance" + suffix)
                        .build())
                .addTariffs(tariff("tariff" + suffix, validity).build())
                .addAllocationRules(
                        Samples.rule("general-rule" + suffix, validity).build(),
                        Samples.rule("named-rule" + suffix, validity)
                                .addPerformances(Samples.INTEGRAL)
                                .build())
                .addDateRules(Samples.dateRule(DateSubject.ALLOCATION, LineDate.SERVICE_DATE, validity)
                        .id("date-rule" + suffix)
                        .build())
                .addCheckRules(checkRule("check-rule" + suffix, validity).build())
                .addGaps(Gap.builder()
                        .id("gap" + suffix)
                        .unknown("u")
                        .lookedIn("l")
                        .build())
                .build();
    }

    private static Tariff.Builder tariff(String id, Validity validity) {
        return Tariff.builder()
                .id(id)
                .validity(validity)
                .status(PolicyStatus.ENACTED)
                .grade(EvidenceGrade.ILLUSTRATIVE)
                .addSources(SourceReference.of(Samples.SOURCE.id()))
                .performance(Samples.INTEGRAL)
                .kind(TariffKind.FREE)
                .unit(TariffUnit.PERFORMANCE);
    }

    private static CheckRule.Builder checkRule(String id, Validity validity) {
        return CheckRule.builder()
                .id(id)
                .validity(validity)
                .status(PolicyStatus.ENACTED)
                .grade(EvidenceGrade.ILLUSTRATIVE)
                .addSources(SourceReference.of(Samples.SOURCE.id()))
                .code("SOME_CODE")
                .title("Something is asked.")
                .basis(CheckRule.Basis.LIBRARY);
    }

    private static PolicyDocument with(PolicyDocument document, String kind, PolicyDocument from) {
        PolicyDocument.Builder only = sourced(document.id());
        switch (kind) {
            case "regime" -> only.regimes(from.regimes());
            case "performance" -> only.performances(from.performances());
            case "tariff" -> only.tariffs(from.tariffs());
            case "general-rule" ->
                only.addAllocationRules(from.allocationRules().get(0));
            case "named-rule" -> only.addAllocationRules(from.allocationRules().get(1));
            case "date-rule" -> only.dateRules(from.dateRules());
            case "check-rule" -> only.checkRules(from.checkRules());
            default -> only.gaps(from.gaps());
        }
        return only.build();
    }

    static Stream<String> datedKinds() {
        return Stream.of("regime", "performance", "tariff", "general-rule", "named-rule", "date-rule", "check-rule");
    }

    @ParameterizedTest
    @MethodSource("datedKinds")
    void twoEntriesForTheSameThingOnTheSameDayAreRefusedAndBothAreNamed(String kind) {
        PolicyDocument earlier = oneOfEachKind("-earlier", EARLIER);
        PolicyDocument later = oneOfEachKind("-later", LATER);

        assertThatThrownBy(() -> book(with(earlier, kind, earlier), with(later, kind, later)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must not overlap")
                .hasMessageContaining(kind + "-earlier (2017-01-01..2018-06-30)")
                .hasMessageContaining(kind + "-later (2018-06-30..)");
    }

    @ParameterizedTest
    @MethodSource("datedKinds")
    void twoEntriesForTheSameThingOnSuccessiveDaysAreAccepted(String kind) {
        PolicyDocument earlier = oneOfEachKind("-earlier", EARLIER);
        PolicyDocument later = oneOfEachKind("-later", AFTER);

        PolicyBook book = book(with(earlier, kind, earlier), with(later, kind, later));

        assertThat(EntryKinds.entries(book.entries())).hasSize(2);
    }

    static Stream<Arguments> entriesOfOneId() {
        Validity later = AFTER;
        PolicyDocument one = oneOfEachKind("", EARLIER);
        PolicyDocument other = oneOfEachKind("", later);
        return datedKinds()
                .map(kind -> Arguments.of(
                        kind,
                        with(one, kind, one),
                        with(Samples.document("second").build(), kind, other)));
    }

    @ParameterizedTest
    @MethodSource("entriesOfOneId")
    void twoEntriesOfOneIdThatDifferAreRefusedAndBothAreNamed(
            String kind, PolicyDocument first, PolicyDocument second) {
        assertThatThrownBy(() -> book(first, second))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two that differ are called " + kind)
                .hasMessageContaining("the second in second");
    }

    @Test
    void twoSourcesOrGapsOfOneIdThatDifferAreRefused() {
        PolicyDocument first = oneOfEachKind("", EARLIER);
        PolicyDocument otherSource = Samples.document("second")
                .addSources(Source.builder()
                        .id(Samples.SOURCE.id())
                        .title("Another title")
                        .kind(SourceKind.LIBRARY)
                        .build())
                .build();
        PolicyDocument otherGap = Samples.document("second")
                .addGaps(Gap.builder().id("gap").unknown("v").lookedIn("l").build())
                .build();

        assertThatThrownBy(() -> book(first, otherSource)).hasMessageContaining("An id in sources");
        assertThatThrownBy(() -> book(first).with(otherSource)).hasMessageContaining(Samples.SOURCE.id());
        assertThatThrownBy(() -> book(first, otherGap)).hasMessageContaining("An id in gaps");
    }

    @Test
    void anEntryWhoseSourceNobodyDescribesIsRefusedWithBothNames() {
        PolicyDocument document = Samples.document("unsourced")
                .addTariffs(tariff("a-tariff", EARLIER).build())
                .build();

        assertThatThrownBy(() -> book(document))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The source of entry a-tariff must be described in the book, but samples is not");
    }

    @Test
    void aSourceMayBeDescribedInAnyOfTheDocuments() {
        PolicyDocument unsourced = Samples.document("unsourced")
                .addTariffs(tariff("a-tariff", EARLIER).build())
                .build();

        assertThat(book(unsourced, sourced("sources").build()).entries().tariffs())
                .hasSize(1);
    }

    @Test
    void anEntryThatStandsTwiceWordForWordCountsOnce() {
        PolicyDocument document = oneOfEachKind("", EARLIER);

        PolicyBook once = book(document);
        PolicyBook twice = book(document, document);

        assertThat(twice).isEqualTo(once);
        assertThat(twice.entries()).isEqualTo(once.entries());
        assertThat(once.with(document)).isEqualTo(once);
    }

    @Test
    void anOverlayOfTheSameEntriesAgainIsHarmless() {
        PolicyBook once = PolicyBooks.named("enacted").with(PolicyBooks.overlay("national-mono-cost"));
        PolicyBook twice = once.with(PolicyBooks.overlay("national-mono-cost"));

        assertThat(twice).isEqualTo(once);
        assertThat(twice.name()).isEqualTo("enacted+national-mono-cost");
    }

    @Test
    void anEmptyOverlayChangesNothingNotEvenTheName() {
        PolicyBook book = PolicyBooks.named("enacted");

        PolicyBook same = book.with(Samples.document("empty").build());

        assertThat(same).isEqualTo(book);
        assertThat(same.sha256()).isEqualTo(book.sha256());
        assertThat(same.name()).isEqualTo("enacted");
    }

    @Test
    void anOverlayLeavesTheBookItWasAddedToAsItWas() {
        PolicyBook book = PolicyBooks.named("enacted");
        String before = book.sha256();

        PolicyBook more = book.with(Samples.catalogue());

        assertThat(book.sha256()).isEqualTo(before);
        assertThat(book.performances(Samples.INTEGRAL).versions()).isEmpty();
        assertThat(more.performances(Samples.INTEGRAL).versions()).hasSize(1);
        assertThat(more).isNotEqualTo(book);
    }

    @Test
    void theNameListsTheOverlaysInAlphabeticalOrder() {
        PolicyBook book = PolicyBooks.named("enacted")
                .with(Samples.ownKeys())
                .with(Samples.catalogue())
                .with(PolicyBooks.overlay("national-mono-cost"));

        assertThat(book.name()).isEqualTo("enacted+catalogue+national-mono-cost+own-keys");
        assertThat(book.id()).isEqualTo("enacted");
        assertThat(book).hasToString("enacted+catalogue+national-mono-cost+own-keys " + book.sha256());
    }

    @Test
    void anOverlayThatContradictsTheBookIsRefusedAndBothEntriesAreNamed() {
        PolicyDocument overlay = sourced("mine")
                .addRegimes(Samples.regime(
                                FundingForm.INTEGRAL,
                                FundingRegime.Kind.REGULAR,
                                Validity.from(LocalDate.of(2030, 1, 1)))
                        .id("mine")
                        .build())
                .build();

        assertThatThrownBy(() -> PolicyBooks.named("enacted").with(overlay))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("integral-regular (2023-01-01..)")
                .hasMessageContaining("mine (2030-01-01..)");
    }

    @Tag("slow")
    @Property(tries = 50)
    void overlaysOfDifferentEntriesCommute(
            @ForAll(supplier = PolicyDocuments.class) PolicyDocument entries, @ForAll Random random) {
        PolicyDocument.Builder one = Samples.document("one").sources(entries.sources());
        PolicyDocument.Builder two = Samples.document("two").sources(entries.sources());
        PolicyDocument.Builder three = Samples.document("three").sources(entries.sources());
        List<PolicyDocument.Builder> parts = List.of(one, two, three);
        entries.regimes().forEach(entry -> part(parts, random).addRegimes(entry));
        entries.performances().forEach(entry -> part(parts, random).addPerformances(entry));
        entries.tariffs().forEach(entry -> part(parts, random).addTariffs(entry));
        entries.allocationRules().forEach(entry -> part(parts, random).addAllocationRules(entry));
        entries.dateRules().forEach(entry -> part(parts, random).addDateRules(entry));
        entries.checkRules().forEach(entry -> part(parts, random).addCheckRules(entry));
        entries.tariffRegimes().forEach(entry -> part(parts, random).addTariffRegimes(entry));
        entries.tariffAllowances().forEach(entry -> part(parts, random).addTariffAllowances(entry));
        entries.contentExclusions().forEach(entry -> part(parts, random).addContentExclusions(entry));
        entries.providerRules().forEach(entry -> part(parts, random).addProviderRules(entry));
        entries.descriptions().forEach(entry -> part(parts, random).addDescriptions(entry));
        entries.gaps().forEach(entry -> part(parts, random).addGaps(entry));
        List<PolicyDocument> overlays = List.of(one.build(), two.build(), three.build());
        List<PolicyDocument> shuffled = new ArrayList<>(overlays);
        Collections.shuffle(shuffled, random);
        // The sources are in the book itself, so that no overlay holds an entry of another.
        PolicyBook base =
                book(Samples.document("base").sources(entries.sources()).build());

        PolicyBook inOrder = overlaid(base, overlays);
        PolicyBook inAnyOrder = overlaid(base, shuffled);

        assertThat(inAnyOrder).isEqualTo(inOrder);
        assertThat(inAnyOrder.name()).isEqualTo(inOrder.name());
        assertThat(inAnyOrder.sha256()).isEqualTo(inOrder.sha256());
        assertThat(inAnyOrder.entries()).isEqualTo(inOrder.entries());
        assertThat(inOrder.sha256()).isEqualTo(book(entries).sha256());
    }

    private static PolicyDocument.Builder part(List<PolicyDocument.Builder> parts, Random random) {
        return parts.get(random.nextInt(parts.size()));
    }

    private static PolicyBook overlaid(PolicyBook base, List<PolicyDocument> overlays) {
        PolicyBook book = base;
        for (PolicyDocument overlay : overlays) {
            book = book.with(overlay);
        }
        return book;
    }

    @Property(tries = 50)
    void theFingerprintDependsOnTheEntriesOnly(
            @ForAll(supplier = PolicyDocuments.class) PolicyDocument entries, @ForAll Random random) {
        PolicyDocument shuffled = Samples.document("other-name")
                .sources(shuffled(entries.sources(), random))
                .regimes(shuffled(entries.regimes(), random))
                .performances(shuffled(entries.performances(), random))
                .tariffs(shuffled(entries.tariffs(), random))
                .allocationRules(shuffled(entries.allocationRules(), random))
                .dateRules(shuffled(entries.dateRules(), random))
                .checkRules(shuffled(entries.checkRules(), random))
                .tariffRegimes(shuffled(entries.tariffRegimes(), random))
                .tariffAllowances(shuffled(entries.tariffAllowances(), random))
                .contentExclusions(shuffled(entries.contentExclusions(), random))
                .providerRules(shuffled(entries.providerRules(), random))
                .descriptions(shuffled(entries.descriptions(), random))
                .gaps(shuffled(entries.gaps(), random))
                .build();

        PolicyBook one = PolicyBook.of(entries);
        PolicyBook other = PolicyBook.of(shuffled);

        assertThat(other.sha256()).isEqualTo(one.sha256()).matches("[0-9a-f]{64}");
        assertThat(other.informationSha256()).isEqualTo(one.informationSha256()).matches("[0-9a-f]{64}");
        assertThat(other).as("another name").isNotEqualTo(one);
    }

    private static <T> List<T> shuffled(List<T> entries, Random random) {
        List<T> copy = new ArrayList<>(entries);
        Collections.shuffle(copy, random);
        return copy;
    }

    @ParameterizedTest
    @MethodSource("datedKinds")
    void anyOtherEntryThatCanDecideGivesAnotherFingerprint(String kind) {
        PolicyBook all = book(oneOfEachKind("", EARLIER));
        PolicyDocument more = oneOfEachKind("-later", AFTER);

        PolicyBook other = all.with(with(more, kind, more));

        assertThat(other.sha256()).isNotEqualTo(all.sha256());
        assertThat(other.informationSha256()).isEqualTo(all.informationSha256());
    }

    static Stream<Arguments> withoutSomeInformation() {
        return Stream.of(
                without("events", document -> document.events(List.of())),
                without("questions", document -> document.questions(List.of())),
                without("statements", document -> document.statements(List.of())),
                without("advices", document -> document.advices(List.of())),
                without("realisedCosts", document -> document.realisedCosts(List.of())),
                without("averageCosts", document -> document.averageCosts(List.of())),
                without("publishedNumbers", document -> document.publishedNumbers(List.of())),
                without("errata", document -> document.errata(List.of())));
    }

    private static Arguments without(String kind, UnaryOperator<PolicyDocument.Builder> without) {
        return Arguments.of(kind, without);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withoutSomeInformation")
    void whatOnlyInformsChangesTheFingerprintOfInformationAlone(
            String kind, UnaryOperator<PolicyDocument.Builder> without) {
        PolicyBook book = PolicyBooks.documented("enacted").with(PolicyBooks.overlay("figures"));
        PolicyBook whole = PolicyBook.of(Samples.copyOf(book, "whole").build());
        PolicyBook other =
                PolicyBook.of(without.apply(Samples.copyOf(book, "whole")).build());

        assertThat(other.sha256()).isEqualTo(whole.sha256());
        assertThat(other.informationSha256()).isNotEqualTo(whole.informationSha256());
    }

    @Test
    void aDocumentThatNothingCitesChangesNoResult() {
        PolicyBook book = PolicyBooks.named("enacted");
        PolicyBook other = book.with(sourced("another").build());

        assertThat(other.sha256()).isEqualTo(book.sha256());
        assertThat(other.informationSha256()).isNotEqualTo(book.informationSha256());
    }

    @Test
    void anyChangeWithinAnEntryGivesAnotherFingerprint() {
        List<PolicyDocument> versions = List.of(
                oneRule(Samples.rule("r", EARLIER).build()),
                oneRule(Samples.rule("r", LATER).build()),
                oneRule(Samples.rule("s", EARLIER).build()),
                oneRule(Samples.rule("r", EARLIER).grade(EvidenceGrade.PRIMARY).build()),
                oneRule(Samples.rule("r", EARLIER)
                        .status(PolicyStatus.ANNOUNCED)
                        .build()),
                oneRule(Samples.rule("r", EARLIER)
                        .addPerformances(Samples.INTEGRAL)
                        .build()),
                oneRule(Samples.rule("r", EARLIER)
                        .addSources(SourceReference.of("samples", "p. 1"))
                        .build()));

        assertThat(versions.stream().map(PolicyBook::of).map(PolicyBook::sha256))
                .doesNotHaveDuplicates();
    }

    private static PolicyDocument oneRule(AllocationRule rule) {
        return sourced("one-rule").addAllocationRules(rule).build();
    }

    /** By sha256sum, of {@code {"gaps":[{"id":"g","lookedIn":"Everywhere.","unknown":"What é is."}]}} in UTF-8. */
    @Test
    void theFingerprintOfATinyDocumentStaysWhatItIs() {
        PolicyDocument tiny = Samples.document("tiny")
                .addGaps(Gap.builder()
                        .id("g")
                        .unknown("What \u00e9 is.")
                        .lookedIn("Everywhere.")
                        .build())
                .build();

        assertThat(PolicyBook.of(tiny).informationSha256())
                .isEqualTo("f90a81b543efc7d0389ec8ead67e9007e0d56b91f6c9e9d58ac8e81c43656716");
    }

    @Test
    void entriesComeSortedById() {
        PolicyDocument document = sourced("gaps")
                .addGaps(
                        Gap.builder().id("b").unknown("u").lookedIn("l").build(),
                        Gap.builder().id("a").unknown("u").lookedIn("l").build())
                .build();

        assertThat(book(document).gaps()).extracting(Gap::id).containsExactly("a", "b");
    }

    @Test
    void whatABookDoesNotKnowHasNoVersions() {
        PolicyBook book = book(Samples.document("nothing").build());

        assertThat(book.performances(Samples.INTEGRAL).versions()).isEmpty();
        assertThat(book.tariffs(Samples.INTEGRAL).versions()).isEmpty();
        assertThat(book.allocationRules(Samples.INTEGRAL).versions()).isEmpty();
        assertThat(book.generalAllocationRules().versions()).isEmpty();
        assertThat(book.dateRules(DateSubject.ALLOCATION).versions()).isEmpty();
        assertThat(book.checkRules("NO_SUCH_CODE").versions()).isEmpty();
        assertThat(book.regime(FundingForm.INTEGRAL, LocalDate.of(2020, 1, 1))).isEmpty();
        assertThat(book.source("kst-32279-206")).isEmpty();
        assertThat(book.performanceCodes()).isEmpty();
        assertThat(book.gaps()).isEmpty();
    }

    @Test
    void aRuleThatNamesPerformancesIsFoundUnderEachAndNotAmongTheGeneralOnes() {
        PolicyBook book = book(sourced("rules")
                .addAllocationRules(
                        Samples.rule("named", EARLIER)
                                .addPerformances(Samples.INTEGRAL, Samples.INTEGRAL_WITH_OWN_KEY)
                                .build(),
                        Samples.rule("general", EARLIER).build())
                .build());

        assertThat(book.allocationRules(Samples.INTEGRAL).versions())
                .extracting(AllocationRule::id)
                .containsExactly("named");
        assertThat(book.allocationRules(Samples.INTEGRAL_WITH_OWN_KEY).versions())
                .extracting(AllocationRule::id)
                .containsExactly("named");
        assertThat(book.generalAllocationRules().versions())
                .extracting(AllocationRule::id)
                .containsExactly("general");
    }

    @Test
    void twoRulesThatNameOnePerformanceOnOneDayAreRefusedEvenIfTheyNameOthersToo() {
        PolicyDocument rules = sourced("rules")
                .addAllocationRules(
                        Samples.rule("one", EARLIER)
                                .addPerformances(Samples.INTEGRAL, Samples.EXPERIMENT)
                                .build(),
                        Samples.rule("two", EARLIER)
                                .addPerformances(Samples.INTEGRAL_WITH_OWN_KEY, Samples.EXPERIMENT)
                                .build())
                .build();

        assertThatThrownBy(() -> book(rules))
                .hasMessageContaining("069:X00041")
                .hasMessageContaining("one")
                .hasMessageContaining("two");
    }

    @Test
    void oneCodeOnTwoListsNamesTwoPerformances() {
        PolicyBook book = book(sourced("lists")
                .addPerformances(
                        Samples.of(Discipline.MIDWIFERY, PerformanceCode.of("032", "X1"), EARLIER)
                                .build(),
                        Samples.of(Discipline.MATERNITY_CARE, PerformanceCode.of("011", "X1"), EARLIER)
                                .build())
                .build());

        assertThat(book.performanceCodes()).hasSize(2);
    }

    @Test
    void aBookMadeOfOneDocumentHasItsNameAndTitle() {
        PolicyBook book = PolicyBook.of(Samples.catalogue());

        assertThat(book.id()).isEqualTo("catalogue");
        assertThat(book.title()).isEqualTo("Made up for tests.");
        assertThat(book).isEqualTo(PolicyBook.of("catalogue", "Another title", Samples.catalogue()));
        assertThat(book).hasSameHashCodeAs(PolicyBook.of("catalogue", "Another title", Samples.catalogue()));
        assertThat(book).isNotEqualTo("catalogue");
    }

    @ParameterizedTest
    @ValueSource(strings = {"enacted", "announced-2020"})
    void whatABookHoldsIsFoundByWhatItIsAboutOnItsFirstDay(String name) {
        TariffAllowance allowance = TariffAllowance.builder()
                .id("ten-percent")
                .validity(Validity.from(LocalDate.of(2017, 1, 1)))
                .status(PolicyStatus.ENACTED)
                .grade(EvidenceGrade.ILLUSTRATIVE)
                .addSources(SourceReference.of(Samples.SOURCE.id()))
                .discipline(Discipline.OBSTETRICS)
                .percent(10)
                .build();
        PolicyBook book = PolicyBooks.named(name)
                .with(PolicyBooks.overlay("figures"))
                .with(sourced("allowance").addTariffAllowances(allowance).build());
        PolicyDocument entries = book.entries();

        assertThat(book.tariffAllowances(Discipline.OBSTETRICS).versions()).containsExactly(allowance);
        assertThat(book.tariffAllowances(Discipline.PAEDIATRICS).versions()).isEmpty();
        assertThat(entries.contributionRules())
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(first(book.timeline(EntryKinds.CONTRIBUTION_RULES, rule.item()), rule))
                        .isEqualTo(rule));
        assertThat(entries.deductibleRules())
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(first(book.timeline(EntryKinds.DEDUCTIBLE_RULES, rule.item()), rule))
                        .isEqualTo(rule));
        assertThat(entries.providerRules())
                .isNotEmpty()
                .allSatisfy(rule ->
                        assertThat(first(book.providerRules(rule.list()), rule)).isEqualTo(rule));
        assertThat(entries.procedureRules())
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(first(book.timeline(EntryKinds.PROCEDURE_RULES, rule.subject()), rule))
                        .isEqualTo(rule));
        assertThat(entries.tariffRegimes())
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(first(book.tariffRegimes(rule.form(), rule.discipline()), rule))
                        .isEqualTo(rule));
        assertThat(entries.contentExclusions())
                .isNotEmpty()
                .allSatisfy(exclusion -> assertThat(book.contentExclusions(exclusion.form()))
                        .anySatisfy(timeline ->
                                assertThat(first(timeline, exclusion)).isEqualTo(exclusion)));
        assertThat(book.contentExclusions(FundingForm.MONODISCIPLINARY)).isEmpty();
        assertThat(entries.notices())
                .isNotEmpty()
                .allSatisfy(notice -> assertThat(book.notices(notice.form())).contains(notice));
        assertThat(book.notices(FundingForm.SMALL_SCALE_EXPERIMENT)).isEmpty();
        assertThat(entries.descriptions())
                .isNotEmpty()
                .allSatisfy(description -> assertThat(first(book.descriptions(description.key()), description))
                        .isEqualTo(description));
        assertThat(book.descriptions("nothing").versions()).isEmpty();
        for (PolicyQuestion question : entries.questions()) {
            assertThat(question.undecided())
                    .allSatisfy(id -> assertThat(book.question(id)).contains(question));
        }
        assertThat(book.question("nothing")).isEmpty();
        assertThat(book.question("monodisciplinary-from-2028").isPresent()).isEqualTo(name.equals("announced-2020"));
    }

    private static <T extends Provision> Provision first(Timeline<T> timeline, Provision entry) {
        return timeline.onEpochDay(entry.validity().firstDay().toEpochDay());
    }

    @Test
    void aPerformanceHoldsOnlyOnTheDaysOfTheDescriptionByWhichItGoes() {
        PolicyBook book = PolicyBooks.named("enacted")
                .with(sourced("described")
                        .addPerformances(Samples.integral(Samples.INTEGRAL, Validity.from(LocalDate.of(2017, 1, 1)))
                                .describedBy("guidance-ending-before-16-weeks")
                                .build())
                        .build());
        Performance performance = book.performances(Samples.INTEGRAL).versions().get(0);

        assertThat(book.descriptions("guidance-ending-before-16-weeks").versions())
                .hasSize(1);
        assertThat(book.performance(Samples.INTEGRAL, LocalDate.of(2016, 12, 31)))
                .isEmpty();
        assertThat(book.performance(Samples.INTEGRAL, LocalDate.of(2017, 1, 1))).contains(performance);
        assertThat(book.performance(Samples.INTEGRAL, LocalDate.of(2022, 12, 31)))
                .contains(performance);
        assertThat(book.performance(Samples.INTEGRAL, LocalDate.of(2023, 1, 1))).isEmpty();
    }

    @Test
    void aBookKnowsWhetherSomethingThatDividesIsUndecided() {
        Validity always = Validity.from(LocalDate.of(2017, 1, 1));
        PolicyDocument rule = sourced("rule")
                .addAllocationRules(Samples.rule("undecided", always)
                        .status(PolicyStatus.UNDECIDED)
                        .build())
                .build();
        PolicyDocument performance = sourced("performance")
                .addPerformances(Samples.integral(Samples.INTEGRAL, always)
                        .status(PolicyStatus.UNDECIDED)
                        .build())
                .build();
        PolicyDocument decided = sourced("decided")
                .addAllocationRules(Samples.rule("decided", always).build())
                .addPerformances(Samples.integral(Samples.INTEGRAL, always).build())
                .addRegimes(Samples.regime(FundingForm.INTEGRAL, FundingRegime.Kind.REGULAR, always)
                        .status(PolicyStatus.UNDECIDED)
                        .build())
                .build();

        assertThat(book(rule).hasUndecidedAllocation()).isTrue();
        assertThat(book(performance).hasUndecidedAllocation()).isTrue();
        assertThat(book(decided).hasUndecidedAllocation()).isFalse();
    }

    @Test
    void aNameThatStandsForNothingInTheBookIsRefused() {
        PolicyNotice notice = PolicyBooks.named("enacted").entries().notices().get(0);
        PolicyDocument notices = PolicyDocument.builder()
                .from(PolicyBooks.named("enacted").entries())
                .gaps(List.of())
                .build();
        PolicyDocument described = sourced("described")
                .addPerformances(Samples.integral(Samples.INTEGRAL, Validity.from(LocalDate.of(2017, 1, 1)))
                        .describedBy("nothing")
                        .build())
                .build();

        assertThatThrownBy(() -> book(notices))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The gap of entry " + notice.id() + " must stand in the book, but " + notice.gap()
                        + " does not");
        assertThatThrownBy(() -> book(described))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The description of entry ")
                .hasMessageEndingWith(" must stand in the book, but nothing does not");
    }

    @Test
    void aBookKnowsTheScenariosThatItIsUnder() {
        Scenario scenario = WhatIf.scenario("monodisciplinary-ends");

        assertThat(PolicyBooks.named("enacted").scenarios()).isEmpty();
        assertThat(PolicyBooks.named("enacted").under(scenario).scenarios()).containsExactly(scenario);
    }
}
