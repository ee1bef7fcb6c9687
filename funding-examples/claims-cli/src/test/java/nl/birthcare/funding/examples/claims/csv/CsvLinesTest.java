package nl.birthcare.funding.examples.claims.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.rules.bulk.LineColumns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLinesTest {

    private static final String HEADER = "list,code,serviceDate,amountCents,direction\n";
    private static final String GOOD = "069,X00001,2021-03-14,152300,DEBIT";

    private static final PerformanceIndex INDEX =
            PerformanceIndex.of(List.of(PerformanceCode.of("069", "X00001"), PerformanceCode.of("069", "X00002")));

    private static final List<String> PIECES = List.of(
            "\"",
            "\"\"",
            ",",
            ";",
            "\t",
            " ",
            "-",
            "+",
            "0",
            "9",
            "999999999999999999",
            "A",
            "a",
            "DEBIT",
            "CREDIT",
            "debit",
            "2021-02-29",
            "2024-02-29",
            "2021-3-14",
            "\u0660",
            "\u20ac",
            "\u0000",
            "\u007f",
            "\uFEFF",
            "#",
            "'",
            "\\",
            "\u00ff");

    /** The numbers of the rows that are lines, and of those that are not why they are not. */
    private static List<String> answers(byte[] csv) throws IOException {
        List<String> answers = new ArrayList<>();
        try (CsvLines lines = new CsvLines(
                new ByteArrayInputStream(csv), ',', INDEX, (row, problem) -> answers.add(row + " " + problem))) {
            for (LineColumns some = lines.next(); some.count() > 0; some = lines.next()) {
                for (int i = 0; i < some.count(); i++) {
                    answers.add(lines.row(i) + " line");
                }
            }
        }
        return answers;
    }

    private static List<String> answers(String rows) throws IOException {
        return answers((HEADER + rows).getBytes(UTF_8));
    }

    private static String mutated(int changes, long seed) {
        Random random = new Random(seed);
        StringBuilder row = new StringBuilder(random.nextBoolean() ? GOOD : '"' + GOOD.replace(",", "\",\"") + '"');
        for (int i = 0; i < changes; i++) {
            int from = random.nextInt(row.length() + 1);
            int to = Math.min(row.length(), from + random.nextInt(4));
            row.replace(from, to, PIECES.get(random.nextInt(PIECES.size())));
        }
        return row.toString();
    }

    /** What the one that is fast takes for a line the one that explains does too, and no row changes another. */
    @Property(tries = 5_000)
    void aRowIsALineOrHasAProblemAndSpoilsNoOther(@ForAll @IntRange(max = 4) int changes, @ForAll long seed)
            throws IOException {
        String row = mutated(changes, seed);
        RowCutter alone = new RowCutter(new ByteArrayInputStream(("\n" + row + "\n").getBytes(UTF_8)));
        assertThat(alone.next()).isTrue();
        boolean isLine = new LineColumnsReader(INDEX, 1, ',').add(alone.bytes(), alone.start(), alone.end(), 1);
        if (isLine) {
            assertThatThrownBy(() -> LineProblem.of(alone)).as(row).isInstanceOf(IllegalStateException.class);
        }
        String problem = isLine ? "line" : LineProblem.of(alone);

        for (String end : List.of("\n", "\r\n", "\r\r\n", "\r")) {
            assertThat(answers(GOOD + end + row + end + GOOD + end + row))
                    .as(row)
                    .containsExactlyInAnyOrder("2 line", "3 " + problem, "4 line", "5 " + problem);
        }
    }

    @Property(tries = 500)
    void bytesOfAnyKindSpoilTheirRowOnly(@ForAll @IntRange(max = 34) int at, @ForAll byte wrong) throws IOException {
        byte[] row = ("\n" + GOOD + "\n" + GOOD + "\n" + GOOD).getBytes(UTF_8);
        row[GOOD.length() + 2 + Math.min(at, GOOD.length() - 1)] = wrong;

        List<String> answers = answers((HEADER.trim() + new String(row, ISO_8859_1)).getBytes(ISO_8859_1));

        assertThat(answers).contains("2 line");
        assertThat(answers).anyMatch(answer -> answer.matches("[45] line"));
        if (wrong < 0) {
            assertThat(answers).anyMatch(answer -> answer.startsWith("3 must be UTF-8, but is not at byte "));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            69,X00001,2021-03-14,1,DEBIT            ! list must be 3 digits, but is "69"
            123456782,X00001,2021-03-14,1,DEBIT     ! list must be 3 digits, but is 9 characters (digits)
            1234.56.782,X00001,2021-03-14,1,DEBIT   ! list must be 3 digits, but is 11 characters (digits, signs)
            069,Jansen-Vos,2021-03-14,1,DEBIT       ! code must be one to twelve capital letters and digits, but is 10 characters (letters, signs)
            069,,2021-03-14,1,DEBIT                 ! code must be one to twelve capital letters and digits, but is nothing
            069,X00001,2021-02-29,1,DEBIT           ! serviceDate must be a day of the calendar written like 2021-03-14, but is "2021-02-29"
            069,X00001,14-3-2021,1,DEBIT            ! serviceDate must be a day of the calendar written like 2021-03-14, but is "14-3-2021"
            069,X00001,2021-03-14,"12,50",DEBIT     ! amountCents must be whole cents: one to 18 digits, and no sign, but is "12,50"
            069,X00001,2021-03-14,-1,DEBIT          ! amountCents must be whole cents: one to 18 digits, and no sign, but is "-1"
            069,X00001,2021-03-14,1,debit           ! direction must be DEBIT or CREDIT, but is 5 characters (letters)
            069,X00001,2021-03-14,1," "             ! direction must be DEBIT or CREDIT, but is 1 character (blanks)
            069,X00001,2021-03-14,DEBIT,1           ! amountCents must be whole cents: one to 18 digits, and no sign, but is "DEBIT"
            069,X00001,2021-03-14,1                 ! must have 5 fields, parted by commas, but has 4
            069;X00001;2021-03-14;1;DEBIT           ! must have 5 fields, parted by commas, but has 1
            069,"X00001,2021-03-14,1,DEBIT          ! must close each quote on its row, but leaves one open
            069,X00001,2021-03-14,1,"DEBIT          ! must close each quote on its row, but leaves one open
            069,"X00001"x,2021-03-14,1,DEBIT        ! must have a comma or its end behind each closing quote, but has something else
            """)
    void aRowThatIsNoLineIsToldByCellAndRule(String row, String problem) throws IOException {
        assertThat(answers(row + "\n" + GOOD)).containsExactly("2 " + problem, "3 line");
    }

    @Test
    void aRowThatIsTooLongOrHasTooManyFieldsSpoilsNoOther() throws IOException {
        String tooLong = "069,\"" + "x".repeat(2 << 20);

        assertThat(answers(tooLong + "\n" + GOOD + "\n" + ",".repeat(100_000) + "\n" + GOOD))
                .containsExactlyInAnyOrder(
                        "2 must be at most 1048576 bytes long, but is longer",
                        "3 line",
                        "4 must be a row of CSV, but is beyond what can be read as one",
                        "5 line");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            list;code;serviceDate;amountCents;direction        ! starts with list;code;serviceDate;amountCents;direction: its fields must be parted by commas, not by semicolons. Read it with --separator ';'
            "list";"code";"serviceDate"                        ! starts with list;code;serviceDate: its fields must be parted by commas, not by semicolons
            list|code                                          ! starts with list|code: its fields must be parted by commas, not by bars
            list,code,serviceDate,amountCents                  ! starts with list,code,serviceDate,amountCents
            list, code,serviceDate,amountCents,direction       ! starts with list,code (with blanks around it),serviceDate,amountCents,direction
            069,X00001,2021-03-14,1,DEBIT                      ! starts with ("069"),(6 characters (letters, digits)),("2021-03-14"),("1"),(5 characters (letters))
            123456782,Jansen                                   ! starts with (9 characters (digits)),(6 characters (letters))
            1,2,3,4,5,6,7,8,9,10                               ! starts with ("1"),("2"),("3"),("4"),("5"),("6"),("7"),("8"),(and 2 more)
            [{"a":1}]                                          ! it looks like a JSON array
            {"a":1}                                            ! it looks like JSON with one object on each row
            """)
    void anotherHeaderIsRefusedWithWhatStandsThere(String text, String problem) {
        assertThatThrownBy(() -> answers((text + "\n" + GOOD).getBytes(UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("must start with the header list,code,serviceDate,amountCents,direction, but ")
                .hasMessageContaining(problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-32"})
    void anotherEncodingIsNamed(String charset) {
        assertThatThrownBy(() -> answers((HEADER + GOOD).getBytes(Charset.forName(charset))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("but it looks like text in UTF-16 or UTF-32");
    }

    @Test
    void aBatchEndsBetweenRows() throws IOException {
        assertThat(answers((GOOD + "\nx\n").repeat(10_000))).hasSize(20_000).endsWith("20000 line");
    }

    @Test
    void aFilePartedBySemicolonsIsReadAsOnePartedByCommas() throws IOException {
        String text = """
                list,code,serviceDate,amountCents,direction
                069,X00001,2021-03-14,1,DEBIT
                "069",X00001,2021-03-14,2,CREDIT
                069,X00001,2021-03-14,1
                """;
        List<String> commas = answers(text, ',');

        assertThat(answers(text.replace(',', ';'), ';'))
                .containsExactly(
                        "2 line", "3 line", commas.get(commas.size() - 1).replace("commas", "semicolons"));
        assertThatThrownBy(() -> answers(text, ';'))
                .hasMessageContaining("must be parted by semicolons, not by commas. Read it with --separator ','");
    }

    private static List<String> answers(String text, char separator) throws IOException {
        List<String> answers = new ArrayList<>();
        try (CsvLines lines = new CsvLines(
                new ByteArrayInputStream(text.getBytes(UTF_8)),
                separator,
                INDEX,
                (row, problem) -> answers.add(row + " " + problem))) {
            for (LineColumns some = lines.next(); some.count() > 0; some = lines.next()) {
                for (int i = 0; i < some.count(); i++) {
                    answers.add(lines.row(i) + " line");
                }
            }
        }
        answers.sort(null);
        return answers;
    }
}
