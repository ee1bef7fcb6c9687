package nl.birthcare.funding.core.budget;

/**
 * A national budget for a part of health care (<i>macrokader</i>, macro-budget framework).
 *
 * <p>The costs of integral birth care are charged to these three (kst-32279-206, p. 9-10). Where two have the same claim
 * to a cent, the one listed first here gains first.
 */
public enum MacroFramework {
    /** All medical-specialist care, of which birth care is a small part. The only one with a macro-control instrument. */
    MEDICAL_SPECIALIST_CARE,

    /** Midwifery (<i>verloskunde</i>). */
    MIDWIFERY,

    /** Maternity care (<i>kraamzorg</i>). */
    MATERNITY_CARE
}
