package nl.birthcare.funding.rules.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.json.FundingModule;
import nl.birthcare.funding.core.json.RefusedJsonException;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.core.party.PregnancyReference;
import nl.birthcare.funding.rules.Assessment;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.LineAssessment;
import nl.birthcare.funding.rules.RandomClaims;
import nl.birthcare.funding.rules.Samples;
import nl.birthcare.funding.rules.allocation.LineAllocation;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.history.Dossier;
import nl.birthcare.funding.rules.ledger.MarkedAmount;
import org.junit.jupiter.api.Test;

class ReceiptTest {

    private static final JsonMapper MINE =
            JsonMapper.builder().addModule(new FundingModule()).build();

    private static final FundingEngine RANDOM =
            FundingEngine.of(RandomClaims.book("enacted")).with(RandomClaims.agreements());

    private static final FundingEngine ENGINE =
            FundingEngine.of(Samples.bookOfFirstChecks("enacted")).with(Samples.agreements());

    private static final Declaration DECLARATION = Samples.declaration(
                    Samples.line(Samples.INTEGRAL, LocalDate.of(2021, 3, 14)).build(),
                    Samples.line(Samples.INTEGRAL, LocalDate.of(2016, 12, 31))
                            .reference("D-1/2")
                            .build())
            .build();

    private static List<Receipt> receipts(Declaration declaration) {
        return ENGINE.assess(declaration, Samples.historyOf(declaration)).receipts();
    }

    private static List<Assessment> random(long seed) {
        List<Assessment> assessed = new ArrayList<>();
        Dossier.byClient(new RandomClaims(seed)
                        .declarations(12).stream()
                                .filter(ReceiptTest::isOfTheCalendar)
                                .toList())
                .forEach(dossier -> assessed.addAll(RANDOM.assess(dossier)));
        return assessed;
    }

    /** Days before the year 0 have no JSON form. */
    private static boolean isOfTheCalendar(Declaration declaration) {
        try {
            return FundingJson.read(Declaration.class, FundingJson.write(declaration))
                    .equals(declaration);
        } catch (RefusedJsonException e) {
            return false;
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void everyReceiptIsReadAsItWasWritten(@ForAll long seed) throws Exception {
        for (Assessment assessment : random(seed)) {
            List<Receipt> receipts = assessment.receipts();
            assertThat(receipts).hasSameSizeAs(assessment.lines());
            for (Receipt receipt : receipts) {
                SealedReceipt sealed = SealedReceipt.of(receipt);
                String written = FundingJson.write(sealed);
                assertThat(FundingJson.read(SealedReceipt.class, written)).isEqualTo(sealed);
                assertThat(MINE.readValue(MINE.writeValueAsString(receipt), Receipt.class))
                        .isEqualTo(receipt);
                assertThat(written).doesNotContain("client-", "pregnancy-", "birthDate");
            }
        }
    }

    @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
    void aReceiptSaysWhatTheAnswerSays(@ForAll long seed) {
        for (Assessment assessment : random(seed)) {
            List<Receipt> receipts = assessment.receipts();
            for (int i = 0; i < receipts.size(); i++) {
                LineAssessment line = assessment.lines().get(i);
                Receipt receipt = receipts.get(i);
                assertThat(receipt.number()).isEqualTo(i + 1);
                assertThat(receipt.line()).isEqualTo(line.line().reference());
                assertThat(receipt.verdict()).isEqualTo(line.verdict());
                assertThat(receipt.charged()).isEqualTo(line.charged());
                assertThat(receipt.reason()).isEqualTo(line.reason());
                assertThat(receipt.findings()).isEqualTo(line.findings());
                assertThat(receipt.agreementSha256()).isEqualTo(line.agreementSha256());
                assertThat(receipt.allocation().map(Receipt.Allocation::split))
                        .isEqualTo(line.allocation().map(LineAllocation::split));
                assertThat(receipt.allocation().flatMap(Receipt.Allocation::key))
                        .isEqualTo(line.allocation().flatMap(LineAllocation::key));
            }
        }
    }

    @Example
    void noByteOfARowCanBeFlippedUnseen() {
        Receipt receipt = receipts(DECLARATION).get(1);
        byte[] row = FundingJson.write(SealedReceipt.of(receipt)).getBytes(StandardCharsets.UTF_8);

        for (int place = 0; place < row.length; place++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] flipped = row.clone();
                flipped[place] ^= (byte) (1 << bit);
                assertThatThrownBy(() -> FundingJson.read(SealedReceipt.class, flipped))
                        .as("byte %s, bit %s", place, bit)
                        .isInstanceOf(RefusedJsonException.class);
            }
        }
    }

