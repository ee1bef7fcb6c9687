package nl.birthcare.funding.rules.internal.dossier;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
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
        Asker asker = new Asker(asking.declaration().declarant(), Objects.requireNonNull(asking.namedPregnancy()));
        return answers.computeIfAbsent(asker, any -> find(asking));
    }

    private boolean find(DeclarationFacts asking) {
        for (int place = 0; place < dossier.size(); place++) {
            LineFacts line = dossier.line(place);
            PregnancyReference named = line.about().namedPregnancy();
            if ((named == null || named.equals(asking.namedPregnancy())) && asking.isOutside(line)) {
                return true;
            }
        }
        return false;
    }
}
