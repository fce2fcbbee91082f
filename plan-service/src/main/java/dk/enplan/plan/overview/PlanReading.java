package dk.enplan.plan.overview;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Here;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.plan.access.Access;
import dk.enplan.plan.access.Pass;
import dk.enplan.plan.model.Facts;
import dk.enplan.plan.model.Outlook;
import dk.enplan.plan.model.Plan;
import dk.enplan.plan.model.Rules;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Reads a plan from what is kept for reading. The facts a reader may not see are taken out before the plan is folded, so
 * nothing on the page can rest on them.
 */
@Component
public class PlanReading {

    private final Access access;
    private final PlanRows rows;
    private final Opened opened;
    private final Rules rules;
    private final Clock clock;

    PlanReading(Access access, PlanRows rows, Opened opened, Rules rules, Clock clock) {
        this.access = access;
        this.rows = rows;
        this.opened = opened;
        this.rules = rules;
        this.clock = clock;
    }

    /** Nothing, where there is no plan. */
    public Optional<PlanDocument> read(Pass pass, AsOf asked) {
        return rows.standing(pass.citizen())
                .map(standing -> draw(pass, asked, standing).plan());
    }

    /** How it came to be as it is read, from the same facts. */
    public Optional<Chronicle> chronicle(Pass pass, AsOf asked) {
        return rows.standing(pass.citizen())
                .map(standing -> draw(pass, asked, standing).chronicle());
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
            return new Chronicle(plan, began, strands.toList());
        }
    }

    private Drawn draw(Pass pass, AsOf asked, PlanRows.Standing standsAt) {
        var citizen = pass.citizen();
        var reader = pass.reader();
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
    public Optional<Household> household(Pass pass) {
        return read(pass, AsOf.now()).map(plan -> household(pass, plan, membersOf(pass, plan)));
    }

    /** Who of them has a record of their own that this reader may open. */
    Map<UUID, Pass> membersOf(Pass pass, PlanDocument plan) {
        var others = plan.household().stream()
                .flatMap(member -> Stream.ofNullable(member.citizenId()))
                .distinct()
                .map(CitizenId::new)
                .toList();
        var passes = new HashMap<UUID, Pass>();
        for (var beside : access.beside(pass, others))
            passes.put(beside.citizen().value(), beside);
        return passes;
    }

    Household household(Pass pass, PlanDocument plan, Map<UUID, Pass> passes) {
        var members = plan.household().stream()
                .map(member -> new Household.Member(
                        member,
                        Optional.ofNullable(passes.get(member.citizenId()))
                                .flatMap(it -> read(it, AsOf.now()))
                                .orElse(null)))
                .toList();
        return new Household(pass.citizen().value(), plan, members);
    }

    /** What this reader's facts fold to now, for those who draw something else of it than the document. */
    Optional<Plan> seen(Pass pass) {
        var citizen = pass.citizen();
        return rows.standing(citizen)
                .map(standing -> opened.look(citizen, standing.position(), clock.instant()))
                .map(look -> Plan.of(
                        citizen,
                        look.facts().standing().facts().stream()
                                .filter(fact -> pass.reader().sees(fact.envelope()))
                                .toList()));
    }

    /** Changes with everything that can change the document for this reader: the history, the rights, and the day. */
    public Optional<String> version(Pass pass, AsOf asked) {
        return rows.standing(pass.citizen())
                .map(standing -> String.join(
                        "-",
                        standing.position() + (standing.behind() ? "-behind" : ""),
                        pass.reader().rights(),
                        Here.dateOf(clock.instant()).toString(),
                        rules.version(),
                        String.valueOf(asked.knownAt()),
                        String.valueOf(asked.trueAt())));
    }
}
