package nl.birthcare.funding.examples.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.FundingLibrary;
import org.junit.jupiter.api.Test;

/** Runs the sample as a user would, on the class path and on the module path. */
class QuickstartIT {

    private static final List<Class<?>> MODULES = List.of(
            Quickstart.class,
            FundingEngine.class,
            Euro.class,
            ObjectMapper.class,
            JsonFactory.class,
            JsonProperty.class,
            Jdk8Module.class);

    @Test
    void onTheClassPathItPrintsTheSplitTheFindingAndThePositions() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(printed, true, UTF_8));
        try {
            Quickstart.main(new String[0]);
        } finally {
            System.setOut(before);
        }

        assertSample(printed.toString(UTF_8));
    }

    @Test
    void onTheModulePathItPrintsTheSame() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-p",
                        MODULES.stream().map(QuickstartIT::placeOf).collect(Collectors.joining(File.pathSeparator)),
                        "-m",
                        "nl.birthcare.funding.examples.quickstart/" + Quickstart.class.getName())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);

        assertSample(printed);
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void theLibraryTellsItsVersionOnBothPaths() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-p",
                        MODULES.stream().map(QuickstartIT::placeOf).collect(Collectors.joining(File.pathSeparator)),
                        "--describe-module",
                        "nl.birthcare.funding.rules")
                .redirectErrorStream(true)
                .start();
        String described = new String(process.getInputStream().readAllBytes(), UTF_8);
        String version = FundingLibrary.version().orElseThrow();

        assertThat(version).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
        assertThat(described).startsWith("nl.birthcare.funding.rules@" + version + " ");
    }

    private static String placeOf(Class<?> type) {
        return Path.of(URI.create(
                        type.getProtectionDomain().getCodeSource().getLocation().toString()))
                .toString();
    }

    private static void assertSample(String printed) {
        assertThat(printed.lines().collect(Collectors.toList()))
                .startsWith(
                        "D-1/1 PERMITTED",
                        "  1523.00 = 811.24 + 311.90 + 399.86",
                        "D-1/2 REFUSED",
                        "  Line D-1/2: integral care cannot be declared on 2016-12-31: the form is not available"
                                + " 2010-01-01..2016-12-31."
                                + " Declare a corrected line under a new reference, but only once"
                                + " this one is refused or credited.")
                .contains("    \"refusedCents\" : 152300,");
    }
}
