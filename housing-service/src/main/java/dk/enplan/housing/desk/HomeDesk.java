package dk.enplan.housing.desk;

import dk.enplan.contracts.fact.Home;
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

/** A home is allocated, moved into, lost. */
@RestController
@RequestMapping("/homes")
final class HomeDesk {

    private final SectorDesk desk;
    private final Law law = new HousingLaw();

    HomeDesk(SectorDesk desk) {
        this.desk = desk;
    }

    @PostMapping
    ResponseEntity<?> allocate(Caller caller, @RequestBody JsonNode order) {
        return desk.say(caller, Home.Allocated.class, order, law);
    }

    @PostMapping("/{homeId}/tenancy")
    ResponseEntity<?> moveIn(Caller caller, @PathVariable String homeId, @RequestBody JsonNode order) {
        return desk.say(caller, Home.TenancyStarted.class, SectorDesk.with(order, "homeId", homeId), law);
    }

    @PostMapping("/{homeId}/loss")
    ResponseEntity<?> lose(Caller caller, @PathVariable String homeId, @RequestBody JsonNode order) {
        return desk.say(caller, Home.Lost.class, SectorDesk.with(order, "homeId", homeId), law);
    }
}
