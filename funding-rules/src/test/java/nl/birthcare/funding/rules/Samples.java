package nl.birthcare.funding.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.care.TariffUnit;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.PolicyStatus;
import nl.birthcare.funding.core.law.Source;
import nl.birthcare.funding.core.law.SourceKind;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.money.ApportionmentMethod;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.AgreedPrice;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.core.party.InnovationExperiment;
import nl.birthcare.funding.core.party.Participant;
import nl.birthcare.funding.core.party.Partnership;
import nl.birthcare.funding.core.party.Uzovi;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.history.ClientHistory;
import nl.birthcare.funding.rules.internal.dossier.DossierFacts;
import nl.birthcare.funding.rules.internal.dossier.LineFacts;
import nl.birthcare.funding.rules.internal.terms.CompiledBook;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyBooks;
import nl.birthcare.funding.rules.policy.PolicyDocument;
import nl.birthcare.funding.rules.policy.entry.AllocationRule;
import nl.birthcare.funding.rules.policy.entry.DateRule;
import nl.birthcare.funding.rules.policy.entry.DateSubject;
import nl.birthcare.funding.rules.policy.entry.FundingRegime;
import nl.birthcare.funding.rules.policy.entry.LineDate;
import org.jspecify.annotations.Nullable;

/** Declarations, overlays and books for tests. All identities and codes are fictitious and look it. */
public final class Samples {

    public static final LocalDate CATALOGUE_START = LocalDate.of(2010, 1, 1);

    /** Divided by the key for all. */
    public static final PerformanceCode INTEGRAL = PerformanceCode.of("069", "X00001");

    /** Divided by a key of its own, by largest remainder. */
    public static final PerformanceCode INTEGRAL_WITH_OWN_KEY = PerformanceCode.of("069", "X00002");

    public static final PerformanceCode OBSTETRICS = PerformanceCode.of("041", "X00011");
    public static final PerformanceCode PAEDIATRICS = PerformanceCode.of("041", "X00012");
    public static final PerformanceCode DIAGNOSTICS = PerformanceCode.of("041", "X00013");
    public static final PerformanceCode MIDWIFERY = PerformanceCode.of("032", "X00021");
    public static final PerformanceCode MATERNITY_CARE = PerformanceCode.of("011", "X00031");
    public static final PerformanceCode EXPERIMENT = PerformanceCode.of("069", "X00041");

    /** In force in 2017 only, by the bundled books. */
    public static final PerformanceCode FULL_MIDWIFERY_CARE_2017 = PerformanceCode.of("032", "1001");

    public static final PerformanceCode UNKNOWN = PerformanceCode.of("069", "XUNKNOWN");

    public static final AgbCode PARTNERSHIP = AgbCode.of("53999901");
    public static final AgbCode MIDWIFE = AgbCode.of("08999901");

    public static final Source SOURCE = Source.builder()
            .id("samples")
            .title("Made up for tests")
            .kind(SourceKind.LIBRARY)
            .build();

    /** The checks that existed when these tests were written: what each finds is pinned, what others find is not. */
    public static final Set<FindingCode> FIRST_CHECKS = Set.of(
            FindingCode.SERVICE_DAY_NOT_COVERED,
            FindingCode.DECIDING_DATE_MISSING,
            FindingCode.PERFORMANCE_UNKNOWN,
            FindingCode.PERFORMANCE_NOT_IN_FORCE,
            FindingCode.FORM_WITHOUT_RULE,
            FindingCode.FORM_UNDECIDED,
            FindingCode.FORM_NOT_AVAILABLE,
            FindingCode.DECLARANT_NOT_A_PARTNERSHIP,
            FindingCode.QUANTITY_NOT_POSITIVE,
            FindingCode.AMOUNT_NEGATIVE,
            FindingCode.AMOUNT_OUT_OF_RANGE);

    private Samples() {}

    /** A bundled book with all codes above, the national key per year and a key for two of the codes. */
    public static PolicyBook book(String name) {
        return PolicyBooks.named(name)
                .with(catalogue())
                .with(PolicyBooks.overlay("national-mono-cost"))
                .with(ownKeys());
    }

    /** The same book with no other checks than the first ones. */
    public static PolicyBook bookOfFirstChecks(String name) {
        return withChecks(book(name), FIRST_CHECKS);
    }

    /** A book of the same entries, except that it checks for nothing else. */
    public static PolicyBook withChecks(PolicyBook book, Set<FindingCode> codes) {
        Set<String> names = codes.stream().map(Enum::name).collect(Collectors.toSet());
        return PolicyBook.of(copyOf(book, "some-checks")
                .checkRules(book.entries().checkRules().stream()
                        .filter(rule -> names.contains(rule.code()))
                        .collect(Collectors.toList()))
                .build());
    }

