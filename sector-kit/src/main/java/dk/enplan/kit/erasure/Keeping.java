package dk.enplan.kit.erasure;

import dk.enplan.contracts.CitizenId;

/** A place that keeps something about citizens, and can forget one. All beans of this type in a service are asked. */
public interface Keeping {

    /** Its name in the record of an erasure: a word, such as {@code views} or {@code outbox}. */
    String place();

    /** How many rows it has of them. */
    long kept(CitizenId citizen);

    /**
     * Within the transaction of the erasure.
     *
     * @return how many rows went
     */
    long forget(CitizenId citizen);
}
