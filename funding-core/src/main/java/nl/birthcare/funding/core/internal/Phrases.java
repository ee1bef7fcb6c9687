package nl.birthcare.funding.core.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says in another language what values of results say in words. A value is text, and stays the same text in every language
 * wherever it is stored; so it is translated by finding the phrase of which it was made.
 *
 * <p>A phrase is for values of one name: {@code form.integral} for a value called {@code form}. The phrases of {@code any}
 * are for all. What stands for a value in a phrase is translated in turn, by its own name without a digit behind it.
 */
public final class Phrases {

    private static final Pattern NAME = Pattern.compile("\\{([A-Za-z]+[0-9]?)}");
    private static final String FOR_ALL = "any";
    private static final String LIST = ".many";

    /** A phrase, as a text of which it was made is recognised. */
    private record Form(String key, Pattern text, List<String> names, int ownWords) {}

    private static final Comparator<Form> MOST_SPECIFIC_FIRST = Comparator.comparing(
                    (Form form) -> !form.key().endsWith(LIST))
            .thenComparing(Comparator.comparingInt(Form::ownWords).reversed())
            .thenComparing(Form::key);

    private final Sentences to;
    private final Map<String, List<Form>> byName = new HashMap<>();

    private Phrases(Sentences to) {
        this.to = to;
    }

    /**
     * Prepares a translation.
     *
     * @param from the phrases of which values are made
     * @param to the same phrases in another language
     * @return the translation
     */
    public static Phrases of(Sentences from, Sentences to) {
        Phrases phrases = new Phrases(to);
        for (String key : from.keys()) {
            String name = key.substring(0, key.indexOf('.'));
            phrases.byName.computeIfAbsent(name, first -> new ArrayList<>()).add(form(key, from.sentence(key)));
        }
        phrases.byName.values().forEach(forms -> forms.sort(MOST_SPECIFIC_FIRST));
        return phrases;
    }

    private static Form form(String key, String phrase) {
        StringBuilder text = new StringBuilder();
        List<String> names = new ArrayList<>();
        int ownWords = 0;
        int done = 0;
        Matcher name = NAME.matcher(phrase);
        while (name.find()) {
            text.append(Pattern.quote(phrase.substring(done, name.start()))).append("(.*?)");
            ownWords += name.start() - done;
            names.add(name.group(1));
            done = name.end();
        }
        text.append(Pattern.quote(phrase.substring(done)));
        return new Form(key, Pattern.compile(text.toString()), names, ownWords + phrase.length() - done);
    }

    /**
     * Translates values.
     *
     * @param values the values by name
     * @return the same names, with what is in words in the other language
     */
    public Map<String, String> translated(Map<String, String> values) {
        Map<String, String> translated = new HashMap<>();
        values.forEach((name, text) -> translated.put(name, translated(name, text)));
        return translated;
    }

    private String translated(String name, String text) {
        String bare = Character.isDigit(name.charAt(name.length() - 1)) ? name.substring(0, name.length() - 1) : name;
        for (String scope : List.of(bare, FOR_ALL)) {
            for (Form form : byName.getOrDefault(scope, List.of())) {
                Matcher found = form.text().matcher(text);
                if (found.matches()) {
                    return filled(form, found);
                }
            }
        }
        return text;
    }

    private String filled(Form form, Matcher found) {
        Map<String, String> inside = new HashMap<>();
        for (int i = 0; i < form.names().size(); i++) {
            String name = form.names().get(i);
            inside.put(name, translated(name, found.group(i + 1)));
        }
        return Sentences.filled(to.sentence(form.key()), inside);
    }
}
