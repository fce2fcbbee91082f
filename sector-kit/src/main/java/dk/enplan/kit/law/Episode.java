package dk.enplan.kit.law;

import java.time.OffsetDateTime;

/** One effort, one stay: it runs, and then it has ended. It may run again under the same id. */
public sealed interface Episode<D> {

    record Running<D>(D what, OffsetDateTime since) implements Episode<D> {}

    /** What it was is forgotten on purpose: an end may be told of something whose start never was. */
    record Ended<D>(OffsetDateTime at) implements Episode<D> {}
}
