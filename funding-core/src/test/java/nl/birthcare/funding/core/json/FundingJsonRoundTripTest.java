package nl.birthcare.funding.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.budget.FrameworkSplit;
import nl.birthcare.funding.core.care.CarePhase;
import nl.birthcare.funding.core.care.Discipline;
import nl.birthcare.funding.core.care.FundingForm;
import nl.birthcare.funding.core.care.Performance;
import nl.birthcare.funding.core.care.PerformanceCode;
import nl.birthcare.funding.core.care.Tariff;
import nl.birthcare.funding.core.care.TariffKind;
import nl.birthcare.funding.core.care.TariffUnit;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.declaration.DeclarationLine;
import nl.birthcare.funding.core.declaration.DeliveredActivity;
import nl.birthcare.funding.core.law.EvidenceGrade;
import nl.birthcare.funding.core.law.Gap;
import nl.birthcare.funding.core.law.PolicyStatus;
import nl.birthcare.funding.core.law.Source;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.money.ApportionmentMethod;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.AgbCode;
import nl.birthcare.funding.core.party.ClientReference;
import nl.birthcare.funding.core.party.PregnancyReference;
import nl.birthcare.funding.core.party.Uzovi;
import org.junit.jupiter.api.Test;

/** Law 8: what was written reads back equal, by every way in and out. */
class FundingJsonRoundTripTest {

    /** The types that JSON may be asked for: generated classes are hidden behind them. */
    private static final Class<?>[] TYPES = {
        AgbCode.class,
        AllocationKey.class,
        ClientReference.class,
        Declaration.class,
        DeclarationLine.class,
        DeliveredActivity.class,
        Euro.class,
        FrameworkSplit.class,
        Gap.class,
        LocalDate.class,
        Performance.class,
        PerformanceCode.class,
        PregnancyReference.class,
        Source.class,
        SourceReference.class,
        Tariff.class,
        Uzovi.class,
        Validity.class,
    };

    @Property
    void whatIsWrittenReadsBackEqual(@ForAll("values") Object value) {
        assertThat((Object) FundingJson.read(typeOf(value), FundingJson.write(value)))
                .isEqualTo(value);
    }

    @Property
    void indentedTextReadsBackEqual(@ForAll("values") Object value) {
        assertThat((Object) FundingJson.read(typeOf(value), FundingJson.writePretty(value)))
                .isEqualTo(value);
    }

    @Property
    void bytesReadBackEqualFromAnyPlaceInABufferAndFromAStream(@ForAll("values") Object value) {
        byte[] utf8 = FundingJson.write(value).getBytes(UTF_8);
        byte[] buffer = new byte[utf8.length + 7];
        Arrays.fill(buffer, (byte) '!');
        System.arraycopy(utf8, 0, buffer, 3, utf8.length);

        assertThat((Object) FundingJson.read(typeOf(value), utf8)).isEqualTo(value);
        assertThat((Object) FundingJson.read(typeOf(value), buffer, 3, utf8.length))
                .isEqualTo(value);
        assertThat((Object) FundingJson.read(typeOf(value), new ByteArrayInputStream(utf8)))
                .isEqualTo(value);
    }

    @Property
    void writingIsTheSameForEqualValues(@ForAll("values") Object value) {
        Object copy = FundingJson.read(typeOf(value), FundingJson.write(value));

        assertThat(FundingJson.write(copy)).isEqualTo(FundingJson.write(value));
    }

    @Property
    void aPlainMapperWithTheModuleReadsAndWritesTheSame(@ForAll("values") Object value) throws IOException {
        // A day is the caller's to give a form.
        Assume.that(!(value instanceof LocalDate));
        JsonMapper plain = JsonMapper.builder().addModule(new FundingModule()).build();
        Class<?> type = typeOf(value);

        assertThat((Object) plain.readValue(plain.writeValueAsString(value), type))
                .isEqualTo(value);
        assertThat((Object) plain.readValue(FundingJson.write(value), type)).isEqualTo(value);
    }

