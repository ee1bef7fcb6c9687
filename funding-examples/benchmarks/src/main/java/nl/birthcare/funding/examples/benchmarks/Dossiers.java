package nl.birthcare.funding.examples.benchmarks;

import java.util.List;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.rules.history.Dossier;

/** The dossiers of some declarations, found by lines. */
final class Dossiers {

    /** In the order of their first declarations. */
    private final List<Dossier> all;

    /** How many of them begin before each declaration, and in all. */
    private final int[] before;

    Dossiers(List<Declaration> declarations) {
        this.all = Dossier.byClient(declarations);
        this.before = new int[declarations.size() + 1];
        int place = 0;
        for (int dossier = 0; dossier < all.size(); dossier++) {
            before[place++] = dossier;
            for (int more = 1; more < all.get(dossier).declarations().size(); more++) {
                before[place++] = dossier + 1;
            }
        }
        before[place] = all.size();
    }

    /** The dossiers that begin with some lines: each is done with the first of its declarations. */
    List<Dossier> startingIn(int fromLine, int toLine) {
        return all.subList(before[fromLine / Work.LINES_PER_DECLARATION], before[toLine / Work.LINES_PER_DECLARATION]);
    }
}
