package dk.enplan.family.desk;

import dk.enplan.contracts.fact.Contact;
import dk.enplan.family.model.FamilyLaw;
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

/** Who is there for the family: assigned, away, back, gone. */
@RestController
@RequestMapping("/contacts")
final class ContactDesk {

    private final SectorDesk desk;
    private final Law law = new FamilyLaw();

    ContactDesk(SectorDesk desk) {
        this.desk = desk;
    }

    @PostMapping
    ResponseEntity<?> assign(Caller caller, @RequestBody JsonNode order) {
        return desk.say(caller, Contact.Assigned.class, order, law);
    }

    @PostMapping("/{personId}/absence")
    ResponseEntity<?> goAway(Caller caller, @PathVariable String personId, @RequestBody JsonNode order) {
        return desk.say(caller, Contact.AbsenceStarted.class, SectorDesk.with(order, "personId", personId), law);
    }

    @PostMapping("/{personId}/return")
    ResponseEntity<?> comeBack(Caller caller, @PathVariable String personId, @RequestBody JsonNode order) {
        return desk.say(caller, Contact.AbsenceEnded.class, SectorDesk.with(order, "personId", personId), law);
    }

    @PostMapping("/{personId}/end")
    ResponseEntity<?> end(Caller caller, @PathVariable String personId, @RequestBody JsonNode order) {
        return desk.say(caller, Contact.Ended.class, SectorDesk.with(order, "personId", personId), law);
    }
}
