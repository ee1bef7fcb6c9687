package nl.birthcare.funding.rules.compare;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.rules.Assessment;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.booking.DeclarantSums;
import nl.birthcare.funding.rules.history.Dossier;
import nl.birthcare.funding.rules.history.HistoryLine;
import nl.birthcare.funding.rules.ledger.BreakdownLedger;
import nl.birthcare.funding.rules.ledger.FrameworkLedger;

/**
 * A mutable comparison of care as it was declared, judged by one engine, with the same care declared integrally, judged by
 * another: what the end of monodisciplinary funding would put on the frameworks. For one thread at a time; it holds sums
 * only.
 *
 * <p>Of each client, lines that the first engine charges are taken up by pregnancy, insurer and integral performance of an
 * {@link IntegralMapping}, with the credits that reverse them. Where something of them remains one integral line stands in
 * their place, at the price of the mapping, from the first day of the care until the last, declared by the partnership in
 * which the provider of the first care takes part, or else by the declarant of the mapping. All other lines stay.
 */
@JsonFilter(JsonForm.NONE)
public final class IntegralComparison {

    private final FundingEngine a;
    private final FundingEngine b;
    private final IntegralMapping mapping;
    private final FrameworkLedger ledgerA = new FrameworkLedger();
    private final FrameworkLedger ledgerB = new FrameworkLedger();
    private final BreakdownLedger breakdownB = new BreakdownLedger();
    private final ComparedPlaces places = new ComparedPlaces();
    private final DeclarantSums declarants = new DeclarantSums();
    private final Map<IntegralReport.Stayed, Long> stayed = new EnumMap<>(IntegralReport.Stayed.class);
    private long takenUpLines;
    private Euro takenUp = Euro.ZERO;
    private long integralLines;
    private Euro integral = Euro.ZERO;

    private IntegralComparison(FundingEngine a, FundingEngine b, IntegralMapping mapping) {
        this.a = a;
        this.b = b;
        this.mapping = mapping;
    }

    /**
     * Starts a comparison.
     *
     * @param a the engine that judges the care as it was declared
     * @param b the engine that judges it declared integrally, and knows the partnerships
     * @param mapping which codes belong to which integral performance, and at which price
     * @return a comparison of nothing so far
     */
    public static IntegralComparison of(FundingEngine a, FundingEngine b, IntegralMapping mapping) {
        Require.present("The first engine", a);
        Require.present("The second engine", b);
        Require.present("The integral mapping", mapping);
        return new IntegralComparison(a, b, mapping);
    }

    /**
     * Adds all declarations of a client.
     *
     * @param dossier the declarations, good and bad
     * @throws ArithmeticException if what was taken up comes out of the range of {@link Euro}
     */
    public void add(Dossier dossier) {
        Require.present("The dossier", dossier);
        List<Assessment> asDeclared = a.assess(dossier);
        IntegralDossier rewritten = IntegralDossier.of(dossier, asDeclared, mapping, b.agreements());
        List<Assessment> declaredIntegrally = b.assess(rewritten.dossier());
        asDeclared.forEach(ledgerA::post);
        declaredIntegrally.forEach(ledgerB::post);
        declaredIntegrally.forEach(breakdownB::post);
        places.count(asDeclared, declaredIntegrally, declarants);
        rewritten.stayed().forEach(why -> stayed.merge(why, 1L, Long::sum));
        takenUpLines += rewritten.takenUpLines();
        takenUp = takenUp.plus(rewritten.takenUp());
        integralLines += rewritten.integralLines();
        integral = integral.plus(rewritten.integral());
    }

    /** Counts a row that could not be read as a declaration. */
    public void addUnreadableRow() {
        ledgerA.postUnreadableRow();
        ledgerB.postUnreadableRow();
    }

    /**
     * Finds out which of all lines of some names decide who has these names: {@link FundingEngine#decisive}.
     *
     * @param lines all lines of these names, of whatever clients
     * @return those that matter by one of the engines or by both
     */
    public List<HistoryLine> decisive(Collection<HistoryLine> lines) {
        Require.present("The lines", lines);
        return Stream.concat(a.decisive(lines).stream(), b.decisive(lines).stream())
                .distinct()
                .toList();
    }

    /**
     * {@return what the comparison comes to now}
     *
     * @throws ArithmeticException if a position or a difference is out of the range of {@link Euro}
     */
    public IntegralReport report() {
        List<ComparisonReport.Position> positions = places.positions(ledgerA, ledgerB);
        FrameworkSplit difference = positions.stream()
                .map(position -> FrameworkSplit.whole(position.framework(), position.difference()))
                .reduce(FrameworkSplit.ZERO, FrameworkSplit::plus);
        return ImmutableIntegralReport.builder()
                .policyA(a.book().name())
                .policyB(b.book().name())
                .policySha256A(a.book().sha256())
                .policySha256B(b.book().sha256())
                .scenarioA(a.book().scenario())
                .scenarioB(b.book().scenario())
                .mapping(mapping.id())
                .prices(mapping.performances().stream()
                        .flatMap(each -> each.prices().stream())
                        .distinct()
                        .toList())
                .positions(positions)
                .difference(difference)
                .declarants(declarants.sums())
                .refusedB(breakdownB.report(1).refused())
                .totalsA(ledgerA.totals())
                .totalsB(ledgerB.totals())
                .keysA(ledgerA.keys())
                .keysB(ledgerB.keys())
                .takenUpLines(takenUpLines)
                .takenUp(takenUp)
                .integralLines(integralLines)
                .integral(integral)
                .stayed(stayed.entrySet().stream()
                        .<IntegralReport.StayedCount>map(
                                each -> ImmutableStayedCount.of(each.getKey(), each.getValue()))
                        .toList())
                .build();
    }
}
