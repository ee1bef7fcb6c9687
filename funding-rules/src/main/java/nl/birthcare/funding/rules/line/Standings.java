package nl.birthcare.funding.rules.line;

import java.util.function.Function;
import java.util.function.Supplier;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.core.party.PregnancyReference;
import org.jspecify.annotations.Nullable;

/**
 * Says how the lines of a snapshot stand with one engine, since a credit that is refused takes nothing back, and remembers
 * what many lines ask about the same others.
 *
 * <p>Any number of threads may use one.
 */
public final class Standings {

    private record CreditsOf(ClientHistory history, AgbCode declarant, String reference) {}

    private record CareOf(
            ClientHistory history,
            AgbCode declarant,
            ClientReference client,
            @Nullable PregnancyReference pregnancy) {}

    private final Function<LineFacts, Standing> standing;
    private final RecentAnswers<CreditsOf, Credits> credits = new RecentAnswers<>();
    private final RecentAnswers<CareOf, CareAnswers> care = new RecentAnswers<>();

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

    /** The credits of a line of a snapshot. */
    @Nullable
    Credits creditsOf(
            ClientHistory history, AgbCode declarant, String reference, Supplier<@Nullable Credits> otherwise) {
        CreditsOf question = new CreditsOf(history, declarant, reference);
        Credits known = credits.get(question);
        if (known != null) {
            return known;
        }
        Credits found = otherwise.get();
        if (found != null) {
            credits.put(question, found);
        }
        return found;
    }

    /** Where the answers about the care of a pregnancy, or of what names none, are kept for the declarations of one declarant. */
    CareAnswers careOf(
            ClientHistory history, AgbCode declarant, ClientReference client, @Nullable PregnancyReference pregnancy) {
        CareOf question = new CareOf(history, declarant, client, pregnancy);
        CareAnswers known = care.get(question);
        if (known != null) {
            return known;
        }
        CareAnswers none = new CareAnswers();
        care.put(question, none);
        return none;
    }
}
