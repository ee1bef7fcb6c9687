package nl.birthcare.funding.rules.internal.dossier;

import java.time.LocalDate;
import nl.birthcare.funding.core.care.Tariff;
import nl.birthcare.funding.core.declaration.DeliveredActivity;
import nl.birthcare.funding.core.money.Euro;
import nl.birthcare.funding.rules.policy.entry.DateSubject;
import org.jspecify.annotations.Nullable;

/** What the activities that a line lists weigh together. */
public final class DeliveredWeights {

    private DeliveredWeights() {}

    /**
     * Tells whether the tariffs of what was delivered, times how often it was, can be added up.
     *
     * @param line the line
     * @return whether their sum in cents fits in 63 bits; activities without a tariff on the day that decides weigh nothing here
     */
    public static boolean fit(LineFacts line) {
        LocalDate day = line.day(DateSubject.ALLOCATION);
        long sum = 0;
        for (DeliveredActivity activity : line.line().activities()) {
            Euro price = day == null ? null : price(line, activity, day);
            if (price != null && activity.quantity() > 0) {
                long cents = price.cents();
                long weight = cents * activity.quantity();
                if (Math.multiplyHigh(cents, activity.quantity()) != 0 || weight < 0 || sum + weight < 0) {
                    return false;
                }
                sum += weight;
            }
        }
        return true;
    }

    private static @Nullable Euro price(LineFacts line, DeliveredActivity activity, LocalDate day) {
        Tariff tariff = line.book().tariffs(activity.performance()).onEpochDay(day.toEpochDay());
        return tariff == null ? null : tariff.amount().orElse(null);
    }
}
