package nl.birthcare.funding.caller;

import java.util.List;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.rules.history.ClientHistory;
import nl.birthcare.funding.testkit.ClientHistoryContract;

class OurHistoryTest extends ClientHistoryContract {

    @Override
    protected ClientHistory holding(List<Declaration> declarations) {
        return ClientHistory.of(declarations);
    }
}
