package nl.birthcare.funding.core.money;

import static nl.birthcare.funding.core.money.ApportionmentMethod.LARGEST_REMAINDER;
import static nl.birthcare.funding.core.money.ApportionmentMethod.SAINTE_LAGUE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Seats of parliaments, as published: weights are people or votes, cents are seats. Each table is also computed again,
 * by the definition of its method.
 */
class PublishedApportionmentTest {

    /** One party or state of a table: its votes or people, and the seats it got. */
    private record Row(String name, long weight, long seats) {}

    /**
     * Census of 1790, representative population; seats in the bill of March 1792, by Hamilton's method, that
     * Washington vetoed (National Archives, "The 1790 Census and the First Veto").
     */
    private static final String HOUSE_OF_1792 = """
            Virginia         630560  21
            Massachusetts    475327  16
            Pennsylvania     432879  14
            North Carolina   353523  12
            New York         331589  11
            Maryland         278514   9
            Connecticut      236841   8
            South Carolina   206236   7
            New Jersey       179570   6
            New Hampshire    141822   5
            Vermont           85533   3
            Georgia           70835   2
            Kentucky          68705   2
            Rhode Island      68446   2
            Delaware          55540   2
            """;

    /**
     * Census of 1880; seats in the Apportionment Act of 25 February 1882. Nevada, with 62,266 people, had its seat from
     * the constitution's least of one and not from the method, so it is left out: 324 of the 325 seats.
     */
    private static final String HOUSE_OF_1882 = """
            Alabama         1262505   8
            Arkansas         802525   5
            California       864694   6
            Colorado         194327   1
            Connecticut      622700   4
            Delaware         146608   1
            Florida          269493   2
            Georgia         1542180  10
            Illinois        3077871  20
            Indiana         1978301  13
            Iowa            1624615  11
            Kansas           996096   7
            Kentucky        1648690  11
            Louisiana        939946   6
            Maine            648936   4
            Maryland         934943   6
            Massachusetts   1783085  12
            Michigan        1636937  11
            Minnesota        780773   5
            Mississippi     1131597   7
            Missouri        2168380  14
            Nebraska         452402   3
            New Hampshire    346991   2
            New Jersey      1131116   7
            New York        5082871  34
            North Carolina  1399750   9
            Ohio            3198062  21
            Oregon           174768   1
            Pennsylvania    4282891  28
            Rhode Island     276531   2
            South Carolina   995577   7
            Tennessee       1542359  10
            Texas           1591749  11
            Vermont          332286   2
            Virginia        1512565  10
            West Virginia    618457   4
            Wisconsin       1315497   9
            """;

    /** German Bundestag 2013, second votes and seats in the final result (Bundeswahlleiter, 9 October 2013). */
    private static final String BUNDESTAG_2013 = """
            CDU    14921877  255
            SPD    11252215  193
            Linke   3755699   64
            Gruene  3694057   63
            CSU     3243569   56
            """;

    /** German Bundestag 2017, second votes and seats in the final result (Bundeswahlleiter, 12 October 2017). */
    private static final String BUNDESTAG_2017 = """
            CDU    12447656  200
            SPD     9539381  153
            AfD     5878115   94
            FDP     4999449   80
            Linke   4297270   69
            Gruene  4158400   67
            CSU     2869688   46
            """;

    /** German Bundestag 2025, second votes and seats in the final result (Bundeswahlleiterin, 14 March 2025). */
    private static final String BUNDESTAG_2025 = """
            CDU    11196374  164
            AfD    10328780  152
            SPD     8149124  120
            Gruene  5762380   85
            Linke   4356532   64
            CSU     2964028   44
            SSW       76138    1
            """;

    /** New Zealand House of Representatives 2020, party votes and seats (Electoral Commission, 6 November 2020). */
    private static final String NEW_ZEALAND_2020 = """
            Labour    1443545  65
            National   738275  33
            Green      226757  10
            ACT        219031  10
            Maori       33630   2
            """;

