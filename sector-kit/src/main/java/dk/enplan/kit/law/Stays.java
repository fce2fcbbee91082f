package dk.enplan.kit.law;

import dk.enplan.contracts.Kind;
import dk.enplan.contracts.fact.Stay;
import dk.enplan.contracts.fact.StayKind;
import dk.enplan.kit.law.Law.Objection;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a citizen stays for a time; {@code noun} is what the sector calls it. */
public record Stays(Episodes<Stays.What> episodes) {

    /** What a stay is, and the day it is planned to end. */
    public record What(StayKind kind, @Nullable LocalDate until) {

        private Map<String, String> shown() {
            var shown = new HashMap<String, String>();
            shown.put("kind", Kind.wireName(kind));
            if (until != null) shown.put("until", until.toString());
            return shown;
        }
    }

    public static Stays none(String noun) {
        return new Stays(Episodes.none(noun));
    }

    public Stays evolve(Stay stay, OffsetDateTime at) {
        return switch (stay) {
            case Stay.Started it -> new Stays(episodes.started(it.stayId(), new What(it.kind(), it.until()), at));
            case Stay.EndPlanned(var id, var onDate, var to) ->
                new Stays(episodes.changed(id, what -> new What(what.kind(), onDate)));
            case Stay.Ended(var id, var to) -> new Stays(episodes.ended(id, at));
        };
    }

    public Optional<Objection> objection(Stay next, Said said) {
        return switch (next) {
            case Stay.Started it ->
                it.until() != null && it.until().isBefore(said.on())
                        ? Law.unfit("until", "must not lie before the day it starts")
                        : episodes.mayStart(it.stayId(), said.at());
            case Stay.EndPlanned(var id, var onDate, var to) ->
                episodes.mustRun(id, said.at()).or(() -> endsBeforeItStarts(id, onDate));
            case Stay.Ended(var id, var to) -> episodes.mustRun(id, said.at());
        };
    }

    public List<Known> known() {
        return episodes.known(What::shown);
    }

    private Optional<Objection> endsBeforeItStarts(String id, LocalDate onDate) {
        return episodes.runningSince(id).filter(onDate::isBefore).isPresent()
                ? Law.unfit("onDate", "must not lie before the day it started")
                : Law.none();
    }
}
