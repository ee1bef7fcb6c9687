package nl.birthcare.funding.rules.explain;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import nl.birthcare.funding.core.budget.AllocationBasis;
import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.internal.Sentences;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.rules.allocation.LineAllocation;
import nl.birthcare.funding.rules.allocation.UnallocatedReason;
import nl.birthcare.funding.rules.internal.dossier.Credits;
import nl.birthcare.funding.rules.internal.dossier.LineFacts;
import nl.birthcare.funding.rules.policy.entry.AllocationRule;
import nl.birthcare.funding.rules.policy.entry.DateSubject;

/** By what the amount was divided, and what each framework bears of it. */
final class DivisionSteps {

    private DivisionSteps() {}

    static void add(Judged judged, List<Step> steps) {
        LineAllocation allocation = judged.allocation();
        UnallocatedReason reason = judged.reason();
        if (allocation != null) {
            steps.add(by(allocation));
            addParts(judged, allocation, steps);
            steps.add(charged(judged, allocation));
        } else if (reason != null) {
            Euro amount = judged.line().line().charged();
            steps.add(Step.of(StepKind.UNALLOCATED, "amount", amount, "reason", reason.name(), "sentence", (Told)
                    reason::sentence));
        } else {
            steps.add(Step.of(StepKind.NOT_CHARGED));
        }
    }

    private static Step by(LineAllocation allocation) {
        AllocationKey key = allocation.key().orElse(null);
        return switch (allocation.basis()) {
            case DISCIPLINE -> byDiscipline(allocation);
            case KEY -> byKey(allocation, Objects.requireNonNull(key));
            case STATED_PARTS, DELIVERED_ACTIVITIES ->
                key == null ? Step.of(StepKind.PARTS_OF_NOTHING) : byOwnWeights(allocation, key);
        };
    }

    private static Step byDiscipline(LineAllocation allocation) {
        Discipline discipline = allocation.performance().discipline().orElseThrow();
        return Step.by(
                StepKind.DISCIPLINE,
                allocation.performance(),
                "discipline",
                discipline,
                "framework",
                discipline.framework());
    }

    private static Step byKey(LineAllocation allocation, AllocationKey key) {
        AllocationRule rule = allocation.dividedByRule().orElse(null);
        Agreement agreement = allocation.dividedByAgreement().orElse(null);
        if (agreement == null) {
            return byBook(allocation, Objects.requireNonNull(rule), key);
        }
        boolean inPlace =
                agreement.allocationBasis().filter(AllocationBasis::isOfLine).isPresent();
        return Step.by(
                inPlace ? StepKind.KEY_IN_PLACE : StepKind.AGREED_KEY,
                new Dividing(allocation, EvidenceGrade.PRIMARY),
                "agreement",
                agreement.id(),
                "key",
                key.id(),
                "weights",
                weights(key),
                "method",
                key.method());
    }

    private static Step byBook(LineAllocation allocation, AllocationRule rule, AllocationKey key) {
        String scope = rule.performances().isEmpty() ? "scope.all" : "scope.named";
        return Step.by(
                StepKind.BOOK_KEY,
                rule,
                "day",
                allocation.decidingDate(),
                "date",
                allocation.decidingDateKind(),
                "scope",
                (Told) locale -> StepWords.sentence(scope, locale),
                "key",
                key.id(),
                "weights",
                weights(key),
                "method",
                key.method());
    }

    private static Step byOwnWeights(LineAllocation allocation, AllocationKey key) {
        AllocationRule rule = allocation.dividedByRule().orElse(null);
        Agreement agreement = allocation.dividedByAgreement().orElse(null);
        Told authority = agreement != null
                ? named("authority.agreement", agreement.id())
                : named("authority.rule", Objects.requireNonNull(rule).id());
        return Step.by(
                StepKind.OWN_WEIGHTS,
                new Dividing(allocation, allocation.grade()),
                "authority",
                authority,
                "basis",
                allocation.basis(),
                "weights",
                weights(key),
                "method",
                key.method());
    }

