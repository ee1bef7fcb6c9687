package nl.birthcare.funding.rules.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.law.Gap;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.rules.allocation.LineAllocation;
import nl.birthcare.funding.rules.allocation.UnallocatedReason;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyNotice;

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
            for (PolicyNotice notice : judged.line().notices()) {
                steps.add(gap(judged.line().book(), notice));
            }
        }
        LineAllocation allocation = judged.allocation();
        steps.add(allocation == null ? endOfNothing(judged) : end(allocation));
    }

    /** Findings come in the order of the checks, so that those of one code stand together. */
    private static void addRemedies(Judged judged, List<Step> steps) {
        FindingCode told = null;
        for (Finding finding : judged.findings()) {
            if (finding.code() != told) {
                told = finding.code();
                steps.add(remedy(told.name(), told::remedy));
            }
        }
        UnallocatedReason reason = judged.reason();
        if (reason != null) {
            steps.add(remedy(reason.name(), reason::remedy));
        }
    }

    private static Step remedy(String code, Told remedy) {
        return Step.of(StepKind.DO, "code", code, "remedy", remedy);
    }

    private static Step gap(PolicyBook book, PolicyNotice notice) {
        return Step.of(
                StepKind.GAP,
                "gap",
                notice.gap(),
                "unknown",
                (Supplier<String>) () -> gapOf(book, notice).unknown(),
                "lookedIn",
                (Supplier<String>) () -> gapOf(book, notice).lookedIn());
    }

    /** A book is refused that has a notice of a gap and not the gap. */
    private static Gap gapOf(PolicyBook book, PolicyNotice notice) {
        return book.gaps().stream()
                .filter(gap -> gap.id().equals(notice.gap()))
                .findFirst()
                .orElseThrow();
    }

    /** What decides a line that is charged: entries of the book and agreements. */
    private static Step end(LineAllocation allocation) {
        List<Authority> deciding = new ArrayList<>();
        for (Provision entry : allocation.entries()) {
            deciding.add(Authority.of(entry));
        }
        Agreement restsOn = allocation.restsOn().orElse(null);
        Agreement dividing = allocation.dividedByAgreement().orElse(null);
        if (restsOn != null) {
            deciding.add(Authority.of(restsOn));
        }
        if (dividing != null && !dividing.equals(restsOn)) {
            deciding.add(Authority.of(dividing));
        }
        return end(deciding);
    }

    /** What refuses a line, or says that it is a copy; what nothing divides ends where no document decides. */
    private static Step endOfNothing(Judged judged) {
        Map<String, List<Finding>> against = judged.findings().stream()
                .filter(finding -> judged.isCopy() || isRefusal(finding))
                .collect(Collectors.groupingBy(finding -> finding.code().name()));
        return end(judged.asked().stream()
                .filter(rule -> against.containsKey(rule.code()))
                .map(rule -> Authority.of(rule, against.getOrDefault(rule.code(), List.of())))
                .toList());
    }

    private static boolean isRefusal(Finding finding) {
        return switch (finding.severity()) {
            case REFUSAL -> true;
            case WARNING, NOTICE -> false;
        };
    }

    /** What was assumed, if anything was: no answer is surer than that. */
    private static Step end(List<Authority> deciding) {
        if (deciding.isEmpty()) {
            return Step.of(StepKind.NO_DOCUMENT);
        }
        List<Authority> assumed = new ArrayList<>();
        for (Authority each : deciding) {
            if (each.isAssumed()) {
                assumed.add(each);
            }
        }
        Authority named = Authority.ofAll(assumed.isEmpty() ? deciding : assumed);
        return Step.by(
                assumed.isEmpty() ? StepKind.DOCUMENTS : StepKind.ASSUMED, named, "by", (Supplier<String>) named::name);
    }
}
