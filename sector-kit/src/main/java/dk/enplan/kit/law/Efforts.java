package dk.enplan.kit.law;

import dk.enplan.contracts.Kind;
import dk.enplan.contracts.fact.Effort;
import dk.enplan.contracts.fact.EffortKind;
import dk.enplan.contracts.fact.Purpose;
import dk.enplan.kit.law.Law.Objection;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The efforts one sector has going for a citizen; {@code noun} is what that sector calls one. */
public record Efforts(Episodes<Efforts.What> episodes) {

    /** What an effort is, as the sector said it last. */
    public record What(
            EffortKind kind,
            @Nullable Purpose purpose,
            @Nullable Double hoursPerWeek) {

        private What changed(@Nullable Purpose newPurpose, @Nullable Double newHours) {
            return new What(
                    kind, newPurpose == null ? purpose : newPurpose, newHours == null ? hoursPerWeek : newHours);
        }

        private Map<String, String> shown() {
            var shown = new HashMap<String, String>();
            shown.put("kind", Kind.wireName(kind));
            if (purpose != null) shown.put("purpose", Kind.wireName(purpose));
            if (hoursPerWeek != null) shown.put("hoursPerWeek", hoursPerWeek.toString());
            return shown;
        }
    }

    public static Efforts none(String noun) {
        return new Efforts(Episodes.none(noun));
    }

    public Efforts evolve(Effort effort, OffsetDateTime at) {
        return switch (effort) {
            case Effort.Started it ->
                new Efforts(episodes.started(it.effortId(), new What(it.kind(), it.purpose(), it.hoursPerWeek()), at));
            case Effort.Stated(var id, var purpose, var hours) -> changed(id, purpose, hours);
            case Effort.Agreed(var id, var purpose, var hours) -> changed(id, purpose, hours);
            case Effort.Changed it -> changed(it.effortId(), it.purpose(), it.hoursPerWeek());
            case Effort.Ended it -> new Efforts(episodes.ended(it.effortId(), at));
            case Effort.Waiting _,
                    Effort.Approved _,
                    Effort.Suspended _,
                    Effort.Resumed _,
                    Effort.Interrupted _,
                    Effort.HostChanged _,
                    Effort.FollowUpPlanned _ -> this;
        };
    }

    public Optional<Objection> objection(Effort next, Said said) {
        return switch (next) {
            case Effort.Started it -> mayStart(it, said);
            case Effort.Stated(var id, var purpose, var hours) ->
                purpose == null && hours == null
                        ? Law.unfit("purpose", "must be given when hoursPerWeek is not: say how you understand it")
                        : Law.hoursPerWeek(hours).or(() -> episodes.mustNotHaveEnded(id));
            case Effort.Changed it ->
                saysNothing(it)
                        ? Law.unfit("purpose", "must be given when nothing else is: say what has changed")
                        : Law.hoursPerWeek(it.hoursPerWeek()).or(() -> episodes.mustRun(it.effortId(), said.at()));
            case Effort.Ended it -> episodes.mustRun(it.effortId(), said.at()).or(() -> attendedLater(it, said));
            case Effort.Agreed it -> episodes.mustRun(it.effortId(), said.at());
            case Effort.Waiting it -> episodes.mayStart(it.effortId(), said.at());
            case Effort.Approved(var id) -> episodes.mustNotHaveEnded(id);
            case Effort.Suspended it -> episodes.mustRun(it.effortId(), said.at());
            case Effort.Resumed it -> episodes.mustRun(it.effortId(), said.at());
            case Effort.Interrupted it -> episodes.mustRun(it.effortId(), said.at());
            case Effort.HostChanged it -> episodes.mustRun(it.effortId(), said.at());
            case Effort.FollowUpPlanned it -> episodes.mustBeKnown(it.effortId());
        };
    }

    public List<Known> known() {
        return episodes.known(What::shown);
    }

    private Efforts changed(String id, @Nullable Purpose purpose, @Nullable Double hours) {
        return new Efforts(episodes.changed(id, what -> what.changed(purpose, hours)));
    }

    private Optional<Objection> mayStart(Effort.Started next, Said said) {
        if (next.endsOn() != null && next.endsOn().isBefore(said.on()))
            return Law.unfit("endsOn", "must not lie before the day it starts");
        return Law.hoursPerWeek(next.hoursPerWeek()).or(() -> episodes.mayStart(next.effortId(), said.at()));
    }

    private static Optional<Objection> attendedLater(Effort.Ended ended, Said said) {
        return ended.lastAttendedOn() != null && ended.lastAttendedOn().isAfter(said.on())
                ? Law.unfit("lastAttendedOn", "must not lie after the day it ended")
                : Law.none();
    }

    private static boolean saysNothing(Effort.Changed it) {
        return it.hoursPerWeek() == null
                && it.purpose() == null
                && it.agreed() == null
                && it.timeLimitExplained() == null;
    }
}