    private static Told named(String key, String name) {
        return locale -> Sentences.filled(StepWords.sentence(key, locale), Map.of("name", name));
    }

    /** The agreement or rule that says how to divide, and what else its weights are made of. */
    private record Dividing(LineAllocation allocation, EvidenceGrade others) implements Authority {

        @Override
        public String name() {
            return allocation
                    .agreement()
                    .orElseGet(() ->
                            allocation.dividedByRule().map(AllocationRule::id).orElseThrow());
        }

        @Override
        public List<SourceReference> sources() {
            return allocation.sources();
        }

        @Override
        public EvidenceGrade grade() {
            EvidenceGrade byAgreement =
                    allocation.dividedByAgreement().map(Agreement::grade).orElse(EvidenceGrade.PRIMARY);
            EvidenceGrade byRule =
                    allocation.dividedByRule().map(AllocationRule::grade).orElse(EvidenceGrade.PRIMARY);
            return others.weaker(byAgreement).weaker(byRule);
        }
    }

    private static Supplier<String> weights(AllocationKey key) {
        return () -> key.medicalSpecialistCare() + " : " + key.midwifery() + " : " + key.maternityCare();
    }

    /** A debit is divided; a credit is what remains after it less what remained before it. */
    private static void addParts(Judged judged, LineAllocation allocation, List<Step> steps) {
        LineAllocation reversed = judged.reversed();
        LineFacts original = judged.line().original();
        if (reversed == null || original == null) {
            allocation.key().ifPresent(key -> steps.add(split(key, allocation.split())));
            return;
        }
        Credits.Taken taken = Objects.requireNonNull(
                judged.line().dossier().creditsOf(original).of(judged.line()));
        Euro before = Euro.ofCents(taken.before());
        FrameworkSplit remained = reversed.remainingAfter(before);
        FrameworkSplit remains = reversed.remainingAfter(before.plus(Euro.ofCents(taken.amount())));
        steps.add(dividing(
                StepKind.REMAINED,
                allocation,
                remained,
                "amount",
                remained.total(),
                "previous",
                original.line().reference(),
                "parts",
                parts(remained),
                "reversed",
                before));
        steps.add(dividing(StepKind.REMAINS, allocation, remains, "amount", remains.total(), "parts", parts(remains)));
    }

    private static Told claim(AllocationKey key) {
        return locale -> StepWords.sentence("claim." + key.method(), locale);
    }

    private static Step split(AllocationKey key, FrameworkSplit split) {
        return Step.dividing(StepKind.SPLIT, new Shares(key, split), "amount", split.total(), "claim", claim(key));
    }

    private static Step dividing(StepKind kind, LineAllocation allocation, FrameworkSplit split, Object... named) {
        return allocation
                .key()
                .map(key -> Step.dividing(kind, new Shares(key, split), named))
                .orElseGet(() -> Step.of(kind, named));
    }

    private static Supplier<String> parts(FrameworkSplit split) {
        return () -> split.part(MacroFramework.MEDICAL_SPECIALIST_CARE) + " + " + split.part(MacroFramework.MIDWIFERY)
                + " + " + split.part(MacroFramework.MATERNITY_CARE);
    }

    private static Step charged(Judged judged, LineAllocation allocation) {
        FrameworkSplit split = allocation.split();
        return Step.of(
                StepKind.CHARGED,
                "year",
                allocation.budgetYear(),
                "date",
                Objects.requireNonNull(judged.line().terms().days().date(DateSubject.BUDGET_YEAR)),
                "day",
                judged.day(DateSubject.BUDGET_YEAR),
                "medicalSpecialistCare",
                split.part(MacroFramework.MEDICAL_SPECIALIST_CARE),
                "midwifery",
                split.part(MacroFramework.MIDWIFERY),
                "maternityCare",
                split.part(MacroFramework.MATERNITY_CARE));
    }
}
