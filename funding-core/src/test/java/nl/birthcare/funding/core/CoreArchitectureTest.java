package nl.birthcare.funding.core;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What no class of this module may do, generated ones included. */
class CoreArchitectureTest {

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("nl.birthcare.funding.core");

    private static final Set<String> FLOATING = Set.of("float", "double", "java.lang.Float", "java.lang.Double");

    @Test
    void isAllHereToBeLookedAt() {
        assertThat(CORE.contain("nl.birthcare.funding.core.money.Euro")).isTrue();
        assertThat(CORE.contain("nl.birthcare.funding.core.law.ImmutableValidity"))
                .isTrue();
        assertThat(CORE.contain(CoreArchitectureTest.class)).isFalse();
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("nl.birthcare.funding.core.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CORE);
    }

    @Test
    void moneyStandsOnNothingButSharedArithmetic() {
        noClasses()
                .that()
                .resideInAPackage("..core.money..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("nl.birthcare.funding..")
                        .and(resideOutsideOfPackages("..core.money..", "..core.internal..")))
                .check(CORE);
    }

    @Test
    void whatAllShareStandsOnNothing() {
        noClasses()
                .that()
                .resideInAPackage("..core.internal..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("nl.birthcare.funding..").and(resideOutsideOfPackage("..core.internal..")))
                .check(CORE);
    }

    @Test
    void onlyJsonReadsAndWritesJson() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..core.json..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml.jackson.core..", "com.fasterxml.jackson.datatype..")
                .check(CORE);
    }

    @Test
    void noFileIsOpened() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..", "java.nio.channels..", "java.net..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.io\\.(File.*|RandomAccessFile|Print.*)")
                .check(CORE);
        noClasses()
                .should()
                .callMethodWhere(calls(Class.class, "getResource", "getResourceAsStream"))
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CORE);
    }

    @Test
    void nothingDependsOnWhereOrWhenItRuns() {
        noClasses()
                .should()
                .callMethodWhere(
                        calls(System.class, "currentTimeMillis", "nanoTime", "getProperty", "getenv", "lineSeparator"))
                .orShould()
                .callMethodWhere(calls(Locale.class, "getDefault"))
                .orShould()
                .callMethodWhere(calls(Charset.class, "defaultCharset"))
                .orShould()
                .callMethodWhere(calls(ZoneId.class, "systemDefault"))
                .orShould()
                .callMethodWhere(calls(TimeZone.class, "getDefault"))
                .orShould()
                .callMethodWhere(describe(
                        "asks java.time for now or for a system clock",
                        call -> call.getTargetOwner().getPackageName().startsWith("java.time")
                                && (call.getName().equals("now")
                                        || (call.getTargetOwner().isEquivalentTo(Clock.class)
                                                && call.getName().startsWith("system")))))
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.util\\.(Date|Calendar|Random|UUID)|java\\.util\\.concurrent\\.ThreadLocalRandom")
                .check(CORE);
    }

    /** These have a twin that takes a locale or a charset, and are the default's without it. */
    @Test
    void textIsNotMadeInADefaultLocaleOrCharset() {
        noClasses()
                .should()
                .callMethodWhere(describe(
                        "formats or changes case in the default locale, or makes bytes in the default charset",
                        call -> isWithout(call, String.class, "toUpperCase", "java.util.Locale")
                                || isWithout(call, String.class, "toLowerCase", "java.util.Locale")
                                || isWithout(call, String.class, "format", "java.util.Locale")
                                || isWithout(call, String.class, "formatted", "java.util.Locale")
                                || isWithout(call, String.class, "getBytes", "java.nio.charset.Charset")))
                .check(CORE);
    }

    @Test
    void nothingIsAFloatingPointNumber() {
        noFields()
                .should(new ArchCondition<JavaField>("be floating-point numbers") {
                    @Override
                    public void check(JavaField field, ConditionEvents events) {
                        boolean floating = FLOATING.contains(elementName(field.getRawType()));
                        events.add(new SimpleConditionEvent(field, floating, field.getFullName()));
                    }
                })
                .check(CORE);
        codeUnits()
                .should(new ArchCondition<JavaCodeUnit>("neither take nor return a floating-point number") {
                    @Override
                    public void check(JavaCodeUnit unit, ConditionEvents events) {
                        boolean floating = Stream.concat(
                                        Stream.of(unit.getRawReturnType()), unit.getRawParameterTypes().stream())
                                .map(CoreArchitectureTest::elementName)
                                .anyMatch(FLOATING::contains);
                        events.add(new SimpleConditionEvent(unit, !floating, unit.getFullName()));
                    }
                })
                .check(CORE);
        noClasses()
                .should()
                .callMethodWhere(describe(
                        "makes a floating-point number",
                        call -> FLOATING.contains(elementName(call.getTarget().getRawReturnType()))))
                .check(CORE);
    }

    @Test
    void nothingStaticChanges() {
        fields().that().areStatic().should().beFinal().check(CORE);
    }

    @Test
    void generatedClassesAreHidden() {
        classes()
                .that()
                .haveSimpleNameStartingWith("Immutable")
                .and(describe(
                        "are not nested", type -> !type.getEnclosingClass().isPresent()))
                .should()
                .notBePublic()
                .check(CORE);
        codeUnits()
                .that()
                .arePublic()
                .and(describe(
                        "are of public types that are not generated",
                        unit -> unit.getOwner().getModifiers().contains(JavaModifier.PUBLIC)
                                && !unit.getOwner().getName().contains("Immutable")))
                .should(new ArchCondition<JavaCodeUnit>("show no generated type") {
                    @Override
                    public void check(JavaCodeUnit unit, ConditionEvents events) {
                        boolean shown = Stream.concat(
                                        Stream.of(unit.getRawReturnType()), unit.getRawParameterTypes().stream())
                                .anyMatch(type -> type.getSimpleName().startsWith("Immutable"));
                        events.add(new SimpleConditionEvent(unit, !shown, unit.getFullName()));
                    }
                })
                .check(CORE);
    }

    private static DescribedPredicate<JavaMethodCall> calls(Class<?> owner, String... names) {
        return describe(
                owner.getSimpleName() + "." + String.join("/", names),
                call -> call.getTargetOwner().isEquivalentTo(owner)
                        && List.of(names).contains(call.getName()));
    }

    private static boolean isWithout(JavaMethodCall call, Class<?> owner, String name, String parameter) {
        return call.getTargetOwner().isEquivalentTo(owner)
                && call.getName().equals(name)
                && call.getTarget().getRawParameterTypes().stream()
                        .noneMatch(type -> type.getName().equals(parameter));
    }

    private static String elementName(JavaClass type) {
        return type.getBaseComponentType().getName();
    }
}
