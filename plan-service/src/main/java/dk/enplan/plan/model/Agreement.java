package dk.enplan.plan.model;

import dk.enplan.contracts.Envelope;
import dk.enplan.contracts.Kind;
import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Text;
import dk.enplan.contracts.fact.OnePlan;
import dk.enplan.contracts.fact.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the coordinator and the citizen have agreed on as the plan: whom it covers, in which phase, in which order. */
public record Agreement(
        @Nullable Agreed agreed,
        @Nullable Reviewed reviewed,
        @Nullable Paused paused,
        @Nullable Phase phase,
        @Nullable Order order,
        Register<OnePlan.ContinuityAgreed, Course> continuity,
        List<UUID> unmatched)
        implements Part {

    /** As agreed and last revised. */
    public record Agreed(
            boolean citizenApproved,
            List<Tag> sectors,
            @Nullable Text dream,
            @Nullable Text strengths,
            Origin origin) {
        public Agreed {
            sectors = List.copyOf(sectors);
        }
    }

    public record Reviewed(List<Tag> sectors, boolean citizenPresent, Origin origin) {
        public Reviewed {
            sectors = List.copyOf(sectors);
        }
    }

    public record Paused(Tag reason, Instant since, Origin origin) {}

    public record Phase(Tag phase, Origin origin) {}

    public record Order(OnePlan.OrderAgreed said, Origin origin) {}

    public enum Course {
        AGREED
    }

    public Agreement {
        unmatched = List.copyOf(unmatched);
    }

    static Agreement none() {
        return new Agreement(null, null, null, null, null, Register.empty(), List.of());
    }

    Agreement evolve(Envelope said, OnePlan fact) {
        return switch (fact) {
            case OnePlan.Agreed it ->
                with(new Agreed(it.citizenApproved(), it.sectors(), it.dream(), it.strengths(), Origin.of(said)));
            case OnePlan.Revised it -> revise(said, it);
            case OnePlan.Reviewed it ->
                new Agreement(
                        agreed,
                        new Reviewed(it.sectors(), it.citizenPresent(), Origin.of(said)),
                        paused,
                        phase,
                        order,
                        continuity,
                        unmatched);
            case OnePlan.Paused(var reason) ->
                with(new Paused(reason, said.time().toInstant(), Origin.of(said)), unmatched);
            case OnePlan.Resumed() -> with(null, paused == null ? and(said) : unmatched);
            case OnePlan.PhaseSet(var now) ->
                new Agreement(agreed, reviewed, paused, new Phase(now, Origin.of(said)), order, continuity, unmatched);
            case OnePlan.OrderAgreed it ->
                new Agreement(agreed, reviewed, paused, phase, new Order(it, Origin.of(said)), continuity, unmatched);
            case OnePlan.ContinuityAgreed it ->
                new Agreement(
                        agreed,
                        reviewed,
                        paused,
                        phase,
                        order,
                        continuity.with(Kind.wireName(it.role()), Item.begun(it, Course.AGREED, said)),
                        unmatched);
            // Closing ends the membership; what was agreed stays known.
            case OnePlan.Closed _ -> this;
        };
    }

    /** The plan as last agreed or revised names the sector. */
    public boolean covers(String sector) {
        return agreed != null
                && agreed.sectors().stream().anyMatch(named -> named.value().equals(sector));
    }

    /** A continuity agreement for this role, and how long it lasts. */
    public Optional<OnePlan.ContinuityAgreed> continuity(Role role) {
        return continuity.find(Kind.wireName(role)).map(Item::said);
    }

    /** What a revision does not mention stays as it was agreed. */
    private Agreement revise(Envelope said, OnePlan.Revised it) {
        if (agreed == null)
            return new Agreement(
                    new Agreed(false, it.sectors(), it.dream(), it.strengths(), Origin.of(said)),
                    reviewed,
                    paused,
                    phase,
                    order,
                    continuity,
                    and(said));
        return with(new Agreed(
                agreed.citizenApproved(),
                it.sectors(),
                Kept.latest(it.dream(), agreed.dream()),
                Kept.latest(it.strengths(), agreed.strengths()),
                agreed.origin().and(said)));
    }

    private Agreement with(Agreed now) {
        return new Agreement(now, reviewed, paused, phase, order, continuity, unmatched);
    }

    private Agreement with(@Nullable Paused now, List<UUID> unmatched) {
        return new Agreement(agreed, reviewed, now, phase, order, continuity, unmatched);
    }

    private List<UUID> and(Envelope said) {
        var all = new ArrayList<>(unmatched);
        all.add(said.id());
        return all;
    }
}
