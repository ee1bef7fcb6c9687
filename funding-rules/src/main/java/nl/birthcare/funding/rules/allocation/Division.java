package nl.birthcare.funding.rules.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.care.Tariff;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.rules.internal.dossier.LineFacts;
import nl.birthcare.funding.rules.internal.terms.DerivedMaximum;
import nl.birthcare.funding.rules.internal.terms.Terms;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.entry.AllocationRule;
import nl.birthcare.funding.rules.policy.entry.FundingRegime;
import org.jspecify.annotations.Nullable;

/**
 * By what a line is divided, or why it is not. Without an obstacle and without a key, the line is the work of one
 * discipline and goes whole to the framework of that.
 *
 * @param book the policy book that was asked
 * @param obstacle what stands in the way, or null; then all that follows is null, but for what is undecided
 * @param undecided the entry that stands in the way, if one does that was never decided; else null
 * @param performance what is charged
 * @param regime the rule by which its form of funding exists, or null
 * @param prices the entries by which its price is bound; none if none is
 * @param agreement the agreement that decides, or null
 * @param rule the rule of the book whose basis or key counts, or null
 * @param own the key that the line gives itself, which goes before all others, or null
 * @param key the key that divides, or null; null as well where a line of nothing states parts of nothing
 * @param grade how sure the least sure of all these is
 */
record Division(
        PolicyBook book,
        @Nullable UnallocatedReason obstacle,
        @Nullable Provision undecided,
        @Nullable Performance performance,
        @Nullable FundingRegime regime,
        List<? extends Provision> prices,
        @Nullable Agreement agreement,
        @Nullable AllocationRule rule,
        @Nullable OwnKey own,
        @Nullable AllocationKey key,
        EvidenceGrade grade) {

    /** Of lines that something stands in the way of dividing. */
    static Division without(Terms terms, UnallocatedReason obstacle) {
        return without(terms, obstacle, null);
    }

    /** Of lines that an entry stands in the way of dividing, since it was never decided. */
    static Division undecided(Terms terms, Provision undecided) {
        return without(terms, UnallocatedReason.UNDECIDED_RULE, undecided);
    }

    private static Division without(Terms terms, UnallocatedReason obstacle, @Nullable Provision undecided) {
        return new Division(
                terms.book(),
                obstacle,
                undecided,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                EvidenceGrade.PRIMARY);
    }

    /** Of lines that are the work of one discipline. */
    static Division whole(Terms terms) {
        return by(terms, null, null, null, null);
    }

    /** Of lines that are divided by weights, given by an agreement or by the book. */
    static Division by(
            Terms terms,
            @Nullable Agreement agreement,
            @Nullable AllocationRule rule,
            @Nullable OwnKey own,
            @Nullable AllocationKey key) {
        Performance performance = Objects.requireNonNull(terms.performance());
        FundingRegime regime = terms.regime();
        Tariff tariff = terms.bindingMaximum();
        DerivedMaximum derived = terms.derivedMaximum();
        EvidenceGrade grade = weaker(weaker(weaker(performance.grade(), regime), tariff), rule);
        if (derived != null) {
            grade = grade.weaker(derived.grade());
        }
        for (Provision entry : own == null ? List.<Provision>of() : own.entries()) {
            grade = grade.weaker(entry.grade());
        }
        return new Division(
                terms.book(),
                null,
                null,
                performance,
                regime,
                derived != null ? derived.entries() : tariff == null ? List.of() : List.of(tariff),
                agreement,
                rule,
                own,
                key,
                agreement == null ? grade : grade.weaker(agreement.grade()));
    }

    private static EvidenceGrade weaker(EvidenceGrade grade, @Nullable Provision entry) {
        return entry == null ? grade : grade.weaker(entry.grade());
    }

    /**
     * Tells whether a line of this kind rests on the agreement that covers it, whether or not that says how it is divided:
     * its form needs one, or it states a price.
     */
    boolean restsOnAgreement(LineFacts line) {
        return agreement != null || (regime != null && regime.agreementNeeded()) || line.agreedPrice() != null;
    }

    /** The entries of the book that decided, in a fixed order. */
    List<Provision> entries() {
        List<Provision> entries = new ArrayList<>();
        addIfPresent(performance, entries);
        addIfPresent(regime, entries);
        entries.addAll(prices);
        addIfPresent(rule, entries);
        if (own != null) {
            own.entries().stream().filter(entry -> !entries.contains(entry)).forEach(entries::add);
        }
        return List.copyOf(entries);
    }

    private static void addIfPresent(@Nullable Provision entry, List<Provision> entries) {
        if (entry != null) {
            entries.add(entry);
        }
    }

    /** The documents that say how the amount was divided. */
    List<SourceReference> sources() {
        if (key == null && own == null) {
            return Objects.requireNonNull(performance).sources();
        }
        List<SourceReference> sources = new ArrayList<>();
        if (agreement != null) {
            sources.addAll(agreement.sources());
        }
        if (rule != null) {
            sources.addAll(rule.sources());
        }
        if (own != null) {
            own.entries().forEach(entry -> sources.addAll(entry.sources()));
        }
        return sources.stream().distinct().toList();
    }

    /** Divides an amount. */
    FrameworkSplit split(Euro amount) {
        if (key != null) {
            return key.split(amount);
        }
        if (own != null && amount.isZero()) {
            return FrameworkSplit.ZERO;
        }
        return FrameworkSplit.whole(
                Objects.requireNonNull(performance).discipline().orElseThrow().framework(), amount);
    }
}
