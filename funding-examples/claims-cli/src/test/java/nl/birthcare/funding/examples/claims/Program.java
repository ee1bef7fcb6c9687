package nl.birthcare.funding.examples.claims;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Runs the command line as a program of its own, from the classes of the tests. */
public final class Program {

    /** How it ended, and what it printed. */
    public record Ended(int exitCode, String out, String err) {}

    private final Path directory;
    private final List<String> options = new ArrayList<>();
    private String shell = "exec \"$@\"";
    private String left = "";

    /** Runs in a directory. */
    public Program(Path directory) {
        this.directory = directory;
    }

    /** With options of Java. */
    public Program with(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    /** By way of a line of the shell, in which "$@" is the program. */
    public Program by(String line) {
        this.shell = line;
        return this;
    }

    /** Without the part of the class path whose name contains something. */
    public Program without(String jar) {
        this.left = jar;
        return this;
    }

    public Process start(String mainClass, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", shell, "sh"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(), mainClass));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(directory.resolve("program.out").toFile())
                .redirectError(directory.resolve("program.err").toFile())
                .start();
    }

    public Ended run(String... arguments) throws Exception {
        Process process = start(ClaimsMain.class.getName(), arguments);
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("The program does not end");
        }
        return new Ended(
                process.exitValue(),
                new String(Files.readAllBytes(directory.resolve("program.out")), StandardCharsets.UTF_8),
                // A library that only the tests use says that it found no log.
                Files.readString(directory.resolve("program.err")).replaceAll("SLF4J.*\\R", ""));
    }

    private String classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(part -> left.isEmpty() || !part.contains(left))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
