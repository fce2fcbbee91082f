package dk.enplan.plan.model;

import java.util.Arrays;
import java.util.Optional;

/** Where in our own code something broke; what carries everybody's statements to the database is not where. */
public final class FaultPlace {

    private static final String OURS = "dk.enplan.";
    private static final String CARRIES = "dk.enplan.kit.database.";

    private FaultPlace() {}

    public static Optional<String> of(Throwable failed) {
        return Arrays.stream(failed.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .filter(frame -> !frame.getClassName().startsWith(CARRIES))
                .findFirst()
                .map(FaultPlace::words);
    }

    public static String words(StackTraceElement frame) {
        return "at " + frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber();
    }
}
