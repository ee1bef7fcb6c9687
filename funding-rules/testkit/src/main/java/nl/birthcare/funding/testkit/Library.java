package nl.birthcare.funding.testkit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.json.RefusedJsonException;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.rules.Assessment;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.history.Dossier;
import nl.birthcare.funding.rules.ledger.FrameworkLedger;
import nl.birthcare.funding.rules.policy.PolicyBook;

/** The library as the kit asks other implementations. */
final class Library {

    private Library() {}

    static List<List<LineAnswer>> assess(PolicyBook book, Agreements agreements, List<Declaration> declarations) {
        List<List<LineAnswer>> answers = new ArrayList<>(declarations.size());
        for (Assessment assessment : assessments(World.engine(book).with(agreements), declarations)) {
            answers.add(assessment.lines().stream().map(LineAnswer::of).toList());
        }
        return answers;
    }

    /** The assessments, in the order of the declarations. */
    static List<Assessment> assessments(FundingEngine engine, List<Declaration> declarations) {
        // By identity, and each its own: of equal declarations one counts and the others are copies.
        List<Declaration> own = declarations.stream()
                .<Declaration>map(each -> Declaration.builder().from(each).build())
                .toList();
        IdentityHashMap<Declaration, Assessment> assessed = new IdentityHashMap<>();
        for (Dossier dossier : Dossier.byClient(own)) {
            List<Assessment> answers = engine.assess(dossier);
            for (int i = 0; i < answers.size(); i++) {
                assessed.put(dossier.declarations().get(i), answers.get(i));
            }
        }
        return own.stream().map(assessed::get).toList();
    }

    static RunTotals run(PolicyBook book, Agreements agreements, List<String> rows) {
        List<Declaration> read = new ArrayList<>();
        FrameworkLedger ledger = new FrameworkLedger();
        for (String row : rows) {
            try {
                read.add(FundingJson.read(Declaration.class, row.getBytes(StandardCharsets.UTF_8)));
            } catch (RefusedJsonException e) {
                ledger.postUnreadableRow();
            }
        }
        assessments(World.engine(book).with(agreements), read).forEach(ledger::post);
        return RunTotals.of(ledger.totals());
    }
}
