package dk.enplan.plan.access;

/** Who reads could not be written down, and so nothing is shown. */
public final class NotTraced extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotTraced(Throwable cause) {
        super("a line of the access log could not be written", cause);
    }
}
