package dk.enplan.plan.intake;

import java.util.Arrays;
import org.springframework.core.NestedExceptionUtils;

/** What broke, in a line that may be kept and shown: its kind and its place, never its message, which may quote what somebody wrote. */
final class Fault {

    private static final String OURS = "dk.enplan.";

    private Fault() {}

    static String of(Throwable failed) {
        var root = NestedExceptionUtils.getRootCause(failed);
        var cause = root == null ? failed : root;
        var trace = cause.getStackTrace();
        var place = Arrays.stream(trace)
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst()
                .or(() -> Arrays.stream(trace).findFirst());
        return cause.getClass().getName()
                + place.map(frame -> " at " + frame.getClassName() + "." + frame.getMethodName() + ":"
                                + frame.getLineNumber())
                        .orElse("");
    }
}
