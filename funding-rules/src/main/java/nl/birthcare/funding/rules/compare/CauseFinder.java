package nl.birthcare.funding.rules.compare;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.LineAssessment;
import nl.birthcare.funding.rules.allocation.UnallocatedReason;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.internal.check.Check;
import nl.birthcare.funding.rules.internal.check.Checks;
import nl.birthcare.funding.rules.internal.dossier.DossierFacts;
import nl.birthcare.funding.rules.internal.dossier.LineFacts;
import nl.birthcare.funding.rules.internal.terms.CompiledBook;
import nl.birthcare.funding.rules.policy.EntryKind;
import nl.birthcare.funding.rules.policy.EntryKinds;
import nl.birthcare.funding.rules.policy.entry.DateRule;

/**
 * Finds the dated entries for which a line comes out otherwise by two books.
 *
 * <p>Candidates are the entries that say otherwise, of those that the line asks: the rules of the checks that found something
 * on one side only, what these checks read, and what divides the line. One is a cause if the second book with that entry
 * alone put back answers otherwise. If none is alone, since each of two suffices or only both together do, all are named.
 */
final class CauseFinder {

    static final Comparator<ChangedLine.Cause> ORDER = Comparator.comparing(ChangedLine.Cause::kind)
            .thenComparing(cause -> cause.a().orElse(""))
            .thenComparing(cause -> cause.b().orElse(""));

    /** What every line asks. */
    private static final Set<EntryKind<?>> ALWAYS = Set.of(EntryKinds.DATE_RULES, EntryKinds.PERFORMANCES);

    private final FundingEngine a;
    private final FundingEngine b;

    /** The same engines, by books that are asked on demand. */
    private final FundingEngine askedA;

    private final FundingEngine askedB;
    private final Substances substances = new Substances();

    /** The second engine with one entry put back; none where both books have it alike. Few entries differ. */
    private final Map<ChangedLine.Cause, Optional<FundingEngine>> puttingBack = new HashMap<>();

    CauseFinder(FundingEngine a, FundingEngine b) {
        this.a = a;
        this.b = b;
        this.askedA = a.goingBy(CompiledBook.onDemand(a.book()));
        this.askedB = b.goingBy(CompiledBook.onDemand(b.book()));
    }

    /** The causes of one changed line, at least one, in order. */
    List<ChangedLine.Cause> find(JudgedTwice dossier, int place) {
        List<Candidate> candidates = candidates(dossier, place);
        if (candidates.isEmpty()) {
            return List.of(withoutEntry(dossier.by(a, place), dossier.by(b, place)));
        }
        List<Candidate> causes = candidates.size() == 1 ? candidates : causes(dossier, place, candidates);
        return causes.stream().map(Candidate::named).distinct().sorted(ORDER).toList();
    }

    private List<Candidate> candidates(JudgedTwice dossier, int place) {
        Set<Candidate> candidates = new LinkedHashSet<>(ofLine(dossier, place, Set.of()));
        LineFacts original = dossier.facts(askedA).line(place).original();
        if (original != null) {
            // A credit shares the fate of its line.
            candidates.addAll(ofLine(dossier, original.place(), Set.of()));
        }
        Set<EntryKind<?>> readOfOthers = differing(dossier, place).stream()
                .filter(Check::isOfDossier)
                .flatMap(check -> check.reads().stream())
                .collect(Collectors.toSet());
        if (!readOfOthers.isEmpty()) {
            candidates.addAll(dossier.candidates(readOfOthers, kinds -> ofAllLines(dossier, kinds)));
        }
        return List.copyOf(candidates);
    }

    private Set<Candidate> ofAllLines(JudgedTwice dossier, Set<EntryKind<?>> kinds) {
        Set<Candidate> all = new LinkedHashSet<>();
        int size = dossier.facts(askedA).size();
        for (int place = 0; place < size; place++) {
            all.addAll(ofLine(dossier, place, kinds));
        }
        return all;
    }

