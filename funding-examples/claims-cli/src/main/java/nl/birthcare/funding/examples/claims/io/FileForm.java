package nl.birthcare.funding.examples.claims.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;

/**
 * Tells from its first bytes what a file is that cannot be read. Nothing of what it holds is repeated.
 *
 * @param looksLike what it looks like, as a sentence goes on after "looks like"
 * @param advice what to do about it, as a sentence
 */
public record FileForm(String looksLike, String advice) {

    private static final FileForm CSV =
            new FileForm("CSV", "Name the file that holds the JSON, or the command that reads CSV");

    private static final FileForm OTHER_TEXT = new FileForm("text of another form", "Name the file that was meant");

    private static final int LOOKED_AT = 1 << 16;

    /** What files of some programs begin with. */
    private static final Map<String, String> BEGINNINGS = Map.of(
            "1F8B", "a file compressed by gzip",
            "504B0304", "a zip file, as spreadsheets are",
            "504B0506", "an empty zip file",
            "425A68", "a file compressed by bzip2",
            "FD377A585A", "a file compressed by xz",
            "28B52FFD", "a file compressed by zstd",
            "50415231", "a Parquet table",
            "D0CF11E0", "a spreadsheet of an older program",
            "25504446", "a PDF document");

    private static final String IN_UTF_8 = "Save it as text in UTF-8";

    /**
     * Looks at a file.
     *
     * @param file the file
     * @return what it looks like
     * @throws IOException if it cannot be read
     */
    public static FileForm of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in.readNBytes(LOOKED_AT));
        }
    }

    /**
     * Looks at the first bytes of a file.
     *
     * @param start the bytes, as many as there are or some ten thousands
     * @return what the file looks like
     */
    public static FileForm of(byte[] start) {
        String hex = HexFormat.of().withUpperCase().formatHex(start, 0, Math.min(8, start.length));
        for (Map.Entry<String, String> beginning : BEGINNINGS.entrySet()) {
            if (hex.startsWith(beginning.getKey())) {
                return new FileForm(beginning.getValue(), "Unpack it, or save what it holds as text in UTF-8");
            }
        }
        if (hex.startsWith("FFFE") || hex.startsWith("FEFF") || isOfWideCharacters(start)) {
            return new FileForm("text in UTF-16 or UTF-32", IN_UTF_8);
        }
        if (hasZero(start)) {
            return new FileForm("no text at all", IN_UTF_8);
        }
        return isUtf8(start)
                ? ofText(new String(start, StandardCharsets.UTF_8))
                : new FileForm("text in another encoding than UTF-8", IN_UTF_8);
    }

    /** Whether every second byte or more is zero, as in what people write in characters of two or four bytes. */
    private static boolean isOfWideCharacters(byte[] start) {
        int zeros = 0;
        for (byte each : start) {
            zeros += each == 0 ? 1 : 0;
        }
        return start.length > 1 && 5 * zeros >= 2 * start.length;
    }

    private static boolean hasZero(byte[] start) {
        for (byte each : start) {
            if (each == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUtf8(byte[] start) {
        ByteBuffer bytes = ByteBuffer.wrap(start);
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes);
            return true;
        } catch (CharacterCodingException e) {
            // The last character may be cut in two.
            return start.length == LOOKED_AT && bytes.remaining() < 4;
        }
    }

    private static FileForm ofText(String text) {
        String bare = text.replaceFirst("^[\\uFEFF\\s]+", "");
        String row = bare.split("[\\r\\n]", 2)[0];
        return switch (bare.isEmpty() ? ' ' : bare.charAt(0)) {
            case '[' ->
                new FileForm(
                        "a JSON array",
                        "Write each of its elements on a row of its own, without brackets around them or commas between"
                                + " them, as 'jq -c .[]' does");
            case '{' -> ofObject(row);
            case '<' -> new FileForm("XML or HTML", "Ask for JSON, or convert it");
            default -> row.matches("[^,;\\t]*[,;\\t].*") ? CSV : OTHER_TEXT;
        };
    }

    private static FileForm ofObject(String row) {
        try (JsonParser parser = JsonFactory.builder().build().createParser(row)) {
            parser.nextToken();
            parser.skipChildren();
            return parser.nextToken() == null
                    ? new FileForm("JSON with one object on each row", "Name the file that was meant")
                    : new FileForm("JSON with several objects on one row", "Write each object on a row of its own");
        } catch (JsonProcessingException e) {
            return e.getOriginalMessage().startsWith("Unexpected end")
                    ? new FileForm(
                            "JSON of which one value goes on over several rows, as when it is pretty-printed",
                            "Write each object on one row, as 'jq -c .' does")
                    : new FileForm("JSON that is not well-formed", "Mend it, or write it by a program");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Tells whether the file may hold rows of CSV, whatever they are.
     *
     * @return whether it is text, and neither JSON nor XML
     */
    public boolean mayBeCsv() {
        return equals(CSV) || equals(OTHER_TEXT);
    }

    /**
     * Says what the file is.
     *
     * @return the end of a sentence, and one with the advice, without its full stop
     */
    public String sentence() {
        return "it looks like " + looksLike + ". " + advice;
    }
}
