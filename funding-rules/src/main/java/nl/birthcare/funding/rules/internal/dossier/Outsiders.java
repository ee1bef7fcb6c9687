package nl.birthcare.funding.rules.internal.dossier;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.PregnancyReference;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody outside a partnership gave or declared care for the same pregnancy, whatever became of it: asked for
 * every integral line, and mostly answered with no.
 */
final class Outsiders {

    /** Who asks: all declarations of one declarant for one pregnancy get the same answer. */
    private record Asker(AgbCode declarant, PregnancyReference pregnancy) {}

    private final DossierFacts dossier;
    private @Nullable DeclarationFacts first;
    private boolean answerToFirst;
    private Map<Asker, Boolean> answers = Map.of();

    Outsiders(DossierFacts dossier) {
        this.dossier = dossier;
    }

    boolean areBeside(DeclarationFacts asking) {
        if (asking == first) {
            return answerToFirst;
        }
        if (first == null) {
            first = asking;
            answerToFirst = find(asking);
            return answerToFirst;
        }
        if (answers.isEmpty()) {
            answers = new HashMap<>();
        }
        Declaration declaration = asking.declaration();
        Asker asker = new Asker(declaration.declarant(), declaration.pregnancy().orElseThrow());
        return answers.computeIfAbsent(asker, any -> find(asking));
    }

    private boolean find(DeclarationFacts asking) {
        PregnancyReference pregnancy = asking.declaration().pregnancy().orElseThrow();
        for (int i = 0; i < dossier.declarations(); i++) {
            Declaration other = dossier.declaration(i).declaration();
            PregnancyReference named = other.pregnancy().orElse(null);
            if ((named == null || named.equals(pregnancy)) && isOfOutsider(other, asking)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfOutsider(Declaration other, DeclarationFacts asking) {
        List<DeclarationLine> lines = other.lines();
        for (int i = 0; i < lines.size(); i++) {
            LocalDate day = lines.get(i).serviceDate();
            AgbCode performer = lines.get(i).performer().orElse(null);
            if (!asking.isInside(other.declarant(), day) || (performer != null && !asking.isInside(performer, day))) {
                return true;
            }
        }
        return false;
    }
}
