package nl.birthcare.funding.rules.monitoring;

import com.fasterxml.jackson.annotation.JsonFilter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.law.Edition;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.money.Fraction;
import org.immutables.value.Value;

/**
 * What birth care cost in one year: of one form of funding, of the part of it that one framework bears, or of all.
 *
 * <p>What does not follow exactly from the figures at hand is absent.
 */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface MonitoringRow {

    /** {@return in which year: the calendar year} */
    int year();

    /** {@return of which form of funding; empty for the total of all} */
    Optional<FundingForm> form();

    /** {@return of which framework; empty for the whole of the form} */
    Optional<MacroFramework> framework();

    /** {@return in which edition the cost was published; empty for a caller's own figure} */
    Optional<Edition> edition();

    /**
     * {@return what it cost: as printed, or the sum of the rows that are a part of this one where nothing is printed;
     * the amount}
     */
    @JsonProperty("costCents")
    Euro cost();

    /**
     * {@return what the rows that are a part of this one come to: the frameworks of a form, or the forms of the total;
     * the sum; empty for a row without parts, or with a part that is not known}
     */
    @JsonProperty("sumOfPartsCents")
    Optional<Euro> sumOfParts();

    /** {@return how many clients had the care, where it is known} */
    OptionalLong clients();

    /**
     * {@return what one client cost on average: as printed, or the cost by the clients where nothing is printed; the
     * exact average in cents, where it is known}
     */
    Optional<Fraction> averageCents();

    /**
     * {@return which part of the year's total this is: the exact share, where the total is known and more than 0.00}
     */
    Optional<Fraction> share();

    /**
     * {@return how much more it cost than in the year before, as a part of that year's cost: the exact growth, below 0
     * for less; empty where that year's cost is not known in the same edition, or is not more than 0.00}
     */
    Optional<Fraction> growth();

    /** {@return how sure the cost is: the grade of the published figure; empty for a caller's own} */
    Optional<EvidenceGrade> grade();

    /** {@return by which documents: the references; none for a caller's own figure} */
    List<SourceReference> sources();
}
