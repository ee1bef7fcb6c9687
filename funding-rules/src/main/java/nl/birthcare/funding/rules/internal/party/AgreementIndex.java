package nl.birthcare.funding.rules.line;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.AgreedPrice;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.core.party.Partnership;
import nl.birthcare.funding.core.party.Uzovi;
import org.jspecify.annotations.Nullable;

/** What insurers and declarants agreed and who takes part in which partnership, in tables instead of lists. */
public final class AgreementIndex {

    /** One for each of the four digits of an insurer, and the first for none. */
    private static final long KEYS_PER_DECLARANT = 10_001;

    /** At most a quarter full: every search ends, and most where they begin. */
    private static final int SLOTS_PER_PAIR = 4;

    private static final Parties STRANGERS = new Parties(-1, Optional.empty(), Participants.of(List.of()), List.of());

    /** Of nobody. */
    static final AgreementIndex NONE = of(Agreements.NONE);

    private final Agreements agreements;

    /** By declarant and insurer, and by declarant alone for all with whom it agreed nothing. */
    private final @Nullable Parties[] slots;

    private final int mask;

    private AgreementIndex(Agreements agreements, Collection<Parties> all) {
        this.agreements = agreements;
        this.slots = new @Nullable Parties[Slots.count(all.size(), SLOTS_PER_PAIR)];
        this.mask = slots.length - 1;
        for (Parties parties : all) {
            int slot = Slots.of(Long.hashCode(parties.key), mask);
            while (slots[slot] != null) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = parties;
        }
    }

    /** An agreement that covers a performance, and the price that it states for it. */
    private record Draft(Agreement agreement, @Nullable AgreedPrice price) {}

    /** What an agreement says about one performance that it covers, between two {@linkplain Days numbered} days. */
    static final class Term {

        private final long firstDay;
        private final long lastDay;
        private final Agreement agreement;
        private final @Nullable AgreedPrice price;
        private final boolean allocating;

        /** Of the other terms about the same performance, those of earlier periods and those of later ones. */
        private final @Nullable Term earlier;

        private final @Nullable Term later;

        private final boolean anyAllocating;

        private Term(Draft draft, @Nullable Term earlier, @Nullable Term later) {
            this.agreement = draft.agreement();
            this.firstDay = Days.number(agreement.validity().firstDay());
            this.lastDay = Days.last(agreement.validity());
            this.price = draft.price();
            this.allocating = agreement.allocationKey().isPresent()
                    || agreement.allocationBasis().isPresent();
            this.earlier = earlier;
            this.later = later;
            this.anyAllocating = allocating || isAnyAllocating(earlier) || isAnyAllocating(later);
        }

        /** A tree of terms whose periods do not overlap, as low as it can be; null of none. */
        static @Nullable Term tree(List<Draft> drafts) {
            return treeOfSorted(drafts.stream()
                    .sorted(Comparator.comparing(
                            draft -> draft.agreement().validity().firstDay()))
                    .toList());
        }

        private static @Nullable Term treeOfSorted(List<Draft> sorted) {
            if (sorted.isEmpty()) {
                return null;
            }
            int middle = sorted.size() / 2;
            return new Term(
                    sorted.get(middle),
                    treeOfSorted(sorted.subList(0, middle)),
                    treeOfSorted(sorted.subList(middle + 1, sorted.size())));
        }

        /** The terms of this tree that hold on a numbered day. */
        static @Nullable Term on(@Nullable Term root, long day) {
            Term term = root;
            while (term != null && (day < term.firstDay || day > term.lastDay)) {
                term = day < term.firstDay ? term.earlier : term.later;
            }
            return term;
        }

        /** Whether some agreement of a tree says how a line is divided. */
        static boolean isAnyAllocating(@Nullable Term root) {
            return root != null && root.anyAllocating;
        }

        Agreement agreement() {
            return agreement;
        }

        @Nullable
        AgreedPrice price() {
            return price;
        }

        /** Whether the agreement says how a line is divided. */
        boolean isAllocating() {
            return allocating;
        }
    }

    /** What is known about a declarant, and what it agreed with one insurer. */
    static final class Parties {

        private final long key;
        private final Optional<Partnership> partnership;
        private final Participants participants;
        private final int agreements;

        /** The terms of agreements that name the performance, be it for its price. */
        private final PerformanceTable<Term> byPerformance;

        /** The terms of agreements that cover every performance, about those for which they state no price. */
        private final @Nullable Term ofOthers;

