package nl.birthcare.funding.rules.ledger;

import com.fasterxml.jackson.annotation.JsonFilter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.core.law.Gap;
import nl.birthcare.funding.core.money.Fraction;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.check.Severity;
import nl.birthcare.funding.rules.policy.PolicyBook;
import org.immutables.value.Value;

/** What a ledger held at one moment. */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface LedgerReport {

    /**
     * {@return what each framework bears: the positions, by year, form and framework; none is left out because it is
     * zero}
     */
    @Value.Parameter
    @JsonInclude(JsonInclude.Include.ALWAYS)
    List<FrameworkPosition> positions();

    /** {@return what came in and where it went: the totals} */
    @Value.Parameter
    ControlTotals totals();

    /**
     * {@return by which keys amounts were divided, and by whose authority: each key with what it divided over all
     * frameworks, forms and years; none where nothing needed one}
     */
    @Value.Parameter
    List<KeyUse> keys();

    /**
     * {@return what is unknown about the policy and touched a line, and what lines left out: a count per gap, and per performance
     * where it is about one, sorted by both}
     */
    @Value.Parameter
    List<NoticeCount> notices();

    /** {@return the scenario that was assumed: its name; empty where nothing was assumed, or nothing was posted} */
    @Value.Parameter
    Optional<String> scenario();

    /**
     * {@return whether credits from columns are in these sums, divided by themselves and not by the lines that they reverse;
     * absent from JSON where none were asked for}
     */
    @Value.Default
    @Value.Parameter
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    default boolean netSums() {
        return false;
    }

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
        Require.present("The other report", other);
        return LedgerSums.of(this, other);
    }

    /**
     * Holds what rounding has come to for a position against the largest of all positions, for a chart. On which side it is,
     * the sign of {@link FrameworkPosition#driftCents()} says.
     *
     * @param position one of the {@link #positions()}
     * @return how large it is: from 0 to 1, exact; 0 where rounding came to nothing
     */
    default Fraction relativeDrift(FrameworkPosition position) {
        Require.present("The position to hold against the largest", position);
        Fraction largest = positions().stream()
                .map(each -> magnitude(each.driftCents()))
                .max(Comparator.naturalOrder())
                .filter(each -> each.compareTo(Fraction.ZERO) > 0)
                .orElse(Fraction.of(1, 1));
        return magnitude(position.driftCents()).dividedBy(largest);
    }

    private static Fraction magnitude(Fraction cents) {
        return cents.compareTo(Fraction.ZERO) < 0 ? Fraction.ZERO.minus(cents) : cents;
    }

    /** Something unknown about the policy as a whole, with the number of lines that it touched. */
    @Value.Immutable
    @JsonFilter(JsonForm.BY_MODULE)
    interface NoticeCount {

        /** {@return what is unknown: the id of a gap of the policy book} */
        @Value.Parameter
        String gap();

        /** {@return the one performance that it is about; empty where it is about all of a form} */
        @Value.Parameter
        Optional<PerformanceCode> performance();

        /** {@return how many lines it touched} */
        @Value.Parameter
        long lines();

        /**
         * Says this once for the whole run.
         *
         * @param book the policy book that the run went by
         * @return the finding, about no line in particular
         * @throws IllegalArgumentException if the book does not hold the gap
         */
        default Finding finding(PolicyBook book) {
            Require.present("The book", book);
            Gap gap = book.gaps().stream()
                    .filter(each -> each.id().equals(gap()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("The gap of a notice must stand in policy book "
                            + book.name() + ", but " + gap() + " does not"));
            return Finding.builder()
                    .code(isLeftOut(book) ? FindingCode.INPUT_INCOMPLETE : FindingCode.POLICY_UNKNOWN)
                    .severity(Severity.NOTICE)
                    .putValues("gap", gap.id())
                    .putValues(
                            "unknown",
                            gap.unknown()
                                    + performance()
                                            .map(code -> " So of performance " + code.text() + ".")
                                            .orElse(""))
                    .putValues("lookedIn", gap.lookedIn())
                    .putValues("lines", Long.toString(lines()))
                    .build();
        }

        private boolean isLeftOut(PolicyBook book) {
            return book.entries().notices().stream()
                    .filter(notice -> notice.gap().equals(gap()))
                    .anyMatch(notice -> notice.lines().isAboutInput());
        }
    }
}
