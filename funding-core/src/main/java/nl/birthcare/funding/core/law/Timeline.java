package nl.birthcare.funding.core.law;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import org.jspecify.annotations.Nullable;

/**
 * The successive versions of one thing, sorted by day and without overlap.
 *
 * <p>A day that no version covers has none: neither the version before it nor the one after it is used instead.
 *
 * @param <T> the versions
 */
@JsonFilter(JsonForm.NONE)
public final class Timeline<T extends Provision> {

    private final List<T> versions;
    private final long[] firstDays;
    private final long[] lastDays;

    private static final Timeline<?> NONE = new Timeline<>(List.of());

    private Timeline(List<T> versions) {
        this.versions = versions;
        this.firstDays = versions.stream()
                .mapToLong(version -> version.validity().firstDay().toEpochDay())
                .toArray();
        this.lastDays = versions.stream()
                .mapToLong(version ->
                        version.validity().lastDay().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE))
                .toArray();
    }

    /**
     * Returns the timeline of what has no version on any day.
     *
     * @param <T> the versions
     * @return a timeline without versions
     */
    @SuppressWarnings("unchecked")
    public static <T extends Provision> Timeline<T> none() {
        // Nothing is ever taken out of it, so that it is a timeline of whatever type.
        return (Timeline<T>) NONE;
    }

    /**
     * Makes a timeline of versions in any order.
     *
     * @param <T> the versions
     * @param what what these are versions of, for the message of a refusal
     * @param versions the versions
     * @return the timeline
     * @throws IllegalArgumentException if two versions share a day; the message names both
     */
    public static <T extends Provision> Timeline<T> of(String what, Collection<? extends T> versions) {
        Require.present("What a timeline is of", what);
        Require.present("The versions", versions);
        List<T> sorted = versions.stream()
                .sorted(Comparator.comparing((T version) -> version.validity().firstDay()))
                .collect(Collectors.toUnmodifiableList());
        for (int i = 1; i < sorted.size(); i++) {
            refuseOverlap(what, sorted.get(i - 1), sorted.get(i));
        }
        return new Timeline<>(sorted);
    }

    private static void refuseOverlap(String what, Provision earlier, Provision later) {
        if (earlier.validity().overlaps(later.validity())) {
            throw new IllegalArgumentException("The versions of " + what + " must not overlap, but " + earlier.id()
                    + " (" + earlier.validity().text() + ") and " + later.id() + " ("
                    + later.validity().text() + ") do");
        }
    }

    /**
     * Returns the version of a day.
     *
     * @param day the day
     * @return the version whose validity contains the day, or empty
     */
    public Optional<T> on(LocalDate day) {
        Require.present("The day", day);
        return Optional.ofNullable(onEpochDay(day.toEpochDay()));
    }

    /**
     * Returns the version of a day, without an object in between: for code that does this once per line.
     *
     * @param epochDay the day, as days since 1970-01-01
     * @return the version whose validity contains the day, or {@code null}
     */
    public @Nullable T onEpochDay(long epochDay) {
        int found = Arrays.binarySearch(firstDays, epochDay);
        int latestStarted = found >= 0 ? found : -found - 2;
        return latestStarted >= 0 && epochDay <= lastDays[latestStarted] ? versions.get(latestStarted) : null;
    }

    /**
     * Returns all versions.
     *
     * @return the versions, the earliest first
     */
    public List<T> versions() {
        return versions;
    }

    /**
     * Prints the versions.
     *
     * @return their ids and periods
     */
    @Override
    public String toString() {
        return versions.stream()
                .map(version -> version.id() + " " + version.validity().text())
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
