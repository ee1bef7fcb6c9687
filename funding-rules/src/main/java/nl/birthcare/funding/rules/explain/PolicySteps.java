package nl.birthcare.funding.rules.explain;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.care.Tariff;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.party.AgreedPrice;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.rules.internal.dossier.LineFacts;
import nl.birthcare.funding.rules.internal.terms.DerivedMaximum;
import nl.birthcare.funding.rules.internal.terms.Terms;
import nl.birthcare.funding.rules.policy.entry.DateSubject;
import nl.birthcare.funding.rules.policy.entry.FundingRegime;
import nl.birthcare.funding.rules.policy.entry.TariffRegime;

/** What the policy book and the agreements say on the days that decide: the terms by which the line was judged. */
final class PolicySteps {

    /** Of an amount that an agreement does not lift. */
    private static final int WHOLE = 100;

    private final Judged judged;
    private final LineFacts line;
    private final Terms terms;
    private final List<Step> steps;

    private PolicySteps(Judged judged, List<Step> steps) {
        this.judged = judged;
        this.line = judged.line();
        this.terms = line.terms();
        this.steps = steps;
    }

    static void add(Judged judged, List<Step> steps) {
        PolicySteps policy = new PolicySteps(judged, steps);
        policy.addPerformance();
        policy.addRegime();
        policy.addAgreement();
        if (policy.terms.performance() != null) {
            policy.addPriceRule();
            policy.addTariff();
        }
    }

    /** An entry and what it says; and that it was never decided, if so. */
    private void add(Step step, Provision entry) {
        steps.add(step);
        if (!entry.decides()) {
            steps.add(Step.of(StepKind.UNDECIDED, "entry", entry.id()));
        }
    }

    private void addPerformance() {
        Performance performance = terms.performance();
        if (performance == null) {
            steps.add(Step.of(StepKind.NO_PERFORMANCE, "performance", judged.performance()));
            return;
        }
        LocalDate day = judged.day(DateSubject.PERFORMANCE);
        add(
                Step.by(
                        StepKind.PERFORMANCE,
                        performance,
                        "day",
                        day,
                        "performance",
                        judged.performance(),
                        "form",
                        performance.form(),
                        "name",
                        performance.name()),
                performance);
    }

    private void addRegime() {
        FundingRegime regime = terms.availability();
        if (regime == null) {
            steps.add(Step.of(StepKind.NO_REGIME));
            return;
        }
        LocalDate day = judged.day(DateSubject.FUNDING_FORM);
        add(Step.by(kind(regime), regime, "day", day, "form", regime.form(), "regime", regime.kind()), regime);
    }

    private static StepKind kind(FundingRegime regime) {
        if (!regime.kind().isAvailable()) {
            return StepKind.REGIME_CLOSED;
        }
        return regime.agreementNeeded() ? StepKind.REGIME_BY_AGREEMENT : StepKind.REGIME;
    }

    private void addAgreement() {
        Agreement agreement = line.agreement();
        String insurer = line.declaration().insurer().value();
        String declarant = line.declaration().declarant().value();
        if (agreement == null) {
            steps.add(Step.of(StepKind.NO_AGREEMENT, "insurer", insurer, "declarant", declarant));
            return;
        }
        steps.add(Step.by(
                StepKind.AGREEMENT,
                Authority.of(agreement),
                "agreement",
                agreement.id(),
                "insurer",
                insurer,
                "declarant",
                declarant,
                "day",
                judged.day(DateSubject.AGREEMENT),
                "validity",
                agreement.validity()));
        AgreedPrice price = line.agreedPrice();
        if (price != null) {
            steps.add(Step.of(
                    StepKind.AGREED_PRICE, "agreement", agreement.id(), "price", price.amount(), "unit", price.unit()));
        }
    }

    private void addPriceRule() {
        TariffRegime regime = terms.tariffRegime();
        if (regime == null) {
            steps.add(Step.of(StepKind.NO_PRICE_RULE));
            return;
        }
        StepKind kind = regime.kind().isMaximum() ? StepKind.PRICES_BOUND : StepKind.PRICES_FREE;
        add(Step.by(kind, regime, "day", judged.day(DateSubject.TARIFF)), regime);
    }

    private void addTariff() {
        DerivedMaximum derived = terms.derivedMaximum();
        Tariff binding = terms.bindingMaximum();
        Tariff tariff = terms.tariff();
        if (derived != null) {
            Authority entries = Authority.ofEntries(derived.entries());
            steps.add(Step.by(
                    StepKind.DERIVED_MAXIMUM, entries, "cents", derived.cents(WHOLE), "entries", (Supplier<String>)
                            entries::name));
        } else if (binding != null) {
            steps.add(Step.by(
                    StepKind.MAXIMUM_TARIFF,
                    binding,
                    "amount",
                    binding.amount().orElseThrow(),
                    "unit",
                    binding.unit()));
        } else if (tariff != null) {
            add(Step.by(StepKind.OTHER_TARIFF, tariff), tariff);
        }
    }
}
