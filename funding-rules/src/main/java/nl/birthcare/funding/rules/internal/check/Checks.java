package nl.birthcare.funding.rules.internal.check;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.birthcare.funding.rules.check.FindingCode;

/** All checks, in the order in which they are asked and in which their findings come. */
public final class Checks {

    private static final List<Check> ALL = List.of(
            LineChecks.LINE_NEW,
            LineChecks.HISTORY_GIVEN,
            LineChecks.REFERENCE_UNIQUE,
            DateChecks.SERVICE_BEFORE_SUBMISSION,
            DateChecks.START_BEFORE_SUBMISSION,
            DateChecks.END_BEFORE_SUBMISSION,
            DateChecks.ONE_INSURER,
            DateChecks.DECLARED_IN_TIME,
            DateChecks.END_NOT_BEFORE_START,
            DateChecks.DAYS_FIT,
            PhaseChecks.PHASE_ENDED,
            PhaseChecks.PHASES_APART,
            LineChecks.QUANTITY_POSITIVE,
            LineChecks.AMOUNTS_NOT_NEGATIVE,
            LineChecks.AMOUNT_IN_RANGE,
            LineChecks.GRANTED_WITHIN_DECLARED,
            LineChecks.FIELDS_HAVE_EFFECT,
            DateChecks.SERVICE_DAY_COVERED,
            DateChecks.DECIDING_DATE_PRESENT,
            DateChecks.DECIDING_DAYS_COVERED,
            FormChecks.PERFORMANCE_KNOWN,
            FormChecks.PERFORMANCE_IN_FORCE,
            FormChecks.FORM_HAS_RULE,
            FormChecks.FORM_DECIDED,
            FormChecks.RULE_DECIDED,
            FormChecks.FORM_AVAILABLE,
            PartnershipChecks.DECLARED_BY_PARTNERSHIP,
            PartnershipChecks.GIVEN_BY_PARTICIPANT,
            PartnershipChecks.PARTICIPANTS_KNOWN,
            PartnershipChecks.PROVIDER_TYPE_USUAL,
            AgreementChecks.AGREEMENT_GIVEN,
            AgreementChecks.AGREED_BEFOREHAND,
            AgreementChecks.NAMED_AGREEMENT_COVERS,
            TariffChecks.TARIFF_REGIME_KNOWN,
            TariffChecks.TARIFF_REGIME_DECIDED,
            TariffChecks.REGIME_NOT_CONTRADICTED,
            TariffChecks.TARIFF_KNOWN,
            TariffChecks.WITHIN_MAXIMUM,
            TariffChecks.MAXIMUM_NOT_ROUNDED,
            TariffChecks.EXCEEDANCE_ALLOWED,
            TariffChecks.WITHIN_DERIVED,
            TariffChecks.UNIT_COMPARABLE,
            SupplementChecks.SUPPLEMENT_AGREED,
            SupplementChecks.SUPPLEMENT_ONCE,
            SupplementChecks.SUPPLEMENT_BESIDE_CARE,
            PriceChecks.PRICE_AS_AGREED,
            PriceChecks.AMOUNT_AS_STATED,
            PriceChecks.AMOUNT_NOT_ROUNDED,
            ContentChecks.PARTS_SUM,
            ContentChecks.PARTS_USED,
            ContentChecks.ACTIVITIES_IN_RANGE,
            ContentChecks.CONTENT_INSIDE,
            ContentChecks.ACTIVITIES_KNOWN,
            ContentChecks.PART_HAS_REASON,
            BundleChecks.PREGNANCY_STATED,
            BundleChecks.BUNDLE_UNBROKEN,
            BundleChecks.OUTSIDE_CARE_KNOWN,
            BundleChecks.OUTSIDE_CARE_PLACED,
            TwiceChecks.FUNDED_ONCE,
            TwiceChecks.PHASE_CHARGED_ONCE,
            TwiceChecks.PHASE_OF_ONE,
            TwiceChecks.SERVICE_DECLARED_ONCE,
            TwiceChecks.CHARGED_AS_OFTEN,
            TwiceChecks.ID_UNIQUE,
            CreditChecks.CREDIT_NAMES_LINE,
            CreditChecks.CREDITED_LINE_KNOWN,
            CreditChecks.CREDITED_LINE_DEBIT,
            CreditChecks.CREDIT_OF_SAME_CARE,
            CreditChecks.CREDIT_OF_SAME_INSURER,
            CreditChecks.CREDIT_AFTER_LINE,
            CreditChecks.CREDIT_DATED_AS_LINE,
            CreditChecks.CREDIT_WITHIN_QUANTITY,
            CreditChecks.CREDITS_WITHIN_DEBIT,
            CreditChecks.CREDITS_WITHIN_GRANTED,
            CreditChecks.CREDITED_LINE_STANDS,
            CreditChecks.NOT_CREDITED_AT_ONCE,
            MaternityChecks.CARE_IN_TIME,
            MaternityChecks.HOURS_USUAL,
            MaternityChecks.HOURS_PLACED,
            ExperimentChecks.EXPERIMENT_HAS_RULE,
            ExperimentChecks.EXPERIMENT_AGREED,
            ExperimentChecks.EXPERIMENT_JOINT,
            ExperimentChecks.EXPERIMENT_IN_TERM,
            ExperimentChecks.EXTENSION_IN_TERM);

    private static final Map<FindingCode, Integer> PLACES = places();

    private Checks() {}

    private static Map<FindingCode, Integer> places() {
        Map<FindingCode, Integer> places = new EnumMap<>(FindingCode.class);
        for (int place = 0; place < ALL.size(); place++) {
            places.put(ALL.get(place).code(), place);
        }
        return places;
    }

    /**
     * Returns all checks.
     *
     * @return the checks, in order
     */
    public static List<Check> all() {
        return ALL;
    }

    /**
     * Returns the check that makes the findings of a code.
     *
     * @param code the code
     * @return the check; empty for a code that is found otherwise, such as that of an unreadable row
     */
    public static Optional<Check> byCode(FindingCode code) {
        return Optional.ofNullable(PLACES.get(code)).map(ALL::get);
    }

    /** The place of the check that makes the findings of a code; -1 for a code that is found otherwise. */
    static int place(FindingCode code) {
        return PLACES.getOrDefault(code, -1);
    }
}