    /** A document with all entries of a book, to change some. */
    public static PolicyDocument.Builder copyOf(PolicyBook book, String id) {
        return PolicyDocument.builder().from(book.entries()).id(id);
    }

    public static PolicyDocument catalogue() {
        Validity always = Validity.from(CATALOGUE_START);
        return document("catalogue")
                .addSources(SOURCE)
                .addPerformances(
                        integral(INTEGRAL, always).build(),
                        integral(INTEGRAL_WITH_OWN_KEY, always).build(),
                        of(Discipline.OBSTETRICS, OBSTETRICS, always).build(),
                        of(Discipline.PAEDIATRICS, PAEDIATRICS, always).build(),
                        of(Discipline.DIAGNOSTICS, DIAGNOSTICS, always).build(),
                        of(Discipline.MIDWIFERY, MIDWIFERY, always).build(),
                        of(Discipline.MATERNITY_CARE, MATERNITY_CARE, always).build(),
                        performance(EXPERIMENT, FundingForm.SMALL_SCALE_EXPERIMENT, always)
                                .build())
                .build();
    }

    public static PolicyDocument ownKeys() {
        return document("own-keys")
                .addSources(SOURCE)
                .addAllocationRules(
                        rule("largest-remainder", Validity.from(CATALOGUE_START))
                                .addPerformances(INTEGRAL_WITH_OWN_KEY)
                                .key(key("largest-remainder", ApportionmentMethod.LARGEST_REMAINDER, 7, 5, 3))
                                .build(),
                        rule("nothing-for-specialists", Validity.from(CATALOGUE_START))
                                .addPerformances(EXPERIMENT)
                                .key(key("nothing-for-specialists", ApportionmentMethod.SAINTE_LAGUE, 0, 1, 2))
                                .build())
                .build();
    }

    public static PolicyDocument.Builder document(String id) {
        return PolicyDocument.builder().id(id).title("Made up for tests.");
    }

    public static Performance.Builder performance(PerformanceCode code, FundingForm form, Validity validity) {
        return Performance.builder()
                .id("sample-" + code.list() + "-" + code.code())
                .validity(validity)
                .status(PolicyStatus.ENACTED)
                .grade(EvidenceGrade.ILLUSTRATIVE)
                .addSources(SourceReference.of(SOURCE.id()))
                .code(code)
                .name("Sample " + code.text())
                .form(form);
    }

    public static Performance.Builder integral(PerformanceCode code, Validity validity) {
        return performance(code, FundingForm.INTEGRAL, validity);
    }

    public static Performance.Builder of(Discipline discipline, PerformanceCode code, Validity validity) {
        return performance(code, FundingForm.MONODISCIPLINARY, validity).discipline(discipline);
    }

    /** A rule for all performances with weights 2 : 1 : 1. */
    public static AllocationRule.Builder rule(String id, Validity validity) {
        return AllocationRule.builder()
                .id(id)
                .validity(validity)
                .status(PolicyStatus.ENACTED)
                .grade(EvidenceGrade.ILLUSTRATIVE)
                .addSources(SourceReference.of(SOURCE.id()))
                .key(key(id, ApportionmentMethod.SAINTE_LAGUE, 2, 1, 1));
    }

    public static AllocationKey key(
            String id, ApportionmentMethod method, long medicalSpecialistCare, long midwifery, long maternityCare) {
        return AllocationKey.builder()
                .id(id)
                .method(method)
                .medicalSpecialistCare(medicalSpecialistCare)
                .midwifery(midwifery)
                .maternityCare(maternityCare)
                .build();
    }

    public static DateRule.Builder dateRule(DateSubject subject, LineDate date, Validity validity) {
        return DateRule.builder()
                .id("sample-date-" + subject + "-" + validity.firstDay())
                .validity(validity)
                .status(PolicyStatus.ENACTED)
                .grade(EvidenceGrade.ILLUSTRATIVE)
                .addSources(SourceReference.of(SOURCE.id()))
                .subject(subject)
                .date(date);
    }

    public static FundingRegime.Builder regime(FundingForm form, FundingRegime.Kind kind, Validity validity) {
        return FundingRegime.builder()
                .id("sample-regime-" + form + "-" + validity.firstDay())
                .validity(validity)
                .status(PolicyStatus.ENACTED)
                .grade(EvidenceGrade.PRIMARY)
                .addSources(SourceReference.of(SOURCE.id()))
                .form(form)
                .kind(kind)
                .agreementNeeded(false);
    }

