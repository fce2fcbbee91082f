package dk.enplan.plan.overview.generation;

import dk.enplan.kit.edge.Caller;
import dk.enplan.kit.edge.Described;
import dk.enplan.kit.edge.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is kept for reading, for those who keep the platform running: made anew on command, while the old is read. */
@RestController
final class ViewsApi {

    private final Generations generations;
    private final ViewTables tables;
    private final ViewContent content;
    private final ViewKeeper keeper;
    private final ViewStanding standing;
    private final ViewRetry retry;
    private final TransactionTemplate transaction;

    ViewsApi(
            Generations generations,
            ViewTables tables,
            ViewContent content,
            ViewKeeper keeper,
            ViewStanding standing,
            ViewRetry retry,
            PlatformTransactionManager transactions) {
        this.generations = generations;
        this.tables = tables;
        this.content = content;
        this.keeper = keeper;
        this.standing = standing;
        this.retry = retry;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * @param events how many events its plans know; compare with the one that serves
     * @param waiting plans whose line in the worklist is still to be drawn
     * @param setAside plans that are behind because an event of theirs could not be written
     * @param alike plans of which the next generation said the same, when it took over; and {@code unlike}, which it did not
     */
    record Shown(
            int generation,
            String state,
            int form,
            Instant begunAt,
            @Nullable Instant servedAt,
            @Nullable Instant retiredAt,
            @Nullable Instant droppedAt,
            @Nullable Long plans,
            @Nullable Long events,
            @Nullable Long waiting,
            @Nullable Boolean following,
            ViewStanding.@Nullable SetAside setAside,
            @Nullable Long alike,
            @Nullable Long unlike,
            @Nullable String hash) {}

    record Views(List<Shown> generations) {}

    @Described(
            id = "listViews",
            says = "The generations of what is kept for reading: which serves, which is being made, and how far it is.",
            answers = @Described.Answer(body = Views.class),
            problems = "403 not-yours")
    @GetMapping("/api/views")
    ResponseEntity<?> views(Caller caller, @RequestParam(defaultValue = "false") boolean hash) {
        if (!caller.is("operator") && !caller.is("auditor"))
            return refused("Operators and auditors see how the views stand.");
        return ResponseEntity.ok(new Views(Objects.requireNonNull(transaction.execute(status ->
                generations.allHeld().stream().map(it -> shown(it, hash)).toList()))));
    }

    @Described(
            id = "rebuildViews",
            says = "Makes a new generation from the event store while the old one serves.",
            answers = @Described.Answer(status = 202, body = Shown.class),
            problems = {"403 not-yours", "409 rebuild-under-way"})
    @PostMapping("/api/views/rebuild")
    ResponseEntity<?> rebuild(Caller caller) {
        if (!caller.is("operator")) return refused("Operators rebuild views.");
        var begun = keeper.rebuild();
        if (begun.isEmpty())
            return ResponseEntity.of(
                            Problem.of(
                                    HttpStatus.CONFLICT,
                                    "rebuild-under-way",
                                    "A new generation is on its way already. GET /api/views shows how far; DELETE /api/views/rebuild gives it up."))
                    .build();
        return ResponseEntity.accepted().body(shown(begun.get(), false));
    }

    @Described(
            id = "giveUpRebuild",
            says = "Gives up the generation that is being made.",
            answers = @Described.Answer(status = 204),
            problems = {"403 not-yours", "409 no-rebuild-under-way"})
    @DeleteMapping("/api/views/rebuild")
    ResponseEntity<?> giveUp(Caller caller) {
        if (!caller.is("operator")) return refused("Operators rebuild views.");
        var coming = generations.present().stream().filter(Generation::coming).findFirst();
        if (coming.isEmpty() || generations.serving().isEmpty() || !keeper.abandon(coming.get()))
            return ResponseEntity.of(Problem.of(
                            HttpStatus.CONFLICT,
                            "no-rebuild-under-way",
                            "There is nothing to give up: either none is being made, or it is the only one."))
                    .build();
        return ResponseEntity.noContent().build();
    }

    @Described(
            id = "retryViews",
            says =
                    "Tries again what could not be written into the views: each citizen's events in order, up to one that fails.",
            answers = @Described.Answer(body = ViewRetry.Outcome.class),
            problems = "403 not-yours")
    @PostMapping("/api/views/retry")
    ResponseEntity<?> retry(Caller caller) {
        if (!caller.is("operator")) return refused("Operators try again what was set aside.");
        return ResponseEntity.ok(retry.all());
    }

    private Shown shown(Generation it, boolean hash) {
        var there = it.state() != Generation.State.DROPPED && it.ours();
        return new Shown(
                it.number(),
                it.state().word(),
                it.form(),
                it.begunAt(),
                it.servedAt(),
                it.retiredAt(),
                it.droppedAt(),
                there ? tables.plans(it) : null,
                there ? tables.events(it) : null,
                there ? tables.toSummarise(it) : null,
                it.serving() ? keeper.following() : null,
                it.filled() && it.ours() ? standing.of(it) : null,
                it.alike(),
                it.unlike(),
                there && hash ? content.hash(it) : null);
    }

    private static ResponseEntity<?> refused(String why) {
        return ResponseEntity.of(Problem.of(HttpStatus.FORBIDDEN, "not-yours", why))
                .build();
    }
}
