package dk.enplan.plan.replay;

import dk.enplan.contracts.CitizenId;
import dk.enplan.kit.edge.Caller;
import dk.enplan.kit.edge.Described;
import dk.enplan.kit.edge.Problem;
import dk.enplan.plan.access.Access;
import dk.enplan.plan.access.Office;
import dk.enplan.plan.access.What;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** For auditors: what was decided and shown, decided and made again from what is recorded, and attested. */
@RestController
final class ReplaysApi {

    private static final int LATEST = 100;

    private final Access access;
    private final Replays replays;

    ReplaysApi(Access access, Replays replays) {
        this.access = access;
        this.replays = replays;
    }

    /** @param citizenId whose history; without it, everybody's */
    record Wanted(@Nullable UUID citizenId) {}

    record Listed(List<Replay> replays) {
        Listed {
            replays = List.copyOf(replays);
        }
    }

    /**
     * @param statement character by character what was signed: the names in their order, no space between them
     * @param signature Ed25519 over it in UTF-8, base64; the public keys are at GET /api/audit/head
     */
    record Signed(String keyId, String signature, Statement statement) {}

    @Described(
            id = "askForReplay",
            says =
                    "Decides and makes again what was decided and shown of one citizen, or of everybody, from the recorded facts under the recorded rules, and attests whether it is the same. Changes nothing and sends nothing.",
            answers = {
                @Described.Answer(status = 201, body = Replay.class, says = "It is done: of one citizen."),
                @Described.Answer(
                        status = 202,
                        body = Replay.class,
                        says = "It is under way; Location says where to look.")
            },
            problems = {"403 not-yours", "503 not-traced"})
    @PostMapping("/api/audit/replays")
    ResponseEntity<?> ask(Caller caller, @RequestBody(required = false) @Nullable Wanted wanted) {
        if (!caller.is("auditor")) return notYours(caller);
        var citizen = wanted == null ? null : wanted.citizenId();
        access.shown(caller, citizen == null ? List.of() : List.of(citizen), What.REPLAY_ASKED, Office.AUDIT);
        var id = citizen == null ? replays.ofAll(caller) : replays.ofOne(caller, new CitizenId(citizen));
        return ResponseEntity.status(citizen == null ? HttpStatus.ACCEPTED : HttpStatus.CREATED)
                .location(URI.create("/api/audit/replays/" + id))
                .cacheControl(CacheControl.noStore())
                .body(replays.find(id).orElseThrow());
    }

    @Described(
            id = "listReplays",
            says = "The last hundred replays that were asked for, the latest first, without their statements.",
            answers = @Described.Answer(body = Listed.class),
            problems = {"403 not-yours", "503 not-traced"})
    @GetMapping("/api/audit/replays")
    ResponseEntity<?> list(Caller caller) {
        if (!caller.is("auditor")) return notYours(caller);
        var found = replays.latest(LATEST);
        var citizens = found.stream()
                .map(Replay::citizenId)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList();
        access.shown(caller, citizens, What.REPLAY, Office.AUDIT);
        return answer(new Listed(found));
    }

    @Described(
            id = "readReplay",
            says = "How far a replay is, and what came of it. Any replica knows it, whichever does it.",
            answers = @Described.Answer(body = Replay.class),
            problems = {"403 not-yours", "404 no-replay", "503 not-traced"})
    @GetMapping("/api/audit/replays/{id}")
    ResponseEntity<?> read(Caller caller, @PathVariable UUID id) {
        if (!caller.is("auditor")) return notYours(caller);
        var found = replays.find(id);
        if (found.isEmpty()) return noReplay();
        traced(caller, found.get());
        return answer(found.get());
    }

    @Described(
            id = "readReplayStatement",
            says =
                    "What came of a replay, signed with the key that signs the history. Checked with the key alone: the member statement, as it stands, is what was signed.",
            answers = @Described.Answer(body = Signed.class),
            problems = {"403 not-yours", "404 no-replay", "409 not-done", "503 not-traced"})
    @GetMapping("/api/audit/replays/{id}/statement")
    ResponseEntity<?> statement(Caller caller, @PathVariable UUID id) {
        if (!caller.is("auditor")) return notYours(caller);
        var found = replays.find(id);
        if (found.isEmpty()) return noReplay();
        traced(caller, found.get());
        return replays.signed(id)
                .<ResponseEntity<?>>map(it -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .cacheControl(CacheControl.noStore())
                        // As it stands: written anew, it might not be what was signed.
                        .body("{\"keyId\":\"%s\",\"signature\":\"%s\",\"statement\":%s}"
                                .formatted(it.keyId(), it.signature(), it.text())))
                .orElseGet(() -> ResponseEntity.of(Problem.of(
                                HttpStatus.CONFLICT,
                                "not-done",
                                "There is no statement: GET /api/audit/replays/" + id + " says how far it is."))
                        .build());
    }

    private void traced(Caller caller, Replay found) {
        var citizen = found.citizenId();
        access.shown(caller, citizen == null ? List.of() : List.of(citizen), What.REPLAY, Office.AUDIT);
    }

    private static ResponseEntity<?> answer(Object body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }

    private static ResponseEntity<?> noReplay() {
        return ResponseEntity.of(Problem.of(
                        HttpStatus.NOT_FOUND, "no-replay", "GET /api/audit/replays lists those that were asked for."))
                .build();
    }

    private ResponseEntity<?> notYours(Caller caller) {
        access.refused(caller, What.REPLAY);
        return ResponseEntity.of(Problem.of(
                        HttpStatus.FORBIDDEN, "not-yours", "Auditors attest that what was shown is what was recorded."))
                .build();
    }
}
