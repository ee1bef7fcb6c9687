package nl.birthcare.funding.rules.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.rules.Declarations;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.LineAssessment;
import nl.birthcare.funding.rules.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindingTest {

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    private static final FundingEngine ENACTED =
            FundingEngine.of(Samples.book("enacted")).with(Samples.agreements());
    private static final FundingEngine ANNOUNCED = FundingEngine.of(Samples.book("announced-2020"));

    private static final Finding UNREADABLE = Finding.unreadableRow(7, "$.lines", "$.lines: must have the field lines");

    private static Set<String> places(FindingCode code) {
        Set<String> names = new HashSet<>();
        Matcher places = PLACE.matcher(code.sentence());
        while (places.find()) {
            names.add(places.group(1));
        }
        return names;
    }

    @ParameterizedTest
    @EnumSource(FindingCode.class)
    void everySentenceIsOneWithNamedPlacesAndAFullStop(FindingCode code) {
        assertThat(places(code)).isNotEmpty().allMatch(name -> name.matches("[a-z][A-Za-z]*"));
        assertThat(code.sentence().replaceAll(PLACE.pattern(), "")).doesNotContain("{", "}");
        assertThat(code.sentence())
                .matches("(Line|Row|Declaration|\\{unknown}) .*")
                .doesNotContain("  ");
        assertThat(code.sentence()).matches(".*[.}]");
    }

    @ParameterizedTest
    @EnumSource(FindingCode.class)
    void everyRemedyIsOneOrTwoSentencesWithoutPlaces(FindingCode code) {
        assertThat(code.remedy()).matches("[A-Z][^{}]*\\.").doesNotContain("  ");
        assertThat(code.remedy().split("\\. ")).hasSizeBetween(1, 2);
    }

    /** Who sends a line anew that was not refused charges it twice. */
    @ParameterizedTest
    @EnumSource(FindingCode.class)
    void noRemedyLeadsToASecondCharge(FindingCode code) {
        if (code.remedy().matches(".*\\b([Dd]eclare|[Ss]end)\\b.*")) {
            assertThat(code.sentence() + " " + code.remedy()).containsPattern("refused|left out|no second");
        }
    }

    @Test
    void aCodeWithoutWordsIsNamed() {
        assertThatThrownBy(() -> FindingWords.sentence("NO_SUCH_CODE", Locale.ENGLISH))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("findings.properties must have words for NO_SUCH_CODE, but has none");
    }

    @ParameterizedTest
    @EnumSource
    void everyChapterHasATitleAndACode(FindingCode.Chapter chapter) {
        assertThat(chapter.title()).matches("[A-Z][a-z -]+");
        assertThat(FindingCode.values()).anyMatch(code -> code.chapter() == chapter);
    }

    @ParameterizedTest
    @EnumSource(FindingCode.class)
    void everyPlaceOfASentenceIsFilledWithTheValueOfItsName(FindingCode code) {
        Finding.Builder finding = Finding.builder().code(code).severity(Severity.NOTICE);
        places(code).forEach(name -> finding.putValues(name, "<" + name + ">"));

        String message = finding.build().message();

        assertThat(message).doesNotContain("null", "{", "}");
        assertThat(places(code)).allSatisfy(name -> assertThat(message).contains("<" + name + ">"));
        assertThat(message).isEqualTo(code.sentence().replace('{', '<').replace('}', '>') + " " + code.remedy());
    }

    @Test
    void aRowThatCouldNotBeReadIsDescribedByItsNumberAndTheProblem() {
        assertThat(UNREADABLE.row()).hasValue(7);
        assertThat(UNREADABLE.path()).contains("$.lines");
        assertThat(UNREADABLE.code()).isEqualTo(FindingCode.UNREADABLE_ROW);
        assertThat(UNREADABLE.severity()).isEqualTo(Severity.REFUSAL);
        assertThat(UNREADABLE.message())
                .isEqualTo("Row 7 is not a declaration: $.lines: must have the field lines. It was left out; correct it"
                        + " and send it again.");
    }

    @Test
    void aValueThatLooksLikeAPlaceIsNotFilledAgain() {
        Finding tricky = Finding.builder()
                .from(UNREADABLE)
                .values(Map.of("row", "{problem}", "problem", "{row}"))
                .build();

        assertThat(tricky.message()).startsWith("Row {problem} is not a declaration: {row}.");
    }

    @Test
    void aFindingGetsTheNumberOfItsRowAndKeepsTheRest() {
        Finding finding = Finding.builder()
                .declaration("D-1")
                .line("D-1/1")
                .path("$.lines[0].quantity")
                .code(FindingCode.QUANTITY_NOT_POSITIVE)
                .severity(Severity.WARNING)
                .putValues("line", "D-1/1")
                .putValues("quantity", "0")
                .build();

        Finding inRow = finding.inRow(12);

        assertThat(finding.row()).isEmpty();
        assertThat(inRow.row()).hasValue(12);
        assertThat(inRow).isEqualTo(Finding.builder().from(finding).row(12).build());
        assertThat(inRow.message()).isEqualTo(finding.message());
        assertThat(inRow.path()).contains("$.lines[0].quantity");
    }

    @Test
    void aFindingCannotBeMadeWithoutCodeAndSeverity() {
        assertThatThrownBy(() -> Finding.builder().severity(Severity.NOTICE).build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("code");
        assertThatThrownBy(
                        () -> Finding.builder().code(FindingCode.UNREADABLE_ROW).build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("severity");
    }

    @Provide
    Arbitrary<Declaration> anyDeclaration() {
        return Declarations.any();
    }

    @Provide
    Arbitrary<FundingEngine> engines() {
        return Arbitraries.of(ENACTED, ANNOUNCED);
    }

    @Property(tries = 500)
    void everyFindingOfACheckFillsEveryPlaceOfItsSentence(
            @ForAll("anyDeclaration") Declaration declaration, @ForAll("engines") FundingEngine engine) {
        for (LineAssessment line :
                engine.assess(declaration, Samples.historyOf(declaration)).lines()) {
            for (Finding finding : line.findings()) {
                assertThat(finding.values().keySet()).containsAll(places(finding.code()));
                assertThat(finding.declaration()).contains(declaration.id());
                assertThat(finding.line()).contains(line.line().reference());
            }
        }
    }
}
