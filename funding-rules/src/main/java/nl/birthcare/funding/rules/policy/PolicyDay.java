package nl.birthcare.funding.rules.policy;

import com.fasterxml.jackson.annotation.JsonFilter;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.internal.JsonForm;
import nl.birthcare.funding.core.internal.Require;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.rules.policy.entry.Advice;
import nl.birthcare.funding.rules.policy.entry.AllocationRule;
import nl.birthcare.funding.rules.policy.entry.ContentExclusion;
import nl.birthcare.funding.rules.policy.entry.FundingRegime;
import nl.birthcare.funding.rules.policy.entry.MacroControlRule;
import nl.birthcare.funding.rules.policy.entry.PerformanceDescription;
import nl.birthcare.funding.rules.policy.entry.PhaseRule;
import nl.birthcare.funding.rules.policy.entry.PolicyStatement;
import nl.birthcare.funding.rules.policy.entry.TariffRegime;
import org.immutables.value.Value;

/** What a policy book says of one day: the forms of funding, frameworks and keys, prices, the content of care,
 * and what is left open. */
@Value.Immutable
@JsonFilter(JsonForm.BY_MODULE)
public interface PolicyDay {

    /** {@return the day} */
    LocalDate day();

    /** {@return which book says so: its name, with overlays and scenarios} */
    String policy();

    /**
     * {@return the regimes that hold on the day, undecided ones included, per form of funding of which the book has a
     * rule for the day, in the order of the forms}
     */
    List<FundingRegime> regimes();

    /**
     * {@return how far prices are bound on the day: the tariff regimes, by form and discipline; care that is not the
     * work of one comes first}
     */
    List<TariffRegime> tariffRegimes();

    /** {@return what forms of funding do not contain on the day: the exclusions, by form and content} */
    List<ContentExclusion> contentExclusions();

    /**
     * {@return how integral amounts are divided on the day: the allocation rules, sorted by id; none where the book has
     * no key for the day, as no document states one}
     */
    List<AllocationRule> allocationRules();

    /** {@return which frameworks are controlled on the day: the rules, by framework} */
    List<MacroControlRule> macroControlRules();

    /** {@return which integral performances are described by name on the day: the descriptions, sorted by id} */
    List<PerformanceDescription> descriptions();

    /** {@return where the phases of care begin and end on the day: the rules, by phase} */
    List<PhaseRule> phases();

    /** {@return what documents state besides: the statements that hold on the day, by topic and id} */
    List<PolicyStatement> statements();

    /** {@return what the minister has been advised by then: the advices, by adviser and number} */
    List<Advice> advices();

    /** {@return what has not been decided for the day: the questions, sorted by id} */
    List<PolicyQuestion> questions();

    /**
     * {@return the regime of a form, or empty if the book has no rule for the day}
     *
     * @param form the form of funding
     */
    default Optional<FundingRegime> regime(FundingForm form) {
        Require.present("The form", form);
        return regimes().stream().filter(regime -> regime.form() == form).findFirst();
    }

    /**
     * {@return what documents state about a topic: the statements, sorted by id}
     *
     * @param topic the topic
     */
    default List<PolicyStatement> statements(PolicyStatement.Topic topic) {
        Require.present("The topic", topic);
        return statements().stream()
                .filter(statement -> statement.topic() == topic)
                .toList();
    }

    /**
     * Asks a book about a day.
     *
     * @param book the book
     * @param day the day
     * @return what holds
     */
    static PolicyDay of(PolicyBook book, LocalDate day) {
        Require.present("The policy book", book);
        PolicyDocument entries = book.entries();
        return ImmutablePolicyDay.builder()
                .day(day)
                .policy(book.name())
                .regimes(on(day, entries.regimes(), Comparator.comparing(FundingRegime::form)))
                .tariffRegimes(on(
                        day,
                        entries.tariffRegimes(),
                        Comparator.comparing(TariffRegime::form)
                                .thenComparing(regime -> regime.discipline()
                                        .map(Discipline::ordinal)
                                        .orElse(-1))))
                .contentExclusions(on(
                        day,
                        entries.contentExclusions(),
                        Comparator.comparing(ContentExclusion::form)
                                .thenComparing(exclusion -> exclusion.content().name())))
                .allocationRules(on(day, entries.allocationRules(), Comparator.comparing(AllocationRule::id)))
                .macroControlRules(
                        on(day, entries.macroControlRules(), Comparator.comparing(MacroControlRule::framework)))
                .descriptions(on(day, entries.descriptions(), Comparator.comparing(PerformanceDescription::id)))
                .phases(on(day, entries.phases(), Comparator.comparing(PhaseRule::phase)))
                .statements(on(
                        day,
                        entries.statements(),
                        Comparator.comparing(PolicyStatement::topic).thenComparing(PolicyStatement::id)))
                .advices(on(
                        day,
                        entries.advices(),
                        Comparator.comparing(Advice::adviser)
                                .thenComparing(advice -> advice.number().orElse(0))
                                .thenComparing(Advice::id)))
                .questions(on(day, entries.questions(), Comparator.comparing(PolicyQuestion::id)))
                .build();
    }

    private static <T extends Provision> List<T> on(LocalDate day, List<T> entries, Comparator<T> order) {
        return entries.stream()
                .filter(entry -> entry.validity().contains(day))
                .sorted(order)
                .toList();
    }
}
