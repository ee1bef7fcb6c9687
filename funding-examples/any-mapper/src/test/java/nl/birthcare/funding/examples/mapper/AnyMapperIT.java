package nl.birthcare.funding.examples.mapper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.afterburner.AfterburnerModule;
import com.fasterxml.jackson.module.blackbird.BlackbirdModule;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.rules.FundingEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.json.JsonMapper;

/** The library with each edition of Jackson in a virtual machine of its own. */
class AnyMapperIT {

    private static final String EDITIONS = System.getProperty("jackson.editions", "target/jackson");

    private static final List<String> MODULES = Stream.of(
                    Jackson2.class,
                    FundingEngine.class,
                    Euro.class,
                    ObjectMapper.class,
                    JsonFactory.class,
                    JsonProperty.class,
                    Jdk8Module.class,
                    JavaTimeModule.class,
                    AfterburnerModule.class,
                    BlackbirdModule.class,
                    JsonMapper.class,
                    JsonReadFeature.class)
            .map(AnyMapperIT::placeOf)
            .toList();

    @ParameterizedTest
    @ValueSource(strings = {"2.16.2", "2.19.4"})
    void everyTypeIsReadAndWrittenOrRefusedByAnOlderJackson(String edition) throws Exception {
        assertThat(onEdition(edition, Jackson2.class)).containsExactly("tried: true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.13.5", "2.15.4"})
    void anOlderJacksonIsRefusedInOneSentence(String edition) throws Exception {
        assertThat(onEdition(edition, OldJackson2.class))
                .isEqualTo(Collections.nCopies(
                        10,
                        "java.lang.IllegalStateException: birthcare-funding needs Jackson 2.16 or later, but jackson-core"
                                + " here is " + edition));
    }

    @ParameterizedTest
    @ValueSource(classes = {Jackson2.class, Jackson3.class})
    void everyTypeIsReadAndWrittenOrRefusedOnTheClassPath(Class<?> program) throws Exception {
        assertThat(run("-cp", String.join(File.pathSeparator, MODULES), program.getName()))
                .containsExactly("tried: true");
    }

    @ParameterizedTest
    @ValueSource(classes = {Jackson2.class, Jackson3.class})
    void everyTypeIsReadAndWrittenOrRefusedOnTheModulePath(Class<?> program) throws Exception {
        assertThat(run(
                        "-p",
                        String.join(File.pathSeparator, MODULES),
                        "-m",
                        "nl.birthcare.funding.examples.mapper/" + program.getName()))
                .containsExactly("tried: true");
    }

    @Test
    void theModuleIsFoundAsAService() {
        assertThat(ObjectMapper.findModules())
                .extracting(com.fasterxml.jackson.databind.Module::getModuleName)
                .contains("birthcare-funding");
    }

    private static List<String> onEdition(String edition, Class<?> program) throws IOException, InterruptedException {
        List<String> path = new ArrayList<>(MODULES.subList(0, 3));
        path.add(Path.of(EDITIONS, edition).toAbsolutePath() + File.separator + "*");
        return run("-cp", String.join(File.pathSeparator, path), program.getName());
    }

    private static List<String> run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        return printed.lines().collect(Collectors.toList());
    }

    private static String placeOf(Class<?> type) {
        return Path.of(URI.create(
                        type.getProtectionDomain().getCodeSource().getLocation().toString()))
                .toString();
    }
}
