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

    /** The declarant who asks, where the answer depends on who does. */
    record CareOf(
            @Nullable AgbCode declarant,
            ClientReference client,
            @Nullable PregnancyReference pregnancy) {}

    /** How many credits, of the lines that were asked for lately, are kept at least: as many again may be. */
    private static final int MOST_CREDITS = 1 << 13;

    /** For how many pregnancies of many lines answers, which take few bytes, are kept at least. */
    private static final int MOST_PREGNANCIES = 1 << 12;

    private final WeakReference<ClientHistory> history;
    final RecentAnswers<CreditsOf, Credits> credits = new RecentAnswers<>(MOST_CREDITS);
    final RecentAnswers<CareOf, CareAnswers> care = new RecentAnswers<>(MOST_PREGNANCIES);

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
