package nl.birthcare.funding.rules.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.law.Source;
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
@JsonSerialize(as = ImmutableDecidingDocuments.class)
@JsonDeserialize(as = ImmutableDecidingDocuments.class)
public interface DecidingDocuments {

    /**
     * Which policy book decided.
     *
     * @return its name, overlays and scenarios included
     */
    String policy();

    /**
     * What that book held.
     *
     * @return the fingerprint of the entries that can decide: 64 digits of base 16
     */
    String policySha256();

    /**
     * What that book says beside it, which decides nothing.
     *
     * @return the fingerprint of the rest of the book
     */
    String policyInformationSha256();

    /**
     * The scenario that was assumed.
     *
     * @return its name; empty where nothing was assumed
     */
    Optional<String> scenario();

    /**
     * What can decide a line.
     *
     * @return the entries of the book in the order of their kinds, then the agreements; by id within each
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    List<DecidingEntry> entries();

    /**
     * Lists what can decide a line.
     *
     * @param book the policy book
     * @param agreements the agreements
     * @return every performance, regime, tariff and allocation rule of the book, and every agreement
     */
    static DecidingDocuments of(PolicyBook book, Agreements agreements) {
        List<DecidingEntry> entries = new ArrayList<>();
        for (EntryKind<?> kind :
                List.of(EntryKinds.PERFORMANCES, EntryKinds.REGIMES, EntryKinds.TARIFFS, EntryKinds.ALLOCATION_RULES)) {
            for (Provision entry : kind.entries(book.entries())) {
                entries.add(ImmutableDecidingEntry.of(
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
        return builder()
                .policy(book.name())
                .policySha256(book.sha256())
                .policyInformationSha256(book.informationSha256())
                .scenario(book.scenario())
                .entries(entries)
                .build();
    }

    private static DecidingEntry entry(Agreement agreement, Agreements agreements) {
        return ImmutableDecidingEntry.of(
                DecidingEntry.AGREEMENTS,
                agreement.id(),
                agreement.grade(),
                Optional.empty(),
                Optional.of(FundingJson.sha256(agreement)),
                documents(agreement.sources(), agreements::source));
    }

    private static List<CitedDocument> documents(
            List<SourceReference> references, Function<String, Optional<Source>> sources) {
        return references.stream()
                .map(reference ->
                        CitedDocument.of(sources.apply(reference.source()).orElseThrow(), reference))
                .toList();
    }

    /**
     * Starts a list.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link DecidingDocuments}. */
    final class Builder extends ImmutableDecidingDocuments.Builder {
        Builder() {}
    }
}
