package nl.birthcare.funding.examples.claims.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.money.Fraction;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.examples.claims.text.EntryTexts;
import nl.birthcare.funding.examples.claims.text.Texts;
import nl.birthcare.funding.examples.claims.text.Words;
import nl.birthcare.funding.rules.check.Finding;

/** How a page says things in one language: its words, and the form of its numbers. */
public final class Wording {

    private static final String NO_BREAK = "\u00a0";

    private final Locale language;
    private final Properties words;
    private final Words names;
    private final DecimalFormatSymbols symbols;

    private Wording(Locale language, Properties words) {
        this.language = language;
        this.words = words;
        this.names = Words.of(language);
        // Written out, since what Java knows of a language changes from one version to the next.
        this.symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setMinusSign('-');
        symbols.setGroupingSeparator(isEnglish() ? ',' : '.');
        symbols.setDecimalSeparator(isEnglish() ? '.' : ',');
    }

    /**
     * Finds the words of a language.
     *
     * @param language English or Dutch
     * @return how a page speaks in it
     */
    public static Wording of(Locale language) {
        Properties words = new Properties();
        String file = "words_" + language.getLanguage() + ".properties";
        try (InputStream in = Objects.requireNonNull(Wording.class.getResourceAsStream(file), file)) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Wording(language, words);
    }

    /** {@return the language, as HTML names it} */
    public String tag() {
        return language.getLanguage();
    }

    /** {@return the language, for what the library says in it} */
    public Locale locale() {
        return language;
    }

    private boolean isEnglish() {
        return language.getLanguage().equals("en");
    }

    /** The names of all that can be said. */
    Set<String> keys() {
        return words.stringPropertyNames();
    }

    /**
     * Says something.
     *
     * @param key its name in the file of words
     * @param values what stands for {0}, {1} and so on
     * @return the text
     * @throws IllegalArgumentException if there are no words for it
     */
    public String say(String key, Object... values) {
        String text = words.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("There must be words in " + tag() + " for " + key + ", but are none");
        }
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /**
     * Names a choice of the library.
     *
     * @param choice the choice
     * @return its name, in small letters
     */
    public String name(Enum<?> choice) {
        String ofPage = choice.getDeclaringClass().getSimpleName() + "." + choice.name();
        return words.containsKey(ofPage) ? say(ofPage) : names.name(choice);
    }

    /**
     * Writes since and until when something holds.
     *
     * @param validity the period
     * @return the text
     */
    public String days(Validity validity) {
        return names.days(validity);
    }

    /**
     * Says how many agreements are known.
     *
     * @param agreements the agreements
     * @return the text
     */
    public String agreements(Agreements agreements) {
        return say("fact.agreementsKnown", number(agreements.agreements().size()));
    }

    /**
     * Says since and until when an entry holds, how far it has come, how it was established, and by which documents.
     *
     * @param entry the entry
     * @return the text
     */
    public String standing(Provision entry) {
        return EntryTexts.standing(entry, names);
    }

    /**
     * Names a choice of the library at the beginning of a line.
     *
     * @param choice the choice
     * @return its name, with a capital
     */
    public String capitalised(Enum<?> choice) {
        return Texts.capitalised(name(choice));
    }

    /**
     * Writes an amount with its sign of currency.
     *
     * @param cents the amount, in cents
     * @return the text
     */
    public String euros(BigInteger cents) {
        String amount = format("#,##0.00", new BigDecimal(cents, 2));
        String sign = amount.startsWith("-") ? "-" : "";
        return sign + "€" + (isEnglish() ? "" : NO_BREAK) + amount.substring(sign.length());
    }

    /**
     * Writes an amount with its sign of currency.
     *
     * @param amount the amount
     * @return the text
     */
    public String euros(Euro amount) {
        return euros(BigInteger.valueOf(amount.cents()));
    }

    /**
     * Writes a count.
     *
     * @param count the count
     * @return the text
     */
    public String number(long count) {
        return format("#,##0", BigDecimal.valueOf(count));
    }

