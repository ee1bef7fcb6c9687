package nl.birthcare.funding.rules.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.json.RefusedJsonException;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.PolicyStatus;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.rules.policy.entry.DateSubject;
import nl.birthcare.funding.rules.policy.entry.FundingRegime;
import nl.birthcare.funding.rules.policy.entry.LineDate;
import nl.birthcare.funding.rules.policy.scenario.PolicyScenarios;
import nl.birthcare.funding.rules.policy.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioTest {

    private static final LocalDate END = LocalDate.of(2027, 12, 31);
    private static final LocalDate START = LocalDate.of(2028, 1, 1);

    private static Scenario.Builder scenario(String id) {
        return Scenario.builder()
                .id(id)
                .title("Made up for tests.")
                .status(PolicyStatus.UNDECIDED)
                .addSources(SourceReference.of("kst-32279-206"));
    }

    private static Scenario.End end(String kind, String id, LocalDate lastDay) {
        return Scenario.End.builder().kind(kind).id(id).lastDay(lastDay).build();
    }

    private static Scenario.Change change(String kind, String id, String fields) {
        return Scenario.Change.builder()
                .kind(kind)
                .id(id)
                .set(Scenario.Fields.parse(fields))
                .build();
    }

    private static FundingRegime.Builder regime(String id, FundingForm form, Validity validity) {
        return FundingRegime.builder()
                .id(id)
                .validity(validity)
                .status(PolicyStatus.UNDECIDED)
                .grade(EvidenceGrade.PRIMARY)
                .addSources(SourceReference.of("kst-32279-206"))
                .form(form)
                .kind(FundingRegime.Kind.NOT_AVAILABLE)
                .agreementNeeded(false);
    }

    private static PolicyDocument document(FundingRegime... regimes) {
        return PolicyDocument.builder()
                .id("some-entries")
                .title("Some entries.")
                .addRegimes(regimes)
                .build();
    }

    private static Scenario read(String json) {
        return PolicyScenarios.read(json.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    /** A scenario with some fields besides the necessary ones. */
    private static String with(String fields) {
        return "{\"schemaVersion\":1,\"id\":\"mine\",\"title\":\"Mine.\",\"status\":\"UNDECIDED\","
                + "\"sources\":[{\"source\":\"kst-32279-206\"}]" + (fields.isEmpty() ? "" : "," + fields) + "}";
    }

    // What a scenario does.

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            announced-2020 | monodisciplinary-announced 2022-01-01..2027-12-31 REGULAR
            enacted        | monodisciplinary 2010-01-01..2027-12-31 REGULAR
            """)
    void anAddedEntrySupersedesWhatHoldsForTheSameThing(String name, String before) {
        PolicyBook book = PolicyBooks.named(name).under(PolicyScenarios.named("monodisciplinary-ends"));

        assertThat(book.regimes(FundingForm.MONODISCIPLINARY).versions())
                .extracting(regime -> regime.id() + " " + regime.validity().text() + " " + regime.kind())
                .endsWith(before, "monodisciplinary-ended 2028-01-01.. NOT_AVAILABLE");
        assertThat(book.regime(FundingForm.MONODISCIPLINARY, START).orElseThrow())
                .satisfies(regime -> {
                    assertThat(regime.status()).isEqualTo(PolicyStatus.UNDECIDED);
                    assertThat(regime.decides()).isTrue();
                    assertThat(regime.scenario()).contains("monodisciplinary-ends");
                });
    }

    @Test
    void anAddedEntryOfSomeDaysMovesTheFirstDayOfWhatGoesOnAfterIt() {
        Validity days = Validity.between(LocalDate.of(2022, 1, 1), LocalDate.of(2024, 6, 30));
        PolicyBook book = PolicyBooks.named("announced-2020")
                .under(scenario("pause")
                        .supersedes(true)
                        .adding(document(
                                regime("pause", FundingForm.INTEGRAL, days).build()))
                        .build());

        assertThat(book.regimes(FundingForm.INTEGRAL).versions())
                .extracting(regime -> regime.id() + " " + regime.validity().text())
                .endsWith("pause 2022-01-01..2024-06-30", "integral-regular-announced 2024-07-01..");
    }

    @Test
    void whatGoesOnAfterAnAddedEntryEndsWhenItWouldHaveEnded() {
        Validity days = Validity.between(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 6, 30));
        PolicyBook book = PolicyBooks.named("enacted")
                .under(scenario("pause")
                        .supersedes(true)
                        .adding(document(
                                regime("pause", FundingForm.INTEGRAL, days).build()))
                        .build());

        assertThat(book.regimes(FundingForm.INTEGRAL).versions())
                .extracting(regime -> regime.id() + " " + regime.validity().text())
                .contains(
                        "pause 2022-01-01..2022-06-30",
                        "integral-experiment-extended 2022-07-01..2022-12-31",
                        "integral-regular 2023-01-01..");
    }

    @Test
    void anAddedEntryOfAnIdThatTheBookHoldsIsRefusedUnlessItIsTheSame() {
        PolicyBook book = PolicyBooks.named("announced-2020");
        FundingRegime undecided = book.regimes(FundingForm.MONODISCIPLINARY).versions().stream()
                .filter(regime -> regime.id().equals("monodisciplinary-from-2028"))
                .findFirst()
                .orElseThrow();
        FundingRegime other =
                FundingRegime.builder().from(undecided).agreementNeeded(true).build();
        Scenario same = scenario("mine").adding(document(undecided)).build();
        Scenario differing = scenario("mine").adding(document(other)).build();

        assertThat(book.under(same)
                        .regime(FundingForm.MONODISCIPLINARY, START)
                        .orElseThrow()
                        .scenario())
                .contains("mine");
        assertThatThrownBy(() -> book.under(differing))
                .isInstanceOf(RefusedJsonException.class)
                .hasMessage("$.add.regimes[0].id: must be of one entry only, but the book holds another that is called"
                        + " monodisciplinary-from-2028");
    }

    @Test
    void aChangedEntryNamesTheSourcesOfTheScenarioOnce() {
        PolicyBook book = PolicyBooks.named("enacted");
        List<SourceReference> before =
                book.regime(FundingForm.INTEGRAL, START).orElseThrow().sources();
        Scenario.Change change = Scenario.Change.builder()
                .kind("regimes")
                .id("integral-regular")
                .set(Scenario.Fields.parse("{\"agreementNeeded\":false}"))
                .build();
        Scenario known = scenario("known").sources(before).addChange(change).build();
        Scenario unknown = scenario("unknown")
                .sources(List.of(SourceReference.of("kst-32279-206", "a place")))
                .addChange(change)
                .build();
        List<SourceReference> both = new ArrayList<>(before);
        both.add(SourceReference.of("kst-32279-206", "a place"));

        assertThat(before).isNotEmpty();
        assertThat(book.under(known)
                        .regime(FundingForm.INTEGRAL, START)
                        .orElseThrow()
                        .sources())
                .isEqualTo(before);
        assertThat(book.under(unknown)
                        .regime(FundingForm.INTEGRAL, START)
                        .orElseThrow()
                        .sources())
                .isEqualTo(both);
    }

    @Test
    void anEntryThatOneScenarioChangesIsNotEndedByAnother() {
        Scenario changes = scenario("changes")
                .addChange(Scenario.Change.builder()
                        .kind("regimes")
                        .id("integral-regular")
                        .set(Scenario.Fields.parse("{\"agreementNeeded\":false}"))
                        .build())
                .build();
        Scenario ends = scenario("ends")
                .addEnd(end("regimes", "integral-regular", LocalDate.of(2027, 12, 31)))
                .build();
        PolicyBook book = PolicyBooks.named("enacted");

        assertThatThrownBy(() -> book.under(changes).under(ends))
                .isInstanceOf(RefusedJsonException.class)
                .hasMessageContaining("must leave alone what another scenario touches, but integral-regular");
    }

    @Test
    void anEntryThatWouldBeLeftInTwoPiecesIsRefused() {
        Validity days = Validity.between(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));
        Scenario pause = scenario("pause")
                .supersedes(true)
                .adding(document(regime("pause", FundingForm.INTEGRAL, days).build()))
                .build();

        assertThatThrownBy(() -> PolicyBooks.named("enacted").under(pause))
                .isInstanceOf(RefusedJsonException.class)
                .hasMessage("$.add.regimes[0].validity: must not leave an entry in two pieces, but integral-regular"
                        + " (2023-01-01..) would go on after it; end that and add the rest");
    }

    @Test
    void withoutSupersedingAnAddedEntryMustNotOverlap() {
        Scenario scenario = scenario("overlap")
                .adding(document(regime("gone", FundingForm.MONODISCIPLINARY, Validity.from(START))
                        .build()))
                .build();

        assertThatThrownBy(() -> PolicyBooks.named("enacted").under(scenario))
                .isInstanceOf(RefusedJsonException.class)
                .hasMessageContaining("scenario overlap must fit the book")
                .hasMessageContaining("monodisciplinary (2010-01-01..) and gone (2028-01-01..)");
    }

    @Test
    void anEntryEndsOnTheLastDayThatIsGiven() {
        PolicyBook book = PolicyBooks.named("enacted")
                .under(scenario("ends")
                        .addEnd(end("regimes", "monodisciplinary", END))
                        .build());

        assertThat(book.regime(FundingForm.MONODISCIPLINARY, END)).isPresent();
        assertThat(book.regime(FundingForm.MONODISCIPLINARY, START)).isEmpty();
        assertThat(book.regime(FundingForm.MONODISCIPLINARY, END).orElseThrow().scenario())
                .contains("ends");
    }

    @Test
    void theRestOfAnUndecidedEntryThatEndsStaysUndecided() {
        PolicyBook book = PolicyBooks.named("announced-2020")
                .under(scenario("ends")
                        .addEnd(end("regimes", "monodisciplinary-from-2028", LocalDate.of(2029, 12, 31)))
                        .build());

        assertThat(book.regime(FundingForm.MONODISCIPLINARY, START)
                        .orElseThrow()
                        .decides())
                .isFalse();
    }

    @Test
    void anEntryChangesInTheFieldsThatAreSetAndNamesTheSourceOfTheChange() {
        PolicyBook book = PolicyBooks.named("enacted")
                .under(scenario("free")
                        .addChange(change("regimes", "integral-experiment-extended", "{\"agreementNeeded\":false}"))
                        .build());

        FundingRegime before = PolicyBooks.named("enacted")
                .regime(FundingForm.INTEGRAL, LocalDate.of(2022, 6, 1))
                .orElseThrow();
        FundingRegime after =
                book.regime(FundingForm.INTEGRAL, LocalDate.of(2022, 6, 1)).orElseThrow();
        assertThat(before.agreementNeeded()).isTrue();
        assertThat(after)
                .isEqualTo(FundingRegime.builder()
                        .from((Provision) before)
                        .form(before.form())
                        .kind(before.kind())
                        .agreementNeeded(false)
                        .addSources(SourceReference.of("kst-32279-206"))
                        .scenario(Optional.of("free"))
                        .build());
    }

    @Test
    void anUndecidedEntryIsConfirmedAsItStands() {
        Scenario confirmed = scenario("confirmed")
                .addChange(Scenario.Change.builder()
                        .kind("regimes")
                        .id("monodisciplinary-from-2028")
                        .build())
                .build();

        PolicyBook book = PolicyBooks.named("announced-2020").under(confirmed);

        assertThat(book.regime(FundingForm.MONODISCIPLINARY, START)
                        .orElseThrow()
                        .decides())
                .isTrue();
        assertThat(book.sha256())
                .isNotEqualTo(PolicyBooks.named("announced-2020").sha256());
    }

    @Test
    void aScenarioIsGenericOverTheKindsOfEntries() {
        PolicyBook book = PolicyBooks.named("enacted").with(PolicyBooks.overlay("national-mono-cost"));
        PolicyBook under = book.under(scenario("all-kinds")
                .addChange(
                        change("dateRules", "date-allocation", "{\"date\":\"SUBMITTED_ON\"}"),
                        change("checkRules", "maternity-care-late", "{\"figures\":{\"lastDayAfterBirth\":56}}"))
                .addEnd(
                        end("contentExclusions", "excluded-preconception-care", END),
                        end("allocationRules", "national-mono-cost-2021", LocalDate.of(2021, 6, 30)),
                        end("tariffRegimes", "tariffs-midwifery", END))
                .build());

        assertThat(under.dateRules(DateSubject.ALLOCATION)
                        .on(START)
                        .orElseThrow()
                        .date())
                .isEqualTo(LineDate.SUBMITTED_ON);
        assertThat(under.checkRules("MATERNITY_CARE_LATE")
                        .on(START)
                        .orElseThrow()
                        .figure("lastDayAfterBirth"))
                .isEqualTo(56);
        assertThat(under.generalAllocationRules().on(LocalDate.of(2021, 7, 1))).isEmpty();
    }

    // The name of a scenario.

    @Test
    void theNameOfAScenarioIsPartOfTheBooksNameEqualityAndFingerprint() {
        PolicyBook book = PolicyBooks.named("enacted");
        PolicyBook under = book.under(PolicyScenarios.named("monodisciplinary-continues"));
        PolicyBook sameUnderAnotherName = book.under(Scenario.builder()
                .from(PolicyScenarios.named("monodisciplinary-continues"))
                .id("another-name")
                .build());

        assertThat(under.name()).isEqualTo("enacted under monodisciplinary-continues");
        assertThat(under.scenario()).contains("monodisciplinary-continues");
        assertThat(book.scenario()).isEmpty();
        assertThat(under).isNotEqualTo(book).isNotEqualTo(sameUnderAnotherName);
        assertThat(under.sha256()).isNotEqualTo(book.sha256()).isNotEqualTo(sameUnderAnotherName.sha256());
    }

    @Test
    void twoUsesOfAScenarioWithOtherValuesHaveOtherNamesAndResults() {
        PolicyBook book = PolicyBooks.named("announced-2020");
        PolicyBook one = book.under(PolicyScenarios.named(
                "monodisciplinary-ends-unless", Map.of("declarants", List.of("08999901", "06999901"))));
        PolicyBook other = book.under(
                PolicyScenarios.named("monodisciplinary-ends-unless", Map.of("declarants", List.of("08999901"))));

        assertThat(one.scenario()).contains("monodisciplinary-ends-unless,declarants=08999901,declarants=06999901");
        assertThat(other.scenario()).contains("monodisciplinary-ends-unless,declarants=08999901");
        assertThat(one).isNotEqualTo(other);
        assertThat(one.scenarios().get(0).id())
                .isEqualTo(other.scenarios().get(0).id());
        assertThat(FundingJson.read(
                        Scenario.class, FundingJson.write(one.scenarios().get(0))))
                .isEqualTo(one.scenarios().get(0));
    }

    @Test
    void theNameIsPartOfTheFingerprintAlsoWhereNoEntryIsAssumed() {
        Scenario.End end = end("regimes", "monodisciplinary-from-2028", LocalDate.of(2029, 12, 31));
        PolicyBook book = PolicyBooks.named("announced-2020");
        PolicyBook one = book.under(scenario("one-name").addEnd(end).build());
        PolicyBook other = book.under(scenario("other-name").addEnd(end).build());

        assertThat(one.entries()).isEqualTo(other.entries());
        assertThat(one.sha256()).isNotEqualTo(other.sha256());
    }

    @Test
    void aScenarioThatIsNamedTwiceCountsOnce() {
        PolicyBook once = PolicyBooks.named("enacted").under(PolicyScenarios.named("monodisciplinary-ends"));

        assertThat(once.under(PolicyScenarios.named("monodisciplinary-ends"))).isSameAs(once);
    }

    @Test
    void onlyABookSaysThatAScenarioAssumesAnEntry() {
        PolicyDocument assumed = document(regime("gone", FundingForm.MONODISCIPLINARY, Validity.from(START))
                .scenario(Optional.of("mine"))
                .build());
        PolicyBook under = PolicyBooks.named("enacted").under(PolicyScenarios.named("monodisciplinary-ends"));

        assertThatThrownBy(() -> PolicyBooks.named("enacted").with(assumed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Entry gone of a document must not be assumed by a scenario, but is by mine");
        assertThatThrownBy(() -> PolicyBook.of(under.entries())).hasMessageContaining("monodisciplinary-ends");
        assertThatThrownBy(() -> scenario("mine").adding(assumed).build())
                .hasMessage("$.add.regimes[0].scenario: is not a field that can be given here");
    }

    // Laws.

    private static final List<Scenario> INDEPENDENT = List.of(
            PolicyScenarios.named("monodisciplinary-ends"),
            PolicyScenarios.named("integral-care-widened", Map.of("firstDay", List.of("2026-01-01"))),
            scenario("no-agreement")
                    .addChange(change("regimes", "integral-experiment", "{\"agreementNeeded\":false}"))
                    .build(),
            scenario("no-small-scale")
                    .addEnd(end("regimes", "small-scale-experiments", END))
                    .build(),
            scenario("no-ultrasound-rule")
                    .addEnd(end("contentExclusions", "excluded-advanced-ultrasound", END))
                    .build());

    @Provide
    Arbitrary<List<Scenario>> orders() {
        return Arbitraries.shuffle(INDEPENDENT);
    }

    @Tag("slow")
    @Property(tries = 40)
    void amendmentsThatTouchDifferentEntriesCommute(
            @ForAll("orders") List<Scenario> order, @ForAll boolean announced, @ForAll boolean overlayFirst) {
        PolicyBook base = PolicyBooks.named(announced ? "announced-2020" : "enacted");
        PolicyDocument overlay = PolicyBooks.overlay("national-mono-cost");
        PolicyBook inOrder = base.with(overlay);
        for (Scenario scenario : INDEPENDENT) {
            inOrder = inOrder.under(scenario);
        }
        PolicyBook shuffled = overlayFirst ? base.with(overlay) : base;
        for (Scenario scenario : order) {
            shuffled = shuffled.under(scenario);
        }
        shuffled = shuffled.with(overlay);

        assertThat(shuffled).isEqualTo(inOrder);
        assertThat(shuffled.name()).isEqualTo(inOrder.name());
        assertThat(shuffled.entries()).isEqualTo(inOrder.entries());
        assertThat(shuffled.scenario())
                .contains(
                        "integral-care-widened,firstDay=2026-01-01+monodisciplinary-ends+no-agreement+no-small-scale+no-ultrasound-rule");
    }

    @Property(tries = 20)
    void anEmptyAmendmentChangesNothingNotEvenTheHash(@ForAll boolean announced, @ForAll boolean otherFirst) {
        PolicyBook book = PolicyBooks.named(announced ? "announced-2020" : "enacted");
        PolicyBook before = otherFirst ? book.under(INDEPENDENT.get(0)) : book;
        PolicyBook after = before.under(scenario("empty").build())
                .with(PolicyDocument.builder().id("nothing").title("Nothing.").build());

        assertThat(after).isEqualTo(before).isSameAs(before);
        assertThat(after.sha256()).isEqualTo(before.sha256());
    }

    @Test
    void anAmendmentThatChangesNothingLeavesTheBookAsItIs() {
        PolicyBook book = PolicyBooks.named("enacted");
        Scenario asItIs = scenario("as-it-is")
                .addEnd(end("regimes", "integral-experiment", LocalDate.of(2021, 12, 31)))
                .addChange(change("regimes", "integral-regular", "{\"kind\":\"REGULAR\"}"))
                .build();

        assertThat(book.under(asItIs)).isSameAs(book);
    }

    @Test
    void twoScenariosThatTouchOneEntryAreRefusedInEitherOrder() {
        Scenario one = PolicyScenarios.named("monodisciplinary-ends");
        Scenario other = PolicyScenarios.named("monodisciplinary-continues");
        for (String name : PolicyBooks.names()) {
            PolicyBook book = PolicyBooks.named(name);
            assertThatThrownBy(() -> book.under(one).under(other))
                    .isInstanceOf(RefusedJsonException.class)
                    .hasMessageContaining("is touched by monodisciplinary-continues");
            assertThatThrownBy(() -> book.under(other).under(one))
                    .isInstanceOf(RefusedJsonException.class)
                    .hasMessageContaining("is touched by monodisciplinary-continues");
        }
    }

    @Provide
    Arbitrary<Scenario> scenarios() {
        Arbitrary<String> ids =
                Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(12);
        Arbitrary<LocalDate> days = Arbitraries.integers()
                .between(0, 9000)
                .map(day -> LocalDate.of(2015, 1, 1).plusDays(day));
        Arbitrary<List<Scenario.End>> ends = Combinators.combine(Arbitraries.of(EntryKinds.names()), ids, days)
                .as(ScenarioTest::end)
                .list()
                .ofMaxSize(3);
        Arbitrary<List<FundingRegime>> regimes = Combinators.combine(ids, Arbitraries.of(FundingForm.class), days)
                .as((id, form, day) -> regime(id, form, Validity.from(day)).build())
                .list()
                .ofMaxSize(3);
        return Combinators.combine(ids, ends, regimes, Arbitraries.of(true, false), Arbitraries.of(PolicyStatus.class))
                .as((id, end, added, supersedes, status) -> scenario(id)
                        .end(end)
                        .status(status)
                        .supersedes(supersedes)
                        .adding(document(added.toArray(new FundingRegime[0])))
                        .addChange(change(
                                "regimes",
                                "some",
                                "{\"agreementNeeded\":true,\"validity\":{\"firstDay\":\"2020-01-01\"}}"))
                        .build());
    }

    @Property(tries = 200)
    void aScenarioSurvivesARoundTrip(@ForAll("scenarios") Scenario scenario) {
        String json = FundingJson.write(scenario);

        assertThat(FundingJson.read(Scenario.class, json)).isEqualTo(scenario);
        assertThat(read(json)).isEqualTo(scenario);
    }

    @Test
    void theBundledScenariosSurviveARoundTrip() {
        for (String name : List.of("monodisciplinary-ends", "monodisciplinary-continues")) {
            Scenario scenario = PolicyScenarios.named(name);
            assertThat(scenario.id()).isEqualTo(name);
            assertThat(FundingJson.read(Scenario.class, FundingJson.write(scenario)))
                    .isEqualTo(scenario);
        }
    }

    // Bad amendments.

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `"end":[{"kind":"regime","id":"x","lastDay":"2027-12-31"}]`              | $.end[0].kind                        | must be one of [advices, allocationRules
            `"end":[{"kind":"regimes","id":"x"}]`                                    | $.end[0]                             | must have the field lastDay
            `"end":[{"kind":"regimes","id":"x","lastDay":"soon"}]`                   | $.end[0].lastDay                     | day
            `"change":[{"kind":"regime","id":"x"}]`                                  | $.change[0].kind                     | must be one of [advices, allocationRules
            `"change":[{"kind":"regimes","id":"x","set":{"id":"y"}}]`                | $.change[0].set.id                   | is not a field that can be given here
            `"change":[{"kind":"regimes","id":"x","set":{"scenario":"y"}}]`          | $.change[0].set.scenario             | is not a field that can be given here
            `"change":[{"kind":"regimes","id":"x","sett":{}}]`                       | $.change[0].sett                     | is not a field that is known here
            `"add":{"id":"x"}`                                                       | $.add.id                             | is not a field that can be given here
            `"add":{"regimen":[]}`                                                   | $.add.regimen                        | is not a field that is known here
            `"add":{"regimes":[{"id":"x"}]}`                                         | $.add.regimes[0]                     | must have the field
            `"add":{"gaps":[{"id":"x","unknown":"u","lookedIn":1}]}`                 | $.add.gaps[0].lookedIn               | must be a text
            `"remove":[]`                                                            | $.remove                             | is not a field that is known here
            `"id":"again"`                                                           | $.id                                 | stands here twice
            """)
    void aBadScenarioIsRefusedWithItsPathAndReason(String fields, String path, String reason) {
        assertThatThrownBy(() -> read(with(fields))).isInstanceOfSatisfying(RefusedJsonException.class, refused -> {
            assertThat(refused.path()).isEqualTo(path);
            assertThat(refused.rule()).contains(reason);
        });
    }

    @Test
    void aScenarioMustSayItsStatusAndItsSource() {
        assertThatThrownBy(() -> read(with("").replace("\"status\":\"UNDECIDED\",", "")))
                .hasMessage("$: must have the field status");
        assertThatThrownBy(() -> read(with("").replace("[{\"source\":\"kst-32279-206\"}]", "[]")))
                .hasMessage("$.sources: must name a source, but names none");
        assertThatThrownBy(() -> read(with("").replace("\"mine\"", "\"Mine!\"")))
                .hasMessage("$.id: must be small letters, digits and single hyphens, but is \"Mine!\"");
        assertThatThrownBy(() -> read(with("").replace("\"schemaVersion\":1", "\"schemaVersion\":2")))
                .hasMessage("$.schemaVersion: must be 1, but is 2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `"end":[{"kind":"regimes","id":"midwives","lastDay":"2027-12-31"}]`          | $.end[0].id           | must be of an entry of the book, but none of its regimes is called midwives
            `"end":[{"kind":"regimes","id":"monodisciplinary","lastDay":"2009-12-31"}]`  | $.end[0].lastDay      | must be on or after the first day of monodisciplinary, 2010-01-01, but is 2009-12-31
            `"end":[{"kind":"regimes","id":"integral-experiment","lastDay":"2030-12-31"}]` | $.end[0].lastDay    | must be on or before the day on which integral-experiment ends already, 2021-12-31, but is 2030-12-31
            `"change":[{"kind":"regimes","id":"midwives","set":{}}]`                     | $.change[0].id        | must be of an entry of the book, but none of its regimes is called midwives
            `"change":[{"kind":"regimes","id":"integral-regular","set":{"kind":"BEST"}}]` | $.change[0].set.kind | must be one of [NOT_AVAILABLE, EXPERIMENT, REGULAR], but is 4 characters long (letters)
            `"change":[{"kind":"regimes","id":"integral-regular","set":{"sources":[]}}]` | $.change[0].set       | Provision integral-regular must name a source, but names none
            `"add":{"gaps":[{"id":"deciding-date","unknown":"u","lookedIn":"l"}]}`       | $.add.gaps[0].id      | must be of one only, but the book holds another that is called deciding-date
            """)
    void aScenarioThatDoesNotFitTheBookIsRefusedWithItsPathAndReason(String fields, String path, String reason) {
        Scenario scenario = read(with(fields));

        assertThatThrownBy(() -> PolicyBooks.named("enacted").under(scenario))
                .isInstanceOfSatisfying(RefusedJsonException.class, refused -> {
                    assertThat(refused.path()).isEqualTo(path);
                    assertThat(refused.rule()).isEqualTo(reason);
                });
    }

    @Test
    void aSourceThatNobodyDescribesIsRefused() {
        Scenario scenario = read(with("").replace("kst-32279-206", "my-note"));

        assertThatThrownBy(() -> PolicyBooks.named("enacted").under(scenario))
                .hasMessage("$.sources[0].source: must be described in the book or under $.add.sources, but my-note is"
                        + " not");
    }

    @Test
    void aScenarioOfTenLinesIsEnough() {
        Scenario mine = read("""
                {
                  "schemaVersion": 1,
                  "id": "integral-ends",
                  "title": "Integral funding ends.",
                  "status": "UNDECIDED",
                  "sources": [{"source": "my-note"}],
                  "add": {"sources": [{"id": "my-note", "title": "What if", "kind": "LIBRARY"}]},
                  "end": [{"kind": "regimes", "id": "integral-regular", "lastDay": "2029-12-31"}]
                }
                """);

        PolicyBook book = PolicyBooks.named("enacted").under(mine);

        assertThat(book.regime(FundingForm.INTEGRAL, LocalDate.of(2029, 12, 31)))
                .isPresent();
        assertThat(book.regime(FundingForm.INTEGRAL, LocalDate.of(2030, 1, 1))).isEmpty();
        assertThat(book.source("my-note")).isPresent();
    }

    // Parameters.

    @Test
    void everyBundledScenarioSaysWhatItAssumes() {
        for (String name : PolicyScenarios.names()) {
            assertThat(PolicyScenarios.title(name)).endsWith(".");
            PolicyScenarios.parameters(name)
                    .forEach(parameter ->
                            assertThat(PolicyScenarios.title(name)).contains("{" + parameter.name() + "}"));
        }
        assertThat(PolicyScenarios.title("monodisciplinary-ends"))
                .isEqualTo(PolicyScenarios.named("monodisciplinary-ends").title());
    }

    @Test
    void aScenarioWithParametersSaysWhichValuesItNeeds() {
        assertThat(PolicyScenarios.parameters("integral-care-widened"))
                .extracting(Scenario.Parameter::name)
                .containsExactly("firstDay");
        assertThat(PolicyScenarios.parameters("monodisciplinary-ends")).isEmpty();
        assertThatThrownBy(() -> PolicyScenarios.named("integral-care-widened"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Scenario integral-care-widened must be given one value of firstDay (the first day, such as"
                        + " 2026-01-01, since no document says one), but is given 0");
        assertThatThrownBy(() -> PolicyScenarios.named("monodisciplinary-ends-unless"))
                .hasMessageContaining("must be given one or more values of declarants");
        assertThatThrownBy(() -> PolicyScenarios.named("monodisciplinary-ends", Map.of("day", List.of("x"))))
                .hasMessage("A parameter of scenario monodisciplinary-ends must be one of [], but \"day\" is given");
        assertThatThrownBy(() -> PolicyScenarios.named("integral-care-widened", Map.of("firstDay", List.of("soon"))))
                .isInstanceOfSatisfying(
                        RefusedJsonException.class,
                        refused -> assertThat(refused.path()).isEqualTo("$.end[0].lastDay"));
        assertThatThrownBy(() -> PolicyScenarios.named(
                        "monodisciplinary-ends-unless", Map.of("declarants", List.of("08999901", "somebody"))))
                .isInstanceOfSatisfying(
                        RefusedJsonException.class,
                        refused -> assertThat(refused.path()).isEqualTo("$.add.regimes[0].declarants[1]"));
        assertThatThrownBy(() -> PolicyScenarios.named("nothing"))
                .hasMessageContaining("must be one of [contributions-abolished");
    }

    @Test
    void theDayBeforeAFirstDayIsTheLastDayOfWhatEnds() {
        Scenario scenario = PolicyScenarios.named("integral-care-widened", Map.of("firstDay", List.of("2024-03-01")));

        assertThat(scenario.end())
                .containsExactly(end("contentExclusions", "excluded-preconception-care", LocalDate.of(2024, 2, 29)));
    }

    @Test
    void fieldsAreTheirOwnersAlone() {
        List<Scenario.Fields> fields = new ArrayList<>();
        fields.add(Scenario.Fields.parse("{\"a\":1}"));
        fields.get(0).json().put("a", 2);

        assertThat(fields.get(0)).isEqualTo(Scenario.Fields.parse("{\"a\":1}")).hasToString("{\"a\":1}");
    }
}
