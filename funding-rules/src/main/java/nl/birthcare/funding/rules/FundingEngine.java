package nl.birthcare.funding.rules;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.explain.Explanation;
import nl.birthcare.funding.rules.history.ClientHistory;
import nl.birthcare.funding.rules.history.Dossier;
import nl.birthcare.funding.rules.history.HistoryLine;
import nl.birthcare.funding.rules.internal.check.Check;
import nl.birthcare.funding.rules.internal.check.Checks;
import nl.birthcare.funding.rules.internal.dossier.DossierFacts;
import nl.birthcare.funding.rules.internal.party.AgreementIndex;
import nl.birthcare.funding.rules.internal.terms.CompiledBook;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.entry.CheckRule;
import nl.birthcare.funding.rules.policy.entry.DateSubject;

/**
 * Answers two questions about every line of a declaration: may it be declared, and what does each macro framework bear.
 *
 * <pre>{@code
 * PolicyBook book = PolicyBooks.named("enacted").with(myCatalogue).with(myKeys);
 * FundingEngine engine = FundingEngine.of(book).with(myAgreements);
 * for (Dossier dossier : Dossier.byClient(declarations)) {
 *     List<Assessment> assessments = engine.assess(dossier);
 * }
 * }</pre>
 *
 * <p>The rules are resolved once, when the engine is made. Bad declarations never make it throw. An engine is immutable: make
 * one for the program, and let all threads share it.
 */
@JsonFilter(JsonForm.NONE)
public final class FundingEngine {

    private final CompiledBook book;
    private final Plan.Table plans;
    private final AgreementIndex agreements;

    private FundingEngine(CompiledBook book, Plan.Table plans, AgreementIndex agreements) {
        this.book = book;
        this.plans = plans;
        this.agreements = agreements;
    }

    /**
     * Makes an engine that goes by a policy book and knows of no agreement.
     *
     * @param book the book
     * @return the engine
     * @throws IllegalArgumentException if the book holds a check rule that no check goes by, or that lacks a figure
     */
    public static FundingEngine of(PolicyBook book) {
        Require.present("The policy book of an engine", book);
        return of(CompiledBook.of(book));
    }

    /** An engine that goes by a book that was asked beforehand, or is asked on demand. */
    static FundingEngine of(CompiledBook book) {
        refuseIdleRules(book.book());
        return new FundingEngine(book, new Plan.Table(book), AgreementIndex.of(Agreements.NONE));
    }

    /**
     * Returns an engine that goes by the same book and knows of other agreements.
     *
     * @param agreements all agreements and partnerships that the caller knows
     * @return the engine; this one stays as it is
     */
    public FundingEngine with(Agreements agreements) {
        Require.present("The agreements of an engine", agreements);
        return new FundingEngine(book, plans, AgreementIndex.of(agreements));
    }

    /**
     * Returns an engine that knows of the same agreements and goes by another book. It is public for comparisons only: its
     * parameter is of no exported package.
     *
     * @param other the book
     * @return the engine; this one stays as it is
     */
    @SuppressWarnings("exports")
    public FundingEngine goingBy(CompiledBook other) {
        return new FundingEngine(other, new Plan.Table(other), agreements);
    }

