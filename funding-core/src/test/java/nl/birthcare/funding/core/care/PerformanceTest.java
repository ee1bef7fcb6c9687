package nl.birthcare.funding.core.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.stream.Stream;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.PolicyStatus;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.law.Validity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PerformanceTest {

    @ParameterizedTest
    @CsvSource({
        "OBSTETRICS, MEDICAL_SPECIALIST_CARE",
        "PAEDIATRICS, MEDICAL_SPECIALIST_CARE",
        "DIAGNOSTICS, MEDICAL_SPECIALIST_CARE",
        "MIDWIFERY, MIDWIFERY",
        "MATERNITY_CARE, MATERNITY_CARE",
    })
    void aDisciplineIsPaidFromOneFramework(Discipline discipline, MacroFramework framework) {
        assertThat(discipline.framework()).isEqualTo(framework);
    }

    @Test
    void everyDisciplineHasAFramework() {
        assertThat(Discipline.values()).hasSize(5).allMatch(discipline -> discipline.framework() != null);
    }

    @Test
    void aMonodisciplinaryPerformanceNamesItsDiscipline() {
        assertThat(performance(FundingForm.MONODISCIPLINARY)
                        .discipline(Discipline.MIDWIFERY)
                        .build()
                        .discipline())
                .contains(Discipline.MIDWIFERY);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> performance(FundingForm.MONODISCIPLINARY).build())
                .withMessage("Monodisciplinary performance 069:X00001 (integral-prenatal) must name its discipline,"
                        + " but names none");
    }

    @Test
    void anIntegralPerformanceNamesNone() {
        assertThat(performance(FundingForm.INTEGRAL).build().discipline()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> performance(FundingForm.INTEGRAL)
                        .discipline(Discipline.OBSTETRICS)
                        .build())
                .withMessage("Integral performance 069:X00001 (integral-prenatal) must not name one discipline,"
                        + " but names OBSTETRICS");
    }

    @Test
    void anExperimentMayNameADisciplineOrNot() {
        assertThat(performance(FundingForm.SMALL_SCALE_EXPERIMENT).build().discipline())
                .isEmpty();
        assertThat(performance(FundingForm.SMALL_SCALE_EXPERIMENT)
                        .discipline(Discipline.MATERNITY_CARE)
                        .build()
                        .discipline())
                .contains(Discipline.MATERNITY_CARE);
    }

    @Test
    void aPerformanceWithoutASourceIsRefused() {
        Performance.Builder unsourced = Performance.builder()
                .id("integral-prenatal")
                .validity(Validity.from(LocalDate.parse("2022-01-01")))
                .status(PolicyStatus.ENACTED)
                .grade(EvidenceGrade.PRIMARY)
                .code(PerformanceCode.of("069", "X00001"))
                .name("Prenatal integral care")
                .form(FundingForm.INTEGRAL);

        assertThatIllegalArgumentException()
                .isThrownBy(unsourced::build)
                .withMessage("Provision integral-prenatal must name a source, but names none");
    }

    @Test
    void aPerformanceWithABlankIdIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> performance(FundingForm.INTEGRAL).id("\t").build())
                .withMessage("The id of a provision must not be blank, but is \"\t\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "PRECONCEPTION_CARE", "X1_2"})
    void aContentTagIsCapitalsDigitsAndUnderscores(String name) {
        assertThat(ContentTag.of(name).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "1A", "_A", "PRE CONCEPTION", "PRÉ", "A\n", "A-B"})
    void anyOtherContentTagIsRefused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContentTag.of(name))
                .withMessage("A content tag must be capital letters, digits and underscores, but is \"" + name + "\"");
    }

    @Test
    void aPerformanceCodeIsAListAndACode() {
        PerformanceCode code = PerformanceCode.of("069", "X00001");

        assertThat(code.list()).isEqualTo("069");
        assertThat(code.code()).isEqualTo("X00001");
        assertThat(code.text()).isEqualTo("069:X00001");
        assertThat(code).isNotEqualTo(PerformanceCode.of("032", "X00001"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "69", "0069", "06A", "٠٦٩", " 69", "-69"})
    void aCodeListOfAnotherFormIsRefused(String list) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PerformanceCode.of(list, "X00001"))
                .withMessage("A code list must be 3 digits, but is \"" + list + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x00001", "X 1", "X-1", "ABCDEFGHIJ123", "É", "１", "A\n"})
    void aCodeOfAnotherFormIsRefused(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PerformanceCode.of("069", code))
                .withMessage(
                        "A performance code must be one to twelve capital letters and digits, but is \"" + code + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "9", "A", "Z", "ABCDEFGHIJ12"})
    void aCodeMayHaveOneToTwelveCharacters(String code) {
        assertThat(PerformanceCode.of("000", code).code()).isEqualTo(code);
    }

    @Test
    void codesAreOrderedByListAndThenByCode() {
        assertThat(Stream.of(code("069", "A"), code("011", "Z"), code("069", "10"), code("011", "B"))
                        .sorted())
                .containsExactly(code("011", "B"), code("011", "Z"), code("069", "10"), code("069", "A"));
        assertThat(code("069", "A")).isEqualByComparingTo(code("069", "A"));
    }

    @ParameterizedTest
    @EnumSource(FundingForm.class)
    void aPerformanceMayNameAPhaseAndContent(FundingForm form) {
        Performance.Builder builder =
                performance(form).phase(CarePhase.PRENATAL).addContent(ContentTag.of("A"), ContentTag.of("B"));
        if (form == FundingForm.MONODISCIPLINARY) {
            builder.discipline(Discipline.MIDWIFERY);
        }

        assertThat(builder.build().phase()).contains(CarePhase.PRENATAL);
        assertThat(builder.build().content()).containsExactly(ContentTag.of("A"), ContentTag.of("B"));
    }

    private static PerformanceCode code(String list, String code) {
        return PerformanceCode.of(list, code);
    }

    private static Performance.Builder performance(FundingForm form) {
        Performance.Builder builder = Performance.builder();
        builder.id("integral-prenatal")
                .validity(Validity.from(LocalDate.parse("2022-01-01")))
                .status(PolicyStatus.ENACTED)
                .grade(EvidenceGrade.PRIMARY)
                .addSources(SourceReference.of("BR-REG-22142"))
                .code(PerformanceCode.of("069", "X00001"))
                .name("Prenatal integral care")
                .form(form);
        return builder;
    }
}
