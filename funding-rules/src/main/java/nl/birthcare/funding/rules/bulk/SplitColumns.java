package nl.birthcare.funding.rules.bulk;

import com.fasterxml.jackson.annotation.JsonFilter;
import nl.birthcare.funding.core.internal.JsonForm;

/**
 * The parts of lines in columns: those of line {@code i} are the {@code i}-th elements. A line that was not divided has
 * zeros.
 *
 * @param medicalSpecialistCareCents the parts of medical-specialist care
 * @param midwiferyCents the parts of midwifery
 * @param maternityCareCents the parts of maternity care
 */
@SuppressWarnings("ArrayRecordComponent") // It is a place to write to, never compared.
@JsonFilter(JsonForm.NONE)
public record SplitColumns(long[] medicalSpecialistCareCents, long[] midwiferyCents, long[] maternityCareCents) {

    /**
     * Makes columns of zeros.
     *
     * @param lines how many lines they have room for
     * @return the columns
     */
    public static SplitColumns of(int lines) {
        return new SplitColumns(new long[lines], new long[lines], new long[lines]);
    }
}
