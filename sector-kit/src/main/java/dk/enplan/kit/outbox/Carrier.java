package dk.enplan.kit.outbox;

/** The road to the broker: by Spring Cloud Stream in a service, under a test's control in a test. */
interface Carrier {

    /** What became of one message. */
    sealed interface Delivery {

        /** The broker has it: not that it was handed over. */
        record Taken() implements Delivery {}

        /**
         * It may have it or not.
         *
         * @param cause the kind of fault, never what the message says
         */
        record NotTaken(String cause) implements Delivery {}
    }

    Delivery deliver(String topic, String key, String json);

    /** Whether the broker answers at all, so that what it did not take is its own doing. */
    boolean brokerIsThere();
}
