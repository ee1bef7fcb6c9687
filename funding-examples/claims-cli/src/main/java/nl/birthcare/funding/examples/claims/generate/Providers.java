package nl.birthcare.funding.examples.claims.generate;

import java.util.ArrayList;
import java.util.List;
import nl.birthcare.funding.core.party.AgbCode;

/**
 * Made-up providers of one type, each with prices a little above or below the average.
 *
 * <p>Provider i is as much above it as provider (size - 1 - i) is below, to the cent, so that clients who go in turn to
 * a provider and to its opposite pay the average exactly.
 *
 * @param codes their codes, serial 9999xx
 * @param spread how far the dearest is above the average, in thousandths
 */
record Providers(List<AgbCode> codes, int spread) {

    /** Providers of a type whose serials count on from a first one. */
    static Providers of(String type, int firstSerial, int size, int spread) {
        List<AgbCode> codes = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            codes.add(AgbCode.of(type + (999900 + firstSerial + i)));
        }
        return new Providers(List.copyOf(codes), spread);
    }

    int size() {
        return codes.size();
    }

    int opposite(int provider) {
        return size() - 1 - provider;
    }

    /** What a provider asks for what costs so much on average. */
    long price(int provider, long averageCents) {
        long thousandths = (long) spread * (2 * provider - (size() - 1)) / (size() - 1);
        return averageCents + averageCents * thousandths / 1000;
    }

    /** What the dearest provider asks. */
    long highestPrice(long averageCents) {
        return price(size() - 1, averageCents);
    }

    /** Sends clients to providers at random, and every second one to the opposite of the one before. */
    static final class Chooser {

        private final Providers providers;
        private final SplitMix random;
        private int pending = -1;

        Chooser(Providers providers, SplitMix random) {
            this.providers = providers;
            this.random = random;
        }

        int next() {
            if (pending >= 0) {
                int opposite = pending;
                pending = -1;
                return opposite;
            }
            int provider = random.below(providers.size());
            pending = providers.opposite(provider);
            return provider;
        }
    }
}
