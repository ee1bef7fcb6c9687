package nl.birthcare.funding.examples.claims.figures;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.examples.claims.exit.NoResultException;
import nl.birthcare.funding.examples.claims.io.JsonFiles;
import nl.birthcare.funding.examples.claims.options.CentsConverter;
import nl.birthcare.funding.examples.claims.options.HoursConverter;
import nl.birthcare.funding.rules.contribution.ContributionQuestion;
import nl.birthcare.funding.rules.policy.entry.ContributionRule;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What {@code contribution} is asked: items on a day, and questions of a file. No option is passed over in silence. */
final class ContributionOptions {

    private static final int MOTHER_AND_CHILD = 2;

    @Option(
            names = "--on",
            paramLabel = "<date>",
            description =
                    "The day of the care that is named here, such as 2025-04-01; questions of --questions have their own.")
    private @Nullable LocalDate day;

    @Option(
            names = "--hours",
            paramLabel = "<n>",
            converter = HoursConverter.class,
            description = "Hours of maternity care at home, in steps of five minutes: 49, 49.5 or 49:35.")
    private @Nullable Duration hours;

    @Option(
            names = "--hour-price-cents",
            paramLabel = "<n>",
            converter = CentsConverter.class,
            description = "What an hour of maternity care costs, in cents.")
    private @Nullable Euro hourPrice;

    @Option(
            names = "--birth-assistance-hours",
            paramLabel = "<n>",
            converter = HoursConverter.class,
            description = "Hours of assistance at the birth by a maternity nurse, written as --hours.")
    private @Nullable Duration birthAssistanceHours;

    @Option(
            names = "--birth-assistance-price-cents",
            paramLabel = "<n>",
            converter = CentsConverter.class,
            description = "What an hour of assistance at the birth costs, in cents.")
    private @Nullable Euro birthAssistancePrice;

    @Option(names = "--stay-days", paramLabel = "<n>", description = "Days in an institution without medical need.")
    private @Nullable Integer stayDays;

    @Option(
            names = "--persons",
            paramLabel = "<n>",
            description = "How many persons stay; without it " + MOTHER_AND_CHILD + ", mother and child.")
    private @Nullable Integer persons;

    @Option(
            names = "--stay-price-cents",
            paramLabel = "<n>",
            converter = CentsConverter.class,
            description = "What a day of one person costs, in cents; needed, since what the client pays depends on it.")
    private @Nullable Euro stayPrice;

    @Option(names = "--outpatient-birth", description = "A birth in hospital led by a midwife.")
    private boolean outpatientBirth;

    @Option(names = "--medical-need", description = "That birth had to be in hospital.")
    private boolean medicalNeed;

    @Option(
            names = "--outpatient-price-cents",
            paramLabel = "<n>",
            converter = CentsConverter.class,
            description = "What that birth costs, in cents; needed for a total.")
    private @Nullable Euro outpatientPrice;

    @Option(names = "--nipt", description = "A non-invasive prenatal test.")
    private boolean nipt;

    @Option(
            names = "--nipt-price-cents",
            paramLabel = "<n>",
            converter = CentsConverter.class,
            description = "What that test costs, in cents.")
    private @Nullable Euro niptPrice;

    @Option(
            names = "--questions",
            paramLabel = "<file.json>",
            description = "More questions, each with its own day ('claims schema questions').")
    private @Nullable Path file;

    /** All questions, those of the options first. */
    List<ContributionQuestion> questions() {
        refuseIdleOptions();
        List<ContributionQuestion> questions = new ArrayList<>();
        if (day != null) {
            addOptions(questions, day);
            if (questions.isEmpty()) {
                throw new NoResultException(
                        "At least one item must be asked about with --on, such as --hours or --nipt, but none is");
            }
        }
        if (file != null) {
            questions.addAll(JsonFiles.readList("--questions", file, ContributionQuestion.class));
        }
        if (questions.isEmpty()) {
            throw new NoResultException(
                    "At least one item must be asked about, with --on and the day or in --questions, but none is");
        }
        return questions;
    }

    /** Refuses what would have no effect, since something that it belongs to is missing. */
    private void refuseIdleOptions() {
        require("--hours", hours != null, "--hour-price-cents", hourPrice != null);
        require(
                "--birth-assistance-hours",
                birthAssistanceHours != null,
                "--birth-assistance-price-cents",
                birthAssistancePrice != null);
        require("--stay-days", stayDays != null, "--persons", persons != null);
        require("--stay-days", stayDays != null, "--stay-price-cents", stayPrice != null);
        require("--outpatient-birth", outpatientBirth, "--medical-need", medicalNeed);
        require("--outpatient-birth", outpatientBirth, "--outpatient-price-cents", outpatientPrice != null);
        require("--nipt", nipt, "--nipt-price-cents", niptPrice != null);
        require("--on", day != null, "--hours", hours != null);
        require("--on", day != null, "--birth-assistance-hours", birthAssistanceHours != null);
        require("--on", day != null, "--stay-days", stayDays != null);
        require("--on", day != null, "--outpatient-birth", outpatientBirth);
        require("--on", day != null, "--nipt", nipt);
    }

    private static void require(String needed, boolean given, String option, boolean optionGiven) {
        if (optionGiven && !given) {
            throw new NoResultException(needed + " must be given with " + option + ", but is missing");
        }
    }

    private void addOptions(List<ContributionQuestion> questions, LocalDate on) {
        try {
            addTime(questions, on, ContributionRule.Item.MATERNITY_CARE_HOUR, hours, hourPrice);
            addTime(
                    questions,
                    on,
                    ContributionRule.Item.BIRTH_ASSISTANCE_HOUR,
                    birthAssistanceHours,
                    birthAssistancePrice);
            if (stayDays != null) {
                int staying = persons == null ? MOTHER_AND_CHILD : persons;
                questions.add(ContributionQuestion.ofStay(on, stayDays, staying, Optional.ofNullable(stayPrice)));
            }
            add(questions, on, birth(), outpatientBirth ? 1 : null, outpatientPrice);
            add(questions, on, ContributionRule.Item.NIPT, nipt ? 1 : null, niptPrice);
        } catch (IllegalArgumentException e) {
            throw new NoResultException("Nothing was answered: " + e.getMessage(), e);
        }
    }

    private ContributionRule.Item birth() {
        return medicalNeed
                ? ContributionRule.Item.OUTPATIENT_BIRTH_WITH_MEDICAL_NEED
                : ContributionRule.Item.OUTPATIENT_BIRTH;
    }

    private static void addTime(
            List<ContributionQuestion> questions,
            LocalDate on,
            ContributionRule.Item item,
            @Nullable Duration time,
            @Nullable Euro price) {
        if (time != null) {
            questions.add(ContributionQuestion.ofTime(on, item, time, Optional.ofNullable(price)));
        }
    }

    private static void add(
            List<ContributionQuestion> questions,
            LocalDate on,
            ContributionRule.Item item,
            @Nullable Integer quantity,
            @Nullable Euro price) {
        if (quantity != null) {
            questions.add(ContributionQuestion.builder()
                    .day(on)
                    .item(item)
                    .quantity(quantity)
                    .price(Optional.ofNullable(price))
                    .build());
        }
    }
}
