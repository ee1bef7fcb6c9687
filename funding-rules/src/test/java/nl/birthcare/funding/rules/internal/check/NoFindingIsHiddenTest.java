package nl.birthcare.funding.rules.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.rules.RandomClaims;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.history.Dossier;
import nl.birthcare.funding.rules.internal.dossier.ByItself;
import nl.birthcare.funding.rules.internal.dossier.DossierFacts;
import nl.birthcare.funding.rules.internal.dossier.LineFacts;
import nl.birthcare.funding.rules.internal.dossier.Trait;
import nl.birthcare.funding.rules.internal.party.AgreementIndex;
import nl.birthcare.funding.rules.internal.terms.CompiledBook;

/**
 * A check says of which lines it must be asked. If it says too little, its findings are hidden: this law asks every check
 * of every line, in the steps of an engine, and must find the same.
 */
class NoFindingIsHiddenTest {

    private static final List<CompiledBook> BOOKS = List.of(
            CompiledBook.of(RandomClaims.book("enacted")), CompiledBook.of(RandomClaims.book("announced-2020")));
    private static final AgreementIndex AGREEMENTS = AgreementIndex.of(RandomClaims.agreements());

    @Property(tries = 100)
    @Label("A plan finds about a line of a dossier what all checks find")
    void inADossier(@ForAll long seed, @ForAll @IntRange(max = 1) int book) {
        for (Dossier dossier : Dossier.byClient(new RandomClaims(seed).declarations(40))) {
            holds(DossierFacts.of(BOOKS.get(book), AGREEMENTS, dossier));
        }
    }

    @Property(tries = 100)
    @Label("A plan finds about a line of which nothing else is known what all checks find")
    void alone(@ForAll long seed, @ForAll @IntRange(max = 1) int book) {
        for (Declaration declaration : new RandomClaims(seed).declarations(20)) {
            holds(DossierFacts.alone(BOOKS.get(book), AGREEMENTS, declaration));
        }
    }

    /** Asks all checks in the place of those that a plan picks out. */
    private static final ByItself OWN_CHECKS = new ByItself() {
        @Override
        public boolean isRefused(LineFacts line) {
            return Verdict.of(CheckPlan.of(line.terms()).ofLine(line, Trait.ALL)) == Verdict.REFUSED;
        }

        @Override
        public long yearsOfName(LineFacts line) {
            return CheckPlan.of(line.terms()).yearsOfName();
        }
    };

    private static void holds(DossierFacts facts) {
        facts.name(OWN_CHECKS);
        List<LineFacts> lines = new ArrayList<>();
        for (int place = 0; place < facts.size(); place++) {
            LineFacts line = facts.line(place);
            if (!facts.isCopy(line)) {
                lines.add(line);
                facts.stands(place, Verdict.of(CheckPlan.of(line.terms()).ofLine(line, line.traits())));
            }
        }
        facts.takeCredits();
        lines.sort(Comparator.comparing(line -> line.declaration().submittedOn()));
        lines.forEach(line -> holds(facts, line, false));
        lines.forEach(line -> holds(facts, line, true));
    }

    /** Debits go before credits, which ask whether the line that they take back is refused. */
    private static void holds(DossierFacts facts, LineFacts line, boolean ofCredits) {
        if (line.isCredit() == ofCredits) {
            List<Finding> found = CheckPlanTest.inOrder(CheckPlan.of(line.terms()), line, line.traits());
            assertThat(found).isEqualTo(CheckPlanTest.ofAll(Checks.all(), line));
            if (!ofCredits && Verdict.of(found) == Verdict.REFUSED) {
                facts.refuse(line.place());
            }
        }
    }
}
