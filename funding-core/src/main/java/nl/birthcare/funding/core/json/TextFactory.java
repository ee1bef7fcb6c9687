package nl.birthcare.funding.core.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.IOContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;

/**
 * Makes parsers that get text, whatever they are given: bytes are decoded as UTF-8 by Java, which stops at the first that is
 * not. No parser knows a name from another.
 */
final class TextFactory extends JsonFactory {

    private static final long serialVersionUID = 1;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TextFactory(JsonFactoryBuilder settings) {
        super(settings);
    }

    private TextFactory(TextFactory other) {
        super(other, null);
    }

    static TextFactory of(StreamReadConstraints limits) {
        return new TextFactory(new JsonFactoryBuilder()
                .disable(JsonFactory.Feature.CHARSET_DETECTION)
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .streamReadConstraints(limits));
    }

    @Override
    public JsonFactory copy() {
        return new TextFactory(this);
    }

    @Override
    protected JsonParser _createParser(InputStream utf8, IOContext context) throws IOException {
        return _createParser(withoutMark(new InputStreamReader(utf8, Utf8.decoder())), context);
    }

    @Override
    protected JsonParser _createParser(byte[] utf8, int offset, int length, IOContext context) throws IOException {
        return _createParser(new ByteArrayInputStream(utf8, offset, length), context);
    }

    @Override
    protected JsonParser _createParser(DataInput utf8, IOContext context) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            while (true) {
                all.write(utf8.readUnsignedByte());
            }
        } catch (EOFException e) {
            // An input of this kind tells in no other way that it has ended.
            return _createParser(all.toByteArray(), 0, all.size(), context);
        }
    }

    private static Reader withoutMark(Reader text) throws IOException {
        PushbackReader unmarked = new PushbackReader(text, 1);
        int first = unmarked.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            unmarked.unread(first);
        }
        return unmarked;
    }
}
