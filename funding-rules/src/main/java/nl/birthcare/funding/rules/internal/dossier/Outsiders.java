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
    private record Asker(AgbCode declarant, PregnancyReference pregnancy) {

        boolean is(Declaration declaration) {
            return declarant.equals(declaration.declarant())
                    && pregnancy.equals(declaration.pregnancy().orElse(null));
        }
    }

    private final DossierFacts dossier;
    private @Nullable Asker first;
    private boolean answerToFirst;
    private Map<Asker, Boolean> answers = Map.of();

    Outsiders(DossierFacts dossier) {
        this.dossier = dossier;
    }

    boolean areBeside(DeclarationFacts asking) {
        Declaration declaration = asking.declaration();
        if (first != null && first.is(declaration)) {
            return answerToFirst;
        }
        PregnancyReference pregnancy = declaration.pregnancy().orElseThrow();
        Asker asker = new Asker(declaration.declarant(), pregnancy);
        if (first == null) {
            first = asker;
            answerToFirst = find(asking, pregnancy);
            return answerToFirst;
        }
        if (answers.isEmpty()) {
            answers = new HashMap<>();
        }
        return answers.computeIfAbsent(asker, any -> find(asking, pregnancy));
    }

    private boolean find(DeclarationFacts asking, PregnancyReference pregnancy) {
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
