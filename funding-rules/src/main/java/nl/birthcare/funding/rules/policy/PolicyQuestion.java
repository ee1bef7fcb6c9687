package nl.birthcare.funding.rules.policy;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.rules.policy.scenario.PolicyScenarios;
import org.immutables.value.Value;

/**
 * Something about the policy that has not been decided: what could be decided, and who is for what.
 *
 * <p>It is open for the days of its validity, and closed by what {@link #closing()} says. Where a rule of the book is undecided, its question says what a scenario
 * could make of it.
 */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface PolicyQuestion extends Provision {

    /** {@return what is asked: one sentence} */
    String question();

    /**
     * {@return from which day on an answer would take effect, which is another day than those on which the question is
     * open; empty where no document names one}
     */
    Optional<LocalDate> effectDay();

    /** {@return how the question was closed: the closing; empty for a question that the book knows as open} */
    Optional<Closing> closing();

    /** {@return which entries of the book hang on the answer: ids of undecided entries; a book need not hold them} */
    List<String> undecided();

    /** {@return what could be decided: the options, in no order of preference} */
    List<Option> options();

    /** Refuses a closing on a day on which the question is still open, or was not any more. */
    @Value.Check
    default void check() {
        if (closing().isPresent()) {
            LocalDate day = closing().get().day();
            LocalDate last = validity().lastDay().orElse(LocalDate.MAX);
            if (!day.equals(last) && !day.minusDays(1).equals(last)) {
                throw new IllegalArgumentException("Question " + id()
                        + " must be closed on its last day or the day after, but is open "
                        + validity().text()
                        + " and closed on " + day);
            }
        }
    }

    /**
     * Says in a sentence what could be decided, who is known to be for and against it, and which scenario assumes it.
     *
     * @return the options, one after the other
     */
    default String optionsText() {
        return options().stream().map(Option::text).collect(Collectors.joining("; ", "Options: ", "."));
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link PolicyQuestion}. */
    final class Builder extends ImmutablePolicyQuestion.Builder {
        Builder() {}
    }

    /** One way in which a {@link PolicyQuestion} could be decided. */
    @Value.Immutable
    @JsonFilter(JsonForm.BY_MODULE)
    interface Option {

        /** {@return what would be decided: a phrase} */
        String name();

        /**
         * {@return the scenario that assumes it: a name for {@link PolicyScenarios#named}, where one comes with the
         * library}
         */
        Optional<String> scenario();

        /**
         * {@return who is known to be for or against it: the positions; none where the documents name nobody} Never
         * all: the documents speak of parties such as these.
         */
        List<Position> positions();

        /**
         * Says what the option is, who is known to be for or against it, and which scenario assumes it.
         *
         * @return a phrase
         */
        default String text() {
            String parties = positions().stream().map(Position::text).collect(Collectors.joining(", "));
            String assumed = scenario().map(name -> "scenario " + name).orElse("no scenario comes with the library");
            return name() + " (" + assumed + (parties.isEmpty() ? "" : "; " + parties) + ")";
        }

        /** {@return an empty builder} */
        static Builder builder() {
            return new Builder();
        }

        /** Builds an {@link Option}. */
        final class Builder extends ImmutableOption.Builder {
            Builder() {}
        }
    }

    /** Where parties stand on a {@link Option}. A document named them as examples, not as all. */
    @Value.Immutable
    @JsonFilter(JsonForm.BY_MODULE)
    interface Position {

        /** {@return what they hold of it: the stance} */
        Stance stance();

        /** {@return names or abbreviations of parties, at least one} */
        List<String> parties();

        /**
         * {@return what they say for it, as the documents report it: short sentences; none where the documents report
         * none}
         */
        List<String> arguments();

        /** {@return which documents say so: the references, at least one} */
        List<SourceReference> sources();

        /** Refuses a position of nobody, and one without a source. */
        @Value.Check
        default void check() {
            if (parties().isEmpty() || sources().isEmpty()) {
                throw new IllegalArgumentException("A position must name parties and sources, but names " + parties()
                        + " and " + sources().size() + " sources");
            }
        }

        /**
         * Says who stands where: {@code for: parties such as NVOG and ZN}.
         *
         * @return a phrase
         */
        default String text() {
            return stance().inWords() + ": parties such as " + String.join(", ", parties());
        }

        /** {@return an empty builder} */
        static Builder builder() {
            return new Builder();
        }

        /** Builds a {@link Position}. */
        final class Builder extends ImmutablePosition.Builder {
            Builder() {}
        }
    }

    /** What parties hold of an option. */
    enum Stance {
        /** They support it. */
        FOR("for"),

        /** They do not support it. */
        AGAINST("no support"),

        /** They hold that it should not be decided yet. */
        TOO_EARLY("too early");

        private final String inWords;

        Stance(String inWords) {
            this.inWords = inWords;
        }

        String inWords() {
            return inWords;
        }
    }

    /** How a {@link PolicyQuestion} was closed: when, with which outcome, and how sure that is. */
    @Value.Immutable
    @JsonFilter(JsonForm.BY_MODULE)
    interface Closing {

        /** {@return when it was closed: the day} */
        LocalDate day();

        /** {@return what was decided: one sentence} */
        String outcome();

        /** {@return how sure the outcome is: the grade} */
        EvidenceGrade grade();

        /** {@return which documents say so: the references, at least one} */
        List<SourceReference> sources();

        /** Refuses a closing without a source. */
        @Value.Check
        default void check() {
            if (sources().isEmpty()) {
                throw new IllegalArgumentException(
                        "A closing must name a source, but that of " + day() + " names none");
            }
        }

        /** {@return an empty builder} */
        static Builder builder() {
            return new Builder();
        }

        /** Builds a {@link Closing}. */
        final class Builder extends ImmutableClosing.Builder {
            Builder() {}
        }
    }
}
