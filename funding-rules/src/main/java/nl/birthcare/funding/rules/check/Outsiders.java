package nl.birthcare.funding.rules.check;

import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.rules.line.HistoryLine;
import nl.birthcare.funding.rules.line.LineFacts;

/** Puts into words who stands outside a partnership. */
final class Outsiders {

    private Outsiders() {}

    /** Who gave and who declared the care of a line: "08999909 gave the care of line D-7/2". */
    static String care(LineFacts line, HistoryLine other) {
        AgbCode provider = other.provider();
        AgbCode declarant = other.declaration().declarant();
        return provider.value()
                + (line.partnership().isPresent() ? "" : ", of which nobody said whether it takes part,")
                + " gave the care of line " + other.line().reference()
                + (provider.equals(declarant) ? "" : ", declared by " + declarant.value() + ",");
    }
}
