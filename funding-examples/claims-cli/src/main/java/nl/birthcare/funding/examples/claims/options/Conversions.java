package nl.birthcare.funding.examples.claims.options;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.birthcare.funding.core.money.ApportionmentMethod;
import nl.birthcare.funding.core.party.InnovationExperiment;
import nl.birthcare.funding.examples.claims.exit.NoResultException;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How options of each type are read: one form, and a sentence about any other. */
public final class Conversions {

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    /** What files can hold as well. */
    private static final int LAST_YEAR = 9999;

    private Conversions() {}

    /** Teaches a command line the types of the options. */
    static CommandLine register(CommandLine command) {
        return command.registerConverter(LocalDate.class, Conversions::day)
                .registerConverter(int.class, Conversions::integer)
                .registerConverter(Integer.class, Conversions::integer)
                .registerConverter(long.class, Conversions::longInteger)
                .registerConverter(Long.class, Conversions::longInteger)
                .registerConverter(ApportionmentMethod.class, oneOf(ApportionmentMethod.class))
                .registerConverter(
                        InnovationExperiment.ExtensionGround.class, oneOf(InnovationExperiment.ExtensionGround.class));
    }

    private static <E extends Enum<E>> ITypeConverter<E> oneOf(Class<E> type) {
        E[] choices = type.getEnumConstants();
        return text -> Stream.of(choices)
                .filter(choice -> choice.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(
                        "it must be one of " + Arrays.toString(choices) + ", but is \"" + text + "\""));
    }

    private static LocalDate day(String text) {
        try {
            if (DAY.matcher(text).matches()) {
                return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
            }
        } catch (DateTimeException e) {
            // 2021-02-30 has the form and is no day.
        }
        throw new TypeConversionException(
                "it must be a day of the calendar written like 2021-03-14, but is \"" + text + "\"");
    }

    private static int number(String text, int start, int end) {
        return Integer.parseInt(text, start, end, 10);
    }

    private static int integer(String text) {
        try {
            return Integer.parseInt(plain(text));
        } catch (NumberFormatException e) {
            throw refusal(Integer.MIN_VALUE, Integer.MAX_VALUE, text);
        }
    }

    private static long longInteger(String text) {
        try {
            return Long.parseLong(plain(text));
        } catch (NumberFormatException e) {
            throw refusal(Long.MIN_VALUE, Long.MAX_VALUE, text);
        }
    }

    /** Java takes digits of any script for a number, and so does it a plus sign. */
    private static String plain(String text) {
        return text.matches("-?[0-9]+") ? text : "";
    }

    private static TypeConversionException refusal(long least, long most, String text) {
        return new TypeConversionException(
                "it must be a whole number from " + least + " to " + most + ", but is \"" + text + "\"");
    }

    /**
     * Refuses an answer with a day that no file can hold.
     *
     * @param option the option, for the message
     * @param given the day that was given
     * @param answer the day that follows from it
     * @throws NoResultException if its year has more than four digits
     */
    public static void requireFourDigitYear(String option, LocalDate given, LocalDate answer) {
        if (answer.getYear() > LAST_YEAR) {
            throw tooLate(option, given);
        }
    }

    /**
     * Says that what follows from a day is beyond the calendar of files.
     *
     * @param option the option
     * @param given the day that was given
     * @return the refusal
     */
    public static NoResultException tooLate(String option, LocalDate given) {
        return new NoResultException(
                option + " must be a day whose terms end by " + LAST_YEAR + "-12-31, but is " + given);
    }
}
