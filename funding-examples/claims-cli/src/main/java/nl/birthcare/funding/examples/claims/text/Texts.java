package nl.birthcare.funding.examples.claims.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.money.Fraction;

/** Writes values for people, the same in every locale. */
public final class Texts {

    private Texts() {}

    /** An amount in euros, its thousands set apart: {@code 1 234 567.89}. */
    public static String euros(Euro amount) {
        return grouped(amount.toString());
    }

    /** A sum of any size in euros, its thousands set apart. */
    public static String euros(BigInteger cents) {
        return grouped(new BigDecimal(cents, 2).toPlainString());
    }

    /** A fraction to two decimals, its thousands set apart. */
    public static String decimal(Fraction fraction) {
        return grouped(fraction.toBigDecimal(2, RoundingMode.HALF_EVEN).toPlainString());
    }

    /** An exact number of cents in euros, to the cent, its thousands set apart. */
    public static String euros(Fraction cents) {
        return grouped(
                cents.toBigDecimal(0, RoundingMode.HALF_EVEN).movePointLeft(2).toPlainString());
    }

    /** A share to a hundredth of a percent: {@code 92.13 %}. */
    public static String percent(Fraction share) {
        return grouped(share.toBigDecimal(4, RoundingMode.HALF_EVEN)
                        .movePointRight(2)
                        .toPlainString())
                + " %";
    }

    /** Documents in a list. */
    public static String sources(List<SourceReference> sources) {
        return sources.stream().map(SourceReference::text).collect(Collectors.joining("; "));
    }

    /** The weights of a key in the order of the frameworks: {@code 6825 : 2624 : 3364}. */
    public static String weights(AllocationKey key) {
        return key.medicalSpecialistCare() + " : " + key.midwifery() + " : " + key.maternityCare();
    }

    /** A text with a capital first. */
    public static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** A number, its thousands set apart: {@code 1 234 567}. */
    public static String number(long count) {
        return grouped(Long.toString(count));
    }

    /** The name of a choice in small letters: {@code medical specialist care}. */
    public static String words(Enum<?> choice) {
        return choice.name().replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    /** A line that a {@link Terminal} shows as a heading: bold where it can. */
    public static String heading(String text) {
        return Terminal.HEADING + text;
    }

    private static String grouped(String plain) {
        return plain.replaceAll("\\B(?=(?:\\d{3})+(?!\\d))", " ");
    }
}
