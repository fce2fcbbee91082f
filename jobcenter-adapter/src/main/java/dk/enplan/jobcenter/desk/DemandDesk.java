package dk.enplan.jobcenter.desk;

import dk.enplan.contracts.fact.Demand;
import dk.enplan.jobcenter.model.JobcenterLaw;
import dk.enplan.kit.desk.SectorDesk;
import dk.enplan.kit.edge.Caller;
import dk.enplan.kit.law.Law;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What the jobcentre demands of the citizen, until it is met or no longer demanded. */
@RestController
@RequestMapping("/demands")
final class DemandDesk {

    private final SectorDesk desk;
    private final Law law = new JobcenterLaw();

    DemandDesk(SectorDesk desk) {
        this.desk = desk;
    }

    @PostMapping
    ResponseEntity<?> impose(Caller caller, @RequestBody JsonNode order) {
        return desk.say(caller, Demand.Imposed.class, order, law);
    }

    @PostMapping("/{demandId}/postponement")
    ResponseEntity<?> postpone(Caller caller, @PathVariable String demandId, @RequestBody JsonNode order) {
        return desk.say(caller, Demand.Postponed.class, SectorDesk.with(order, "demandId", demandId), law);
    }

    @PostMapping("/{demandId}/withdrawal")
    ResponseEntity<?> withdraw(Caller caller, @PathVariable String demandId, @RequestBody JsonNode order) {
        return desk.say(caller, Demand.Withdrawn.class, SectorDesk.with(order, "demandId", demandId), law);
    }

    @PostMapping("/{demandId}/met")
    ResponseEntity<?> meet(Caller caller, @PathVariable String demandId, @RequestBody JsonNode order) {
        return desk.say(caller, Demand.Met.class, SectorDesk.with(order, "demandId", demandId), law);
    }
}
