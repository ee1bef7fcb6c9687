package nl.birthcare.funding.rules.explain;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.core.law.Source;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.rules.allocation.LineAllocation;
import nl.birthcare.funding.rules.allocation.UnallocatedReason;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.internal.check.CheckPlan;
import nl.birthcare.funding.rules.internal.dossier.LineFacts;
import org.jspecify.annotations.Nullable;

/**
 * Why the answer about one line is what it is, step by step, from what was claimed to the documents that decide; or to what no
 * document decides. It never names the client.
 *
 * <p>An explanation keeps the dossier that was judged. Its steps are made each time that they are asked for.
 */
@JsonFilter(JsonForm.BY_MODULE)
public final class Explanation {

    private static final int MANY_STEPS = 24;

    private final Judged judged;

    private Explanation(Judged judged) {
        this.judged = judged;
    }

    /**
     * Keeps what an engine found out about a line. It is public for the engine only: its parameters are of no exported package.
     *
     * @param line the line, in a dossier that was judged
     * @param checks the checks that concern it
     * @param verdict whether it may be declared
     * @param findings what was found
     * @param allocation what each framework bears, or {@code null}
     * @param reason why there is no allocation, or {@code null}
     * @param reversed the allocation of the line that a credit reverses, or {@code null}
     * @return the explanation
     */
    @SuppressWarnings("exports")
    public static Explanation of(
            LineFacts line,
            CheckPlan checks,
            Verdict verdict,
            List<Finding> findings,
            @Nullable LineAllocation allocation,
            @Nullable UnallocatedReason reason,
            @Nullable LineAllocation reversed) {
        long traits = verdict == Verdict.COPY ? 0 : line.traits();
        return new Explanation(new Judged(line, checks, traits, verdict, findings, allocation, reason, reversed));
    }

    /** {@return who sent the line: the declarant, within whose lines its reference names it} */
    public AgbCode declarant() {
        return judged.line().declaration().declarant();
    }

    /** {@return the declaration: its id} */
    public String declaration() {
        return judged.line().declaration().id();
    }

    /** {@return the line: its reference} */
    public String line() {
        return judged.line().line().reference();
    }

    /** {@return whether the line may be declared: the verdict, as {@code assess} gives it} */
    public Verdict verdict() {
        return judged.verdict();
    }

    /** {@return what was found about the line, as {@code assess} gives it} */
    public List<Finding> findings() {
        return judged.findings();
    }

    /** {@return what each framework bears; empty for a line that is refused, is a copy or cannot be divided} */
    public Optional<LineAllocation> allocation() {
        return Optional.ofNullable(judged.allocation());
    }

    /** {@return why a line that is not refused has no allocation; empty for one that has, is refused or is a copy} */
    public Optional<UnallocatedReason> reason() {
        return Optional.ofNullable(judged.reason());
    }

    /** {@return the policy book by which the line was judged: its name, overlays and scenarios included} */
    public String policy() {
        return judged.line().book().name();
    }

    /** {@return what that book held: the fingerprint of the entries that can decide, 64 hexadecimal digits} */
    public String policySha256() {
        return judged.line().book().sha256();
    }

    /** {@return the scenario that was assumed; empty where nothing was assumed} */
    public Optional<String> scenario() {
        return judged.line().book().scenario();
    }

    /** {@return the steps to the answer, in order, chapter by chapter; the last says on whose authority it rests} */
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>(MANY_STEPS);
        ClaimSteps.add(judged, steps);
        if (!judged.isCopy()) {
            DateSteps.add(judged, steps);
            PolicySteps.add(judged, steps);
        }
        CheckSteps.add(judged, steps);
        DivisionSteps.add(judged, steps);
        ClosingSteps.add(judged, steps);
        return Collections.unmodifiableList(steps);
    }

    /** {@return the documents that the steps refer to, in the order in which they do} */
    public List<Source> documents() {
        return steps().stream()
                .flatMap(step -> step.sources().stream())
                .map(SourceReference::source)
                .distinct()
                .flatMap(this::source)
                .toList();
    }

    /** An agreement may name a contract as a book names a document: it comes second. */
    private Stream<Source> source(String id) {
        return judged
                .line()
                .book()
                .source(id)
                .or(() -> judged.line().dossier().agreements().agreements().source(id))
                .stream();
    }

    /**
     * Says all of it in words, for people who know the care and not the library.
     *
     * @return lines of text: each step on a line of its own under the title of its chapter, and each share under its step
     */
    public String text() {
        return text(Locale.ENGLISH);
    }

    /**
     * Says all of it in a language.
     *
     * @param locale the language: Dutch, or English for every other
     * @return the {@link #text()} in that language
     */
    public String text(Locale locale) {
        Require.present("The language", locale);
        StringBuilder text = new StringBuilder();
        StepKind.@Nullable Chapter chapter = null;
        for (Step step : steps()) {
            if (step.kind().chapter() != chapter) {
                chapter = step.kind().chapter();
                text.append(chapter.title(locale)).append('\n');
            }
            text.append("  ").append(step.text(locale)).append('\n');
            for (Share share : step.shares()) {
                text.append("    ").append(share.text(locale)).append('\n');
            }
        }
        return text.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Explanation that
                && declarant().equals(that.declarant())
                && verdict() == that.verdict()
                && findings().equals(that.findings())
                && allocation().equals(that.allocation())
                && policySha256().equals(that.policySha256())
                && steps().equals(that.steps());
    }

    @Override
    public int hashCode() {
        return 31 * declarant().hashCode() + line().hashCode();
    }

    /**
     * Prints the line's reference, the verdict and the outcome.
     *
     * @return the text
     */
    @Override
    public String toString() {
        Object outcome =
                allocation().isPresent() ? allocation().get() : reason().isPresent() ? reason().get() : findings();
        return line() + " " + verdict() + " " + outcome;
    }
}
