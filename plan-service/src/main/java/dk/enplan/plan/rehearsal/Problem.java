package dk.enplan.plan.rehearsal;

/** What keeps a file from being read, and the line it stands on. */
public record Problem(int line, String reason) {

    @Override
    public String toString() {
        return "line " + line + ": " + reason;
    }
}
