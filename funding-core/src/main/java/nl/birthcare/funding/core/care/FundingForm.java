package nl.birthcare.funding.core.care;

/** The forms in which birth care is paid for (<i>bekostigingsvormen</i>). */
public enum FundingForm {
    /** Midwife, maternity care and gynaecologist each deliver and declare their own care (kst-32279-206). */
    MONODISCIPLINARY,

    /**
     * Performances that only a partnership may both deliver and declare (kst-32279-206); in English also <i>bundled
     * payment</i>, in Dutch <i>integrale bekostiging</i>.
     */
    INTEGRAL,

    /**
     * Another form, tried by a provider and an insurer together under the policy rule on small-scale innovation
     * experiments (BR/REG-19158).
     */
    SMALL_SCALE_EXPERIMENT
}
