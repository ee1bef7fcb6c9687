package nl.birthcare.funding.rules.internal.dossier;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.PregnancyReference;
import nl.birthcare.funding.core.party.Uzovi;
import nl.birthcare.funding.rules.check.Verdict;
import org.jspecify.annotations.Nullable;

/** What a declarant sends to an insurer on one day about a client, and which lines of it equal or reverse each other. */
final class Deliveries {

    /** A line in its delivery, without its names and what the insurer answered. */
    private record Sent(
            AgbCode declarant,
            Uzovi insurer,
            LocalDate day,
            Optional<PregnancyReference> pregnancy,
            DeclarationLine charge) {

        static Sent of(LineFacts line, Direction direction) {
            return new Sent(
                    line.declaration().declarant(),
                    line.declaration().insurer(),
                    line.declaration().submittedOn(),
                    line.declaration().pregnancy(),
                    DeclarationLine.builder()
                            .from(line.line())
                            .reference("-")
                            .previousReference(Optional.empty())
                            .granted(Optional.empty())
                            .direction(direction)
                            .build());
        }
    }

    /** The first line of each declaration. */
    private final Map<Sent, Map<DeclarationFacts, LineFacts>> lines = new HashMap<>();

    /** Of those that nothing of the delivery takes back whole. */
    private final Map<Sent, Map<DeclarationFacts, LineFacts>> left = new HashMap<>();

    /** Finds the lines of a dossier that are no copies, in the order of their places. */
    Deliveries(List<LineFacts> lines) {
        for (LineFacts line : lines) {
            if (line.dossier().standing(line) != Verdict.REFUSED) {
                Sent sent = Sent.of(line, line.line().direction());
                add(this.lines, sent, line);
                if (line.dossier().creditsOf(line).takenBack(sent.day) != Credits.TakenBack.YES) {
                    add(left, sent, line);
                }
            }
        }
    }

    private static void add(Map<Sent, Map<DeclarationFacts, LineFacts>> lines, Sent sent, LineFacts line) {
        lines.computeIfAbsent(sent, first -> new LinkedHashMap<>(2)).putIfAbsent(line.about(), line);
    }

    /**
     * A line of the same delivery that equals another in all but its names, and is of the other direction: a line of another
     * declaration, or of its own one that stands before it. Lines that are refused for themselves ask for nothing.
     */
    @Nullable
    LineFacts reverseOf(LineFacts line) {
        return first(lines, line, line.isCredit() ? Direction.DEBIT : Direction.CREDIT);
    }

    /** One that equals another in all but its names, and is left of the delivery. */
    @Nullable
    LineFacts equalOf(LineFacts line) {
        return first(left, line, line.line().direction());
    }

    private static @Nullable LineFacts first(
            Map<Sent, Map<DeclarationFacts, LineFacts>> lines, LineFacts line, Direction direction) {
        if (lines.isEmpty() || line.dossier().standing(line) == Verdict.REFUSED) {
            return null;
        }
        for (LineFacts other :
                lines.getOrDefault(Sent.of(line, direction), Map.of()).values()) {
            if (other.about() != line.about() || other.place() < line.place()) {
                return other;
            }
        }
        return null;
    }
}
