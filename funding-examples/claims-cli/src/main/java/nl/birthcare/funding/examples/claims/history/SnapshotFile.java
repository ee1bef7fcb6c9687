package nl.birthcare.funding.examples.claims.history;

import java.nio.file.Path;

/**
 * A file of a snapshot. Places count on from file to file, so that one number tells where a row stands among all.
 *
 * @param path where the file is
 * @param start the place of its first byte: how many bytes the files before it have
 */
public record SnapshotFile(Path path, long start) {}
