package nl.birthcare.funding.examples.benchmarks;

/**
 * The weights by which a performance is divided from a day on.
 *
 * @param firstDay the first day, as days since 1970-01-01
 * @param first the weight of the first framework
 * @param second the weight of the second framework
 * @param third the weight of the third framework
 */
record KeyVersion(int firstDay, long first, long second, long third) {

    long sum() {
        return first + second + third;
    }

    long weight(int framework) {
        return framework == 0 ? first : framework == 1 ? second : third;
    }
}
