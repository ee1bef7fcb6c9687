package nl.birthcare.funding.examples.claims.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import nl.birthcare.funding.examples.claims.io.UnfinishedFile;

/**
 * Writes pages as HTML: one file each, that loads nothing. Its style and its script are allowed by their fingerprints, and
 * nothing else runs.
 */
public final class ReportFile {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, ReportFile.class.getClassLoader(), ReportFile.class.getPackageName() + ".html");

    private ReportFile() {}

    /**
     * Writes a page, in place of an earlier one.
     *
     * @param page the page
     * @param file where it goes
     * @throws IOException if it cannot be written; an earlier file is as it was
     */
    static void write(Page page, UnfinishedFile file) throws IOException {
        file.write(html(page));
        file.finish();
    }

    /**
     * Makes HTML of a page.
     *
     * @param page the page
     * @return the text of the file
     */
    static String html(Page page) {
        String style = resource("report.css");
        String script = resource("report.js");
        String policy = "default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-" + sha256(style)
                + "'; script-src 'sha256-" + sha256(script) + "'";
        StringOutput html = new StringOutput();
        TEMPLATES.render("page.jte", Map.of("page", page, "style", style, "script", script, "policy", policy), html);
        return html.toString();
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(ReportFile.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
