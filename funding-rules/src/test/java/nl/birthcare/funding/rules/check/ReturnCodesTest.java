package nl.birthcare.funding.rules.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import nl.birthcare.funding.core.law.EvidenceGrade;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which codes of a return message answer which findings. */
class ReturnCodesTest {

    /** The codes of COD954 of which it was read what they mean. */
    private static final Set<String> READ = Set.of(
            "0014", "0018", "0030", "0435", "0559", "0562", "0581", "0582", "0584", "0586", "0587", "0611", "0613",
            "0631", "8007", "8011", "8061", "8062", "8176", "8177", "8178");

    /**
     * Findings that no return code answers: they are about the run, about what the insurer knows, or no code of the list is
     * about them. A code of a finding that is in neither list has none either, until somebody reads which.
     */
    private static final Set<FindingCode> NOT_ANSWERED = EnumSet.of(
            FindingCode.UNREADABLE_ROW,
            FindingCode.POLICY_UNKNOWN,
            FindingCode.DECLARATION_WITHOUT_LINES,
            FindingCode.HISTORY_MISSING,
            FindingCode.FIELD_WITHOUT_EFFECT,
            FindingCode.SERVICE_DAY_NOT_COVERED,
            FindingCode.TARIFF_ROUNDED,
            FindingCode.SUPPLEMENT_WITHOUT_CARE,
            FindingCode.CREDIT_QUANTITY_EXCEEDS,
            FindingCode.MATERNITY_HOURS_ALONE,
            FindingCode.QUANTITY_NOT_POSITIVE,
            FindingCode.AMOUNT_OUT_OF_RANGE,
            FindingCode.GRANTED_ABOVE_DECLARED,
            FindingCode.DECIDING_DAY_NOT_COVERED,
            FindingCode.FORM_WITHOUT_RULE,
            FindingCode.FORM_UNDECIDED,
            FindingCode.RULE_UNDECIDED,
            FindingCode.FORM_NOT_AVAILABLE,
            FindingCode.PARTNERSHIP_UNKNOWN,
            FindingCode.TARIFF_REGIME_UNKNOWN,
            FindingCode.TARIFF_UNKNOWN,
            FindingCode.UNIT_NOT_COMPARABLE,
            FindingCode.AMOUNT_NOT_TARIFF,
            FindingCode.AMOUNT_ROUNDED,
            FindingCode.PARTS_DO_NOT_SUM,
            FindingCode.PARTS_NOT_USED,
            FindingCode.ACTIVITIES_OUT_OF_RANGE,
            FindingCode.CONTENT_EXCLUDED,
            FindingCode.ACTIVITY_UNKNOWN,
            FindingCode.PARTIAL_WITHOUT_REASON,
            FindingCode.PREGNANCY_MISSING,
            FindingCode.OUTSIDE_CARE_UNKNOWN,
            FindingCode.OUTSIDE_CARE_WITHOUT_PREGNANCY,
            FindingCode.CREDIT_WITHOUT_REFERENCE,
            FindingCode.CREDITED_LINE_UNKNOWN,
            FindingCode.CREDITED_LINE_NO_DEBIT,
            FindingCode.CREDIT_OF_OTHER_CARE,
            FindingCode.CREDIT_TO_OTHER_INSURER,
            FindingCode.CREDIT_BEFORE_LINE,
            FindingCode.CREDIT_EXCEEDS_DEBIT,
            FindingCode.CREDIT_EXCEEDS_GRANTED,
            FindingCode.CREDIT_OF_REFUSED_LINE,
            FindingCode.MATERNITY_HOURS_UNUSUAL,
            FindingCode.EXPERIMENT_WITHOUT_RULE,
            FindingCode.EXPERIMENT_WITHOUT_AGREEMENT,
            FindingCode.EXPERIMENT_NOT_JOINT,
            FindingCode.EXPERIMENT_TERM_ENDED,
            FindingCode.EXPERIMENT_EXTENSION_ENDED);

    /** What the facts read: no agreement 0611, unknown code 0582, wrong provider type 0562, days after the invoice 8176. */
    @ParameterizedTest
    @CsvSource({
        "AGREEMENT_MISSING, 0611",
        "PRICE_NOT_AS_AGREED, 0611",
        "PERFORMANCE_UNKNOWN, 0582",
        "DECLARANT_NOT_A_PARTNERSHIP, 0562",
        "PROVIDER_TYPE_UNUSUAL, 0562",
        "SERVICE_AFTER_SUBMISSION, 8176",
        "SERVICE_STARTS_AFTER_SUBMISSION, 8177",
        "SERVICE_ENDS_AFTER_SUBMISSION, 8178",
        "DEBIT_AND_CREDIT_TOGETHER, 8062",
        "DECLARED_LATE, 0586",
        "AMOUNT_NEGATIVE, 0631",
        "LINE_COPIED, 0587",
        "SUPPLEMENT_REPEATED, 0584",
    })
    void theShippedTableAnswersByTheListOfVektis(FindingCode code, String returnCode) {
        assertThat(ReturnCodes.cod954().answering(code)).contains(returnCode);
    }

    @Test
    void theShippedTableHasNoOtherCodesThanThoseThatWereRead() {
        assertThat(READ).containsAll(ReturnCodes.cod954().codes().values());
    }

    @Test
    void noReturnCodeAnswersWhatTheListIsNotAbout() {
        assertThat(NOT_ANSWERED)
                .allSatisfy(
                        code -> assertThat(ReturnCodes.cod954().answering(code)).isEmpty());
    }

    @Test
    void theShippedTableIsIllustrativeAndTheCallersIsAgreed() {
        assertThat(ReturnCodes.cod954().grade()).isEqualTo(EvidenceGrade.ILLUSTRATIVE);
        assertThat(ReturnCodes.of(Map.of(FindingCode.AMOUNT_ROUNDED, "1")).grade())
                .isEqualTo(EvidenceGrade.AGREED);
    }

    @Test
    void theCallersTableStandsInThePlaceOfTheShippedOne() {
        ReturnCodes own = ReturnCodes.of(Map.of(FindingCode.AGREEMENT_MISSING, "9001"));

        assertThat(own.answering(FindingCode.AGREEMENT_MISSING)).contains("9001");
        assertThat(own.answering(FindingCode.PERFORMANCE_UNKNOWN)).isEmpty();
    }

    @Test
    void aBlankReturnCodeIsRefused() {
        assertThatThrownBy(() -> ReturnCodes.of(Map.of(FindingCode.AGREEMENT_MISSING, " ")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The return code of AGREEMENT_MISSING must not be blank, but is \" \"");
    }
}
