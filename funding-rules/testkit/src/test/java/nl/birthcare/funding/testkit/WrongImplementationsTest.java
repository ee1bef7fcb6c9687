package nl.birthcare.funding.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.birthcare.funding.core.money.ApportionmentMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Mistakes that are easily made, each caught by the law that it breaks, and soon. */
class WrongImplementationsTest {

    private static final int TRIES = 1_000;

    private static final List<Law<Splitter>> SPLITTER = FundingLaws.ofSplitter(ApportionmentMethod.SAINTE_LAGUE);
    private static final List<Law<Assessor>> ASSESSOR = FundingLaws.ofAssessor();

    static Stream<Arguments> wrong() {
        return Stream.of(
                        Stream.of(
                                splitter("float", "Every part is within", WrongSplitters::byFloat),
                                splitter("each part rounded", "The parts sum", WrongSplitters::eachRounded),
                                splitter(
                                        "remainder to the first",
                                        "Every part is within",
                                        WrongSplitters::remainderToTheFirst),
                                splitter("credit not mirrored", "A negative amount", WrongSplitters::creditNotMirrored),
                                splitter(
                                        "tie from the wrong side",
                                        "The last cent goes",
                                        WrongSplitters::tieFromTheWrongSide),
                                splitter("overflow at large products", "The parts sum", WrongSplitters::overflowing),
                                splitter("the other method", "One more cent", WrongSplitters::byLargestRemainder),
                                splitter("something for nothing", "Zero weight", WrongSplitters::somethingForNothing)),
                        Stream.of(
                                assessor("the neighbouring year", "A day without a rule", WrongAssessors::fallingBack),
                                assessor(
                                        "later undoes earlier",
                                        "Later never undoes",
                                        WrongAssessors::laterUndoesEarlier),
                                assessor(
                                        "agreement ignored from 2023",
                                        "Integral care without",
                                        WrongAssessors::withoutAgreementFrom2023),
                                assessor("each by itself", "A line and its credits", WrongAssessors::oneByOne),
                                assessor("credits by the key", "A line and its credits", WrongAssessors::creditsByKey),
                                assessor(
                                        "undecided decided",
                                        "What is undecided",
                                        WrongAssessors::decidingWhatIsUndecided),
                                assessor(
                                        "first come, first served",
                                        "The order of what",
                                        WrongAssessors::firstComeFirstServed),
                                assessor("no sources", "Nothing is divided without", WrongAssessors::withoutSources),
                                assessor("no scenario", "The name of a scenario", WrongAssessors::withoutScenario),
                                assessor("dependent on the locale", "Thread, locale", WrongAssessors::byLocale),
                                assessor("a cent lost", "What is divided sums", WrongAssessors::losingACent)),
                        Stream.of(
                                arguments(
                                        "a lost unreadable row",
                                        caught(FundingLaws.ofRun(), "Every row", WrongAround::losingUnreadableRows)),
                                arguments(
                                        "a lost amount",
                                        caught(FundingLaws.ofRun(), "Every row", WrongAround::losingWhatIsUnallocated)),
                                arguments(
                                        "order-dependent history",
                                        caught(
                                                FundingLaws.ofHistory(),
                                                "The order in which",
                                                WrongAround::orderDependent)),
                                arguments(
                                        "history of one client alone",
                                        caught(
                                                FundingLaws.ofHistory(),
                                                "A dossier knows",
                                                WrongAround::withoutNamesakes)),
                                arguments(
                                        "the end not looked at",
                                        caught(
                                                FundingLaws.ofCodec(),
                                                "Nothing else is read",
                                                WrongAround.withoutTheEnd())),
                                arguments(
                                        "booked twice",
                                        caught(
                                                FundingLaws.ofCorrector(),
                                                "What did not change",
                                                WrongAround::bookingTwice)),
                                arguments(
                                        "never taken back",
                                        caught(
                                                FundingLaws.ofCorrector(),
                                                "Old plus correction",
                                                WrongAround::neverTakingBack))))
                .flatMap(each -> each);
    }

    private static Arguments splitter(String mistake, String law, Splitter wrong) {
        return arguments(mistake, caught(SPLITTER, law, wrong));
    }

    private static Arguments assessor(String mistake, String law, Assessor wrong) {
        return arguments(mistake, caught(ASSESSOR, law, wrong));
    }

    /** Tries a wrong implementation of a law. */
    @FunctionalInterface
    interface Attempt {
        void with(Random random);
    }

    private static <S> Attempt caught(List<Law<S>> laws, String title, S wrong) {
        Law<S> broken = laws.stream()
                .filter(law -> law.title().startsWith(title))
                .findFirst()
                .orElseThrow();
        return random -> broken.check(wrong, random, TRIES);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void isCaughtWithinAThousandTries(String mistake, Attempt attempt) {
        assertThat(LongStream.rangeClosed(1, 2))
                .allSatisfy(seed -> assertThatThrownBy(() -> attempt.with(new Random(seed)))
                        .isInstanceOf(AssertionError.class)
                        .hasMessageStartingWith("The law does not hold: "));
    }

    @Test
    void whatIsShownIsSmall() {
        assertThatThrownBy(() -> caught(SPLITTER, "The parts sum", WrongSplitters::eachRounded)
                        .with(new Random(1)))
                .hasMessageContaining("Input: 1 cents by [1, 1, 0], and 0");
        assertThatThrownBy(() -> caught(ASSESSOR, "What is divided sums", WrongAssessors::losingACent)
                        .with(new Random(1)))
                .hasMessageContaining("\"amountCents\":1000")
                .satisfies(error -> assertThat(error.getMessage().split("\n", -1)[4])
                        .as("declarations of the smallest input: there is one")
                        .doesNotStartWith("{\"schemaVersion\""));
    }

    @Test
    void theRightCorrectorIsNotCaught() {
        FundingLaws.ofCorrector().forEach(law -> law.check(WrongAround::right, new Random(1), TRIES));
    }
}
