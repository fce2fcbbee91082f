package dk.enplan.kit.desk;

import dk.enplan.contracts.CitizenId;
import dk.enplan.kit.edge.Caller;
import dk.enplan.kit.edge.Described;
import dk.enplan.kit.law.Picture;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The sector's own picture of a citizen, at every service that has one. */
@RestController
public final class CitizenDesk {

    private final SectorDesk desk;
    private final Picture picture;

    public CitizenDesk(SectorDesk desk, Picture picture) {
        this.desk = desk;
        this.picture = picture;
    }

    @Described(
            id = "readPicture",
            says = "What the sector knows of a citizen, as its own may see it.",
            answers = @Described.Answer(body = SectorDesk.Shown.class),
            problems = "403 not-your-sector")
    @GetMapping("/citizens/{citizenId}")
    ResponseEntity<?> known(Caller caller, @PathVariable UUID citizenId) {
        return desk.known(caller, new CitizenId(citizenId), picture);
    }
}
