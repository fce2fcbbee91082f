package dk.enplan.plan.erasure.sinner;

import dk.enplan.plan.model.Lately;
import dk.enplan.plan.overview.PlanReading;

/** Reads plans of its own accord, and remembers them where nobody has them forgotten. */
public final class ErasureThatRemembers {

    private final PlanReading reading;
    private final Lately<PlanReading> remembered = new Lately<>(10, it -> 1);

    public ErasureThatRemembers(PlanReading reading) {
        this.reading = reading;
    }

    public boolean both() {
        return reading.hashCode() == remembered.hashCode();
    }
}
