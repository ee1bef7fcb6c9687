package nl.birthcare.funding.examples.mapper;

/** Prints what does not hold, and at the end that all was tried. */
final class Holds {

    /** Something to try. */
    interface Trial {
        Object run() throws Exception;
    }

    private int held;

    void isTrue(String what, boolean holds) {
        if (holds) {
            held++;
        } else {
            System.out.println("does not hold: " + what);
        }
    }

    void isEqual(String what, Object expected, Trial trial) {
        Object actual;
        try {
            actual = trial.run();
        } catch (Exception | LinkageError e) {
            actual = e;
        }
        isTrue(what + " is " + expected + ", but is " + actual, expected.equals(actual));
    }

    /** Tries what must throw, with a message that holds some words and never names the client. */
    void isRefused(String what, String words, Trial trial) {
        try {
            isTrue(what + " is refused, but is " + trial.run(), false);
        } catch (Exception | LinkageError e) {
            StringBuilder all = new StringBuilder();
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                all.append(cause).append('\n');
            }
            isTrue(what + " is refused with '" + words + "', but with " + all, all.indexOf(words) >= 0);
            isTrue(what + " names no client, but says " + all, all.indexOf(Samples.CLIENT) < 0);
        }
    }

    void done() {
        System.out.println("tried: " + (held > 10));
    }
}
