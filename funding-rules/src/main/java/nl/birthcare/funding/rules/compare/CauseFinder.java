package nl.birthcare.funding.rules.compare;

import java.util.Comparator;
import java.util.List;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.LineAssessment;
import nl.birthcare.funding.rules.history.ClientHistory;
import org.jspecify.annotations.Nullable;

/** To be written anew. */
final class CauseFinder {

    static final Comparator<ChangeCause> ORDER = Comparator.comparing(ChangeCause::kind)
            .thenComparing(cause -> cause.a().orElse(""))
            .thenComparing(cause -> cause.b().orElse(""));

    CauseFinder(FundingEngine a, FundingEngine b) {}

    List<ChangeCause> find(
            Declaration declaration, @Nullable ClientHistory history, LineAssessment lineA, LineAssessment lineB) {
        return List.of(ChangeCause.builder().kind("history").build());
    }
}
