package nl.birthcare.funding.rules.line;

import java.util.function.Function;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.rules.line.SnapshotAnswers.CareOf;
import nl.birthcare.funding.rules.line.SnapshotAnswers.CreditsOf;
import org.jspecify.annotations.Nullable;

/**
 * Says how the lines of a snapshot stand with one engine, since a credit that is refused takes nothing back, and remembers
 * what many lines ask about the same others.
 *
 * <p>Any number of threads may use one. It keeps no snapshot from being forgotten.
 */
public final class Standings {

    /** So few credits are looked at again for the next declaration: remembering those of every line would fill memory. */
    private static final int FEW = 8;

    private final Function<LineFacts, Standing> standing;
    private final SnapshotAnswers.All snapshots = new SnapshotAnswers.All();

    private Standings(Function<LineFacts, Standing> standing) {
        this.standing = standing;
    }

    /**
     * Makes the standings of one engine.
     *
     * @param standing how a line stands; must give the same answer for the same line every time
     * @return the standings
     */
    public static Standings by(Function<LineFacts, Standing> standing) {
        return new Standings(standing);
    }

    Standing of(LineFacts line) {
        return standing.apply(line);
    }

    /** The credits of the line of a snapshot that has a reference, or null if none has or several have. */
    @Nullable
    Credits creditsOf(DeclarationFacts about, ClientHistory history, AgbCode declarant, String reference) {
        RecentAnswers<CreditsOf, Credits> recent = snapshots.about(history).credits;
        CreditsOf question = new CreditsOf(declarant, reference);
        Credits known = recent.get(question);
        if (known != null) {
            return known;
        }
        HistoryLine original = history.debit(declarant, reference).orElse(null);
        Credits found = original == null ? null : Credits.of(about, history, original);
        if (found != null && found.looked() > FEW) {
            recent.put(question, found, 1 + found.size());
        }
        return found;
    }

    /** What is known by now of the care of a pregnancy, or of what names none; null if nothing was kept. */
    @Nullable
    CareAnswers knownCare(ClientHistory history, CareOf question) {
        return snapshots.about(history).care.get(question);
    }

    /** Where answers about the care of a pregnancy, or of what names none, are kept for other declarations. */
    CareAnswers careOf(ClientHistory history, CareOf question) {
        CareAnswers none = new CareAnswers();
        snapshots.about(history).care.put(question, none, 1);
        return none;
    }
}
