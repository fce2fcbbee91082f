package dk.enplan.psychiatry.desk;

import dk.enplan.contracts.fact.Effort;
import dk.enplan.kit.desk.SectorDesk;
import dk.enplan.kit.edge.Caller;
import dk.enplan.kit.law.Law;
import dk.enplan.psychiatry.model.PsychiatryLaw;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** A treatment starts and ends; what it treats is not told. */
@RestController
@RequestMapping("/treatments")
final class TreatmentDesk {

    private final SectorDesk desk;
    private final Law law = new PsychiatryLaw();

    TreatmentDesk(SectorDesk desk) {
        this.desk = desk;
    }

    @PostMapping
    ResponseEntity<?> start(Caller caller, @RequestBody JsonNode order) {
        return desk.say(caller, Effort.Started.class, SectorDesk.withDefault(order, "kind", "treatment"), law);
    }

    @PostMapping("/{effortId}/end")
    ResponseEntity<?> end(Caller caller, @PathVariable String effortId, @RequestBody JsonNode order) {
        return desk.say(caller, Effort.Ended.class, SectorDesk.with(order, "effortId", effortId), law);
    }
}
