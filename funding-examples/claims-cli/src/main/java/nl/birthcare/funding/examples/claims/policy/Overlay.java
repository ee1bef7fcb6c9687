package nl.birthcare.funding.examples.claims.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.examples.claims.csv.Cells;
import nl.birthcare.funding.examples.claims.csv.Pairs;
import nl.birthcare.funding.rules.policy.PerformanceCatalogue;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyBooks;
import nl.birthcare.funding.rules.policy.PolicyDocument;

/**
 * What is added to a book: entries, or a catalogue that says which codes stand for performances of the book.
 *
 * @param option the option that names it, for messages
 * @param named the name or file
 * @param isCatalogue whether it refers to performances of the book
 * @param entries its entries, given the book
 */
record Overlay(String option, String named, boolean isCatalogue, Function<PolicyBook, PolicyDocument> entries) {

    /** Catalogues come last, since any overlay may describe the performances: the order of the names never matters. */
    static List<Overlay> all(String option, List<String> named) {
        return named.stream()
                .map(each -> of(option, each))
                .sorted(Comparator.comparing(Overlay::isCatalogue))
                .toList();
    }

    private static Overlay of(String option, String named) {
        if (PolicyBooks.overlayNames().contains(named)) {
            return ofDocument(option, named);
        }
        byte[] utf8 = Policies.bytes(option, named, PolicyBooks.overlayNames());
        if (named.toLowerCase(Locale.ROOT).endsWith(".csv")) {
            return ofCatalogue(option, named, ofCsv(option, named, utf8));
        }
        return hasCodes(utf8) ? ofCatalogue(option, named, ofJson(option, named, utf8)) : ofDocument(option, named);
    }

    private static Overlay ofDocument(String option, String named) {
        PolicyDocument document = Policies.overlay(option, named);
        return new Overlay(option, named, false, book -> document);
    }

    private static Overlay ofCatalogue(String option, String named, PerformanceCatalogue catalogue) {
        return new Overlay(option, named, true, catalogue::overlay);
    }

    private static boolean hasCodes(byte[] utf8) {
        try {
            JsonNode json = FundingJson.strictMapper().readTree(utf8);
            return json != null && json.has("codes");
        } catch (IOException e) {
            // The reader of documents says where and why it cannot be read.
            return false;
        }
    }

    private static PerformanceCatalogue ofJson(String option, String named, byte[] utf8) {
        try {
            return FundingJson.read(PerformanceCatalogue.class, utf8);
        } catch (IllegalArgumentException e) {
            throw Policies.refused(option, named, e);
        }
    }

    private static PerformanceCatalogue ofCsv(String option, String named, byte[] utf8) {
        Map<String, String> codes = new LinkedHashMap<>();
        try {
            Pairs.read(new ByteArrayInputStream(utf8), "code", "performance", (row, code, performance) -> {
                refuseNoCode(row, code);
                if (codes.put(code, performance) != null) {
                    throw new IllegalArgumentException(
                            "it must name a code once, but row " + row + " names one again: " + Cells.kind(code));
                }
            });
            return PerformanceCatalogue.of(codes);
        } catch (IllegalArgumentException e) {
            throw Policies.refused(option, named, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The catalogue refuses it too, but knows no rows. */
    private static void refuseNoCode(long row, String code) {
        try {
            PerformanceCode.of(PerformanceCatalogue.LIST, code);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "code in row " + row + " must be one to twelve capital letters and digits, but is "
                            + Cells.shown(code, List.of()),
                    e);
        }
    }

    /** The book with this overlay. */
    PolicyBook addedTo(PolicyBook book) {
        try {
            return book.with(entries.apply(book));
        } catch (IllegalArgumentException e) {
            throw Policies.refused(option, named, e);
        }
    }
}
