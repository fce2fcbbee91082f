package dk.enplan.kit.trial;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** RFC 9457, with what is ours in it. */
record ProblemOnTheWire(
        @Nullable URI type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable URI instance,
        @Nullable String code,
        @Nullable List<Wrong> errors) {

    /** One field of what was sent. */
    record Wrong(String field, String fault, String says) {}
}
