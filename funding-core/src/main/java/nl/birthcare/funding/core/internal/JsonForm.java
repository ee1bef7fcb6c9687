package nl.birthcare.funding.core.internal;

/**
 * What a mapper says that is asked to write a type of this library and does not know how: the ids of filters of Jackson
 * that nobody defines.
 *
 * <p>A mapper of Jackson 2 or 3 that meets a filter it does not know throws, and names it. Without one, it would write such a
 * type as an object that lacks its fields.
 */
public final class JsonForm {

    /** A type that {@code FundingJson} reads or writes, and with it every mapper that has {@code FundingModule}. */
    public static final String BY_MODULE =
            "of birthcare-funding: register nl.birthcare.funding.core.json.FundingModule (Jackson 2), or use FundingJson";

    /** A type that is no datum: an engine, a ledger, a timeline. */
    public static final String NONE = "of birthcare-funding: this type has no JSON form";

    private JsonForm() {}
}
