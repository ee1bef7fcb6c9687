package nl.birthcare.funding.testkit;

import java.util.List;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.rules.policy.PolicyBook;

/** Takes in a file of rows: a program that reads, judges, divides and adds up declarations. */
@FunctionalInterface
public interface ClaimsRun {

    /**
     * Runs over a file.
     *
     * @param book what holds
     * @param agreements what insurers and declarants agreed
     * @param rows a row of JSON each, readable or not
     * @return what came in and where it went
     */
    RunTotals run(PolicyBook book, Agreements agreements, List<String> rows);

    /**
     * Returns the library itself.
     *
     * @return a run that reads, assesses and posts with the library
     */
    static ClaimsRun ofLibrary() {
        return Library::run;
    }
}
