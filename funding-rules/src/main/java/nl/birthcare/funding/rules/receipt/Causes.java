package nl.birthcare.funding.rules.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.receipt.Correction.Cause;
import org.jspecify.annotations.Nullable;

/** Finds out from two receipts of a line why they differ. */
final class Causes {

    private Causes() {}

    /**
     * The causes, most telling first; none if the receipts say the same.
     *
     * @param changed the ids of the entries that are not as they were; null if nobody knows
     */
    static List<Cause> between(Receipt was, Receipt is, @Nullable Set<String> changed) {
        if (was.isSameAnswer(is)) {
            return List.of();
        }
        List<Cause> causes = new ArrayList<>();
        addChange(Cause.Kind.INPUT, was.inputSha256(), is.inputSha256(), causes);
        addChange(Cause.Kind.SCENARIO, was.scenario(), is.scenario(), causes);
        addAgreement(was, is, causes);
        // By one policy no entry can be the cause, whatever decides the one receipt and not the other.
        Set<String> known = changed == null && was.policySha256().equals(is.policySha256()) ? Set.of() : changed;
        boolean samePolicy = known != null && known.isEmpty();
        if (causes.isEmpty() && samePolicy) {
            // Nothing about the line is different: what follows is the consequence of what happened to others.
            causes.add(
                    was.library().equals(is.library())
                            ? cause(Cause.Kind.OTHER_LINES, Optional.empty(), Optional.empty())
                            : cause(Cause.Kind.LIBRARY, was.library(), is.library()));
        }
        addEntries(was, is, known, causes);
        addKey(was, is, causes);
        if (causes.isEmpty()) {
            addChange(Cause.Kind.POLICY, was.policySha256(), is.policySha256(), causes);
        }
        addEach(Cause.Kind.FINDING, codes(was), codes(is), causes);
        return List.copyOf(causes);
    }

    /** Of a line that is divided no more, no entry decides any more: which of them is the cause, the caller must know. */
    private static void addEntries(Receipt was, Receipt is, @Nullable Set<String> changed, List<Cause> causes) {
        List<String> before = entries(was);
        List<String> after = entries(is);
        if (changed == null) {
            addEach(Cause.Kind.ENTRY, before, after, causes);
            return;
        }
        Stream.concat(before.stream(), after.stream())
                .distinct()
                .filter(changed::contains)
                .forEach(id -> causes.add(cause(
                        Cause.Kind.ENTRY,
                        Optional.of(id).filter(before::contains),
                        Optional.of(id).filter(after::contains))));
    }

    private static void addAgreement(Receipt was, Receipt is, List<Cause> causes) {
        if (!was.agreement().equals(is.agreement())) {
            causes.add(cause(Cause.Kind.AGREEMENT, was.agreement(), is.agreement()));
        } else {
            addChange(Cause.Kind.AGREEMENT, was.agreementSha256(), is.agreementSha256(), causes);
        }
    }

    /** The agreement is among what decided; it is told apart. */
    private static List<String> entries(Receipt receipt) {
        return receipt.allocation().map(Receipt.Allocation::by).orElse(List.of()).stream()
                .filter(id -> !Optional.of(id).equals(receipt.agreement()))
                .toList();
    }

    /** The own weights of a line differ with its amount, and are no key that somebody set. */
    private static void addKey(Receipt was, Receipt is, List<Cause> causes) {
        Optional<AllocationKey> before = fixedKey(was);
        Optional<AllocationKey> after = fixedKey(is);
        if (before.isEmpty() || after.isEmpty() || before.equals(after)) {
            return;
        }
        boolean sameId = before.get().id().equals(after.get().id());
        causes.add(cause(Cause.Kind.KEY, before.map(key -> text(key, sameId)), after.map(key -> text(key, sameId))));
    }

    private static Optional<AllocationKey> fixedKey(Receipt receipt) {
        return receipt.allocation()
                .filter(allocation -> allocation.basis().isOfFixedKey())
                .flatMap(Receipt.Allocation::key);
    }

    private static String text(AllocationKey key, boolean withWeights) {
        if (!withWeights) {
            return key.id();
        }
        StringBuilder text = new StringBuilder(key.id()).append(' ').append(key.method());
        for (MacroFramework framework : MacroFramework.values()) {
            text.append(' ').append(key.weight(framework));
        }
        return text.toString();
    }

    private static List<String> codes(Receipt receipt) {
        return receipt.findings().stream().map(Finding::code).map(Enum::name).toList();
    }

    private static void addChange(Cause.Kind kind, String was, String is, List<Cause> causes) {
        addChange(kind, Optional.of(was), Optional.of(is), causes);
    }

    private static void addChange(Cause.Kind kind, Optional<String> was, Optional<String> is, List<Cause> causes) {
        if (!was.equals(is)) {
            causes.add(cause(kind, was, is));
        }
    }

    /** What is gone and what is new, each by itself. */
    private static void addEach(Cause.Kind kind, List<String> was, List<String> is, List<Cause> causes) {
        was.stream()
                .distinct()
                .filter(id -> !is.contains(id))
                .forEach(id -> causes.add(cause(kind, Optional.of(id), Optional.empty())));
        is.stream()
                .distinct()
                .filter(id -> !was.contains(id))
                .forEach(id -> causes.add(cause(kind, Optional.empty(), Optional.of(id))));
    }

    private static Cause cause(Cause.Kind kind, Optional<String> was, Optional<String> is) {
        return ImmutableCause.of(kind, was, is);
    }
}
