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
                // Which agreement a line names is a convention of ours, and no reason to refuse what another one does
                // not
                // price.
                return rule.finding(line)
                        .value("amount", line.line().amount())
                        .value("quantity", line.line().quantity())
                        .value("price", price.amount())
                        .value("unit", price.unit().name())
                        .value("agreement", agreement.id())
                        .byRule(!line.isNamingOtherAgreement());
            });

    /** Is the amount the quantity times the tariff that the line itself states? */
    static final Check AMOUNT_AS_STATED = Check.of(FindingCode.AMOUNT_NOT_TARIFF)
            .when(Trait.NOT_STATED_TARIFF, Trait.UNIT)
            .ofDebits()
            .reads(EntryKinds.TARIFFS)
            .finds((line, rule) -> {
                DeclarationLine charge = line.line();
                Euro tariff = charge.tariff().orElse(null);
                if (tariff == null || PriceRatio.isWithinACent(PriceRatio.ofStatedTariff(line), charge, tariff)) {
                    return List.of();
                }
                return rule.finding(line)
                        .value("amount", charge.amount())
                        .value("quantity", charge.quantity())
                        .value("tariff", tariff)
                        .byRule();
            });

    /** Is the amount exact, where the price times the quantity is not a whole number of cents? */
    static final Check AMOUNT_NOT_ROUNDED = Check.of(FindingCode.AMOUNT_ROUNDED)
            .when(Trait.NOT_AGREED_PRICE, Trait.NOT_STATED_TARIFF, Trait.UNIT)
            .ofDebits()
            .reads(EntryKinds.TARIFFS)
            .finds((line, rule) -> {
                Euro price = roundedPrice(line);
                if (price == null) {
                    return List.of();
                }
                return rule.finding(line)
                        .value("amount", line.line().amount())
                        .value("quantity", line.line().quantity())
                        .value("price", price)
                        .byRule();
            });

    private PriceChecks() {}

    /** A price in a unit that cannot be compared with that of the quantity says nothing against the amount. */
    private static boolean isAsAgreed(LineFacts line, AgreedPrice price) {
        List<PriceRatio> readings = PriceRatio.ofAgreedPrice(line, price);
        return readings.isEmpty() || PriceRatio.isWithinACent(readings, line.line(), price.amount());
    }

    /** The price of which the amount is a rounded multiple: the stated one, or else the agreed one; null of an exact amount. */
    private static @Nullable Euro roundedPrice(LineFacts line) {
        DeclarationLine charge = line.line();
        Euro stated = charge.tariff().orElse(null);
        if (stated != null && PriceRatio.isRounded(PriceRatio.ofStatedTariff(line), charge, stated)) {
            return stated;
        }
        AgreedPrice agreed = line.agreedPrice();
        return agreed != null && PriceRatio.isRounded(PriceRatio.ofAgreedPrice(line, agreed), charge, agreed.amount())
                ? agreed.amount()
                : null;
    }
}
