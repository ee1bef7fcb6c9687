package nl.birthcare.funding.rules.internal.check;

import java.util.Locale;
import java.util.regex.Pattern;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.party.CitizenServiceNumber;
import nl.birthcare.funding.rules.internal.dossier.LineFacts;

/** Says what a finding may repeat of a declaration: never what may be the number or the reference of a person. */
public final class ToldValues {

    /** As many digits as the number of a person has, whatever stands between them; no code on a known list has as many. */
    private static final Pattern NUMBER_OF_A_PERSON = Pattern.compile("([0-9][^0-9]*){8}");

    private ToldValues() {}

    /** The name of a choice as it reads in a sentence: "small scale experiment". */
    static String words(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /**
     * Returns a value as a message tells it.
     *
     * @param line the line that states it
     * @param name what it is called in the message
     * @param value the value
     * @return the value, or its length only if it may be that of a person and stands in the wrong field
     */
    public static String told(LineFacts line, String name, String value) {
        return switch (name) {
            case "performance" -> line.terms().isPerformanceKnown() ? value : code(line, value);
            case "activity" -> code(line, value);
            case "previous" -> name(line, value);
            default -> value;
        };
    }

    /** A name that somebody typed, unless it may be that of a person in the wrong field. */
    static String name(LineFacts line, String typed) {
        return isOfPerson(line, typed) ? untold(typed) : typed;
    }

    private static String untold(String typed) {
        return Words.of("any.characters", "count", typed.length());
    }

    /** One shifted column brings the client's or the pregnancy's reference into another field. */
    private static boolean isOfPerson(LineFacts line, String value) {
        return CitizenServiceNumber.looksLikeOne(value)
                || value.equals(line.declaration().client().value())
                || line.declaration()
                        .pregnancy()
                        .filter(pregnancy -> pregnancy.value().equals(value))
                        .isPresent();
    }

    /** List and code of a performance that the book does not know. */
    private static String code(LineFacts line, String listAndCode) {
        int start = listAndCode.indexOf(':') + 1;
        String code = listAndCode.substring(start);
        return NUMBER_OF_A_PERSON.matcher(code).find() || isOfPerson(line, code)
                ? listAndCode.substring(0, start) + untold(code)
                : listAndCode;
    }

    /** What could be decided about an undecided entry, as far as the book knows. */
    static String options(LineFacts line, Provision undecided) {
        return line.book()
                .question(undecided.id())
                .map(question -> question.question() + " " + question.optionsText())
                .orElseGet(() -> Words.of("options.none"));
    }
}
