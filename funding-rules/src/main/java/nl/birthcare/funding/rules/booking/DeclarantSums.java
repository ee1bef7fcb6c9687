package nl.birthcare.funding.rules.booking;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.Uzovi;
import nl.birthcare.funding.rules.receipt.Correction;
import org.immutables.value.Value;

/** Mutable sums of what moves per insurer and declarant, for one thread: for whom amounts move. */
@JsonFilter(JsonForm.NONE)
public final class DeclarantSums {

    private record Name(String insurer, String declarant) {}

    private static final Comparator<Name> ORDER =
            Comparator.comparing(Name::insurer).thenComparing(Name::declarant);

    private final Map<Name, DeclarantSum> sums = new TreeMap<>(ORDER);

    /** Starts with nothing. */
    public DeclarantSums() {}

    /**
     * Adds a correction.
     *
     * @param correction what is booked of a line
     * @throws ArithmeticException if a sum is out of the range of {@link nl.birthcare.funding.core.money.Euro}
     */
    public void add(Correction correction) {
        Require.present("The correction", correction);
        add(correction.is().insurer(), correction.is().declarant(), correction.difference());
    }

    /**
     * Adds what moves by one line.
     *
     * @param insurer who pays
     * @param declarant who declared
     * @param difference what the frameworks bear more, or less
     * @throws ArithmeticException if a sum is out of the range of {@link nl.birthcare.funding.core.money.Euro}
     */
    public void add(Uzovi insurer, AgbCode declarant, FrameworkSplit difference) {
        Require.present("The insurer", insurer);
        Require.present("The declarant", declarant);
        Require.present("The difference", difference);
        add(ImmutableDeclarantSum.of(insurer, declarant, 1, difference));
    }

    /**
     * Adds all sums of another, which stays as it is.
     *
     * @param other the other sums
     * @throws ArithmeticException if a sum is out of the range of {@link nl.birthcare.funding.core.money.Euro}
     */
    public void merge(DeclarantSums other) {
        Require.present("The other sums", other);
        other.sums().forEach(this::add);
    }

    private void add(DeclarantSum sum) {
        sums.merge(
                new Name(sum.insurer().value(), sum.declarant().value()),
                sum,
                (one, other) -> ImmutableDeclarantSum.of(
                        one.insurer(),
                        one.declarant(),
                        one.lines() + other.lines(),
                        one.difference().plus(other.difference())));
    }

    /** {@return the sums so far, by insurer and declarant} */
    public List<DeclarantSum> sums() {
        return List.copyOf(sums.values());
    }

    /** What moves for one insurer and declarant. */
    @Value.Immutable
    @JsonFilter(JsonForm.BY_MODULE)
    public interface DeclarantSum {

        /** {@return who pays} */
        @Value.Parameter
        Uzovi insurer();

        /** {@return who declared} */
        @Value.Parameter
        AgbCode declarant();

        /** {@return how many lines were booked or corrected} */
        @Value.Parameter
        long lines();

        /** {@return what the frameworks bear more, or less} */
        @Value.Parameter
        FrameworkSplit difference();
    }
}
