package nl.birthcare.funding.rules.compare;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.rules.Assessment;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.LineAssessment;
import nl.birthcare.funding.rules.allocation.LineAllocation;
import nl.birthcare.funding.rules.history.Dossier;
import nl.birthcare.funding.rules.internal.dossier.DossierFacts;
import nl.birthcare.funding.rules.policy.EntryKind;
import org.jspecify.annotations.Nullable;

/**
 * A dossier, or a declaration of which nothing else is known, as two engines judge it; and others, when they are asked.
 *
 * <p>Its lines have places: declaration by declaration, in the order of the lines of each.
 */
final class JudgedTwice {

    /** What is known of the client; null if that is one declaration only. */
    private final @Nullable Dossier dossier;

    private final List<Declaration> declarations;
    private final FundingEngine a;
    private final FundingEngine b;
    private final List<Assessment> byA;
    private final List<Assessment> byB;

    /** Line by line, by the engines that were asked; an engine is known by what it is, not by what it knows. */
    private final IdentityHashMap<FundingEngine, List<LineAssessment>> lines = new IdentityHashMap<>(0);

    private final IdentityHashMap<FundingEngine, DossierFacts> facts = new IdentityHashMap<>(0);
    private final Map<Set<EntryKind<?>>, Set<Candidate>> candidates = new HashMap<>(0);
    private final int[] firstPlaces;

    private JudgedTwice(@Nullable Dossier dossier, List<Declaration> declarations, FundingEngine a, FundingEngine b) {
        this.dossier = dossier;
        this.declarations = declarations;
        this.a = a;
        this.b = b;
        this.byA = judgedBy(a);
        this.byB = judgedBy(b);
        this.firstPlaces = new int[declarations.size()];
        for (int i = 1; i < firstPlaces.length; i++) {
            firstPlaces[i] =
                    firstPlaces[i - 1] + declarations.get(i - 1).lines().size();
        }
    }

    static JudgedTwice of(Dossier dossier, FundingEngine a, FundingEngine b) {
        return new JudgedTwice(dossier, dossier.declarations(), a, b);
    }

    /** A declaration of which nothing else is known. */
    static JudgedTwice alone(Declaration declaration, FundingEngine a, FundingEngine b) {
        return new JudgedTwice(null, List.of(declaration), a, b);
    }

    private List<Assessment> judgedBy(FundingEngine engine) {
        return dossier == null ? List.of(engine.assess(declarations.get(0))) : engine.assess(dossier);
    }

    /** The answers of the first engine about a declaration. */
    Assessment byA(int declaration) {
        return byA.get(declaration);
    }

    /** The answers of the second engine about a declaration. */
    Assessment byB(int declaration) {
        return byB.get(declaration);
    }

    /** The place of the first line of a declaration. */
    int firstPlace(int declaration) {
        return firstPlaces[declaration];
    }

    /**
     * What the two books say otherwise of what all lines ask; it is found once.
     *
     * @param kinds the kinds of entries that are asked for
     */
    Set<Candidate> candidates(Set<EntryKind<?>> kinds, Function<Set<EntryKind<?>>, Set<Candidate>> find) {
        return candidates.computeIfAbsent(kinds, find);
    }

    /** The answer of an engine about a line. */
    LineAssessment by(FundingEngine engine, int place) {
        return lines.computeIfAbsent(engine, this::linesBy).get(place);
    }

    private List<LineAssessment> linesBy(FundingEngine engine) {
        List<Assessment> judged = engine == a ? byA : engine == b ? byB : judgedBy(engine);
        return judged.stream()
                .flatMap(assessment -> assessment.lines().stream())
                .toList();
    }

    /** What an engine's book and agreements say of the lines, each found at its place. */
    DossierFacts facts(FundingEngine by) {
        return facts.computeIfAbsent(by, any -> dossier == null ? by.facts(declarations.get(0)) : by.facts(dossier));
    }

    /** A line that came out otherwise, and what it moves. */
    ChangedLine changed(
            LineAssessment lineA, LineAssessment lineB, Declaration declaration, List<ChangedLine.Cause> why) {
        Optional<LineAllocation> allocationA = lineA.allocation();
        Optional<LineAllocation> allocationB = lineB.allocation();
        return ChangedLine.builder()
                .declaration(declaration.id())
                .line(lineA.line().reference())
                .insurer(declaration.insurer())
                .declarant(declaration.declarant())
                .verdictA(lineA.verdict())
                .verdictB(lineB.verdict())
                .splitA(allocationA.map(LineAllocation::split))
                .splitB(allocationB.map(LineAllocation::split))
                .formA(allocationA.map(LineAllocation::form))
                .formB(allocationB.map(LineAllocation::form))
                .yearA(allocationA.map(LineAllocation::budgetYear))
                .yearB(allocationB.map(LineAllocation::budgetYear))
                .difference(split(allocationB).minus(split(allocationA)))
                .scenarioA(a.book().scenario())
                .scenarioB(b.book().scenario())
                .causes(why)
                .build();
    }

    private static FrameworkSplit split(Optional<LineAllocation> allocation) {
        return allocation.map(LineAllocation::split).orElse(FrameworkSplit.ZERO);
    }
}
