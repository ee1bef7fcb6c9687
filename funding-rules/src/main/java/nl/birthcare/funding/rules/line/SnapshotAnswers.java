package nl.birthcare.funding.rules.line;

import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.core.party.PregnancyReference;
import org.jspecify.annotations.Nullable;

/** What one engine found out lately about one snapshot. It holds some of its lines, and not the snapshot. */
final class SnapshotAnswers {

    record CreditsOf(AgbCode declarant, String reference) {}

    record CareOf(
            AgbCode declarant,
            ClientReference client,
            @Nullable PregnancyReference pregnancy) {}

    private final WeakReference<ClientHistory> history;
    final RecentAnswers<CreditsOf, Credits> credits = new RecentAnswers<>();
    final RecentAnswers<CareOf, CareAnswers> care = new RecentAnswers<>();

    private SnapshotAnswers(ClientHistory history) {
        this.history = new WeakReference<>(history);
    }

    /**
     * The answers about the snapshots that were asked lately: usually one, or one view of it for each thread. Those about
     * snapshots that are gone go when the next is asked.
     */
    static final class All {

        /** A power of two. */
        private static final int MOST = 32;

        private final AtomicReferenceArray<@Nullable SnapshotAnswers> snapshots = new AtomicReferenceArray<>(MOST);

        /** The answers about a snapshot, which is told from others by identity. */
        SnapshotAnswers about(ClientHistory history) {
            int free = MOST;
            for (int i = 0; i < MOST; i++) {
                SnapshotAnswers answers = snapshots.get(i);
                ClientHistory known = answers == null ? null : answers.history.get();
                if (answers != null && known == history) {
                    return answers;
                }
                if (answers != null && known == null) {
                    snapshots.compareAndSet(i, answers, null);
                }
                free = known == null ? Math.min(free, i) : free;
            }
            SnapshotAnswers none = new SnapshotAnswers(history);
            snapshots.set(free < MOST ? free : System.identityHashCode(history) & (MOST - 1), none);
            return none;
        }
    }
}
