package dk.enplan.plan.overview.generation;

import dk.enplan.plan.OnTheGround;
import dk.enplan.plan.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The views of a running service, from inside: begun when nothing is being made, and left as a service that goes on. */
abstract class ViewsTrial extends OnTheGround {

    final ViewKeeper keeper;
    final Generations generations;
    final Onlooker onlooker;
    final Story story = new Story();

    ViewsTrial(int port, ViewKeeper keeper, Generations generations) {
        this.keeper = keeper;
        this.generations = generations;
        this.onlooker = new Onlooker(port, keeper, generations);
    }

    @BeforeEach
    void nothing_is_being_made() {
        onlooker.nothingIsBeingMade();
    }

    @AfterEach
    void the_service_goes_on() {
        onlooker.theServiceGoesOn();
    }
}
