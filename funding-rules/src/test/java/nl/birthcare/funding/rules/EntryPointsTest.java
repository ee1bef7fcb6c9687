package nl.birthcare.funding.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.InputStream;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.Source;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.money.ApportionmentMethod;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.core.party.Uzovi;
import nl.birthcare.funding.rules.history.ClientHistory;
import nl.birthcare.funding.rules.history.Dossier;
import nl.birthcare.funding.rules.ledger.FrameworkLedger;
import nl.birthcare.funding.rules.policy.OverlayBuilder;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyDocument;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One rule for all public methods of exported types: null in any place is refused with a message that names it, before anything
 * else is looked at.
 */
class EntryPointsTest {

    private static final PolicyBook BOOK = Samples.book("enacted");

    private static final Declaration DECLARATION = Samples.declaration(
                    Samples.line(Samples.INTEGRAL, LocalDate.of(2021, 3, 14)).build())
            .build();

    private static final AllocationKey KEY = AllocationKey.builder()
            .id("thirds")
            .method(ApportionmentMethod.SAINTE_LAGUE)
            .medicalSpecialistCare(1)
            .midwifery(1)
            .maternityCare(1)
            .build();

    /** What a program holds on to. */
    private static final Map<Class<?>, Object> HELD = Map.of(
            FundingEngine.class, FundingEngine.of(BOOK),
            FrameworkLedger.class, new FrameworkLedger(),
            PolicyBook.class, BOOK,
            Dossier.class, Dossier.of(List.of(DECLARATION)),
            OverlayBuilder.class,
                    PolicyDocument.overlay("ours", Samples.SOURCE, EvidenceGrade.AGREED, Validity.ofYear(2021)));

    private static final Map<Class<?>, Object> VALUES = values();

    private static Map<Class<?>, Object> values() {
        Map<Class<?>, Object> values = new HashMap<>(HELD);
        values.put(Declaration.class, DECLARATION);
        values.put(DeclarationLine.class, DECLARATION.lines().get(0));
        values.put(ClientHistory.class, ClientHistory.of(List.of()));
        values.put(Agreements.class, Agreements.NONE);
        values.put(Euro.class, Euro.ZERO);
        values.put(LocalDate.class, LocalDate.of(2021, 3, 14));
        values.put(Validity.class, Validity.ofYear(2021));
        values.put(Source.class, Samples.SOURCE);
        values.put(PerformanceCode.class, Samples.INTEGRAL);
        values.put(AgbCode.class, Samples.PARTNERSHIP);
        values.put(Uzovi.class, Uzovi.of("0000"));
        values.put(ClientReference.class, ClientReference.of("c-1"));
        values.put(BigDecimal.class, BigDecimal.ONE);
        values.put(RoundingMode.class, RoundingMode.HALF_UP);
        values.put(String.class, "text");
        values.put(CharSequence.class, "text");
        values.put(Object.class, "text");
        values.put(Class.class, Declaration.class);
        values.put(AllocationKey.class, KEY);
        values.put(InputStream.class, InputStream.nullInputStream());
        values.put(byte[].class, new byte[0]);
        values.put(long[].class, new long[] {1, 1, 1});
        values.put(List.class, List.of());
        values.put(Collection.class, List.of());
        values.put(Iterable.class, List.of());
        values.put(Set.class, Set.of());
        values.put(Map.class, Map.of());
        values.put(Optional.class, Optional.empty());
        values.put(long.class, 1L);
        values.put(int.class, 1);
        values.put(boolean.class, true);
        return values;
    }

    static Stream<Arguments> entryPoints() {
        List<Arguments> all = new ArrayList<>();
        publicTypes().forEach(type -> addAll(all, type));
        return all.stream();
    }

    private static Stream<Class<?>> publicTypes() {
        return new ClassFileImporter()
                        .importUrls(List.of(
                                Euro.class.getProtectionDomain().getCodeSource().getLocation(),
                                FundingEngine.class
                                        .getProtectionDomain()
                                        .getCodeSource()
                                        .getLocation()))
                        .stream()
                        .filter(type -> !type.getPackageName().contains(".internal"))
                        .<Class<?>>map(JavaClass::reflect)
                        .filter(EntryPointsTest::isPublic);
    }

    private static boolean isPublic(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
    }

