package nl.birthcare.funding.examples.claims.policy;

/** A page in Markdown that is written from top to bottom. */
final class MarkdownPage {

    private final StringBuilder text = new StringBuilder();

    /** Adds a line, and an empty one behind it. */
    void paragraph(String line) {
        line(line);
        line("");
    }

    /** Starts a table. */
    void columns(String... names) {
        row(names);
        row("---|".repeat(names.length - 1).concat("---").split("\\|"));
    }

    /** Adds a row of a table. */
    void row(String... cells) {
        StringBuilder row = new StringBuilder("|");
        for (String cell : cells) {
            row.append(' ').append(cell.replace("|", "\\|")).append(" |");
        }
        line(row.toString());
    }

    /** Adds a line. */
    void line(String line) {
        text.append(line).append('\n');
    }

    /** The whole page. */
    String text() {
        return text.toString();
    }
}
