package nl.birthcare.funding.rules;

import static com.tngtech.archunit.base.DescribedPredicate.anyElementThat;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.birthcare.funding.core.law.Source;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.rules.internal.check.Check;
import nl.birthcare.funding.rules.internal.check.Checks;
import nl.birthcare.funding.rules.policy.PolicyBooks;
import org.junit.jupiter.api.Test;

/** The directions and bans of the design, for the rules module. */
class RulesArchitectureTest {

    private static final String ROOT = "nl.birthcare.funding.rules";
    private static final String SHARED = "nl.birthcare.funding.core.internal..";
    private static final String POLICY = ROOT + ".policy..";
    private static final String HISTORY = ROOT + ".history..";
    private static final String TERMS = ROOT + ".internal.terms..";
    private static final String PARTY = ROOT + ".internal.party..";
    private static final String DOSSIER = ROOT + ".internal.dossier..";
    private static final String CHECKS = ROOT + ".internal.check..";
    private static final String CHECK = ROOT + ".check..";
    private static final String ALLOCATION = ROOT + ".allocation..";
    private static final String EXPLAIN = ROOT + ".explain..";
    private static final String LEDGER = ROOT + ".ledger..";
    private static final String BULK = ROOT + ".bulk..";
    private static final String RECEIPT = ROOT + ".receipt..";
    private static final String FORMS = ROOT + ".internal.json..";

    private static final JavaClasses RULES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    private static final JavaClasses CORE = new ClassFileImporter()
            .importUrl(Euro.class.getProtectionDomain().getCodeSource().getLocation());

    private static final Path SOURCES = Path.of("src", "main", "java");

    /** Types that came after the street was counted: why a user names each. */
    private static final Map<String, String> NAMED_BY_USERS = Map.ofEntries(
            Map.entry(ROOT + ".explain.Explanation", "what explain returns"),
            Map.entry(ROOT + ".explain.Step", "what an explanation is made of"),
            Map.entry(ROOT + ".explain.StepKind", "callers choose steps by it"),
            Map.entry(ROOT + ".explain.Share", "the exact share behind a part"),
            Map.entry(ROOT + ".explain.LastCent", "why a part has or lacks the last cent"),
            Map.entry(ROOT + ".receipt.Receipt", "what a caller stores of an answer"),
            Map.entry(ROOT + ".receipt.SealedReceipt", "a row of a file of receipts"),
            Map.entry(ROOT + ".receipt.Verification", "holds stored receipts against a replay"),
            Map.entry(ROOT + ".receipt.Correction", "what is to be booked of a line"),
            Map.entry(ROOT + ".receipt.Posting", "a row for a general ledger"),
            Map.entry(ROOT + ".receipt.BookedTotals", "what receipts come to"),
            Map.entry(ROOT + ".ledger.BreakdownLedger", "adds up what a report shows"),
            Map.entry(ROOT + ".ledger.ChargeBreakdown", "what a report shows beside positions"),
            Map.entry(ROOT + ".booking.Corrections", "finds what is to be booked"),
            Map.entry(ROOT + ".booking.BookedReceipts", "what a caller's store implements"),
            Map.entry(ROOT + ".booking.BookedDeclaration", "what that store gives"),
            Map.entry(ROOT + ".booking.Booking", "what that store keeps"),
            Map.entry(ROOT + ".booking.BookedCare", "tells which entries may change"),
            Map.entry(ROOT + ".booking.Delivery", "holds a file against what its sender says"),
            Map.entry(ROOT + ".booking.DeclarantSums", "for whom amounts move"),
            Map.entry(ROOT + ".compare.IntegralComparison", "asks what care declared integrally would cost"),
            Map.entry(ROOT + ".compare.IntegralMapping", "says which codes become integral, at which price"),
            Map.entry(ROOT + ".compare.IntegralReport", "what that comes to"),
            Map.entry(ROOT + ".projection.PublishedYear", "published costs that are held against budgets"));

    /** A comment, or a text or character, which may look like a comment inside. */
    private static final Pattern COMMENT_OR_TEXT = Pattern.compile(
            "/\\*.*?\\*/|//[^\\n]*|(\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])+')",
            Pattern.DOTALL);

