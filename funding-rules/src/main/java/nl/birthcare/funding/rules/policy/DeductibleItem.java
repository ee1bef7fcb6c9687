package nl.birthcare.funding.rules.policy;

/** What the deductible (<i>eigen risico</i>) may or may not be charged for. */
public enum DeductibleItem {
    /** Care by a midwife. */
    MIDWIFERY,

    /** Maternity care. */
    MATERNITY_CARE,

    /** The non-invasive prenatal test. */
    NIPT,

    /** Diagnostics that come with birth care, such as laboratory tests. */
    RELATED_DIAGNOSTICS,

    /** Medicines that come with birth care. */
    RELATED_MEDICINES,

    /** Transport that comes with birth care. */
    RELATED_TRANSPORT
}
