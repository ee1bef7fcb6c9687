package nl.birthcare.funding.rules.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** What a ledger held at one moment. */
@Value.Immutable
@JsonSerialize(as = ImmutableLedgerReport.class)
@JsonDeserialize(as = ImmutableLedgerReport.class)
public interface LedgerReport {

    /**
     * What each framework bears.
     *
     * @return the positions, by year, form and framework; none is left out because it is zero
     */
    @Value.Parameter
    @JsonInclude(JsonInclude.Include.ALWAYS)
    List<FrameworkPosition> positions();

    /**
     * What came in and where it went.
     *
     * @return the totals
     */
    @Value.Parameter
    ControlTotals totals();

    /**
     * By which keys amounts were divided, and by whose authority.
     *
     * @return each key with what it divided over all frameworks, forms and years; none where nothing needed one
     */
    @Value.Parameter
    List<KeyUse> keys();

    /**
     * What is unknown about the policy and touched a line.
     *
     * @return a count per gap, sorted by its id
     */
    @Value.Parameter
    List<NoticeCount> notices();

    /**
     * The scenario that was assumed.
     *
     * @return its name; empty where nothing was assumed, or nothing was posted
     */
    @Value.Parameter
    Optional<String> scenario();

    /**
     * Adds another report, of other declarations: where ledgers are kept on several machines and only their reports
     * travel. The outcome is the report of the merged ledgers.
     *
     * @param other the other report
     * @return the sum, positions in their order; both reports stay as they are
     * @throws IllegalArgumentException if the reports are of different scenarios
     * @throws ArithmeticException if a position is out of the range of {@link nl.birthcare.funding.core.money.Euro}
     */
    default LedgerReport plus(LedgerReport other) {
        return ReportSum.of(this, other);
    }
}
