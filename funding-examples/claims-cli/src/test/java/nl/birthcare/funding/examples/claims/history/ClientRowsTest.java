package nl.birthcare.funding.examples.claims.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ClientRowsTest {

    /** Rows of the history have numbers of another file, which would lead astray. */
    @Test
    void aClientWhoDoesNotFitIsNamedByHerFirstRowThatIsJudged() {
        ClientRows rows = new ClientRows(Long.MAX_VALUE / 2, false);
        for (int i = 0; i < 100; i++) {
            rows.add(70 + i, i, Integer.MAX_VALUE);
        }
        rows.add(3, Long.MAX_VALUE / 2, 10);
        rows.add(4, Long.MAX_VALUE / 2 + 10, 10);

        assertThatThrownBy(() -> rows.requireRoom(0))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the client of row 3 must fit in memory");
    }

    @Test
    void withoutAHistoryTheFirstRowIsJudged() {
        ClientRows rows = new ClientRows(0, false);
        rows.add(1, 0, 10);
        rows.add(2, 10, Integer.MAX_VALUE);
        for (int i = 0; i < 100; i++) {
            rows.add(3 + i, 20, Integer.MAX_VALUE);
        }

        assertThat(rows.ofHistory()).isZero();
        assertThatThrownBy(() -> rows.requireRoom(0)).hasMessageContaining("the client of row 1 must");
    }
}
