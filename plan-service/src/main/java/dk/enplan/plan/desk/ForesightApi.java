package dk.enplan.plan.desk;

import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.FieldProblem;
import dk.enplan.contracts.FieldProblem.Fault;
import dk.enplan.contracts.Kind;
import dk.enplan.contracts.flag.Told;
import dk.enplan.kit.door.Admission;
import dk.enplan.kit.door.DoorAnswers;
import dk.enplan.kit.door.Foreseen;
import dk.enplan.kit.door.Threshold;
import dk.enplan.kit.door.Threshold.Brought;
import dk.enplan.kit.edge.Caller;
import dk.enplan.kit.edge.Described;
import dk.enplan.kit.edge.Problem;
import dk.enplan.plan.access.Access;
import dk.enplan.plan.access.Reader;
import dk.enplan.plan.access.What;
import dk.enplan.plan.intake.Foreseeing;
import dk.enplan.plan.intake.Foreseeing.Fate;
import dk.enplan.plan.model.Foresight;
import dk.enplan.plan.model.Foresight.Change;
import dk.enplan.plan.model.Foresight.How;
import dk.enplan.plan.model.Outlook;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A sector's system asks what the plan would say, before it tells. What it may not read, it is not told here either. */
@RestController
final class ForesightApi {

    private final Access access;
    private final Foreseeing foreseeing;
    private final Threshold threshold;

    ForesightApi(Access access, Foreseeing foreseeing, Clock clock) {
        this.access = access;
        this.foreseeing = foreseeing;
        // A door that hands on a full request puts it into a list.
        this.threshold = new Threshold(clock, 2 * Threshold.LARGEST_REQUEST);
    }

    @Described(
            id = "foresee",
            says =
                    "Which flags one event, or a batch, of the caller's own sector would raise or clear. Nothing is kept.",
            asks = CloudEvent.class,
            answers = @Described.Answer(body = Foreseen.class),
            problems = {
                "400 unreadable",
                "403 not-your-sector",
                "413 too-large",
                "422 invalid-event",
                "422 cpr-in-text",
                "503 not-now",
                "503 not-traced"
            })
    @PostMapping(
            path = "/api/simulations/events",
            consumes = {"application/cloudevents+json", "application/cloudevents-batch+json", "application/json"})
    ResponseEntity<?> post(Caller caller, HttpServletRequest request) throws IOException {
        var sector = caller.sector().filter(caller::isSystemOf);
        if (sector.isEmpty()) {
            access.refused(caller, What.FORESIGHT);
            return refused(
                    HttpStatus.FORBIDDEN,
                    "not-your-sector",
                    "Only the system of a sector asks here, about what it would tell itself.");
        }
        return switch (threshold.read(request.getInputStream(), ownedBy(sector.get()))) {
            case Admission.TurnedAway away ->
                ResponseEntity.of(DoorAnswers.turnedAway(away)).build();
            case Brought.Events(var events, var batch) -> {
                var about = events.stream()
                        .map(event -> event.envelope().citizen())
                        .distinct()
                        .toList();
                var reader = access.enterSystem(caller, sector.get(), about, What.FORESIGHT);
                yield foreseeing
                        .of(events)
                        .<ResponseEntity<?>>map(seen -> ResponseEntity.ok(answer(seen, reader)))
                        .orElseGet(() -> refused(
                                HttpStatus.SERVICE_UNAVAILABLE,
                                "not-now",
                                "Ask again in a moment. Nothing was stored."));
            }
        };
    }

    private static Threshold.Custom ownedBy(String sector) {
        return envelope -> envelope.sector().value().equals(sector)
                ? List.of()
                : List.of(new FieldProblem(
                        "sector", Fault.NOT_ALLOWED, "must be " + sector + ": a sector asks about its own events"));
    }

    private static Foreseen answer(List<Foreseeing.Foreseen> seen, Reader reader) {
        var events = new ArrayList<Foreseen.Event>();
        var shown = new ArrayList<Shown>();
        var restricted = 0;
        for (var one : seen) {
            one.fates().forEach((id, fate) -> events.add(new Foreseen.Event(id, Kind.wireName(fate), says(fate))));
            var foresight = one.flags().orElse(null);
            if (foresight == null) continue;
            for (var change : foresight.changes()) {
                if (sees(reader, foresight, change)) shown.add(new Shown(change.how(), flag(one, change)));
                else restricted++;
            }
        }
        return new Foreseen(
                events, flags(shown, How.RAISED), flags(shown, How.ESCALATED), flags(shown, How.CLEARED), restricted);
    }

    private record Shown(How how, Foreseen.Flag flag) {}

    private static List<Foreseen.Flag> flags(List<Shown> shown, How how) {
        return shown.stream().filter(it -> it.how() == how).map(Shown::flag).toList();
    }

    /** A flag says what its events say; so whoever may not read one of them is not told of the flag. */
    private static boolean sees(Reader reader, Foresight foresight, Change change) {
        return change.finding().because().stream()
                .map(foresight.facts()::find)
                .allMatch(fact -> fact.filter(it -> reader.sees(it.envelope())).isPresent());
    }

    private static Foreseen.Flag flag(Foreseeing.Foreseen seen, Change change) {
        var finding = change.finding();
        var told = change.how() == How.ESCALATED
                ? finding.steps().getLast().tell().stream()
                : finding.steps().stream().flatMap(step -> step.tell().stream());
        return new Foreseen.Flag(
                seen.citizen().value(),
                finding.key().rule(),
                Kind.wireName(finding.steps().getLast().severity()),
                words(finding.title()),
                words(finding.why()),
                told.distinct().map((Told role) -> Kind.wireName(role)).toList());
    }

    private static Foreseen.Words words(Outlook.Words words) {
        return new Foreseen.Words(words.da(), words.en());
    }

    private static @Nullable String says(Fate fate) {
        return switch (fate) {
            case ACCEPTED -> null;
            case KNOWN -> "It has been told before and would change nothing.";
            case UNMATCHED ->
                "It would be kept; but the plan does not know what it answers, changes or ends, or that was over by then. Tell"
                        + " what is missing, or mend the id it names.";
            case REFUSED -> "It would be refused: its id already stands for something else. Give it an id of its own.";
            case ERASED ->
                "It would be refused: this citizen has been erased. Forget what you keep about them, and do not send this.";
            case WAITS ->
                "It would wait: something told earlier about this citizen could not be taken in, and nothing overtakes it. Ask"
                        + " the operator of the plan.";
        };
    }

    private static ResponseEntity<?> refused(HttpStatus status, String code, String says) {
        return ResponseEntity.of(Problem.of(status, code, says)).build();
    }
}
