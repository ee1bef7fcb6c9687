package nl.birthcare.funding.examples.spark;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.rules.Assessment;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.LineAssessment;
import nl.birthcare.funding.rules.ResultJson;
import nl.birthcare.funding.rules.check.Finding;
import nl.birthcare.funding.rules.history.Dossier;
import nl.birthcare.funding.rules.history.HistoryLine;
import nl.birthcare.funding.rules.ledger.FrameworkLedger;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Judges the declarations of one task, client by client, and answers with rows of result files. It holds one client at a
 * time, and one ledger for all, whose report is the last row.
 *
 * <p>What comes in is sorted by client: rows that are of none, since they could not be read, and then for each client its
 * declarations and the lines of others that share names with it.
 */
final class Assessing implements Iterator<Row> {

    /** What a client is told: a declaration, or a row that decides who has a name, which may be another client's. */
    static final StructType MESSAGES = new StructType()
            .add("client", DataTypes.StringType, true)
            .add("row", DataTypes.LongType, true)
            .add("json", DataTypes.BinaryType, true)
            .add("declarant", DataTypes.StringType, true)
            .add("reference", DataTypes.StringType, true);

    static final int CLIENT = 0;
    static final int ROW = 1;
    static final int JSON = 2;
    static final int REFERENCE = 4;

    /** A row of a result file. */
    static final StructType RESULTS =
            new StructType().add("text", DataTypes.StringType, false).add("file", DataTypes.StringType, false);

    private record Numbered(long row, Declaration declaration) {}

    private final FundingEngine engine;
    private final String policy;
    private final Iterator<Row> messages;
    private final boolean withHistory;
    private final boolean withTable;
    private final FrameworkLedger ledger = new FrameworkLedger();
    private final Deque<Row> results = new ArrayDeque<>();
    private final List<Numbered> declarations = new ArrayList<>();
    private final List<HistoryLine> namesakes = new ArrayList<>();
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private final JsonGenerator json;
    private @Nullable String client;
    private boolean finished;

    Assessing(FundingEngine engine, Iterator<Row> messages, boolean withHistory, boolean withTable) throws IOException {
        this.engine = engine;
        this.policy = engine.book().name();
        this.messages = messages;
        this.withHistory = withHistory;
        this.withTable = withTable;
        this.json =
                FundingJson.strictMapper().writer().withRootValueSeparator("").createGenerator(text);
    }

    @Override
    public boolean hasNext() {
        try {
            while (results.isEmpty() && !finished) {
                step();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return !results.isEmpty();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException("Every row was given");
        }
        return results.remove();
    }

    private void step() throws IOException {
        if (messages.hasNext()) {
            take(messages.next());
        } else {
            judge();
            add(ResultDirectory.REPORTS, FundingJson.write(ledger.report()));
            finished = true;
        }
    }

    private void take(Row message) throws IOException {
        String of = message.getString(CLIENT);
        if (of == null) {
            leaveOut(message.getLong(ROW), message.getAs(JSON));
            return;
        }
        if (!of.equals(client)) {
            judge();
            client = of;
        }
        if (!message.isNullAt(REFERENCE)) {
            takeNamesakes(Rows.declaration(message.getAs(JSON)), message.getString(REFERENCE));
        } else {
            Declaration declaration = Rows.declaration(message.getAs(JSON));
            declarations.add(new Numbered(message.getLong(ROW), declaration));
            if (!withHistory) {
                judge();
            }
        }
    }

    private void takeNamesakes(Declaration declaration, String reference) {
        if (!declaration.client().value().equals(client)) {
            namesakes.addAll(DecidingRows.lines(declaration, reference));
        }
    }

    /** Judges the declarations of the client that came last: together, or each alone. */
    private void judge() throws IOException {
        List<Declaration> received =
                declarations.stream().map(Numbered::declaration).toList();
        List<Assessment> assessments = withHistory
                ? engine.assess(Dossier.of(received, namesakes))
                : received.stream().map(engine::assess).toList();
        for (int i = 0; i < assessments.size(); i++) {
            ledger.post(assessments.get(i));
            write(declarations.get(i).row(), assessments.get(i));
        }
        declarations.clear();
        namesakes.clear();
    }

    private void write(long row, Assessment assessment) throws IOException {
        for (LineAssessment line : assessment.lines()) {
            ResultJson.writeLine(assessment.declaration(), line, policy, json);
            add(ResultDirectory.ALLOCATIONS, taken());
            if (withTable) {
                LineTable.write(assessment.declaration(), line, json);
                add(ResultDirectory.TABLE, taken());
            }
            for (Finding finding : line.findings()) {
                write(finding.inRow(row));
            }
        }
    }

    private void leaveOut(long row, byte[] bytes) throws IOException {
        Rows.Problem problem = Rows.read(bytes).problem();
        if (problem == null) {
            throw new IllegalStateException("A row without a client must be unreadable, but row " + row + " is not");
        }
        ledger.postUnreadableRow();
        write(Finding.unreadableRow(row, problem.path(), problem.message()));
    }

    private void write(Finding finding) throws IOException {
        ResultJson.writeFinding(finding, engine.book().scenario(), json);
        add(ResultDirectory.FINDINGS, taken());
    }

    private String taken() throws IOException {
        json.flush();
        String written = text.toString(StandardCharsets.UTF_8);
        text.reset();
        return written;
    }

    private void add(String file, String row) {
        results.add(RowFactory.create(row, file));
    }
}
