package dk.enplan.plan.intake;

import dk.enplan.plan.model.FaultPlace;
import java.util.Arrays;
import org.springframework.core.NestedExceptionUtils;

/** What broke, in a line that may be kept and shown: its kind and its place, never its message, which may quote what somebody wrote. */
final class Fault {

    private Fault() {}

    static String of(Throwable failed) {
        var root = NestedExceptionUtils.getRootCause(failed);
        var cause = root == null ? failed : root;
        var place = FaultPlace.of(cause)
                .or(() -> Arrays.stream(cause.getStackTrace()).findFirst().map(FaultPlace::words));
        return cause.getClass().getName() + place.map(" "::concat).orElse("");
    }
}
