package nl.birthcare.funding.rules.internal.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.Direction;
import nl.birthcare.funding.rules.internal.dossier.LineFacts;
import org.jspecify.annotations.Nullable;

/**
 * An optional field of a line that has an effect on some lines only.
 *
 * @param name its name in the JSON of a line
 * @param isStated whether a line states it
 * @param whyNone why it has no effect on a line that states it, as a clause; {@code null} where it has, or may have
 */
record FieldEffect(String name, Predicate<DeclarationLine> isStated, Function<LineFacts, @Nullable String> whyNone) {

    /**
     * The fields that count wherever they are stated. Stated parts have a check of their own, since unused parts can
     * contradict the split.
     */
    static final Set<String> EVERYWHERE =
            Set.of("pregnancy", "birthDate", "careStartedOn", "serviceEnd", "unit", "grantedCents");

    private static final String AS_REVERSED = Words.of("why.as-reversed");

    /** The fields that do not. */
    static final List<FieldEffect> ALL = List.of(
            new FieldEffect(
                    "previousReference",
                    line -> line.previousReference().isPresent(),
                    line -> line.isCredit() ? null : Words.of("why.no-credit")),
            onDebits("agreement", DeclarationLine::agreement),
            onDebits("tariffCents", DeclarationLine::tariff),
            onDebits("performer", DeclarationLine::performer),
            onDebits("experiment", DeclarationLine::experiment),
            new FieldEffect("partialReason", line -> line.partialReason().isPresent(), FieldEffect::ofPartialReason),
            new FieldEffect("parts", line -> !line.parts().isEmpty(), FieldEffect::ofParts),
            new FieldEffect("activities", line -> !line.activities().isEmpty(), FieldEffect::ofActivities));

    /** A field of which a credit repeats what its debit states, or states what nobody looks at. */
    private static FieldEffect onDebits(String name, Function<DeclarationLine, Optional<?>> value) {
        return new FieldEffect(
                name,
                line -> value.apply(line).isPresent(),
                line -> isUnlikeReversed(line, value) ? AS_REVERSED : null);
    }

    private static boolean isUnlikeReversed(LineFacts line, Function<DeclarationLine, ?> value) {
        LineFacts reversed = line.original();
        return line.line().direction() == Direction.CREDIT
                && reversed != null
                && !value.apply(line.line()).equals(value.apply(reversed.line()));
    }

    private static @Nullable String ofPartialReason(LineFacts line) {
        if (line.performance() == null) {
            return null;
        }
        if (!ContentChecks.isPartial(line.terms())) {
            return Words.of("why.no-part");
        }
        return isUnlikeReversed(line, DeclarationLine::partialReason) ? AS_REVERSED : null;
    }

    private static @Nullable String ofParts(LineFacts line) {
        return isUnlikeReversed(line, DeclarationLine::parts) ? Words.of("why.parts-of-reversed") : null;
    }

    /** Activities tell what care consists of where its form does not contain everything, and may divide it. */
    private static @Nullable String ofActivities(LineFacts line) {
        return line.performance() == null
                        || ContentChecks.isOfLimitedContent(line.terms())
                        || ContentChecks.isDividedByActivities(line)
                ? null
                : Words.of("why.anything");
    }
}
