package nl.birthcare.funding.core.care;

import nl.birthcare.funding.core.budget.MacroFramework;

/** A field of work in birth care. Each is paid from one macro framework. */
public enum Discipline {
    /** Obstetric care by a gynaecologist (<i>medisch-specialistische zorg</i>, msz). */
    OBSTETRICS(MacroFramework.MEDICAL_SPECIALIST_CARE),

    /** Antenatal consultation of a paediatrician. */
    PAEDIATRICS(MacroFramework.MEDICAL_SPECIALIST_CARE),

    /** First-line diagnostics tied to the client's question. */
    DIAGNOSTICS(MacroFramework.MEDICAL_SPECIALIST_CARE),

    /** Care by a midwife (<i>verloskundige zorg</i>). */
    MIDWIFERY(MacroFramework.MIDWIFERY),

    /** Care at home in the days after the birth (<i>kraamzorg</i>), also called postpartum care. */
    MATERNITY_CARE(MacroFramework.MATERNITY_CARE);

    private final MacroFramework framework;

    Discipline(MacroFramework framework) {
        this.framework = framework;
    }

    /**
     * Returns the macro framework that bears the costs of this discipline.
     *
     * @return the framework
     */
    public MacroFramework framework() {
        return framework;
    }
}
