package dk.enplan.kit.outbox;

/** The road to the broker: by Spring Cloud Stream in a service, under a test's control in a test. */
@FunctionalInterface
interface Carrier {

    /** True only when the broker has the message, not when it was handed over. */
    boolean deliver(String topic, String key, String json);
}
