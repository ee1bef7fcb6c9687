package nl.birthcare.funding.examples.claims.ledger;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.examples.claims.io.DeclarationFile;
import nl.birthcare.funding.rules.check.Finding;

/** Reads some rows of a delivery, on one thread at a time, and hands over the declarations without their clients. */
final class Arrivals implements DeclarationFile.Reader {

    /** Takes what arrives. */
    interface Taker {
        void receive(Arrival arrival) throws IOException;

        void leaveOut(Finding unreadable) throws IOException;
    }

    private final LedgerKeys keys;
    private final Taker taker;
    private final List<Arrival> arrivals = new ArrayList<>();
    private final List<Finding> unreadable = new ArrayList<>();

    Arrivals(LedgerKeys keys, Taker taker) {
        this.keys = keys;
        this.taker = taker;
    }

    @Override
    public void read(DeclarationFile.Row row, Declaration declaration) {
        arrivals.add(Arrival.of(declaration, keys));
    }

    @Override
    public void leaveOut(DeclarationFile.Row row, String path, String problem) {
        unreadable.add(Finding.unreadableRow(row.number(), path, problem));
    }

    @Override
    public void deliver() throws IOException {
        for (Arrival arrival : arrivals) {
            taker.receive(arrival);
        }
        for (Finding finding : unreadable) {
            taker.leaveOut(finding);
        }
        arrivals.clear();
        unreadable.clear();
    }
}
