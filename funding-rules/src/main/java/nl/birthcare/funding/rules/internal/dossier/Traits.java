package nl.birthcare.funding.rules.internal.dossier;

import java.time.LocalDate;
import nl.birthcare.funding.core.care.CarePhase;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.AgreedPrice;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.rules.internal.terms.Terms;

/** Finds out the {@link Trait}s of a debit line, all at once. */
final class Traits {

    private static final int FEW = 8;

    /** All that depends on other lines of the client. */
    private static final long OF_OTHERS = Trait.SAME_SERVICE.bit()
            | Trait.SAME_ID.bit()
            | Trait.OTHER_FORM.bit()
            | Trait.SAME_PHASE.bit()
            | Trait.OTHER_PHASE.bit()
            | Trait.OTHER_INSURER.bit();

    private Traits() {}

    static long of(LineFacts line) {
        DeclarationLine charge = line.line();
        return Trait.ANY.bit() | ofDossier(line) | ofAgreement(line) | ofPrice(line, charge) | ofCharge(line, charge);
    }

    private static long bit(boolean has, Trait trait) {
        return has ? trait.bit() : 0;
    }

    private static long ofDossier(LineFacts line) {
        long traits = line.about().traits()
                | bit(line.dossier().naming(line) != null, Trait.SHARED_REFERENCE)
                | ofOthers(line);
        return line.isOf(FundingForm.INTEGRAL) ? traits | ofOutsiders(line) : traits;
    }

    /** What another line may have in common with a line, or not: among few it is looked for, among many not. */
    private static long ofOthers(LineFacts line) {
        DossierFacts dossier = line.dossier();
        if (dossier.size() > FEW) {
            return OF_OTHERS;
        }
        long traits = 0;
        for (int place = 0; place < dossier.size(); place++) {
            LineFacts other = dossier.line(place);
            if (other != line) {
                traits |= bit(isOfSameService(line.line(), other.line()), Trait.SAME_SERVICE)
                        | ofPhases(line.terms(), other.terms())
                        | (other.about() == line.about() ? 0 : ofDeclarations(line.about(), other.about()));
            }
        }
        return traits;
    }

    private static long ofPhases(Terms one, Terms other) {
        CarePhase own = one.phase();
        CarePhase phase = other.phase();
        return own == null || phase == null
                ? 0
                : bit(one.isOf(FundingForm.INTEGRAL) != other.isOf(FundingForm.INTEGRAL), Trait.OTHER_FORM)
                        | (own == phase ? Trait.SAME_PHASE : Trait.OTHER_PHASE).bit();
    }

    private static long ofDeclarations(DeclarationFacts one, DeclarationFacts other) {
        Declaration own = one.declaration();
        Declaration declaration = other.declaration();
        return bit(own.id().equals(declaration.id()), Trait.SAME_ID)
                | bit(!own.insurer().equals(declaration.insurer()), Trait.OTHER_INSURER);
    }

    private static boolean isOfSameService(DeclarationLine one, DeclarationLine other) {
        return one.amount().cents() == other.amount().cents()
                && one.performance().equals(other.performance());
    }

    /** Only of integral care it matters who stands outside; where nobody does, no performer of the declaration does. */
    private static long ofOutsiders(LineFacts line) {
        DeclarationFacts about = line.about();
        boolean beside = about.hasOutsiders();
        if (!beside && about.isOfKnownPregnancy()) {
            return 0;
        }
        boolean outside = !about.isInside(line.provider(), line.line().serviceDate());
        return bit(beside, Trait.OUTSIDE_CARE) | bit(outside, Trait.OUTSIDE_PERFORMER);
    }

    private static long ofAgreement(LineFacts line) {
        Agreement agreement = line.agreement();
        return bit(agreement == null, Trait.NO_AGREEMENT)
                | bit(agreement != null && isSignedLater(agreement, line.line()), Trait.SIGNED_LATER)
                | bit(agreement != null && agreement.declaredWithinMonths().isPresent(), Trait.TERM_AGREED)
                | bit(line.isNamingOtherAgreement(), Trait.OTHER_AGREEMENT);
    }

    private static boolean isSignedLater(Agreement agreement, DeclarationLine charge) {
        LocalDate signed = agreement.signedOn().orElse(null);
        return signed != null && signed.isAfter(charge.serviceDate());
    }

    private static long ofPrice(LineFacts line, DeclarationLine charge) {
        AgreedPrice agreed = line.agreedPrice();
        Euro stated = charge.tariff().orElse(null);
        boolean asAgreed = agreed == null || isExact(charge, agreed.amount());
        boolean asStated = stated == null || isExact(charge, stated);
        return bit(!asAgreed, Trait.NOT_AGREED_PRICE)
                | bit(!asStated, Trait.NOT_STATED_TARIFF)
                | bit(charge.unit().isPresent(), Trait.UNIT)
                | bit(stated != null && stated.isNegative(), Trait.NEGATIVE);
    }

    /** Whether the amount is the quantity times a price, and both are so small that their product fits. */
    private static boolean isExact(DeclarationLine charge, Euro price) {
        long quantity = charge.quantity();
        long cents = price.cents();
        return Math.multiplyHigh(quantity, cents) == 0
                && quantity * cents >= 0
                && quantity * cents == charge.amount().cents();
    }

    private static long ofCharge(LineFacts line, DeclarationLine charge) {
        LocalDate sent = line.declaration().submittedOn();
        LocalDate end = charge.serviceEnd().orElse(null);
        return bit(charge.serviceDate().isAfter(sent) || (end != null && end.isAfter(sent)), Trait.AFTER_SENDING)
                | bit(end != null, Trait.END)
                | bit(charge.quantity() < 1, Trait.NO_QUANTITY)
                | bit(charge.quantity() > 1, Trait.SEVERAL)
                | bit(charge.amount().isNegative(), Trait.NEGATIVE)
                | bit(!line.isAmountInRange(), Trait.LARGE)
                | bit(charge.granted().isPresent(), Trait.GRANTED)
                | bit(charge.previousReference().isPresent(), Trait.PREVIOUS_REFERENCE)
                | bit(charge.experiment().isPresent(), Trait.EXPERIMENT)
                | bit(charge.partialReason().isPresent(), Trait.PARTIAL_REASON)
                | bit(!charge.activities().isEmpty(), Trait.ACTIVITIES)
                | bit(!charge.parts().isEmpty(), Trait.PARTS);
    }
}
