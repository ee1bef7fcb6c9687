package nl.birthcare.funding.testkit;

import java.util.List;
import nl.birthcare.funding.core.money.ApportionmentMethod;

/**
 * What must always hold, of the library and of whatever stands in its place: a rewrite in SQL, a store of one's own, a mapper, a
 * ledger. A law is tried with thousands of inputs, and shows the smallest that breaks it.
 *
 * <table>
 * <caption>The laws, and of what they are tried</caption>
 * <tr><th>law</th><th>tried of</th></tr>
 * <tr><td>conservation: nothing is lost, nothing comes from nowhere</td><td>splitter, assessor, run</td></tr>
 * <tr><td>quota: every part is within one cent of its exact share</td><td>splitter</td></tr>
 * <tr><td>monotone: more never gives less</td><td>splitter</td></tr>
 * <tr><td>mirror: a line and its credits cancel</td><td>splitter, assessor</td></tr>
 * <tr><td>nothing for nothing: zero weight, zero part</td><td>splitter</td></tr>
 * <tr><td>order-free: the order of what comes in changes nothing</td><td>assessor, history</td></tr>
 * <tr><td>same everywhere: thread, locale and time zone change nothing</td><td>assessor</td></tr>
 * <tr><td>round trip: what is written is read again, and nothing else</td><td>codec</td></tr>
 * <tr><td>no silent fallback: a day without a rule has none</td><td>assessor</td></tr>
 * <tr><td>undecided stays undecided, until a scenario is named</td><td>assessor</td></tr>
 * <tr><td>sourced: nothing is divided without a document and a grade</td><td>assessor</td></tr>
 * <tr><td>append only: a correction adds, and later never undoes earlier</td><td>corrector, assessor</td></tr>
 * </table>
 */
public final class FundingLaws {

    private FundingLaws() {}

    /**
     * Returns the laws of dividing an amount over three parties.
     *
     * @param method the method by which the splitter divides
     * @return the laws
     */
    public static List<Law<Splitter>> ofSplitter(ApportionmentMethod method) {
        return SplitLaws.of(method);
    }

    /**
     * Returns the laws of judging and dividing declarations.
     *
     * @return the laws
     */
    public static List<Law<Assessor>> ofAssessor() {
        return AssessorLaws.ALL;
    }

    /**
     * Returns the laws of taking in a file.
     *
     * @return the laws
     */
    public static List<Law<ClaimsRun>> ofRun() {
        return RunLaws.RUN;
    }

    /**
     * Returns the laws of writing and reading declarations.
     *
     * @return the laws
     */
    public static List<Law<DeclarationCodec>> ofCodec() {
        return RunLaws.CODEC;
    }

    /**
     * Returns the laws of correcting what was booked.
     *
     * @return the laws
     */
    public static List<Law<Corrector>> ofCorrector() {
        return RunLaws.CORRECTOR;
    }

    /**
     * Returns the laws of keeping declarations. {@link ClientHistoryContract} tries them as a test class.
     *
     * @return the laws
     */
    public static List<Law<HistoryStore>> ofHistory() {
        return HistoryLaws.ALL;
    }
}
