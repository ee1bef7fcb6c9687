package nl.birthcare.funding.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.rules.allocation.Allocator;
import nl.birthcare.funding.rules.allocation.LineAllocation;
import nl.birthcare.funding.rules.allocation.UnallocatedReason;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.explain.Explanation;
import nl.birthcare.funding.rules.history.HistoryLine;
import nl.birthcare.funding.rules.internal.check.CheckPlan;
import nl.birthcare.funding.rules.internal.dossier.ByItself;
import nl.birthcare.funding.rules.internal.dossier.Credits;
import nl.birthcare.funding.rules.internal.dossier.DossierFacts;
import nl.birthcare.funding.rules.internal.dossier.LineFacts;
import org.jspecify.annotations.Nullable;

/**
 * Judges one dossier, for one thread, in steps: names, and which lines are copies; each line by itself; the credits of each
 * debit, in the order of sending; what needs lines that were sent before; what needs all lines; then the credits, which share
 * the fate of the line that they take back.
 */
final class DossierRun {

    private final Plan.Table plans;
    private final DossierFacts facts;

    /** What is unusual about the lines of which the dossier must be asked; null while there is none. */
    private long @Nullable [] traits;

    /** What was found about lines so far; null while nothing was. */
    private @Nullable List<Finding> @Nullable [] found;

    private final LineAssessment[] answers;

    /** The plans of lines whose terms stand in no table, so that each is made once; null while there is none. */
    private @Nullable Plan @Nullable [] ownPlans;

    DossierRun(Plan.Table plans, DossierFacts facts) {
        this.plans = plans;
        this.facts = facts;
        this.answers = new LineAssessment[facts.size()];
    }

    /**
     * By the checks of a line alone it is decided whether it takes its name. Its plan is not kept: a credit goes by its own terms
     * here, and by those of the line that it takes back once that is known.
     */
    private final class OwnChecks implements ByItself {
        @Override
        public boolean isRefused(LineFacts line) {
            return Verdict.of(checks(line).ofLine(line, line.traits())) == Verdict.REFUSED;
        }

        @Override
        public long yearsOfName(LineFacts line) {
            return checks(line).yearsOfName();
        }

        private CheckPlan checks(LineFacts line) {
            Plan known = plans.of(line.terms());
            return known == null ? CheckPlan.of(line.terms()) : known.checks();
        }
    }

    /** Names the lines, without judging them. */
    DossierFacts named() {
        facts.name(new OwnChecks());
        return facts;
    }

    /** Of lines of others, those that decide who has their names. */
    List<HistoryLine> decisive(Collection<HistoryLine> lines) {
        return facts.decisive(lines, new OwnChecks());
    }

    /** Judges all lines, and answers for each declaration. */
    List<Assessment> assess(List<Declaration> declarations) {
        named();
        judgeEachByItself();
        facts.takeCredits();
        askInOrderOfSending();
        boolean crediting = judgeDebits();
        if (crediting) {
            judgeCredits();
        }
        // No copy: nobody else has the array.
        List<LineAssessment> lines = Collections.unmodifiableList(Arrays.asList(answers));
        if (declarations.size() == 1) {
            return List.of(new Assessment(declarations.get(0), lines));
        }
        Assessment[] assessments = new Assessment[declarations.size()];
        int from = 0;
        for (int i = 0; i < assessments.length; i++) {
            int to = from + declarations.get(i).lines().size();
            assessments[i] = new Assessment(declarations.get(i), lines.subList(from, to));
            from = to;
        }
        return List.of(assessments);
    }

    /** Judges all lines, and keeps what it went by. */
    List<Explanation> explain(List<Declaration> declarations) {
        assess(declarations);
        List<Explanation> explanations = new ArrayList<>(answers.length);
        for (LineAssessment answer : answers) {
            explanations.add(explain(facts.line(explanations.size()), answer));
        }
        return Collections.unmodifiableList(explanations);
    }

    private Explanation explain(LineFacts line, LineAssessment answer) {
        LineFacts original = line.original();
        return Explanation.of(
                line,
                plan(line).checks(),
                answer.verdict(),
                answer.findings(),
                answer.allocation().orElse(null),
                answer.reason().orElse(null),
                original == null ? null : answers[original.place()].allocation().orElse(null));
    }

    private void judgeEachByItself() {
        for (int place = 0; place < answers.length; place++) {
            LineFacts line = facts.line(place);
            if (facts.isCopy(line)) {
                continue;
            }
            long has = line.traits();
            CheckPlan checks = plan(line).checks();
            List<Finding> own = checks.ofLine(line, has);
            if (!own.isEmpty()) {
                find(place, own);
                facts.stands(place, Verdict.of(own));
            }
            if (checks.asksEarlierLines(has) || checks.asksDossier(has)) {
                postpone(place, has);
            }
        }
    }

