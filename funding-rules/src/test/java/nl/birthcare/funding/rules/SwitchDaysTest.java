package nl.birthcare.funding.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.law.PolicyStatus;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.entry.FundingRegime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both timelines on the days around each switch, and what becomes of a line on that day. */
class SwitchDaysTest {

    private static final Map<FundingForm, PerformanceCode> CODES = Map.of(
            FundingForm.MONODISCIPLINARY, Samples.MIDWIFERY,
            FundingForm.INTEGRAL, Samples.INTEGRAL);

    private static final String DAYS = """
            announced-2020, INTEGRAL,         2016-12-31, NOT_AVAILABLE, no,  ENACTED,   REFUSED,    FORM_NOT_AVAILABLE
            announced-2020, INTEGRAL,         2017-01-01, EXPERIMENT,    yes, ENACTED,   PERMITTED,  national-mono-cost-2017
            announced-2020, INTEGRAL,         2021-12-31, EXPERIMENT,    yes, ENACTED,   PERMITTED,  national-mono-cost-2021
            announced-2020, INTEGRAL,         2022-01-01, REGULAR,       no,  ANNOUNCED, PERMITTED,  NO_KEY
            announced-2020, INTEGRAL,         2022-12-31, REGULAR,       no,  ANNOUNCED, PERMITTED,  NO_KEY
            announced-2020, INTEGRAL,         2023-01-01, REGULAR,       no,  ANNOUNCED, PERMITTED,  NO_KEY
            announced-2020, INTEGRAL,         2027-12-31, REGULAR,       no,  ANNOUNCED, PERMITTED,  NO_KEY
            announced-2020, INTEGRAL,         2028-01-01, REGULAR,       no,  ANNOUNCED, PERMITTED,  NO_KEY
            announced-2020, MONODISCIPLINARY, 2016-12-31, REGULAR,       no,  ENACTED,   PERMITTED,  DISCIPLINE
            announced-2020, MONODISCIPLINARY, 2017-01-01, REGULAR,       no,  ENACTED,   PERMITTED,  DISCIPLINE
            announced-2020, MONODISCIPLINARY, 2021-12-31, REGULAR,       no,  ENACTED,   PERMITTED,  DISCIPLINE
            announced-2020, MONODISCIPLINARY, 2022-01-01, REGULAR,       no,  ANNOUNCED, PERMITTED,  DISCIPLINE
            announced-2020, MONODISCIPLINARY, 2022-12-31, REGULAR,       no,  ANNOUNCED, PERMITTED,  DISCIPLINE
            announced-2020, MONODISCIPLINARY, 2023-01-01, REGULAR,       no,  ANNOUNCED, PERMITTED,  DISCIPLINE
            announced-2020, MONODISCIPLINARY, 2027-12-31, REGULAR,       no,  ANNOUNCED, PERMITTED,  DISCIPLINE
            announced-2020, MONODISCIPLINARY, 2028-01-01, REGULAR,       no,  UNDECIDED, UNVERIFIED, UNDECIDED_RULE
            enacted,        INTEGRAL,         2016-12-31, NOT_AVAILABLE, no,  ENACTED,   REFUSED,    FORM_NOT_AVAILABLE
            enacted,        INTEGRAL,         2017-01-01, EXPERIMENT,    yes, ENACTED,   PERMITTED,  national-mono-cost-2017
            enacted,        INTEGRAL,         2021-12-31, EXPERIMENT,    yes, ENACTED,   PERMITTED,  national-mono-cost-2021
            enacted,        INTEGRAL,         2022-01-01, EXPERIMENT,    yes, ENACTED,   PERMITTED,  NO_KEY
            enacted,        INTEGRAL,         2022-12-31, EXPERIMENT,    yes, ENACTED,   PERMITTED,  NO_KEY
            enacted,        INTEGRAL,         2023-01-01, REGULAR,       yes, ENACTED,   PERMITTED,  NO_KEY
            enacted,        INTEGRAL,         2027-12-31, REGULAR,       yes, ENACTED,   PERMITTED,  NO_KEY
            enacted,        INTEGRAL,         2028-01-01, REGULAR,       yes, ENACTED,   PERMITTED,  NO_KEY
            enacted,        MONODISCIPLINARY, 2016-12-31, REGULAR,       no,  ENACTED,   PERMITTED,  DISCIPLINE
            enacted,        MONODISCIPLINARY, 2017-01-01, REGULAR,       no,  ENACTED,   PERMITTED,  DISCIPLINE
            enacted,        MONODISCIPLINARY, 2021-12-31, REGULAR,       no,  ENACTED,   PERMITTED,  DISCIPLINE
            enacted,        MONODISCIPLINARY, 2022-01-01, REGULAR,       no,  ENACTED,   PERMITTED,  DISCIPLINE
            enacted,        MONODISCIPLINARY, 2022-12-31, REGULAR,       no,  ENACTED,   PERMITTED,  DISCIPLINE
            enacted,        MONODISCIPLINARY, 2023-01-01, REGULAR,       no,  ENACTED,   PERMITTED,  DISCIPLINE
            enacted,        MONODISCIPLINARY, 2027-12-31, REGULAR,       no,  ENACTED,   PERMITTED,  DISCIPLINE
            enacted,        MONODISCIPLINARY, 2028-01-01, REGULAR,       no,  ENACTED,   PERMITTED,  DISCIPLINE
            """;