        private Parties(
                long key, Optional<Partnership> partnership, Participants participants, List<Agreement> agreements) {
            this.key = key;
            this.partnership = partnership;
            this.participants = participants;
            this.agreements = agreements.size();
            this.byPerformance = PerformanceTable.copyOf(terms(agreements));
            this.ofOthers = Term.tree(agreements.stream()
                    .filter(agreement -> agreement.performances().isEmpty())
                    .map(agreement -> new Draft(agreement, null))
                    .toList());
        }

        private static Map<PerformanceCode, Term> terms(List<Agreement> agreements) {
            Map<PerformanceCode, List<Draft>> drafts = new HashMap<>();
            for (Agreement agreement : agreements) {
                Map<PerformanceCode, AgreedPrice> prices = new HashMap<>();
                agreement.prices().forEach(price -> prices.put(price.performance(), price));
                Set<PerformanceCode> named =
                        agreement.performances().isEmpty() ? prices.keySet() : new HashSet<>(agreement.performances());
                for (PerformanceCode code : named) {
                    drafts.computeIfAbsent(code, first -> new ArrayList<>())
                            .add(new Draft(agreement, prices.get(code)));
                }
            }
            Map<PerformanceCode, Term> terms = new HashMap<>();
            drafts.forEach((code, some) -> terms.put(code, Objects.requireNonNull(Term.tree(some))));
            return terms;
        }

        Optional<Partnership> partnership() {
            return partnership;
        }

        /** How many agreements there are between both, whatever and whenever they cover. */
        int agreements() {
            return agreements;
        }

        /** Whether a provider takes part, in one period, from one numbered day to another. */
        boolean include(AgbCode provider, long firstDay, long lastDay) {
            return participants.include(provider, firstDay, lastDay);
        }

        /** The terms on a numbered day; null if no agreement covers the performance then. No two can do so. */
        @Nullable
        Term on(long day, PerformanceCode performance) {
            Term named = Term.on(byPerformance.get(performance), day);
            return named == null ? Term.on(ofOthers, day) : named;
        }

        /** Whether an agreement covers the performance on some day. */
        boolean mayCover(PerformanceCode performance) {
            return ofOthers != null || byPerformance.get(performance) != null;
        }

        /** Whether an agreement that says how it is divided covers the performance on some day. */
        boolean mayAllocate(PerformanceCode performance) {
            return Term.isAnyAllocating(ofOthers) || Term.isAnyAllocating(byPerformance.get(performance));
        }
    }

    /**
     * Makes the index of agreements.
     *
     * @param agreements the agreements and partnerships
     * @return the index
     */
    public static AgreementIndex of(Agreements agreements) {
        Set<AgbCode> declarants = new HashSet<>();
        agreements.agreements().forEach(agreement -> declarants.add(agreement.declarant()));
        agreements.partnerships().forEach(partnership -> declarants.add(partnership.code()));
        Map<AgbCode, Map<Uzovi, List<Agreement>>> agreed = agreements.agreements().stream()
                .collect(Collectors.groupingBy(Agreement::declarant, Collectors.groupingBy(Agreement::insurer)));
        List<Parties> all = new ArrayList<>();
        for (AgbCode declarant : declarants) {
            Optional<Partnership> partnership = agreements.partnership(declarant);
            Participants participants =
                    Participants.of(partnership.map(Partnership::participants).orElse(List.of()));
            all.add(new Parties(key(declarant), partnership, participants, List.of()));
            agreed.getOrDefault(declarant, Map.of())
                    .forEach((insurer, theirs) ->
                            all.add(new Parties(key(declarant, insurer), partnership, participants, theirs)));
        }
        return new AgreementIndex(agreements, all);
    }

    private static long key(AgbCode declarant) {
        return (long) declarant.number() * KEYS_PER_DECLARANT;
    }

    private static long key(AgbCode declarant, Uzovi insurer) {
        return key(declarant) + insurer.number() + 1;
    }

    /**
     * Returns what the index was made of.
     *
     * @return the agreements and partnerships
     */
    public Agreements agreements() {
        return agreements;
    }

    Parties parties(AgbCode declarant, Uzovi insurer) {
        Parties known = find(key(declarant, insurer));
        known = known == null ? find(key(declarant)) : known;
        return known == null ? STRANGERS : known;
    }

    private @Nullable Parties find(long key) {
        int slot = Slots.of(Long.hashCode(key), mask);
        while (slots[slot] != null && slots[slot].key != key) {
            slot = (slot + 1) & mask;
        }
        return slots[slot];
    }
}