    private Plan plan(LineFacts line) {
        Plan known = plans.of(line.terms());
        if (known != null) {
            return known;
        }
        @Nullable Plan[] own = ownPlans == null ? new @Nullable Plan[answers.length] : ownPlans;
        ownPlans = own;
        Plan made = own[line.place()];
        if (made == null) {
            made = Plan.of(line.terms());
            own[line.place()] = made;
        }
        return made;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // An array of lists.
    private void find(int place, List<Finding> known) {
        @Nullable List<Finding>[] all = found == null ? new List[answers.length] : found;
        all[place] = known;
        found = all;
    }

    /** Notes that the dossier must be asked about a line. */
    private void postpone(int place, long has) {
        long[] all = traits == null ? new long[answers.length] : traits;
        all[place] = has;
        traits = all;
    }

    /**
     * Asks of debits what needs lines that were sent before. Those that are refused by what is found on one day no longer count
     * on the next.
     */
    private void askInOrderOfSending() {
        if (traits == null) {
            return;
        }
        List<LineFacts> asked = askedInOrder(traits);
        int from = 0;
        while (from < asked.size()) {
            int to = from;
            do {
                LineFacts line = asked.get(to++);
                add(line.place(), plan(line).checks().ofEarlierLines(line, traits[line.place()]));
            } while (to < asked.size() && dayOf(asked.get(to)).equals(dayOf(asked.get(from))));
            asked.subList(from, to).stream()
                    .filter(line -> Verdict.of(findings(line)) == Verdict.REFUSED)
                    .forEach(line -> facts.refuse(line.place()));
            from = to;
        }
    }

    private List<LineFacts> askedInOrder(long[] has) {
        List<LineFacts> asked = new ArrayList<>(0);
        for (int place = 0; place < has.length; place++) {
            LineFacts line = facts.line(place);
            if (has[place] != 0 && !line.isCredit() && plan(line).checks().asksEarlierLines(has[place])) {
                asked.add(line);
            }
        }
        asked.sort(Comparator.comparing(DossierRun::dayOf));
        return asked;
    }

    private static LocalDate dayOf(LineFacts line) {
        return line.declaration().submittedOn();
    }

    private void add(int place, List<Finding> more) {
        if (!more.isEmpty()) {
            find(place, CheckPlan.inOrder(findings(facts.line(place)), more));
        }
    }

    private boolean judgeDebits() {
        boolean crediting = false;
        for (int place = 0; place < answers.length; place++) {
            LineFacts line = facts.line(place);
            if (facts.isCopy(line)) {
                List<Finding> copied = plan(line).checks().ofCopy(line);
                answers[place] = new LineAssessment(line, Verdict.COPY, copied, null, null);
                continue;
            }
            if (line.isCredit()) {
                crediting = true;
                continue;
            }
            Plan plan = plan(line);
            if (traits != null && traits[place] != 0) {
                add(place, plan.checks().ofDossier(line, traits[place]));
            }
            answers[place] = answer(line, plan);
            if (answers[place].verdict() == Verdict.REFUSED) {
                facts.refuse(place);
            }
        }
        return crediting;
    }

    private void judgeCredits() {
        for (int place = 0; place < answers.length; place++) {
            LineFacts line = facts.line(place);
            if (line.isCredit() && answers[place] == null) {
                long has = traits == null ? 0 : traits[place];
                CheckPlan checks = plan(line).checks();
                add(place, checks.ofEarlierLines(line, has));
                add(place, checks.ofDossier(line, has));
                answers[place] = answerOfCredit(line);
            }
        }
    }

    private List<Finding> findings(LineFacts line) {
        List<Finding> known = found == null ? null : found[line.place()];
        return known == null ? List.of() : known;
    }

    /** The answer about a debit. */
    private LineAssessment answer(LineFacts line, Plan plan) {
        List<Finding> findings = findings(line);
        Verdict verdict = Verdict.of(findings);
        if (verdict == Verdict.REFUSED) {
            return new LineAssessment(line, verdict, findings, null, null);
        }
        LineAllocation allocation = plan.allocator().allocate(line);
        UnallocatedReason reason = allocation == null ? plan.allocator().obstacle(line) : null;
        return new LineAssessment(line, verdict, findings, allocation, reason);
    }

    /**
     * A credit shares the fate of the line that it reverses: refused or undivided where that line is. One that cannot be shown
     * to reverse a line moves no money.
     */
    private LineAssessment answerOfCredit(LineFacts line) {
        List<Finding> findings = findings(line);
        Verdict verdict = Verdict.of(findings);
        if (verdict == Verdict.REFUSED) {
            return new LineAssessment(line, verdict, findings, null, null);
        }
        LineFacts original = line.original();
        Credits.Taken taken =
                original == null ? null : facts.creditsOf(original).of(line);
        if (original == null || taken == null) {
            return new LineAssessment(line, verdict, findings, null, whyNothingIsReversed(line));
        }
        LineAssessment whole = answers[original.place()];
        UnallocatedReason obstacle = obstacleOfCredit(line, taken, whole);
        LineAllocation allocation = obstacle == null ? credit(taken, whole) : null;
        return new LineAssessment(line, verdict, findings, allocation, obstacle);
    }

    private UnallocatedReason whyNothingIsReversed(LineFacts credit) {
        if (!credit.isAmountInRange()) {
            return UnallocatedReason.AMOUNT_OUT_OF_RANGE;
        }
        return facts.isWithHistory() ? UnallocatedReason.NO_LINE_REVERSED : UnallocatedReason.NEEDS_HISTORY;
    }

    private static LineAllocation credit(Credits.Taken taken, LineAssessment whole) {
        return Allocator.credit(
                whole.allocation().orElseThrow(), Euro.ofCents(taken.before()), Euro.ofCents(taken.amount()));
    }

    private static @Nullable UnallocatedReason obstacleOfCredit(
            LineFacts credit, Credits.Taken taken, LineAssessment whole) {
        if (!credit.isAmountInRange()) {
            return UnallocatedReason.AMOUNT_OUT_OF_RANGE;
        }
        if (taken.outcome() != Credits.Outcome.TAKES) {
            return UnallocatedReason.MORE_THAN_GRANTED;
        }
        return whole.verdict() == Verdict.REFUSED
                ? UnallocatedReason.LINE_REFUSED
                : whole.reason().orElse(null);
    }
}
