package nl.birthcare.funding.rules.monitoring;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.rules.Assessment;
import nl.birthcare.funding.rules.LineAssessment;
import nl.birthcare.funding.rules.allocation.LineAllocation;
import org.jspecify.annotations.Nullable;

/**
 * A mutable running total of what a caller's own declarations cost, for one thread at a time: per year, form of funding
 * and framework, and per declarant and performance.
 *
 * <p>Only lines that were divided over the frameworks are taken in. To count each client once it keeps the references of
 * all clients in memory; it never shows them.
 */
@JsonFilter(JsonForm.NONE)
public final class MonitoringLedger {

    private record DeclarantName(int year, FundingForm form, AgbCode declarant, PerformanceCode performance) {}

    /** Cents, and of how many lines. */
    private record Sum(BigInteger cents, long lines) {

        Sum plus(Sum other) {
            return new Sum(cents.add(other.cents), lines + other.lines);
        }
    }

    private static final Comparator<DeclarantName> ORDER = Comparator.comparingInt(DeclarantName::year)
            .thenComparing(DeclarantName::form)
            .thenComparing(name -> name.declarant().value())
            .thenComparing(DeclarantName::performance);

    private final Map<DeclarantName, Sum> declarants = new HashMap<>();
    private final Map<MonitoringRows.Name, Sum> costs = new HashMap<>();
    private final Map<MonitoringRows.Name, Set<ClientReference>> clients = new HashMap<>();

    /** Makes an empty ledger. */
    public MonitoringLedger() {}

    /**
     * Adds a declaration.
     *
     * @param assessment the answer about it
     */
    public void post(Assessment assessment) {
        Require.present("The assessment", assessment);
        AgbCode declarant = assessment.declaration().declarant();
        ClientReference client = assessment.declaration().client();
        for (LineAssessment line : assessment.lines()) {
            line.allocation()
                    .ifPresent(allocation -> post(declarant, client, line.line().performance(), allocation));
        }
    }

    private void post(AgbCode declarant, ClientReference client, PerformanceCode code, LineAllocation allocation) {
        int year = allocation.budgetYear();
        FundingForm form = allocation.form();
        FrameworkSplit split = allocation.split();
        declarants.merge(
                new DeclarantName(year, form, declarant, code),
                sum(split.total().cents()),
                Sum::plus);
        for (MacroFramework framework : MacroFramework.values()) {
            costs.merge(new MonitoringRows.Name(year, form, framework), sum(split.cents(framework)), Sum::plus);
            if (split.cents(framework) != 0) {
                count(client, year, form, framework);
            }
        }
        count(client, year, form, null);
        count(client, year, null, null);
    }

    private static Sum sum(long cents) {
        return new Sum(BigInteger.valueOf(cents), 1);
    }

    private void count(
            ClientReference client, int year, @Nullable FundingForm form, @Nullable MacroFramework framework) {
        clients.computeIfAbsent(new MonitoringRows.Name(year, form, framework), any -> new HashSet<>())
                .add(client);
    }

    /**
     * Adds everything that another ledger holds. The other stays as it is.
     *
     * @param other the other ledger
     * @throws IllegalArgumentException if it is this ledger
     */
    public void merge(MonitoringLedger other) {
        Require.present("The other ledger", other);
        if (other == this) {
            throw new IllegalArgumentException("A ledger must be merged with another, but was merged with itself");
        }
        other.declarants.forEach((name, sum) -> declarants.merge(name, sum, Sum::plus));
        other.costs.forEach((name, sum) -> costs.merge(name, sum, Sum::plus));
        other.clients.forEach((name, set) ->
                clients.computeIfAbsent(name, any -> new HashSet<>()).addAll(set));
    }

    /**
     * Returns what each declarant charged for each performance.
     *
     * @return a position per year, form, declarant and performance, in that order
     * @throws ArithmeticException if a position is out of the range of {@link Euro}
     */
    public List<MonitoringReport.Declarant> positions() {
        List<MonitoringReport.Declarant> positions = new ArrayList<>();
        declarants.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(ORDER))
                .forEach(entry -> positions.add(position(entry.getKey(), entry.getValue())));
        return List.copyOf(positions);
    }

    private static MonitoringReport.Declarant position(DeclarantName name, Sum sum) {
        return ImmutableDeclarant.builder()
                .year(name.year())
                .form(name.form())
                .declarant(name.declarant())
                .performance(name.performance())
                .charged(Euro.ofCents(sum.cents().longValueExact()))
                .lines(sum.lines())
                .build();
    }

    /**
     * Returns what care cost per year and form of funding. A client counts where she had a line, credited or not: for a
     * framework where the line put an amount on it.
     *
     * @return the rows, by year, form and framework, each whole after its parts; none is left out because it is zero
     * @throws ArithmeticException if a sum is out of the range of {@link Euro}
     */
    public List<MonitoringRow> rows() {
        MonitoringRows rows = new MonitoringRows();
        costs.forEach((name, sum) -> rows.add(ImmutableMonitoringRow.builder()
                .year(name.year())
                .form(Optional.ofNullable(name.form()))
                .framework(Optional.ofNullable(name.framework()))
                .cost(Euro.ofCents(sum.cents().longValueExact()))
                .clients(clients.getOrDefault(name, Set.of()).size())
                .build()));
        rows.addSums(true);
        return rows.withRatios(clients);
    }
}
