import java.time.LocalDate
import nl.birthcare.funding.core.care.PerformanceCode
import nl.birthcare.funding.core.money.Apportionment
import nl.birthcare.funding.core.money.ApportionmentMethod
import nl.birthcare.funding.core.money.Euro
import nl.birthcare.funding.rules.policy.PolicyBooks

fun main() {
    val bill = Euro.parse("1500.00") + Euro.parse("23.00")
    check(bill > Euro.ZERO && -bill.cents() == (Euro.ZERO - bill).cents())
    val parts = Apportionment.apportion(ApportionmentMethod.SAINTE_LAGUE, bill.cents(), 2, 1, 1)
    check(parts.sum() == bill.cents())

    // Nothing of the library is null: the compiler knows it, and what may be absent is an Optional.
    val performance = PolicyBooks.named("enacted").performance(PerformanceCode.of("069", "X00001"), LocalDate.of(2021, 3, 14))
    println("$bill ${parts.toList()} ${performance.map { it.name() }.orElse("not known")}")
}
