package nl.birthcare.funding.testkit;

import java.util.List;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.rules.policy.PolicyBook;

/** Answers about all declarations that are known: a system that judges and divides them. */
@FunctionalInterface
public interface Assessor {

    /**
     * Judges and divides declarations.
     *
     * @param book what holds
     * @param agreements what insurers and declarants agreed
     * @param declarations all that were received, of any number of clients, in any order
     * @return for each declaration, in the order given, the answer about each of its lines
     */
    List<List<LineAnswer>> assess(PolicyBook book, Agreements agreements, List<Declaration> declarations);

    /**
     * Returns the library itself.
     *
     * @return an assessor that asks the engine of the book
     */
    static Assessor ofLibrary() {
        return Library::assess;
    }
}
