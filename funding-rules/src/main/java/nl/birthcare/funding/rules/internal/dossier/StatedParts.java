package nl.birthcare.funding.rules.internal.dossier;

import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.StatedPart;

/** The parts that a line states of its amount. */
public final class StatedParts {

    private StatedParts() {}

    /**
     * Tells whether the parts of a line are its amount, divided.
     *
     * @param line the line
     * @return whether each is 0.00 or more and their sum is what is asked; without parts, whether nothing is asked
     */
    public static boolean isSumOf(DeclarationLine line) {
        long left = line.amount().cents();
        for (StatedPart part : line.parts()) {
            long cents = part.amount().cents();
            if (cents < 0 || cents > left) {
                return false;
            }
            left -= cents;
        }
        return left == 0;
    }
}
