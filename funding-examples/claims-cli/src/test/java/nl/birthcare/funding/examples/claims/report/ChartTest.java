package nl.birthcare.funding.examples.claims.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigInteger;
import java.util.List;
import nl.birthcare.funding.core.money.Fraction;
import org.junit.jupiter.api.Test;

class ChartTest {

    private static Chart.Bar bar(Fraction size, Fraction... shares) {
        Chart chart = new Chart(Chart.Direction.ACROSS, "what it shows", List.of());
        Chart.Drawing bar = chart.bar("name", "value", size);
        for (Fraction share : shares) {
            bar.segment("style", share, "label", "title");
        }
        return chart.bars().get(0);
    }

    @Test
    void segmentsFollowEachOtherAndFillTheBar() {
        assertThat(bar(Fraction.of(1, 1), Fraction.of(1, 2), Fraction.of(1, 4), Fraction.of(1, 4))
                        .segments())
                .extracting(Chart.Segment::start, Chart.Segment::length)
                .containsExactly(tuple(0, 500), tuple(500, 250), tuple(750, 250));
    }

    @Test
    void aBarIsAsLongAsItsSizeBesideTheLargest() {
        assertThat(bar(Fraction.of(1, 4), Fraction.of(1, 1)).end()).isEqualTo(Chart.LENGTH / 4);
    }

    @Test
    void aLabelStandsOnlyWhereThereIsRoom() {
        assertThat(bar(Fraction.of(1, 1), Fraction.of(9, 10), Fraction.of(1, 20))
                        .segments())
                .extracting(Chart.Segment::label)
                .containsExactly("label", "");
    }

    @Test
    void nothingIsDrawnOfWhatIsBelowZeroAndNothingBeyondTheBar() {
        Fraction huge = Fraction.of(new BigInteger("99999999999999999999"), BigInteger.ONE);
        assertThat(bar(Fraction.of(1, 1), Fraction.of(-1, 2)).segments()).isEmpty();
        assertThat(bar(Fraction.of(1, 1), huge, huge).end()).isEqualTo(Chart.LENGTH);
        assertThat(bar(Fraction.of(1, 1), Fraction.ZERO.minus(huge)).segments()).isEmpty();
    }

    @Test
    void aNameThatIsTooLongIsCut() {
        assertThat(new Chart.Bar("x".repeat(80), "", List.of()).shownName())
                .hasSize(38)
                .endsWith("…");
    }
}
