package nl.birthcare.funding.rules;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.law.Timeline;
import nl.birthcare.funding.rules.allocation.LineAllocation;
import nl.birthcare.funding.rules.allocation.UnallocatedReason;
import nl.birthcare.funding.rules.check.DeclarationCheck;
import nl.birthcare.funding.rules.check.DeclarationChecks;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.policy.CheckRule;
import nl.birthcare.funding.rules.policy.LineRules;
import nl.birthcare.funding.rules.policy.PolicyBook;

/**
 * Answers two questions about every line of a declaration: may it be declared, and what does each macro framework bear.
 *
 * <pre>{@code
 * FundingEngine engine = FundingEngine.of(PolicyBooks.named("enacted").with(myCatalogue).with(myKeys));
 * Assessment assessment = engine.assess(declaration);
 * }</pre>
 *
 * <p>The rules are resolved once, when the engine is made. Bad declarations never make it throw.
 */
public final class FundingEngine {

    /** A check and the rules by which it goes. */
    private record DatedCheck(DeclarationCheck check, Timeline<CheckRule> rules) {}

    private final PolicyBook book;
    private final List<DatedCheck> checks;

    private FundingEngine(PolicyBook book, List<DatedCheck> checks) {
        this.book = book;
        this.checks = checks;
    }

    /**
     * Makes an engine that goes by a policy book.
     *
     * @param book the book
     * @return the engine
     * @throws IllegalArgumentException if the book holds a check rule that no check goes by
     */
    public static FundingEngine of(PolicyBook book) {
        List<DatedCheck> checks = DeclarationChecks.all().stream()
                .map(check -> new DatedCheck(check, book.checkRules(check.code().name())))
                .collect(Collectors.toUnmodifiableList());
        refuseIdleRules(book);
        return new FundingEngine(book, checks);
    }

    private static void refuseIdleRules(PolicyBook book) {
        Set<String> codes = DeclarationChecks.all().stream()
                .map(check -> check.code().name())
                .collect(Collectors.toSet());
        for (CheckRule rule : book.entries().checkRules()) {
            if (!codes.contains(rule.code())) {
                throw new IllegalArgumentException("The code of check rule " + rule.id()
                        + " must be of a check, but none is called " + rule.code());
            }
        }
    }

    /**
     * Returns the policy book that this engine goes by.
     *
     * @return the book
     */
    public PolicyBook book() {
        return book;
    }

    /**
     * Assesses a declaration.
     *
     * @param declaration the declaration, good or bad
     * @return the answer for each of its lines
     */
    public Assessment assess(Declaration declaration) {
        List<DeclarationLine> lines = declaration.lines();
        List<LineAssessment> assessed = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            assessed.add(assess(LineRules.of(book, declaration, lines.get(i))));
        }
        return ImmutableAssessment.of(declaration, assessed);
    }

    /**
     * Assesses declarations one by one, each when it is asked for: as long as the caller keeps none, memory stays flat
     * however many there are.
     *
     * @param declarations the declarations
     * @return their answers, in the same order
     */
    public Iterator<Assessment> assess(Iterator<Declaration> declarations) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return declarations.hasNext();
            }

            @Override
            public Assessment next() {
                return assess(declarations.next());
            }
        };
    }

    private LineAssessment assess(LineRules line) {
        List<Finding> findings = examine(line);
        Verdict verdict = Verdict.of(findings);
        if (verdict == Verdict.REFUSED) {
            return new LineAssessment(line.line(), verdict, findings, null, null);
        }
        UnallocatedReason obstacle = UnallocatedReason.of(line);
        LineAllocation allocation = obstacle == null ? LineAllocation.of(line) : null;
        return new LineAssessment(line.line(), verdict, findings, allocation, obstacle);
    }

    private List<Finding> examine(LineRules line) {
        long day = line.line().serviceDate().toEpochDay();
        List<Finding> findings = List.of();
        for (int i = 0; i < checks.size(); i++) {
            CheckRule rule = checks.get(i).rules().onEpochDay(day);
            if (rule != null) {
                findings = joined(findings, checks.get(i).check().examine(line, rule));
            }
        }
        return findings;
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
