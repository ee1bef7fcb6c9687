package nl.birthcare.funding.examples.quickstart;

import java.time.LocalDate;
import java.util.List;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.Source;
import nl.birthcare.funding.core.law.SourceKind;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.core.party.PregnancyReference;
import nl.birthcare.funding.core.party.Uzovi;
import nl.birthcare.funding.rules.Assessment;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.LineAssessment;
import nl.birthcare.funding.rules.history.Dossier;
import nl.birthcare.funding.rules.ledger.FrameworkLedger;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyBooks;
import nl.birthcare.funding.rules.policy.PolicyDocument;

/** Charges an integral declaration of two lines to the three macro frameworks. */
public final class Quickstart {

    private static final PerformanceCode CODE = PerformanceCode.of("069", "X00001");

    private Quickstart() {}

    /**
     * Prints what each framework bears, and what is wrong with the line that came too early.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        // What the code stands for is not published: the caller says it.
        Source ours = Source.builder()
                .id("ours")
                .title("Our own assumption")
                .kind(SourceKind.LIBRARY)
                .build();
        PolicyDocument catalogue = PolicyDocument.overlay(
                        "my-catalogue", ours, EvidenceGrade.ILLUSTRATIVE, Validity.from(LocalDate.of(2010, 1, 1)))
                .integral(CODE, "Integral birth care, before the birth")
                .build();
        PolicyBook book = PolicyBooks.named("enacted").with(catalogue).with(PolicyBooks.overlay("national-mono-cost"));

        // During the experiment, integral care needs an agreement between insurer and declarant.
        Agreement agreement = Agreement.builder()
                .id("A-2021")
                .insurer(Uzovi.of("0000"))
                .declarant(AgbCode.of("53999901"))
                .validity(Validity.ofYear(2021))
                .build();
        FundingEngine engine = FundingEngine.of(book)
                .with(Agreements.builder().addAgreements(agreement).build());

        Declaration declaration = Declaration.builder()
                .id("D-1")
                .insurer(Uzovi.of("0000"))
                .declarant(AgbCode.of("53999901"))
                .client(ClientReference.of("c-81f2"))
                .pregnancy(PregnancyReference.of("p-1"))
                .submittedOn(LocalDate.of(2021, 4, 2))
                .addLines(line("D-1/1", LocalDate.of(2021, 3, 14)), line("D-1/2", LocalDate.of(2016, 12, 31)))
                .build();

        FrameworkLedger ledger = new FrameworkLedger();
        for (Dossier dossier : Dossier.byClient(List.of(declaration))) {
            for (Assessment assessment : engine.assess(dossier)) {
                ledger.post(assessment);
                assessment.lines().forEach(Quickstart::print);
            }
        }
        System.out.print(FundingJson.writePretty(ledger.report()));
    }

    private static void print(LineAssessment line) {
        System.out.println(line.line().reference() + " " + line.verdict());
        line.allocation().ifPresent(allocation -> System.out.println("  " + allocation.split()));
        line.findings().forEach(finding -> System.out.println("  " + finding.message()));
    }

    private static DeclarationLine line(String reference, LocalDate serviceDate) {
        return DeclarationLine.builder()
                .reference(reference)
                .performance(CODE)
                .serviceDate(serviceDate)
                .quantity(1)
                .amount(Euro.parse("1523.00"))
                .direction(Direction.DEBIT)
                .build();
    }
}
