package nl.birthcare.funding.core.json;

import nl.birthcare.funding.core.declaration.Declaration;

/**
 * Reads declarations by the million, one after the other: the answers and the refusals of {@link FundingJson}, several
 * times faster. Mutable, for one thread.
 *
 * <p>What programs usually write (no escapes, ASCII, at most a space between tokens) is read in one pass over the bytes.
 * Anything else, and anything that is wrong, is read again by {@link FundingJson}, which says why it is refused. Codes
 * and days that were seen before are not made anew.
 */
public final class DeclarationParser {

    private final PlainDeclarationReader plain = new PlainDeclarationReader();

    /** Makes a parser that has seen nothing yet. */
    public DeclarationParser() {}

    /**
     * Reads one declaration from a part of a buffer, as {@link FundingJson#read(Class, byte[], int, int)} does.
     *
     * @param utf8 the text in UTF-8; a byte-order mark before it is passed over
     * @param offset where it starts
     * @param length how many bytes it has
     * @return the declaration
     * @throws RefusedJsonException if the text is not one declaration
     */
    public Declaration read(byte[] utf8, int offset, int length) {
        Declaration declaration = plain.read(utf8, offset, length);
        return declaration != null ? declaration : FundingJson.read(Declaration.class, utf8, offset, length);
    }
}
