package nl.birthcare.funding.rules.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.Samples;
import nl.birthcare.funding.rules.policy.PolicyBook;
import org.junit.jupiter.api.Test;

class LedgerStatementTest {

    private static final PolicyBook BOOK = Samples.bookOfFirstChecks("enacted");

    private static LedgerStatement statement() {
        FrameworkLedger ledger = new FrameworkLedger();
        FundingEngine engine = FundingEngine.of(BOOK);
        ledger.post(engine.assess(Samples.declaration(
                        Samples.line(Samples.INTEGRAL, LocalDate.of(2021, 3, 14))
                                .build(),
                        Samples.line(Samples.MIDWIFERY, LocalDate.of(2020, 3, 14))
                                .reference("D-1/2")
                                .build())
                .build()));
        return LedgerStatement.of(BOOK, ledger.report());
    }

    @Test
    void itNamesTheBookAndHoldsWhatTheLedgerHeld() {
        LedgerStatement statement = statement();

        assertThat(statement.policy()).isEqualTo(BOOK.name());
        assertThat(statement.policySha256()).isEqualTo(BOOK.sha256());
        assertThat(statement.scenario()).isEmpty();
        assertThat(statement.positions()).hasSize(6);
        assertThat(statement.totals().allocatedLines()).isEqualTo(2);
    }

    @Test
    void itRoundTripsThroughJson() {
        LedgerStatement statement = statement();

        assertThat(FundingJson.read(LedgerStatement.class, FundingJson.write(statement)))
                .isEqualTo(statement);
    }

    @Test
    void totalsThatDoNotCloseAreNotRead() {
        String json = FundingJson.write(statement()).replace("\"unallocatedCents\":0", "\"unallocatedCents\":1");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> FundingJson.read(LedgerStatement.class, json))
                .withMessageContaining("The control totals must close");
    }

    @Test
    void refusesAFingerprintOfAnotherForm() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ImmutableLedgerStatement.builder()
                        .from(statement())
                        .policySha256("0")
                        .build())
                .withMessage("The fingerprint of a policy book must be 64 digits of base 16, but is \"0\"");
    }
}
