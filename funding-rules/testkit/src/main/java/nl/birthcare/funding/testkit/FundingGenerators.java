package nl.birthcare.funding.testkit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.money.ApportionmentMethod;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.rules.policy.PolicyBook;

/**
 * Generators of what the library works with. In jqwik, {@code @ForAll} makes these by itself: {@link Euro}, {@link
 * AllocationKey}, {@link PolicyBook}, {@link Agreements}, {@link Declaration} and {@link Course}.
 *
 * <p>What they make fits together: the books know the codes of the declarations, and the agreements are of their parties. All
 * parties, codes and keys are made up. Days are mostly those around a change of the law.
 */
public final class FundingGenerators {

    private static final List<Euro> EURO_EDGES =
            List.of(cents(0), cents(1), cents(-1), cents(Long.MAX_VALUE), cents(-Long.MAX_VALUE));

    /** Ties: a cent that three, and two, have the same claim to; a party without a weight. */
    private static final List<AllocationKey> KEY_EDGES = List.of(
            World.key("ties", ApportionmentMethod.SAINTE_LAGUE, 1, 1, 1),
            World.key("ties", ApportionmentMethod.LARGEST_REMAINDER, 1, 1, 1),
            World.key("two-of-three", ApportionmentMethod.SAINTE_LAGUE, 0, 1, 1),
            World.key("one-of-three", ApportionmentMethod.LARGEST_REMAINDER, 0, 0, 1),
            World.key("alabama", ApportionmentMethod.LARGEST_REMAINDER, 6, 6, 2),
            World.key("largest", ApportionmentMethod.SAINTE_LAGUE, Long.MAX_VALUE - 2, 1, 1));

    private static final Generator<Euro> EUROS = Generator.of(choices -> cents(Numbers.cents(choices)), EURO_EDGES);

    private static final Generator<AllocationKey> KEYS = Generator.of(Parties::key, KEY_EDGES);

    private static final Generator<Agreements> AGREEMENTS = Generator.of(Parties::agreements);

    private static final Generator<PolicyBook> BOOKS = Generator.of(FundingGenerators::book);

    private FundingGenerators() {}

    private static Euro cents(long cents) {
        return Euro.ofCents(cents);
    }

    static PolicyBook book(Choices choices) {
        String policy = choices.of(List.of("enacted", "announced-2020"));
        return World.book(new World.Shape(policy, choices.of(List.of(World.Keys.values()))));
    }

    /**
     * Returns a generator of amounts: small ones mostly, of either sign, up to the largest there are.
     *
     * @return the generator
     */
    public static Generator<Euro> euros() {
        return EUROS;
    }

    /**
     * Returns a generator of keys by either method: small weights mostly, among which there are ties, up to the largest.
     *
     * @return the generator
     */
    public static Generator<AllocationKey> keys() {
        return KEYS;
    }

    /**
     * Returns a generator of books: both bundled ones, with the codes of the kit, and keys for all, some or no years. Each is
     * made once.
     *
     * @return the generator
     */
    public static Generator<PolicyBook> books() {
        return BOOKS;
    }

    /**
     * Returns a generator of what an insurer agreed with a partnership: one agreement, two after another, or none, with and
     * without a key.
     *
     * @return the generator
     */
    public static Generator<Agreements> agreements() {
        return AGREEMENTS;
    }

    /**
     * Returns a generator of declarations, good and bad, with the codes that the books of the kit know.
     *
     * @return the generator
     */
    public static Generator<Declaration> declarations() {
        return declarations(World.CODES);
    }

    /**
     * Returns a generator of declarations with the codes of a book of the caller's.
     *
     * @param book the book
     * @return the generator
     * @throws IllegalArgumentException if the book knows no performance
     */
    public static Generator<Declaration> declarations(PolicyBook book) {
        return declarations(codes(book));
    }

    private static Generator<Declaration> declarations(List<PerformanceCode> codes) {
        return Generator.of(choices -> new Claims(choices, codes, client(choices)).any());
    }

    /**
     * Returns a generator of all declarations of a client, with the codes that the books of the kit know.
     *
     * @return the generator
     */
    public static Generator<Course> courses() {
        return courses(World.CODES);
    }

    /**
     * Returns a generator of all declarations of a client, with the codes of a book of the caller's.
     *
     * @param book the book
     * @return the generator
     * @throws IllegalArgumentException if the book knows no performance
     */
    public static Generator<Course> courses(PolicyBook book) {
        return courses(codes(book));
    }

    private static Generator<Course> courses(List<PerformanceCode> codes) {
        return Generator.of(choices -> new Claims(choices, codes, client(choices)).course(true));
    }

    private static String client(Choices choices) {
        return "client-" + (1 + choices.below(4));
    }

    private static List<PerformanceCode> codes(PolicyBook book) {
        List<PerformanceCode> codes = new ArrayList<>(book.performanceCodes());
        if (codes.isEmpty()) {
            throw new IllegalArgumentException("The book must know a performance, but " + book.name() + " knows none");
        }
        codes.sort(Comparator.comparing(PerformanceCode::list).thenComparing(PerformanceCode::code));
        return List.copyOf(codes);
    }
}
