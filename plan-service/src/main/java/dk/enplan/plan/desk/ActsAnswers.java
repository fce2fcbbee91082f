package dk.enplan.plan.desk;

import dk.enplan.contracts.CitizenId;
import dk.enplan.kit.door.DoorAnswers;
import dk.enplan.kit.edge.Problem;
import dk.enplan.plan.access.Refusal;
import dk.enplan.plan.intake.Acts.Objection;
import dk.enplan.plan.intake.Acts.Outcome;
import dk.enplan.plan.model.Decision.Reason;
import dk.enplan.plan.overview.Unread;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What became of acts, told over HTTP. */
record ActsAnswers(CitizenId citizen, boolean batch, boolean dryRun) {

    /** What a dry run says. */
    record WouldRecord(List<UUID> wouldStore, int alreadyKnown) {}

    record Arrived(UUID id, UUID citizenId, Instant takenInAt) {}

    ResponseEntity<?> of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Recorded recorded
            when dryRun -> ResponseEntity.ok(new WouldRecord(recorded.ids(), recorded.known()));
            case Outcome.Recorded recorded -> recorded(recorded);
            case Outcome.Taken(var ids) ->
                ResponseEntity.of(DoorAnswers.taken(ids)).build();
            case Outcome.Refused(var objections) -> refused(objections);
            case Outcome.Held() ->
                problem(
                        HttpStatus.CONFLICT,
                        "plan-held",
                        "Nothing was stored. Something told earlier about this citizen could not be taken in, and nothing"
                                + " overtakes it. Ask the operator to look at what is parked; then send this again.");
            case Outcome.NotNow() ->
                ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                        .header(HttpHeaders.RETRY_AFTER, "1")
                        .body(Problem.of(
                                HttpStatus.SERVICE_UNAVAILABLE,
                                "not-now",
                                "Nothing was stored. Send it again in a moment, under the same id."));
        };
    }

    private ResponseEntity<?> recorded(Outcome.Recorded recorded) {
        var ids = recorded.ids();
        var status = recorded.known() < ids.size() ? HttpStatus.CREATED : HttpStatus.OK;
        if (batch) return ResponseEntity.status(status).body(new DoorAnswers.KeptBatch(ids, recorded.known()));
        return ResponseEntity.status(status)
                .location(URI.create("/api/plans/" + citizen + "/events/" + ids.getFirst()))
                .body(new DoorAnswers.Kept(ids.getFirst(), recorded.known() == 1));
    }

    private static ResponseEntity<?> refused(List<Objection> objections) {
        var first = objections.getFirst().reason();
        var problem = Problem.of(HttpStatus.CONFLICT, code(first), "Nothing was stored. " + says(first));
        problem.setProperty(
                "events",
                objections.stream()
                        .map(it -> Map.of("index", it.index(), "id", it.id(), "code", code(it.reason())))
                        .toList());
        return ResponseEntity.of(problem).build();
    }

    private static String code(Reason reason) {
        return switch (reason) {
            case ID_TAKEN -> "id-taken";
            case UNMATCHED -> "does-not-fit";
            case MERGED -> "merged";
            case NOT_OPEN -> "not-open";
        };
    }

    private static String says(Reason reason) {
        return switch (reason) {
            case ID_TAKEN -> "This id already stands for something else; give a new act a new id.";
            case UNMATCHED ->
                "The plan does not know what this answers, changes or ends, or it was over by then. Look at the plan: tell"
                        + " what is missing first, or mend the id it names.";
            case MERGED -> "This record and another were one person. Act in the one that it was merged into.";
            case NOT_OPEN ->
                "No such flag is open on this plan any more. Read the plan again: what it says now counts.";
        };
    }

    static ResponseEntity<?> refused(Refusal why) {
        return why instanceof Refusal.NotAReader ? notYours() : Unread.because(why);
    }

    static ResponseEntity<?> notYours() {
        return problem(
                HttpStatus.FORBIDDEN,
                "not-yours",
                "Coordinators act on a plan, and the citizen on their own. Sectors tell what they do at their own doors.");
    }

    static ResponseEntity<?> notYoursToSay(List<Map<String, String>> types) {
        var problem = Problem.of(
                HttpStatus.FORBIDDEN,
                "not-yours-to-say",
                "Nothing was stored. " + types.getFirst().get("type") + " "
                        + types.getFirst().get("says"));
        problem.setProperty("types", types);
        return ResponseEntity.of(problem).build();
    }

    static ResponseEntity<?> unknown() {
        return problem(
                HttpStatus.NOT_FOUND,
                "unknown-event",
                "Nothing with this id has been taken in about this citizen. Send it again.");
    }

    private static ResponseEntity<?> problem(HttpStatus status, String code, String says) {
        return ResponseEntity.of(Problem.of(status, code, says)).build();
    }
}
