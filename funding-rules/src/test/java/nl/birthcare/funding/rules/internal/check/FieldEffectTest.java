package nl.birthcare.funding.rules.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.money.Euro;
import org.junit.jupiter.api.Test;

/** What is known of the effect of optional fields is known of all of them. */
class FieldEffectTest {

    /** The fields of a type that may be left out, by their names in JSON: an amount says there that it is in cents. */
    private static Stream<String> optional(Class<?> type) {
        return Stream.of(type.getDeclaredMethods())
                .filter(method -> method.getReturnType() == Optional.class || method.getReturnType() == List.class)
                .map(method -> isAmount(method) ? method.getName() + "Cents" : method.getName());
    }

    private static boolean isAmount(Method method) {
        return method.getGenericReturnType().getTypeName().contains(Euro.class.getName());
    }

    @Test
    void ofEveryFieldThatMayBeLeftOutItIsKnownWhereItCounts() {
        Set<String> known = new TreeSet<>(FieldEffect.EVERYWHERE);
        FieldEffect.ALL.forEach(field -> known.add(field.name()));
        Set<String> all = new TreeSet<>(optional(DeclarationLine.class).toList());
        all.addAll(optional(Declaration.class)
                .filter(name -> !name.equals("lines"))
                .toList());

        assertThat(known).isEqualTo(all).hasSize(FieldEffect.EVERYWHERE.size() + FieldEffect.ALL.size());
    }
}
