package nl.birthcare.funding.rules.ledger;

import com.fasterxml.jackson.annotation.JsonFilter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.rules.policy.PolicyBook;
import org.immutables.value.Value;

/**
 * What a ledger held, and by which policy book it came about: the form in which sums are kept in a file and read again.
 *
 * <pre>{@code
 * String json = FundingJson.write(LedgerStatement.of(engine.book(), ledger.report()));
 * List<FrameworkPosition> positions = FundingJson.read(LedgerStatement.class, json).positions();
 * }</pre>
 */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface LedgerStatement {

    /** {@return which policy book decided: its name, overlays and scenarios included} */
    String policy();

    /** {@return what that book held: the fingerprint of its entries: 64 digits of base 16} */
    String policySha256();

    /** {@return the scenario that was assumed: its name; empty where nothing was assumed} */
    Optional<String> scenario();

    /** {@return what each framework bears: the positions, by year, form and framework} */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    List<FrameworkPosition> positions();

    /** {@return what came in and where it went: the totals} */
    ControlTotals totals();

    /**
     * {@return by which keys amounts were divided, and by whose authority: each key with what it divided over all
     * frameworks, forms and years}
     */
    List<KeyUse> keys();

    /** {@return what is unknown about the policy and touched a line: a count per gap, sorted by its id} */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    List<LedgerReport.NoticeCount> notices();

    /**
     * {@return whether credits from columns are in these sums, divided by themselves and not by the lines that they reverse;
     * absent from JSON where none were asked for}
     */
    @Value.Default
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    default boolean netSums() {
        return false;
    }

    /** Refuses a fingerprint of another form. */
    @Value.Check
    default void check() {
        if (!policySha256().matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException(
                    "The fingerprint of a policy book must be 64 digits of base 16, but is \"" + policySha256() + "\"");
        }
    }

    /**
     * States what a ledger held.
     *
     * @param book the book by which it was filled
     * @param report what it held
     * @return the statement
     */
    static LedgerStatement of(PolicyBook book, LedgerReport report) {
        Require.present("The policy book", book);
        Require.present("The report", report);
        return ImmutableLedgerStatement.builder()
                .policy(book.name())
                .policySha256(book.sha256())
                .scenario(book.scenario())
                .positions(report.positions())
                .totals(report.totals())
                .keys(report.keys())
                .notices(report.notices())
                .netSums(report.netSums())
                .build();
    }
}
