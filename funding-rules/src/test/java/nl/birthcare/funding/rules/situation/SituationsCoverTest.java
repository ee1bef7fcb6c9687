package nl.birthcare.funding.rules.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.check.FindingCode.Chapter;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.internal.check.Check;
import nl.birthcare.funding.rules.internal.check.Checks;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyBooks;
import nl.birthcare.funding.rules.situation.SituationFile.Expectation;
import nl.birthcare.funding.rules.situation.SituationFile.LineExpectation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That the situations show every check from all its sides. */
class SituationsCoverTest {

    private static final Set<FindingCode> CODES = Checks.all().stream()
            .map(Check::code)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(FindingCode.class)));

    private static final Set<Chapter> CHAPTERS = CODES.stream()
            .map(FindingCode::chapter)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Chapter.class)));

    static Set<Chapter> chapters() {
        return CHAPTERS;
    }

    private static String nameOf(Chapter chapter) {
        return chapter.name().toLowerCase(Locale.ROOT);
    }

    private static List<LineExpectation> lines() {
        return Situations.files().stream()
                .flatMap(file -> file.situations().stream())
                .flatMap(situation -> situation.expect().stream())
                .flatMap(SituationsCoverTest::lines)
                .toList();
    }

    private static Stream<LineExpectation> lines(Expectation expectation) {
        return expectation.lines() == null
                ? Stream.of(new LineExpectation(
                        expectation.verdict(),
                        expectation.refusals(),
                        expectation.warnings(),
                        expectation.notices(),
                        expectation.absent(),
                        expectation.split(),
                        expectation.reason(),
                        expectation.says()))
                : expectation.lines().values().stream();
    }

    private static Set<FindingCode> codes(Function<LineExpectation, List<FindingCode>> kind) {
        return lines().stream()
                .flatMap(line -> kind.apply(line).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(FindingCode.class)));
    }

    private static List<FindingCode> notices(LineExpectation line) {
        return line.notices() == null ? List.of() : line.notices();
    }

    @Test
    void everyCheckFindsSomethingSomewhere() {
        Set<FindingCode> found = codes(LineExpectation::refusals);
        found.addAll(codes(LineExpectation::warnings));
        found.addAll(codes(SituationsCoverTest::notices));

        assertThat(found).isEqualTo(CODES);
    }

    @Test
    void everyCheckFindsNothingSomewhereThatItCouldHaveFoundSomething() {
        assertThat(codes(LineExpectation::absent)).isEqualTo(CODES);
    }

    @Test
    void whatMustBeAbsentIsNotExpectedAsWell() {
        assertThat(lines())
                .allSatisfy(line -> assertThat(line.absent())
                        .doesNotContainAnyElementsOf(Stream.concat(
                                        Stream.of(FindingCode.UNREADABLE_ROW),
                                        Stream.concat(
                                                notices(line).stream(),
                                                Stream.concat(line.refusals().stream(), line.warnings().stream())))
                                .toList()));
    }

    @Test
    void aVerdictFollowsFromItsFindings() {
        assertThat(lines()).allSatisfy(line -> {
            if (line.verdict() == Verdict.COPY) {
                assertThat(line.refusals()).isEmpty();
                assertThat(line.warnings()).isEmpty();
                return;
            }
            Verdict weaker = line.warnings().isEmpty() ? Verdict.PERMITTED : Verdict.UNVERIFIED;
            assertThat(line.verdict()).isEqualTo(line.refusals().isEmpty() ? weaker : Verdict.REFUSED);
        });
    }

    @ParameterizedTest
    @MethodSource("nl.birthcare.funding.rules.internal.check.Checks#all")
    void everyCheckIsShownAsItReads(Check check) {
        String message = Pattern.compile("\\{\\w+}")
                .splitAsStream(check.code().sentence() + " " + check.code().remedy())
                .map(Pattern::quote)
                .collect(Collectors.joining(".+"));

        assertThat(lines().stream()
                        .filter(line -> line.refusals().contains(check.code())
                                || line.warnings().contains(check.code())
                                || notices(line).contains(check.code()))
                        .flatMap(line -> line.says().stream()))
                .anyMatch(said -> said.matches(message));
    }

    @Test
    void everyChapterHasAFileAndEveryFileIsAChapterOrIsAboutSoundLines() {
        Set<String> names = new TreeSet<>(Set.of("sound-lines", "allocation"));
        CHAPTERS.forEach(chapter -> names.add(nameOf(chapter)));

        assertThat(Situations.names()).containsExactlyElementsOf(names);
    }

    @ParameterizedTest
    @MethodSource("chapters")
    void aChapterShowsItsFindingsInItsFile(Chapter chapter) {
        SituationFile file = Situations.file(nameOf(chapter));
        Set<FindingCode> shown = file.situations().stream()
                .flatMap(situation -> situation.expect().stream())
                .flatMap(SituationsCoverTest::lines)
                .flatMap(line -> Stream.concat(
                        notices(line).stream(), Stream.concat(line.refusals().stream(), line.warnings().stream())))
                .collect(Collectors.toSet());

        assertThat(file.topic()).isEqualTo(chapter.title());
        assertThat(shown)
                .containsAll(
                        CODES.stream().filter(code -> code.chapter() == chapter).toList());
    }

    @ParameterizedTest
    @EnumSource
    void everyVerdictIsExpectedInBothBooks(Verdict verdict) {
        assertThat(Situations.runs().stream()
                        .filter(run -> run.actual(run.assessments()).contains(": " + verdict))
                        .map(SituationRun::book)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(PolicyBooks.names());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2016-12-31",
                "2017-01-01",
                "2021-12-31",
                "2022-01-01",
                "2022-12-31",
                "2023-01-01",
                "2027-12-31",
                "2028-01-01"
            })
    void bothBooksAreAskedOnBothSidesOfEverySwitch(String day) {
        assertThat(Situations.runs().stream()
                        .filter(run -> run.day().equals(day))
                        .map(SituationRun::book)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(PolicyBooks.names());
    }

    /** A dated entry that is added to a book is asked about before it holds, when it does, and after it. */
    @ParameterizedTest
    @ValueSource(strings = {"announced-2020", "enacted"})
    void everyDayOnWhichARegimeOrACheckOfABookChangesIsAsked(String book) {
        Set<String> asked = Situations.runs().stream()
                .filter(run -> run.book().equals(book))
                .map(SituationRun::day)
                .collect(Collectors.toSet());

        assertThat(asked).containsAll(switchDays(PolicyBooks.named(book)));
    }

    private static Set<String> switchDays(PolicyBook book) {
        Set<String> days = new TreeSet<>();
        Stream.of(
                        book.entries().regimes(),
                        book.entries().checkRules(),
                        book.entries().contentExclusions(),
                        book.entries().descriptions())
                .flatMap(List::stream)
                .forEach(entry -> {
                    LocalDate first = entry.validity().firstDay();
                    days.add(first.toString());
                    if (first.getYear() > 0) {
                        days.add(first.minusDays(1).toString());
                    }
                    entry.validity().lastDay().ifPresent(last -> {
                        days.add(last.toString());
                        days.add(last.plusDays(1).toString());
                    });
                });
        return days;
    }
}
