package nl.birthcare.funding.rules.policy.entry;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.core.internal.Sentences;
import nl.birthcare.funding.core.law.Provision;
import org.immutables.value.Value;

/**
 * A published total that is not the sum of the parts published with it. All stand as they were printed; this says that
 * they contradict each other.
 */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface Erratum extends Provision {

    /** {@return what was published, and what the parts are: one sentence} */
    String title();

    /** {@return how many of the digits of the figures stand behind the decimal mark: 0 or more} */
    int decimals();

    /** {@return the total that was printed, its decimal mark left out: the digits} */
    long printedTotal();

    /** {@return the parts that were printed, their decimal marks left out: the digits of each} */
    List<Long> printedParts();

    /** Refuses figures that do add up, for then nothing is wrong with them. */
    @Value.Check
    default void check() {
        if (decimals() < 0) {
            throw new IllegalArgumentException(
                    "The decimals of erratum " + id() + " must be 0 or more, but are " + decimals());
        }
        if (difference() == 0) {
            throw new IllegalArgumentException(
                    "The figures of erratum " + id() + " must not add up, but do: " + text());
        }
    }

    /**
     * Returns how much the total is more than the sum of its parts: 1 for a printed 7.8 that is the sum of 4.8 and 2.9.
     *
     * @return the difference, its decimal mark left out; below 0 where the parts come to more
     * @throws ArithmeticException if it does not fit in a {@code long}
     */
    default long difference() {
        long difference = printedTotal();
        for (long part : printedParts()) {
            difference = Math.subtractExact(difference, part);
        }
        return difference;
    }

    /**
     * Prints the figures and what is wrong: {@code 7.8 against 4.8 + 2.9, a difference of 0.1}.
     *
     * @return the text
     */
    default String text() {
        return text(Locale.ENGLISH);
    }

    /**
     * Prints the same in a language.
     *
     * @param locale the language: Dutch, or English for every other
     * @return the {@link #text()} in that language
     */
    default String text(Locale locale) {
        Require.present("The language", locale);
        String parts = printedParts().stream().map(this::decimal).collect(Collectors.joining(" + "));
        return Sentences.filled(
                ErratumWords.ALL.in(locale).sentence("does-not-add-up"),
                Map.of("total", decimal(printedTotal()), "parts", parts, "difference", decimal(difference())));
    }

    private String decimal(long digits) {
        return BigDecimal.valueOf(digits, decimals()).toPlainString();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link Erratum}. */
    final class Builder extends ImmutableErratum.Builder {
        Builder() {}
    }
}