    @ParameterizedTest
    @CsvSource(textBlock = DAYS)
    void theRegimeOfEveryDayIsThatOfItsTimeline(
            String name,
            FundingForm form,
            LocalDate day,
            FundingRegime.Kind kind,
            String agreementNeeded,
            PolicyStatus status) {
        FundingRegime regime = Samples.book(name).regime(form, day).orElseThrow();

        assertThat(regime.kind()).isEqualTo(kind);
        assertThat(regime.agreementNeeded()).isEqualTo(agreementNeeded.equals("yes"));
        assertThat(regime.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(textBlock = DAYS)
    void theVerdictOfALineFollowsTheRegimeOfItsDay(
            String name,
            FundingForm form,
            LocalDate day,
            FundingRegime.Kind kind,
            String agreementNeeded,
            PolicyStatus status,
            Verdict verdict,
            String outcome) {
        LineAssessment line = Samples.assessed(
                Samples.bookOfFirstChecks(name),
                Samples.line(CODES.get(form), day).build());

        assertThat(line.verdict()).isEqualTo(verdict);
        assertThat(outcome(line)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource(textBlock = DAYS)
    void whateverElseIsCheckedALineIsDividedUnlessRefusedUndecidedOrWithoutAKey(
            String name,
            FundingForm form,
            LocalDate day,
            FundingRegime.Kind kind,
            String agreementNeeded,
            PolicyStatus status,
            Verdict verdict,
            String outcome) {
        PolicyBook book = Samples.book(name);

        LineAssessment line =
                Samples.assessed(book, Samples.line(CODES.get(form), day).build());

        if (line.verdict() != Verdict.REFUSED || kind == FundingRegime.Kind.NOT_AVAILABLE) {
            assertThat(outcome(line)).isEqualTo(outcome);
        }
        assertThat(Samples.codes(line).contains(FindingCode.FORM_NOT_AVAILABLE))
                .isEqualTo(kind == FundingRegime.Kind.NOT_AVAILABLE);
        assertThat(Samples.codes(line).contains(FindingCode.FORM_UNDECIDED))
                .isEqualTo(status == PolicyStatus.UNDECIDED);
    }

    /** The key or the basis of the division, the reason why there is none, or what refused the line. */
    private static String outcome(LineAssessment line) {
        return line.allocation()
                .map(allocation -> allocation
                        .key()
                        .map(key -> key.id())
                        .orElse(allocation.basis().name()))
                .or(() -> line.reason().map(Enum::name))
                .orElseGet(() -> Samples.codes(line).get(0).name());
    }
}
