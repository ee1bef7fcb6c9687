package nl.birthcare.funding.rules.internal.check;

import java.util.List;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.care.Tariff;
import nl.birthcare.funding.core.care.TariffUnit;
import nl.birthcare.funding.core.party.AgreedPrice;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.internal.dossier.LineFacts;
import nl.birthcare.funding.rules.internal.dossier.Trait;
import nl.birthcare.funding.rules.internal.terms.DerivedMaximum;
import nl.birthcare.funding.rules.internal.terms.Terms;
import nl.birthcare.funding.rules.policy.EntryKind;
import nl.birthcare.funding.rules.policy.EntryKinds;
import nl.birthcare.funding.rules.policy.entry.DateSubject;
import nl.birthcare.funding.rules.policy.entry.FundingRegime;
import nl.birthcare.funding.rules.policy.entry.TariffAllowance;
import nl.birthcare.funding.rules.policy.entry.TariffRegime;
import org.jspecify.annotations.Nullable;

/** Whether prices are bound by a maximum tariff, which it is, and whether the line stays within it. */
final class TariffChecks {

    /** What a {@link TariffLimit} is made of: who gave the care matters where it is not known with whom there is an agreement. */
    private static final EntryKind<?>[] OF_LIMIT = {
        EntryKinds.TARIFFS, EntryKinds.TARIFF_REGIMES, EntryKinds.TARIFF_ALLOWANCES, EntryKinds.PROVIDER_RULES
    };

    /** What a {@link DerivedLimit} is made of, beside the full tariff. */
    private static final EntryKind<?>[] OF_DERIVED = {
        EntryKinds.TARIFF_DERIVATIONS, EntryKinds.TARIFF_FORMULAS, EntryKinds.TARIFF_SUPPLEMENTS
    };

    /** Is it known how far prices are bound? */
    static final Check TARIFF_REGIME_KNOWN = Check.of(FindingCode.TARIFF_REGIME_UNKNOWN)
            .dated(DateSubject.TARIFF)
            .about(terms -> isFormAvailable(terms) && terms.tariffRegime() == null)
            .ofDebits()
            .reads(EntryKinds.REGIMES, EntryKinds.TARIFF_REGIMES)
            .finds((line, rule) -> {
                Performance performance = line.performance();
                if (performance == null) {
                    return List.of();
                }
                return rule.finding(line)
                        .words("form", performance.form())
                        .value("day", line.day(DateSubject.TARIFF))
                        .value("policy", line.book().name())
                        .byRule();
            });

    /** Was it decided how far prices are bound? */
    static final Check TARIFF_REGIME_DECIDED = Check.of(FindingCode.TARIFF_REGIME_UNDECIDED)
            .dated(DateSubject.TARIFF)
            .about(terms -> isFormAvailable(terms) && isUndecided(terms.tariffRegime()))
            .ofDebits()
            .reads(EntryKinds.REGIMES, EntryKinds.TARIFF_REGIMES, EntryKinds.QUESTIONS)
            .finds((line, rule) -> {
                TariffRegime regime = line.terms().tariffRegime();
                if (regime == null) {
                    return List.of();
                }
                return rule.finding(line)
                        .words("form", regime.form())
                        .value("day", line.day(DateSubject.TARIFF))
                        .value("regime", regime.id())
                        .value("options", ToldValues.options(line, regime))
                        .byRule();
            });

    /** Is the amount within a maximum that the book states though it says that prices are free? Then both are kept. */
    static final Check REGIME_NOT_CONTRADICTED = Check.of(FindingCode.TARIFF_CONTRADICTS_REGIME)
            .dated(DateSubject.TARIFF)
            .about(terms -> isFormAvailable(terms) && isFree(terms) && terms.statedMaximum() != null)
            .ofDebits()
            .reads(EntryKinds.REGIMES, EntryKinds.TARIFF_REGIMES, EntryKinds.TARIFFS)
            .finds((line, rule) -> {
                Tariff tariff = line.terms().statedMaximum();
                TariffRegime regime = line.terms().tariffRegime();
                if (tariff == null || regime == null || TariffLimit.isWithin(line, tariff)) {
                    return List.of();
                }
                PriceRatio ratio = TariffLimit.ratio(line, tariff);
                return rule.finding(line)
                        .words("form", regime.form())
                        .value("day", line.day(DateSubject.TARIFF))
                        .value("regime", regime.id())
                        .value("quantity", line.line().quantity())
                        .value("factor", ratio == null ? "" : ratio.factor())
                        .value("maximum", tariff.amount().orElseThrow())
                        .value("unit", tariff.unit().name())
                        .value("tariff", tariff.id())
                        .value("amount", line.line().amount())
                        .byRule();
            });

    /** Is the maximum tariff of the day known, where prices are bound? */
    static final Check TARIFF_KNOWN = Check.of(FindingCode.TARIFF_UNKNOWN)
            .dated(DateSubject.TARIFF)
            .about(terms -> isBoundForCertain(terms) && terms.decidedTariff() == null && terms.derivedMaximum() == null)
            .ofDebits()
            .reads(EntryKinds.TARIFF_REGIMES, EntryKinds.TARIFFS)
            .reads(OF_DERIVED)
            .finds((line, rule) -> rule.finding(line)
                    .value("performance", line.line().performance().text())
                    .value("day", line.day(DateSubject.TARIFF))
                    .value("policy", line.book().name())
                    .byRule());

