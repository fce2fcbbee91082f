package dk.enplan.trial;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.fact.Effort;
import dk.enplan.kit.desk.SectorDesk;
import dk.enplan.kit.edge.Caller;
import dk.enplan.kit.law.Efforts;
import dk.enplan.kit.law.Known;
import dk.enplan.kit.law.Law;
import dk.enplan.kit.law.Said;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@SpringBootApplication(proxyBeanMethods = false)
class TrialSector {

    @RestController
    static final class TrialDesk {

        private final SectorDesk desk;
        private final Law law = (soFar, next) ->
                next.fact() instanceof Effort effort ? fold(soFar).objection(effort, next) : Law.none();

        TrialDesk(SectorDesk desk) {
            this.desk = desk;
        }

        @PostMapping("/efforts")
        ResponseEntity<?> start(Caller caller, @RequestBody JsonNode order) {
            return desk.say(caller, Effort.Started.class, SectorDesk.withDefault(order, "kind", "support"), law);
        }

        @PostMapping("/efforts/{effortId}/end")
        ResponseEntity<?> end(Caller caller, @PathVariable String effortId, @RequestBody JsonNode order) {
            return desk.say(caller, Effort.Ended.class, SectorDesk.with(order, "effortId", effortId), law);
        }

        @GetMapping("/citizens/{citizenId}")
        ResponseEntity<?> known(Caller caller, @PathVariable UUID citizenId) {
            return desk.known(caller, new CitizenId(citizenId), TrialDesk::known);
        }

        private static List<Known> known(List<Said> told) {
            return fold(told).known();
        }

        private static Efforts fold(List<Said> told) {
            var efforts = Efforts.none("effort");
            for (var said : told) if (said.fact() instanceof Effort effort) efforts = efforts.evolve(effort, said.at());
            return efforts;
        }
    }
}
