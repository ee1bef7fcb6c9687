package nl.birthcare.funding.rules.check;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.care.TariffUnit;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.AgreedPrice;
import nl.birthcare.funding.rules.line.ClientHistory;
import nl.birthcare.funding.rules.line.LineFacts;
import nl.birthcare.funding.rules.policy.entry.CheckRule;
import nl.birthcare.funding.rules.policy.entry.FundingRegime;
import org.jspecify.annotations.Nullable;

/**
 * Says which checks cannot find anything about a debit line, so that they need not be asked.
 *
 * <p>A check that is not named here is always asked: forgetting one costs time, never a finding. A test holds every
 * answer against that of the checks themselves.
 */
final class Screen {

    /** Whether a check has to be asked about the lines of one situation. */
    enum Concern {
        NEVER,
        ON_SUSPICION,
        ALWAYS
    }

    /** Checks that read nothing of a debit line but its performance and day: what they find, they find about all. */
    private static final Set<FindingCode> OF_SITUATION = EnumSet.of(
            FindingCode.DECIDING_DATE_MISSING,
            FindingCode.DECIDING_DAY_NOT_COVERED,
            FindingCode.PERFORMANCE_UNKNOWN,
            FindingCode.PERFORMANCE_NOT_IN_FORCE,
            FindingCode.FORM_WITHOUT_RULE,
            FindingCode.FORM_UNDECIDED,
            FindingCode.FORM_NOT_AVAILABLE,
            FindingCode.TARIFF_REGIME_UNKNOWN,
            FindingCode.TARIFF_UNKNOWN,
            FindingCode.PARTIAL_WITHOUT_REASON);

    private static final Set<FindingCode> OF_INTEGRAL_CARE = EnumSet.of(
            FindingCode.DECLARANT_NOT_A_PARTNERSHIP,
            FindingCode.PERFORMER_NOT_IN_PARTNERSHIP,
            FindingCode.PARTNERSHIP_UNKNOWN,
            FindingCode.PREGNANCY_MISSING,
            FindingCode.BUNDLE_BROKEN,
            FindingCode.OUTSIDE_CARE_UNKNOWN,
            FindingCode.OUTSIDE_CARE_WITHOUT_PREGNANCY);

    private static final Set<FindingCode> OF_MAXIMUM_TARIFFS =
            EnumSet.of(FindingCode.TARIFF_EXCEEDED, FindingCode.TARIFF_EXCEEDANCE_UNVERIFIED);

    private static final Set<FindingCode> OF_MATERNITY_CARE =
            EnumSet.of(FindingCode.MATERNITY_CARE_LATE, FindingCode.MATERNITY_HOURS_UNUSUAL);

    private static final Set<FindingCode> OF_CREDITS = EnumSet.of(
            FindingCode.CREDIT_WITHOUT_REFERENCE,
            FindingCode.CREDITED_LINE_UNKNOWN,
            FindingCode.CREDIT_OF_OTHER_CARE,
            FindingCode.CREDIT_TO_OTHER_INSURER,
            FindingCode.CREDIT_BEFORE_LINE,
            FindingCode.CREDIT_DATE_DIFFERS,
            FindingCode.CREDIT_EXCEEDS_DEBIT,
            FindingCode.CREDIT_EXCEEDS_GRANTED,
            FindingCode.CREDIT_OF_REFUSED_LINE);

    /** The bit of each check, by its place. */
    private static final Map<FindingCode, Long> BITS = bitsByCode();