    /** Is the amount within the maximum tariff, or what a written agreement lifts it to or may have lifted it to? */
    static final Check WITHIN_MAXIMUM = Check.of(FindingCode.TARIFF_EXCEEDED)
            .dated(DateSubject.TARIFF)
            .about(TariffChecks::hasBindingMaximum)
            .ofDebits()
            .reads(OF_LIMIT)
            .finds((line, rule) -> {
                TariffLimit limit = TariffLimit.exceededBy(line);
                return limit == null || !limit.isExceededForCertain()
                        ? List.of()
                        : limit.told(rule.finding(line), limit.possiblePercent())
                                .byRuleAnd(limit.tariff(), !isUnderOtherTariff(line));
            });

    /** Is an amount above the maximum by less than a cent, which some way of rounding would allow? */
    static final Check MAXIMUM_NOT_ROUNDED = Check.of(FindingCode.TARIFF_ROUNDED)
            .dated(DateSubject.TARIFF)
            .about(TariffChecks::hasBindingMaximum)
            .ofDebits()
            .reads(OF_LIMIT)
            .finds((line, rule) -> {
                TariffLimit limit = TariffLimit.exceededBy(line);
                return limit == null || !limit.isRounded()
                        ? List.of()
                        : limit.told(rule.finding(line), limit.roundedPercent()).byRule();
            });

    /** Is an amount above the maximum tariff one that a written agreement lifts it to for certain? */
    static final Check EXCEEDANCE_ALLOWED = Check.of(FindingCode.TARIFF_EXCEEDANCE_UNVERIFIED)
            .dated(DateSubject.TARIFF)
            .about(TariffChecks::hasBindingMaximum)
            .ofDebits()
            .reads(OF_LIMIT)
            .finds((line, rule) -> {
                TariffLimit limit = TariffLimit.exceededBy(line);
                TariffAllowance possible = limit == null || !limit.isInDoubt()
                        ? null
                        : limit.lift().possible();
                if (limit == null || possible == null) {
                    return List.of();
                }
                return limit.told(rule.finding(line), limit.possiblePercent())
                        .value("allowed", limit.allowedPercent())
                        .value("doubt", limit.lift().doubt())
                        .byRuleAnd(possible);
            });

    /** Is the amount within the maximum that follows from the full tariff, where that of the performance is not stated? */
    static final Check WITHIN_DERIVED = Check.of(FindingCode.TARIFF_ABOVE_DERIVED)
            .dated(DateSubject.TARIFF)
            .about(terms -> terms.derivedMaximum() != null)
            .ofDebits()
            .reads(OF_LIMIT)
            .reads(OF_DERIVED)
            .finds((line, rule) -> {
                DerivedLimit limit = DerivedLimit.exceededBy(line);
                return limit == null
                        ? List.of()
                        : limit.told(rule.finding(line)).unsure(limit.entries());
            });

    /** Can the quantity be compared, unit for unit, with the maximum tariff and with the price that was agreed? */
    static final Check UNIT_COMPARABLE = Check.of(FindingCode.UNIT_NOT_COMPARABLE)
            .when(Trait.UNIT)
            .ofDebits()
            .reads(EntryKinds.TARIFFS, EntryKinds.TARIFF_REGIMES)
            .reads(OF_DERIVED)
            .finds((line, rule) -> {
                TariffUnit unit = line.line().unit().orElse(null);
                TariffUnit priced = unit == null ? null : incomparable(unit, line);
                if (unit == null || priced == null) {
                    return List.of();
                }
                return rule.finding(line)
                        .value("unit", unit.name())
                        .value("tariffUnit", priced.name())
                        .byRule();
            });

    private TariffChecks() {}

    /**
     * Whether a line of regular care is charged under an experiment that was agreed: another tariff may hold than the maximum of
     * that care, and from 2025 on it is free.
     */
    private static boolean isUnderOtherTariff(LineFacts line) {
        return !line.isOf(FundingForm.SMALL_SCALE_EXPERIMENT) && ExperimentChecks.experiment(line) != null;
    }

    /** Where the form does not exist, the price of its care is no question. */
    private static boolean isFormAvailable(Terms terms) {
        FundingRegime form = terms.regime();
        return terms.performance() != null && form != null && form.kind().isAvailable();
    }

    private static boolean isUndecided(@Nullable TariffRegime regime) {
        return regime != null && !regime.decides();
    }

    private static boolean isFree(Terms terms) {
        TariffRegime regime = terms.tariffRegime();
        return regime != null && regime.decides() && !regime.kind().isMaximum();
    }

    private static boolean hasBindingMaximum(Terms terms) {
        return terms.bindingMaximum() != null;
    }

    private static boolean isBoundForCertain(Terms terms) {
        TariffRegime regime = terms.tariffRegime();
        return regime != null && regime.kind().isMaximum() && regime.decides();
    }

    /** The unit of the first price that binds the line and cannot be compared with its own, or null. */
    private static @Nullable TariffUnit incomparable(TariffUnit unit, LineFacts line) {
        DerivedMaximum derived = line.terms().derivedMaximum();
        Tariff maximum = derived == null ? line.terms().bindingMaximum() : derived.full();
        if (maximum != null && PriceRatio.between(unit, maximum.unit()) == null) {
            return maximum.unit();
        }
        AgreedPrice agreed = line.agreedPrice();
        return agreed != null && PriceRatio.between(unit, agreed.unit()) == null ? agreed.unit() : null;
    }
}
