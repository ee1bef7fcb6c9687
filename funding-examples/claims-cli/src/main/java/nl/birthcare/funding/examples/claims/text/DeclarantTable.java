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
     * @param out where it goes
     */
    public static void print(List<DeclarantSums.DeclarantSum> sums, PrintWriter out) {
        if (sums.isEmpty()) {
            return;
        }
        Table table = Table.of(
                2,
                "Insurer",
                "Declarant",
                "Lines",
                "Medical-specialist care EUR",
                "Midwifery EUR",
                "Maternity care EUR",
                "Together EUR");
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
        out.println(Texts.heading("For whom amounts move"));
        table.print(out);
        out.println();
    }
}
