package nl.birthcare.funding.examples.claims.text;

import java.io.PrintWriter;
import java.util.List;
import nl.birthcare.funding.core.budget.MacroFramework;
import nl.birthcare.funding.rules.booking.DeclarantSums;

/** Shows for whom amounts move, as a table. */
public final class DeclarantTable {

    private DeclarantTable() {}

    /**
     * Prints the table, where anything moves.
     *
     * @param sums what moves, by insurer and declarant
     * @param words the language
     * @param out where it goes
     */
    public static void print(List<DeclarantSums.DeclarantSum> sums, Words words, PrintWriter out) {
        if (sums.isEmpty()) {
            return;
        }
        Table table = words.table(
                2, "insurer", "declarant", "lines", "msz-eur", "midwifery-eur", "maternity-eur", "together-eur");
        for (DeclarantSums.DeclarantSum sum : sums) {
            table.add(
                    sum.insurer().value(),
                    sum.declarant().value(),
                    Texts.number(sum.lines()),
                    Texts.euros(sum.difference().part(MacroFramework.MEDICAL_SPECIALIST_CARE)),
                    Texts.euros(sum.difference().part(MacroFramework.MIDWIFERY)),
                    Texts.euros(sum.difference().part(MacroFramework.MATERNITY_CARE)),
                    Texts.euros(sum.difference().total()));
        }
        out.println(words.heading("whom.heading"));
        table.print(out);
        out.println();
    }
}