    /** A debit of 1523.00 by reference D-1/1. */
    public static DeclarationLine.Builder line(PerformanceCode code, LocalDate serviceDate) {
        return DeclarationLine.builder()
                .reference("D-1/1")
                .performance(code)
                .serviceDate(serviceDate)
                .quantity(1)
                .amount(Euro.ofCents(152300))
                .direction(Direction.DEBIT);
    }

    /** A declaration D-1 of a partnership, sent on 2021-04-02. */
    public static Declaration.Builder declaration(DeclarationLine... lines) {
        return Declaration.builder()
                .id("D-1")
                .insurer(Uzovi.of("0000"))
                .declarant(PARTNERSHIP)
                .client(ClientReference.of("c-81f2"))
                .submittedOn(LocalDate.of(2021, 4, 2))
                .lines(List.of(lines));
    }

    /** An agreement for all integral care of the partnership, one with a key of its own, and who takes part. */
    public static Agreements agreements() {
        return Agreements.builder()
                .addAgreements(
                        Agreement.builder()
                                .id("A-1")
                                .insurer(Uzovi.of("0000"))
                                .declarant(PARTNERSHIP)
                                .validity(Validity.between(LocalDate.of(2017, 1, 1), LocalDate.of(2022, 12, 31)))
                                .addPerformances(INTEGRAL)
                                .addPrices(AgreedPrice.of(INTEGRAL, Euro.ofCents(152300), TariffUnit.PERFORMANCE))
                                .build(),
                        Agreement.builder()
                                .id("A-2")
                                .insurer(Uzovi.of("0000"))
                                .declarant(PARTNERSHIP)
                                .validity(Validity.from(LocalDate.of(2019, 1, 1)))
                                .addPerformances(INTEGRAL_WITH_OWN_KEY, EXPERIMENT)
                                .allocationKey(key("agreed", ApportionmentMethod.LARGEST_REMAINDER, 1, 1, 1))
                                .experiment(InnovationExperiment.builder()
                                        .id("E-1")
                                        .firstDay(LocalDate.of(2019, 1, 1))
                                        .jointApplication(true)
                                        .build())
                                .build())
                .addPartnerships(Partnership.builder()
                        .code(PARTNERSHIP)
                        .addParticipants(
                                Participant.of(MIDWIFE, Discipline.MIDWIFERY, Validity.from(LocalDate.of(2017, 1, 1))))
                        .build())
                .build();
    }

    /** A snapshot of a run of one declaration. */
    public static ClientHistory historyOf(Declaration declaration) {
        return ClientHistory.of(List.of(declaration));
    }

    /** What is known about a line where nothing was agreed and nothing else was declared. */
    public static LineFacts facts(PolicyBook book, Declaration declaration, DeclarationLine line) {
        return facts(book, Agreements.NONE, historyOf(declaration), declaration, line);
    }

    /** What is known about a line among the others of its client, or of a line alone without a history. */
    public static LineFacts facts(
            PolicyBook book,
            Agreements agreements,
            @Nullable ClientHistory history,
            Declaration declaration,
            DeclarationLine line) {
        FundingEngine engine = FundingEngine.of(CompiledBook.onDemand(book)).with(agreements);
        DossierFacts facts =
                history == null ? engine.facts(declaration) : engine.facts(history.dossier(declaration.client()));
        for (int place = 0; place < facts.size(); place++) {
            if (facts.line(place).line().equals(line)
                    && facts.line(place).declaration().equals(declaration)) {
                return facts.line(place);
            }
        }
        throw new IllegalArgumentException("The history must hold the line, but does not");
    }

    /** The answer about the only line of a declaration. */
    public static LineAssessment assessed(PolicyBook book, Declaration declaration) {
        List<LineAssessment> lines = FundingEngine.of(book)
                .assess(declaration, historyOf(declaration))
                .lines();
        if (lines.size() != 1) {
            throw new IllegalArgumentException("The declaration must have one line, but has " + lines.size());
        }
        return lines.get(0);
    }

    /** The answer about a full credit of a line that was sent on 2021-04-01 as D-0/1. */
    public static LineAssessment creditOf(PolicyBook book, DeclarationLine line, Declaration credit) {
        Declaration debit = declaration(
                        DeclarationLine.builder().from(line).reference("D-0/1").build())
                .id("D-0")
                .submittedOn(LocalDate.of(2021, 4, 1))
                .build();
        return FundingEngine.of(book)
                .assess(credit, ClientHistory.of(List.of(debit, credit)))
                .lines()
                .get(0);
    }

    public static LineAssessment assessed(PolicyBook book, DeclarationLine line) {
        return assessed(book, declaration(line).build());
    }

    public static List<FindingCode> codes(LineAssessment line) {
        return line.findings().stream().map(Finding::code).collect(Collectors.toList());
    }
}
