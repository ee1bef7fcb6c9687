package nl.birthcare.funding.examples.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.List;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.json.DeclarationRows;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.json.RefusedJsonException;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.rules.policy.PolicyBook;
import nl.birthcare.funding.rules.policy.PolicyBooks;
import nl.birthcare.funding.rules.policy.PolicyDocument;
import nl.birthcare.funding.rules.receipt.SealedReceipt;

/** Any bytes are a value that is written and read again, or are refused; nothing else is ever thrown. */
class ReadersFuzzTest {

    private static final PolicyBook ENACTED = PolicyBooks.named("enacted");

    /** The value that some bytes are, by what is written of it; or the refusal. */
    private static String read(Class<?> type, byte[] bytes) {
        try {
            Object value = FundingJson.read(type, bytes);
            String written = FundingJson.write(value);
            assertThat(FundingJson.read(type, written)).isEqualTo(value);
            return written;
        } catch (RefusedJsonException e) {
            assertThat(e.path()).startsWith("$");
            assertThat(e.getMessage()).isNotBlank();
            return "refused at " + e.path() + ": " + e.getMessage();
        }
    }

    @FuzzTest
    void declaration(byte[] bytes) {
        read(Declaration.class, bytes);
    }

    /** Reading rows one after the other gives what reading each by itself gives. */
    @FuzzTest
    void rows(byte[] bytes) {
        List<String> fast = new ArrayList<>();
        List<String> plain = new ArrayList<>();
        DeclarationRows rows = new DeclarationRows();
        rows.start(bytes, 0, bytes.length);
        while (rows.next()) {
            byte[] row = new byte[rows.length()];
            System.arraycopy(bytes, rows.offset(), row, 0, row.length);
            plain.add(read(Declaration.class, row));
            try {
                fast.add(FundingJson.write(rows.declaration()));
            } catch (RefusedJsonException e) {
                fast.add("refused at " + e.path() + ": " + e.getMessage());
            }
        }
        assertThat(fast).isEqualTo(plain);
    }

    @FuzzTest
    void agreements(byte[] bytes) {
        read(Agreements.class, bytes);
    }

    @FuzzTest
    void policyBook(byte[] bytes) {
        read(PolicyBook.class, bytes);
    }

    /** A document goes over a book, or is misuse that is refused. */
    @FuzzTest
    void overlay(byte[] bytes) {
        if (!read(PolicyDocument.class, bytes).startsWith("refused")) {
            try {
                ENACTED.with(FundingJson.read(PolicyDocument.class, bytes));
            } catch (IllegalArgumentException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    }

    @FuzzTest
    void receipt(byte[] bytes) {
        read(SealedReceipt.class, bytes);
    }
}
