package nl.birthcare.funding.rules.line;

import java.util.function.Function;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.core.party.PregnancyReference;
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
        if (found != null) {
            recent.put(question, found);
        }
        return found;
    }

    /** Where the answers about the care of a pregnancy, or of what names none, are kept for the declarations of one declarant. */
    CareAnswers careOf(
            ClientHistory history, AgbCode declarant, ClientReference client, @Nullable PregnancyReference pregnancy) {
        RecentAnswers<CareOf, CareAnswers> recent = snapshots.about(history).care;
        CareOf question = new CareOf(declarant, client, pregnancy);
        CareAnswers known = recent.get(question);
        if (known != null) {
            return known;
        }
        CareAnswers none = new CareAnswers();
        recent.put(question, none);
        return none;
    }
}
