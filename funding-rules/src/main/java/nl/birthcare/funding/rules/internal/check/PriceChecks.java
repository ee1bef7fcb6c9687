package nl.birthcare.funding.rules.internal.check;

import java.util.List;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.AgreedPrice;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.internal.dossier.LineFacts;
import nl.birthcare.funding.rules.internal.dossier.Trait;
import nl.birthcare.funding.rules.policy.EntryKinds;
import nl.birthcare.funding.rules.policy.entry.DateSubject;
import org.jspecify.annotations.Nullable;

/**
 * Whether the amount is the quantity times the price that was agreed, or that the line states.
 *
 * <p>All look at the tariff of the book: a quantity without a unit counts in that of the maximum tariff.
 */
final class PriceChecks {

    /** Is the amount what insurer and declarant agreed? */
    static final Check PRICE_AS_AGREED = Check.of(FindingCode.PRICE_NOT_AS_AGREED)
            .dated(DateSubject.AGREEMENT)
            .when(Trait.NOT_AGREED_PRICE, Trait.UNIT)
            .ofDebits()
            .reads(EntryKinds.TARIFFS)
            .finds((line, rule) -> {
                Agreement agreement = line.agreement();
                AgreedPrice price = line.agreedPrice();
                if (agreement == null || price == null || isAsAgreed(line, price)) {
                    return List.of();
                }
                // Which agreement a line names is a convention of ours, and no reason to refuse what another does not
                // price.
                return rule.finding(line)
                        .value("amount", line.line().amount())
                        .value("quantity", line.line().quantity())
                        .value("price", price.amount())
                        .value("unit", price.unit().name())
                        .value("factor", PriceRatio.factors(PriceRatio.ofAgreedPrice(line, price)))
                        .value("agreement", agreement.id())
                        .byRule(!line.isNamingOtherAgreement());
            });

    /**
     * Is the amount the quantity times the tariff that the line itself states? A sibling standard refuses only what counts
     * money twice, or takes back more than there was.
     */
    static final Check AMOUNT_AS_STATED = Check.of(FindingCode.AMOUNT_NOT_TARIFF)
            .when(Trait.NOT_STATED_TARIFF, Trait.UNIT)
            .ofDebits()
            .reads(EntryKinds.TARIFFS)
            .finds((line, rule) -> {
                DeclarationLine charge = line.line();
                Euro tariff = charge.tariff().orElse(null);
                List<PriceRatio> readings = PriceRatio.ofStatedTariff(line);
                if (tariff == null || PriceRatio.isWithinACent(readings, charge, tariff)) {
                    return List.of();
                }
                return rule.finding(line)
                        .value("amount", charge.amount())
                        .value("quantity", charge.quantity())
                        .value("tariff", tariff)
                        .value("factor", PriceRatio.factors(readings))
                        .byRule(!rule.isOfSibling(line));
            });

    /** Is the amount exact, where the price times the quantity is not a whole number of cents? */
    static final Check AMOUNT_NOT_ROUNDED = Check.of(FindingCode.AMOUNT_ROUNDED)
            .when(Trait.NOT_AGREED_PRICE, Trait.NOT_STATED_TARIFF, Trait.UNIT)
            .ofDebits()
            .reads(EntryKinds.TARIFFS)
            .finds((line, rule) -> {
                Rounded rounded = rounded(line);
                if (rounded == null) {
                    return List.of();
                }
                return rule.finding(line)
                        .value("amount", line.line().amount())
                        .value("quantity", line.line().quantity())
                        .value("price", rounded.price())
                        .value("factor", rounded.reading().factor())
                        .byRule();
            });

    private PriceChecks() {}

    /** A price of which an amount is a rounded multiple, and how it is read. */
    private record Rounded(Euro price, PriceRatio reading) {}

    /** A price in a unit that cannot be compared with that of the quantity says nothing against the amount. */
    private static boolean isAsAgreed(LineFacts line, AgreedPrice price) {
        List<PriceRatio> readings = PriceRatio.ofAgreedPrice(line, price);
        return readings.isEmpty() || PriceRatio.isWithinACent(readings, line.line(), price.amount());
    }

    /** The price of which the amount is a rounded multiple: the stated one, or else the agreed one; null of an exact amount. */
    private static @Nullable Rounded rounded(LineFacts line) {
        Euro stated = line.line().tariff().orElse(null);
        Rounded byStated = stated == null ? null : rounded(line, stated, PriceRatio.ofStatedTariff(line));
        AgreedPrice agreed = byStated == null ? line.agreedPrice() : null;
        return agreed == null ? byStated : rounded(line, agreed.amount(), PriceRatio.ofAgreedPrice(line, agreed));
    }

    private static @Nullable Rounded rounded(LineFacts line, Euro price, List<PriceRatio> readings) {
        PriceRatio reading = PriceRatio.rounded(readings, line.line(), price);
        return reading == null ? null : new Rounded(price, reading);
    }
}
