package nl.birthcare.funding.rules.allocation;

import java.util.List;
import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.money.Apportioner;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.line.Situation;
import nl.birthcare.funding.rules.line.Situations;
import org.jspecify.annotations.Nullable;

/**
 * Divides lines by the rules of one policy book, found out beforehand for each situation that the book knows.
 *
 * <p>The outcome is always that of {@link LineAllocation#of} and {@link UnallocatedReason#of}.
 */
public final class Allocator {

    private final Prepared[] bySituation;

    private Allocator(Prepared[] bySituation) {
        this.bySituation = bySituation;
    }

    /** How the lines of one situation are divided, and the weights if it is by a key. */
    private record Prepared(Division division, @Nullable Apportioner weights) {

        static Prepared of(Division division) {
            AllocationKey key = division.key();
            return new Prepared(division, key == null ? null : key.apportioner());
        }

        FrameworkSplit split(Euro amount) {
            return weights == null ? division.split(amount) : FrameworkSplit.apportioned(weights, amount);
        }
    }

    /**
     * Prepares for the lines of a book.
     *
     * @param situations what was found out about the book
     * @return the allocator
     */
    public static Allocator of(Situations situations) {
        List<Situation> all = situations.all();
        Prepared[] bySituation = new Prepared[all.size()];
        for (Situation situation : all) {
            bySituation[situation.index()] = Prepared.of(Division.of(situation.sample()));
        }
        return new Allocator(bySituation);
    }

    /**
     * Divides what a line charges.
     *
     * @param line the line and what holds for it
     * @return the allocation, or {@code null} if something stands in the way; {@link UnallocatedReason#of} says what
     */
    public @Nullable LineAllocation allocate(LineFacts line) {
        Prepared prepared = prepared(line);
        Division division = prepared == null ? Division.of(line) : prepared.division();
        if (division.obstacle() != null) {
            return null;
        }
        Euro amount = line.line().charged();
        return LineAllocation.of(line, division, prepared == null ? division.split(amount) : prepared.split(amount));
    }

    /** What was found out about lines like this one; null where its amount, its agreement or its weights matter. */
    private @Nullable Prepared prepared(LineFacts line) {
        Situation situation = line.situation();
        if (situation == null || !line.isAmountInRange() || line.isAllocatedByAgreement()) {
            return null;
        }
        Prepared prepared = bySituation[situation.index()];
        return prepared.division().isOfSituation() ? prepared : null;
    }
}
