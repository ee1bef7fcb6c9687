package nl.birthcare.funding.examples.benchmarks;

import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.StatelessKieSession;

/**
 * Drools, asked claim by claim as a service would ask it: one rule per key and period, whose consequence divides as {@link
 * PlainLoop} does. It only divides; it checks nothing.
 */
final class DroolsStateless implements Contender {

    private final Work work;
    private final StatelessKieSession session;
    private long[] totals = new long[Work.YEARS * Work.FRAMEWORKS];

    DroolsStateless(Work work) {
        this.work = work;
        KieServices services = KieServices.Factory.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write("src/main/resources/keys.drl", rules(work));
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            throw new IllegalStateException("The rules must compile, but do not: " + errors);
        }
        this.session =
                services.newKieContainer(builder.getKieModule().getReleaseId()).newStatelessKieSession();
    }

    private static String rules(Work work) {
        StringBuilder rules = new StringBuilder("package keys\nimport ")
                .append(Claim.class.getName())
                .append('\n');
        for (int p = 0; p < work.performances; p++) {
            List<KeyVersion> versions = work.versions.get(p);
            for (int v = 0; v < versions.size(); v++) {
                KeyVersion key = versions.get(v);
                int end = v + 1 < versions.size() ? versions.get(v + 1).firstDay() : Integer.MAX_VALUE;
                rules.append("""
                        rule "%d-%d" when
                          $claim: Claim(performance == %d, day >= %d, day < %d)
                        then
                          $claim.divide(%dL, %dL, %dL);
                        end
                        """.formatted(p, v, p, key.firstDay(), end, key.first(), key.second(), key.third()));
            }
        }
        return rules.toString();
    }

    @Override
    public void run(int from, int to) {
        for (int i = from; i < to; i++) {
            session.execute(new Claim(work.performance[i], work.epochDay[i], work.cents[i], totals));
        }
    }

    @Override
    public void drainTo(long[] sums) {
        totals = Tables.drained(totals, sums);
    }
}
