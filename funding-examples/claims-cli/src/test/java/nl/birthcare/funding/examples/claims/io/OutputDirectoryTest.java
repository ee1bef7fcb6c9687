package nl.birthcare.funding.examples.claims.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import nl.birthcare.funding.examples.claims.exit.NoResultException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class OutputDirectoryTest {

    private static final Set<String> NAMES = Set.of("a.json", "b.json");

    @TempDir
    Path directory;

    private Path out;

    @BeforeEach
    void prepare() throws IOException {
        out = Files.createDirectory(directory.resolve("out"));
        Files.writeString(out.resolve("a.json"), "earlier");
    }

    private OutputDirectory begin(String text) throws IOException {
        OutputDirectory begun = OutputDirectory.at(out, NAMES);
        for (String name : NAMES) {
            try (OutputStream file = begun.create(name)) {
                file.write(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        return begun;
    }

    private void assertNothingElseIsThere() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).containsExactly(out);
        }
    }

    @Test
    void theEarlierDirectoryIsReplacedAsAWhole() throws IOException {
        try (OutputDirectory begun = begin("new")) {
            begun.replace();
        }

        assertThat(out.resolve("a.json")).hasContent("new");
        assertThat(out.resolve("b.json")).hasContent("new");
        assertNothingElseIsThere();
    }

    @Test
    void whatSomebodyPutsInDuringTheRunStaysAndSoDoesTheEarlierResult() throws IOException {
        try (OutputDirectory begun = begin("new")) {
            Files.writeString(out.resolve("notes.txt"), "mine");
            Files.createDirectories(out.resolve("sub/sub"));

            assertThatThrownBy(begun::replace)
                    .isInstanceOf(NoResultException.class)
                    .hasMessageContaining("holds [notes.txt, sub]");
        }

        assertThat(out.resolve("notes.txt")).hasContent("mine");
        assertThat(out.resolve("sub/sub")).isDirectory();
        assertThat(out.resolve("a.json")).hasContent("earlier");
        assertThat(out.resolve("b.json")).doesNotExist();
        assertNothingElseIsThere();
    }

    @Test
    void aDirectoryOrALinkThatHasANameOfOursIsNotOurs() throws IOException {
        Files.createDirectories(out.resolve("b.json/mine"));

        assertThatThrownBy(() -> OutputDirectory.at(out, NAMES)).hasMessageContaining("holds [b.json]");

        Files.delete(out.resolve("b.json/mine"));
        Files.delete(out.resolve("b.json"));
        Files.createSymbolicLink(out.resolve("b.json"), out.resolve("a.json"));

        assertThatThrownBy(() -> OutputDirectory.at(out, NAMES)).hasMessageContaining("holds [b.json]");
        assertNothingElseIsThere();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void whoMayReadTheEarlierResultMayReadTheNewOneAndNobodyElseEver() throws IOException {
        Files.setPosixFilePermissions(out, PosixFilePermissions.fromString("rwxr-x---"));
        Files.setPosixFilePermissions(out.resolve("a.json"), PosixFilePermissions.fromString("rw-------"));

        try (OutputDirectory begun = begin("new")) {
            try (Stream<Path> files = Files.walk(directory)) {
                assertThat(files.filter(file -> file.getFileName().toString().startsWith(".out.new-")))
                        .hasSize(1)
                        .allSatisfy(hidden -> assertThat(rights(hidden)).isEqualTo("rwx------"));
            }
            begun.replace();
        }

        assertThat(rights(out)).isEqualTo("rwxr-x---");
        assertThat(rights(out.resolve("a.json"))).isEqualTo("rw-------");
        assertThat(rights(out.resolve("b.json"))).isEqualTo("rw-------");
    }

    private static String rights(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    /** As a run leaves it that is killed between the two renamings. */
    private Path killed() throws IOException {
        Path hidden = Files.createDirectory(directory.resolve(".out.new-17"));
        Files.writeString(hidden.resolve("lock"), "out");
        Files.createDirectory(hidden.resolve("new"));
        Files.writeString(hidden.resolve("new/a.json"), "new");
        Files.move(out, hidden.resolve("earlier"));
        return hidden;
    }

    @Test
    void theNextRunPutsTheEarlierResultBackEvenIfItHasNoResultItself() throws IOException {
        killed();

        OutputDirectory.at(out, NAMES).close();

        assertThat(out.resolve("a.json")).hasContent("earlier");
        assertNothingElseIsThere();
    }

    @Test
    void whatIsLeftOfAKilledRunIsRemovedButNothingOfSomebodyElse() throws IOException {
        Path hidden = killed();
        Files.createDirectory(out);
        Files.writeString(out.resolve("a.json"), "newer");
        Files.writeString(hidden.resolve("new/mine.txt"), "mine");
        Path others = Files.createDirectory(directory.resolve(".out.new-18"));
        Files.writeString(others.resolve("lock"), "output");

        OutputDirectory.at(out, NAMES).close();

        assertThat(out.resolve("a.json")).hasContent("newer");
        assertThat(hidden.resolve("new/mine.txt")).hasContent("mine");
        assertThat(hidden.resolve("earlier")).doesNotExist();
        assertThat(others.resolve("lock")).hasContent("output");
    }

    @Test
    void aRunThatGoesOnIsLeftAlone() throws IOException {
        try (OutputDirectory slow = begin("slow")) {
            try (OutputDirectory fast = begin("fast")) {
                fast.replace();
            }
            assertThat(out.resolve("a.json")).hasContent("fast");
            slow.replace();
        }

        assertThat(out.resolve("a.json")).hasContent("slow");
        assertNothingElseIsThere();
    }

    /** A run can be killed before it has written its name, or after it has removed everything but its directory. */
    @Test
    void whatIsLeftWithoutANameIsRemovedWhenItIsOldAndHoldsNothing() throws IOException {
        Path empty = Files.createDirectory(directory.resolve(".out.new-1"));
        Path locked = Files.createDirectory(directory.resolve(".out.new-2"));
        Files.createFile(locked.resolve("lock"));
        Path justNow = Files.createDirectory(directory.resolve(".out.new-3"));
        Path ofOthers = Files.createDirectory(directory.resolve(".out.new-4"));
        Files.createFile(ofOthers.resolve("lock"));
        Files.createFile(ofOthers.resolve("notes.txt"));
        FileTime yesterday = FileTime.from(Instant.now().minus(Duration.ofDays(1)));
        for (Path old : new Path[] {empty, locked, ofOthers}) {
            Files.setLastModifiedTime(old, yesterday);
        }

        try (OutputDirectory begun = begin("new")) {
            begun.replace();
        }

        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).containsExactlyInAnyOrder(out, justNow, ofOthers);
        }
        assertThat(ofOthers).isDirectoryContaining("glob:**lock").isDirectoryContaining("glob:**notes.txt");
    }
}
