package nl.birthcare.funding.rules.explain;

import java.util.List;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.rules.internal.dossier.LineFacts;
import nl.birthcare.funding.rules.internal.dossier.Naming;

/** What was claimed, and of which line it is a copy or a credit. */
final class ClaimSteps {

    private ClaimSteps() {}

    static void add(Judged judged, List<Step> steps) {
        LineFacts line = judged.line();
        steps.add(claim(judged));
        line.line().granted().ifPresent(granted -> steps.add(Step.of(StepKind.GRANTED, "granted", granted)));
        Naming naming = line.dossier().naming(line);
        if (judged.isCopy() && naming != null) {
            Declaration first = naming.first().declaration();
            steps.add(Step.of(StepKind.COPY, "first", first.id(), "firstSubmittedOn", first.submittedOn()));
        } else if (line.isCredit()) {
            steps.add(reversal(line));
        }
    }

    private static Step claim(Judged judged) {
        Declaration declaration = judged.line().declaration();
        DeclarationLine line = judged.line().line();
        return Step.of(
                judged.line().isCredit() ? StepKind.CREDIT : StepKind.DEBIT,
                "line",
                line.reference(),
                "declaration",
                declaration.id(),
                "submittedOn",
                declaration.submittedOn(),
                "declarant",
                declaration.declarant().value(),
                "insurer",
                declaration.insurer().value(),
                "amount",
                line.amount(),
                "quantity",
                line.quantity(),
                "performance",
                judged.performance(),
                "serviceDate",
                line.serviceDate());
    }

    private static Step reversal(LineFacts credit) {
        LineFacts original = credit.original();
        return original == null
                ? Step.of(StepKind.REVERSES_NOTHING)
                : Step.of(
                        StepKind.REVERSES,
                        "previous",
                        original.line().reference(),
                        "previousDeclaration",
                        original.declaration().id(),
                        "previousSubmittedOn",
                        original.declaration().submittedOn());
    }
}
