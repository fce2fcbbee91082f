package dk.enplan.testkit;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * CPR numbers that nobody has, another each time. They are of days before 2007, when every number that was given out divided by eleven, and
 * these do not. And never of a first of January: many who do not know their birthday are registered on it, so that there the numbers ran
 * out for the older as well.
 */
public final class Nobody {

    private static final LocalDate FIRST = LocalDate.of(1951, 3, 2);
    private static final int[] WEIGHTS = {4, 3, 2, 7, 6, 5, 4, 3, 2, 1};
    private static final AtomicInteger NEXT = new AtomicInteger();

    private Nobody() {}

    /** Ten digits, without a hyphen. */
    public static String cpr() {
        while (true) {
            var next = NEXT.getAndIncrement();
            var day = FIRST.plusDays(next % 15_000);
            var digits = "%02d%02d%02d%04d"
                    .formatted(
                            day.getDayOfMonth(), day.getMonthValue(), day.getYear() % 100, 1_000 + next / 15_000 * 7);
            if (isNobodys(digits)) return digits;
        }
    }

    /** As people write it. */
    public static String hyphened(String cpr) {
        return cpr.substring(0, 6) + "-" + cpr.substring(6);
    }

    /** Of the twentieth century, or of the first years of this one. */
    public static boolean isNobodys(String digits) {
        var sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        var before2007 = digits.charAt(6) <= '3' || digits.substring(4, 6).compareTo("07") < 0;
        return sum % 11 != 0 && before2007 && !digits.startsWith("0101");
    }
}
