package dk.enplan.housing.desk;

import dk.enplan.contracts.fact.Stay;
import dk.enplan.housing.model.HousingLaw;
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

/** A stay at a hostel, a crisis centre or another place that is not a home of one's own. */
@RestController
@RequestMapping("/stays")
final class StayDesk {

    private final SectorDesk desk;
    private final Law law = new HousingLaw();

    StayDesk(SectorDesk desk) {
        this.desk = desk;
    }

    @PostMapping
    ResponseEntity<?> register(Caller caller, @RequestBody JsonNode order) {
        return desk.say(caller, Stay.Started.class, order, law);
    }

    @PostMapping("/{stayId}/end-plan")
    ResponseEntity<?> planEnd(Caller caller, @PathVariable String stayId, @RequestBody JsonNode order) {
        return desk.say(caller, Stay.EndPlanned.class, SectorDesk.with(order, "stayId", stayId), law);
    }

    @PostMapping("/{stayId}/end")
    ResponseEntity<?> end(Caller caller, @PathVariable String stayId, @RequestBody JsonNode order) {
        return desk.say(caller, Stay.Ended.class, SectorDesk.with(order, "stayId", stayId), law);
    }
}
