package nl.birthcare.funding.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.PolicyStatus;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.rules.allocation.LineAllocation;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.entry.AllocationRule;
import nl.birthcare.funding.rules.policy.entry.FundingRegime;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that decides an amount exists without a source and a grade. */
class SourcedTest {

    private static final Validity ALWAYS = Validity.from(LocalDate.of(2017, 1, 1));

    private static final FundingEngine ENACTED = FundingEngine.of(Samples.book("enacted"));

    @Provide
    Arbitrary<Declaration> declarations() {
        return Arbitraries.oneOf(Declarations.plausible(), Declarations.any());
    }

    @Property(tries = 300)
    void everyDividedLineNamesItsSourcesAndItsGrade(@ForAll("declarations") Declaration declaration) {
        PolicyBook book = ENACTED.book();
        for (LineAssessment line :
                ENACTED.assess(declaration, Samples.historyOf(declaration)).lines()) {
            line.allocation().ifPresent(allocation -> {
                assertThat(allocation.sources())
                        .isNotEmpty()
                        .allSatisfy(reference ->
                                assertThat(book.source(reference.source())).isPresent());
                assertThat(allocation.policy()).isEqualTo(book.name());
                assertThat(allocation.grade()).isGreaterThanOrEqualTo(weakestOf(book, allocation));
            });
        }
    }

    private static EvidenceGrade weakestOf(PolicyBook book, LineAllocation allocation) {
        EvidenceGrade performance = allocation.performance().grade();
        return allocation
                .key()
                .map(key -> book.entries().allocationRules().stream()
                        .filter(rule -> rule.key().equals(Optional.of(key)))
                        .map(AllocationRule::grade)
                        .reduce(performance, EvidenceGrade::weaker))
                .orElse(performance);
    }

    @Property(tries = 300)
    void everyFindingNamesTheDocumentsOrTheConventionBehindIt(@ForAll("declarations") Declaration declaration) {
        for (LineAssessment line :
                ENACTED.assess(declaration, Samples.historyOf(declaration)).lines()) {
            for (Finding finding : line.findings()) {
                assertThat(finding.sources())
                        .isNotEmpty()
                        .allSatisfy(reference -> assertThat(ENACTED.book().source(reference.source()))
                                .isPresent());
            }
        }
    }

    static Stream<Arguments> withoutSource() {
        return Stream.of(
                Arguments.of("key", (ThrowingCallable) () -> AllocationRule.builder()
                        .id("unsourced")
                        .validity(ALWAYS)
                        .status(PolicyStatus.ENACTED)
                        .grade(EvidenceGrade.PRIMARY)
                        .key(Samples.rule("key", ALWAYS).build().key())
                        .build()),
                Arguments.of("regime", (ThrowingCallable)
                        () -> Samples.regime(FundingForm.INTEGRAL, FundingRegime.Kind.REGULAR, ALWAYS)
                                .id("unsourced")
                                .sources(List.of())
                                .build()),
                Arguments.of("performance", (ThrowingCallable) () -> Samples.integral(Samples.INTEGRAL, ALWAYS)
                        .id("unsourced")
                        .sources(List.of())
                        .build()));
    }

    @ParameterizedTest
    @MethodSource("withoutSource")
    void anEntryWithoutASourceCannotBeMade(String what, ThrowingCallable made) {
        assertThatThrownBy(made)
                .as(what)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("unsourced must name a source");
    }

    @Test
    void anEntryWithoutAGradeCannotBeMade() {
        assertThatThrownBy(() -> AllocationRule.builder()
                        .id("ungraded")
                        .validity(ALWAYS)
                        .status(PolicyStatus.ENACTED)
                        .addSources(SourceReference.of("samples"))
                        .key(Samples.rule("key", ALWAYS).build().key())
                        .build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("grade");
    }
}
