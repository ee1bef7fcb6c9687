package nl.birthcare.funding.core.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.core.party.PregnancyReference;
import nl.birthcare.funding.core.party.Uzovi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclarationTest {

    @ParameterizedTest
    @CsvSource({
        "DEBIT, 1523.00, , 1523.00, what is asked",
        "DEBIT, 1523.00, 1500.00, 1500.00, what is granted",
        "DEBIT, 1523.00, 0.00, 0.00, nothing where nothing is granted",
        "CREDIT, 1523.00, , -1523.00, what is taken back",
        "CREDIT, 1523.00, 1500.00, -1500.00, what was granted and is taken back",
        "CREDIT, 0.00, , 0.00, nothing",
        "DEBIT, 92233720368547758.07, , 92233720368547758.07, the largest amount",
        "CREDIT, 92233720368547758.07, , -92233720368547758.07, the largest amount taken back",
        "CREDIT, -1.00, , 1.00, a bad amount as it stands: a check refuses it",
    })
    void chargesWhatIsGrantedOrElseAskedWithTheSignOfItsDirection(
            Direction direction, String amount, String granted, String charged, String what) {
        DeclarationLine.Builder line = line().direction(direction).amount(Euro.parse(amount));
        if (granted != null) {
            line.granted(Euro.parse(granted));
        }

        assertThat(line.build().charged()).as(what).isEqualTo(Euro.parse(charged));
    }

    @Test
    void holdsBadValuesForTheChecksToFind() {
        DeclarationLine line = line().quantity(0)
                .amount(Euro.ofCents(-1))
                .serviceEnd(LocalDate.parse("1999-01-01"))
                .build();

        assertThat(line.quantity()).isZero();
        assertThat(line.amount()).isEqualTo(Euro.ofCents(-1));
        assertThat(line.serviceEnd()).contains(LocalDate.parse("1999-01-01"));
    }

    @Test
    void keepsItsLinesInTheOrderInWhichTheyWereSent() {
        DeclarationLine first = line().reference("r-2").build();
        DeclarationLine second = line().reference("r-1").build();

        assertThat(declaration().addLines(first, second).build().lines()).containsExactly(first, second);
    }

    @Test
    void refusesABlankIdAndABlankReference() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> declaration().id(" ").build())
                .withMessage("The id of a declaration must not be blank, but is \" \"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> line().reference("").build())
                .withMessage("The reference of a declaration line must not be blank, but is \"\"");
    }

    @Test
    void refusesAnActivityOfWhichLessThanNothingWasDelivered() {
        PerformanceCode code = PerformanceCode.of("032", "1101");

        assertThat(DeliveredActivity.of(code, 0).quantity()).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DeliveredActivity.of(code, -1))
                .withMessage("The quantity of delivered activity 032:1101 must be 0 or more, but is -1");
    }

    @Test
    void namesWhatIsMissing() {
        assertThatIllegalStateException()
                .isThrownBy(() -> DeclarationLine.builder().reference("r-1").build())
                .withMessageContaining("[performance, serviceDate, quantity, amount, direction]");
    }

    @Test
    void equalsByEverythingItHolds() {
        Declaration declaration = declaration().addLines(line().build()).build();

        assertThat(declaration)
                .isEqualTo(declaration().addLines(line().build()).build())
                .hasSameHashCodeAs(declaration().addLines(line().build()).build())
                .isNotEqualTo(declaration().build())
                .isNotEqualTo(
                        declaration().addLines(line().agreement("a-1").build()).build())
                .isNotEqualTo(declaration()
                        .addLines(line().build())
                        .client(ClientReference.of("another"))
                        .build());
        assertThat(StatedPart.of(Discipline.MIDWIFERY, Euro.ofCents(1)))
                .isEqualTo(StatedPart.of(Discipline.MIDWIFERY, Euro.ofCents(1)))
                .isNotEqualTo(StatedPart.of(Discipline.OBSTETRICS, Euro.ofCents(1)));
    }

    @Property
    void printingShowsItsIdAndLinesAndNeverTheClient(
            @ForAll @AlphaChars @StringLength(min = 12, max = 20) String client,
            @ForAll @AlphaChars @StringLength(min = 12, max = 20) String pregnancy) {
        Declaration declaration = declaration()
                .client(ClientReference.of("1" + client))
                .pregnancy(PregnancyReference.of("2" + pregnancy))
                .birthDate(LocalDate.parse("1987-06-05"))
                .addLines(line().build())
                .build();

        assertThat(declaration.toString())
                .contains("d-1", "r-1", "0101", "53530001")
                .doesNotContain(client, pregnancy, "1987-06-05");
    }

    @Property
    void refusingNeverShowsTheClient(
            @ForAll @AlphaChars @StringLength(min = 12, max = 20) String client,
            @ForAll @AlphaChars @StringLength(min = 12, max = 20) String pregnancy) {
        Declaration.Builder incomplete = Declaration.builder()
                .client(ClientReference.of("1" + client))
                .pregnancy(PregnancyReference.of("2" + pregnancy));
        Declaration.Builder blank = declaration()
                .id(" ")
                .client(ClientReference.of("1" + client))
                .pregnancy(PregnancyReference.of("2" + pregnancy));

        assertThatIllegalStateException().isThrownBy(incomplete::build).withMessageNotContainingAny(client, pregnancy);
        assertThatIllegalArgumentException().isThrownBy(blank::build).withMessageNotContainingAny(client, pregnancy);
    }

    private static Declaration.Builder declaration() {
        return Declaration.builder()
                .id("d-1")
                .insurer(Uzovi.of("0101"))
                .declarant(AgbCode.of("53530001"))
                .client(ClientReference.of("client-7"))
                .submittedOn(LocalDate.parse("2022-02-01"));
    }

    private static DeclarationLine.Builder line() {
        return DeclarationLine.builder()
                .reference("r-1")
                .performance(PerformanceCode.of("069", "X00001"))
                .serviceDate(LocalDate.parse("2022-01-03"))
                .quantity(1)
                .amount(Euro.ofCents(152_300))
                .direction(Direction.DEBIT);
    }
}
