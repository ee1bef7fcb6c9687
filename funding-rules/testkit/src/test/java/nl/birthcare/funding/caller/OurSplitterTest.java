package nl.birthcare.funding.caller;

import java.util.Random;
import nl.birthcare.funding.core.money.Apportionment;
import nl.birthcare.funding.core.money.ApportionmentMethod;
import nl.birthcare.funding.testkit.FundingLaws;
import nl.birthcare.funding.testkit.Splitter;
import org.junit.jupiter.api.Test;

class OurSplitterTest {

    @Test
    void ourSplitterKeepsTheLaws() {
        Splitter ours = (cents, weights) -> Apportionment.apportion(ApportionmentMethod.SAINTE_LAGUE, cents, weights);
        FundingLaws.ofSplitter(ApportionmentMethod.SAINTE_LAGUE).forEach(law -> law.check(ours, new Random(), 1_000));
    }
}
