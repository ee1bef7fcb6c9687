package nl.birthcare.funding.examples.claims.options;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.birthcare.funding.examples.claims.exit.NoResultException;

/** Choices of the library as options name them: {@code medical-specialist-care}. */
public final class Choices {

    private Choices() {}

    /**
     * Finds a choice by its name.
     *
     * @param <E> the type of the choice
     * @param option the option, for the message
     * @param type the choices
     * @param text what was given
     * @return the choice
     * @throws NoResultException if there is none of that name
     */
    public static <E extends Enum<E>> E of(String option, Class<E> type, String text) {
        for (E choice : type.getEnumConstants()) {
            if (name(choice).equals(text)) {
                return choice;
            }
        }
        List<String> names =
                Arrays.stream(type.getEnumConstants()).map(Choices::name).toList();
        throw new NoResultException(option + " must be one of " + names + ", but is \"" + text + "\"");
    }

    private static String name(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
