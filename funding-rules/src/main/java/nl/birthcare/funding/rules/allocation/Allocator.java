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

    /** Null where it is not the same for all lines of a situation. */
    private final @Nullable Prepared[] bySituation;

    private Allocator(@Nullable Prepared[] bySituation) {
        this.bySituation = bySituation;
    }

    /** How the lines of one situation are divided, and the weights if it is by a key. */
    private record Prepared(
            Division division, boolean divided, @Nullable Apportioner weights) {

        static @Nullable Prepared of(Division division) {
            AllocationKey key = division.key();
            return division.isOfSituation()
                    ? new Prepared(division, division.obstacle() == null, key == null ? null : key.apportioner())
                    : null;
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
        @Nullable Prepared[] bySituation = new @Nullable Prepared[all.size()];
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
        if (prepared == null) {
            Division division = Division.of(line);
            return division.obstacle() == null ? LineAllocation.of(line, division) : null;
        }
        return prepared.divided()
                ? LineAllocation.of(
                        line, prepared.division(), prepared.split(line.line().charged()))
                : null;
    }

    /** What was found out about lines like this one; null where its amount, its agreement or its weights matter. */
    private @Nullable Prepared prepared(LineFacts line) {
        Situation situation = line.situation();
        if (situation == null || !line.isAmountInRange() || line.isAllocatedByAgreement()) {
            return null;
        }
        return bySituation[situation.index()];
    }
}
