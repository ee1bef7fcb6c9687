package nl.birthcare.funding.core.money;

/**
 * By which rule the cents that do not divide evenly are given out.
 *
 * <p>No method has every good property once four parties share (the theorem of Balinski and Young), so the method is
 * part of an agreement or a key and never a silent default.
 */
public enum ApportionmentMethod {
    /**
     * The divisor method with standard rounding, also named after Webster.
     *
     * <p>One more cent to divide never takes a cent away from anybody, and a larger weight never gives its owner less.
     * With two or three parties every part also stays within one cent of its exact share; with four or more it nearly
     * always does, without a guarantee.
     */
    SAINTE_LAGUE,

    /**
     * The method of largest remainders, also named after Hamilton.
     *
     * <p>Every part is within one cent of its exact share, for any number of parties. What contracts usually say. One
     * more cent to divide may take a cent away from somebody.
     */
    LARGEST_REMAINDER
}
