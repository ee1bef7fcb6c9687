package nl.birthcare.funding.examples.claims;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.money.Apportionment;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.money.Fraction;
import org.junit.jupiter.api.Test;

/** No amount is split, summed or compared in the examples, the generator of sample data and the benchmarks aside. */
class ThinEdgeArchitectureTest {

    private static final Set<String> ARITHMETIC = Set.of(
            "abs",
            "add",
            "compareTo",
            "divide",
            "divideAndRemainder",
            "divideToIntegralValue",
            "isNegative",
            "isZero",
            "max",
            "min",
            "minus",
            "mod",
            "multiply",
            "negate",
            "negated",
            "plus",
            "pow",
            "remainder",
            "signum",
            "subtract",
            "times");

    private static final Map<String, Set<String>> FORBIDDEN = Map.of(
            Euro.class.getName(),
            ARITHMETIC,
            Fraction.class.getName(),
            ARITHMETIC,
            BigInteger.class.getName(),
            ARITHMETIC,
            BigDecimal.class.getName(),
            ARITHMETIC,
            FrameworkSplit.class.getName(),
            Set.of("plus", "minus", "negated", "of", "whole", "apportioned"),
            AllocationKey.class.getName(),
            Set.of("split"),
            Apportionment.class.getName(),
            Set.of("apportion"),
            Math.class.getName(),
            exactMethods());

    private static final ArchRule THIN = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "nl.birthcare.funding.examples.claims.generate..",
                    // Does the library's work by other means, to be timed beside it.
                    "nl.birthcare.funding.examples.benchmarks..")
            .should()
            .accessTargetWhere(new DescribedPredicate<JavaAccess<?>>("it does arithmetic with amounts") {
                @Override
                public boolean test(JavaAccess<?> access) {
                    return FORBIDDEN
                            .getOrDefault(access.getTargetOwner().getName(), Set.of())
                            .contains(access.getName());
                }
            });

    private static Set<String> exactMethods() {
        return Arrays.stream(Math.class.getMethods())
                .map(method -> method.getName())
                .filter(name -> name.endsWith("Exact"))
                .collect(Collectors.toSet());
    }

    @Test
    void noAmountIsSplitSummedOrComparedOutsideTheGenerator() throws IOException {
        JavaClasses examples = new ClassFileImporter().importPaths(classesOfExamples());

        assertThat(examples.contain(ClaimsMain.class)).isTrue();
        THIN.check(examples);
    }

    /** This module, and its neighbours as far as they have been compiled. */
    private static List<Path> classesOfExamples() throws IOException {
        Path own = Path.of(URI.create(ClaimsMain.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
        Path module = Path.of("").toAbsolutePath();
        Path inModule = module.relativize(own);
        try (Stream<Path> modules = Files.list(module.getParent())) {
            return modules.map(each -> each.resolve(inModule))
                    .filter(Files::isDirectory)
                    .collect(Collectors.toList());
        }
    }

    @Test
    void theRuleSeesCallsAndMethodReferences() {
        assertThat(violations(CallsPlus.class)).isEqualTo(1);
        assertThat(violations(RefersToPlus.class)).isEqualTo(1);
        assertThat(violations(AddsExactly.class)).isEqualTo(1);
    }

    private static int violations(Class<?> type) {
        return THIN.evaluate(new ClassFileImporter().importClasses(type))
                .getFailureReport()
                .getDetails()
                .size();
    }

    static final class CallsPlus {
        static Euro sum(Euro one, Euro other) {
            return one.plus(other);
        }
    }

    static final class RefersToPlus {
        static Euro sum(List<Euro> amounts) {
            return amounts.stream().reduce(Euro.ZERO, Euro::plus);
        }
    }

    static final class AddsExactly {
        static long sum(long one, long other) {
            return Math.addExact(one, other);
        }
    }
}
