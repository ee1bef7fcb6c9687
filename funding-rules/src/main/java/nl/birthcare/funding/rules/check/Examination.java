package nl.birthcare.funding.rules.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.birthcare.funding.core.law.Timeline;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.line.Situation;
import nl.birthcare.funding.rules.line.Situations;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.entry.CheckRule;
import org.jspecify.annotations.Nullable;

/**
 * Asks every check of {@link DeclarationChecks} about a line, in order, by the rules of one policy book.
 *
 * <p>Most lines give most checks nothing to find. Where that is certain beforehand, from what the book says about the
 * performance or from a glance at the line, the check is passed over; {@link Screen} says when. The outcome is always that
 * of asking all.
 */
public final class Examination {

    /** The checks that there are and their rules, by the place of the check. */
    private record Rules(List<@Nullable CheckRule> byPlace) {}

    private final List<DeclarationCheck> checks = DeclarationChecks.all();
    private final List<Timeline<CheckRule>> timelines;
    private final Plan[] plans;

    private Examination(List<Timeline<CheckRule>> timelines, Plan[] plans) {
        this.timelines = timelines;
        this.plans = plans;
    }

    /** Which checks can find something about lines of one situation, and by which rules. */
    private record Plan(Rules rules, long always, long onSuspicion) {}

    /**
     * Prepares for the lines of a book.
     *
     * @param book the book
     * @param situations what was found out about the book
     * @return the examination
     */
    public static Examination of(PolicyBook book, Situations situations) {
        List<Timeline<CheckRule>> timelines = DeclarationChecks.all().stream()
                .map(check -> book.checkRules(check.code().name()))
                .toList();
        // Few sets of rules ever hold together, however many performances and periods there are.
        Map<Rules, Rules> shared = new HashMap<>();
        Plan[] plans = situations.all().stream()
                .map(situation -> plan(situation, timelines, shared))
                .toArray(Plan[]::new);
        return new Examination(timelines, plans);
    }

    private static Plan plan(Situation situation, List<Timeline<CheckRule>> timelines, Map<Rules, Rules> shared) {
        LineFacts sample = situation.sample();
        long day = sample.line().serviceDate().toEpochDay();
        List<@Nullable CheckRule> byPlace = new ArrayList<>();
        long always = 0;
        long onSuspicion = 0;
        for (int place = 0; place < timelines.size(); place++) {
            CheckRule rule = timelines.get(place).onEpochDay(day);
            byPlace.add(rule);
            if (rule != null) {
                switch (Screen.concernOf(DeclarationChecks.all().get(place), sample, rule)) {
                    case ALWAYS -> always |= 1L << place;
                    case ON_SUSPICION -> onSuspicion |= 1L << place;
                    case NEVER -> {
                        // Nothing to find about such lines.
                    }
                }
            }
        }
        Rules rules = new Rules(byPlace);
        return new Plan(shared.computeIfAbsent(rules, any -> rules), always, onSuspicion);
    }

    /**
     * Examines a line.
     *
     * @param line the line and what holds for it
     * @return the findings of all checks, in the order of the checks
     */
    public List<Finding> examine(LineFacts line) {
        Situation situation = line.situation();
        if (situation == null) {
            return askAll(line);
        }
        Plan plan = plans[situation.index()];
        long asked = plan.always | (plan.onSuspicion & Screen.suspicions(line));
        return asked == 0 ? List.of() : ask(asked, line, plan.rules);
    }

    private List<Finding> ask(long asked, LineFacts line, Rules rules) {
        List<Finding> findings = List.of();
        for (long left = asked; left != 0; left &= left - 1) {
            int place = Long.numberOfTrailingZeros(left);
            findings = asked(findings, place, line, rules.byPlace().get(place));
        }
        return findings;
    }

    private List<Finding> askAll(LineFacts line) {
        List<Finding> findings = List.of();
        for (int place = 0; place < checks.size(); place++) {
            LocalDate day = checks.get(place).ruleDay(line);
            if (day != null) {
                findings = asked(findings, place, line, timelines.get(place).onEpochDay(day.toEpochDay()));
            }
        }
        return findings;
    }

    private List<Finding> asked(List<Finding> earlier, int place, LineFacts line, @Nullable CheckRule rule) {
        return rule == null ? earlier : joined(earlier, checks.get(place).examine(line, rule));
    }

    /** Most lines have no finding, and most others one: a list is made only where two meet. */
    private static List<Finding> joined(List<Finding> earlier, List<Finding> later) {
        if (later.isEmpty()) {
            return earlier;
        }
        if (earlier.isEmpty()) {
            return later;
        }
        List<Finding> both = new ArrayList<>(earlier);
        both.addAll(later);
        return List.copyOf(both);
    }
}
