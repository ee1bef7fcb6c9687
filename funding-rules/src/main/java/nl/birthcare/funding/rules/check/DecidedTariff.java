package nl.birthcare.funding.rules.check;

import nl.birthcare.funding.core.care.Tariff;
import nl.birthcare.funding.core.care.TariffKind;
import nl.birthcare.funding.rules.line.LineFacts;
import org.jspecify.annotations.Nullable;

/** The tariff by which a line is judged: one that was never decided is none, unless a scenario assumes it. */
final class DecidedTariff {

    private DecidedTariff() {}

    /** The tariff of the line's day, or null if the book has none that decides. */
    static @Nullable Tariff of(LineFacts line) {
        Tariff tariff = line.tariff();
        return tariff != null && tariff.decides() ? tariff : null;
    }

    /** The maximum tariff of the line's day, or null if the book has none that decides. */
    static @Nullable Tariff maximum(LineFacts line) {
        Tariff tariff = of(line);
        return tariff != null && tariff.kind() == TariffKind.MAXIMUM ? tariff : null;
    }
}
