package nl.birthcare.funding.rules.allocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.birthcare.funding.core.budget.AllocationBasis;
import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.care.Tariff;
import nl.birthcare.funding.core.declaration.DeliveredActivity;
import nl.birthcare.funding.core.declaration.StatedPart;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.money.ApportionmentMethod;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.rules.internal.dossier.DeliveredWeights;
import nl.birthcare.funding.rules.internal.dossier.LineFacts;
import nl.birthcare.funding.rules.internal.dossier.StatedParts;
import nl.birthcare.funding.rules.policy.entry.DateSubject;
import org.jspecify.annotations.Nullable;

/**
 * The key that a line gives itself: of the parts that it states, or of the tariffs of what was delivered, in cents per
 * framework.
 *
 * @param basis what it was made of
 * @param key the weights, with {@link ApportionmentMethod#SAINTE_LAGUE}, so that credits never change a sign; null where a
 *     line of nothing states parts of nothing, which are its split
 * @param entries the entries of the policy book that it was made of; none for stated parts
 */
record OwnKey(AllocationBasis basis, @Nullable AllocationKey key, List<Provision> entries) {

    /** What stands in the way of such a key. */
    enum Obstacle {
        /** The line or the book lacks something. */
        MISSING,

        /** What the line says is no ratio: parts that do not sum to the line, a quantity below 1, nothing but zeros. */
        UNUSABLE
    }

    /** A key, or what stands in its way. */
    record Outcome(@Nullable OwnKey own, @Nullable Obstacle obstacle) {

        static Outcome without(Obstacle obstacle) {
            return new Outcome(null, obstacle);
        }
    }

    static Outcome of(LineFacts line, AllocationBasis basis) {
        return switch (basis) {
            case STATED_PARTS -> ofParts(line);
            case DELIVERED_ACTIVITIES -> ofActivities(line);
            case DISCIPLINE, KEY ->
                throw new IllegalArgumentException(
                        "The basis of a line's own key must be one that the line itself gives, but is " + basis);
        };
    }

    private static Outcome ofParts(LineFacts line) {
        List<StatedPart> parts = line.line().parts();
        if (parts.isEmpty()) {
            return Outcome.without(Obstacle.MISSING);
        }
        if (!StatedParts.isSumOf(line.line())) {
            return Outcome.without(Obstacle.UNUSABLE);
        }
        FrameworkSplit weights = FrameworkSplit.ZERO;
        for (StatedPart part : parts) {
            weights = weights.plus(FrameworkSplit.whole(part.discipline().framework(), part.amount()));
        }
        boolean nothing = weights.total().isZero() && line.line().charged().isZero();
        return nothing
                ? new Outcome(new OwnKey(AllocationBasis.STATED_PARTS, null, List.of()), null)
                : outcome(AllocationBasis.STATED_PARTS, "stated-parts", weights, List.of());
    }

    private static Outcome ofActivities(LineFacts line) {
        List<DeliveredActivity> activities = line.line().activities();
        LocalDate day = line.day(DateSubject.ALLOCATION);
        if (activities.isEmpty() || day == null) {
            return Outcome.without(Obstacle.MISSING);
        }
        if (!DeliveredWeights.fit(line)) {
            return Outcome.without(Obstacle.UNUSABLE);
        }
        FrameworkSplit weights = FrameworkSplit.ZERO;
        List<Provision> entries = new ArrayList<>();
        for (DeliveredActivity activity : activities) {
            if (activity.quantity() == 0) {
                // It was not delivered, so that it weighs nothing and need not be known.
                continue;
            }
            Performance performance =
                    line.book().performance(activity.performance(), day).orElse(null);
            Tariff tariff = line.book().tariffs(activity.performance()).onEpochDay(day.toEpochDay());
            Discipline discipline =
                    performance == null ? null : performance.discipline().orElse(null);
            Euro price = tariff == null ? null : tariff.amount().orElse(null);
            if (performance == null || discipline == null || tariff == null || price == null) {
                return Outcome.without(Obstacle.MISSING);
            }
            if (activity.quantity() < 1) {
                return Outcome.without(Obstacle.UNUSABLE);
            }
            weights = weights.plus(FrameworkSplit.whole(discipline.framework(), price.times(activity.quantity())));
            entries.add(performance);
            entries.add(tariff);
        }
        return outcome(AllocationBasis.DELIVERED_ACTIVITIES, "delivered-activities", weights, entries);
    }

    private static Outcome outcome(AllocationBasis basis, String id, FrameworkSplit weights, List<Provision> entries) {
        if (weights.total().isZero()) {
            return Outcome.without(Obstacle.UNUSABLE);
        }
        AllocationKey key = AllocationKey.builder()
                .id(id)
                .method(ApportionmentMethod.SAINTE_LAGUE)
                .medicalSpecialistCare(weights.cents(MacroFramework.MEDICAL_SPECIALIST_CARE))
                .midwifery(weights.cents(MacroFramework.MIDWIFERY))
                .maternityCare(weights.cents(MacroFramework.MATERNITY_CARE))
                .build();
        return new Outcome(new OwnKey(basis, key, List.copyOf(entries)), null);
    }
}
