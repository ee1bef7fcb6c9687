package nl.birthcare.funding.examples.spark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Set;
import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.money.Apportionment;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.money.Fraction;
import org.junit.jupiter.api.Test;

/** No amount is split, summed or compared here: the library does it. */
class ThinEdgeArchitectureTest {

    private static final Set<String> AMOUNTS = Set.of(
            Euro.class.getName(),
            Fraction.class.getName(),
            BigInteger.class.getName(),
            BigDecimal.class.getName(),
            FrameworkSplit.class.getName(),
            AllocationKey.class.getName(),
            Apportionment.class.getName());

    /** Reading and printing. */
    private static final Set<String> HARMLESS = Set.of("<init>", "cents", "toPlainString", "toString");

    @Test
    void amountsAreReadAndPrintedAndNothingElse() {
        noClasses()
                .should()
                .accessTargetWhere(new DescribedPredicate<JavaAccess<?>>("it does more than read or print an amount") {
                    @Override
                    public boolean test(JavaAccess<?> access) {
                        return AMOUNTS.contains(access.getTargetOwner().getName())
                                && !HARMLESS.contains(access.getName());
                    }
                })
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("nl.birthcare.funding.examples.spark"));
    }
}
