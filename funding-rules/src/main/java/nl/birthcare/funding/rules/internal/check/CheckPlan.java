package nl.birthcare.funding.rules.internal.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.internal.dossier.LineFacts;
import nl.birthcare.funding.rules.internal.dossier.Trait;
import nl.birthcare.funding.rules.internal.terms.Terms;
import nl.birthcare.funding.rules.policy.entry.CheckRule;

/**
 * The checks that can find something about the lines of some terms, and the rules by which they are asked. It never changes.
 *
 * <p>Most lines give most checks no cause to be asked, which the {@linkplain LineFacts#traits traits} of a line tell at once. The
 * outcome is always that of asking all.
 */
public final class CheckPlan {

    private final Part ofLine;
    private final Part ofEarlierLines;
    private final Part ofDossier;
    private final Part ofCopies;
    private final long yearsOfName;

    /** All but those of copies, in the order of the checks. */
    private final List<AskedRule> inOrder;

    private CheckPlan(Map<Check.Step, List<AskedRule>> asked, List<AskedRule> inOrder, long yearsOfName) {
        this.inOrder = inOrder;
        this.ofLine = part(asked, Check.Step.LINE);
        this.ofEarlierLines = part(asked, Check.Step.EARLIER_LINES);
        this.ofDossier = part(asked, Check.Step.DOSSIER);
        this.ofCopies = part(asked, Check.Step.COPY);
        this.yearsOfName = yearsOfName;
    }

    private static Part part(Map<Check.Step, List<AskedRule>> asked, Check.Step step) {
        return new Part(asked.getOrDefault(step, List.of()));
    }

    /** Some checks, in order. */
    private static final class Part {

        private final AskedRule[] asked;

        /** What a line must have one of to be asked, by the place of the check. */
        private final long[] when;

        /** Those that every line is asked. */
        private final AskedRule[] always;

        /** What a line must have one of to be asked any of the others. */
        private final long waited;

        Part(List<AskedRule> asked) {
            this.asked = asked.toArray(AskedRule[]::new);
            this.when = asked.stream().mapToLong(AskedRule::when).toArray();
            this.always = asked.stream().filter(AskedRule::isAlwaysAsked).toArray(AskedRule[]::new);
            this.waited = asked.stream()
                    .filter(each -> !each.isAlwaysAsked())
                    .mapToLong(AskedRule::when)
                    .reduce(0, (some, more) -> some | more);
        }

        boolean isAsked(long traits) {
            return always.length > 0 || (traits & waited) != 0;
        }

        List<Finding> ask(LineFacts line, long traits) {
            return (traits & waited) == 0 ? askAlways(line) : askBy(traits, line);
        }

        private List<Finding> askAlways(LineFacts line) {
            List<Finding> findings = List.of();
            for (AskedRule rule : always) {
                findings = joined(findings, rule.ask(line));
            }
            return findings;
        }

        private List<Finding> askBy(long traits, LineFacts line) {
            List<Finding> findings = List.of();
            for (int place = 0; place < asked.length; place++) {
                if ((traits & when[place]) != 0) {
                    findings = joined(findings, asked[place].ask(line));
                }
            }
            return findings;
        }
    }

    /**
     * Plans for lines of some terms.
     *
     * @param terms the terms
     * @return the plan
     */
    public static CheckPlan of(Terms terms) {
        return of(terms, Checks.all());
    }

    /** Plans for lines of some terms, with these checks in place of all. */
    static CheckPlan of(Terms terms, List<Check> checks) {
        Map<Check.Step, List<AskedRule>> asked = new EnumMap<>(Check.Step.class);
        List<AskedRule> inOrder = new ArrayList<>();
        for (Check check : checks) {
            long when = check.when(terms);
            CheckRule rule = when == 0 ? null : check.rule(terms);
            if (rule != null) {
                AskedRule each = new AskedRule(check, rule, when);
                asked.computeIfAbsent(check.step(), first -> new ArrayList<>()).add(each);
                if (check.step() != Check.Step.COPY) {
                    inOrder.add(each);
                }
            }
        }
        return new CheckPlan(asked, inOrder, LineChecks.yearsOfName(terms));
    }

