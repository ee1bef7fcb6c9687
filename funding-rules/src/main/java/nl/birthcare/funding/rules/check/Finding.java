package nl.birthcare.funding.rules.check;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.core.law.SourceReference;
import org.immutables.value.Value;

/** Something that was found about a declaration, or about a row that should have been one. It never names the client. */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface Finding {

    /**
     * The number of the row in the input.
     *
     * @return the number, from 1, where the declaration came from a file
     */
    @Value.Parameter
    OptionalLong row();

    /**
     * The declaration.
     *
     * @return its id; empty for a row that could not be read
     */
    @Value.Parameter
    Optional<String> declaration();

    /**
     * The line of the declaration.
     *
     * @return its reference; empty where the finding is about the whole
     */
    @Value.Parameter
    Optional<String> line();

    /**
     * Where in the JSON the trouble is.
     *
     * @return the path, where it is known
     */
    @Value.Parameter
    Optional<String> path();

    /**
     * What was found.
     *
     * @return the stable code
     */
    @Value.Parameter
    FindingCode code();

    /**
     * What it means for the line.
     *
     * @return the severity
     */
    @Value.Parameter
    Severity severity();

    /**
     * The particulars, by name, as the message shows them.
     *
     * @return the values
     */
    @Value.Parameter
    Map<String, String> values();

    /**
     * By which documents.
     *
     * @return the references of the rule and of the entry that decides; a convention of the library refers to itself
     */
    @Value.Parameter
    List<SourceReference> sources();

    /**
     * Says in a sentence what was found and what to do. Made when asked for.
     *
     * @return the message
     */
    default String message() {
        return message(Locale.ENGLISH);
    }

    /**
     * Says in a sentence what was found and what to do, in a language. Names and texts of a policy book are told as the
     * book has them, but what the bundled books do not know is told in that language.
     *
     * @param locale the language: Dutch, or English for every other
     * @return the {@link #message()} in that language
     */
    default String message(Locale locale) {
        Require.present("The language", locale);
        return statement(locale) + " " + code().remedy(locale);
    }

    /**
     * Says in a sentence what was found. Made when asked for.
     *
     * @return the {@link #message()} without what to do
     */
    default String statement() {
        return statement(Locale.ENGLISH);
    }

    /**
     * Says in a sentence what was found, in a language.
     *
     * @param locale the language: Dutch, or English for every other
     * @return the {@link #statement()} in that language
     */
    default String statement(Locale locale) {
        Require.present("The language", locale);
        return code().filledWith(values(), locale);
    }

    /**
     * Returns the particulars as the {@link #statement(Locale)} tells them.
     *
     * @param locale the language: Dutch, or English for every other
     * @return the {@link #values()}, of which those in words are in that language where the library knows it
     */
    default Map<String, String> values(Locale locale) {
        Require.present("The language", locale);
        return FindingWords.told(values(), locale);
    }

    /**
     * Returns this finding with the number of its row.
     *
     * @param row the number, from 1
     * @return the finding of that row
     */
    default Finding inRow(long row) {
        return builder().from(this).row(row).build();
    }

    /**
     * Refuses a row of the input that is not a declaration.
     *
     * @param row its number, from 1
     * @param path where in the JSON the trouble is, {@code $} for the row as a whole
     * @param problem what is wrong, as the reader says it; without anything of the client
     * @return the finding
     */
    static Finding unreadableRow(long row, String path, String problem) {
        Require.present("The problem", problem);
        return builder()
                .row(row)
                .path(path)
                .code(FindingCode.UNREADABLE_ROW)
                .severity(Severity.REFUSAL)
                .putValues("row", Long.toString(row))
                .putValues("problem", problem)
                .build();
    }

    /**
     * Starts a finding.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Finding}. */
    final class Builder extends ImmutableFinding.Builder {
        Builder() {}
    }
}
