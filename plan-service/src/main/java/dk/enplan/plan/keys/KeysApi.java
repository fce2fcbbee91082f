package dk.enplan.plan.keys;

import dk.enplan.kit.edge.Caller;
import dk.enplan.kit.edge.Described;
import dk.enplan.kit.edge.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** For those who keep the platform running. */
@RestController
final class KeysApi {

    private final Rotation rotation;

    KeysApi(Rotation rotation) {
        this.rotation = rotation;
    }

    @Described(
            id = "rotateKeys",
            says =
                    "Wraps the citizens' keys with the key that is current now, as many as one go takes. Asked again it goes on; when none is left, the old key may leave the file.",
            answers = @Described.Answer(body = Rotation.Rotated.class),
            problems = "403 not-yours")
    @PostMapping("/api/keys/rotation")
    ResponseEntity<?> rotate(Caller caller) {
        if (!caller.is("operator"))
            return ResponseEntity.of(Problem.of(HttpStatus.FORBIDDEN, "not-yours", "Operators change keys."))
                    .build();
        return ResponseEntity.ok(rotation.rotate());
    }
}
