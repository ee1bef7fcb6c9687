package nl.birthcare.funding.core.budget;

import static nl.birthcare.funding.core.money.ApportionmentMethod.LARGEST_REMAINDER;
import static nl.birthcare.funding.core.money.ApportionmentMethod.SAINTE_LAGUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import nl.birthcare.funding.core.money.ApportionmentMethod;
import nl.birthcare.funding.core.money.Euro;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllocationKeyTest {

    @Test
    void dividesAnAmountByItsRatio() {
        assertThat(key("2:1:1", SAINTE_LAGUE, 2, 1, 1).split(Euro.ofCents(100)))
                .isEqualTo(FrameworkSplit.of(100, 50, 25, 25));
        assertThat(key("2:1:1", SAINTE_LAGUE, 2, 1, 1).split(Euro.ofCents(-100)))
                .isEqualTo(FrameworkSplit.of(-100, -50, -25, -25));
    }

    @Test
    void dividesByItsOwnMethod() {
        assertThat(key("k", SAINTE_LAGUE, 10, 72, 72).split(Euro.ofCents(7))).isEqualTo(FrameworkSplit.of(7, 0, 4, 3));
        assertThat(key("k", LARGEST_REMAINDER, 10, 72, 72).split(Euro.ofCents(7)))
                .isEqualTo(FrameworkSplit.of(7, 1, 3, 3));
    }

    @Test
    void dividesAsItsWeightsDo() {
        for (ApportionmentMethod method : ApportionmentMethod.values()) {
            AllocationKey key = key("k", method, 10, 72, 71);
            for (long cents = -200; cents <= 200; cents++) {
                Euro amount = Euro.ofCents(cents);
                assertThat(key.split(amount)).isEqualTo(FrameworkSplit.apportioned(method, amount, 10, 72, 71));
            }
        }
    }

    @Test
    void knowsTheWeightOfEachFramework() {
        AllocationKey key = key("k", SAINTE_LAGUE, 5, 3, 2);

        assertThat(key.weight(MacroFramework.MEDICAL_SPECIALIST_CARE)).isEqualTo(5);
        assertThat(key.weight(MacroFramework.MIDWIFERY)).isEqualTo(3);
        assertThat(key.weight(MacroFramework.MATERNITY_CARE)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 'Allocation key contract-7: At least one weight must be more than 0, but all are 0'",
        "1, -3, 1, 'Allocation key contract-7: the weight of MIDWIFERY must be 0 or more, but is -3'",
        "9223372036854775807, 1, 0, 'Allocation key contract-7: The sum of the weights must fit in 63 bits, but does not at weight 1, 1'",
    })
    void refusesWeightsThatDivideNothingAndNamesItself(long first, long second, long third, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> key("contract-7", SAINTE_LAGUE, first, second, third))
                .withMessage(message);
    }

    @Test
    void refusesABlankId() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> key(" ", SAINTE_LAGUE, 1, 1, 1))
                .withMessage("The id of an allocation key must not be blank, but is \" \"");
    }

    @Test
    void hasNoDefaultMethodAndNoDefaultWeight() {
        assertThatIllegalStateException()
                .isThrownBy(() -> AllocationKey.builder().id("k").midwifery(1).build())
                .withMessageContaining("[method, medicalSpecialistCare, maternityCare]");
    }

    private static AllocationKey key(String id, ApportionmentMethod method, long first, long second, long third) {
        return AllocationKey.builder()
                .id(id)
                .method(method)
                .medicalSpecialistCare(first)
                .midwifery(second)
                .maternityCare(third)
                .build();
    }
}