    private static final long NO_HISTORY = bits(FindingCode.HISTORY_MISSING);
    private static final long REPEATED = bits(FindingCode.REFERENCE_REPEATED);
    private static final long LATE = bits(FindingCode.SERVICE_AFTER_SUBMISSION);
    private static final long ENDS = bits(FindingCode.SERVICE_ENDS_BEFORE_START);
    private static final long QUANTITY = bits(FindingCode.QUANTITY_NOT_POSITIVE);
    private static final long NEGATIVE = bits(FindingCode.AMOUNT_NEGATIVE);
    private static final long OUT_OF_RANGE = bits(FindingCode.AMOUNT_OUT_OF_RANGE);
    private static final long GRANTED = bits(FindingCode.GRANTED_ABOVE_DECLARED, FindingCode.AMOUNT_NEGATIVE);
    private static final long NO_PARTNERSHIP = bits(FindingCode.DECLARANT_NOT_A_PARTNERSHIP);
    private static final long OUTSIDER =
            bits(FindingCode.PERFORMER_NOT_IN_PARTNERSHIP, FindingCode.PARTNERSHIP_UNKNOWN);
    private static final long NO_AGREEMENT = bits(FindingCode.AGREEMENT_MISSING);
    private static final long OTHER_AGREEMENT = bits(FindingCode.AGREEMENT_NOT_FOUND);
    private static final long NOT_AGREED = bits(FindingCode.PRICE_NOT_AS_AGREED, FindingCode.AMOUNT_ROUNDED);
    private static final long NOT_STATED = bits(FindingCode.AMOUNT_NOT_TARIFF, FindingCode.AMOUNT_ROUNDED);
    private static final long UNIT = bits(FindingCode.UNIT_NOT_COMPARABLE);
    private static final long PARTS = bits(FindingCode.PARTS_DO_NOT_SUM, FindingCode.PARTS_NOT_USED);
    private static final long ACTIVITIES = bits(FindingCode.CONTENT_EXCLUDED, FindingCode.ACTIVITY_UNKNOWN);
    private static final long NO_PREGNANCY = bits(FindingCode.PREGNANCY_MISSING);
    private static final long PREGNANCY = bits(FindingCode.MATERNITY_HOURS_UNUSUAL);
    private static final long BUNDLE = bits(
            FindingCode.BUNDLE_BROKEN, FindingCode.OUTSIDE_CARE_UNKNOWN, FindingCode.OUTSIDE_CARE_WITHOUT_PREGNANCY);
    private static final long BIRTH = bits(FindingCode.MATERNITY_CARE_LATE);
    private static final long EXPERIMENT = bits(
            FindingCode.EXPERIMENT_WITHOUT_RULE,
            FindingCode.EXPERIMENT_WITHOUT_AGREEMENT,
            FindingCode.EXPERIMENT_NOT_JOINT,
            FindingCode.EXPERIMENT_TERM_ENDED,
            FindingCode.EXPERIMENT_EXTENSION_ENDED);

    /** Every check that {@link #suspicions} can raise. */
    private static final long ON_SUSPICION = NO_HISTORY
            | REPEATED
            | LATE
            | ENDS
            | QUANTITY
            | NEGATIVE
            | OUT_OF_RANGE
            | GRANTED
            | NO_PARTNERSHIP
            | OUTSIDER
            | NO_AGREEMENT
            | OTHER_AGREEMENT
            | NOT_AGREED
            | NOT_STATED
            | UNIT
            | PARTS
            | ACTIVITIES
            | NO_PREGNANCY
            | PREGNANCY
            | BUNDLE
            | BIRTH
            | EXPERIMENT;

    private Screen() {}

    private static Map<FindingCode, Long> bitsByCode() {
        Map<FindingCode, Long> bits = new EnumMap<>(FindingCode.class);
        long bit = 1;
        for (DeclarationCheck check : DeclarationChecks.all()) {
            bits.merge(check.code(), bit, (one, other) -> one | other);
            bit <<= 1;
        }
        return bits;
    }

    private static long bits(FindingCode... codes) {
        long bits = 0;
        for (FindingCode code : codes) {
            bits |= BITS.getOrDefault(code, 0L);
        }
        return bits;
    }

    /** Whether a check has to be asked about debit lines like a sample of which only performance and day are known. */
    static Concern concernOf(DeclarationCheck check, LineFacts sample, CheckRule rule) {
        if (check.code() == FindingCode.FORM_NOT_AVAILABLE && hasDeclarants(sample.regime())) {
            return Concern.ALWAYS;
        }
        if (OF_SITUATION.contains(check.code())) {
            return check.examine(sample, rule).isEmpty() ? Concern.NEVER : Concern.ALWAYS;
        }
        if (isOfOtherLines(check.code(), sample)) {
            return Concern.NEVER;
        }
        boolean certain = check.code() == FindingCode.CONTENT_EXCLUDED
                && !check.examine(sample, rule).isEmpty();
        return certain || (bits(check.code()) & ON_SUSPICION) == 0 ? Concern.ALWAYS : Concern.ON_SUSPICION;
    }

    private static boolean isOfOtherLines(FindingCode code, LineFacts sample) {
        Performance performance = sample.performance();
        FundingRegime regime = sample.regime();
        return OF_CREDITS.contains(code)
                || (OF_INTEGRAL_CARE.contains(code) && !sample.isOf(FundingForm.INTEGRAL))
                || (OF_MATERNITY_CARE.contains(code) && !isMaternityCare(performance))
                || (code == FindingCode.PROVIDER_TYPE_UNUSUAL && !sample.isOf(FundingForm.MONODISCIPLINARY))
                || (code == FindingCode.AGREEMENT_MISSING && (regime == null || !regime.agreementNeeded()))
                || (OF_MAXIMUM_TARIFFS.contains(code) && TariffLimit.maximum(sample) == null)
                || (code == FindingCode.RULE_UNDECIDED && !sample.book().hasUndecidedAllocation());
    }

