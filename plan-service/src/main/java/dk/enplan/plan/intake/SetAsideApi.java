package dk.enplan.plan.intake;

import dk.enplan.kit.edge.Caller;
import dk.enplan.kit.edge.Described;
import dk.enplan.kit.edge.Problem;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What could not be taken in, for those who keep the platform running: why, never what it says. */
@RestController
final class SetAsideApi {

    private static final String AFTER = "The next of the page before; 0 is the beginning.";
    private static final String MOST = "How many at a time: 500 at most.";

    private final SetAside setAside;

    SetAsideApi(SetAside setAside, MeterRegistry meters) {
        this.setAside = setAside;
        for (var state : List.of("parked", "refused"))
            Gauge.builder("enplan.set.aside", setAside, kept -> kept.count(state))
                    .tag("state", state)
                    .description("events that could not be taken in")
                    .register(meters);
    }

    /** @param next where to go on: what comes later stands after it */
    record Page(List<SetAside.Listed> events, long next) {
        Page {
            events = List.copyOf(events);
        }
    }

    @Described(
            id = "listParked",
            says = "Events that wait: not understood yet, or behind one that failed.",
            answers = @Described.Answer(body = Page.class),
            problems = "403 not-yours")
    @GetMapping("/api/parked")
    ResponseEntity<?> parked(
            Caller caller,
            @Described.As(AFTER) @RequestParam(defaultValue = "0") long after,
            @Described.As(MOST) @RequestParam(defaultValue = "100") int most) {
        return list(caller, "parked", after, most);
    }

    @Described(
            id = "listRefused",
            says = "Events that were refused, and why.",
            answers = @Described.Answer(body = Page.class),
            problems = "403 not-yours")
    @GetMapping("/api/refused")
    ResponseEntity<?> refused(
            Caller caller,
            @Described.As(AFTER) @RequestParam(defaultValue = "0") long after,
            @Described.As(MOST) @RequestParam(defaultValue = "100") int most) {
        return list(caller, "refused", after, most);
    }

    private ResponseEntity<?> list(Caller caller, String state, long after, int most) {
        if (!caller.is("operator") && !caller.is("auditor"))
            return ResponseEntity.of(Problem.of(
                            HttpStatus.FORBIDDEN, "not-yours", "Operators and auditors see what was set aside."))
                    .build();
        var events = setAside.list(state, after, Math.clamp(most, 1, 500));
        return ResponseEntity.ok(
                new Page(events, events.isEmpty() ? after : events.getLast().position()));
    }
}
