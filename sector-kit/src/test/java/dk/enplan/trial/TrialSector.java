package dk.enplan.trial;

import dk.enplan.contracts.fact.Effort;
import dk.enplan.kit.desk.SectorDesk;
import dk.enplan.kit.edge.Caller;
import dk.enplan.kit.law.Efforts;
import dk.enplan.kit.law.Law;
import dk.enplan.kit.law.Picture;
import dk.enplan.kit.law.Said;
import dk.enplan.kit.trial.ApiDescription;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@Import(ApiDescription.class)
@SpringBootApplication(proxyBeanMethods = false)
class TrialSector {

    @Bean
    Picture picture() {
        return told -> TrialDesk.fold(told).known();
    }

    /** Hidden: what a sector says at its desk is its own, and this one is nobody's. */
    @Hidden
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

        private static Efforts fold(List<Said> told) {
            var efforts = Efforts.none("effort");
            for (var said : told) if (said.fact() instanceof Effort effort) efforts = efforts.evolve(effort, said.at());
            return efforts;
        }
    }
}
