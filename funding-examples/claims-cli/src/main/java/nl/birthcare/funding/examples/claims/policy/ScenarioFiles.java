package nl.birthcare.funding.examples.claims.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.birthcare.funding.rules.policy.scenario.PolicyScenarios;
import nl.birthcare.funding.rules.policy.scenario.Scenario;

/** Finds scenarios by name, or else in files, and gives them their values: {@code name,firstDay=2027-01-01}. */
public final class ScenarioFiles {

    /** A comma is part of a file's name unless a value follows. */
    private static final String BEFORE_VALUE = ",(?=\\w+=)";

    private ScenarioFiles() {}

    /**
     * Returns a scenario without its values.
     *
     * @param text the scenario as an option names it
     * @return its name, or the file
     */
    public static String nameOrFile(String text) {
        return text.split(BEFORE_VALUE, -1)[0];
    }

    static Scenario scenario(String option, String text) {
        String[] parts = text.split(BEFORE_VALUE, -1);
        Map<String, List<String>> values = new TreeMap<>();
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            values.computeIfAbsent(parts[i].substring(0, equals), any -> new ArrayList<>())
                    .add(parts[i].substring(equals + 1));
        }
        String nameOrFile = parts[0];
        List<String> names = PolicyScenarios.names();
        return names.contains(nameOrFile)
                ? PolicyScenarios.named(nameOrFile, values)
                : PolicyScenarios.read(Policies.bytes(option, nameOrFile, names), values);
    }
}
