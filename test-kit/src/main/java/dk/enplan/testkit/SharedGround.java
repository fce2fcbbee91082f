package dk.enplan.testkit;

/** Holds the one ground of this JVM; an interface cannot do so privately. */
final class SharedGround {

    static final Ground CHOSEN =
            "containers".equals(System.getProperty("enplan.ground")) ? new ContainerGround() : new EmbeddedGround();

    private SharedGround() {}
}
