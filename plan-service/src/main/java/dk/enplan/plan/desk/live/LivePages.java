package dk.enplan.plan.desk.live;

import dk.enplan.contracts.CitizenId;
import dk.enplan.kit.edge.Caller;
import dk.enplan.plan.access.Access;
import dk.enplan.plan.access.What;
import dk.enplan.plan.intake.Aside;
import dk.enplan.plan.overview.Changing;
import dk.enplan.plan.overview.HistoryReading;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Server-sent events for pages. They say only that something has changed: what it is, the page asks for itself, with its reader's
 * rights of that moment.
 */
@Controller
final class LivePages implements DisposableBean {

    /** Whoever is gone is noticed when something is said to them; a page that has not heard it for long (desk.js) dials again. */
    private static final Duration STILL_HERE = Duration.ofSeconds(15);
    /** Rights are asked for again when a page comes back. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private static final int MOST = 200;

    private final Changing changing;
    private final Access access;
    private final HistoryReading reading;
    private final Aside aside;
    private final ScheduledExecutorService pulse = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("pulse").factory());

    LivePages(Changing changing, Access access, HistoryReading reading, Aside aside) {
        this.changing = changing;
        this.access = access;
        this.reading = reading;
        this.aside = aside;
    }

    /** @param at how far the plan had come that is shown; where many are shown, what they were a moment ago will do */
    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> live(
            Caller caller, @RequestParam List<UUID> of, @RequestParam(required = false) @Nullable Long at) {
        var citizens = of.stream().distinct().limit(MOST).map(CitizenId::new).toList();
        var passes = access.enterAll(caller, citizens, What.LIVE);
        if (passes.isEmpty()) return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        var shown = new HashMap<CitizenId, Long>();
        citizens.forEach(citizen -> shown.put(citizen, -1L));
        if (at == null) shown.putAll(changing.positions(citizens));
        else citizens.forEach(citizen -> shown.put(citizen, at));
        var veiled = new Veiled(passes, reading, at);
        if (at != null) shown.putAll(veiled.shown(changing.positions(veiled.citizens())));
        return line(say -> changing.watch(shown, plans -> {
            if (veiled.tells(plans)) say.run();
        }));
    }

    /** What could not be taken in, for those who may read of it. */
    @GetMapping(path = "/live/aside", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> aside(Caller caller) {
        return Aside.reads(caller)
                ? line(say -> changing.watch(aside::mark, say))
                : ResponseEntity.status(HttpStatus.FORBIDDEN).build();
    }

    /** @param watching begins to watch, and gives back what ends it */
    private ResponseEntity<SseEmitter> line(Function<Runnable, Runnable> watching) {
        var emitter = new SseEmitter(LONGEST.toMillis());
        var line = new Line(emitter);
        // What is said first opens the line on the other side.
        line.say(SseEmitter.event().comment("here"));
        var unwatch =
                watching.apply(() -> line.say(SseEmitter.event().name("changed").data("")));
        var beat = pulse.scheduleAtFixedRate(
                () -> line.say(SseEmitter.event().name("here").data("")),
                STILL_HERE.toSeconds(),
                STILL_HERE.toSeconds(),
                TimeUnit.SECONDS);
        Runnable end = () -> {
            unwatch.run();
            beat.cancel(false);
        };
        emitter.onCompletion(end);
        emitter.onError(gone -> end.run());
        return ResponseEntity.ok().header("X-Accel-Buffering", "no").body(emitter);
    }

    @Override
    public void destroy() {
        pulse.shutdownNow();
    }

    /** One reader's line. Whoever reads slowly holds up nobody else. */
    private record Line(SseEmitter emitter) {
        void say(SseEmitter.SseEventBuilder what) {
            Thread.startVirtualThread(() -> {
                try {
                    emitter.send(what);
                } catch (IOException | IllegalStateException gone) {
                    emitter.completeWithError(gone);
                }
            });
        }
    }
}
