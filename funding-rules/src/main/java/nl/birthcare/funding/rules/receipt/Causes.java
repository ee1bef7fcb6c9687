package nl.birthcare.funding.rules.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.receipt.Correction.Cause;

/** Finds out from two receipts of a line why they differ. */
final class Causes {

    private Causes() {}

    /** The causes, most telling first; none if the receipts say the same. */
    static List<Cause> between(Receipt was, Receipt is) {
        if (was.isSameAnswer(is)) {
            return List.of();
        }
        List<Cause> causes = new ArrayList<>();
        addChange(Cause.Kind.INPUT, was.inputSha256(), is.inputSha256(), causes);
        addChange(Cause.Kind.SCENARIO, was.scenario(), is.scenario(), causes);
        addAgreement(was, is, causes);
        boolean samePolicy = was.policySha256().equals(is.policySha256());
        if (causes.isEmpty() && samePolicy) {
            // Nothing about the line is different: what follows is the consequence of what happened to others.
            causes.add(
                    was.library().equals(is.library())
                            ? cause(Cause.Kind.OTHER_LINES, Optional.empty(), Optional.empty())
                            : cause(Cause.Kind.LIBRARY, was.library(), is.library()));
        }
        addEach(Cause.Kind.ENTRY, entries(was), entries(is), causes);
        addKey(was, is, causes);
        if (causes.isEmpty()) {
            addChange(Cause.Kind.POLICY, was.policySha256(), is.policySha256(), causes);
        }
        addEach(Cause.Kind.FINDING, codes(was), codes(is), causes);
        return List.copyOf(causes);
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