    /** What both books say otherwise of what a line asks, and of more kinds of entries. */
    private List<Candidate> ofLine(JudgedTwice dossier, int place, Set<EntryKind<?>> more) {
        LineAssessment lineA = dossier.by(a, place);
        LineAssessment lineB = dossier.by(b, place);
        Set<Check> checks = differing(dossier, place);
        Set<EntryKind<?>> kinds = new HashSet<>(ALWAYS);
        kinds.addAll(more);
        checks.forEach(check -> kinds.addAll(check.reads()));
        if (isDividedOtherwise(lineA, lineB)) {
            kinds.add(EntryKinds.ALLOCATION_RULES);
        }
        if (isUndecided(lineA) || isUndecided(lineB)) {
            kinds.add(EntryKinds.REGIMES);
        }
        DossierFacts factsA = dossier.facts(askedA);
        DossierFacts factsB = dossier.facts(askedB);
        return AskedEntries.of(factsA.line(place), factsB.line(place), kinds, checks)
                .differences(substances::isSame);
    }

    private List<Candidate> causes(JudgedTwice dossier, int place, List<Candidate> candidates) {
        List<Candidate> alone = candidates.stream()
                .filter(candidate -> isCauseAlone(dossier, place, candidate))
                .toList();
        return alone.isEmpty()
                ? candidates
                : Stream.concat(
                                alone.stream(),
                                candidates.stream().filter(candidate -> isAskedOfAnotherDay(candidate, alone)))
                        .toList();
    }

    private boolean isCauseAlone(JudgedTwice dossier, int place, Candidate candidate) {
        return puttingBack(candidate)
                .filter(engine -> !Answers.isSame(dossier.by(engine, place), dossier.by(b, place)))
                .isPresent();
    }

    /** Whether both books have the entry alike, but ask it of another day, since a rule that is a cause says so. */
    private boolean isAskedOfAnotherDay(Candidate candidate, List<Candidate> causes) {
        return puttingBack(candidate).isEmpty()
                && causes.stream()
                        .anyMatch(cause -> cause.either() instanceof DateRule rule && rule.subject() == candidate.by());
    }

    private Optional<FundingEngine> puttingBack(Candidate candidate) {
        return puttingBack.computeIfAbsent(
                candidate.named(),
                any -> b.book()
                        .withVersionsOf(candidate.kind(), candidate.either(), a.book())
                        .map(book -> b.goingBy(CompiledBook.onDemand(book))));
    }

    /** Whether neither side refuses the line, and they divide it otherwise. */
    private static boolean isDividedOtherwise(LineAssessment lineA, LineAssessment lineB) {
        boolean refused = Stream.of(lineA, lineB)
                .anyMatch(line -> line.allocation().isEmpty() && line.reason().isEmpty());
        return !refused && (!lineA.reason().equals(lineB.reason()) || !Answers.isSameAllocation(lineA, lineB));
    }

    private static boolean isUndecided(LineAssessment line) {
        return line.reason().filter(UnallocatedReason.UNDECIDED_RULE::equals).isPresent();
    }

    /** The checks that found something on one side only. */
    private Set<Check> differing(JudgedTwice dossier, int place) {
        List<Finding> foundA = dossier.by(a, place).findings();
        List<Finding> foundB = dossier.by(b, place).findings();
        Set<FindingCode> codes = EnumSet.noneOf(FindingCode.class);
        Stream.concat(
                        foundA.stream().filter(finding -> !foundB.contains(finding)),
                        foundB.stream().filter(finding -> !foundA.contains(finding)))
                .forEach(finding -> codes.add(finding.code()));
        return codes.stream().flatMap(code -> Checks.byCode(code).stream()).collect(Collectors.toSet());
    }

    private static ChangedLine.Cause withoutEntry(LineAssessment lineA, LineAssessment lineB) {
        ChangedLine.Cause.Builder cause = ChangedLine.Cause.builder();
        if (lineA.agreement().equals(lineB.agreement())) {
            return cause.kind("history").build();
        }
        return cause.kind("agreements")
                .a(lineA.agreement().map(Agreement::id))
                .b(lineB.agreement().map(Agreement::id))
                .build();
    }
}
