package nl.birthcare.funding.examples.claims.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.examples.claims.exit.NoResultException;
import nl.birthcare.funding.examples.claims.history.HistoryNotes;
import nl.birthcare.funding.examples.claims.history.HistoryStore;
import nl.birthcare.funding.examples.claims.history.HistoryWriter;
import nl.birthcare.funding.examples.claims.history.SnapshotFile;

/** Takes a snapshot of a file and its history: the first of two passes over them. */
final class Snapshot {

    private final int threads;

    Snapshot(int threads) {
        this.threads = threads;
    }

    /** Notes the history, file by file, and then the file whose rows are judged. */
    HistoryStore of(DeclarationFile judged, List<DeclarationFile> history) throws IOException {
        List<SnapshotFile> files = new ArrayList<>();
        long size = 0;
        for (DeclarationFile earlier : history) {
            files.add(new SnapshotFile(earlier.path(), size));
            size += earlier.size();
        }
        files.add(new SnapshotFile(judged.path(), size));
        try (HistoryWriter writer = HistoryWriter.of(files, size + judged.size())) {
            for (int i = 0; i < history.size(); i++) {
                List<Noting> all = new ArrayList<>();
                note(history.get(i), writer, files.get(i).start(), all);
                requireReadable(history.get(i), all);
            }
            // Of its unreadable rows the second pass tells.
            judged.requireRow(note(judged, writer, size, new ArrayList<>()));
            return writer.finish();
        }
    }

    /** Notes all rows of a file, whose first byte has a place among all, and tells whether there are any. */
    private boolean note(DeclarationFile file, HistoryWriter writer, long start, List<Noting> all) throws IOException {
        return file.readRows("Taking a snapshot", threads, () -> {
            Noting noting = new Noting(writer.notes(), start);
            all.add(noting);
            return noting;
        });
    }

    /** Refuses a row that is not a declaration: lines of a client would be missing, and no answer could say so. */
    private static void requireReadable(DeclarationFile file, List<Noting> all) {
        all.stream()
                .flatMap(noting -> noting.unreadable.stream())
                .min(Comparator.comparingLong(Unreadable::row))
                .ifPresent(first -> {
                    throw new NoResultException(file.named() + " must hold a declaration on each row, but row "
                            + first.row + " is not one: " + first.problem);
                });
    }

    private record Unreadable(long row, String problem) {}

    /** Notes where the rows of each client stand, and the first row that is not a declaration. */
    private static final class Noting implements DeclarationFile.Reader {

        private final HistoryNotes notes;
        private final long start;
        private Optional<Unreadable> unreadable = Optional.empty();

        Noting(HistoryNotes notes, long start) {
            this.notes = notes;
            this.start = start;
        }

        @Override
        public void read(DeclarationFile.Row row, Declaration declaration) {
            notes.add(declaration, row.number(), start + row.position(), row.length());
        }

        @Override
        public void leaveOut(DeclarationFile.Row row, String path, String problem) {
            notes.addUnreadable(row.number(), start + row.position(), row.length());
            if (unreadable.isEmpty()) {
                unreadable = Optional.of(new Unreadable(row.number(), problem));
            }
        }

        @Override
        public void deliver() throws IOException {
            notes.deliver();
        }
    }
}
