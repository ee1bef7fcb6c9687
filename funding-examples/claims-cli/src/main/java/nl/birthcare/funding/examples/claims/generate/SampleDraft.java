package nl.birthcare.funding.examples.claims.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.core.party.PregnancyReference;

/** A declaration in the making. */
final class SampleDraft {

    private final SampleClient client;
    private final Declaration.Builder declaration;
    private final List<DeclarationLine.Builder> lines = new ArrayList<>();

    SampleDraft(AgbCode declarant, SampleClient client, boolean givesBirth) {
        this.client = client;
        // The letters before the digits keep an id from ever looking like a BSN.
        this.declaration = Declaration.builder()
                .insurer(SampleGenerator.INSURER)
                .declarant(declarant)
                .client(ClientReference.of("c-" + client.id()))
                .pregnancy(PregnancyReference.of("p-" + client.id()));
        if (givesBirth) {
            declaration.birthDate(client.day());
        }
    }

    SampleClient client() {
        return client;
    }

    void careStartedOn(LocalDate day) {
        declaration.careStartedOn(day);
    }

    DeclarationLine.Builder line(SampleCode code, LocalDate day, long cents) {
        DeclarationLine.Builder line = DeclarationLine.builder()
                .reference("-")
                .performance(code.code())
                .serviceDate(day)
                .quantity(1)
                .amount(Euro.ofCents(cents))
                .direction(Direction.DEBIT);
        lines.add(line);
        return line;
    }

    /** The last day of all of its care. */
    LocalDate lastDay() {
        return lines.stream()
                .map(DeclarationLine.Builder::build)
                .map(line -> line.serviceEnd().orElse(line.serviceDate()))
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    Declaration build(String id, LocalDate sent) {
        List<DeclarationLine> built = new ArrayList<>();
        for (DeclarationLine.Builder line : lines) {
            built.add(line.reference(reference(id, built)).build());
        }
        return declaration.id(id).submittedOn(sent).lines(built).build();
    }

    static String reference(String declaration, List<?> earlierLines) {
        return declaration + "/" + (earlierLines.size() + 1);
    }
}