    private static void check(ArchRule rule) {
        rule.check(RULES);
    }

    /** Each package may know these of the module, itself, and what is outside the module. */
    @Test
    void thePackagesOnTheWayOfALineKnowOnlyThoseBeforeThem() {
        knowsOnly(POLICY);
        knowsOnly(HISTORY);
        knowsOnly(CHECK);
        knowsOnly(TERMS, POLICY);
        knowsOnly(PARTY);
        knowsOnly(DOSSIER, POLICY, HISTORY, CHECK, TERMS, PARTY);
        knowsOnly(ALLOCATION, POLICY, HISTORY, TERMS, DOSSIER);
        knowsOnly(CHECKS, POLICY, HISTORY, CHECK, TERMS, DOSSIER, ALLOCATION);
        knowsOnly(RECEIPT, POLICY, CHECK, ALLOCATION, FORMS);
        knowsOnly(EXPLAIN, POLICY, CHECK, TERMS, PARTY, DOSSIER, ALLOCATION, CHECKS);
        String[] engine = {POLICY, HISTORY, CHECK, TERMS, PARTY, DOSSIER, ALLOCATION, CHECKS, EXPLAIN, RECEIPT};
        knowsOnly(ROOT, engine);
        knowsOnly(BULK, Stream.concat(Stream.of(engine), Stream.of(ROOT)).toArray(String[]::new));
        knowsOnly(LEDGER, POLICY, CHECK, ALLOCATION, ROOT, BULK);
    }

    private static void knowsOnly(String name, String... others) {
        check(classes()
                .that()
                .resideInAPackage(name)
                .should()
                .onlyDependOnClassesThat(resideOutsideOfPackage(ROOT + "..")
                        .or(resideInAnyPackage(name))
                        .or(resideInAnyPackage(others))));
    }

