package dk.enplan.plan.desk;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.kit.door.Admission;
import dk.enplan.kit.door.DoorAnswers;
import dk.enplan.kit.door.Threshold;
import dk.enplan.kit.door.Threshold.Brought;
import dk.enplan.kit.edge.Caller;
import dk.enplan.kit.edge.Described;
import dk.enplan.plan.access.Access;
import dk.enplan.plan.access.Entry;
import dk.enplan.plan.access.Pass;
import dk.enplan.plan.access.What;
import dk.enplan.plan.intake.Acts;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where the coordinator and the citizen act: in the published language, decided while they wait. */
@RestController
@RequestMapping("/api/plans/{citizenId}/events")
final class ActsApi {

    private final Access access;
    private final Acts acts;
    private final Threshold threshold;
    private final Clock clock;

    ActsApi(Access access, Acts acts, Clock clock) {
        this.access = access;
        this.acts = acts;
        this.threshold = new Threshold(clock, Threshold.LARGEST_REQUEST);
        this.clock = clock;
    }

    @Described(
            id = "act",
            says = "The coordinator or the citizen acts: one event, or a batch; all of it is recorded, or nothing.",
            asks = CloudEvent.class,
            answers = {
                @Described.Answer(
                        status = 201,
                        body = {DoorAnswers.Kept.class, DoorAnswers.KeptBatch.class},
                        says = "It is in the plan."),
                @Described.Answer(
                        body = {DoorAnswers.Kept.class, DoorAnswers.KeptBatch.class, ActsAnswers.WouldRecord.class},
                        says = "All of it was known; or a dry run, and it would be recorded.")
            },
            problems = {
                "400 unreadable",
                "403 not-yours",
                "403 not-your-citizen",
                "403 not-yours-to-say",
                "409 does-not-fit",
                "409 merged",
                "409 id-taken",
                "409 plan-held",
                "410 erased",
                "413 too-large",
                "422 invalid-event",
                "422 cpr-in-text",
                "503 not-now",
                "503 not-traced"
            })
    @PostMapping(consumes = {"application/cloudevents+json", "application/cloudevents-batch+json", "application/json"})
    ResponseEntity<?> post(
            Caller caller,
            @PathVariable UUID citizenId,
            HttpServletRequest request,
            @RequestParam(defaultValue = "false") boolean dryRun)
            throws IOException {
        var what = dryRun ? What.EVENT_FORESEEN : What.EVENT_RECORDED;
        return switch (access.enter(caller, new CitizenId(citizenId), what)) {
            case Entry.Out(var why) -> ActsAnswers.refused(why);
            case Entry.In(var pass) -> {
                var answer = answer(pass, request, dryRun);
                if (!answer.getStatusCode().is2xxSuccessful()) access.cameToNothing(pass);
                yield answer;
            }
        };
    }

    private ResponseEntity<?> answer(Pass pass, HttpServletRequest request, boolean dryRun) throws IOException {
        var speaker = Speaker.of(pass);
        if (speaker.isEmpty()) return ActsAnswers.notYours();
        var counter = new Counter(speaker.get(), pass.citizen(), clock);
        return switch (threshold.read(request.getInputStream(), counter)) {
            case Admission.TurnedAway away ->
                ResponseEntity.of(DoorAnswers.turnedAway(away)).build();
            case Brought.Events(var events, var batch) ->
                decide(speaker.get(), pass.citizen(), counter, events, new ActsAnswers(pass.citizen(), batch, dryRun));
        };
    }

    private ResponseEntity<?> decide(
            Speaker speaker, CitizenId citizen, Counter counter, List<CloudEvent<Fact>> events, ActsAnswers answers) {
        var notTheirs = events.stream()
                .flatMap(event -> speaker.objection(event.data()).stream()
                        .map(says -> Map.of("type", event.envelope().type(), "says", says)))
                .distinct()
                .toList();
        if (!notTheirs.isEmpty()) return ActsAnswers.notYoursToSay(notTheirs);
        var said = counter.acts(events);
        return answers.of(answers.dryRun() ? acts.consider(citizen, said) : acts.take(citizen, said));
    }

    /** Whether it arrived, for whoever never got the answer. What it says is in the plan. */
    @Described(
            id = "readAct",
            says = "Whether it arrived.",
            answers = @Described.Answer(body = ActsAnswers.Arrived.class),
            problems = {"403 not-yours", "403 not-your-citizen", "404 unknown-event", "503 not-traced"})
    @GetMapping("/{id}")
    ResponseEntity<?> one(Caller caller, @PathVariable UUID citizenId, @PathVariable UUID id) {
        var citizen = new CitizenId(citizenId);
        return switch (access.enter(caller, citizen, What.EVENT_ARRIVED)) {
            case Entry.Out(var why) -> ActsAnswers.refused(why);
            case Entry.In(var pass) -> Speaker.of(pass).isEmpty() ? ActsAnswers.notYours() : arrived(citizen, id);
        };
    }

    private ResponseEntity<?> arrived(CitizenId citizen, UUID id) {
        return acts.takenInAt(citizen, id)
                .<ResponseEntity<?>>map(at -> ResponseEntity.ok(new ActsAnswers.Arrived(id, citizen.value(), at)))
                .orElseGet(ActsAnswers::unknown);
    }
}
