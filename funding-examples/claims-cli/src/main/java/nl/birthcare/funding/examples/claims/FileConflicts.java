package nl.birthcare.funding.examples.claims;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import nl.birthcare.funding.examples.claims.allocate.ReturnCodeOptions;
import nl.birthcare.funding.examples.claims.exit.NoResultException;
import nl.birthcare.funding.examples.claims.policy.ScenarioFiles;
import nl.birthcare.funding.rules.policy.PolicyBooks;
import nl.birthcare.funding.rules.policy.scenario.PolicyScenarios;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * Refuses, before a command starts, what would destroy a file that the same command reads: an output at the place of an
 * input or of another output, by whichever name.
 *
 * <p>It looks at the options of any command: those that name an output are known here, and every other value that is the
 * path of something is an input.
 */
final class FileConflicts {

    private static final Set<String> OUTPUTS = Set.of("--out", "--undivided", "--receipts", "--report", "--table");

    /** What an option names, and where that is on the disk. */
    private record Named(String option, String text, Path place) {}

    private FileConflicts() {}

    static void refuse(ParseResult command) {
        List<Named> outputs = new ArrayList<>();
        List<Named> inputs = new ArrayList<>();
        for (OptionSpec option : command.matchedOptionsSet()) {
            for (Object value : values(option)) {
                String name = option.longestName();
                Named named = named(name, value);
                if (named != null) {
                    (OUTPUTS.contains(name) ? outputs : inputs).add(named);
                }
            }
        }
        outputs.sort(Comparator.comparing(Named::option));
        for (int i = 0; i < outputs.size(); i++) {
            Named output = outputs.get(i);
            outputs.subList(0, i).forEach(other -> refuse(other, output));
            inputs.forEach(input -> refuse(output, input));
        }
    }

    private static void refuse(Named output, Named other) {
        if (other.place.equals(output.place)) {
            throw new NoResultException(
                    output.option + " and " + other.option + " must be two files, but both are " + output.text);
        }
        if (other.place.startsWith(output.place)) {
            throw new NoResultException(output.option + " must not be a directory that holds " + other.option
                    + ", which it would replace, but " + other.text + " is in " + output.text);
        }
    }

    private static List<Object> values(OptionSpec option) {
        Object value = option.getValue();
        return value instanceof Collection<?> several
                ? new ArrayList<>(several)
                : value == null ? List.of() : List.of(value);
    }

    private static @Nullable Named named(String option, Object value) {
        try {
            if (value instanceof Path path) {
                return new Named(option, path.toString(), place(path));
            }
            if (value instanceof String text && !isName(text)) {
                Path path = Path.of(ScenarioFiles.nameOrFile(text));
                return Files.exists(path) ? new Named(option, path.toString(), place(path)) : null;
            }
            return null;
        } catch (InvalidPathException | IOException e) {
            // What cannot be found is refused by whoever opens it.
            return null;
        }
    }

    /** Whether a text names something that comes with the library, which goes before a file of that name. */
    private static boolean isName(String text) {
        return PolicyBooks.names().contains(text)
                || PolicyBooks.overlayNames().contains(text)
                || PolicyScenarios.names().contains(text)
                || text.equals(ReturnCodeOptions.SHIPPED);
    }

    /** Where a path leads: through every link, and for what does not exist yet from the nearest that does. */
    private static Path place(Path path) throws IOException {
        Path absolute = path.toAbsolutePath();
        if (Files.exists(absolute)) {
            return absolute.toRealPath();
        }
        Path parent = absolute.getParent();
        return parent == null
                ? absolute.normalize()
                : place(parent).resolve(absolute.getFileName()).normalize();
    }
}
