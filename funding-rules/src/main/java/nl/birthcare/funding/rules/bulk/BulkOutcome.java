package nl.birthcare.funding.rules.bulk;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.rules.allocation.UnallocatedReason;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.policy.PolicyNotice;
import org.jspecify.annotations.Nullable;

/** What came of lines in columns: totals, the count of each verdict, and which lines were not divided and why. */
@JsonFilter(JsonForm.NONE)
public final class BulkOutcome {

    private final int lines;
    private final List<BulkTotal> totals;
    private final int[] undivided;
    private final long[] cents;
    private final List<Destination.Undivided> reasons;
    private final int[] reasonOf;
    private final Map<Verdict, Long> verdicts;
    private final @Nullable String scenario;
    private final boolean net;

    BulkOutcome(
            int lines,
            List<BulkTotal> totals,
            int[] undivided,
            long[] cents,
            List<Destination.Undivided> reasons,
            int[] reasonOf,
            Map<Verdict, Long> verdicts,
            @Nullable String scenario,
            boolean net) {
        this.lines = lines;
        this.totals = List.copyOf(totals);
        this.undivided = undivided;
        this.cents = cents;
        this.reasons = List.copyOf(reasons);
        this.reasonOf = reasonOf;
        this.verdicts = Map.copyOf(verdicts);
        this.scenario = scenario;
        this.net = net;
    }

    /**
     * Returns how many lines came in.
     *
     * @return the number
     */
    public int lines() {
        return lines;
    }

    /**
     * Returns the scenario that was assumed.
     *
     * @return its name; empty where nothing was assumed
     */
    public Optional<String> scenario() {
        return Optional.ofNullable(scenario);
    }

    /**
     * Tells whether credits were divided by themselves.
     *
     * @return whether the caller asked for {@linkplain BulkAllocator#withNetSums() net sums}
     */
    public boolean isNet() {
        return net;
    }

    /**
     * Returns what the divided lines come to.
     *
     * @return the totals; several of one kind where there are millions of lines
     */
    public List<BulkTotal> totals() {
        return totals;
    }

    /**
     * Returns how many lines have a verdict, as far as columns tell.
     *
     * @param verdict the verdict
     * @return the number
     */
    public long count(Verdict verdict) {
        Require.present("The verdict", verdict);
        return verdicts.getOrDefault(verdict, 0L);
    }

    /**
     * Returns the lines that were not divided.
     *
     * @return their numbers, ascending
     */
    public int[] undivided() {
        return undivided.clone();
    }

    private Destination.Undivided whyNot(int line) {
        return reasons.get(reasonOf[placeOf(line)]);
    }

    private int placeOf(int line) {
        int place = Arrays.binarySearch(undivided, line);
        if (place < 0) {
            throw new IllegalArgumentException("Line " + line + " must be one that was not divided, but is not");
        }
        return place;
    }

    /**
     * Returns whether a line that was not divided may be declared, as far as columns tell.
     *
     * @param line one of {@link #undivided()}
     * @return the verdict
     * @throws IllegalArgumentException if the line was divided
     */
    public Verdict verdict(int line) {
        return whyNot(line).verdict();
    }

    /**
     * Returns why a line was not divided.
     *
     * @param line one of {@link #undivided()}
     * @return the reason; empty for a line that is refused
     * @throws IllegalArgumentException if the line was divided
     */
    public Optional<UnallocatedReason> reason(int line) {
        return Optional.ofNullable(whyNot(line).reason());
    }

    /**
     * Returns what was found about a line that was not divided.
     *
     * @param line one of {@link #undivided()}
     * @return the codes of the findings, in the order of the checks; the engine says the rest
     * @throws IllegalArgumentException if the line was divided
     */
    public List<FindingCode> findings(int line) {
        return whyNot(line).findings();
    }

    /**
     * Returns what a run should say once about a line that was not divided.
     *
     * @param line one of {@link #undivided()}
     * @return the notices
     * @throws IllegalArgumentException if the line was divided
     */
    public List<PolicyNotice> notices(int line) {
        return whyNot(line).notices();
    }

    /**
     * Returns the amount of a line that was not divided.
     *
     * @param line one of {@link #undivided()}
     * @return the cents, as they stood in the column
     * @throws IllegalArgumentException if the line was divided
     */
    public long cents(int line) {
        return cents[placeOf(line)];
    }

    /**
     * Prints how many lines have which verdict, and how many were not divided.
     *
     * @return the text
     */
    @Override
    public String toString() {
        return lines + " lines, " + Objects.toString(verdicts) + ", " + undivided.length + " not divided";
    }
}
