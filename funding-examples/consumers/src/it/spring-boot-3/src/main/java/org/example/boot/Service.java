package org.example.boot;

import java.time.LocalDate;
import java.util.List;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.json.FundingModule;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.rules.Assessment;
import nl.birthcare.funding.rules.FundingEngine;
import nl.birthcare.funding.rules.ledger.FrameworkLedger;
import nl.birthcare.funding.rules.ledger.LedgerReport;
import nl.birthcare.funding.rules.policy.PolicyBooks;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Judges what is posted. One engine serves all requests. */
@SpringBootApplication
@RestController
public class Service {

    private final FundingEngine engine = FundingEngine.of(PolicyBooks.named("enacted"));

    /** A record of the service's own, beside the library's types. */
    public record Bill(LocalDate day, Euro amount) {}

    public static void main(String[] args) {
        SpringApplication.run(Service.class, args);
    }

    @Bean
    FundingModule fundingModule() {
        return new FundingModule();
    }

    @PostMapping("/assessments")
    Assessment assess(@RequestBody Declaration declaration) {
        return engine.assess(declaration);
    }

    @PostMapping("/reports")
    LedgerReport report(@RequestBody List<Declaration> declarations) {
        FrameworkLedger ledger = new FrameworkLedger();
        declarations.forEach(declaration -> ledger.post(engine.assess(declaration)));
        return ledger.report();
    }

    @GetMapping("/bill")
    Bill bill() {
        return new Bill(LocalDate.of(2021, 3, 14), Euro.parse("1523.00"));
    }
}
