package nl.birthcare.funding.rules.situation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.rules.allocation.UnallocatedReason;
import nl.birthcare.funding.rules.check.FindingCode;
import nl.birthcare.funding.rules.check.Verdict;
import nl.birthcare.funding.rules.policy.PolicyBooks;

/**
 * One file of situations, as it stands in JSON. It is about a chapter of checks, and named as it, or about sound lines or how
 * they are divided.
 *
 * @param topic what it is about in a few words; the title of its chapter
 * @param overlays what is laid over the book unless a situation says otherwise
 * @param agreements what was agreed unless a situation says otherwise
 * @param partnerships who works together unless a situation says otherwise
 * @param situations the situations
 */
record SituationFile(
        String topic,
        List<String> overlays,
        List<JsonNode> agreements,
        List<JsonNode> partnerships,
        List<Situation> situations) {

    SituationFile {
        overlays = orNone(overlays);
        agreements = orNone(agreements);
        partnerships = orNone(partnerships);
    }

    private static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : list;
    }

    /**
     * Something that happens, and what should be said about it.
     *
     * <p>Declarations, agreements and partnerships are written as what is special about them: {@code like} names the
     * ordinary one that they otherwise equal. A line without a service date is dated on the day of the expectation, and a
     * declaration without a date of sending was sent thirty days after its last day of care.
     *
     * @param title a sentence
     * @param overlays what is laid over the book
     * @param agreements what was agreed
     * @param partnerships who works together
     * @param history {@code none} where no snapshot is taken
     * @param earlier declarations that stand in the snapshot and are not assessed
     * @param declarations the declarations that are assessed
     * @param expect what should come out, per book and day
     */
    record Situation(
            String title,
            List<String> overlays,
            List<JsonNode> agreements,
            List<JsonNode> partnerships,
            String history,
            List<JsonNode> earlier,
            List<JsonNode> declarations,
            List<Expectation> expect) {

        Situation {
            earlier = orNone(earlier);
            if (history != null && !"none".equals(history)) {
                throw new IllegalArgumentException("The history of a situation must be none, but is " + history);
            }
        }
    }

    /**
     * What should come out: of the lines by name ({@code D-1/2} is the second line of declaration {@code D-1}), or of
     * every line.
     *
     * @param books the policy books that say so; both, if none is named
     * @param days the days on which they do
     * @param lines the answers by the name of the line
     * @param verdict the verdict about every line
     * @param refusals the codes of all findings that refuse, in order
     * @param warnings the codes of all findings that warn, in order
     * @param notices the codes of all notices, in order, where it matters
     * @param absent codes that could have been found here, and must not be
     * @param split what the frameworks bear
     * @param reason why the line is not divided
     * @param says messages that must be among those of the findings
     */
    record Expectation(
            List<String> books,
            List<String> days,
            Map<String, LineExpectation> lines,
            Verdict verdict,
            List<FindingCode> refusals,
            List<FindingCode> warnings,
            List<FindingCode> notices,
            List<FindingCode> absent,
            String split,
            UnallocatedReason reason,
            List<String> says) {

        Expectation {
            books = books == null ? PolicyBooks.names() : books;
            days = orNone(days);
            if ((lines == null) == (verdict == null)) {
                throw new IllegalArgumentException(
                        "What is expected must be said of every line or by their names, and not both");
            }
        }

        LineExpectation of(Declaration declaration, int index) {
            String name = SituationRun.nameOf(declaration, index);
            if (lines == null) {
                return new LineExpectation(verdict, refusals, warnings, notices, absent, split, reason, says);
            }
            LineExpectation line = lines.get(name);
            if (line == null) {
                throw new IllegalArgumentException(
                        "Something must be expected of line " + name + ", but only of " + lines.keySet() + " it is");
            }
            return line;
        }
    }

    /**
     * What should be said about one line.
     *
     * @param verdict the verdict
     * @param refusals the codes of all findings that refuse, in order
     * @param warnings the codes of all findings that warn, in order
     * @param notices the codes of all notices, in order, where it matters
     * @param absent codes that could have been found here, and must not be
     * @param split what the frameworks bear, where it matters
     * @param reason why the line is not divided, where it matters
     * @param says messages that must be among those of the findings
     */
    record LineExpectation(
            Verdict verdict,
            List<FindingCode> refusals,
            List<FindingCode> warnings,
            List<FindingCode> notices,
            List<FindingCode> absent,
            String split,
            UnallocatedReason reason,
            List<String> says) {

        LineExpectation {
            refusals = orNone(refusals);
            warnings = orNone(warnings);
            absent = orNone(absent);
            says = orNone(says);
        }
    }
}
