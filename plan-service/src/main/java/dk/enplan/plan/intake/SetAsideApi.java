package dk.enplan.plan.intake;

import dk.enplan.contracts.CitizenId;
import dk.enplan.kit.edge.Caller;
import dk.enplan.kit.edge.Described;
import dk.enplan.kit.edge.Problem;
import dk.enplan.plan.access.Access;
import dk.enplan.plan.access.Office;
import dk.enplan.plan.access.What;
import dk.enplan.plan.intake.Aside.State;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What could not be taken in, for those who keep the platform running: why, never what it says; and once more, when they say so. */
@RestController
final class SetAsideApi {

    private static final String AFTER = "The next of the page before; 0 is the beginning.";
    private static final String MOST = "How many at a time: 500 at most.";
    private static final String ABOUT = "Only this citizen.";

    private static final Duration LATELY = Duration.ofHours(1);

    private final Access access;
    private final Aside aside;

    SetAsideApi(Access access, Aside aside, SetAside setAside, Held held, Clock clock, MeterRegistry meters) {
        this.access = access;
        this.aside = aside;
        Gauge.builder("enplan.set.aside", setAside, kept -> kept.count("parked", Aside.MOST_COUNTED))
                .tag("state", "parked")
                .description("events that wait to be taken in; 10,000 is that many or more")
                .register(meters);
        Gauge.builder(
                        "enplan.set.aside",
                        setAside,
                        kept -> kept.countSince(clock.instant().minus(LATELY), "refused", Aside.MOST_COUNTED))
                .tag("state", "refused")
                .description("events that came within the last hour and were refused; 10,000 is that many or more")
                .register(meters);
        Gauge.builder("enplan.held.citizens", held, Held::citizens)
                .description("citizens about whom nothing is taken in, because an event broke their plan")
                .register(meters);
        TimeGauge.builder(
                        "enplan.held.longest",
                        held,
                        TimeUnit.SECONDS,
                        it -> it.longest(clock.instant()).toSeconds())
                .description("how long the first of the events that are held has waited")
                .register(meters);
    }

    /** @param next where to go on: what comes later stands after it */
    record Page(List<Aside.Listed> events, long next) {
        Page {
            events = List.copyOf(events);
        }
    }

    /**
     * What is parked, and what an operator decides by.
     *
     * @param citizens who is held, of those on this page, with all that waits about them
     * @param next where to go on: what comes later stands after it
     */
    record Parked(List<Aside.Listed> events, List<Aside.Waiting> citizens, long next) {
        Parked {
            events = List.copyOf(events);
            citizens = List.copyOf(citizens);
        }
    }

    /**
     * What came of it.
     *
     * @param citizens how many were tried to the end
     * @param taken how many of their events are in the plan now
     * @param refused how many turned out to be wrong
     * @param parked how many events about them still wait, by code: one that failed again, and those behind it
     * @param next ask again from here: there was more than one go takes. Absent, nothing is left to try
     */
    record Retried(
            int citizens,
            int taken,
            int refused,
            Map<String, Integer> parked,
            @Nullable UUID next) {
        Retried {
            parked = Map.copyOf(parked);
        }
    }

    @Described(
            id = "listParked",
            says =
                    "Events that wait: not understood yet, or broken, or behind one that broke; and who is held by them, since when, and how many wait.",
            answers = @Described.Answer(body = Parked.class),
            problems = {"403 not-yours", "503 not-traced"})
    @GetMapping("/api/parked")
    ResponseEntity<?> parked(
            Caller caller,
            @Described.As(ABOUT) @RequestParam @Nullable UUID citizen,
            @Described.As(AFTER) @RequestParam(defaultValue = "0") long after,
            @Described.As(MOST) @RequestParam(defaultValue = "100") int most) {
        return listed(
                caller,
                question(State.PARKED, citizen, after, most),
                events -> new Parked(events, aside.held(citizens(events)), next(events, after)));
    }

