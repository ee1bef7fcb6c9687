package nl.birthcare.funding.rules.ledger;

import com.fasterxml.jackson.annotation.JsonFilter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.law.Source;
import nl.birthcare.funding.core.law.SourceKind;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.party.Agreement;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.rules.policy.EntryKind;
import nl.birthcare.funding.rules.policy.EntryKinds;
import nl.birthcare.funding.rules.policy.PolicyBook;
import org.immutables.value.Value;

/**
 * By which documents the rows of a result were decided: each entry that a row can name once, so that rows need not repeat
 * its documents.
 *
 * <pre>{@code
 * String json = FundingJson.writePretty(DecidingDocuments.of(engine.book(), engine.agreements()));
 * }</pre>
 */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface DecidingDocuments {

    /** {@return which policy book decided: its name, overlays and scenarios included} */
    String policy();

    /** {@return what that book held: the fingerprint of the entries that can decide: 64 digits of base 16} */
    String policySha256();

    /** {@return what that book says beside it, which decides nothing: the fingerprint of the rest of the book} */
    String policyInformationSha256();

    /** {@return the scenario that was assumed: its name; empty where nothing was assumed} */
    Optional<String> scenario();

    /**
     * {@return what can decide a line: the entries of the book in the order of their kinds, then the agreements; by id
     * within each}
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    List<Entry> entries();

    /**
     * Lists what can decide a line.
     *
     * @param book the policy book
     * @param agreements the agreements
     * @return every performance, regime, tariff and allocation rule of the book, and every agreement
     */
    static DecidingDocuments of(PolicyBook book, Agreements agreements) {
        Require.present("The policy book", book);
        Require.present("The agreements", agreements);
        List<Entry> entries = new ArrayList<>();
        for (EntryKind<?> kind :
                List.of(EntryKinds.PERFORMANCES, EntryKinds.REGIMES, EntryKinds.TARIFFS, EntryKinds.ALLOCATION_RULES)) {
            for (Provision entry : kind.entries(book.entries())) {
                entries.add(ImmutableEntry.of(
                        kind.name(),
                        entry.id(),
                        entry.grade(),
                        entry.scenario(),
                        Optional.empty(),
                        documents(entry.sources(), book::source)));
            }
        }
        agreements.agreements().stream()
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .forEach(agreement -> entries.add(entry(agreement, agreements)));
        return ImmutableDecidingDocuments.builder()
                .policy(book.name())
                .policySha256(book.sha256())
                .policyInformationSha256(book.informationSha256())
                .scenario(book.scenario())
                .entries(entries)
                .build();
    }

    private static Entry entry(Agreement agreement, Agreements agreements) {
        return ImmutableEntry.of(
                Entry.AGREEMENTS,
                agreement.id(),
                agreement.grade(),
                Optional.empty(),
                Optional.of(FundingJson.sha256(agreement)),
                documents(agreement.sources(), agreements::source));
    }

    private static List<Document> documents(
            List<SourceReference> references, Function<String, Optional<Source>> sources) {
        return references.stream()
                .map(reference -> Document.of(sources.apply(reference.source()).orElseThrow(), reference))
                .toList();
    }

    /** A place in a document, with what the document is: enough to look it up without the policy book. */
    @Value.Immutable
    @JsonFilter(JsonForm.BY_MODULE)
    interface Document {

        /** {@return which document: the id of the source} */
        @Value.Parameter
        String source();

        /** {@return what the document is: the title} */
        @Value.Parameter
        String title();

        /** {@return what sort of document it is: the kind} */
        @Value.Parameter
        SourceKind kind();

        /** {@return the day of the document, where it is known to the day} */
        @Value.Parameter
        Optional<LocalDate> date();

        /** {@return where in the document: the place, empty for the document as a whole} */
        @Value.Parameter
        Optional<String> place();

        /**
         * Cites a document.
         *
         * @param source the document
         * @param reference a place in it
         * @return the citation
         */
        static Document of(Source source, SourceReference reference) {
            Require.present("The source", source);
            Require.present("The reference", reference);
            return ImmutableDocument.of(source.id(), source.title(), source.kind(), source.date(), reference.place());
        }
    }

    /** Something that can decide a line, as the rows of a result name it: an entry of the policy book, or an agreement. */
    @Value.Immutable
    @JsonFilter(JsonForm.BY_MODULE)
    interface Entry {

        /** The kind of an agreement, which is no entry of a policy book. */
        String AGREEMENTS = "agreements";

        /**
         * {@return what it is: the name of its list in a policy document, such as {@code regimes}; or {@value
         * #AGREEMENTS}}
         */
        @Value.Parameter
        String kind();

        /** {@return how rows name it: the id, unique within its kind} */
        @Value.Parameter
        String id();

        /** {@return how sure it is: the grade} */
        @Value.Parameter
        EvidenceGrade grade();

        /** {@return the scenario that assumes it: its name, for an undecided entry that holds under it} */
        @Value.Parameter
        Optional<String> scenario();

        /**
         * {@return what was agreed: the fingerprint of an agreement; empty for an entry of the book, whose fingerprint
         * covers it}
         */
        @Value.Parameter
        Optional<String> sha256();

        /** {@return where it stands: the documents; none for an agreement of which no contract was given} */
        @Value.Parameter
        @JsonInclude(JsonInclude.Include.ALWAYS)
        List<Document> documents();
    }
}
