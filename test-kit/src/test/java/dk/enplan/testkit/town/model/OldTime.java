package dk.enplan.testkit.town.model;

@SuppressWarnings("JavaUtilDate") // the sin is on purpose
public final class OldTime {
    public long now() {
        return new java.util.Date().getTime();
    }
}
