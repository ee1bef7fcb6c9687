package nl.birthcare.funding.rules.internal.check;

import java.time.LocalDate;
import java.util.List;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.internal.dossier.LineFacts;
import nl.birthcare.funding.rules.internal.dossier.Trait;
import nl.birthcare.funding.rules.internal.terms.Terms;
import nl.birthcare.funding.rules.policy.EntryKinds;
import nl.birthcare.funding.rules.policy.entry.DateSubject;
import nl.birthcare.funding.rules.policy.entry.FundingRegime;

/** Whether insurer and declarant agreed what they had to, and what the line says they did. */
final class AgreementChecks {

    /** Is there a written agreement, where the regime needs one? */
    static final Check AGREEMENT_GIVEN = Check.of(FindingCode.AGREEMENT_MISSING)
            .dated(DateSubject.FUNDING_FORM)
            .about(AgreementChecks::isAgreementNeeded)
            .when(Trait.NO_AGREEMENT)
            .ofDebits()
            .reads(EntryKinds.REGIMES)
            .finds((line, rule) -> {
                FundingRegime regime = line.terms().regime();
                if (regime == null || line.agreement() != null || line.isAgreementUndated()) {
                    return List.of();
                }
                return rule.finding(line)
                        .words("form", regime.form())
                        .value("performance", line.line().performance().text())
                        .value("day", line.day(DateSubject.FUNDING_FORM))
                        .value("insurer", line.declaration().insurer().value())
                        .value("declarant", line.declaration().declarant().value())
                        .words("regime", regime.kind())
                        .value(
                                "source",
                                regime.sources()
                                        .get(regime.sources().size() - 1)
                                        .text())
                        .value("given", given(line))
                        .demandedBy(regime);
            });

    /**
     * Was the agreement made before the care was charged? Between care and sending the text can be read either way, and of an
     * agreement whose day is not known nothing is said.
     */
    static final Check AGREED_BEFOREHAND = Check.of(FindingCode.AGREEMENT_NOT_BEFOREHAND)
            .dated(DateSubject.FUNDING_FORM)
            .about(terms -> terms.isOf(FundingForm.INTEGRAL) && isAgreementNeeded(terms))
            .when(Trait.SIGNED_LATER)
            .ofDebits()
            .reads(EntryKinds.REGIMES)
            .finds((line, rule) -> {
                Agreement agreement = line.agreement();
                LocalDate signed =
                        agreement == null ? null : agreement.signedOn().orElse(null);
                LocalDate care = line.line().serviceDate();
                if (agreement == null || signed == null || !signed.isAfter(care)) {
                    return List.of();
                }
                LocalDate sent = line.declaration().submittedOn();
                boolean late = signed.isAfter(sent);
                return rule.finding(line)
                        .value("agreement", agreement.id())
                        .value("signed", signed)
                        .value(
                                "after",
                                late ? Words.of("after.sending", "day", sent) : Words.of("after.care", "day", care))
                        .byRule(late && !line.isNamingOtherAgreement());
            });

    /** Does the agreement that the line names cover it? */
    static final Check NAMED_AGREEMENT_COVERS = Check.of(FindingCode.AGREEMENT_NOT_FOUND)
            .when(Trait.OTHER_AGREEMENT)
            .ofDebits()
            .finds((line, rule) -> {
                String named = line.line().agreement().orElse(null);
                LocalDate day = line.day(DateSubject.AGREEMENT);
                // Without a day nothing is known of any agreement, and the missing date is found by itself.
                if (named == null || day == null || !line.isNamingOtherAgreement()) {
                    return List.of();
                }
                return rule.finding(line)
                        .value("agreement", ToldValues.name(line, named))
                        .value("insurer", line.declaration().insurer().value())
                        .value("declarant", line.declaration().declarant().value())
                        .value("performance", line.line().performance().text())
                        .value("day", day)
                        .value("instead", instead(line))
                        .byRule();
            });

    private AgreementChecks() {}

    private static boolean isAgreementNeeded(Terms terms) {
        FundingRegime regime = terms.regime();
        return regime != null && regime.agreementNeeded();
    }

    /** The day on which an agreement must cover the line may be another than the one that needs it. */
    private static String given(LineFacts line) {
        int agreements = line.about().agreementsBetweenParties();
        if (agreements == 0) {
            return Words.of("given.none");
        }
        LocalDate day = line.day(DateSubject.AGREEMENT);
        return day == null || day.equals(line.day(DateSubject.FUNDING_FORM))
                ? Words.of("given.none-does", "count", agreements)
                : Words.of("given.none-does-on", "count", agreements, "day", day);
    }

    /** No two agreements can cover the same, so that one that does is the only one that can count. */
    private static String instead(LineFacts line) {
        Agreement covering = line.agreement();
        return covering == null ? Words.of("instead.none") : Words.of("instead.other", "agreement", covering.id());
    }
}
