package nl.birthcare.funding.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.scenario.PolicyScenarios;

/** What was decided by a scenario says so. */
final class ScenarioLaw {

    private static final PolicyBook CONTINUES = World.book(new World.Shape("announced-2020", World.Keys.NATIONAL))
            .under(PolicyScenarios.named("monodisciplinary-continues"));

    static final Law<Assessor> LAW = Law.of(
            "The name of a scenario is on every answer",
            FundingGenerators.declarations(),
            (Assessor assessor, Declaration declaration) -> assertThat(
                            assessor.assess(CONTINUES, Agreements.NONE, List.of(declaration))
                                    .get(0))
                    .allSatisfy(answer -> assertThat(answer.scenario()).isEqualTo(CONTINUES.scenario())));

    private ScenarioLaw() {}
}
