package nl.birthcare.funding.examples.claims.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import nl.birthcare.funding.core.care.ContentTag;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.care.Tariff;
import nl.birthcare.funding.core.care.TariffKind;
import nl.birthcare.funding.core.care.TariffUnit;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.PolicyStatus;
import nl.birthcare.funding.core.law.Source;
import nl.birthcare.funding.core.law.SourceKind;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.rules.policy.PolicyDocument;

/**
 * The overlay that describes and prices the performances of the sample data. It is the same for every year, so that
 * files of several years go together.
 */
public final class SampleCatalogue {

    private static final String ID = "sample-catalogue";

    /** From when on the integral performances are published, by name. */
    private static final int FIRST_PUBLISHED = 2017;

    /** Care that may be charged for a stated reason only. */
    private static final ContentTag PARTIAL_CARE = ContentTag.of("PARTIAL_MIDWIFERY_CARE");

    private final NationalFigures figures = NationalFigures.load();

    private SampleCatalogue() {}

    /**
     * Makes the overlay.
     *
     * @return performances that hold from the first day of {@link SampleYear#FIRST} on without an end, and the tariffs
     *     of each year, all of them ILLUSTRATIVE
     */
    public static PolicyDocument overlay() {
        return new SampleCatalogue().document();
    }

    private PolicyDocument document() {
        PolicyDocument.Builder document = PolicyDocument.builder()
                .id(ID)
                .title(
                        "Illustrative catalogue and tariffs of generated sample data, calibrated on NZa-kerncijfers-2021:"
                                + " costs of 2017..2021, births of 2017..2020, maternity prices of 2010, 2019, 2020 and 2023;"
                                + " for another year the nearest of these is used.")
                .addSources(source())
                .addAllTariffs(tariffs());
        for (SampleCode code : SampleCode.values()) {
            if (code.publishedName().isPresent()) {
                document.addPerformances(
                        performance(id(code) + "-unpublished", code, years(SampleYear.FIRST, FIRST_PUBLISHED - 1))
                                .build(),
                        performance(id(code), code, Validity.from(LocalDate.of(FIRST_PUBLISHED, 1, 1)))
                                .describedBy(code.publishedName())
                                .build());
            } else {
                document.addPerformances(
                        performance(id(code), code, Validity.from(LocalDate.of(SampleYear.FIRST, 1, 1)))
                                .build());
            }
        }
        return document.build();
    }

    private Source source() {
        return Source.builder()
                .id(ID)
                .title("Sample data of the claims example: codes and identities are made up, amounts are calibrated on"
                        + " published national figures")
                .kind(SourceKind.LIBRARY)
                .note("Figures: " + figures.source() + ". Where a year has none, those of the nearest year are used.")
                .build();
    }

    private static Performance.Builder performance(String id, SampleCode code, Validity validity) {
        return Performance.builder()
                .id(id)
                .validity(validity)
                .status(PolicyStatus.ENACTED)
                .grade(EvidenceGrade.ILLUSTRATIVE)
                .addSources(SourceReference.of(ID))
                .code(code.code())
                .name(code.title() + " (made up)")
                .form(code.discipline().isPresent() ? FundingForm.MONODISCIPLINARY : FundingForm.INTEGRAL)
                .discipline(code.discipline())
                .phase(code.phase())
                .content(code == SampleCode.MIDWIFERY_PART ? List.of(PARTIAL_CARE) : List.of());
    }

    private List<Tariff> tariffs() {
        List<Tariff> tariffs = new ArrayList<>();
        for (SampleCode code : SampleCode.values()) {
            switch (code) {
                case MIDWIFERY_FULL ->
                    addMaximum(code, year -> SampleYear.MIDWIVES.highestPrice(year.midwiferyPrice()), tariffs);
                case MIDWIFERY_PART ->
                    addMaximum(code, year -> SampleYear.MIDWIVES.highestPrice(year.otherMidwiferyPrice()), tariffs);
                case MATERNITY_HOUR ->
                    addMaximum(code, year -> year.maternityPrices().hourCents(), tariffs);
                case MATERNITY_REGISTRATION ->
                    addMaximum(code, year -> year.maternityPrices().registrationCents(), tariffs);
                case MATERNITY_INTAKE ->
                    addMaximum(code, year -> year.maternityPrices().intakeCents(), tariffs);
                default ->
                    tariffs.add(tariff(code, SampleYear.FIRST)
                            .kind(TariffKind.FREE)
                            .validity(Validity.from(LocalDate.of(SampleYear.FIRST, 1, 1)))
                            .build());
            }
        }
        return tariffs;
    }

    /** One maximum for each run of years that have the same. */
    private void addMaximum(SampleCode code, ToLongFunction<SampleYear> price, List<Tariff> to) {
        int first = SampleYear.FIRST;
        for (int year = first; year <= SampleYear.LAST; year++) {
            long cents = price.applyAsLong(SampleYear.of(figures, year));
            boolean last = year == SampleYear.LAST;
            if (last || price.applyAsLong(SampleYear.of(figures, year + 1)) != cents) {
                to.add(tariff(code, first)
                        .kind(TariffKind.MAXIMUM)
                        .amount(Euro.ofCents(cents))
                        .validity(last ? Validity.from(LocalDate.of(first, 1, 1)) : years(first, year))
                        .build());
                first = year + 1;
            }
        }
    }

    private static Validity years(int first, int last) {
        return Validity.between(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
    }

    private static Tariff.Builder tariff(SampleCode code, int firstYear) {
        return Tariff.builder()
                .id(id(code) + "-from-" + firstYear)
                .status(PolicyStatus.ENACTED)
                .grade(EvidenceGrade.ILLUSTRATIVE)
                .addSources(SourceReference.of(ID))
                .performance(code.code())
                .unit(code == SampleCode.MATERNITY_HOUR ? TariffUnit.HOUR : TariffUnit.PERFORMANCE);
    }

    private static String id(SampleCode code) {
        return "sample-" + code.code().list() + "-" + code.code().code();
    }
}
