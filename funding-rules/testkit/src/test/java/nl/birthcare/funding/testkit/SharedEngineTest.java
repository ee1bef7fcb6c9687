package nl.birthcare.funding.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import nl.birthcare.funding.rules.Assessment;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.history.Dossier;
import nl.birthcare.funding.rules.policy.PolicyBook;
import org.junit.jupiter.api.Test;

/** One engine for the program, as its Javadoc promises. */
class SharedEngineTest {

    private static final int THREADS = 64;
    private static final long A_MOMENT = 1_000;

    @Test
    void sixtyFourThreadsThatShareAnEngineGetTheAnswersOfOne() throws Exception {
        Random random = new Random(1);
        List<Dossier> dossiers = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            dossiers.add(Dossier.of(FundingGenerators.courses().next(random).declarations()));
        }
        PolicyBook book = World.book(new World.Shape("enacted", World.Keys.BY_YEAR));
        List<List<Assessment>> alone = assessed(fresh(book), dossiers);

        // Not used before: all threads come upon an engine that has still to look things up.
        FundingEngine shared = fresh(book);
        Callable<List<List<Assessment>>> work = () -> assessed(shared, dossiers);
        for (List<List<Assessment>> answers : together(Collections.nCopies(THREADS, work))) {
            assertThat(answers).isEqualTo(alone);
        }
    }

    /** Each thread has its own order of work, and waits for a moment where it likes. */
    @Property(tries = 20)
    void inAnyInterleavingEachDossierHasTheAnswerItHasAlone(
            @ForAll @Size(min = 2, max = 6) List<Course> courses, @ForAll Random turns) throws Exception {
        PolicyBook book = World.book(new World.Shape("enacted", World.Keys.BY_YEAR));
        List<Dossier> dossiers = courses.stream()
                .map(course -> Dossier.of(course.declarations()))
                .toList();
        List<List<Assessment>> alone =
                dossiers.stream().map(fresh(book)::assess).toList();
        FundingEngine shared = fresh(book);
        List<Callable<List<List<Assessment>>>> works = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, dossiers.size()).boxed().toList());
            Collections.shuffle(order, turns);
            int ways = turns.nextInt();
            works.add(() -> waiting(shared, dossiers, order, ways));
        }

        for (List<List<Assessment>> answers : together(works)) {
            assertThat(answers).isEqualTo(alone);
        }
    }

    /** The answers in the order of the dossiers, whatever the order of the work. */
    private static List<List<Assessment>> waiting(
            FundingEngine engine, List<Dossier> dossiers, List<Integer> order, int ways) {
        List<List<Assessment>> answers = new ArrayList<>(Collections.nCopies(dossiers.size(), List.of()));
        for (int place : order) {
            if ((ways >> place & 1) == 1) {
                LockSupport.parkNanos(A_MOMENT);
            }
            answers.set(place, engine.assess(dossiers.get(place)));
        }
        return answers;
    }

    /** Lets all begin at the same moment. */
    private static <T> List<T> together(List<Callable<T>> works) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(works.size());
        try {
            List<Future<T>> answers = new ArrayList<>();
            for (Callable<T> work : works) {
                answers.add(threads.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            start.countDown();
            List<T> all = new ArrayList<>();
            for (Future<T> answer : answers) {
                all.add(answer.get());
            }
            return all;
        } finally {
            threads.shutdownNow();
        }
    }

    private static FundingEngine fresh(PolicyBook book) {
        return FundingEngine.of(book).with(FundingGenerators.agreements().make(Choices.again(new long[0])));
    }

    private static List<List<Assessment>> assessed(FundingEngine engine, List<Dossier> dossiers) {
        return dossiers.stream().map(engine::assess).toList();
    }
}
