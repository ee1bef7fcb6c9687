package nl.birthcare.funding.examples.claims.io;

import java.io.IOException;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.json.DeclarationRows;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.json.RefusedJsonException;

/** Reads the rows of one block after the other. */
final class BlockReader implements BlockPipeline.Worker<RowBlock> {

    private final DeclarationRows rows = new DeclarationRows();
    private final DeclarationFile.Reader reader;
    private boolean anyRow;
    private boolean anyObject;

    BlockReader(DeclarationFile.Reader reader) {
        this.reader = reader;
    }

    @Override
    public void work(RowBlock block, boolean alone) throws IOException {
        reader.start(alone);
        if (block.isTooLong()) {
            anyRow = true;
            anyObject |= block.opensObject();
            DeclarationFile.Row row = new DeclarationFile.Row(block.rowsBefore() + 1, block.position(), 0);
            reader.leaveOut(row, "$", RowBytes.TOO_LONG);
            return;
        }
        rows.start(block.bytes(), block.start(), block.length());
        while (rows.next()) {
            DeclarationFile.Row row = new DeclarationFile.Row(
                    block.rowsBefore() + rows.number(), block.position() + rows.offset(), rows.length());
            read(row, block.bytes());
        }
    }

    private void read(DeclarationFile.Row row, byte[] bytes) throws IOException {
        Declaration declaration;
        anyRow = true;
        try {
            declaration = rows.declaration();
            anyObject = true;
        } catch (RefusedJsonException e) {
            anyObject = anyObject || FundingJson.isObject(bytes, rows.offset(), rows.length());
            reader.leaveOut(row, e.path(), String.valueOf(e.getMessage()));
            return;
        }
        reader.read(row, declaration);
    }

    @Override
    public void deliver() throws IOException {
        reader.deliver();
    }

    /** Whether there was any row. */
    boolean isAnyRow() {
        return anyRow;
    }

    /** Whether any row is a JSON object. */
    boolean isAnyObject() {
        return anyObject;
    }
}
