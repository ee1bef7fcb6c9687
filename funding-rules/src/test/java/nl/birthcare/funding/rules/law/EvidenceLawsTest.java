package nl.birthcare.funding.rules.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.care.Tariff;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.PolicyStatus;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.law.Source;
import nl.birthcare.funding.core.law.SourceKind;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.check.Severity;
import nl.birthcare.funding.rules.history.ClientHistory;
import nl.birthcare.funding.rules.internal.check.Check;
import nl.birthcare.funding.rules.internal.check.Checks;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyBooks;
import nl.birthcare.funding.rules.policy.PolicyDocument;
import nl.birthcare.funding.rules.policy.entry.CheckRule;
import nl.birthcare.funding.rules.policy.entry.ContentExclusion;
import nl.birthcare.funding.rules.policy.entry.FundingRegime;
import nl.birthcare.funding.rules.policy.entry.PerformanceDescription;
import nl.birthcare.funding.rules.policy.entry.ProviderRule;

/** That nothing is refused but by a rule, and by an entry of the book, that was read in the document and decided. */
@Domain(AnyInput.class)
@Domain(DomainContext.Global.class)
class EvidenceLawsTest {

    /** A line that is refused has no credits, and a credit that is refused takes nothing back. */
    private static final Set<FindingCode> OF_REFUSALS = EnumSet.of(
            FindingCode.REFERENCE_REPEATED,
            FindingCode.CREDIT_OF_REFUSED_LINE,
            FindingCode.CREDIT_EXCEEDS_DEBIT,
            FindingCode.CREDIT_EXCEEDS_GRANTED,
            FindingCode.MATERNITY_HOURS_UNUSUAL,
            FindingCode.BUNDLE_BROKEN,
            FindingCode.OUTSIDE_CARE_UNKNOWN,
            FindingCode.OUTSIDE_CARE_WITHOUT_PREGNANCY);

    /** Findings by rules of which the letters knew nothing. */
    private static final Set<FindingCode> OF_THE_LAW_OF_2023 = EnumSet.of(
            FindingCode.DOUBLE_FUNDING,
            FindingCode.PHASE_CHARGED_TWICE,
            FindingCode.PHASE_QUANTITY_EXCEEDS,
            FindingCode.AGREEMENT_NOT_BEFOREHAND,
            FindingCode.INSURER_OF_FIRST_DAY_UNCLEAR);

    /** Findings that rest on the rule alone: no other entry of the book has a say in them. */
    private static final Set<FindingCode> BY_RULE_ALONE = EnumSet.of(
            FindingCode.REFERENCE_REPEATED,
            FindingCode.SERVICE_AFTER_SUBMISSION,
            FindingCode.SERVICE_STARTS_AFTER_SUBMISSION,
            FindingCode.SERVICE_ENDS_AFTER_SUBMISSION,
            FindingCode.PHASE_ENDS_LATE,
            FindingCode.PHASES_OVERLAP,
            FindingCode.AMOUNT_NEGATIVE,
            FindingCode.DECLARANT_NOT_A_PARTNERSHIP,
            FindingCode.PERFORMER_NOT_IN_PARTNERSHIP,
            FindingCode.AGREEMENT_NOT_BEFOREHAND,
            FindingCode.PRICE_NOT_AS_AGREED,
            FindingCode.AMOUNT_NOT_TARIFF,
            FindingCode.BUNDLE_BROKEN,
            FindingCode.CREDIT_WITHOUT_REFERENCE,
            FindingCode.CREDIT_OF_OTHER_CARE,
            FindingCode.CREDIT_BEFORE_LINE,
            FindingCode.CREDIT_EXCEEDS_DEBIT,
            FindingCode.CREDIT_OF_REFUSED_LINE,
            FindingCode.MATERNITY_CARE_LATE,
            FindingCode.EXPERIMENT_WITHOUT_AGREEMENT,
            FindingCode.EXPERIMENT_NOT_JOINT,
            FindingCode.EXPERIMENT_TERM_ENDED);

    private static final Map<String, PolicyDocument> BOOKS = PolicyBooks.names().stream()
            .collect(Collectors.toMap(name -> name, name -> AnyInput.book(name).entries()));

