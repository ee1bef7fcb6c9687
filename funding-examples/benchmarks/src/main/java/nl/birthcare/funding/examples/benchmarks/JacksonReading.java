package nl.birthcare.funding.examples.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Jackson's streaming parser, merely reading every field: no declaration is made, no rule asked, nothing divided. */
final class JacksonReading implements FileContender {

    private final JsonFactory factory = new JsonFactory();
    private final Path file;

    /** What the texts came to, so that reading them is not in vain. */
    private long characters;

    JacksonReading(Work work) {
        this.file = WorkFiles.ndjson(work);
    }

    @Override
    public long[] run() throws IOException {
        long cents = 0;
        try (InputStream in = Files.newInputStream(file);
                JsonParser parser = factory.createParser(in)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    characters += parser.getText().length();
                } else if (token == JsonToken.VALUE_NUMBER_INT) {
                    long number = parser.getLongValue();
                    cents += "amountCents".equals(parser.currentName()) ? number : 0;
                }
            }
        }
        return new long[] {cents};
    }

    @Override
    public void close() {
        WorkFiles.delete(file);
    }

    @Override
    public String toString() {
        return characters + " characters";
    }
}