    @Test
    void anAlteredRowSaysSo() {
        String row = FundingJson.write(SealedReceipt.of(receipts(DECLARATION).get(0)));

        assertThatThrownBy(() -> FundingJson.read(
                        SealedReceipt.class, row.replace("81124", "81125").replace("39986", "39985")))
                .isInstanceOf(RefusedJsonException.class)
                .hasMessageContaining("that was altered");
    }

    @Test
    void theInputIsNamedWithoutTheClient() {
        Declaration other = Declaration.builder()
                .from(DECLARATION)
                .client(ClientReference.of("somebody-else"))
                .pregnancy(PregnancyReference.of("another"))
                .birthDate(LocalDate.of(2021, 3, 1))
                .build();
        Declaration later = Declaration.builder()
                .from(DECLARATION)
                .submittedOn(DECLARATION.submittedOn().plusDays(1))
                .build();

        assertThat(receipts(other).get(0).inputSha256())
                .isEqualTo(receipts(DECLARATION).get(0).inputSha256())
                .isNotEqualTo(receipts(DECLARATION).get(1).inputSha256())
                .isNotEqualTo(receipts(later).get(0).inputSha256());
    }

    @Test
    void anotherEditionMayGiveTheSameAnswer() {
        Receipt receipt = receipts(DECLARATION).get(0);
        Receipt other = Receipt.builder().from(receipt).library("0.0.1").build();

        assertThat(other).isNotEqualTo(receipt);
        assertThat(other.isSameAnswer(receipt)).isTrue();
        assertThat(Receipt.builder()
                        .from(receipt)
                        .verdict(Verdict.UNVERIFIED)
                        .build()
                        .isSameAnswer(receipt))
                .isFalse();
    }

    @Test
    void whatIsNoAnswerIsRefused() {
        Receipt receipt = receipts(DECLARATION).get(0);

        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Receipt.builder().from(receipt).verdict(Verdict.REFUSED).build())
                .withMessageContaining("of verdict REFUSED it has 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Receipt.builder()
                        .from(receipt)
                        .allocation(Optional.empty())
                        .build())
                .withMessageContaining("of verdict PERMITTED it has 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Receipt.builder()
                        .from(receipt)
                        .allocation(Receipt.Allocation.builder()
                                .from(receipt.allocation().orElseThrow())
                                .split(FrameworkSplit.ZERO)
                                .build())
                        .build())
                .withMessage("The parts of a receipt must sum to what is charged, 1523.00, but sum to 0.00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Receipt.builder().from(receipt).number(0).build())
                .withMessageContaining("must be 1 or more, but is 0");
    }

    @Test
    void sumsOfAnySizeAreAmountsWhereTheyFit() {
        BookedTotals.Sum sum = new BookedTotals.Sum();
        sum.add(receipts(DECLARATION).get(1));

        assertThat(sum.totals().refused().amount()).isEqualTo(Euro.parse("1523.00"));
        assertThat(sum.totals().copied().amount()).isEqualTo(Euro.ZERO);
        assertThat(MarkedAmount.of(Verdict.PERMITTED, EvidenceGrade.PRIMARY, BigInteger.valueOf(-12_345), 1)
                        .amount())
                .isEqualTo(Euro.parse("-123.45"));
    }

    @Test
    void findingsAreKeptWithoutTheirWords() {
        Receipt refused = receipts(DECLARATION).get(1);
        Finding finding = refused.findings().get(0);

        assertThat(FundingJson.write(refused))
                .contains("\"code\":\"" + finding.code() + "\"")
                .doesNotContain("message");
    }
}