    /** The engine room has rooms of its own: what stands outside may come between two of them. */
    @Test
    void thePackagesHaveNoCycle() {
        check(slices().assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass type) {
                        String name = type.getPackageName();
                        if (!name.startsWith(ROOT + ".")) {
                            return SliceIdentifier.ignore();
                        }
                        String[] parts = name.substring(ROOT.length() + 1).split("\\.", -1);
                        return parts[0].equals("internal")
                                ? SliceIdentifier.of(parts[0], parts[1])
                                : SliceIdentifier.of(parts[0]);
                    }

                    @Override
                    public String getDescription() {
                        return "the packages, and those of the engine room";
                    }
                })
                .should()
                .beFreeOfCycles());
    }

    @Test
    void theRulesDependOnTheCoreThePlatformAndJacksonOnly() {
        check(classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "nl.birthcare.funding.core..",
                        ROOT + "..",
                        "java..",
                        "com.fasterxml.jackson..",
                        "org.jspecify.annotations..",
                        "org.immutables.value..",
                        // What Immutables marks its classes with.
                        "javax.annotation.processing.."));
    }

    @Test
    void noPublicMethodShowsWhatTheModulesShare() {
        check(noMethods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .should()
                .haveRawReturnType(resideInAPackage(SHARED))
                .orShould()
                .haveRawParameterTypes(anyElementThat(resideInAPackage(SHARED))));
    }

    @Test
    void theCoreNeverDependsOnTheRules() {
        assertThat(CORE).isNotEmpty();
        noClasses().should().dependOnClassesThat().resideInAPackage(ROOT + "..").check(CORE);
    }

    @Test
    void nothingReadsTheClockOrADefaultOfTheSystem() {
        check(noClasses()
                .should(callMethodWhere(target(
                        "reads the clock or a default of the system",
                        Set.of(
                                "java.time.LocalDate.now",
                                "java.time.LocalDateTime.now",
                                "java.time.ZonedDateTime.now",
                                "java.time.OffsetDateTime.now",
                                "java.time.Instant.now",
                                "java.time.Year.now",
                                "java.time.YearMonth.now",
                                "java.time.Clock.systemUTC",
                                "java.time.Clock.systemDefaultZone",
                                "java.time.Clock.system",
                                "java.time.ZoneId.systemDefault",
                                "java.util.TimeZone.getDefault",
                                "java.util.Locale.getDefault",
                                "java.util.Calendar.getInstance",
                                "java.nio.charset.Charset.defaultCharset",
                                "java.lang.System.currentTimeMillis",
                                "java.lang.System.nanoTime",
                                "java.lang.System.getProperty",
                                "java.lang.System.getenv",
                                "java.lang.System.lineSeparator")))));
        check(noClasses().should().callConstructor(Date.class));
    }

    @Test
    void nothingFormatsOrConvertsByADefaultLocaleOrCharset() {
        check(noClasses()
                .should(callMethodWhere(
                        signature("java.lang.String.format", List.of("java.lang.String", "[Ljava.lang.Object;"))
                                .or(signature("java.lang.String.formatted", List.of("[Ljava.lang.Object;")))
                                .or(signature("java.lang.String.toLowerCase", List.of()))
                                .or(signature("java.lang.String.toUpperCase", List.of()))
                                .or(signature("java.lang.String.getBytes", List.of())))));
        check(noClasses().should().callConstructor(String.class, byte[].class));
        check(noClasses().should().callConstructor(InputStreamReader.class, InputStream.class));
        check(noClasses().should().callConstructor(OutputStreamWriter.class, OutputStream.class));
    }

    @Test
    void nothingTouchesFiles() {
        check(noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.nio.file..")
                        .or(assignableTo(File.class))
                        .or(assignableTo(RandomAccessFile.class))
                        .or(assignableTo(FileInputStream.class))
                        .or(assignableTo(FileOutputStream.class))
                        .or(assignableTo(FileReader.class))
                        .or(assignableTo(FileWriter.class))));
    }

    @Test
    void noFieldOrMethodIsOfAFloatingType() {
        Set<String> floating = Set.of("float", "double", "java.lang.Float", "java.lang.Double");
        DescribedPredicate<JavaClass> floats =
                DescribedPredicate.describe("a floating type", type -> floating.contains(type.getName()));
        check(noFields().should().haveRawType(floats));
        check(noMethods().should().haveRawReturnType(floats));
        check(noClasses().should().dependOnClassesThat(floats));
    }

    @Test
    void noSourceSpeaksOfFloatingNumbers() {
        assertThat(findings("\\b(float|double|Float|Double|floatValue|doubleValue)\\b"))
                .isEmpty();
    }

    @Test
    void everyStaticFieldIsFinal() {
        check(fields().that().areStatic().should().beFinal());
    }

    /** No year decides in code: years are data. A year in the name of a document, after a hyphen, is a name. */
    @Test
    void noYearStandsInTheCode() {
        assertThat(findings("(?<![\\d_-])2_?0\\d\\d(?![\\d_])")).isEmpty();
    }

    /** A choice between the constants of these goes by an exhaustive switch, so that a new one is a compiler's error. */
    @Test
    void noChoiceIsMadeByComparingWithOneConstant() {
        List<String> compared = new ArrayList<>();
        Pattern sought = Pattern.compile("[=!]=\\s*(?:\\w+\\.)?(?:ApportionmentMethod|AllocationBasis|Kind|TariffKind|"
                + "PolicyStatus|Severity|Scope|IntegralCare)\\.\\w+");
        for (Path sources : List.of(SOURCES, Path.of("..", "funding-core").resolve(SOURCES))) {
            for (Path source : sources(sources)) {
                sought.matcher(withoutComments(read(source)))
                        .results()
                        .forEach(match -> compared.add(source.getFileName() + ": " + match.group()));
            }
        }

        assertThat(compared).isEmpty();
    }

    /** What a user never names is not exported: the types of both modules that a user meets are few enough to know. */
    @Test
    void theStreetIsSmall() {
        Set<String> exported = new HashSet<>();
        for (Path sources : List.of(SOURCES, Path.of("..", "funding-core").resolve(SOURCES))) {
            Pattern.compile("exports ([\\w.]+);")
                    .matcher(read(sources.resolve("module-info.java")))
                    .results()
                    .forEach(match -> exported.add(match.group(1)));
        }
        List<String> types = Stream.of(RULES, CORE)
                .flatMap(JavaClasses::stream)
                .filter(type -> type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> exported.contains(type.getPackageName()))
                .map(JavaClass::getName)
                .sorted()
                .toList();

        assertThat(types).containsAll(NAMED_BY_USERS.keySet());
        assertThat(types.stream().filter(type -> !NAMED_BY_USERS.containsKey(type)))
                .hasSizeGreaterThan(50)
                .hasSizeLessThanOrEqualTo(150);
    }

    private static List<String> findings(String regex) {
        Pattern sought = Pattern.compile(regex);
        Stream<String> documents =
                PolicyBooks.named("enacted").entries().sources().stream().map(Source::id);
        List<String> names = Stream.of(PolicyBooks.names().stream(), PolicyBooks.overlayNames().stream(), documents)
                .flatMap(each -> each)
                .map(name -> "\"" + name + "\"")
                .collect(Collectors.toList());
        List<String> found = new ArrayList<>();
        for (Path source : sources(SOURCES)) {
            String code = withoutComments(read(source));
            for (String name : names) {
                code = code.replace(name, "\"\"");
            }
            Matcher matcher = sought.matcher(code);
            while (matcher.find()) {
                found.add(source.getFileName() + ": " + matcher.group());
            }
        }
        return found;
    }

    private static List<Path> sources(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).collect(Collectors.toList());
            assertThat(sources).hasSizeGreaterThan(30);
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withoutComments(String source) {
        return COMMENT_OR_TEXT
                .matcher(source)
                .replaceAll(match -> match.group(1) == null ? " " : Matcher.quoteReplacement(match.group(1)));
    }

    @Test
    void theScanSeesLiteralsAndPassesOverComments() {
        assertThat(withoutComments(
                        "int a = 2021; // 2022\n/* 2023 */ String s = \"//2024\"; /** 2025 */ char c = '\"';"))
                .contains("2021", "//2024")
                .doesNotContain("2022", "2023", "2025");
    }

    @Test
    void everyChapterOfChecksIsPackagePrivateFinalAndStateless() {
        check(classes()
                .that()
                .resideInAPackage(ROOT + ".internal.check")
                .and()
                .haveNameMatching(".*\\.[A-Z][a-z]+Checks")
                .should()
                .bePackagePrivate()
                .andShould()
                .haveModifier(JavaModifier.FINAL)
                .andShould()
                .haveOnlyPrivateConstructors()
                .andShould()
                .haveOnlyFinalFields());
    }

    @Test
    void everyCheckStandsInTheList() {
        long written = RULES.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .filter(field -> field.getRawType().isEquivalentTo(Check.class))
                .count();

        assertThat(Checks.all()).doesNotHaveDuplicates().hasSize(Math.toIntExact(written));
    }

    @Test
    void everyPackageHasATour() {
        Set<String> packages = RULES.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());

        assertThat(packages).allSatisfy(name -> {
            Path tour = SOURCES.resolve(name.replace('.', '/')).resolve("package-info.java");
            assertThat(read(tour)).contains("@NullMarked").contains("/**");
        });
    }

    private static DescribedPredicate<JavaAccess<?>> target(String what, Set<String> methods) {
        return DescribedPredicate.describe(what, access -> methods.contains(name(access.getTarget())));
    }

    private static DescribedPredicate<JavaAccess<?>> signature(String method, List<String> parameters) {
        return DescribedPredicate.describe(
                method + parameters,
                access -> name(access.getTarget()).equals(method)
                        && access.getTarget() instanceof AccessTarget.CodeUnitCallTarget called
                        && called.getRawParameterTypes().stream()
                                .map(JavaClass::getName)
                                .collect(Collectors.toList())
                                .equals(parameters));
    }

    private static String name(AccessTarget target) {
        return target.getOwner().getName() + "." + target.getName();
    }
}
