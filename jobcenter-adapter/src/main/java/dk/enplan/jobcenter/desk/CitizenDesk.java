package dk.enplan.jobcenter.desk;

import dk.enplan.contracts.CitizenId;
import dk.enplan.jobcenter.model.JobcenterCase;
import dk.enplan.kit.desk.SectorDesk;
import dk.enplan.kit.edge.Caller;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The sector's own picture of a citizen: what an order will be judged by. */
@RestController
final class CitizenDesk {

    private final SectorDesk desk;

    CitizenDesk(SectorDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/citizens/{citizenId}")
    ResponseEntity<?> known(Caller caller, @PathVariable UUID citizenId) {
        return desk.known(caller, new CitizenId(citizenId), JobcenterCase::known);
    }
}
