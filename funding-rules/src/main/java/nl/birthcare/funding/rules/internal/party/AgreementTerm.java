package nl.birthcare.funding.rules.internal.party;

import java.util.Comparator;
import java.util.List;
import nl.birthcare.funding.core.internal.DayNumber;
import nl.birthcare.funding.core.party.AgreedPrice;
import nl.birthcare.funding.core.party.Agreement;
import org.jspecify.annotations.Nullable;

/** What an agreement says about one performance that it covers. */
public final class AgreementTerm {

    /** An agreement that covers a performance, and the price that it states for it. */
    record Draft(Agreement agreement, @Nullable AgreedPrice price) {}

    private final long firstDay;
    private final long lastDay;
    private final Agreement agreement;
    private final @Nullable AgreedPrice price;
    private final boolean allocating;

    /** Of the other terms about the same performance, those of earlier periods and those of later ones. */
    private final @Nullable AgreementTerm earlier;

    private final @Nullable AgreementTerm later;

    private final boolean anyAllocating;

    private AgreementTerm(Draft draft, @Nullable AgreementTerm earlier, @Nullable AgreementTerm later) {
        this.agreement = draft.agreement();
        this.firstDay = DayNumber.of(agreement.validity().firstDay());
        this.lastDay = DayNumber.last(agreement.validity().lastDay());
        this.price = draft.price();
        this.allocating = agreement.allocationKey().isPresent()
                || agreement.allocationBasis().isPresent();
        this.earlier = earlier;
        this.later = later;
        this.anyAllocating = allocating || isAnyAllocating(earlier) || isAnyAllocating(later);
    }

    /** A tree of terms whose periods do not overlap, as low as it can be; null of none. */
    static @Nullable AgreementTerm tree(List<Draft> drafts) {
        return treeOfSorted(drafts.stream()
                .sorted(Comparator.comparing(
                        draft -> draft.agreement().validity().firstDay()))
                .toList());
    }

    private static @Nullable AgreementTerm treeOfSorted(List<Draft> sorted) {
        if (sorted.isEmpty()) {
            return null;
        }
        int middle = sorted.size() / 2;
        return new AgreementTerm(
                sorted.get(middle),
                treeOfSorted(sorted.subList(0, middle)),
                treeOfSorted(sorted.subList(middle + 1, sorted.size())));
    }

    /** The terms of a tree that hold on a {@linkplain DayNumber numbered} day. */
    static @Nullable AgreementTerm on(@Nullable AgreementTerm root, long day) {
        AgreementTerm term = root;
        while (term != null && (day < term.firstDay || day > term.lastDay)) {
            term = day < term.firstDay ? term.earlier : term.later;
        }
        return term;
    }

    /** Whether some agreement of a tree says how a line is divided. */
    static boolean isAnyAllocating(@Nullable AgreementTerm root) {
        return root != null && root.anyAllocating;
    }

    /**
     * Returns the agreement.
     *
     * @return the agreement
     */
    public Agreement agreement() {
        return agreement;
    }

    /**
     * Returns the price that it states.
     *
     * @return the price, or {@code null} if it states none
     */
    public @Nullable AgreedPrice price() {
        return price;
    }

    /**
     * Tells whether the agreement says how a line is divided.
     *
     * @return whether it has a key or a basis of allocation
     */
    public boolean isAllocating() {
        return allocating;
    }
}