    static Stream<Arguments> tables() {
        return Stream.of(
                Arguments.of("US House, bill of 1792", LARGEST_REMAINDER, 120, HOUSE_OF_1792),
                Arguments.of("US House, Act of 1882 without Nevada", SAINTE_LAGUE, 324, HOUSE_OF_1882),
                Arguments.of("Bundestag 2013", SAINTE_LAGUE, 631, BUNDESTAG_2013),
                Arguments.of("Bundestag 2017", SAINTE_LAGUE, 709, BUNDESTAG_2017),
                Arguments.of("Bundestag 2025", SAINTE_LAGUE, 630, BUNDESTAG_2025),
                Arguments.of("New Zealand 2020", SAINTE_LAGUE, 120, NEW_ZEALAND_2020));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void givesThePublishedSeats(String name, ApportionmentMethod method, long house, String table) {
        List<Row> rows = rows(table);

        assertThat(seats(method, house, rows)).containsExactly(published(rows));
        assertThat(ReferenceApportionment.apportion(method, house, weights(rows)))
                .as("computed again, by the definition")
                .containsExactly(published(rows));
    }

    /** In 2025 the other method would have moved a seat from the CSU to the CDU. */
    @Test
    void theMethodIsNotAMatterOfTaste() {
        assertThat(seats(LARGEST_REMAINDER, 630, rows(BUNDESTAG_2025))).containsExactly(165, 152, 120, 85, 64, 43, 1);
    }

    // What largest remainder does and Sainte-Laguë does not. Shown, not promised.

    /** The textbook case: parties of 6, 6 and 2 share ten seats, then eleven, and the smallest falls from two to one. */
    @Test
    void largestRemainderMayTakeACentAwayWhenThereIsOneMore() {
        assertThat(Apportionment.apportion(LARGEST_REMAINDER, 10, 6, 6, 2)).containsExactly(4, 4, 2);
        assertThat(Apportionment.apportion(LARGEST_REMAINDER, 11, 6, 6, 2)).containsExactly(5, 5, 1);

        assertThat(Apportionment.apportion(SAINTE_LAGUE, 10, 6, 6, 2)).containsExactly(5, 4, 1);
        assertThat(Apportionment.apportion(SAINTE_LAGUE, 11, 6, 6, 2)).containsExactly(5, 5, 1);
    }

    /**
     * The Alabama paradox, named by the census office in 1881: of 299 seats Alabama got 8, of 300 it got 7. With the
     * constitution's least of one seat for Nevada it is Alabama that loses; the method alone takes it from Florida.
     */
    @Test
    void theCensusOf1880ShowsItWithRealStates() {
        List<Row> states = Stream.concat(rows(HOUSE_OF_1882).stream(), Stream.of(new Row("Nevada", 62_266, 1)))
                .toList();
        int florida = states.stream().map(Row::name).toList().indexOf("Florida");

        assertThat(seats(LARGEST_REMAINDER, 298, states)[florida]).isEqualTo(2);
        assertThat(seats(LARGEST_REMAINDER, 299, states)[florida]).isEqualTo(1);

        assertThat(seats(SAINTE_LAGUE, 298, states)[florida]).isEqualTo(2);
        assertThat(seats(SAINTE_LAGUE, 299, states)[florida]).isEqualTo(2);
    }

    /** The third grows from 19 to 22 and loses one, the first stays at 4 and gains it. */
    @Test
    void largestRemainderMayTakeACentFromWhoGrowsForWhoDoesNot() {
        assertThat(Apportionment.apportion(LARGEST_REMAINDER, 5, 4, 14, 19)).containsExactly(0, 2, 3);
        assertThat(Apportionment.apportion(LARGEST_REMAINDER, 5, 4, 19, 22)).containsExactly(1, 2, 2);

        assertThat(Apportionment.apportion(SAINTE_LAGUE, 5, 4, 14, 19)).containsExactly(1, 2, 2);
        assertThat(Apportionment.apportion(SAINTE_LAGUE, 5, 4, 19, 22)).containsExactly(0, 2, 3);
    }

    /** What Sainte-Laguë may do with four parties or more, and largest remainder never: 20 for a share of 18.87. */
    @Test
    void sainteLagueMayBeMoreThanACentOffWithFourParties() {
        assertThat(Apportionment.apportion(SAINTE_LAGUE, 20, 50, 1, 1, 1)).containsExactly(20, 0, 0, 0);
        assertThat(Apportionment.apportion(LARGEST_REMAINDER, 20, 50, 1, 1, 1)).containsExactly(19, 1, 0, 0);
    }

    private static long[] seats(ApportionmentMethod method, long house, List<Row> rows) {
        return Apportionment.apportion(method, house, weights(rows));
    }

    private static long[] weights(List<Row> rows) {
        return rows.stream().mapToLong(Row::weight).toArray();
    }

    private static long[] published(List<Row> rows) {
        return rows.stream().mapToLong(Row::seats).toArray();
    }

    private static List<Row> rows(String table) {
        return Arrays.stream(table.split("\n"))
                .map(line -> line.strip().split(" {2,}"))
                .map(cells -> new Row(cells[0], Long.parseLong(cells[1]), Long.parseLong(cells[2])))
                .toList();
    }
}
