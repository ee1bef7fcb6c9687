package nl.birthcare.funding.caller;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.law.Validity;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.ClientReference;

/** A document of a caller's own, with types of the library inside. */
public record Letter(
        @JsonFormat(pattern = "dd-MM-yyyy") LocalDate day,
        Euro priceCents,
        Optional<Euro> discountCents,
        ClientReference client,
        Validity period,
        List<Declaration> declarations) {}
