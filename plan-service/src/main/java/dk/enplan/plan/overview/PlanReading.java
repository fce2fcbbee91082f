package dk.enplan.plan.overview;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Here;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.kit.edge.Caller;
import dk.enplan.plan.model.Facts;
import dk.enplan.plan.model.Outlook;
import dk.enplan.plan.model.Plan;
import dk.enplan.plan.model.Rules;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads a plan from what is kept for reading. The facts a reader may not see are taken out before the plan is folded, so
 * nothing on the page can rest on them.
 */
@Component
public class PlanReading {

    private final PlanRows rows;
    private final Opened opened;
    private final Rules rules;
    private final Clock clock;

    PlanReading(PlanRows rows, Opened opened, Rules rules, Clock clock) {
        this.rows = rows;
        this.opened = opened;
        this.rules = rules;
        this.clock = clock;
    }

    /** What came of asking. */
    public sealed interface Answer {
        record Found(PlanDocument plan) implements Answer {}

        record NotFound() implements Answer {}

        record NotYours() implements Answer {}
    }

    public Answer read(CitizenId citizen, Caller caller, AsOf asked) {
        var reader = Reader.of(caller, citizen);
        if (reader instanceof Reader.Nobody) return new Answer.NotYours();
        return rows.standing(citizen)
                .<Answer>map(standing ->
                        new Answer.Found(draw(citizen, reader, asked, standing).plan()))
                .orElseGet(Answer.NotFound::new);
    }

    /** How it came to be as it is read, from the same facts. */
    public Chronicle chronicle(CitizenId citizen, Caller caller, AsOf asked) {
        var reader = Reader.of(caller, citizen);
        if (reader instanceof Reader.Nobody) return new Chronicle.Closed(new Answer.NotYours());
        return rows.standing(citizen)
                .<Chronicle>map(
                        standing -> draw(citizen, reader, asked, standing).chronicle())
                .orElseGet(() -> new Chronicle.Closed(new Answer.NotFound()));
    }

    /** @param seen the facts it is drawn from, in order of time */
    private record Drawn(PlanDocument plan, List<CloudEvent<Fact>> seen) {

        Chronicle chronicle() {
            var began = seen.isEmpty()
                    ? plan.at()
                    : seen.getFirst().envelope().time().toInstant();
            var strands = Stream.concat(
                    Flagged.strands(plan.flags()).stream(),
                    Chronicler.strands(new CitizenId(plan.citizenId()), seen).stream());
            return new Chronicle.Open(plan, began, strands.toList());
        }
    }

    private Drawn draw(CitizenId citizen, Reader reader, AsOf asked, PlanRows.Standing standsAt) {
        var at = asked.moment(clock.instant());
        var looked = look(citizen, asked, standsAt.position(), at);
        var facts = looked.facts();
        var standing = facts.standing();
        var then = standing.facts().stream()
                .filter(fact -> asked.speaksOf(fact.envelope()))
                .toList();
        var whole = Plan.of(citizen, then);
        var seen = then.stream().filter(fact -> reader.sees(fact.envelope())).toList();
        var plan = seen.size() == then.size() ? whole : Plan.of(citizen, seen);
        var marked = new HashSet<>(whole.unmatched());
        marked.addAll(standing.unmatched());
        var unmatched = facts.inOrder().stream()
                .filter(fact -> marked.contains(fact.envelope().id()) && reader.sees(fact.envelope()))
                .filter(fact -> asked.speaksOf(fact.envelope()))
                .toList();
        var outlook = looked.outlook();
        var drawing = new Drawing(plan, seen, unmatched);
        var flags = flags(citizen, asked, drawing, outlook);
        return new Drawn(drawing.document(standsAt, asked, at, flags, outlook, then.size() - seen.size()), seen);
    }

    private Opened.Look look(CitizenId citizen, AsOf asked, long position, Instant at) {
        if (asked.equals(AsOf.now())) return opened.look(citizen, position, at);
        var facts =
                Facts.of(citizen, asked.knownAt() == null ? rows.facts(citizen) : rows.facts(citizen, asked.knownAt()));
        return new Opened.Look(facts, rules.look(citizen, facts.standing().facts(), at));
    }

    /** What was flagged is recorded; what was true is for the rules to say, in what is known. */
    private List<PlanDocument.Flag> flags(CitizenId citizen, AsOf asked, Drawing drawing, Outlook outlook) {
        if (asked.trueAt() != null)
            return outlook.findings().stream().map(drawing::inHindsight).toList();
        var recorded = asked.knownAt() == null ? rows.flags(citizen) : rows.flags(citizen, asked.knownAt());
        return recorded.stream().map(drawing::recorded).toList();
    }

    /** The plans of a household beside each other, each as far as this reader may see it. */
    public Household household(CitizenId citizen, Caller caller) {
        var own = read(citizen, caller, AsOf.now());
        if (!(own instanceof Answer.Found(var plan))) return new Household.Closed(own);
        var members = plan.household().stream()
                .map(member -> new Household.Member(member, plan(member.citizenId(), caller)))
                .toList();
        return new Household.Open(citizen.value(), plan, members);
    }

    /** What this reader's facts fold to now, for those who draw something else of it than the document. */
    Optional<Plan> seen(CitizenId citizen, Caller caller) {
        var reader = Reader.of(caller, citizen);
        return rows.standing(citizen)
                .map(standing -> opened.look(citizen, standing.position(), clock.instant()))
                .map(look -> Plan.of(
                        citizen,
                        look.facts().standing().facts().stream()
                                .filter(fact -> reader.sees(fact.envelope()))
                                .toList()));
    }

    private @Nullable PlanDocument plan(@Nullable UUID member, Caller caller) {
        return member != null && read(new CitizenId(member), caller, AsOf.now()) instanceof Answer.Found(var plan)
                ? plan
                : null;
    }

    /** Changes with everything that can change the document for this reader: the history, the rights, and the day. */
    public Optional<String> version(CitizenId citizen, Caller caller, AsOf asked) {
        var reader = Reader.of(caller, citizen);
        if (reader instanceof Reader.Nobody) return Optional.empty();
        return rows.standing(citizen)
                .map(standing -> String.join(
                        "-",
                        standing.position() + (standing.behind() ? "-behind" : ""),
                        reader.rights(),
                        Here.dateOf(clock.instant()).toString(),
                        rules.version(),
                        String.valueOf(asked.knownAt()),
                        String.valueOf(asked.trueAt())));
    }

    /** Whether there is anything in this plan, once it has begun, that somebody may read. */
    public boolean isReader(CitizenId citizen, Caller caller) {
        return !(Reader.of(caller, citizen) instanceof Reader.Nobody);
    }
}
