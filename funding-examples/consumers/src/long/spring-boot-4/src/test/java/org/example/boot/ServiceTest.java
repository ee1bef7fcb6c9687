package org.example.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

class ServiceTest {

    private static final String DECLARATION = """
            {"schemaVersion": 1, "id": "D-1", "insurer": "0000", "declarant": "08999901", "client": "client-1",
             "submittedOn": "2017-06-01",
             "lines": [{"reference": "L-1", "list": "032", "code": "1001", "serviceDate": "2017-05-01", "quantity": 1,
                        "amountCents": 100000, "direction": "DEBIT"}]}""";

    @Test
    void nothingIsWrittenHalf() throws Exception {
        try (ConfigurableApplicationContext context = SpringApplication.run(Service.class, "--server.port=0")) {
            String base = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");

            assertThat(post(base + "/assessments").body()).contains("\"midwiferyCents\":100000");
            HttpResponse<String> half = post(base + "/by-its-mapper");
            assertThat(half.statusCode()).isGreaterThanOrEqualTo(400);
            assertThat(half.body()).doesNotContain("client-1");
            assertThat(send(HttpRequest.newBuilder(URI.create(base + "/bill"))).body())
                    .isEqualTo("{\"amount\":152300}");
        }
    }

    private static HttpResponse<String> post(String uri) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(uri))
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(DECLARATION)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