    @Test
    void writesFieldsInTheOrderOfTheTypeAndLeavesOutWhatIsAbsent() {
        assertThat(FundingJson.write(Validity.from(LocalDate.parse("2022-01-01"))))
                .isEqualTo("{\"firstDay\":\"2022-01-01\"}");
        assertThat(FundingJson.write(FrameworkSplit.of(100, 50, 25, 25)))
                .isEqualTo("{\"totalCents\":100,\"medicalSpecialistCareCents\":50,\"midwiferyCents\":25,"
                        + "\"maternityCareCents\":25}");
        assertThat(FundingJson.write(AllocationKey.builder()
                        .id("2:1:1")
                        .method(ApportionmentMethod.SAINTE_LAGUE)
                        .medicalSpecialistCare(2)
                        .midwifery(1)
                        .maternityCare(1)
                        .build()))
                .isEqualTo("{\"id\":\"2:1:1\",\"method\":\"SAINTE_LAGUE\",\"medicalSpecialistCare\":2,\"midwifery\":1,"
                        + "\"maternityCare\":1}");
        assertThat(FundingJson.write(Tariff.builder()
                        .id("t")
                        .validity(Validity.from(LocalDate.parse("2022-01-01")))
                        .status(PolicyStatus.ENACTED)
                        .grade(EvidenceGrade.PRIMARY)
                        .addSources(SourceReference.of("Wmg", "50(1)(a)"))
                        .performance(PerformanceCode.of("069", "X00001"))
                        .kind(TariffKind.MAXIMUM)
                        .amount(Euro.ofCents(152_300))
                        .unit(TariffUnit.PERFORMANCE)
                        .build()))
                .isEqualTo("{\"id\":\"t\",\"validity\":{\"firstDay\":\"2022-01-01\"},\"status\":\"ENACTED\","
                        + "\"grade\":\"PRIMARY\",\"sources\":[{\"source\":\"Wmg\",\"place\":\"50(1)(a)\"}],"
                        + "\"performance\":{\"list\":\"069\",\"code\":\"X00001\"},\"kind\":\"MAXIMUM\","
                        + "\"amountCents\":152300,\"unit\":\"PERFORMANCE\"}");
        assertThat(FundingJson.write(Performance.builder()
                        .id("p")
                        .validity(Validity.from(LocalDate.parse("2022-01-01")))
                        .status(PolicyStatus.ENACTED)
                        .grade(EvidenceGrade.PRIMARY)
                        .addSources(SourceReference.of("Wmg"))
                        .code(PerformanceCode.of("032", "1101"))
                        .name("Prenatal care")
                        .form(FundingForm.MONODISCIPLINARY)
                        .discipline(Discipline.MIDWIFERY)
                        .phase(CarePhase.PRENATAL)
                        .build()))
                .isEqualTo("{\"id\":\"p\",\"validity\":{\"firstDay\":\"2022-01-01\"},\"status\":\"ENACTED\","
                        + "\"grade\":\"PRIMARY\",\"sources\":[{\"source\":\"Wmg\"}],"
                        + "\"code\":{\"list\":\"032\",\"code\":\"1101\"},\"name\":\"Prenatal care\","
                        + "\"form\":\"MONODISCIPLINARY\",\"discipline\":\"MIDWIFERY\",\"phase\":\"PRENATAL\"}");
    }

    @Test
    void writesADeclarationInTheFormOfItsContract() {
        assertThat(FundingJson.write(FundingJson.read(Declaration.class, DeclarationTexts.FULL)))
                .isEqualTo(DeclarationTexts.FULL);
        assertThat(FundingJson.write(FundingJson.read(Declaration.class, DeclarationTexts.LEAST)))
                .isEqualTo(DeclarationTexts.LEAST);
    }

    @Test
    void readsFieldsInAnyOrder() {
        assertThat(FundingJson.read(Declaration.class, DeclarationTexts.LEAST_IN_ANOTHER_ORDER))
                .isEqualTo(FundingJson.read(Declaration.class, DeclarationTexts.LEAST));
    }

    @Test
    void indentsByTwoSpacesAndEndsWithALineFeedOnEverySystem() {
        assertThat(FundingJson.writePretty(Validity.from(LocalDate.parse("2022-01-01"))))
                .isEqualTo("{\n  \"firstDay\" : \"2022-01-01\"\n}\n");
    }

    @Test
    void refusesToWriteATextThatNoEncodingCarriesUnchanged() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FundingJson.write(SourceReference.of("half \ud83d only")))
                .withMessageContaining("must be Unicode, but one has half a surrogate pair");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FundingJson.writePretty(ClientReference.of("half \ude00 only")))
                .withMessageContaining("must be Unicode")
                .withMessageNotContaining("half \ude00 only");
    }

    @Test
    void refusesToWriteWhatIsNotOfThisLibrary() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FundingJson.write(new Object()))
                .withMessage("No JSON can be written of a java.lang.Object");
    }

    @Test
    void passesOnThatAStreamFailed() throws IOException {
        InputStream closed = InputStream.nullInputStream();
        closed.close();

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> FundingJson.read(Validity.class, closed))
                .withMessageContaining("closed");
    }

    @Test
    void givesEachCallerAMapperOfItsOwn() {
        assertThat(FundingJson.strictMapper()).isNotSameAs(FundingJson.strictMapper());
    }

    @Provide
    Arbitrary<Object> values() {
        return Values.any();
    }

    private static Class<?> typeOf(Object value) {
        return Arrays.stream(TYPES)
                .filter(type -> type.isInstance(value))
                .findFirst()
                .orElseGet(value::getClass);
    }
}
