package dk.enplan.psychiatry.desk;

import dk.enplan.contracts.fact.DischargeAgreement;
import dk.enplan.contracts.fact.Stay;
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

/** From the day of admission to the agreement about the time after it. */
@RestController
@RequestMapping("/admissions")
final class AdmissionDesk {

    private final SectorDesk desk;
    private final Law law = new PsychiatryLaw();

    AdmissionDesk(SectorDesk desk) {
        this.desk = desk;
    }

    @PostMapping
    ResponseEntity<?> admit(Caller caller, @RequestBody JsonNode order) {
        return desk.say(
                caller, Stay.Started.class, SectorDesk.withDefault(order, "kind", "psychiatric-admission"), law);
    }

    @PostMapping("/{stayId}/planned-discharge")
    ResponseEntity<?> planDischarge(Caller caller, @PathVariable String stayId, @RequestBody JsonNode order) {
        return desk.say(caller, Stay.EndPlanned.class, SectorDesk.with(order, "stayId", stayId), law);
    }

    @PostMapping("/{stayId}/discharge")
    ResponseEntity<?> discharge(Caller caller, @PathVariable String stayId, @RequestBody JsonNode order) {
        return desk.say(caller, Stay.Ended.class, SectorDesk.with(order, "stayId", stayId), law);
    }

    @PostMapping("/{stayId}/discharge-agreement")
    ResponseEntity<?> agree(Caller caller, @PathVariable String stayId, @RequestBody JsonNode order) {
        return desk.say(caller, DischargeAgreement.Made.class, SectorDesk.with(order, "stayId", stayId), law);
    }
}
