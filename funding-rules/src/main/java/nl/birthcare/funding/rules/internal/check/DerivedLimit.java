package nl.birthcare.funding.rules.internal.check;

import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.money.Fraction;
import nl.birthcare.funding.rules.internal.dossier.LineFacts;
import nl.birthcare.funding.rules.internal.terms.DerivedMaximum;
import org.jspecify.annotations.Nullable;

/** The maximum of a line that follows from the full tariff, and that the line exceeds. */
final class DerivedLimit {

    private static final Fraction CENT = Fraction.of(1, 1);

    private final DerivedMaximum maximum;
    private final PriceRatio ratio;
    private final int percent;
    private final DeclarationLine charge;

    private DerivedLimit(DerivedMaximum maximum, PriceRatio ratio, LineFacts line) {
        this.maximum = maximum;
        this.ratio = ratio;
        this.percent = new TariffLift(line).possiblePercent();
        this.charge = line.line();
    }

    /** The limit of a line that exceeds it; null of all others, and where the quantity cannot be compared with it. */
    static @Nullable DerivedLimit exceededBy(LineFacts line) {
        DerivedMaximum maximum = line.terms().derivedMaximum();
        if (maximum == null) {
            return null;
        }
        PriceRatio ratio = PriceRatio.between(
                line.line().unit().orElse(maximum.full().unit()), maximum.full().unit());
        DerivedLimit limit = ratio == null ? null : new DerivedLimit(maximum, ratio, line);
        return limit != null && limit.isExceeded() ? limit : null;
    }

    /** The care authority prints whole cents, and nobody knows how it rounds: less than a cent per unit says nothing. */
    private boolean isExceeded() {
        Fraction units = Fraction.of(charge.quantity(), 1).times(ratio.fraction());
        Fraction worth = maximum.cents(percent).plus(CENT).times(units);
        return Fraction.of(charge.amount().cents(), 1).compareTo(worth) >= 0;
    }

    /** Adds the values of a finding about this limit. */
    FindingDraft told(FindingDraft finding) {
        return finding.value("amount", charge.amount())
                .value("quantity", charge.quantity())
                .value("maximum", Euro.ofCents(shownCents()))
                .value("unit", maximum.full().unit().name())
                .value("factor", ratio.factor())
                .value("percent", percent)
                .value("part", part())
                .value("full", maximum.full().amount().orElseThrow())
                .value("derivation", maximum.derivation().id());
    }

    private long shownCents() {
        return maximum.cents(percent)
                .toBigDecimal(0, RoundingMode.HALF_UP)
                .toBigIntegerExact()
                .longValueExact();
    }

    private String part() {
        return Stream.of(
                        maximum.derivation().part(),
                        maximum.derivation().supplement().map(key -> Words.of("part.supplement", "key", key)))
                .flatMap(Optional::stream)
                .reduce((part, supplement) -> Words.of("part.with", "part", part, "part2", supplement))
                .orElse("");
    }

    List<Provision> entries() {
        return maximum.entries();
    }
}
