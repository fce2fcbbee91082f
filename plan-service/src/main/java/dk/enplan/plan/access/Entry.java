package dk.enplan.plan.access;

/** What comes of knocking. Either way it stands in the access log by the time it is answered. */
public sealed interface Entry {

    record In(Pass pass) implements Entry {}

    record Out(Refusal why) implements Entry {}
}
