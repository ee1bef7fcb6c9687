package nl.birthcare.funding.testkit;

import java.util.List;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.json.FundingJson;

/**
 * All declarations of one client, month by month: care, credits in whole and in part, what was sent twice, and care from
 * outside a bundle. The client is made up.
 *
 * @param declarations the declarations, in the order of sending
 */
public record Course(List<Declaration> declarations) {

    /**
     * Keeps the declarations as they are.
     *
     * @param declarations the declarations, in the order of sending
     */
    public Course {
        declarations = List.copyOf(declarations);
    }

    /** {@return the declarations as JSON, a row each} */
    @Override
    public String toString() {
        return declarations.stream().map(FundingJson::write).collect(Collectors.joining("\n", "\n", "\n"));
    }
}
