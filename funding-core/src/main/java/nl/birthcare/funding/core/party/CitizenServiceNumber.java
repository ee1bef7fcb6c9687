package nl.birthcare.funding.core.party;

/**
 * Tells what looks like a citizen service number (<i>burgerservicenummer</i>, BSN), so that none enters by accident.
 *
 * <p>The library neither needs nor stores one.
 */
public final class CitizenServiceNumber {

    private static final int[] ELEVEN_TEST_WEIGHTS = {9, 8, 7, 6, 5, 4, 3, 2, -1};

    private CitizenServiceNumber() {}

    /**
     * Tells whether a text passes the eleven-test: nine digits, not all zero, whose sum weighted 9, 8, 7, 6, 5, 4, 3, 2,
     * -1 is divisible by 11. Punctuation and spaces between the digits are passed over.
     *
     * @param text any text
     * @return whether it could be a BSN; about one in eleven numbers of nine digits could
     */
    public static boolean looksLikeOne(CharSequence text) {
        int digits = 0;
        int sum = 0;
        boolean allZero = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                if (digits == ELEVEN_TEST_WEIGHTS.length) {
                    return false;
                }
                sum += ELEVEN_TEST_WEIGHTS[digits++] * (c - '0');
                allZero &= c == '0';
            } else if (Character.isLetter(c)) {
                return false;
            }
        }
        return digits == ELEVEN_TEST_WEIGHTS.length && !allZero && sum % 11 == 0;
    }
}