    /**
     * Writes a share to a hundredth of a percent.
     *
     * @param share the share, of 1
     * @return the text
     */
    public String percent(Fraction share) {
        return format("#,##0.00", share.toBigDecimal(4, RoundingMode.HALF_EVEN).movePointRight(2))
                + (isEnglish() ? "%" : NO_BREAK + "%");
    }

    private String format(String pattern, BigDecimal value) {
        DecimalFormat format = new DecimalFormat(pattern, symbols);
        format.setRoundingMode(RoundingMode.UNNECESSARY);
        return format.format(value);
    }

    /**
     * Makes a field of an amount, without its sign of currency, which is in the heading.
     *
     * @param cents the amount, in cents
     * @return the field
     */
    public Cell amount(BigInteger cents) {
        return new Cell(format("#,##0.00", new BigDecimal(cents, 2)), cents.toString(), null);
    }

    /**
     * Makes a field of an amount, without its sign of currency.
     *
     * @param amount the amount
     * @return the field
     */
    public Cell amount(Euro amount) {
        return amount(BigInteger.valueOf(amount.cents()));
    }

    /**
     * Makes a field of an amount that may be absent.
     *
     * @param amount the amount
     * @return the field
     */
    public Cell amount(Optional<Euro> amount) {
        return amount.map(this::amount).orElse(Cell.of("-"));
    }

    /**
     * Makes a field of a count.
     *
     * @param count the count
     * @return the field
     */
    public Cell count(long count) {
        return new Cell(number(count), Long.toString(count), null);
    }

    /**
     * Makes a field of a share.
     *
     * @param share the share; empty of nothing
     * @return the field
     */
    public Cell share(Optional<Fraction> share) {
        return share.map(each -> new Cell(
                        percent(each),
                        each.toBigDecimal(9, RoundingMode.HALF_EVEN).toPlainString(),
                        null))
                .orElse(Cell.of("-"));
    }

    /**
     * Makes a field of an exact number of cents, to a hundredth of a cent.
     *
     * @param cents the number
     * @return the field
     */
    public Cell decimal(Fraction cents) {
        BigDecimal rounded = cents.toBigDecimal(2, RoundingMode.HALF_EVEN);
        return new Cell(format("#,##0.00", rounded), rounded.toPlainString(), null);
    }

    /**
     * Makes a field of a calendar year, whose digits are not set apart.
     *
     * @param year the year
     * @return the field
     */
    public Cell year(int year) {
        String text = Integer.toString(year);
        return new Cell(text, text, null);
    }

    /**
     * Makes a field of what the library says in English.
     *
     * @param text the text
     * @return the field
     */
    public Cell english(String text) {
        return new Cell(text, null, isEnglish() ? null : "en");
    }

    /**
     * Makes a field of a particular of a finding: in the language, or in English where the library has no words for it.
     *
     * @param finding the finding
     * @param value the name of the particular
     * @return the field
     */
    public Cell told(Finding finding, String value) {
        String english = finding.values().getOrDefault(value, "");
        String told = finding.values(language).getOrDefault(value, "");
        return told.equals(english) ? english(english) : Cell.of(told);
    }

    /**
     * Makes a field of documents, or says that no contract was given.
     *
     * @param sources places in documents
     * @return the field
     */
    public Cell documents(List<SourceReference> sources) {
        return sources.isEmpty() ? Cell.of(say("noContract")) : english(Texts.sources(sources));
    }

    /**
     * Writes the weights of a key, or says that each line has its own.
     *
     * @param key the key
     * @return the text
     */
    public String weights(Optional<AllocationKey> key) {
        return key.map(Texts::weights).orElse(say("weightsOfLines"));
    }

    /**
     * Says headings.
     *
     * @param keys their names in the file of words
     * @return the headings
     */
    public String[] headings(String... keys) {
        return Stream.of(keys).map(key -> say(key)).toArray(String[]::new);
    }
}
