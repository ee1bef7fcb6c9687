package nl.birthcare.funding.rules.internal.check;

import java.math.BigInteger;
import java.util.List;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.internal.dossier.LineFacts;
import nl.birthcare.funding.rules.internal.dossier.Pregnancy;
import nl.birthcare.funding.rules.internal.dossier.Supplements;
import nl.birthcare.funding.rules.internal.dossier.Trait;
import nl.birthcare.funding.rules.internal.terms.Derivations;
import nl.birthcare.funding.rules.internal.terms.Terms;
import nl.birthcare.funding.rules.policy.EntryKind;
import nl.birthcare.funding.rules.policy.EntryKinds;
import nl.birthcare.funding.rules.policy.entry.DateSubject;
import nl.birthcare.funding.rules.policy.entry.TariffDerivation;
import nl.birthcare.funding.rules.policy.entry.TariffSupplement;
import org.jspecify.annotations.Nullable;

/** Whether supplements on maximum tariffs were agreed, are charged once, and come on top of care. */
final class SupplementChecks {

    private static final EntryKind<?>[] OF_SUPPLEMENT = {EntryKinds.TARIFF_DERIVATIONS, EntryKinds.TARIFF_SUPPLEMENTS};

    /** Is there an agreement, where the supplement needs one? One of another provider may do, so it never refuses. */
    static final Check SUPPLEMENT_AGREED = Check.of(FindingCode.SUPPLEMENT_WITHOUT_AGREEMENT)
            .dated(DateSubject.TARIFF)
            .about(SupplementChecks::isAgreementNeeded)
            .when(Trait.NO_AGREEMENT)
            .ofDebits()
            .reads(OF_SUPPLEMENT)
            .finds((line, rule) -> {
                TariffSupplement supplement = Derivations.supplement(line.terms());
                if (supplement == null || line.agreement() != null || line.isAgreementUndated()) {
                    return List.of();
                }
                return rule.finding(line)
                        .value("supplement", supplement.key())
                        .value("day", line.day(DateSubject.TARIFF))
                        .value("source", source(supplement))
                        .value("performance", line.line().performance().text())
                        .value("insurer", line.declaration().insurer().value())
                        .value("declarant", line.declaration().declarant().value())
                        .unsure(List.of(supplement));
            });

    /** Is the supplement charged as often as it may be? The line sent later is found, and of one day all declarations. */
    static final Check SUPPLEMENT_ONCE = Check.of(FindingCode.SUPPLEMENT_REPEATED)
            .dated(DateSubject.TARIFF)
            .about(terms -> isLimited(Derivations.separateSupplement(terms)))
            .when(Trait.PREGNANCY)
            .ofDebits()
            .ofEarlierLines()
            .reads(OF_SUPPLEMENT)
            .finds((line, rule) -> {
                TariffSupplement supplement = Derivations.separateSupplement(line.terms());
                Supplements charged = charged(line, supplement);
                if (supplement == null || charged == null) {
                    return List.of();
                }
                boolean once = supplement.once().orElseThrow() == TariffSupplement.Once.PREGNANCY;
                BigInteger most = once ? BigInteger.ONE : charged.performancesBy(line);
                BigInteger times = charged.timesBy(line);
                if (times.compareTo(most) <= 0) {
                    return List.of();
                }
                FindingDraft finding = rule.finding(line)
                        .value("supplement", supplement.key())
                        .value(
                                "most",
                                Words.of(most.equals(BigInteger.ONE) ? "most.one" : "most.several", "count", most))
                        .value("once", Words.of(once ? "once.woman" : "once.performance"))
                        .value("times", times)
                        .value("source", source(supplement));
                return once
                        ? finding.byRuleAnd(supplement, charged.isCertain(line))
                        : finding.unsure(List.of(supplement));
            });

    /** Was the care declared by then that the supplement comes on top of? It may have been declared elsewhere. */
    static final Check SUPPLEMENT_BESIDE_CARE = Check.of(FindingCode.SUPPLEMENT_WITHOUT_CARE)
            .dated(DateSubject.TARIFF)
            .about(terms -> isBesideCare(Derivations.separateSupplement(terms)))
            .when(Trait.PREGNANCY)
            .ofDebits()
            .ofEarlierLines()
            .reads(OF_SUPPLEMENT)
            .finds((line, rule) -> {
                TariffSupplement supplement = Derivations.separateSupplement(line.terms());
                Supplements charged = charged(line, supplement);
                if (supplement == null || charged == null || charged.isBesideCare(line)) {
                    return List.of();
                }
                return rule.finding(line)
                        .value("supplement", supplement.key())
                        .words("discipline", supplement.discipline())
                        .value("source", source(supplement))
                        .unsure(List.of(supplement));
            });

    private SupplementChecks() {}

    private static boolean isAgreementNeeded(Terms terms) {
        TariffSupplement supplement = Derivations.supplement(terms);
        return supplement != null && supplement.decides() && supplement.agreementNeeded();
    }

    private static boolean isLimited(@Nullable TariffSupplement supplement) {
        return supplement != null && supplement.decides() && supplement.once().isPresent();
    }

    private static boolean isBesideCare(@Nullable TariffSupplement supplement) {
        return supplement != null && supplement.decides() && supplement.besideCare();
    }

    /** What the pregnancy of the line charges as the supplement; null where nothing is known of other lines. */
    private static @Nullable Supplements charged(LineFacts line, @Nullable TariffSupplement supplement) {
        TariffDerivation derivation = Derivations.derivation(line.terms());
        Pregnancy pregnancy = line.about().pregnancy();
        return supplement == null || derivation == null || pregnancy == null
                ? null
                : pregnancy.supplements(supplement, derivation.full());
    }

    private static String source(Provision entry) {
        return entry.sources().get(0).text();
    }
}
