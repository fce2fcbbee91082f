package dk.enplan.jobcenter;

import dk.enplan.testkit.DeskTrial;
import dk.enplan.testkit.Person;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JobcenterAdapterTest extends DeskTrial {

    JobcenterAdapterTest() {
        super(
                Person.caseworker("jonas", "jobcenter", true),
                new Sample("demand.imposed", """
                {"demandId": "job-log", "kind": "job-search", "sanctionable": true}""", List.of("demandId", "kind")));
    }

    @Test
    void an_effort_is_told_from_its_start_to_its_end() {
        taken("/efforts", Map.of("effortId", "bakery", "kind", "internship"));
        taken("/efforts/bakery/statement", Map.of("purpose", "work-test"));
        taken("/efforts/bakery/change", Map.of("hoursPerWeek", 12));
        taken("/efforts/bakery/end", Map.of("reason", "completed"));
        clashes("effort-ended-already", "/efforts/bakery/end", Map.of("reason", "completed"));

        told("effort.started", "effort.stated", "effort.changed", "effort.ended");
    }

    @Test
    void a_demand_is_told_until_it_is_met_or_withdrawn() {
        for (var demand : List.of("log", "talk")) taken("/demands", Map.of("demandId", demand, "kind", "job-search"));
        taken("/demands/log/postponement");
        taken("/demands/log/met");
        taken("/demands/talk/withdrawal");
        clashes("demand-over", "/demands/talk/withdrawal");

        told("demand.imposed", "demand.imposed", "demand.postponed", "demand.met", "demand.withdrawn");
    }

    @Test
    void a_demand_that_came_through_the_door_may_be_withdrawn_at_the_desk() {
        system().post("/events", event(UUID.randomUUID(), citizen()));

        taken("/demands/job-log/withdrawal");
    }
}
