package dk.enplan.plan.overview;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.plan.access.Access;
import dk.enplan.plan.access.LineReaders;
import dk.enplan.plan.access.Mark;
import dk.enplan.plan.access.Pass;
import dk.enplan.plan.access.Reader;
import dk.enplan.plan.access.Ties;
import dk.enplan.plan.identity.Names;
import dk.enplan.plan.model.Facts;
import dk.enplan.plan.model.Outlook;
import dk.enplan.plan.model.Plan;
import dk.enplan.plan.model.Rules;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
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

    private static final List<String> GRAVEST_FIRST = List.of("critical", "high", "warn", "info");

    private final Access access;
    private final PlanRows rows;
    private final Opened opened;
    private final Rules rules;
    private final Names names;
    private final Clock clock;

    PlanReading(Access access, PlanRows rows, Opened opened, Rules rules, Names names, Clock clock) {
        this.names = names;
        this.access = access;
        this.rows = rows;
        this.opened = opened;
        this.rules = rules;
        this.clock = clock;
    }

    /** Nothing, where there is no plan. */
    public Optional<PlanDocument> read(Pass pass, AsOf asked) {
        return rows.mark(pass.citizen()).map(mark -> read(pass, asked, mark, names.of(pass)));
    }

    PlanDocument read(Pass pass, AsOf asked, Mark mark, Optional<Names.Named> named) {
        return draw(pass, asked, mark, named).plan();
    }

    /** How it came to be as it is read, from the same facts. */
    public Optional<Chronicle> chronicle(Pass pass, AsOf asked) {
        return rows.mark(pass.citizen())
                .map(mark -> draw(pass, asked, mark, names.of(pass)).chronicle());
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

    private Drawn draw(Pass pass, AsOf asked, Mark mark, Optional<Names.Named> named) {
        var citizen = pass.citizen();
        var reader = pass.reader();
        var at = asked.moment(clock.instant());
        var looked = look(pass, asked, mark.position(), at);
        var facts = looked.facts();
        var standing = facts.standing();
        var then = standing.facts().stream()
                .filter(fact -> asked.speaksOf(fact.envelope()))
                .toList();
        var whole = then.size() == standing.facts().size() ? looked.whole() : Plan.of(citizen, then);
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
        var flags = flags(pass, asked, drawing, facts, outlook);
        return new Drawn(
                drawing.document(
                        named.map(Names.Named::name).orElse(null),
                        own(pass) ? rows.position(pass) : mark.position(),
                        mark.behind(),
                        asked,
                        at,
                        flags,
                        outlook,
                        then.size() - seen.size(),
                        alsoActive(pass, whole)),
                seen);
    }

    /** Who does not know what others do knows at least that they do something. */
    private static List<String> alsoActive(Pass pass, Plan whole) {
        return pass.reader() instanceof Reader.Caseworker(var own, var authority, var shared) && !shared
                ? Ties.of(whole).sectors().stream()
                        .filter(sector -> !sector.equals(own))
                        .sorted()
                        .toList()
                : List.of();
    }

    /** Of what they may not even know there is nothing here: neither the plan nor the rules have heard of it. */
    private Opened.Look look(Pass pass, AsOf asked, long position, Instant at) {
        var looked = look(pass.citizen(), asked, position, at);
        if (!pass.hides()) return looked;
        var known = looked.facts().inOrder().stream()
                .filter(fact -> pass.reader().knows(fact.envelope()))
                .toList();
        return look(Facts.of(pass.citizen(), known), at);
    }

    private Opened.Look look(CitizenId citizen, AsOf asked, long position, Instant at) {
        if (asked.equals(AsOf.now())) return opened.look(citizen, position, at);
        return look(
                Facts.of(citizen, asked.knownAt() == null ? rows.facts(citizen) : rows.facts(citizen, asked.knownAt())),
                at);
    }

    /** From their beginning. */
    private Opened.Look look(Facts facts, Instant at) {
        var standing = facts.standing().facts();
        return new Opened.Look(facts, rules.look(facts.citizen(), standing, at), Plan.of(facts.citizen(), standing));
    }

    /** What was flagged is recorded; what was true is for the rules to say, in what is known. */
    private List<PlanDocument.Flag> flags(Pass pass, AsOf asked, Drawing drawing, Facts facts, Outlook outlook) {
        if (asked.trueAt() != null)
            return outlook.findings().stream().map(drawing::inHindsight).toList();
        var citizen = pass.citizen();
        var recorded = asked.knownAt() == null ? rows.flags(citizen) : rows.flags(citizen, asked.knownAt());
        var known = pass.hides() ? KnownFlags.of(recorded, facts, outlook) : recorded;
        return known.stream().map(drawing::recorded).toList();
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
        return rows.mark(citizen)
                .map(mark -> look(pass, AsOf.now(), mark.position(), clock.instant()))
                .map(look -> Plan.of(
                        citizen,
                        look.facts().standing().facts().stream()
                                .filter(fact -> pass.reader().sees(fact.envelope()))
                                .toList()));
    }

    /** Readers for whom the plan has come another way. */
    private static boolean own(Pass pass) {
        return pass.hides() || pass.reader().veiled();
    }

    /**
     * Flags in the history of a plan in which something is hidden.
     *
     * @param gone of which nothing may be told
     * @param standing which stand as if nothing had cleared or escalated them
     */
    record Veil(List<UUID> gone, List<UUID> standing) {
        static final Veil NONE = new Veil(List.of(), List.of());
    }

    Veil veil(Pass pass) {
        if (!pass.hides() || !pass.reader().veiled()) return Veil.NONE;
        var at = clock.instant();
        var mark = rows.mark(pass.citizen());
        if (mark.isEmpty()) return Veil.NONE;
        var looked = look(pass, AsOf.now(), mark.get().position(), at);
        var recorded = rows.flags(pass.citizen());
        var known = KnownFlags.of(recorded, looked.facts(), looked.outlook());
        var shown = new HashMap<UUID, FlagRow>();
        known.forEach(it -> shown.put(it.flagId(), it));
        return new Veil(
                recorded.stream()
                        .map(FlagRow::flagId)
                        .filter(id -> !shown.containsKey(id))
                        .toList(),
                recorded.stream()
                        .filter(it -> shown.containsKey(it.flagId()) && !it.equals(shown.get(it.flagId())))
                        .map(FlagRow::flagId)
                        .toList());
    }

    /** What the gravest open flag says to those for whom nothing was said in confidence, of a plan in which something was. */
    Optional<PlanDocument.Words> gravestOpenly(CitizenId citizen) {
        var at = clock.instant();
        return rows.mark(citizen).flatMap(mark -> {
            var known = opened.facts(citizen, mark.position()).inOrder().stream()
                    .filter(fact -> LineReaders.AUTHORITY.knows(fact.envelope()))
                    .toList();
            var facts = Facts.of(citizen, known);
            var outlook = rules.look(citizen, facts.standing().facts(), at);
            return KnownFlags.of(rows.flags(citizen), facts, outlook).stream()
                    .filter(flag -> flag.state().equals("open") || flag.state().equals("acknowledged"))
                    .min(Comparator.comparingInt((FlagRow flag) -> GRAVEST_FIRST.indexOf(flag.severity()))
                            .thenComparing(FlagRow::since))
                    .map(FlagRow::title);
        });
    }
}
