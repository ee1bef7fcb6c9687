package nl.birthcare.funding.examples.claims.report;

import java.nio.file.Path;
import java.util.function.Function;
import nl.birthcare.funding.examples.claims.exit.NoResultException;
import nl.birthcare.funding.examples.claims.options.LanguageOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether a command writes its answer as a page to look at. */
public final class ReportOption {

    @Option(
            names = "--report",
            paramLabel = "<report.html>",
            description =
                    "Where a page to look at goes as well: one file of HTML with charts and tables, in the language"
                            + " of --language, that loads nothing from elsewhere. It takes the place of an earlier one.")
    private @Nullable Path report;

    /** {@return whether a page was asked for} */
    public boolean isAsked() {
        return report != null;
    }

    /**
     * Makes ready where the page goes, if one was asked for.
     *
     * @return the place, to be closed
     * @throws NoResultException if nothing can be written there
     */
    public ReportPlace place() {
        return ReportPlace.of(report);
    }

    /**
     * Writes the page, if one was asked for.
     *
     * @param language the language of it
     * @param page makes it, in that language
     * @throws NoResultException if it cannot be written
     */
    public void write(LanguageOption language, Function<Wording, Page> page) {
        try (ReportPlace place = place()) {
            place.write(language, page);
        }
    }
}
