package org.example.boot;

import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.json.FundingJson;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.rules.Assessment;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.policy.PolicyBooks;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Reads and writes by the library's own JSON, since the mapper of Spring Boot 4 is of Jackson 3. */
@SpringBootApplication
@RestController
public class Service {

    private final FundingEngine engine = FundingEngine.of(PolicyBooks.named("enacted"));

    /** A record of the service's own, with an amount. */
    public record Bill(Euro amount) {}

    @PostMapping(path = "/assessments", produces = MediaType.APPLICATION_JSON_VALUE)
    String assess(@RequestBody String declaration) {
        return FundingJson.write(engine.assess(FundingJson.read(Declaration.class, declaration)));
    }

    /** What goes wrong: it must not be answered by an empty object. */
    @PostMapping("/by-its-mapper")
    Assessment byItsMapper(@RequestBody String declaration) {
        return engine.assess(FundingJson.read(Declaration.class, declaration));
    }

    @GetMapping("/bill")
    Bill bill() {
        return new Bill(Euro.parse("1523.00"));
    }
}