    /**
     * Asks the checks that look at a line alone.
     *
     * @param line a line of the terms
     * @param traits its traits
     * @return the findings, in order; mostly none
     */
    public List<Finding> ofLine(LineFacts line, long traits) {
        return ofLine.ask(line, traits);
    }

    /**
     * Asks the checks that look at lines that were sent before, or on the same day.
     *
     * @param line a line of the terms
     * @param traits its traits
     * @return the findings, in order; mostly none
     */
    public List<Finding> ofEarlierLines(LineFacts line, long traits) {
        return ofEarlierLines.ask(line, traits);
    }

    /**
     * Asks the checks that look at all lines of the dossier, and at what was found about them.
     *
     * @param line a line of the terms
     * @param traits its traits
     * @return the findings, in order; mostly none
     */
    public List<Finding> ofDossier(LineFacts line, long traits) {
        return ofDossier.ask(line, traits);
    }

    /**
     * Asks what is asked of a copy.
     *
     * @param line a copy, of the terms
     * @return the findings, in order
     */
    public List<Finding> ofCopy(LineFacts line) {
        return ofCopies.ask(line, Trait.ALL);
    }

    /**
     * Tells whether any check that looks at lines sent before must be asked.
     *
     * @param traits the traits of a line of the terms
     * @return whether there is one
     */
    public boolean asksEarlierLines(long traits) {
        return ofEarlierLines.isAsked(traits);
    }

    /**
     * Tells whether any check that looks at all lines must be asked.
     *
     * @param traits the traits of a line of the terms
     * @return whether there is one
     */
    public boolean asksDossier(long traits) {
        return ofDossier.isAsked(traits);
    }

    /**
     * Returns by which rules a line is asked, which is what a person is told: the checks that looked at it, or those that
     * concern such lines and had no cause to.
     *
     * @param line a line of the terms that is no copy
     * @param traits its traits
     * @param asked whether the line gave cause to ask
     * @return the rules, in the order of the checks
     */
    public List<CheckRule> rules(LineFacts line, long traits, boolean asked) {
        List<CheckRule> rules = new ArrayList<>();
        for (AskedRule each : inOrder) {
            boolean cause = ((traits | Trait.ANY.bit()) & each.when()) != 0 && each.concerns(line);
            if (cause == asked) {
                rules.add(each.rule());
            }
        }
        return rules;
    }

    /**
     * Returns how many checks there are.
     *
     * @return the number of all that a line which is no copy may be asked
     */
    public int size() {
        return inOrder.size();
    }

    /**
     * Returns by which rules a copy is asked.
     *
     * @return the rules, in the order of the checks
     */
    public List<CheckRule> rulesOfCopy() {
        return Stream.of(ofCopies.asked).map(AskedRule::rule).toList();
    }

    /**
     * Returns for how long a line of the terms keeps its name to itself.
     *
     * @return the years from the day of sending; 0 if no rule says that names are unique
     */
    public long yearsOfName() {
        return yearsOfName;
    }

    /**
     * Puts all findings about one line in the order of the checks.
     *
     * @param some the findings of some checks
     * @param others those of others
     * @return both, in order
     */
    public static List<Finding> inOrder(List<Finding> some, List<Finding> others) {
        if (some.isEmpty() || others.isEmpty()) {
            return some.isEmpty() ? others : some;
        }
        List<Finding> all = new ArrayList<>(some.size() + others.size());
        int next = 0;
        for (Finding finding : some) {
            while (next < others.size() && place(others.get(next)) < place(finding)) {
                all.add(others.get(next++));
            }
            all.add(finding);
        }
        all.addAll(others.subList(next, others.size()));
        return List.copyOf(all);
    }

    private static int place(Finding finding) {
        return Checks.place(finding.code());
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
