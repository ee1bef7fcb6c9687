package nl.birthcare.funding.examples.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.policy.PerformanceCatalogue;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyBooks;
import nl.birthcare.funding.rules.policy.PolicyDocument;
import nl.birthcare.funding.rules.receipt.Correction;
import org.junit.jupiter.api.Test;

/** What the documents show is what compiles and runs here. */
class DocumentsTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Path MONTHS = ROOT.resolve(".github").resolve("closing-a-month.md");
    private static final String ROW =
            "{\"schemaVersion\":1,\"id\":\"%s\",\"insurer\":\"0000\",\"declarant\":\"53999901\","
                    + "\"client\":\"c-1\",\"pregnancy\":\"p-1\",\"submittedOn\":\"%s\",\"lines\":[{\"reference\":\"%s\","
                    + "\"list\":\"069\",\"code\":\"X00001\",\"serviceDate\":\"2021-03-14\",\"quantity\":1,\"amountCents\":152300,"
                    + "\"direction\":\"%s\"%s}]}";
    private static final Path TERMS = ROOT.resolve(".github").resolve("your-own-terms.md");

    @Test
    void theSampleOfTheReadmeCompilesAndPrintsWhatItSays() throws IOException {
        Path readme = ROOT.resolve("README.md");
        assertThat(blocks(readme, "java").get(0)).isEqualTo(pasted("Share"));
        assertThat(Files.readAllLines(readme)).hasSizeLessThanOrEqualTo(150);

        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(printed, true, UTF_8));
        try {
            Share.main(new String[0]);
        } finally {
            System.setOut(before);
        }
        assertThat(Files.readString(readme).replace("\r\n", "\n"))
                .contains("prints\n\n```\n" + printed.toString(UTF_8).replace("\r\n", "\n") + "```\n");
    }

    @Test
    void theSampleOfThePageAboutCodeIsTheQuickstartAsPasted() throws IOException {
        Path page = ROOT.resolve(".github").resolve("in-your-own-code.md");
        assertThat(blocks(page, "java").get(0)).isEqualTo(pasted("Quickstart"));
    }

    private static String pasted(String type) throws IOException {
        return source(type).replaceFirst("package [^\n]*\n\n", "").replaceAll("(?sm)^ */\\*\\*.*?\\*/\n", "");
    }

    @Test
    void theJavaOfThePageOfTermsCompiles() throws IOException {
        String compiled = source("Terms");

        assertThat(blocks(TERMS, "java")).hasSize(4).allSatisfy(block -> {
            for (String method : block.split("\n\n", -1)) {
                assertThat(compiled).contains(method.strip().indent(4));
            }
        });
    }

    @Test
    void theJsonOfThePageOfTermsIsTheSameAsTheJava() throws IOException {
        List<String> json = blocks(TERMS, "json");

        assertThat(FundingJson.read(PerformanceCatalogue.class, json.get(0))).isEqualTo(Terms.catalogue());
        assertThat(FundingJson.read(PolicyDocument.class, json.get(1))).isEqualTo(Terms.key());
        assertThat(FundingJson.read(Agreements.class, json.get(2))).isEqualTo(Terms.agreements());
        PolicyBook enacted = PolicyBooks.named("enacted");
        assertThat(enacted.with(Terms.catalogue().overlay(enacted))
                        .with(Terms.key())
                        .name())
                .isEqualTo("enacted+catalogue+our-key");
    }

    @Test
    void theJavaOfThePageAboutMonthsCompilesAndBooksACreditOfTheMonthBefore() throws IOException {
        String compiled = source("MonthClose");
        assertThat(blocks(MONTHS, "java"))
                .hasSize(2)
                .allSatisfy(block -> assertThat(compiled).contains(block.strip().replaceAll("(?m)^(?=.)", "    ")));

        FundingEngine engine = FundingEngine.of(PolicyBooks.named("enacted")
                .with(Terms.key())
                .with(Terms.catalogue().overlay(PolicyBooks.named("enacted"))));
        MonthClose.Books books = new MonthClose.Books();
        Declaration march = FundingJson.read(Declaration.class, ROW.formatted("D-1", "2021-04-02", "r1", "DEBIT", ""));
        Declaration april = FundingJson.read(
                Declaration.class, ROW.formatted("D-2", "2021-05-02", "c1", "CREDIT", ",\"previousReference\":\"r1\""));
        List<Correction> early = MonthClose.book(engine, books, List.of(april));
        List<Correction> late = MonthClose.book(engine, books, List.of(march));

        assertThat(early)
                .singleElement()
                .satisfies(each -> assertThat(each.was()).isEmpty());
        assertThat(late).hasSize(2);
        assertThat(late).anySatisfy(each -> {
            assertThat(each.is().line()).isEqualTo("c1");
            assertThat(each.was()).isPresent();
            assertThat(each.causes()).isNotEmpty();
        });
        late.forEach(MonthClose::print);
    }

    private static String source(String type) throws IOException {
        return Files.readString(Path.of("src", "main", "java")
                .resolve(Terms.class.getPackageName().replace('.', '/'))
                .resolve(type + ".java"));
    }

    private static List<String> blocks(Path document, String language) throws IOException {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(document))
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
