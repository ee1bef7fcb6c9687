package nl.birthcare.funding.examples.claims.generate;

import java.util.Optional;
import nl.birthcare.funding.core.care.CarePhase;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.care.PerformanceCode;
import org.jspecify.annotations.Nullable;

/** The performances of the sample data. Their codes start with X, as no real one does here. */
enum SampleCode {
    INTEGRAL_PRENATAL("069", "X00001", "Integral birth care, before the birth", null, CarePhase.PRENATAL),
    INTEGRAL_NATAL("069", "X00002", "Integral birth care, at the birth", null, CarePhase.NATAL),
    INTEGRAL_POSTNATAL("069", "X00003", "Integral birth care, after the birth", null, CarePhase.POSTNATAL),
    OBSTETRIC_PREGNANCY("041", "X00001", "Gynaecologist, care in pregnancy", Discipline.OBSTETRICS, CarePhase.PRENATAL),
    OBSTETRIC_BIRTH("041", "X00002", "Gynaecologist, birth", Discipline.OBSTETRICS, CarePhase.NATAL),
    OBSTETRIC_CONSULTATION("041", "X00003", "Gynaecologist, consultation", Discipline.OBSTETRICS, null),
    MIDWIFERY_FULL("032", "X00001", "Midwife, full care", Discipline.MIDWIFERY, null),
    MIDWIFERY_PART("032", "X00002", "Midwife, part of the care", Discipline.MIDWIFERY, null),
    MATERNITY_HOUR("011", "X00001", "Maternity care, hour", Discipline.MATERNITY_CARE, CarePhase.POSTNATAL),
    MATERNITY_REGISTRATION("011", "X00002", "Maternity care, registration", Discipline.MATERNITY_CARE, null),
    MATERNITY_INTAKE("011", "X00003", "Maternity care, intake at home", Discipline.MATERNITY_CARE, null);

    private final String list;
    private final String code;
    private final String title;
    private final @Nullable Discipline discipline;
    private final @Nullable CarePhase phase;

    SampleCode(String list, String code, String title, @Nullable Discipline discipline, @Nullable CarePhase phase) {
        this.list = list;
        this.code = code;
        this.title = title;
        this.discipline = discipline;
        this.phase = phase;
    }

    PerformanceCode code() {
        return PerformanceCode.of(list, code);
    }

    String title() {
        return title;
    }

    /** Whose work it is; empty for integral care. */
    Optional<Discipline> discipline() {
        return Optional.ofNullable(discipline);
    }

    /** The name in the policy books of the published performance that it stands for; empty for care that is not integral. */
    Optional<String> publishedName() {
        return switch (this) {
            case INTEGRAL_PRENATAL -> Optional.of("prenatal");
            case INTEGRAL_NATAL -> Optional.of("natal");
            case INTEGRAL_POSTNATAL -> Optional.of("postnatal");
            case OBSTETRIC_PREGNANCY,
                    OBSTETRIC_BIRTH,
                    OBSTETRIC_CONSULTATION,
                    MIDWIFERY_FULL,
                    MIDWIFERY_PART,
                    MATERNITY_HOUR,
                    MATERNITY_REGISTRATION,
                    MATERNITY_INTAKE -> Optional.empty();
        };
    }

    Optional<CarePhase> phase() {
        return Optional.ofNullable(phase);
    }
}
