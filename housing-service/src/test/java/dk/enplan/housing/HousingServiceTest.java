package dk.enplan.housing;

import dk.enplan.testkit.DeskTrial;
import dk.enplan.testkit.Person;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HousingServiceTest extends DeskTrial {

    HousingServiceTest() {
        super(
                Person.caseworker("hanne", "housing", false),
                new Sample("home.allocated", """
                {"homeId": "elm-7", "moveIn": "2026-04-01", "supportPlanned": false}""", List.of("homeId", "moveIn")));
    }

    @Test
    void a_home_is_told_from_its_allocation_to_its_loss() {
        taken("/homes", Map.of("homeId", "elm-7", "moveIn", "2026-04-01"));
        taken("/homes/elm-7/tenancy");
        taken("/homes/elm-7/loss", Map.of("reason", "arrears"));
        clashes("home-lost-already", "/homes/elm-7/loss");

        told("home.allocated", "home.tenancy-started", "home.lost");
    }

    @Test
    void a_stay_is_told_from_its_start_to_its_end() {
        taken("/stays", Map.of("stayId", "s1", "kind", "hostel"));
        taken("/stays/s1/end-plan", Map.of("onDate", "2099-05-01"));
        taken("/stays/s1/end", Map.of("to", "own-home"));
        clashes("stay-ended-already", "/stays/s1/end");

        told("stay.started", "stay.end-planned", "stay.ended");
    }

    @Test
    void a_home_that_came_through_the_door_may_be_moved_into_at_the_desk() {
        system().post("/events", event(UUID.randomUUID(), citizen()));

        taken("/homes/elm-7/tenancy");
    }
}