    private static void refuseIdleRules(PolicyBook book) {
        Map<String, Check> checks = Checks.all().stream()
                .collect(Collectors.toMap(check -> check.code().name(), check -> check));
        for (CheckRule rule : book.entries().checkRules()) {
            Check check = checks.get(rule.code());
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
     * Returns what the rules behind a code are part of: the date that decides about that decides which of them is asked.
     *
     * @param code the code of findings
     * @return the subject; empty for rules that go by the day of service, and for a code without rules
     */
    public static Optional<DateSubject> datedBy(FindingCode code) {
        Require.present("The code", code);
        return Checks.byCode(code).flatMap(Check::subject);
    }

    /**
     * Returns the policy book that this engine goes by.
     *
     * @return the book
     */
    public PolicyBook book() {
        return book.book();
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
        Require.present("The declaration to assess", declaration);
        return new DossierRun(plans, facts(declaration))
                .assess(List.of(declaration))
                .get(0);
    }

    /**
     * Assesses a declaration among the others of its client: judges the whole dossier, and returns the part about the
     * declaration. It costs the dossier; whoever asks about many declarations of a client assesses her {@linkplain
     * #assess(Dossier) dossier} instead. Of equal declarations it is the first that counts, so that none is a copy here.
     *
     * @param declaration the declaration, good or bad
     * @param history the dossiers of all clients, with this declaration or without it
     * @return the answer for each of its lines
     */
    public Assessment assess(Declaration declaration, ClientHistory history) {
        Require.present("The declaration to assess", declaration);
        Require.present("The history of a declaration", history);
        Dossier dossier = history.dossier(declaration.client());
        int place = dossier.declarations().indexOf(declaration);
        return place < 0
                ? assess(dossier.with(declaration)).get(dossier.declarations().size())
                : assess(dossier).get(place);
    }

    /**
     * Assesses all declarations of a client.
     *
     * @param dossier the declarations, good and bad
     * @return the answer for each, in the order of the dossier
     */
    public List<Assessment> assess(Dossier dossier) {
        Require.present("The dossier to assess", dossier);
        return run(dossier).assess(dossier.declarations());
    }

    /**
     * Explains the answer about each line of a declaration of which nothing else is known, as {@link #assess(Declaration)} gives
     * it.
     *
     * @param declaration the declaration, good or bad
     * @return an explanation for each of its lines, in their order
     */
    public List<Explanation> explain(Declaration declaration) {
        Require.present("The declaration to explain", declaration);
        return new DossierRun(plans, facts(declaration)).explain(List.of(declaration));
    }

    /**
     * Explains the answer about each line of a declaration among the others of its client, as {@link #assess(Declaration,
     * ClientHistory)} gives it.
     *
     * @param declaration the declaration, good or bad
     * @param history the dossiers of all clients, with this declaration or without it
     * @return an explanation for each of its lines, in their order
     */
    public List<Explanation> explain(Declaration declaration, ClientHistory history) {
        Require.present("The declaration to explain", declaration);
        Require.present("The history of a declaration", history);
        Dossier known = history.dossier(declaration.client());
        Dossier dossier = known.declarations().contains(declaration) ? known : known.with(declaration);
        int place = dossier.declarations().indexOf(declaration);
        int from = dossier.declarations().stream()
                .limit(place)
                .mapToInt(each -> each.lines().size())
                .sum();
        return explain(dossier).subList(from, from + declaration.lines().size());
    }

    /**
     * Explains the answers about all declarations of a client, as {@link #assess(Dossier)} gives them: the lines are judged as
     * there, once, and what decided is kept.
     *
     * @param dossier the declarations, good and bad
     * @return an explanation for each line, declaration by declaration in the order of the dossier
     */
    public List<Explanation> explain(Dossier dossier) {
        Require.present("The dossier to explain", dossier);
        return run(dossier).explain(dossier.declarations());
    }

    /**
     * Finds out which of all lines of some names decide who has these names. Where very many clients share a name, a {@linkplain
     * Dossier dossier} need have no other namesakes: it is judged as one with all.
     *
     * @param lines all lines of these names, of whatever clients
     * @return those that have their names, and of names that nobody has those that stand in each other's way, or the first
     */
    public List<HistoryLine> decisive(Collection<HistoryLine> lines) {
        return run(Dossier.of(List.of(), lines)).decisive(lines);
    }

    private DossierRun run(Dossier dossier) {
        return new DossierRun(plans, DossierFacts.of(book, agreements, dossier));
    }

    /**
     * Returns what is known of the lines of a dossier before they are judged. It is public for comparisons only: what it
     * returns is of no exported package.
     *
     * @param dossier the dossier
     * @return the facts, with the lines that credits take back
     */
    @SuppressWarnings("exports")
    public DossierFacts facts(Dossier dossier) {
        return run(dossier).named();
    }

    /**
     * Returns what is known of the lines of a declaration of which nothing else is known. It is public for comparisons only:
     * what it returns is of no exported package.
     *
     * @param declaration the declaration
     * @return the facts
     */
    @SuppressWarnings("exports")
    public DossierFacts facts(Declaration declaration) {
        return DossierFacts.alone(book, agreements, declaration);
    }
}
