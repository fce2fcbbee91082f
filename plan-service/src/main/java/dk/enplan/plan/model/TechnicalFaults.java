package dk.enplan.plan.model;

/** Tells what will pass (a database away, two replicas at once) from what will happen again however often it is tried. */
@FunctionalInterface
public interface TechnicalFaults {

    boolean technical(Throwable failed);
}
