package nl.birthcare.funding.examples.claims.history;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of a snapshot, opened and read as if they were one. Threads may share them.
 *
 * <p>The last is the one whose rows are judged; those before it are its history.
 */
final class SnapshotFiles implements Closeable {

    private final List<SnapshotFile> files;
    private final List<FileChannel> channels = new ArrayList<>();

    private SnapshotFiles(List<SnapshotFile> files) {
        this.files = List.copyOf(files);
    }

    static SnapshotFiles open(List<SnapshotFile> files) throws IOException {
        SnapshotFiles opened = new SnapshotFiles(files);
        try {
            for (SnapshotFile file : files) {
                opened.channels.add(FileChannel.open(file.path()));
            }
            return opened;
        } catch (IOException e) {
            opened.close();
            throw e;
        }
    }

    /** The place of the first byte whose row is judged: rows before it are history. */
    long judgedFrom() {
        return files.get(files.size() - 1).start();
    }

    /** Reads some bytes from a place on, of one file; below 0 if it ends there. */
    int read(ByteBuffer bytes, long place) throws IOException {
        int file = files.size() - 1;
        while (place < files.get(file).start()) {
            file--;
        }
        return channels.get(file).read(bytes, place - files.get(file).start());
    }

    @Override
    public void close() throws IOException {
        IOException failure = null;
        for (FileChannel channel : channels) {
            try {
                channel.close();
            } catch (IOException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
