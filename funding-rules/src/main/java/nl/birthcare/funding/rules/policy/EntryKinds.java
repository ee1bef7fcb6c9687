package nl.birthcare.funding.rules.policy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.birthcare.funding.core.law.Provision;

/**
 * The kinds of dated entries that a {@link PolicyDocument} holds, by the name of its list: {@code regimes}, {@code
 * tariffs}.
 *
 * <p>They are read off the document's own lists, so that a new kind is one from the day it is added.
 */
final class EntryKinds {

    private static final SortedMap<String, Method> LISTS = lists();

    /** What an entry of a kind is about, in the names of its fields: two entries about one thing do not hold together. */
    private static final Map<String, List<String>> SUBJECTS = Map.ofEntries(
            Map.entry("regimes", List.of("form")),
            Map.entry("performances", List.of("code")),
            Map.entry("tariffs", List.of("performance")),
            Map.entry("allocationRules", List.of("performances")),
            Map.entry("dateRules", List.of("subject")),
            Map.entry("checkRules", List.of("code")),
            Map.entry("tariffRegimes", List.of("form", "discipline")),
            Map.entry("tariffAllowances", List.of("discipline")),
            Map.entry("contentExclusions", List.of("form", "content")),
            Map.entry("providerRules", List.of("list")),
            Map.entry("procedureRules", List.of("subject")),
            Map.entry("macroBudgets", List.of("framework", "edition")),
            Map.entry("contributionRules", List.of("item")),
            Map.entry("deductibleRules", List.of("item")));

    private EntryKinds() {}

    private static SortedMap<String, Method> lists() {
        SortedMap<String, Method> lists = new TreeMap<>();
        for (Method method : PolicyDocument.class.getMethods()) {
            boolean dated = method.getGenericReturnType() instanceof ParameterizedType type
                    && type.getRawType() == List.class
                    && type.getActualTypeArguments()[0] instanceof Class<?> element
                    && Provision.class.isAssignableFrom(element);
            if (dated) {
                lists.put(method.getName(), method);
            }
        }
        return lists;
    }

    /** The names of all kinds, in alphabetical order. */
    static List<String> names() {
        return List.copyOf(LISTS.keySet());
    }

    /** The fields that say what an entry of a kind is about; none where entries of the kind stand side by side. */
    static List<String> subject(String kind) {
        return SUBJECTS.getOrDefault(kind, List.of());
    }

    /** The entries of a kind. */
    static List<Provision> of(PolicyDocument document, String kind) {
        Method list = LISTS.get(kind);
        if (list == null) {
            throw new IllegalArgumentException("The kind of an entry must be one of " + names() + ", but is " + kind);
        }
        try {
            List<Provision> entries = new ArrayList<>();
            for (Object entry : (List<?>) list.invoke(document)) {
                entries.add((Provision) entry);
            }
            return entries;
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(
                    "A policy document must show its lists, but does not show " + Arrays.asList(kind), e);
        }
    }
}
