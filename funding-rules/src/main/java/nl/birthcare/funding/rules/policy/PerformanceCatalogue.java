package nl.birthcare.funding.rules.policy;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.Source;
import nl.birthcare.funding.core.law.SourceKind;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.rules.policy.entry.PerformanceDescription;
import org.immutables.value.Value;

/**
 * Which codes stand for which published performances (<i>prestaties</i>) of integral care. The names, phases and days are
 * in the policy book; their codes on list 069 are published nowhere, so the caller supplies them.
 *
 * <pre>{@code
 * PolicyBook enacted = PolicyBooks.named("enacted");
 * PolicyBook book = enacted.with(PerformanceCatalogue.of(Map.of("X00001", "prenatal", "X00004", "natal")).overlay(enacted));
 * }</pre>
 */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface PerformanceCatalogue {

    /** The code list of integral birth care (Vektis COD367). */
    String LIST = "069";

    /** {@return the name of the catalogue, which becomes part of the name of the book: not blank} */
    @Value.Default
    default String id() {
        return "catalogue";
    }

    /** {@return how it is known what the codes stand for: AGREED unless stated, as in the contracts of the caller} */
    @Value.Default
    default EvidenceGrade grade() {
        return EvidenceGrade.AGREED;
    }

    /**
     * {@return the performances, by their code on list 069} A performance is named by its {@link
     * PerformanceDescription#key() key}, such as {@code prenatal}, on all days on which it is published; or by the
     * {@code id} of one description, such as {@code prenatal-2023}, on the days of that one.
     */
    Map<String, String> codes();

    /** Refuses a blank id, a code of another form, and a catalogue without codes. */
    @Value.Check
    default void check() {
        Require.notBlank("The id of a catalogue", id());
        if (codes().isEmpty()) {
            throw new IllegalArgumentException("Catalogue " + id() + " must name a code, but names none");
        }
        codes().keySet().forEach(code -> PerformanceCode.of(LIST, code));
    }

    /**
     * Makes a catalogue of codes that insurer and declarants agreed on.
     *
     * @param codes the key or id of a description, by code
     * @return the catalogue
     * @throws IllegalArgumentException if there is no code, or one of another form than {@link PerformanceCode} has
     */
    static PerformanceCatalogue of(Map<String, String> codes) {
        Require.present("The codes", codes);
        return builder().codes(codes).build();
    }

    /**
     * Describes the codes as a book describes their performances.
     *
     * @param book the book that publishes the performances
     * @return an overlay for that book: for each code a performance with the name, form, phase, days and documents of
     *     each description that it stands for
     * @throws IllegalArgumentException if the book publishes no performance of a name; the message lists the names
     */
    default PolicyDocument overlay(PolicyBook book) {
        PolicyDocument.Builder overlay = PolicyDocument.builder()
                .id(id())
                .title("Which codes on list " + LIST + " stand for which published performances.")
                .addSources(Source.builder()
                        .id(id())
                        .title("Catalogue of the caller: which codes stand for which published performances")
                        .kind(SourceKind.CONTRACT)
                        .build());
        codes().forEach((code, name) -> {
            for (PerformanceDescription description : named(book, code, name)) {
                overlay.addPerformances(performance(PerformanceCode.of(LIST, code), description));
            }
        });
        return overlay.build();
    }

    private List<PerformanceDescription> named(PolicyBook book, String code, String name) {
        List<PerformanceDescription> published = book.entries().descriptions();
        List<PerformanceDescription> named = published.stream()
                .filter(each -> each.key().equals(name) || each.id().equals(name))
                .toList();
        if (named.isEmpty()) {
            SortedSet<String> keys =
                    published.stream().map(PerformanceDescription::key).collect(Collectors.toCollection(TreeSet::new));
            throw new IllegalArgumentException("The performance of code " + code + " in catalogue " + id()
                    + " must be one that policy book " + book.name() + " publishes, " + keys + ", but is \"" + name
                    + "\"");
        }
        return named;
    }

    private Performance performance(PerformanceCode code, PerformanceDescription description) {
        List<SourceReference> sources = new ArrayList<>(description.sources());
        sources.add(SourceReference.of(id()));
        return Performance.builder()
                .id(code.text() + "-" + description.id())
                .validity(description.validity())
                .status(description.status())
                .grade(description.grade().weaker(grade()))
                .sources(sources)
                .code(code)
                .name(description.name())
                .form(description.form())
                .phase(description.phase())
                .describedBy(description.key())
                .build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link PerformanceCatalogue}. */
    final class Builder extends ImmutablePerformanceCatalogue.Builder {
        Builder() {}
    }
}