    private static void addAll(List<Arguments> all, Class<?> type) {
        for (Method method : type.getDeclaredMethods()) {
            int modifiers = method.getModifiers();
            // What callers implement themselves is up to them.
            if (Modifier.isPublic(modifiers) && !Modifier.isAbstract(modifiers) && !isExempt(method)) {
                for (int i = 0; i < method.getParameterCount(); i++) {
                    Parameter parameter = method.getParameters()[i];
                    if (!parameter.getType().isPrimitive()
                            && !parameter.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                        all.add(Arguments.of(type.getSimpleName() + "." + method.getName() + " " + i, method, i));
                    }
                }
            }
        }
    }

    /** What writes for {@code FundingJson} and the command, and asks its generator first; helpers of types beside them. */
    private static final Set<String> HELPERS =
            Set.of("Allocator", "MarkedAmount", "ResultJson", "FundingModule", "DeclarationRows");

    /** What the compiler makes, what mappers call, and what is public for comparisons only. */
    private static boolean isExempt(Method method) {
        return method.isSynthetic()
                || HELPERS.contains(method.getDeclaringClass().getSimpleName())
                || method.getName().equals("equals")
                || (method.getDeclaringClass().isEnum() && method.getName().equals("valueOf"))
                || method.isAnnotationPresent(JsonCreator.class)
                || Stream.concat(Stream.of(method.getReturnType()), Arrays.stream(method.getParameterTypes()))
                        .anyMatch(type -> type.getName().contains(".internal."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("entryPoints")
    void nullIsRefusedByName(String title, Method method, int place) throws IllegalAccessException {
        Object[] arguments = Arrays.stream(method.getParameterTypes())
                .map(EntryPointsTest::value)
                .toArray();
        arguments[place] = null;
        Throwable thrown = null;
        try {
            invoke(method, arguments);
        } catch (InvocationTargetException e) {
            thrown = e.getCause();
        }
        assertThat(thrown).isInstanceOf(NullPointerException.class);
        // A generated builder names the attribute.
        assertThat(Objects.requireNonNull(thrown).getMessage()).matches(".* must not be null|[a-z][A-Za-z]*");
    }

    private static void invoke(Method method, Object[] arguments)
            throws InvocationTargetException, IllegalAccessException {
        Class<?> type = method.getDeclaringClass();
        Object receiver = Modifier.isStatic(method.getModifiers()) ? null : value(type);
        if (receiver instanceof Proxy) {
            throw new InvocationTargetException(
                    thrownBy(() -> InvocationHandler.invokeDefault(receiver, method, arguments)));
        }
        method.invoke(receiver, arguments);
    }

    private static Throwable thrownBy(ThrowingCallable call) {
        return Objects.requireNonNull(catchThrowable(call), "Nothing was thrown");
    }

    /** What is looked up for every line, and what is public for comparisons only. */
    private static final Set<String> MAY_RETURN_NULL =
            Set.of("Timeline.onEpochDay", "Allocator.allocate", "Allocator.obstacle", "Allocator.undecided");

    /** One rule: what may be absent is an {@link Optional}. */
    @Test
    void noPublicMethodReturnsNull() {
        assertThat(publicTypes()
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                        .filter(method -> method.getAnnotatedReturnType().isAnnotationPresent(Nullable.class))
                        .map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName())
                        .filter(name -> !MAY_RETURN_NULL.contains(name)))
                .isEmpty();
    }

    private static Object value(Class<?> type) {
        Object value = VALUES.get(type);
        if (value == null && type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return value == null ? hollow(type) : value;
    }

    /** An instance of which nothing is set: whoever refuses null first looks at nothing of it. */
    private static Object hollow(Class<?> type) {
        if (type.isArray()) {
            return Array.newInstance(type.getComponentType(), 0);
        }
        if (type.isInterface()) {
            return Proxy.newProxyInstance(
                    type.getClassLoader(),
                    new Class<?>[] {type},
                    (proxy, method, arguments) -> method.getReturnType() == boolean.class ? Boolean.FALSE : null);
        }
        try {
            Class<?> unsafe = Class.forName("sun.misc.Unsafe");
            Field one = unsafe.getDeclaredField("theUnsafe");
            one.setAccessible(true);
            return unsafe.getMethod("allocateInstance", Class.class).invoke(one.get(null), type);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("No instance can be made of " + type, e);
        }
    }
}
