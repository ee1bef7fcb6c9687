package nl.birthcare.funding.rules.check;

import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.party.AgreedPrice;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.entry.CheckRule;
import nl.birthcare.funding.rules.policy.entry.DateSubject;

/** Is the amount what insurer and declarant agreed? */
final class PriceAsAgreed implements DeclarationCheck {

    @Override
    public FindingCode code() {
        return FindingCode.PRICE_NOT_AS_AGREED;
    }

    @Override
    public Optional<DateSubject> subject() {
        return Optional.of(DateSubject.AGREEMENT);
    }

    @Override
    public List<Finding> examine(LineFacts line, CheckRule rule) {
        Agreement agreement = line.agreement();
        DeclarationLine charge = line.line();
        if (agreement == null || line.isCredit()) {
            return List.of();
        }
        AgreedPrice price = agreement.price(charge.performance()).orElse(null);
        List<PriceRatio> readings = price == null ? List.of() : PriceRatio.ofAgreedPrice(line, price);
        if (price == null || readings.isEmpty() || PriceRatio.isWithinACent(readings, charge, price.amount())) {
            return List.of();
        }
        // Which agreement a line names is a convention of ours, and no reason to refuse what another one does not
        // price.
        return Findings.by(
                rule,
                !line.isNamingOtherAgreement(),
                line,
                code(),
                "amount",
                charge.amount().toString(),
                "quantity",
                Long.toString(charge.quantity()),
                "price",
                price.amount().toString(),
                "unit",
                price.unit().name(),
                "agreement",
                agreement.id());
    }
}
