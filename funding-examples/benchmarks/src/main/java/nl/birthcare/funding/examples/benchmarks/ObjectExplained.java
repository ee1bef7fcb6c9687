package nl.birthcare.funding.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;
import nl.birthcare.funding.core.money.ApportionmentMethod;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.explain.Explanation;
import nl.birthcare.funding.rules.explain.Step;
import nl.birthcare.funding.rules.history.Dossier;

/** The library's path of declarations, explained: beside {@link ObjectPath}, it shows what an explanation costs who asks for one. */
final class ObjectExplained implements Contender {

    private final FundingEngine engine;
    private final Dossiers dossiers;
    private final boolean withSteps;
    private final List<Explanation> explained = new ArrayList<>(LineBenchmark.RESULTS);
    private long steps;

    private ObjectExplained(Work work, boolean withSteps) {
        this.engine = FundingEngine.of(Policy.book(work, ApportionmentMethod.LARGEST_REMAINDER))
                .with(Claims.agreements(work));
        this.dossiers = new Dossiers(Claims.declarations(work));
        this.withSteps = withSteps;
    }

    /** Explains the dossier of each client and keeps the explanations. */
    static ObjectExplained keeping(Work work) {
        return new ObjectExplained(work, false);
    }

    /** Explains the dossier of each client, keeps the explanations, and makes every step of each. */
    static ObjectExplained withSteps(Work work) {
        return new ObjectExplained(work, true);
    }

    @Override
    public void run(int from, int to) {
        explained.clear();
        for (Dossier dossier : dossiers.startingIn(from, to)) {
            for (Explanation explanation : engine.explain(dossier)) {
                explained.add(explanation);
                if (withSteps) {
                    for (Step step : explanation.steps()) {
                        steps += step.kind().chapter() == null ? 0 : 1;
                    }
                }
            }
        }
    }

    @Override
    public void drainTo(long[] totals) {
        if (withSteps && steps < explained.size()) {
            throw new IllegalStateException("Every line must have steps, but " + explained.size() + " have " + steps);
        }
        for (Explanation explanation : explained) {
            ObjectPath.add(explanation.allocation().orElseThrow(), totals);
        }
        explained.clear();
    }
}
