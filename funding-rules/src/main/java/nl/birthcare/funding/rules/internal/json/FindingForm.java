package nl.birthcare.funding.rules.internal.json;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.util.Optional;
import nl.birthcare.funding.core.internal.JsonForm;
import org.immutables.value.Value;

/** A finding as {@link nl.birthcare.funding.rules.ResultJson} writes it. */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
interface FindingForm extends FindingFields {

    /** Made of the code and the values, and not kept: its words may be another edition's. */
    String message();

    /** Of the run, and not of the finding. */
    Optional<String> scenario();
}
