package dk.enplan.plan.desk.privacy;

import java.util.Locale;

/** What has been done about an erasure, said on the page that follows. */
enum Done {
    ERASED,
    WAS_ERASED,
    WAITS,
    WITHDRAWN,
    /** Nobody wanted it any more. */
    NOT_ASKED;

    /** As it is carried to that page. */
    static final String NAME = "done";

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
