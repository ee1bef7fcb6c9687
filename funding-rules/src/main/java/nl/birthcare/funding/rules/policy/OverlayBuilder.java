package nl.birthcare.funding.rules.policy;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.care.Tariff;
import nl.birthcare.funding.core.care.TariffKind;
import nl.birthcare.funding.core.care.TariffUnit;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.PolicyStatus;
import nl.birthcare.funding.core.law.Source;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.rules.policy.entry.AllocationRule;

/**
 * Builds an overlay whose entries share their source, grade and days, so that each entry says only what is its own.
 *
 * <pre>{@code
 * PolicyDocument overlay = PolicyDocument.overlay("our-terms", contract, EvidenceGrade.AGREED, Validity.ofYear(2021))
 *         .integral(code, "Integral birth care, before the birth")
 *         .maximum(code, Euro.parse("1600.00"))
 *         .key(ourKey)
 *         .build();
 * }</pre>
 *
 * <p>Every entry is in force ({@link PolicyStatus#ENACTED}). An entry of another kind, or with more to say, goes into a {@link
 * PolicyDocument#builder()}. For one thread.
 */
@JsonFilter(JsonForm.NONE)
public final class OverlayBuilder {

    private final String id;
    private final EvidenceGrade grade;
    private final PolicyDocument.Builder document;
    private Validity validity;
    private SourceReference place;

    OverlayBuilder(String id, Source source, EvidenceGrade grade, Validity validity) {
        Require.notBlank("The id of an overlay", id);
        Require.present("The source of overlay " + id, source);
        Require.present("The grade of overlay " + id, grade);
        Require.present("The validity of overlay " + id, validity);
        this.id = id;
        this.grade = grade;
        this.validity = validity;
        this.place = SourceReference.of(source.id());
        this.document = PolicyDocument.builder().id(id).title(source.title()).addSources(source);
    }

    /**
     * Sets the days on which the entries that follow hold.
     *
     * @param days the days
     * @return this builder
     */
    public OverlayBuilder during(Validity days) {
        Require.present("The validity of overlay " + id, days);
        validity = days;
        return this;
    }

    /**
     * Sets the place in the source on which the entries that follow rest.
     *
     * @param where an article, a page, a heading
     * @return this builder
     */
    public OverlayBuilder at(String where) {
        Require.notBlank("The place in the source of overlay " + id, where);
        place = SourceReference.of(place.source(), where);
        return this;
    }

    /**
     * Adds what a code of integral care stands for.
     *
     * @param code the code
     * @param name what it stands for
     * @return this builder
     */
    public OverlayBuilder integral(PerformanceCode code, String name) {
        return performance(code, name, FundingForm.INTEGRAL, Optional.empty());
    }

    /**
     * Adds what a code of one discipline's care stands for.
     *
     * @param code the code
     * @param name what it stands for
     * @param discipline who provides it
     * @return this builder
     */
    public OverlayBuilder monodisciplinary(PerformanceCode code, String name, Discipline discipline) {
        Require.present("The discipline of a performance", discipline);
        return performance(code, name, FundingForm.MONODISCIPLINARY, Optional.of(discipline));
    }

    private OverlayBuilder performance(
            PerformanceCode code, String name, FundingForm form, Optional<Discipline> discipline) {
        document.addPerformances(Performance.builder()
                .id(entry("performance", code))
                .validity(validity)
                .status(PolicyStatus.ENACTED)
                .grade(grade)
                .addSources(place)
                .code(code)
                .name(name)
                .form(form)
                .discipline(discipline)
                .build());
        return this;
    }

    /**
     * Adds the maximum tariff of a performance, for the performance as a whole.
     *
     * @param code the code
     * @param amount the tariff
     * @return this builder
     */
    public OverlayBuilder maximum(PerformanceCode code, Euro amount) {
        document.addTariffs(Tariff.builder()
                .id(entry("maximum", code))
                .validity(validity)
                .status(PolicyStatus.ENACTED)
                .grade(grade)
                .addSources(place)
                .performance(code)
                .kind(TariffKind.MAXIMUM)
                .amount(amount)
                .unit(TariffUnit.PERFORMANCE)
                .build());
        return this;
    }

    /**
     * Adds a key by which amounts are divided.
     *
     * @param key the key
     * @param performances the performances that it divides; none means all that are not the work of one discipline
     * @return this builder
     */
    public OverlayBuilder key(AllocationKey key, PerformanceCode... performances) {
        Require.present("The key of overlay " + id, key);
        Require.present("The performances of key " + key.id() + " of overlay " + id, performances);
        document.addAllocationRules(AllocationRule.builder()
                .id(id + "-key-" + key.id() + "-" + validity.firstDay())
                .validity(validity)
                .status(PolicyStatus.ENACTED)
                .grade(grade)
                .addSources(place)
                .performances(List.of(performances))
                .key(key)
                .build());
        return this;
    }

    private String entry(String kind, PerformanceCode code) {
        Require.present("The code of a " + kind, code);
        return id + "-" + kind + "-" + code.list() + "-" + code.code() + "-" + validity.firstDay();
    }

    /**
     * Ends the overlay.
     *
     * @return the overlay, for {@link PolicyBook#with}
     * @throws IllegalArgumentException if its id is not small letters, digits and single hyphens
     */
    public PolicyDocument build() {
        return document.build();
    }
}
