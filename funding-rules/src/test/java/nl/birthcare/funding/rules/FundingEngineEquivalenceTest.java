package nl.birthcare.funding.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.birthcare.funding.core.budget.AllocationBasis;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.rules.history.ClientHistory;
import nl.birthcare.funding.rules.history.Dossier;
import nl.birthcare.funding.rules.history.HistoryLine;
import nl.birthcare.funding.rules.internal.check.Checks;
import nl.birthcare.funding.rules.internal.terms.CompiledBook;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyDocument;
import nl.birthcare.funding.rules.policy.entry.DateRule;
import nl.birthcare.funding.rules.policy.entry.LineDate;

/** The engine finds out beforehand what it can; its answers are those of asking the book about every line. */
class FundingEngineEquivalenceTest {

    private static final PolicyBook ENACTED = RandomClaims.book("enacted");
    private static final List<PolicyBook> BOOKS =
            List.of(ENACTED, RandomClaims.book("announced-2020"), datedByStartOfCare(ENACTED));
    private static final Agreements AGREEMENTS = RandomClaims.agreements();
    private static final List<FundingEngine> ENGINES =
            BOOKS.stream().map(book -> FundingEngine.of(book).with(AGREEMENTS)).toList();
    private static final List<FundingEngine> ASKING = BOOKS.stream()
            .map(book -> FundingEngine.of(CompiledBook.onDemand(book)).with(AGREEMENTS))
            .toList();

    @Property(tries = 100)
    @Label("Lines are judged and divided as if the book were searched for each of them")
    void sameAsAskingTheBook(@ForAll long seed) {
        List<Declaration> declarations = new RandomClaims(seed).declarations(40);
        for (int i = 0; i < BOOKS.size(); i++) {
            for (Dossier dossier : Dossier.byClient(declarations)) {
                assertThat(ENGINES.get(i).assess(dossier))
                        .isEqualTo(ASKING.get(i).assess(dossier));
            }
            for (Declaration declaration : declarations) {
                assertThat(ENGINES.get(i).assess(declaration))
                        .isEqualTo(ASKING.get(i).assess(declaration));
            }
        }
    }

    @Property(tries = 100)
    @Label("The answer to one declaration is its part of the answer to the dossier, be it in the history or not")
    void onePartOfTheDossier(@ForAll long seed, @ForAll @IntRange(max = 2) int book) {
        List<Declaration> declarations = new RandomClaims(seed).declarations(40);
        ClientHistory history = ClientHistory.of(declarations);
        for (Dossier dossier : Dossier.byClient(declarations)) {
            List<Assessment> whole = ENGINES.get(book).assess(dossier);
            for (int i = 0; i < whole.size(); i++) {
                Declaration declaration = dossier.declarations().get(i);
                List<Declaration> others = new ArrayList<>(dossier.declarations());
                others.remove(i);
                List<HistoryLine> namesakes = declarations.stream()
                        .filter(each -> !each.client().equals(declaration.client()))
                        .flatMap(each -> each.lines().stream().map(line -> HistoryLine.of(each, line)))
                        .toList();
                ClientHistory without = client -> Dossier.of(others, namesakes);

                assertThat(ENGINES.get(book).assess(declaration, history)).isEqualTo(whole.get(i));
                assertThat(ENGINES.get(book).assess(declaration, without)).isEqualTo(whole.get(i));
            }
        }
    }

    /** The same book, but for some years the start of care decides about tariffs, and the day of sending about keys. */
    private static PolicyBook datedByStartOfCare(PolicyBook book) {
        PolicyDocument.Builder entries = PolicyDocument.builder().from(book.entries());
        entries.id("otherwise-dated").title("Otherwise dated.").dateRules(List.of());
        for (DateRule rule : book.entries().dateRules()) {
            entries.addDateRules(
                    switch (rule.subject()) {
                        case TARIFF, FUNDING_FORM -> decidedBy(rule, LineDate.CARE_STARTED_ON);
                        case ALLOCATION -> decidedBy(rule, LineDate.SUBMITTED_ON);
                        default -> rule;
                    });
        }
        return PolicyBook.of(entries.build());
    }

    private static DateRule decidedBy(DateRule rule, LineDate date) {
        return DateRule.builder().from(rule).date(date).build();
    }

    @Property(tries = 1)
    @Label("The sample meets refused, unverified and permitted lines, every check and every basis")
    void sampleMeetsEveryCheck() {
        List<String> met = new ArrayList<>();
        for (long seed = 0; seed < 200; seed++) {
            List<Declaration> declarations = new RandomClaims(seed).declarations(40);
            ClientHistory history = ClientHistory.of(declarations);
            for (Declaration declaration : declarations) {
                for (FundingEngine engine : ENGINES) {
                    engine.assess(declaration, history).lines().forEach(line -> {
                        met.add(line.verdict().name());
                        line.reason().ifPresent(reason -> met.add(reason.name()));
                        line.allocation()
                                .ifPresent(
                                        allocation -> met.add(allocation.basis().name()));
                        line.findings()
                                .forEach(finding -> met.add(finding.code().name()));
                    });
                    met.add(
                            engine.assess(declaration)
                                            .lines()
                                            .get(0)
                                            .findings()
                                            .toString()
                                            .contains("HISTORY_MISSING")
                                    ? "HISTORY_MISSING"
                                    : "");
                }
            }
        }
        List<String> missed = new ArrayList<>();
        Checks.all().forEach(check -> missed.add(check.code().name()));
        missed.addAll(List.of("PERMITTED", "UNVERIFIED", "REFUSED", "NO_WEIGHTS"));
        for (AllocationBasis basis : AllocationBasis.values()) {
            missed.add(basis.name());
        }
        missed.removeAll(met);
        // No book here holds an undecided key, and the check for it is always asked: its situations show it.
        missed.remove("RULE_UNDECIDED");
        // Too few amounts are a part of a cent above what an agreement lifts a maximum to.
        missed.remove("TARIFF_ROUNDED");
        assertThat(missed).isEmpty();
    }
}
