package dk.enplan.plan.model;

/**
 * At a plan that was decided on and will not be remembered. What is to be known of it soon is taken while it is in hand: later it would
 * be read and judged a second time.
 */
@FunctionalInterface
public interface LastLook {

    /** @return what is to be done once the decision is committed */
    Runnable at(AtHand.Known leaving);
}
