package nl.birthcare.funding.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.birthcare.funding.rules.Assessment;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.history.Dossier;
import nl.birthcare.funding.rules.policy.PolicyBook;
import org.junit.jupiter.api.Test;

/** One engine for the program, as its Javadoc promises. */
class SharedEngineTest {

    private static final int THREADS = 64;

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
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<List<List<Assessment>>>> answers = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                answers.add(threads.submit(() -> {
                    start.await();
                    return assessed(shared, dossiers);
                }));
            }
            start.countDown();
            for (Future<List<List<Assessment>>> answer : answers) {
                assertThat(answer.get()).isEqualTo(alone);
            }
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
