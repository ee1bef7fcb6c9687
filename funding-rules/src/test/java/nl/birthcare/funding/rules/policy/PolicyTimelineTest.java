package nl.birthcare.funding.rules.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.rules.policy.entry.FundingRegime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds on a day and what changes when: the two timelines of kst-32279-206 and of what happened. */
class PolicyTimelineTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            announced-2020, 2016-12-31, REGULAR ENACTED,   NOT_AVAILABLE ENACTED
            announced-2020, 2017-01-01, REGULAR ENACTED,   EXPERIMENT ENACTED with agreement
            announced-2020, 2021-12-31, REGULAR ENACTED,   EXPERIMENT ENACTED with agreement
            announced-2020, 2022-01-01, REGULAR ANNOUNCED, REGULAR ANNOUNCED
            announced-2020, 2022-12-31, REGULAR ANNOUNCED, REGULAR ANNOUNCED
            announced-2020, 2023-01-01, REGULAR ANNOUNCED, REGULAR ANNOUNCED
            announced-2020, 2027-12-31, REGULAR ANNOUNCED, REGULAR ANNOUNCED
            announced-2020, 2028-01-01, REGULAR UNDECIDED, REGULAR ANNOUNCED
            enacted,        2016-12-31, REGULAR ENACTED,   NOT_AVAILABLE ENACTED
            enacted,        2017-01-01, REGULAR ENACTED,   EXPERIMENT ENACTED with agreement
            enacted,        2021-12-31, REGULAR ENACTED,   EXPERIMENT ENACTED with agreement
            enacted,        2022-01-01, REGULAR ENACTED,   EXPERIMENT ENACTED with agreement
            enacted,        2022-12-31, REGULAR ENACTED,   EXPERIMENT ENACTED with agreement
            enacted,        2023-01-01, REGULAR ENACTED,   REGULAR ENACTED with agreement
            enacted,        2027-12-31, REGULAR ENACTED,   REGULAR ENACTED with agreement
            enacted,        2028-01-01, REGULAR ENACTED,   REGULAR ENACTED with agreement
            """)
    void aDayHasTheRegimesOfItsTimeline(String name, LocalDate day, String monodisciplinary, String integral) {
        PolicyDay on = PolicyBooks.named(name).on(day);

        assertThat(text(on, FundingForm.MONODISCIPLINARY)).isEqualTo(monodisciplinary);
        assertThat(text(on, FundingForm.INTEGRAL)).isEqualTo(integral);
        assertThat(on.policy()).isEqualTo(name);
        assertThat(on.regimes())
                .allSatisfy(regime -> assertThat(regime.sources()).isNotEmpty());
    }

    private static String text(PolicyDay on, FundingForm form) {
        FundingRegime regime = on.regime(form).orElseThrow();
        return regime.kind() + " " + regime.status() + (regime.agreementNeeded() ? " with agreement" : "");
    }

    @Test
    void aDayHasTheKindsOfTariffsPerFormAndDisciplineAndWhatIntegralCareDoesNotContain() {
        PolicyBook book = PolicyBooks.named("enacted");

        assertThat(book.on(LocalDate.of(2022, 6, 1)).tariffRegimes())
                .extracting(regime -> regime.form() + " "
                        + regime.discipline().map(Enum::name).orElse("-") + " " + regime.kind())
                .containsExactly(
                        "MONODISCIPLINARY OBSTETRICS FREE",
                        "MONODISCIPLINARY PAEDIATRICS FREE",
                        "MONODISCIPLINARY DIAGNOSTICS FREE",
                        "MONODISCIPLINARY MIDWIFERY MAXIMUM",
                        "MONODISCIPLINARY MATERNITY_CARE MAXIMUM",
                        "INTEGRAL - FREE");
        assertThat(contents(book, "2022-12-31"))
                .containsExactly("ADVANCED_ULTRASOUND", "HIGH_CARE_OBSTETRICS", "PRECONCEPTION_CARE");
        assertThat(contents(book, "2023-01-01"))
                .containsExactly(
                        "ADVANCED_ULTRASOUND",
                        "CONTRACEPTIVE_CARE",
                        "HIGH_CARE_OBSTETRICS",
                        "NIPT_HIGH_RISK",
                        "PRECONCEPTION_CARE");
    }

    private static List<String> contents(PolicyBook book, String day) {
        return book.on(LocalDate.parse(day)).contentExclusions().stream()
                .map(exclusion -> exclusion.content().name())
                .collect(Collectors.toList());
    }

    @Test
    void ofADayBeforeTheBookBeginsItIsKnownOnlyThatIntegralCareWasNot() {
        PolicyDay on = PolicyBooks.named("enacted").on(LocalDate.of(2009, 12, 31));

        assertThat(on.regimes()).extracting(FundingRegime::id).containsExactly("integral-before-2010");
        assertThat(on.tariffRegimes()).isEmpty();
        assertThat(on.contentExclusions()).isEmpty();
    }

    @Test
    void aDaySurvivesARoundTrip() {
        PolicyDay on = PolicyBooks.named("announced-2020").on(LocalDate.of(2028, 1, 1));

        assertThat(FundingJson.read(PolicyDay.class, FundingJson.write(on))).isEqualTo(on);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            announced-2020 | 2017-01-01 | ends integral-before-experiment (kst-32279-206, BWBR0038364), begins integral-experiment (BWBR0038364, Wmg, kst-32279-206)
            announced-2020 | 2022-01-01 | ends integral-experiment (BWBR0038364, Wmg, kst-32279-206), ends monodisciplinary (kst-32279-206), begins integral-regular-announced (kst-32279-206), begins monodisciplinary-announced (kst-32279-206)
            announced-2020 | 2023-01-01 | ''
            announced-2020 | 2028-01-01 | ends monodisciplinary-announced (kst-32279-206), begins monodisciplinary-from-2028 (kst-32279-206, letter-knov-2021)
            enacted        | 2017-01-01 | ends integral-before-experiment (kst-32279-206, BWBR0038364), begins integral-experiment (BWBR0038364, Wmg, kst-32279-206)
            enacted        | 2022-01-01 | ends integral-experiment (BWBR0038364, Wmg, kst-32279-206), begins integral-experiment-extended (BR/REG-22100, NR/REG-2201, kst-32279-206)
            enacted        | 2023-01-01 | ends integral-experiment-extended (BR/REG-22100, NR/REG-2201, kst-32279-206), begins integral-regular (BWBR0046806, BR/REG-23130)
            enacted        | 2028-01-01 | ''
            """)
    void theTimelineSaysWhatEndsAndWhatBeginsByWhichDocuments(String name, LocalDate day, String changes) {
        assertThat(PolicyBooks.named(name).changes().stream()
                        .filter(change ->
                                change.day().equals(day) && change.kind().equals("regimes"))
                        .map(PolicyTimelineTest::text)
                        .collect(Collectors.joining(", ")))
                .isEqualTo(changes);
    }

    private static String text(PolicyChange change) {
        String documents =
                change.entry().sources().stream().map(SourceReference::source).collect(Collectors.joining(", "));
        return (change.begins() ? "begins " : "ends ") + change.entry().id() + " (" + documents + ")";
    }

    @Test
    void theTimelineHasEveryEntryOfTheBookInOrderOfDay() {
        PolicyBook book = PolicyBooks.named("enacted");

        List<PolicyChange> changes = book.changes();

        assertThat(changes).isSortedAccordingTo(Comparator.comparing(PolicyChange::day));
        assertThat(changes.stream().filter(PolicyChange::begins)).hasSameSizeAs(EntryKinds.entries(book.entries()));
        assertThat(changes.stream().filter(change -> !change.begins()))
                .hasSameSizeAs(EntryKinds.entries(book.entries()).stream()
                        .filter(entry -> entry.validity().lastDay().isPresent())
                        .toList());
    }

    @Test
    void anEntryIsFoundByItsKindAndId() {
        PolicyBook book = PolicyBooks.named("enacted");

        assertThat(book.entry("regimes", "integral-regular"))
                .isEqualTo(book.regime(FundingForm.INTEGRAL, LocalDate.of(2023, 1, 1)));
        assertThat(book.entry("tariffs", "integral-regular")).isEmpty();
        assertThat(book.entry("regimes", "nothing")).isEmpty();
        assertThat(book.entry("agreements", "A-1")).isEmpty();
    }

    @Test
    void everyListOfDatedEntriesIsAKind() {
        List<String> lists = Arrays.stream(PolicyDocument.class.getMethods())
                .filter(method -> method.getGenericReturnType() instanceof ParameterizedType type
                        && type.getActualTypeArguments()[0] instanceof Class<?> element
                        && Provision.class.isAssignableFrom(element))
                .map(Method::getName)
                .sorted()
                .toList();

        assertThat(EntryKinds.names()).isEqualTo(lists);
    }

    @Test
    void anEntryOfEveryKindReadsAsASentence() {
        PolicyBook book = PolicyBooks.named("enacted").with(PolicyBooks.overlay("national-mono-cost"));

        assertThat(EntryKinds.entries(book.entries()))
                .allSatisfy(entry -> assertThat(EntryKinds.sentence(entry))
                        .isNotEqualTo(entry.id())
                        .isNotBlank());
    }
}
