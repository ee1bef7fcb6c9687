package org.example.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest
@AutoConfigureMockMvc
class ServiceTest {

    private static final String DECLARATION = """
            {"schemaVersion": 1, "id": "D-1", "insurer": "0000", "declarant": "08999901", "client": "client-1",
             "submittedOn": "2017-06-01",
             "lines": [{"reference": "L-1", "list": "032", "code": "1001", "serviceDate": "2017-05-01", "quantity": 1,
                        "amountCents": 100000, "direction": "DEBIT"}]}""";

    @Autowired
    private MockMvc mvc;

    @Test
    void answersAreWrittenInFull() throws Exception {
        mvc.perform(post("/assessments").contentType(MediaType.APPLICATION_JSON).content(DECLARATION))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.declaration").value("D-1"))
                .andExpect(jsonPath("$.lines[0].verdict").value("UNVERIFIED"))
                .andExpect(jsonPath("$.lines[0].midwiferyCents").value(100000))
                .andExpect(jsonPath("$.lines[0].findings[0].code").exists());
    }

    @Test
    void reportsAreWrittenInFull() throws Exception {
        mvc.perform(post("/reports").contentType(MediaType.APPLICATION_JSON).content("[" + DECLARATION + "]"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.totals.allocatedCents").value(100000))
                .andExpect(jsonPath("$.positions[1].chargedCents").value(100000));
    }

    @Test
    void theServicesOwnTypesKeepTheirForm() throws Exception {
        mvc.perform(get("/bill"))
                .andExpect(jsonPath("$.day").value("2021-03-14"))
                .andExpect(jsonPath("$.amount").value(152300));
    }

    @Test
    void aDeclarationWithAnUnknownFieldIsRefusedAndTheClientIsNotRepeated() throws Exception {
        String refused = mvc.perform(post("/assessments")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(DECLARATION.replace("\"insurer\"", "\"unknown\": 1, \"insurer\"")))
                .andExpect(status().isBadRequest())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(refused).doesNotContain("client-1");
    }
}
