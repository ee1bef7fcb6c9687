package nl.birthcare.funding.core.party;

import nl.birthcare.funding.core.internal.ElevenTest;
import nl.birthcare.funding.core.internal.Require;

/**
 * Tells what looks like a citizen service number (<i>burgerservicenummer</i>, BSN), so that none enters by accident.
 *
 * <p>The library neither needs nor stores one.
 */
public final class CitizenServiceNumber {

    private CitizenServiceNumber() {}

    /**
     * Tells whether a text is nothing but a number that passes the eleven-test: nine digits, not all zero, whose sum
     * weighted 9, 8, 7, 6, 5, 4, 3, 2, -1 is divisible by 11; of eight digits the zero before them was lost. Digits may be
     * of any script. Whatever is neither a letter nor a digit is passed over, and so is {@code bsn} before the digits, in
     * capitals or not.
     *
     * <p>A text with any other letter or digit is none, so that no UUID and no hash in hexadecimal digits is taken for one.
     *
     * @param text any text
     * @return whether it could be a BSN; about one in eleven numbers of eight or nine digits could
     */
    public static boolean looksLikeOne(CharSequence text) {
        Require.present("The text that may be a BSN", text);
        return ElevenTest.passes(text);
    }
}
