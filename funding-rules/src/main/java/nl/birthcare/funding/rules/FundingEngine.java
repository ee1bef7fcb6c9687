package nl.birthcare.funding.rules;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.rules.allocation.Allocator;
import nl.birthcare.funding.rules.allocation.LineAllocation;
import nl.birthcare.funding.rules.allocation.UnallocatedReason;
import nl.birthcare.funding.rules.check.DeclarationCheck;
import nl.birthcare.funding.rules.check.DeclarationChecks;
import nl.birthcare.funding.rules.check.Examination;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.line.AgreementIndex;
import nl.birthcare.funding.rules.line.ClientHistory;
import nl.birthcare.funding.rules.line.CreditPosition;
import nl.birthcare.funding.rules.line.DeclarationFacts;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.line.Situations;
import nl.birthcare.funding.rules.line.Standing;
import nl.birthcare.funding.rules.line.Standings;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.entry.CheckRule;
import org.jspecify.annotations.Nullable;

/**
 * Answers two questions about every line of a declaration: may it be declared, and what does each macro framework bear.
 *
 * <pre>{@code
 * PolicyBook book = PolicyBooks.named("enacted").with(myCatalogue).with(myKeys);
 * FundingEngine engine = FundingEngine.of(book).with(myAgreements);
 * ClientHistory history = ClientHistory.of(declarations);
 * Assessment assessment = engine.assess(declaration, history);
 * }</pre>
 *
 * <p>The rules are resolved once, when the engine is made. Bad declarations never make it throw.
 */
public final class FundingEngine {

    private final PolicyBook book;
    private final Situations situations;
    private final AgreementIndex agreements;
    private final Examination examination;
    private final Allocator allocator;
    private final Standings standings;

    private FundingEngine(
            PolicyBook book,
            Situations situations,
            AgreementIndex agreements,
            Examination examination,
            Allocator allocator) {
        this.book = book;
        this.situations = situations;
        this.agreements = agreements;
        this.examination = examination;
        this.allocator = allocator;
        this.standings = Standings.by(line -> standing(Verdict.of(examination.examine(line))));
    }

    /**
     * Makes an engine that goes by a policy book and knows of no agreement.
     *
     * @param book the book
     * @return the engine
     * @throws IllegalArgumentException if the book holds a check rule that no check goes by, or that lacks a figure
     */
    public static FundingEngine of(PolicyBook book) {
        refuseIdleRules(book);
        Situations situations = Situations.of(book);
        return new FundingEngine(
                book,
                situations,
                AgreementIndex.of(Agreements.NONE),
                Examination.of(book, situations),
                Allocator.of(situations));
    }

    /**
     * Returns an engine that goes by the same book and knows of other agreements.
     *
     * @param agreements all agreements and partnerships that the caller knows
     * @return the engine; this one stays as it is
     */
    public FundingEngine with(Agreements agreements) {
        return new FundingEngine(book, situations, AgreementIndex.of(agreements), examination, allocator);
    }

    private static Standing standing(Verdict verdict) {
        return switch (verdict) {
            case PERMITTED -> Standing.SOUND;
            case UNVERIFIED -> Standing.IN_DOUBT;
            case REFUSED -> Standing.REFUSED;
        };
    }

    private static void refuseIdleRules(PolicyBook book) {
        Map<String, DeclarationCheck> checks = DeclarationChecks.all().stream()
                .collect(Collectors.toMap(check -> check.code().name(), check -> check));
        for (CheckRule rule : book.entries().checkRules()) {
            DeclarationCheck check = checks.get(rule.code());
            if (check == null) {
                throw new IllegalArgumentException("The code of check rule " + rule.id()
                        + " must be of a check, but none is called " + rule.code());
            }
            if (!rule.figures().keySet().containsAll(check.figures())) {
                throw new IllegalArgumentException("Check rule " + rule.id() + " must state the figures "
                        + new TreeSet<>(check.figures()) + ", but states " + rule.figures());
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
     * Returns what insurers and declarants agreed, as far as this engine knows.
     *
     * @return the agreements
     */
    public Agreements agreements() {
        return agreements.agreements();
    }

    /**
     * Assesses a declaration of which nothing else is known. Checks that need other lines (repeated references, credits,
     * bundles) cannot be answered then, so that no line is more than unverified.
     *
     * @param declaration the declaration, good or bad
     * @return the answer for each of its lines
     */
    public Assessment assess(Declaration declaration) {
        return assessLines(declaration, null);
    }

    /**
     * Assesses a declaration among the lines around it.
     *
     * @param declaration the declaration, good or bad
     * @param history a snapshot of the whole input, this declaration included
     * @return the answer for each of its lines
     */
    public Assessment assess(Declaration declaration, ClientHistory history) {
        return assessLines(declaration, history);
    }

    /**
     * Assesses declarations one by one, each when it is asked for: as long as the caller keeps none, memory stays flat
     * however many there are.
     *
     * @param declarations the declarations
     * @param history a snapshot of all of them
     * @return their answers, in the same order
     */
    public Iterator<Assessment> assess(Iterator<Declaration> declarations, ClientHistory history) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return declarations.hasNext();
            }

            @Override
            public Assessment next() {
                return assess(declarations.next(), history);
            }
        };
    }

