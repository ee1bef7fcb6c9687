package nl.birthcare.funding.core.internal;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that costs much and is seldom asked for: made when it is first asked for, and kept.
 *
 * @param <T> the type of the value
 */
public final class MadeOnce<T> {

    private final Supplier<T> maker;
    private volatile @Nullable T made;

    /**
     * Takes the way to make the value.
     *
     * @param maker makes it; asked once
     */
    public MadeOnce(Supplier<T> maker) {
        this.maker = maker;
    }

    /**
     * Gives the value, and makes it if nobody has asked before. Threads that ask together wait for the one that makes it.
     *
     * @return the value
     */
    public T get() {
        T known = made;
        return known == null ? make() : known;
    }

    private synchronized T make() {
        T known = made;
        if (known == null) {
            known = maker.get();
            made = known;
        }
        return known;
    }
}