    @Described(
            id = "listRefused",
            says = "Events that were refused, and why.",
            answers = @Described.Answer(body = Page.class),
            problems = {"403 not-yours", "503 not-traced"})
    @GetMapping("/api/refused")
    ResponseEntity<?> refused(
            Caller caller,
            @Described.As(ABOUT) @RequestParam @Nullable UUID citizen,
            @Described.As(AFTER) @RequestParam(defaultValue = "0") long after,
            @Described.As(MOST) @RequestParam(defaultValue = "100") int most) {
        return listed(
                caller, question(State.REFUSED, citizen, after, most), events -> new Page(events, next(events, after)));
    }

    @Described(
            id = "listDisposed",
            says = "Messages that nobody could read and of which an operator has disposed: who, when and why.",
            answers = @Described.Answer(body = Page.class),
            problems = {"403 not-yours", "503 not-traced"})
    @GetMapping("/api/disposed")
    ResponseEntity<?> disposed(
            Caller caller,
            @Described.As(AFTER) @RequestParam(defaultValue = "0") long after,
            @Described.As(MOST) @RequestParam(defaultValue = "100") int most) {
        return listed(
                caller, question(State.DISPOSED, null, after, most), events -> new Page(events, next(events, after)));
    }

    @Described(
            id = "retryParked",
            says =
                    "Takes in what is held, in its order: about one citizen, or about all of them, as many as one go takes. What breaks again stays where it is.",
            answers = @Described.Answer(body = Retried.class),
            problems = {"403 not-yours", "503 not-now", "503 not-traced"})
    @PostMapping("/api/parked/retry")
    ResponseEntity<?> retry(
            Caller caller,
            @Described.As(ABOUT) @RequestParam @Nullable UUID citizen,
            @Described.As("The next of the answer before.") @RequestParam @Nullable UUID from) {
        if (!Aside.decides(caller)) return refused(caller, What.SET_ASIDE_RETRIED, "Operators have it tried again.");
        access.shown(caller, Stream.ofNullable(citizen).toList(), What.SET_ASIDE_RETRIED, Office.OPERATION);
        var tried = citizen == null ? aside.retry(Optional.ofNullable(from)) : aside.retry(new CitizenId(citizen));
        return tried.<ResponseEntity<?>>map(it -> ResponseEntity.ok(new Retried(
                        it.citizens(),
                        it.taken(),
                        it.refused(),
                        it.parked(),
                        it.next().orElse(null))))
                .orElseGet(() -> ResponseEntity.of(
                                Problem.of(
                                        HttpStatus.SERVICE_UNAVAILABLE,
                                        "not-now",
                                        "A fault that passes stands in the way. What was taken in by then stays so; ask again."))
                        .build());
    }

    private ResponseEntity<?> listed(Caller caller, Aside.Question asked, Function<List<Aside.Listed>, Object> answer) {
        if (!Aside.reads(caller))
            return refused(caller, What.SET_ASIDE, "Operators and auditors see what was set aside.");
        var events = aside.list(asked);
        access.shown(caller, citizens(events), What.SET_ASIDE, Office.OPERATION);
        return ResponseEntity.ok(answer.apply(events));
    }

    private static Aside.Question question(State state, @Nullable UUID citizen, long after, int most) {
        return Aside.Question.of(state, Optional.ofNullable(citizen), after, Math.clamp(most, 1, 500));
    }

    private static long next(List<Aside.Listed> events, long after) {
        return events.isEmpty() ? after : events.getLast().position();
    }

    private static List<UUID> citizens(List<Aside.Listed> events) {
        return events.stream()
                .flatMap(event -> Stream.ofNullable(event.citizenId()))
                .distinct()
                .toList();
    }

    private ResponseEntity<?> refused(Caller caller, What what, String why) {
        access.refused(caller, what);
        return ResponseEntity.of(Problem.of(HttpStatus.FORBIDDEN, "not-yours", why))
                .build();
    }
}
