package nl.birthcare.funding.examples.claims.text;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Texts as they may reach a terminal: what comes from a file can hold characters that move the cursor, change the title,
 * turn the direction of writing or start a line of its own.
 */
public final class Escaped {

    private static final int DELETE = 0x7F;

    private Escaped() {}

    /**
     * Makes one line: a break or tab becomes a blank, any other character that a terminal obeys is written as its
     * number.
     *
     * @param text the text
     * @return the line
     */
    public static String line(String text) {
        return replaced(text, true);
    }

    /**
     * Makes several lines, whose line feeds stay. JSON has the same value: escapes of its texts are written otherwise.
     *
     * @param text the text
     * @return the lines
     */
    public static String lines(String text) {
        return replaced(text, false);
    }

    private static String replaced(String text, boolean oneLine) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (!oneLine && c == '\n') {
                shown.append('\n');
            } else if (oneLine && isBreak(c)) {
                shown.append(' ');
            } else if (isObeyed(c)) {
                shown.append(escape(c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }

    private static boolean isBreak(int c) {
        return (c >= '\t' && c <= '\r') || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    /** Control characters (C0, DEL, C1), line and paragraph separators, what turns the direction or is not seen. */
    private static boolean isObeyed(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static String escape(int c) {
        StringBuilder escape = new StringBuilder();
        for (char unit : Character.toChars(c)) {
            escape.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
        }
        return escape.toString();
    }

    /** Makes a generator of JSON escape the same characters. */
    public static final class InJson extends CharacterEscapes {

        private static final long serialVersionUID = 1;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = standardAsciiEscapesForJSON();
            codes[DELETE] = ESCAPE_STANDARD;
            return codes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int c) {
            return isObeyed(c) ? new SerializedString(escape(c)) : null;
        }
    }
}
