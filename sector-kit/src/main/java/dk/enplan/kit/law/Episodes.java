package dk.enplan.kit.law;

import dk.enplan.kit.law.Episode.Ended;
import dk.enplan.kit.law.Episode.Running;
import dk.enplan.kit.law.Law.Objection;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * All of one kind that a citizen has or had. Folding takes whatever the door took in, in the order in which it became
 * true; only what is about to be said is judged.
 */
public record Episodes<D>(String noun, SortedMap<String, Episode<D>> byId) {

    public Episodes {
        byId = Collections.unmodifiableSortedMap(new TreeMap<>(byId));
    }

    public static <D> Episodes<D> none(String noun) {
        return new Episodes<>(noun, new TreeMap<>());
    }

    public Episodes<D> started(String id, D what, OffsetDateTime at) {
        // A start that is told twice changes what it is, not since when it runs.
        var since = byId.get(id) instanceof Running<D>(var before, var first) ? first : at;
        return with(id, new Running<>(what, since));
    }

    public Episodes<D> changed(String id, UnaryOperator<D> change) {
        return byId.get(id) instanceof Running<D>(var what, var since)
                ? with(id, new Running<>(change.apply(what), since))
                : this;
    }

    public Episodes<D> ended(String id, OffsetDateTime at) {
        return with(id, new Ended<>(at));
    }

    public Optional<Objection> mayStart(String id, OffsetDateTime at) {
        return switch (find(id)) {
            case null -> Law.none();
            case Running<D>(var what, var since) ->
                Law.clash(
                        noun + "-runs-already",
                        "This " + noun + " runs since " + since.toLocalDate()
                                + ". Give another one an id of its own, or end this one first.");
            case Ended<D>(var end)
            when at.isBefore(end) ->
                Law.clash(
                        noun + "-ended-later",
                        "This " + noun + " ended on " + end.toLocalDate()
                                + ". Say a start after that, or give another one an id of its own.");
            case Ended<D> before -> Law.none();
        };
    }

    /** For everything that is done to it while it runs, its end included. */
    public Optional<Objection> mustRun(String id, OffsetDateTime at) {
        return switch (find(id)) {
            case null -> Law.clash(noun + "-does-not-run", neverStarted());
            case Running<D>(var what, var since)
            when at.isBefore(since) ->
                Law.clash(
                        noun + "-before-its-start",
                        "This " + noun + " started on " + since.toLocalDate() + ". Say a time after that.");
            case Running<D> running -> Law.none();
            case Ended<D>(var end) -> Law.clash(noun + "-ended-already", endedOn(end));
        };
    }

    /** For what may concern one of another sector, too. */
    public Optional<Objection> mustNotHaveEnded(String id) {
        return find(id) instanceof Ended<D>(var end) ? Law.clash(noun + "-ended-already", endedOn(end)) : Law.none();
    }

    /** For what is agreed about it, while it runs or late. */
    public Optional<Objection> mustBeKnown(String id) {
        return byId.containsKey(id) ? Law.none() : Law.clash(noun + "-unknown", neverStarted());
    }

    public Optional<LocalDate> runningSince(String id) {
        return find(id) instanceof Running<D>(var what, var since)
                ? Optional.of(since.toLocalDate())
                : Optional.empty();
    }

    public List<Known> known(Function<D, Map<String, String>> more) {
        return byId.entrySet().stream()
                .map(entry -> switch (entry.getValue()) {
                    case Running<D>(var what, var since) ->
                        new Known(noun, entry.getKey(), "running", since, more.apply(what));
                    case Ended<D>(var at) -> new Known(noun, entry.getKey(), "ended", at, Map.of());
                })
                .toList();
    }

    private String neverStarted() {
        return "No " + noun + " with this id was started for this citizen. Check the id, or start it first.";
    }

    private String endedOn(OffsetDateTime end) {
        return "This " + noun + " ended on " + end.toLocalDate()
                + ". There is nothing left to do; annul the end if it was wrong.";
    }

    @SuppressWarnings("NullAway") // a switch that asks for null reads better than a lookup that asks first
    private Episode<D> find(String id) {
        return byId.get(id);
    }

    private Episodes<D> with(String id, Episode<D> episode) {
        var next = new TreeMap<>(byId);
        next.put(id, episode);
        return new Episodes<>(noun, next);
    }
}
