package nl.birthcare.funding.rules.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.rules.allocation.LineAllocation;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.policy.PolicyNotice;
import nl.birthcare.funding.rules.policy.entry.CheckRule;

/** What to do, and at which documents the answer ends. */
final class ClosingSteps {

    private ClosingSteps() {}

    static void add(Judged judged, List<Step> steps) {
        addRemedies(judged, steps);
        judged.line()
                .book()
                .scenario()
                .ifPresent(scenario -> steps.add(Step.of(StepKind.SCENARIO, "scenario", scenario)));
        if (!judged.isCopy()) {
            judged.line().terms().notices().forEach(notice -> addGap(judged, notice, steps));
        }
        LineAllocation allocation = judged.allocation();
        steps.add(allocation == null ? endOfNothing(judged) : end(allocation));
    }

    private static void addRemedies(Judged judged, List<Step> steps) {
        judged.findings().stream()
                .map(Finding::code)
                .distinct()
                .forEach(code -> steps.add(remedy(code.name(), code.remedy())));
        if (judged.reason() != null) {
            steps.add(remedy(judged.reason().name(), judged.reason().remedy()));
        }
    }

    private static Step remedy(String code, String remedy) {
        return Step.of(StepKind.DO, "code", code, "remedy", remedy);
    }

    private static void addGap(Judged judged, PolicyNotice notice, List<Step> steps) {
        judged.line().book().gaps().stream()
                .filter(gap -> gap.id().equals(notice.gap()))
                .forEach(gap -> steps.add(
                        Step.of(StepKind.GAP, "gap", gap.id(), "unknown", gap.unknown(), "lookedIn", gap.lookedIn())));
    }

    /** What decides a line that is charged: entries of the book and agreements. */
    private static Step end(LineAllocation allocation) {
        List<Part> parts = new ArrayList<>();
        allocation.entries().forEach(entry -> parts.add(Part.of(entry)));
        Stream.of(allocation.restsOn(), allocation.dividedByAgreement())
                .flatMap(Optional::stream)
                .distinct()
                .forEach(agreement -> parts.add(Part.of(agreement)));
        return end(parts);
    }

    /** What refuses a line, or says that it is a copy; what nothing divides ends where no document decides. */
    private static Step endOfNothing(Judged judged) {
        Map<String, List<Finding>> against = judged.findings().stream()
                .filter(finding -> judged.isCopy() || isRefusal(finding))
                .collect(Collectors.groupingBy(finding -> finding.code().name()));
        return end(judged.asked().stream()
                .filter(rule -> against.containsKey(rule.code()))
                .map(rule -> Part.of(rule, against.getOrDefault(rule.code(), List.of())))
                .toList());
    }

    private static boolean isRefusal(Finding finding) {
        return switch (finding.severity()) {
            case REFUSAL -> true;
            case WARNING, NOTICE -> false;
        };
    }

    /** What was assumed, if anything was: no answer is surer than that. */
    private static Step end(List<Part> parts) {
        if (parts.isEmpty()) {
            return Step.of(StepKind.NO_DOCUMENT);
        }
        List<Part> assumed = parts.stream().filter(Part::isAssumed).toList();
        List<Part> named = assumed.isEmpty() ? parts : assumed;
        return Step.by(
                assumed.isEmpty() ? StepKind.DOCUMENTS : StepKind.ASSUMED,
                Step.distinct(named.stream().flatMap(part -> part.sources().stream())),
                named.stream().map(Part::grade).reduce(EvidenceGrade::weaker).orElseThrow(),
                "by",
                String.join(", ", named.stream().map(Part::id).toList()));
    }

    /** Something that decides: an entry of the book, an agreement, or a rule by which something was found. */
    private record Part(String id, List<SourceReference> sources, EvidenceGrade grade) {

        static Part of(Provision entry) {
            return new Part(entry.id(), entry.sources(), entry.grade());
        }

        static Part of(Agreement agreement) {
            return new Part(agreement.id(), agreement.sources(), agreement.grade());
        }

        static Part of(CheckRule rule, List<Finding> found) {
            return new Part(
                    rule.id(),
                    Step.distinct(found.stream().flatMap(finding -> finding.sources().stream())),
                    rule.grade());
        }

        boolean isAssumed() {
            return switch (grade) {
                case ILLUSTRATIVE -> true;
                case PRIMARY, AGREED, SECONDARY, READING, DERIVED -> false;
            };
        }
    }
}
