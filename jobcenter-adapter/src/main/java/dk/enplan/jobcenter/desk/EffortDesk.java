package dk.enplan.jobcenter.desk;

import dk.enplan.contracts.fact.Effort;
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

/** An effort of the jobcentre, and how the jobcentre understands the efforts of others. */
@RestController
@RequestMapping("/efforts")
final class EffortDesk {

    private final SectorDesk desk;
    private final Law law = new JobcenterLaw();

    EffortDesk(SectorDesk desk) {
        this.desk = desk;
    }

    @PostMapping
    ResponseEntity<?> start(Caller caller, @RequestBody JsonNode order) {
        return desk.say(caller, Effort.Started.class, order, law);
    }

    @PostMapping("/{effortId}/statement")
    ResponseEntity<?> state(Caller caller, @PathVariable String effortId, @RequestBody JsonNode order) {
        return desk.say(caller, Effort.Stated.class, SectorDesk.with(order, "effortId", effortId), law);
    }

    @PostMapping("/{effortId}/change")
    ResponseEntity<?> change(Caller caller, @PathVariable String effortId, @RequestBody JsonNode order) {
        return desk.say(caller, Effort.Changed.class, SectorDesk.with(order, "effortId", effortId), law);
    }

    @PostMapping("/{effortId}/end")
    ResponseEntity<?> end(Caller caller, @PathVariable String effortId, @RequestBody JsonNode order) {
        return desk.say(caller, Effort.Ended.class, SectorDesk.with(order, "effortId", effortId), law);
    }
}