    private static final Map<String, PolicyBook> OF_SECONDARY_RULES = books(EvidenceLawsTest::withSecondaryRules);
    private static final Map<String, PolicyBook> OF_UNDECIDED_RULES = books(EvidenceLawsTest::withUndecidedRules);
    private static final Map<String, PolicyBook> OF_SECONDARY_ENTRIES = books(EvidenceLawsTest::withSecondaryEntries);
    private static final Map<String, PolicyBook> OF_UNDECIDED_ENTRIES = books(EvidenceLawsTest::withUndecidedEntries);

    private static Map<String, PolicyBook> books(UnaryOperator<PolicyDocument> change) {
        return BOOKS.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, book -> PolicyBook.of(change.apply(book.getValue()))));
    }

    private static PolicyDocument withSecondaryRules(PolicyDocument book) {
        return copy(book)
                .checkRules(book.checkRules().stream()
                        .map(rule -> CheckRule.builder()
                                .from(rule)
                                .grade(EvidenceGrade.SECONDARY)
                                .build())
                        .toList())
                .build();
    }

    private static PolicyDocument withUndecidedRules(PolicyDocument book) {
        return copy(book)
                .checkRules(book.checkRules().stream()
                        .map(rule -> CheckRule.builder()
                                .from(rule)
                                .status(PolicyStatus.UNDECIDED)
                                .build())
                        .toList())
                .build();
    }

    private static PolicyDocument withSecondaryEntries(PolicyDocument book) {
        EvidenceGrade grade = EvidenceGrade.SECONDARY;
        return copy(book)
                .regimes(book.regimes().stream()
                        .map(each ->
                                FundingRegime.builder().from(each).grade(grade).build())
                        .toList())
                .performances(book.performances().stream()
                        .map(each ->
                                Performance.builder().from(each).grade(grade).build())
                        .toList())
                .tariffs(book.tariffs().stream()
                        .map(each -> Tariff.builder().from(each).grade(grade).build())
                        .toList())
                .contentExclusions(book.contentExclusions().stream()
                        .map(each -> ContentExclusion.builder()
                                .from(each)
                                .grade(grade)
                                .build())
                        .toList())
                .descriptions(book.descriptions().stream()
                        .map(each -> PerformanceDescription.builder()
                                .from(each)
                                .grade(grade)
                                .build())
                        .toList())
                .build();
    }

    private static PolicyDocument withUndecidedEntries(PolicyDocument book) {
        PolicyStatus status = PolicyStatus.UNDECIDED;
        return copy(book)
                .regimes(book.regimes().stream()
                        .map(each -> FundingRegime.builder()
                                .from(each)
                                .status(status)
                                .build())
                        .toList())
                .performances(book.performances().stream()
                        .map(each ->
                                Performance.builder().from(each).status(status).build())
                        .toList())
                .tariffs(book.tariffs().stream()
                        .map(each -> Tariff.builder().from(each).status(status).build())
                        .toList())
                .contentExclusions(book.contentExclusions().stream()
                        .map(each -> ContentExclusion.builder()
                                .from(each)
                                .status(status)
                                .build())
                        .toList())
                .descriptions(book.descriptions().stream()
                        .map(each -> PerformanceDescription.builder()
                                .from(each)
                                .status(status)
                                .build())
                        .toList())
                .providerRules(book.providerRules().stream()
                        .map(each ->
                                ProviderRule.builder().from(each).status(status).build())
                        .toList())
                .build();
    }

    private static PolicyDocument.Builder copy(PolicyDocument book) {
        PolicyDocument.Builder copy = PolicyDocument.builder();
        copy.from(book);
        return copy;
    }

    private static Stream<Finding> findings(PolicyBook book, Agreements agreements, List<Declaration> declarations) {
        FundingEngine engine = FundingEngine.of(book).with(agreements);
        ClientHistory history = ClientHistory.of(declarations);
        return declarations.stream()
                .flatMap(declaration -> engine.assess(declaration, history).lines().stream())
                .flatMap(line -> line.findings().stream());
    }

    private static boolean isRefusal(Finding finding) {
        return finding.severity() == Severity.REFUSAL;
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void aRuleFromASecondarySourceOrUndecidedRefusesNothing(
            @ForAll Agreements agreements, @ForAll List<Declaration> declarations) {
        for (String name : PolicyBooks.names()) {
            assertThat(findings(OF_SECONDARY_RULES.get(name), agreements, declarations))
                    .noneMatch(EvidenceLawsTest::isRefusal);
            assertThat(findings(OF_UNDECIDED_RULES.get(name), agreements, declarations))
                    .noneMatch(EvidenceLawsTest::isRefusal);
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void whereTheDecidingEntryIsSecondaryOrUndecidedNothingIsRefusedByIt(
            @ForAll Agreements agreements, @ForAll List<Declaration> declarations) {
        for (String name : PolicyBooks.names()) {
            for (PolicyBook book : List.of(OF_SECONDARY_ENTRIES.get(name), OF_UNDECIDED_ENTRIES.get(name))) {
                assertThat(findings(book, agreements, declarations).filter(EvidenceLawsTest::isRefusal))
                        .extracting(Finding::code)
                        .allMatch(BY_RULE_ALONE::contains);
            }
        }
    }

    /**
     * Weaker evidence changes what is refused, not what is found about debits, but for what follows from a refusal elsewhere.
     * Which line a credit means follows from that as well.
     */
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void aRefusalStaysAFindingWhereItsRuleIsWeaker(
            @ForAll Agreements agreements, @ForAll List<Declaration> declarations) {
        List<Declaration> debits =
                declarations.stream().map(EvidenceLawsTest::ofDebits).toList();
        for (String name : PolicyBooks.names()) {
            List<FindingCode> found = codes(findings(AnyInput.book(name), agreements, debits));
            List<FindingCode> weaker = codes(findings(OF_SECONDARY_RULES.get(name), agreements, debits));
            found.removeIf(OF_REFUSALS::contains);
            weaker.removeIf(OF_REFUSALS::contains);

            assertThat(weaker).isEqualTo(found);
        }
    }

    private static Declaration ofDebits(Declaration declaration) {
        return Declaration.builder()
                .from(declaration)
                .lines(declaration.lines().stream()
                        .filter(line -> line.direction() == Direction.DEBIT)
                        .toList())
                .build();
    }

    private static List<FindingCode> codes(Stream<Finding> findings) {
        return findings.map(Finding::code).collect(Collectors.toList());
    }

    @Example
    void everyCheckHasARuleInBothBooksUnlessItIsOfTheLawOf2023AndEveryRuleACheck() {
        Set<String> codes =
                Checks.all().stream().map(Check::code).map(Enum::name).collect(Collectors.toSet());
        Set<String> ofLetters = new HashSet<>(codes);
        OF_THE_LAW_OF_2023.forEach(code -> ofLetters.remove(code.name()));

        assertThat(codes("enacted")).isEqualTo(codes);
        assertThat(codes("announced-2020")).isEqualTo(ofLetters);
    }

    private static Set<String> codes(String book) {
        return BOOKS.get(book).checkRules().stream().map(CheckRule::code).collect(Collectors.toSet());
    }

    @Example
    void aRuleOfTheLawNamesALawAndAConventionNamesTheLibrary() {
        for (PolicyDocument book : BOOKS.values()) {
            Map<String, SourceKind> kinds = book.sources().stream().collect(Collectors.toMap(Source::id, Source::kind));
            for (CheckRule rule : book.checkRules()) {
                List<SourceKind> named = rule.sources().stream()
                        .map(reference -> kinds.get(reference.source()))
                        .toList();
                switch (rule.basis()) {
                    case LAW -> assertThat(named).as(rule.id()).contains(SourceKind.LAW);
                    case MESSAGE_STANDARD -> assertThat(named).as(rule.id()).contains(SourceKind.MESSAGE_STANDARD);
                    case LIBRARY -> assertThat(named).as(rule.id()).containsOnly(SourceKind.LIBRARY);
                }
            }
        }
    }

    @Example
    void noConventionOfTheLibraryIsStrongEnoughToRefuse() {
        for (PolicyDocument book : BOOKS.values()) {
            assertThat(book.checkRules().stream().filter(rule -> rule.basis() == CheckRule.Basis.LIBRARY))
                    .isNotEmpty()
                    .noneMatch(Provision::mayRefuse);
        }
    }

    @Example
    void aTitleIsOneSentence() {
        for (PolicyDocument book : BOOKS.values()) {
            assertThat(book.checkRules())
                    .extracting(CheckRule::title)
                    .allMatch(title -> title.endsWith(".") && !title.contains(". "))
                    .doesNotHaveDuplicates();
        }
    }
}