    /** A form that is open to some only is a question of the line, not of its situation. */
    private static boolean hasDeclarants(@Nullable FundingRegime regime) {
        return regime != null && !regime.declarants().isEmpty();
    }

    private static boolean isMaternityCare(@Nullable Performance performance) {
        return performance != null && performance.discipline().orElse(null) == Discipline.MATERNITY_CARE;
    }

    /** The checks that a debit line gives cause to ask, of those that wait for one. */
    static long suspicions(LineFacts line) {
        DeclarationLine charge = line.line();
        return ofPregnancy(line)
                | ofHistory(line, charge)
                | ofParties(line, charge)
                | ofPrice(line, charge)
                | (line.isAmountInRange() ? 0 : OUT_OF_RANGE)
                | (charge.serviceDate().isAfter(line.declaration().submittedOn()) ? LATE : 0)
                | (line.isOf(FundingForm.SMALL_SCALE_EXPERIMENT) ? EXPERIMENT : 0)
                | (charge.isPlain() ? 0 : ofUnusual(line, charge));
    }

    private static long ofPregnancy(LineFacts line) {
        return (line.isOf(FundingForm.INTEGRAL) && line.hasOutsiders() ? BUNDLE : 0)
                | (line.isOfPregnancy() ? PREGNANCY : NO_PREGNANCY)
                | (line.declaration().birthDate().isPresent() ? BIRTH : 0);
    }

    private static long ofHistory(LineFacts line, DeclarationLine charge) {
        ClientHistory history = line.history();
        if (history == null) {
            return NO_HISTORY;
        }
        return history.isRepeated(line.declaration().declarant(), charge.reference()) ? REPEATED : 0;
    }

    private static long ofParties(LineFacts line, DeclarationLine charge) {
        return (line.isByPartnership() ? 0 : NO_PARTNERSHIP)
                | (line.hasOwnOutsiders() && charge.performer().isPresent() ? OUTSIDER : 0)
                | (line.agreement() == null ? NO_AGREEMENT : 0)
                | (line.isNamingOtherAgreement() ? OTHER_AGREEMENT : 0);
    }

    private static long ofPrice(LineFacts line, DeclarationLine charge) {
        AgreedPrice agreed = line.agreedPrice();
        if (agreed == null) {
            return 0;
        }
        boolean sameUnit = charge.isPlain() || charge.unit().orElse(agreed.unit()) == agreed.unit();
        return isExact(charge, sameUnit, agreed.amount()) ? 0 : NOT_AGREED;
    }

    /** Whether the amount is, without any doubt, the quantity times the price. */
    private static boolean isExact(DeclarationLine charge, boolean sameUnit, Euro price) {
        long quantity = charge.quantity();
        long cents = price.cents();
        return sameUnit
                && Math.multiplyHigh(quantity, cents) == 0
                && quantity * cents >= 0
                && quantity * cents == charge.amount().cents();
    }

    /** Of what a {@linkplain DeclarationLine#isPlain plain} line does not have. */
    private static long ofUnusual(LineFacts line, DeclarationLine charge) {
        return (charge.quantity() < 1 ? QUANTITY : 0)
                | (charge.amount().isNegative() ? NEGATIVE : 0)
                | (charge.granted().isPresent() ? GRANTED : 0)
                | (charge.experiment().isPresent() ? EXPERIMENT : 0)
                | (charge.activities().isEmpty() ? 0 : ACTIVITIES)
                | (charge.parts().isEmpty() ? 0 : PARTS)
                | ofEnd(line, charge)
                | ofStatedTariff(charge);
    }

    private static long ofEnd(LineFacts line, DeclarationLine charge) {
        LocalDate end = charge.serviceEnd().orElse(null);
        if (end == null) {
            return 0;
        }
        return ENDS | (end.isAfter(line.declaration().submittedOn()) ? LATE : 0);
    }

    private static long ofStatedTariff(DeclarationLine charge) {
        Euro stated = charge.tariff().orElse(null);
        TariffUnit unit = charge.unit().orElse(null);
        return (unit == null ? 0 : UNIT)
                | (stated == null || isExact(charge, unit != TariffUnit.FIVE_MINUTES, stated) ? 0 : NOT_STATED)
                | (stated != null && stated.isNegative() ? NEGATIVE : 0);
    }
}
