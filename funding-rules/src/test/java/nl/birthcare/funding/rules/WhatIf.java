package nl.birthcare.funding.rules;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.birthcare.funding.core.care.ContentTag;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.PolicyStatus;
import nl.birthcare.funding.core.law.Source;
import nl.birthcare.funding.core.law.SourceKind;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.core.party.PregnancyReference;
import nl.birthcare.funding.core.party.Uzovi;
import nl.birthcare.funding.rules.history.ClientHistory;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyBooks;
import nl.birthcare.funding.rules.policy.PolicyDocument;
import nl.birthcare.funding.rules.policy.scenario.PolicyScenarios;
import nl.birthcare.funding.rules.policy.scenario.Scenario;

/** Books, scenarios and lines for tests of what if. All identities and codes are fictitious. */
public final class WhatIf {

    public static final PerformanceCode INTEGRAL = PerformanceCode.of("069", "X10001");
    public static final PerformanceCode INTEGRAL_WITH_PRECONCEPTION_CARE = PerformanceCode.of("069", "X10002");
    public static final PerformanceCode OBSTETRICS = PerformanceCode.of("041", "X10011");

    public static final AgbCode PARTNERSHIP = AgbCode.of("53999901");
    public static final AgbCode HOSPITAL = AgbCode.of("06999901");
    public static final AgbCode OTHER_HOSPITAL = AgbCode.of("06999902");

    private static final Source SOURCE = Source.builder()
            .id("what-if")
            .title("Made up for tests")
            .kind(SourceKind.LIBRARY)
            .build();

    private static final Map<String, PolicyBook> BOOKS = new ConcurrentHashMap<>();

    private WhatIf() {}

    public static PolicyDocument catalogue() {
        return document("what-if-catalogue")
                .addPerformances(
                        performance("what-if-integral", INTEGRAL, FundingForm.INTEGRAL)
                                .build(),
                        performance("what-if-preconception", INTEGRAL_WITH_PRECONCEPTION_CARE, FundingForm.INTEGRAL)
                                .addContent(ContentTag.of("PRECONCEPTION_CARE"))
                                .build(),
                        performance("what-if-obstetrics", OBSTETRICS, FundingForm.MONODISCIPLINARY)
                                .discipline(Discipline.OBSTETRICS)
                                .build())
                .build();
    }

    public static PolicyDocument.Builder document(String id) {
        return PolicyDocument.builder().id(id).title("Made up for tests.").addSources(SOURCE);
    }

    public static Performance.Builder performance(String id, PerformanceCode code, FundingForm form) {
        return Performance.builder()
                .id(id)
                .validity(Validity.from(LocalDate.of(2010, 1, 1)))
                .status(PolicyStatus.ENACTED)
                .grade(EvidenceGrade.ILLUSTRATIVE)
                .addSources(SourceReference.of(SOURCE.id()))
                .code(code)
                .name("Sample " + code.text())
                .form(form);
    }

    /** A bundled book with the codes above, the national keys, and the last of them held for later years. */
    public static PolicyBook book(String name) {
        return BOOKS.computeIfAbsent(
                name,
                any -> PolicyBooks.named(name)
                        .with(catalogue())
                        .with(PolicyBooks.overlay("national-mono-cost"))
                        .with(PolicyBooks.overlay("national-mono-cost-2021-held")));
    }

    /** A scenario by name; where it leaves something open, the first day is 2026-01-01 and the declarant the hospital. */
    public static Scenario scenario(String name) {
        Map<String, List<String>> all =
                Map.of("firstDay", List.of("2026-01-01"), "declarants", List.of(HOSPITAL.value()));
        Map<String, List<String>> values = new HashMap<>();
        PolicyScenarios.parameters(name).forEach(parameter -> values.put(parameter.name(), all.get(parameter.name())));
        return PolicyScenarios.named(name, values);
    }

    /** An agreement of a declarant with the insurer of every declaration here, about everything and for good. */
    public static Agreements agreements(AgbCode declarant) {
        return Agreements.builder()
                .addAgreements(Agreement.builder()
                        .id("A-1")
                        .insurer(Uzovi.of("0000"))
                        .declarant(declarant)
                        .validity(Validity.from(LocalDate.of(2010, 1, 1)))
                        .build())
                .build();
    }

    /** A debit of 1000.00. */
    public static DeclarationLine.Builder line(String reference, PerformanceCode code, LocalDate day) {
        return DeclarationLine.builder()
                .reference(reference)
                .performance(code)
                .serviceDate(day)
                .quantity(1)
                .amount(Euro.ofCents(100_000))
                .direction(Direction.DEBIT);
    }

    public static Declaration.Builder declaration(AgbCode declarant, DeclarationLine... lines) {
        LocalDate last = LocalDate.MIN;
        for (DeclarationLine line : lines) {
            last = line.serviceDate().isAfter(last) ? line.serviceDate() : last;
        }
        return Declaration.builder()
                .id("W-" + lines[0].reference())
                .insurer(Uzovi.of("0000"))
                .declarant(declarant)
                .client(ClientReference.of("c-81f2"))
                .pregnancy(PregnancyReference.of("p-81f2"))
                .submittedOn(last.plusDays(30))
                .addLines(lines);
    }

    public static Declaration declaration(PerformanceCode code, LocalDate day) {
        return declaration(
                        code.list().equals("069") ? PARTNERSHIP : HOSPITAL,
                        line("R-1", code, day).build())
                .build();
    }

    public static Assessment assessed(PolicyBook book, Declaration declaration) {
        return FundingEngine.of(book).assess(declaration, ClientHistory.of(List.of(declaration)));
    }

    public static LineAssessment assessed(PolicyBook book, PerformanceCode code, LocalDate day) {
        return assessed(book, declaration(code, day)).lines().get(0);
    }
}
