package nl.birthcare.funding.caller;

import static nl.birthcare.funding.testkit.FundingAssertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.history.Dossier;
import nl.birthcare.funding.rules.ledger.FrameworkLedger;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.testkit.Course;

class ConservationTest {

    @Property(tries = 100)
    void noCentIsLost(@ForAll PolicyBook book, @ForAll Agreements agreements, @ForAll Course course) {
        FundingEngine engine = FundingEngine.of(book).with(agreements);
        FrameworkLedger ledger = new FrameworkLedger();
        engine.assess(Dossier.of(course.declarations())).forEach(ledger::post);
        assertThat(ledger.report()).closes();
    }
}
