package nl.birthcare.funding.examples.claims.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Function;
import nl.birthcare.funding.examples.claims.exit.Failures;
import nl.birthcare.funding.examples.claims.exit.NoResultException;
import nl.birthcare.funding.examples.claims.io.UnfinishedFile;
import nl.birthcare.funding.examples.claims.options.LanguageOption;
import org.jspecify.annotations.Nullable;

/**
 * Where a page goes: made ready before the command begins, so that one that cannot be written stops it before anything is done
 * that stays.
 */
public final class ReportPlace implements AutoCloseable {

    private final @Nullable Path report;
    private final @Nullable UnfinishedFile file;

    private ReportPlace(@Nullable Path report, @Nullable UnfinishedFile file) {
        this.report = report;
        this.file = file;
    }

    /** The place that an option names, or none. */
    static ReportPlace of(@Nullable Path report) {
        if (report == null) {
            return new ReportPlace(null, null);
        }
        try {
            return new ReportPlace(report, UnfinishedFile.of("--report", report));
        } catch (IOException | UncheckedIOException e) {
            throw unwritten(report, e);
        }
    }

    private static NoResultException unwritten(@Nullable Path report, Exception cause) {
        return new NoResultException("--report " + report + " cannot be written: " + Failures.reason(cause), cause);
    }

    /**
     * Writes the page, in place of an earlier one, if one was asked for.
     *
     * @param language the language of it
     * @param page makes it, in that language
     * @throws NoResultException if it cannot be written
     */
    public void write(LanguageOption language, Function<Wording, Page> page) {
        if (file == null) {
            return;
        }
        try {
            ReportFile.write(page.apply(Wording.of(language.locale())), file);
        } catch (IOException | UncheckedIOException e) {
            throw unwritten(report, e);
        }
    }

    /** Leaves an earlier page as it was, unless one was written. */
    @Override
    public void close() {
        if (file != null) {
            file.close();
        }
    }
}
