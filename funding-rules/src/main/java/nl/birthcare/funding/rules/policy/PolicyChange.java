package nl.birthcare.funding.rules.policy;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.core.law.Provision;
import org.immutables.value.Value;

/** One dated entry of a policy book that begins or ends. */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface PolicyChange {

    /**
     * {@return from when on it matters: the first day of an entry that begins; the first day without an entry that
     * ends}
     */
    LocalDate day();

    /** {@return whether the entry begins; false if it ends} */
    boolean begins();

    /**
     * {@return what sort of entry it is: the name of the list of a {@link PolicyDocument} in which it stands, such as
     * {@code regimes}}
     */
    String kind();

    /** {@return the entry, with the documents behind it} */
    Provision entry();

    /**
     * Lists every beginning and every end.
     *
     * @param entries the entries
     * @return the changes by day; of one day what ends comes first, then by kind and id
     */
    static List<PolicyChange> of(PolicyDocument entries) {
        Require.present("The entries", entries);
        List<PolicyChange> changes = new ArrayList<>();
        for (EntryKind<?> kind : EntryKinds.all()) {
            for (Provision entry : kind.entries(entries)) {
                changes.add(of(entry.validity().firstDay(), true, kind, entry));
                entry.validity()
                        .lastDay()
                        .filter(last -> last.isBefore(LocalDate.MAX))
                        .ifPresent(last -> changes.add(of(last.plusDays(1), false, kind, entry)));
            }
        }
        changes.sort(Comparator.comparing(PolicyChange::day)
                .thenComparing(PolicyChange::begins)
                .thenComparing(PolicyChange::kind)
                .thenComparing(change -> change.entry().id()));
        return List.copyOf(changes);
    }

    private static PolicyChange of(LocalDate day, boolean begins, EntryKind<?> kind, Provision entry) {
        return ImmutablePolicyChange.builder()
                .day(day)
                .begins(begins)
                .kind(kind.name())
                .entry(entry)
                .build();
    }
}
