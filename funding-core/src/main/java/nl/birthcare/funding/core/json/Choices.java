package nl.birthcare.funding.core.json;

/** The constants of an enum, with the texts by which their names are recognised. */
@SuppressWarnings("ArrayRecordComponent") // Read, never compared.
record Choices<E extends Enum<E>>(E[] values, PlainTokens names) {

    static <E extends Enum<E>> Choices<E> of(Class<E> type) {
        E[] values = type.getEnumConstants();
        return new Choices<>(values, PlainTokens.ofChoices(values));
    }
}