    /**
     * Gathers what this engine knows about a declaration, for who looks into an answer.
     *
     * @param declaration the declaration
     * @param history a snapshot of the whole input, or {@code null} if none was taken
     * @return the facts by which its lines are assessed
     */
    public DeclarationFacts about(Declaration declaration, @Nullable ClientHistory history) {
        return DeclarationFacts.of(book, situations, agreements, standings, history, declaration);
    }

    private Assessment assessLines(Declaration declaration, @Nullable ClientHistory history) {
        DeclarationFacts about = about(declaration, history);
        List<DeclarationLine> lines = declaration.lines();
        LineAssessment[] assessed = new LineAssessment[lines.size()];
        for (int i = 0; i < assessed.length; i++) {
            assessed[i] = assess(about.line(lines.get(i)));
        }
        return new Assessment(declaration, assessed);
    }

    private LineAssessment assess(LineFacts line) {
        LineFacts original = line.ofOriginal();
        return original == null ? assessAlone(line) : assessCredit(line, assess(original));
    }

    private LineAssessment assessAlone(LineFacts line) {
        List<Finding> findings = examination.examine(line);
        Verdict verdict = Verdict.of(findings);
        LineAllocation allocation = verdict == Verdict.REFUSED ? null : allocator.allocate(line);
        boolean explained = verdict == Verdict.REFUSED || allocation != null;
        return new LineAssessment(
                line.line(),
                verdict,
                findings,
                allocation,
                explained ? null : UnallocatedReason.of(line),
                line.notices(),
                book,
                line.agreement());
    }

    /** A credit shares the fate of the line that it takes back: refused or undivided where that line is. */
    private LineAssessment assessCredit(LineFacts line, LineAssessment original) {
        boolean refused = original.verdict() == Verdict.REFUSED;
        List<Finding> findings = examination.examine(refused ? line.withRefusedOriginal() : line);
        Verdict verdict = Verdict.of(findings);
        CreditPosition position = line.credit();
        if (verdict == Verdict.REFUSED || position == null) {
            return new LineAssessment(
                    line.line(), verdict, findings, null, null, line.notices(), book, line.agreement());
        }
        UnallocatedReason obstacle = obstacleOfCredit(line, original);
        LineAllocation allocation = obstacle != null
                ? null
                : original.allocation()
                        .map(whole ->
                                whole.credit(position, line.line().charged().negated()))
                        .orElseThrow();
        return new LineAssessment(
                line.line(), verdict, findings, allocation, obstacle, line.notices(), book, line.agreement());
    }

    private static @Nullable UnallocatedReason obstacleOfCredit(LineFacts credit, LineAssessment original) {
        if (!credit.isAmountInRange()) {
            return UnallocatedReason.AMOUNT_OUT_OF_RANGE;
        }
        CreditPosition position = credit.credit();
        if (position != null && position.exceedsGranted()) {
            return UnallocatedReason.MORE_THAN_GRANTED;
        }
        boolean ofNothing = original.allocation()
                .filter(whole -> whole.basis().isOfLine() && whole.key().isEmpty())
                .isPresent();
        if (ofNothing && !credit.line().charged().isZero()) {
            return UnallocatedReason.NO_WEIGHTS;
        }
        return original.verdict() == Verdict.REFUSED
                ? UnallocatedReason.LINE_REFUSED
                : original.reason().orElse(null);
    }
}
