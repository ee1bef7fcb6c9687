package nl.birthcare.funding.testkit;

import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;
import nl.birthcare.funding.core.budget.AllocationKey;
import nl.birthcare.funding.core.declaration.Declaration;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.core.party.Agreements;
import nl.birthcare.funding.rules.policy.PolicyBook;

/** What {@code @ForAll} makes of the types of the library. jqwik finds it as a service; nobody needs to name it. */
public final class FundingArbitraryProvider implements ArbitraryProvider {

    private static final Map<Class<?>, Generator<?>> GENERATORS = Map.of(
            Euro.class, FundingGenerators.euros(),
            AllocationKey.class, FundingGenerators.keys(),
            PolicyBook.class, FundingGenerators.books(),
            Agreements.class, FundingGenerators.agreements(),
            Declaration.class, FundingGenerators.declarations(),
            Course.class, FundingGenerators.courses());

    /** For the service loader. */
    public FundingArbitraryProvider() {}

    @Override
    public boolean canProvideFor(TypeUsage targetType) {
        return GENERATORS.keySet().stream().anyMatch(targetType::isOfType);
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage targetType, SubtypeProvider subtypeProvider) {
        Generator<?> generator = GENERATORS.get(targetType.getRawType());
        return generator == null ? Set.of() : Set.of(generator.arbitrary());
    }
}
