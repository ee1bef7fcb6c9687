package nl.birthcare.funding.testkit;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.money.Apportionment;
import nl.birthcare.funding.core.money.ApportionmentMethod;
import nl.birthcare.funding.rules.history.ClientHistory;

/** The laws of the kit, tried of core and rules, which cannot depend on the kit. */
class LawsHoldOfTheLibraryTest {

    @Property(tries = 3_000, edgeCases = EdgeCasesMode.NONE)
    void ofSplitting(@ForAll ApportionmentMethod method, @ForAll Random random) {
        Splitter splitter = (cents, weights) -> Apportionment.apportion(method, cents, weights);
        FundingLaws.ofSplitter(method).forEach(law -> law.check(splitter, random, 1));
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void ofAssessing(@ForAll("assessorLaws") Law<Assessor> law, @ForAll Random random) {
        law.check(Assessor.ofLibrary(), random, 3);
    }

    @Provide
    Arbitrary<Law<Assessor>> assessorLaws() {
        return Arbitraries.of(FundingLaws.ofAssessor());
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void ofRunning(@ForAll Random random) {
        FundingLaws.ofRun().forEach(law -> law.check(ClaimsRun.ofLibrary(), random, 1));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void ofJson(@ForAll Random random) {
        FundingLaws.ofCodec().forEach(law -> law.check(DeclarationCodec.ofLibrary(), random, 1));
    }

    /** The contract, as a user would extend it. */
    static class MemoryHistoryTest extends ClientHistoryContract {

        @Override
        protected ClientHistory holding(List<Declaration> declarations) {
            return ClientHistory.of(declarations);
        }
    }
}
