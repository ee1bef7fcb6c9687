package nl.birthcare.funding.examples.claims.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.money.ApportionmentMethod;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.money.Fraction;

/** Writes values for people, the same in every locale. */
public final class Texts {

    private Texts() {}

    /**
     * Writes an amount in euros, its thousands set apart: {@code 1 234 567.89}.
     *
     * @param amount the amount
     * @return the text
     */
    public static String euros(Euro amount) {
        return grouped(amount.toString());
    }

    /**
     * Writes a sum of any size in euros, its thousands set apart.
     *
     * @param cents the sum, in cents
     * @return the text
     */
    public static String euros(BigInteger cents) {
        return grouped(new BigDecimal(cents, 2).toPlainString());
    }

    /**
     * Writes a fraction to two decimals, its thousands set apart.
     *
     * @param fraction the fraction
     * @return the text
     */
    public static String decimal(Fraction fraction) {
        return grouped(fraction.toBigDecimal(2, RoundingMode.HALF_EVEN).toPlainString());
    }

    /**
     * Writes an exact number of cents in euros, to the cent, its thousands set apart.
     *
     * @param cents the number of cents
     * @return the text
     */
    public static String euros(Fraction cents) {
        return grouped(
                cents.toBigDecimal(0, RoundingMode.HALF_EVEN).movePointLeft(2).toPlainString());
    }

    /**
     * Writes a share to a hundredth of a percent: {@code 92.13 %}.
     *
     * @param share the share, of 1
     * @return the text
     */
    public static String percent(Fraction share) {
        return grouped(share.toBigDecimal(4, RoundingMode.HALF_EVEN)
                        .movePointRight(2)
                        .toPlainString())
                + " %";
    }

    /**
     * Writes documents in a list.
     *
     * @param sources the documents
     * @return the text
     */
    public static String sources(List<SourceReference> sources) {
        return sources.stream().map(SourceReference::text).collect(Collectors.joining("; "));
    }

    /**
     * Writes the weights of a key in the order of the frameworks: {@code 6825 : 2624 : 3364}.
     *
     * @param key the key
     * @return the text
     */
    public static String weights(AllocationKey key) {
        return key.medicalSpecialistCare() + " : " + key.midwifery() + " : " + key.maternityCare();
    }

    /**
     * Writes a text with a capital first.
     *
     * @param text the text, which is not empty
     * @return the same with a capital
     */
    public static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /**
     * Writes a number, its thousands set apart: {@code 1 234 567}.
     *
     * @param count the number
     * @return the text
     */
    public static String number(long count) {
        return grouped(Long.toString(count));
    }

    /**
     * Writes the name of a choice in small letters: {@code medical specialist care}.
     *
     * @param choice the choice
     * @return the text
     */
    public static String words(Enum<?> choice) {
        return choice.name().replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    /**
     * Names the method by which the last cents go.
     *
     * @param method the method
     * @return its name as it is written
     */
    public static String method(ApportionmentMethod method) {
        return switch (method) {
            case SAINTE_LAGUE -> "Sainte-Lagu\u00eb";
            case LARGEST_REMAINDER -> "largest remainder";
        };
    }

    /**
     * Makes a line that a {@link Terminal} shows as a heading: bold where it can.
     *
     * @param text the text of the line
     * @return the line
     */
    public static String heading(String text) {
        return Terminal.HEADING + text;
    }

    private static String grouped(String plain) {
        return plain.replaceAll("\\B(?=(?:\\d{3})+(?!\\d))", " ");
    }
}
