package nl.birthcare.funding.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.stream.Stream;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.core.party.PregnancyReference;
import nl.birthcare.funding.core.party.Uzovi;
import nl.birthcare.funding.rules.history.Dossier;
import nl.birthcare.funding.rules.ledger.FrameworkLedger;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyBooks;
import nl.birthcare.funding.rules.policy.PolicyDocument;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A caller without a null checker is told what was null. */
class NullMisuseTest {

    private static final FundingEngine ENGINE = FundingEngine.of(Samples.book("enacted"));
    private static final Declaration DECLARATION = Samples.declaration(
                    Samples.line(Samples.INTEGRAL, LocalDate.of(2021, 3, 14)).build())
            .build();

    static Stream<Arguments> misuses() {
        return Stream.of(
                misuse("The text of an amount", () -> Euro.parse(null)),
                misuse("An amount of euros", () -> Euro.of(null)),
                misuse("The rounding of an amount", () -> Euro.of(BigDecimal.ONE, (RoundingMode) null)),
                misuse("An AGB code", () -> AgbCode.of(null)),
                misuse("A UZOVI code", () -> Uzovi.of(null)),
                misuse("A code list", () -> PerformanceCode.of(null, "X00001")),
                misuse("A performance code", () -> PerformanceCode.of("069", null)),
                misuse("A client reference", () -> ClientReference.of(null)),
                misuse("A pregnancy reference", () -> PregnancyReference.of(null)),
                misuse("What is written as JSON", () -> FundingJson.write(null)),
                misuse("The text of a Declaration", () -> FundingJson.read(Declaration.class, (String) null)),
                misuse("The name of a policy book", () -> PolicyBooks.named(null)),
                misuse("The name of an overlay", () -> PolicyBooks.overlay(null)),
                misuse("The document of a policy book", () -> PolicyBook.of(null)),
                misuse("The overlay of a policy book", () -> ENGINE.book().with(null)),
                misuse("The scenario of a policy book", () -> ENGINE.book().under(null)),
                misuse(
                        "The source of overlay ours",
                        () -> PolicyDocument.overlay("ours", null, EvidenceGrade.AGREED, Validity.ofYear(2021))),
                misuse("The policy book of an engine", () -> FundingEngine.of((PolicyBook) null)),
                misuse("The agreements of an engine", () -> ENGINE.with(null)),
                misuse("The declaration to assess", () -> ENGINE.assess((Declaration) null)),
                misuse("The dossier to assess", () -> ENGINE.assess((Dossier) null)),
                misuse("The history of a declaration", () -> ENGINE.assess(DECLARATION, null)),
                misuse("The declaration to explain", () -> ENGINE.explain((Declaration) null)),
                misuse("The dossier to explain", () -> ENGINE.explain((Dossier) null)),
                misuse("The history of a declaration", () -> ENGINE.explain(DECLARATION, null)),
                misuse("The declarations to group", () -> Dossier.byClient(null)),
                misuse("The declarations of a dossier", () -> Dossier.of(null)),
                misuse("The assessment to post", () -> new FrameworkLedger().post((Assessment) null)));
    }

    private static Arguments misuse(String named, ThrowingCallable call) {
        return Arguments.of(named, call);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("misuses")
    void theMessageNamesWhatIsNull(String named, ThrowingCallable call) {
        assertThatNullPointerException().isThrownBy(call).withMessage(named + " must not be null");
    }

    @Test
    void aNamedBookIsMadeOnce() {
        assertThat(PolicyBooks.named("enacted")).isSameAs(PolicyBooks.named("enacted"));
        assertThat(PolicyBooks.documented("enacted"))
                .isSameAs(PolicyBooks.documented("enacted"))
                .isNotSameAs(PolicyBooks.named("enacted"));
    }
}
