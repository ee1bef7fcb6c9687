package nl.birthcare.funding.rules.compare;

import java.util.Optional;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.rules.policy.EntryKind;
import nl.birthcare.funding.rules.policy.entry.DateSubject;
import org.jspecify.annotations.Nullable;

/**
 * Two entries that say otherwise of one thing on the days that decide about a line, so that they may be why it comes out
 * otherwise.
 *
 * @param kind the kind of the entries
 * @param a the entry of the first book, or {@code null} if it has none for the day
 * @param b the entry of the second book, or {@code null} if it has none for the day
 * @param by what the day decides about, or {@code null} for the day of service
 */
record Candidate(
        EntryKind<?> kind,
        @Nullable Provision a,
        @Nullable Provision b,
        @Nullable DateSubject by) {

    /** Either entry: both are about the same. */
    Provision either() {
        Provision one = a != null ? a : b;
        if (one == null) {
            throw new IllegalStateException("Two books that are both silent say nothing otherwise");
        }
        return one;
    }

    /** The candidate as it is reported. */
    ChangedLine.Cause named() {
        return ChangedLine.Cause.builder()
                .kind(kind.name())
                .a(Optional.ofNullable(a).map(Provision::id))
                .b(Optional.ofNullable(b).map(Provision::id))
                .build();
    }
}
