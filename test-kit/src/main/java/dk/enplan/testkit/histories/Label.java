package dk.enplan.testkit.histories;

import java.time.LocalDate;
import java.util.List;

/**
 * What must be said of a planted case, and on which day.
 *
 * @param what raised, escalated or cleared
 * @param severity empty where a flag goes
 * @param cause empty where it is the citizen, whose number only the reader knows
 */
record Label(LocalDate day, String what, String rule, String severity, List<String> cause) {

    Label {
        cause = List.copyOf(cause);
    }

    String written() {
        return "  - {day: %s, %s: %s%s%s}"
                .formatted(
                        day,
                        what,
                        rule,
                        severity.isEmpty() ? "" : ", severity: " + severity,
                        cause.isEmpty() ? "" : ", cause: [" + String.join(", ", cause) + "]");
    }
}
