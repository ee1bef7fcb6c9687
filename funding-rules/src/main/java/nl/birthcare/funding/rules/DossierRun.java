package nl.birthcare.funding.rules;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.rules.allocation.Allocator;
import nl.birthcare.funding.rules.allocation.LineAllocation;
import nl.birthcare.funding.rules.allocation.UnallocatedReason;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.internal.check.CheckPlan;
import nl.birthcare.funding.rules.internal.dossier.Credits;
import nl.birthcare.funding.rules.internal.dossier.DossierFacts;
import nl.birthcare.funding.rules.internal.dossier.LineFacts;
import org.jspecify.annotations.Nullable;

/**
 * Judges one dossier, for one thread, in steps: each line by itself; then the credits of each debit; then what needs other
 * lines, first of debits and then of the credits, which share the fate of the line that they take back.
 */
final class DossierRun {

    private final Plan.Table plans;
    private final DossierFacts facts;

    /** What is unusual about the lines of which the dossier must be asked; null while there is none. */
    private long @Nullable [] traits;

    /** What was found about lines by themselves; null while nothing was. */
    private @Nullable List<Finding> @Nullable [] found;

    private final LineAssessment[] answers;

    /** The plans of lines whose terms stand in no table, so that each is made once; null while there is none. */
    private @Nullable Plan @Nullable [] ownPlans;

    DossierRun(Plan.Table plans, DossierFacts facts) {
        this.plans = plans;
        this.facts = facts;
        this.answers = new LineAssessment[facts.size()];
    }

    /** Judges all lines, and answers for each declaration. */
    List<Assessment> assess(List<Declaration> declarations) {
        judgeEachByItself();
        facts.takeCredits();
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

    private void judgeEachByItself() {
        for (int place = 0; place < answers.length; place++) {
            LineFacts line = facts.line(place);
            long has = line.traits();
            CheckPlan checks = plan(line).checks();
            List<Finding> own = checks.ofLine(line, has);
            if (!own.isEmpty()) {
                find(place, own);
            }
            if (checks.asksDossier(has)) {
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
    private void find(int place, List<Finding> own) {
        @Nullable List<Finding>[] all = found == null ? new List[answers.length] : found;
        all[place] = own;
        found = all;
        facts.stands(place, Verdict.of(own));
    }

    /** Notes that the dossier must be asked about a line. */
    private void postpone(int place, long has) {
        long[] all = traits == null ? new long[answers.length] : traits;
        all[place] = has;
        traits = all;
    }

    private boolean judgeDebits() {
        boolean crediting = false;
        for (int place = 0; place < answers.length; place++) {
            LineFacts line = facts.line(place);
            if (line.isCredit()) {
                crediting = true;
                continue;
            }
            answers[place] = answer(line, plan(line));
            if (answers[place].verdict() == Verdict.REFUSED) {
                facts.refuse(place);
            }
        }
        return crediting;
    }

    private void judgeCredits() {
        for (int place = 0; place < answers.length; place++) {
            LineFacts line = facts.line(place);
            if (line.isCredit()) {
                answers[place] = answerOfCredit(line, plan(line).checks());
            }
        }
    }

    private List<Finding> findings(LineFacts line, CheckPlan checks) {
        List<Finding> known = found == null ? null : found[line.place()];
        List<Finding> own = known == null ? List.of() : known;
        long has = traits == null ? 0 : traits[line.place()];
        return has == 0 ? own : CheckPlan.inOrder(own, checks.ofDossier(line, has));
    }

    /** The answer about a debit. */
    private LineAssessment answer(LineFacts line, Plan plan) {
        List<Finding> findings = findings(line, plan.checks());
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
    private LineAssessment answerOfCredit(LineFacts line, CheckPlan checks) {
        List<Finding> findings = findings(line, checks);
        Verdict verdict = Verdict.of(findings);
        if (verdict == Verdict.REFUSED) {
            return new LineAssessment(line, verdict, findings, null, null);
        }
        LineFacts original = line.original();
        if (original == null) {
            return new LineAssessment(line, verdict, findings, null, whyNothingIsReversed(line));
        }
        LineAssessment whole = answers[original.place()];
        Credits credits = facts.creditsOf(original);
        UnallocatedReason obstacle = obstacleOfCredit(line, credits, whole);
        LineAllocation allocation = obstacle == null ? credit(line, credits, whole) : null;
        return new LineAssessment(line, verdict, findings, allocation, obstacle);
    }

    private UnallocatedReason whyNothingIsReversed(LineFacts credit) {
        if (!credit.isAmountInRange()) {
            return UnallocatedReason.AMOUNT_OUT_OF_RANGE;
        }
        return facts.isWithHistory() ? UnallocatedReason.NO_LINE_REVERSED : UnallocatedReason.NEEDS_HISTORY;
    }

    private static LineAllocation credit(LineFacts line, Credits credits, LineAssessment whole) {
        Euro amount = line.line().charged().negated();
        return Allocator.credit(whole.allocation().orElseThrow(), credits.before(line), amount);
    }

    private static @Nullable UnallocatedReason obstacleOfCredit(
            LineFacts credit, Credits credits, LineAssessment whole) {
        if (!credit.isAmountInRange()) {
            return UnallocatedReason.AMOUNT_OUT_OF_RANGE;
        }
        if (credits.exceedsGranted()) {
            return UnallocatedReason.MORE_THAN_GRANTED;
        }
        boolean ofNothing = whole.allocation()
                .filter(allocation ->
                        allocation.basis().isOfLine() && allocation.key().isEmpty())
                .isPresent();
        if (ofNothing && !credit.line().charged().isZero()) {
            return UnallocatedReason.NO_WEIGHTS;
        }
        return whole.verdict() == Verdict.REFUSED
                ? UnallocatedReason.LINE_REFUSED
                : whole.reason().orElse(null);
    }
}
