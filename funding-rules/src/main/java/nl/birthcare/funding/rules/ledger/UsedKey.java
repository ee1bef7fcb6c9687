package nl.birthcare.funding.rules.ledger;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.budget.AllocationBasis;
import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.SourceReference;

/** A key and who says that it is to be taken: what is added up together in a {@link KeyUse}. */
record UsedKey(AllocationBasis basis, Optional<AllocationKey> key, EvidenceGrade grade, List<SourceReference> sources)
        implements Comparable<UsedKey> {

    private static final Comparator<UsedKey> ORDER = Comparator.comparing(UsedKey::basis)
            .thenComparing(UsedKey::name)
            .thenComparing(used -> used.key().map(AllocationKey::toString).orElse(""))
            .thenComparing(UsedKey::grade)
            .thenComparing(UsedKey::documents);

    static UsedKey of(KeyUse use) {
        return new UsedKey(use.basis(), use.key(), use.grade(), use.sources());
    }

    KeyUse use(BigInteger cents, long lines) {
        return ImmutableKeyUse.of(basis, key, grade, sources, cents, lines);
    }

    String name() {
        return key.map(AllocationKey::id)
                .orElseGet(() -> basis.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private String documents() {
        return sources.stream().map(SourceReference::text).collect(Collectors.joining("; "));
    }

    @Override
    public int compareTo(UsedKey other) {
        return ORDER.compare(this, other);
    }
}
