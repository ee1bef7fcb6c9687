package nl.birthcare.funding.core.declaration;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.care.TariffUnit;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.AgbCode;
import org.immutables.value.Value;

/** One performance that is charged, or one credit of an earlier line (<i>prestatieregel</i>). */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface DeclarationLine {

    /**
     * The name of this line, unique per declarant (Vektis MZ301: over five years).
     *
     * @return the reference, not blank
     */
    String reference();

    /**
     * What is charged.
     *
     * @return the code
     */
    PerformanceCode performance();

    /**
     * When the care was given, or when it began; of a credit, the day of the line it names.
     *
     * @return the day
     */
    LocalDate serviceDate();

    /**
     * When the care ended, where it took more than a day.
     *
     * @return the last day, included
     */
    Optional<LocalDate> serviceEnd();

    /**
     * How many, in {@link #unit()} or else in the unit of the tariff.
     *
     * @return the quantity; a check refuses less than 1
     */
    long quantity();

    /**
     * What is asked for the whole line.
     *
     * @return the amount, without the sign that {@link #direction()} carries; a check refuses one below 0.00
     */
    Euro amount();

    /**
     * Which way the money goes.
     *
     * @return the direction
     */
    Direction direction();

    /**
     * Who gave the care, where it is not the declarant.
     *
     * @return the performer
     */
    Optional<AgbCode> performer();

    /**
     * The agreement under which the line is charged.
     *
     * @return the id of an agreement between insurer and declarant, where the sender names one
     */
    Optional<String> agreement();

    /**
     * The tariff that the declarant applied, per unit.
     *
     * @return the amount, where it is stated
     */
    Optional<Euro> tariff();

    /**
     * What {@link #quantity()} counts.
     *
     * @return the unit, where it is stated
     */
    Optional<TariffUnit> unit();

    /**
     * What the insurer grants of {@link #amount()}.
     *
     * @return the amount in the direction of the line, where it is known; then this is what is charged to the frameworks
     */
    Optional<Euro> granted();

    /**
     * The line that a credit takes back.
     *
     * @return the reference of a line of the same declarant
     */
    Optional<String> previousReference();

    /**
     * Why only a part of the care was given.
     *
     * @return the reason, where there is one
     */
    Optional<PartialReason> partialReason();

    /**
     * The small-scale experiment under which the line is charged.
     *
     * @return the id of an experiment, where the sender names one
     */
    Optional<String> experiment();

    /**
     * The parts of an integral line per discipline, where the declarant states them.
     *
     * @return the parts, or none
     */
    List<StatedPart> parts();

    /**
     * What was delivered inside an integral line, where the declarant lists it.
     *
     * @return the activities, or none
     */
    List<DeliveredActivity> activities();

    /** Refuses a blank reference. */
    @Value.Check
    default void check() {
        Require.notBlank("The reference of a declaration line", reference());
    }

    /**
     * On which day the care ended, as far as the line tells: an end before the start counts for nothing here, and a check finds
     * it.
     *
     * @return {@link #serviceEnd()} if it is after {@link #serviceDate()}, and else that
     */
    default LocalDate lastDay() {
        return serviceEnd().filter(end -> end.isAfter(serviceDate())).orElse(serviceDate());
    }

    /**
     * What the macro frameworks bear of this line: what the insurer grants where that is known, else what is asked;
     * below 0.00 for a credit.
     *
     * @return the amount with its sign
     */
    default Euro charged() {
        Euro unsigned = granted().orElseGet(this::amount);
        return direction() == Direction.CREDIT ? unsigned.negated() : unsigned;
    }

    /**
     * Starts a line.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link DeclarationLine}. */
    final class Builder extends ImmutableDeclarationLine.Builder {
        Builder() {}
    }
}
