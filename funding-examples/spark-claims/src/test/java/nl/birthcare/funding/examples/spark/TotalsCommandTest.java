package nl.birthcare.funding.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.examples.claims.ClaimsCommand;
import nl.birthcare.funding.examples.claims.generate.SampleCatalogue;
import nl.birthcare.funding.rules.ledger.ControlTotals;
import nl.birthcare.funding.rules.ledger.LedgerStatement;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table of lines comes to what the command line makes of the same lines as CSV. */
class TotalsCommandTest {

    /** Columns in another order than they are read in, and one that is not read. */
    private static final StructType TABLE = new StructType()
            .add("direction", DataTypes.StringType)
            .add("remark", DataTypes.StringType)
            .add("amountCents", DataTypes.LongType)
            .add("code", DataTypes.StringType)
            .add("serviceDate", DataTypes.DateType)
            .add("list", DataTypes.StringType);

    @TempDir
    Path directory;

    private Path overlay;

    @BeforeEach
    void prepare() throws IOException {
        overlay = Files.writeString(directory.resolve("catalogue.json"), FundingJson.write(SampleCatalogue.overlay()));
    }

    private LocalSpark.Outcome totals(Path in, Path out) {
        return LocalSpark.run(
                "totals",
                "--policy",
                "enacted",
                "--with",
                overlay,
                "--with",
                "national-mono-cost",
                "--in",
                in,
                "--out",
                out);
    }

    private static Row row(
            @Nullable String list,
            @Nullable String code,
            @Nullable LocalDate day,
            @Nullable Long cents,
            @Nullable String direction) {
        return RowFactory.create(direction, "not read", cents, code, day == null ? null : Date.valueOf(day), list);
    }

    private static Row row(DeclarationLine line) {
        return row(
                line.performance().list(),
                line.performance().code(),
                line.serviceDate(),
                Math.abs(line.charged().cents()),
                line.direction().name());
    }

    private Path table(List<Row> rows, boolean dictionary) {
        Path table = directory.resolve("lines.parquet");
        LocalSpark.session()
                .createDataFrame(rows, TABLE)
                .repartition(3)
                .write()
                .option("parquet.enable.dictionary", dictionary)
                .parquet(table.toString());
        return table;
    }

    private Path csv(List<Row> rows) throws IOException {
        StringBuilder text = new StringBuilder("list,code,serviceDate,amountCents,direction\n");
        for (Row row : rows) {
            List<String> fields = new ArrayList<>();
            for (String column : List.of("list", "code", "serviceDate", "amountCents", "direction")) {
                Object field = row.get(TABLE.fieldIndex(column));
                fields.add(field == null ? "" : field.toString());
            }
            text.append(String.join(",", fields)).append('\n');
        }
        return Files.writeString(directory.resolve("lines.csv"), text);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyCentIsThatOfTheCommandLine(boolean dictionary) throws IOException {
        List<DeclarationLine> lines = new ArrayList<>();
        for (Declaration declaration : HostileClaims.of(11)) {
            lines.addAll(declaration.lines());
        }
        DeclarationLine one = lines.get(0);
        lines.add(DeclarationLine.builder()
                .from(one)
                .performance(PerformanceCode.of("069", "NOBODY"))
                .build());
        lines.add(DeclarationLine.builder()
                .from(one)
                .performance(PerformanceCode.of("000", "X0"))
                .build());
        lines.add(DeclarationLine.builder()
                .from(one)
                .serviceDate(LocalDate.of(1999, 1, 1))
                .build());
        List<Row> rows =
                new ArrayList<>(lines.stream().map(TotalsCommandTest::row).toList());
        LocalDate day = one.serviceDate();
        rows.add(5, row(null, "X00001", day, 1L, "DEBIT"));
        rows.add(row("069", null, day, 1L, "DEBIT"));
        rows.add(row("069", "X00001", null, 1L, "DEBIT"));
        rows.add(row("069", "X00001", day, null, "DEBIT"));
        rows.add(row("069", "X00001", day, 1L, null));
        rows.add(row("069", "X00001", day, 1L, "debit"));
        rows.add(row("69", "X00001", day, 1L, "DEBIT"));
        rows.add(row("069", "x1", day, 1L, "DEBIT"));
        rows.add(row("069", "X00001", day, -1L, "DEBIT"));
        Path out = directory.resolve("result");
        Path expected = directory.resolve("expected.json");

        LocalSpark.Outcome outcome = totals(table(rows, dictionary), out);
        int exitCode = ClaimsCommand.run(
                "totals",
                "--policy",
                "enacted",
                "--with",
                overlay.toString(),
                "--with",
                "national-mono-cost",
                "--in",
                csv(rows).toString(),
                "--out",
                expected.toString());

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.exitCode()).isEqualTo(exitCode).isEqualTo(1);
        assertThat(Files.readString(out.resolve("positions.json"))).isEqualTo(Files.readString(expected));
        ControlTotals sums = FundingJson.read(LedgerStatement.class, Files.readString(expected))
                .totals();
        assertThat(sums.unreadableRows()).isEqualTo(9);
        assertThat(sums.unallocatedLines()).isGreaterThanOrEqualTo(3);
        assertThat(sums.creditCents()).isPositive();
    }

    @Test
    void aTableWithoutAColumnIsRefused() {
        Path table = directory.resolve("lines.parquet");
        LocalSpark.session()
                .createDataFrame(List.of(row("069", "X00001", LocalDate.of(2021, 3, 14), 1L, "DEBIT")), TABLE)
                .selectExpr(
                        "list", "code", "serviceDate", "cast(amountCents AS decimal(18, 2)) amountCents", "direction")
                .write()
                .parquet(table.toString());

        LocalSpark.Outcome outcome = totals(table, directory.resolve("result"));

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).contains("must have a column amountCents of type bigint, but has decimal(18,2)");
        assertThat(directory.resolve("result")).doesNotExist();
    }

    @Test
    void bothSidesOfTheBenchmarkComeToTheSameCents() throws IOException {
        LocalSpark.Outcome outcome = LocalSpark.run(
                "benchmark", "--lines", "20000", "--rounds", "1", "--table", directory.resolve("made-up.parquet"));

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).contains("ratio of the medians");
    }
}
