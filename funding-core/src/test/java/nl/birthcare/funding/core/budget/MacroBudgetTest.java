package nl.birthcare.funding.core.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.law.Edition;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.PolicyStatus;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.money.Euro;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MacroBudgetTest {

    private static MacroBudget.Builder budget() {
        return MacroBudget.builder()
                .id("midwifery-2021")
                .validity(Validity.ofYear(2021))
                .status(PolicyStatus.ENACTED)
                .grade(EvidenceGrade.ILLUSTRATIVE)
                .addSources(SourceReference.of("an-example"))
                .framework(MacroFramework.MIDWIFERY)
                .edition(Edition.of("2021"))
                .amount(Euro.parse("259.10"));
    }

    @Test
    void isOfTheYearOfItsValidity() {
        assertThat(budget().build().year()).isEqualTo(2021);
    }

    @ParameterizedTest
    @CsvSource({"2021-01-02, 2021-12-31", "2021-01-01, 2021-12-30", "2021-01-01, 2022-12-31", "2021-01-01, 2022-01-01"})
    void refusesAPeriodThatIsNotOneCalendarYear(LocalDate firstDay, LocalDate lastDay) {
        MacroBudget.Builder budget = budget().validity(Validity.between(firstDay, lastDay));

        assertThatIllegalArgumentException()
                .isThrownBy(budget::build)
                .withMessage("The validity of macro budget midwifery-2021 must be one calendar year, but is " + firstDay
                        + ".." + lastDay);
    }

    @Test
    void refusesAPeriodWithoutAnEnd() {
        MacroBudget.Builder budget = budget().validity(Validity.from(LocalDate.of(2021, 1, 1)));

        assertThatIllegalArgumentException()
                .isThrownBy(budget::build)
                .withMessage("The validity of macro budget midwifery-2021 must be one calendar year, but is"
                        + " 2021-01-01..");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00", "-0.01"})
    void refusesAnAmountThatIsNoBudget(String amount) {
        MacroBudget.Builder budget = budget().amount(Euro.parse(amount));

        assertThatIllegalArgumentException()
                .isThrownBy(budget::build)
                .withMessage("Macro budget midwifery-2021 must be more than 0.00, but is " + amount);
    }

    @Test
    void roundTripsThroughJson() {
        String json =
                "{\"id\":\"midwifery-2021\",\"validity\":{\"firstDay\":\"2021-01-01\",\"lastDay\":\"2021-12-31\"},"
                        + "\"status\":\"ENACTED\",\"grade\":\"ILLUSTRATIVE\",\"sources\":[{\"source\":\"an-example\"}],"
                        + "\"framework\":\"MIDWIFERY\",\"edition\":\"2021\",\"amountCents\":25910}";

        assertThat(FundingJson.write(budget().build())).isEqualTo(json);
        assertThat(FundingJson.read(MacroBudget.class, json)).isEqualTo(budget().build());
    }
}
