package dk.enplan.plan.desk;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.Cpr;
import dk.enplan.kit.edge.Caller;
import dk.enplan.kit.edge.Described;
import dk.enplan.kit.edge.Problem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where somebody says that they have seen a flag, or lays it aside with a reason. */
@RestController
@RequestMapping("/api/plans/{citizenId}/flags/{flagId}")
final class FlagsApi {

    private final FlagDesk flags;

    FlagsApi(FlagDesk flags) {
        this.flags = flags;
    }

    record Waiver(@Nullable String reason) {}

    /** @param known it had been answered so before, and nothing has changed */
    record Answered(UUID flagId, boolean known) {}

    @Described(
            id = "acknowledgeFlag",
            says = "Somebody who may see why a flag was raised says that they have seen it. It stays open.",
            answers = @Described.Answer(body = Answered.class),
            problems = {"403 not-yours-to-answer", "404 no-flag", "409 not-open", "503 not-now", "503 not-traced"})
    @PostMapping("/acknowledgement")
    ResponseEntity<?> acknowledge(Caller caller, @PathVariable UUID citizenId, @PathVariable UUID flagId) {
        return told(flagId, flags.acknowledge(caller, new CitizenId(citizenId), flagId));
    }

    @Described(
            id = "waiveFlag",
            says =
                    "Somebody who may see why a flag was raised lays it aside, and says why. It stays quiet until its facts change.",
            asks = Waiver.class,
            answers = @Described.Answer(body = Answered.class),
            problems = {
                "403 not-yours-to-answer",
                "404 no-flag",
                "409 not-open",
                "422 reason-missing",
                "422 reason-too-long",
                "422 cpr-in-text",
                "503 not-now",
                "503 not-traced"
            })
    @PostMapping("/waiver")
    ResponseEntity<?> waive(
            Caller caller, @PathVariable UUID citizenId, @PathVariable UUID flagId, @RequestBody Waiver waiver) {
        var reason = waiver.reason() == null ? "" : waiver.reason().strip();
        if (reason.isEmpty())
            return problem(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "reason-missing",
                    "A flag is laid aside with a reason: say in a sentence why it may rest, so that the next one understands.");
        if (reason.length() > FlagDesk.LONGEST_REASON)
            return problem(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "reason-too-long",
                    "A reason has at most " + FlagDesk.LONGEST_REASON + " characters: a sentence or two is enough.");
        if (Cpr.standsIn(reason))
            return ResponseEntity.of(Problem.cprInReason()).build();
        return told(flagId, flags.waive(caller, new CitizenId(citizenId), flagId, reason));
    }

    private static ResponseEntity<?> told(UUID flagId, FlagDesk.Answer answer) {
        return switch (answer) {
            case FlagDesk.Answer.Done(var known) -> ResponseEntity.ok(new Answered(flagId, known));
            case FlagDesk.Answer.NotYours() ->
                problem(
                        HttpStatus.FORBIDDEN,
                        "not-yours-to-answer",
                        "A flag is answered by the coordinator, or by a caseworker who may see what it rests on. Talk to the coordinator.");
            case FlagDesk.Answer.NoFlag() ->
                problem(HttpStatus.NOT_FOUND, "no-flag", "This plan has no such flag. Read the plan for those it has.");
            case FlagDesk.Answer.NotOpen() ->
                problem(
                        HttpStatus.CONFLICT,
                        "not-open",
                        "The flag is open no more. Read the plan again: what it says now counts.");
            case FlagDesk.Answer.NotNow() ->
                problem(HttpStatus.SERVICE_UNAVAILABLE, "not-now", "The plan cannot be written just now. Try again.");
        };
    }

    private static ResponseEntity<?> problem(HttpStatus status, String code, String says) {
        return ResponseEntity.of(Problem.of(status, code, says)).build();
    }
}
